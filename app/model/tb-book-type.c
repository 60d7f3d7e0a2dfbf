/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an analyst types into a cell. */
#include "model/tb-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The change's name in the history: Set 便民服务点 已完成 of 溧阳市 to 35个 */
static char *
make_label (TbBook *self, const char *measure_key, const TbMeasure *measure, TbOrganization *organization, const TbValue *value)
{
  g_autofree char *topic_key = g_strndup (measure_key, strrchr (measure_key, '/') - measure_key);
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (self), topic_key, NULL);
  g_autofree char *what = g_strconcat (topic->name, " ", measure->name, NULL);
  const char *who = tb_organization_get_short_name (organization);

  if (value->state == TB_VALUE_BLANK)
    /* Translators: a topic and a measure, an organization */
    return g_strdup_printf (_("Clear %s of %s"), what, who);

  g_autofree char *words = tb_value_to_words (value, measure->unit);
  /* Translators: a topic and a measure, an organization, a value */
  return g_strdup_printf (_("Set %s of %s to %s"), what, who, words);
}

static const TbMeasure *
find_editable (TbBook *self, const char *measure_key, TbOrganization *organization, GError **error)
{
  const TbMeasure *measure = tb_catalog_get_measure (tb_book_get_catalog (self), measure_key);

  if (measure == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("No loaded section has the measure “%s”"), measure_key);
      return NULL;
    }
  if ((measure->of & tb_organization_get_kind (organization)) == 0)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_NOT_EDITABLE, _("%s has no figure “%s”"), tb_organization_get_short_name (organization), measure->name);
      return NULL;
    }

  return measure;
}

/**
 * tb_book_type:
 * @self: a book
 * @measure_key: the cell's measure, `section/topic/measure`
 * @organization: the cell's organization
 * @text: what was typed, in any form of tb_value_parse(); nothing empties the cell
 *
 * Takes what an analyst types into a cell of the present period and stores it as one labelled change. A computed cell
 * can be typed over: the typed figure is shown then, and emptying the cell brings the computed one back.
 *
 * Returns: whether it was stored; if not, nothing was, and @error is %TB_ERROR_VALUE or %TB_ERROR_OVERFLOW for text
 *   that can't be read, %TB_ERROR_NOT_EDITABLE where the organization doesn't have the measure, %TB_ERROR_NOT_FOUND
 *   for an unknown measure, or the project's
 */
gboolean
tb_book_type (TbBook *self, const char *measure_key, TbOrganization *organization, const char *text, GError **error)
{
  g_return_val_if_fail (TB_IS_BOOK (self), FALSE);
  g_return_val_if_fail (measure_key != NULL && text != NULL, FALSE);
  g_return_val_if_fail (TB_IS_ORGANIZATION (organization), FALSE);

  const TbMeasure *measure = find_editable (self, measure_key, organization, error);
  TbValue value;

  if (measure == NULL || !tb_value_parse (text, measure->unit, &value, error))
    return FALSE;

  g_autofree char *label = make_label (self, measure_key, measure, organization, &value);
  g_autoptr (TbEdit) edit = tb_edit_begin (tb_book_get_project (self), label, error);

  if (edit == NULL)
    return FALSE;

  tb_edit_set_origin (edit, "typed");
  return tb_figure_set (edit, tb_book_get_period (self), measure_key, tb_organization_get_id (organization), &value, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}
