/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording/tb-passage.h"

#include <string.h>

#include "project/tb-project-private.h"
#include "wording/tb-field.h"

static char *
get_row_id (const char *period, const char *passage)
{
  const char *const parts[] = { period, passage, NULL };

  return tb_row_id_derive ("passage", parts);
}

/**
 * tb_passage_get_wording:
 * @project: a project
 * @period: the period's id
 * @passage: the passage's id
 * @error: return location
 *
 * Gets the analyst's wording of a passage.
 *
 * Returns: (transfer full) (nullable): the text; %NULL, without an error, when the section's default holds
 */
char *
tb_passage_get_wording (TbProject *project, const char *period, const char *passage, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT text FROM passage WHERE id = ?1", error);
  g_autofree char *row = get_row_id (period, passage);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, row, -1, SQLITE_TRANSIENT);
  return tb_sql_row (stmt, error) ? g_strdup (tb_sql_text (stmt, 0)) : NULL;
}

/**
 * tb_passage_load_wordings:
 * @project: a project
 * @period: the period's id
 *
 * Gets all of the analyst's wordings of a period, by one query; those that can't be read are left out.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the texts by passages' ids
 */
GHashTable *
tb_passage_load_wordings (TbProject *project, const char *period)
{
  GHashTable *wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT passage, text FROM passage WHERE period = ?1", NULL);

  if (stmt == NULL)
    return wordings;
  sqlite3_bind_text (stmt, 1, period, -1, SQLITE_TRANSIENT);
  while (tb_sql_row (stmt, NULL))
    g_hash_table_insert (wordings, g_strdup (tb_sql_text (stmt, 0)), g_strdup (tb_sql_text (stmt, 1)));
  return wordings;
}

/**
 * tb_passage_set_wording:
 * @edit: an edit
 * @period: the period's id
 * @passage: the passage's id
 * @text: (nullable): the wording, with fields; %NULL goes back to the section's default
 * @error: return location
 *
 * Words a passage for a period.
 *
 * Returns: %FALSE with %TB_ERROR_FIELD when @text can't be read, or with the project's errors
 */
gboolean
tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error)
{
  g_autofree char *row = get_row_id (period, passage);
  g_autofree char *former = NULL;
  GError *failure = NULL;

  if (text != NULL)
    {
      g_autoptr (TbTemplate) template = tb_template_parse (text, error);

      if (template == NULL)
        return FALSE;
    }
  former = tb_passage_get_wording (tb_edit_get_project (edit), period, passage, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (former == NULL && text != NULL)
    {
      const TbColumn columns[] = { { "period", period }, { "passage", passage }, { "text", text } };

      return tb_edit_insert (edit, "passage", row, columns, G_N_ELEMENTS (columns), error);
    }
  if (text != NULL)
    return tb_edit_set (edit, "passage", row, "text", text, error);
  return former == NULL || tb_edit_remove (edit, "passage", row, error);
}

/**
 * tb_passage_find_id:
 * @directory: the project's organizations
 * @name: a passage's id; one for a single district may name it: `service-system/district@溧阳市`
 * @error: return location
 *
 * Finds a passage's id from the form that people write.
 *
 * Returns: (transfer full): the id; %NULL with %TB_ERROR_NOT_FOUND
 */
char *
tb_passage_find_id (TbDirectory *directory, const char *name, GError **error)
{
  const char *at = strchr (name, '@');
  TbOrganization *organization;

  if (at == NULL)
    return g_strdup (name);
  organization = tb_directory_find (directory, at + 1, error);
  if (organization == NULL)
    return NULL;
  return g_strdup_printf ("%.*s@%s", (int) (at - name), name, tb_organization_get_id (organization));
}
