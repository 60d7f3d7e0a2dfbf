/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a project's figures come from, as it is said wherever they are shown. */
#include "model/tb-book.h"

/**
 * tb_book_is_demonstration:
 * @self: a book
 *
 * Tells whether the project's figures were made up by tb_demo_create(). Everything that leaves the program must say so.
 *
 * Returns: whether they were
 */
gboolean
tb_book_is_demonstration (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), FALSE);

  g_autofree char *seed = tb_project_get_setting (tb_book_get_project (self), TB_DEMONSTRATION_SETTING);

  return seed != NULL;
}

/**
 * tb_book_dup_source:
 * @self: a book
 *
 * Names where the figures come from, for the foot of charts: the office that signs, or that they are made up.
 *
 * Returns: (transfer full) (nullable): the source, or %NULL where the project names no office
 */
char *
tb_book_dup_source (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  if (tb_book_is_demonstration (self))
    return g_strdup (TB_DEMONSTRATION_SOURCE);

  g_autofree char *office = tb_project_get_setting (tb_book_get_project (self), "office");

  return office != NULL && *office != '\0' ? g_steal_pointer (&office) : NULL;
}

/**
 * tb_book_dup_name_among_cities:
 * @self: a book
 * @organization: one of its organizations
 *
 * Says what an organization is called beside other cities: there our own, elsewhere 全市 and 市本级, goes by its name.
 *
 * Returns: (transfer full): the name
 */
char *
tb_book_dup_name_among_cities (TbBook *self, TbOrganization *organization)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);
  const gboolean is_ours = (kind & (TB_CITY | TB_CITY_LEVEL)) != 0;
  g_autofree char *city = is_ours ? tb_project_get_setting (tb_book_get_project (self), "city") : NULL;

  if (city == NULL || *city == '\0')
    return g_strdup (tb_organization_get_short_name (organization));
  return kind == TB_CITY ? g_steal_pointer (&city) : g_strconcat (city, "本级", NULL);
}
