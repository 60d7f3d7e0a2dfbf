/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells behind passages: wordings, where they come from, and what else is the analyst's. */
#include <string.h>

#include "project/tb-project-private.h"
#include "wording/tb-passage-private.h"

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
 * Gets all that is the analyst's in a period's passages, by one query; what can't be read is left out.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the wordings by passages' ids, and the other cells by theirs: "id|place"
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
    if (tb_sql_text (stmt, 0) != NULL && tb_sql_text (stmt, 1) != NULL)
      g_hash_table_insert (wordings, g_strdup (tb_sql_text (stmt, 0)), g_strdup (tb_sql_text (stmt, 1)));
  return wordings;
}

char *
tb_passage_cell (const char *passage, const char *what)
{
  return g_strconcat (passage, "|", what, NULL);
}

/* @cells: what tb_passage_load_wordings() gave. */
const char *
tb_passage_get_cell (GHashTable *cells, const char *passage, const char *what)
{
  g_autofree char *cell = tb_passage_cell (passage, what);

  return g_hash_table_lookup (cells, cell);
}

/* Writes a cell, makes it when it isn't there, or removes it: @text %NULL. */
gboolean
tb_passage_write (TbEdit *edit, const char *period, const char *cell, const char *text, GError **error)
{
  g_autofree char *row = get_row_id (period, cell);
  g_autofree char *former = NULL;
  GError *failure = NULL;

  former = tb_passage_get_wording (tb_edit_get_project (edit), period, cell, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (former == NULL && text != NULL)
    {
      const TbColumn columns[] = { { "period", period }, { "passage", cell }, { "text", text } };

      return tb_edit_insert (edit, "passage", row, columns, G_N_ELEMENTS (columns), error);
    }
  if (text != NULL)
    return tb_edit_set (edit, "passage", row, "text", text, error);
  return former == NULL || tb_edit_remove (edit, "passage", row, error);
}

/* A wording that goes takes the numbers with it that were confirmed in it. */
static gboolean
forget_numbers (TbEdit *edit, const char *period, const char *passage, GError **error)
{
  g_autoptr (GHashTable) cells = tb_passage_load_wordings (tb_edit_get_project (edit), period);
  g_autofree char *prefix = tb_passage_cell (passage, TB_PASSAGE_NUMBERS ":");
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      if (g_str_has_prefix (cell, prefix) && !tb_passage_write (edit, period, cell, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tb_passage_set_wording:
 * @edit: an edit
 * @period: the period's id
 * @passage: the passage's id
 * @text: (nullable): the wording, with fields; %NULL goes back to the section's default
 * @error: return location
 *
 * Words a passage for a period. Whoever words it stands for it: it isn't an earlier quarter's any more.
 *
 * Returns: %FALSE with %TB_ERROR_FIELD when @text can't be read, or with the project's errors
 */
gboolean
tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error)
{
  g_autofree char *from = tb_passage_cell (passage, TB_PASSAGE_FROM);
  g_autoptr (TbTemplate) template = text != NULL ? tb_template_parse (text, error) : NULL;

  if (text != NULL && template == NULL)
    return FALSE;
  return tb_passage_write (edit, period, passage, text, error) && tb_passage_write (edit, period, from, NULL, error) &&
         (text != NULL || forget_numbers (edit, period, passage, error));
}

/**
 * tb_passage_get_state:
 * @project: a project
 * @period: the period's id
 * @passage: the id of a passage, or of a chart's title or caption
 *
 * Tells whose wording of a passage holds. One for a single district is as that for all of them, where it has none of
 * its own.
 *
 * Returns: the state
 */
TbPassageState
tb_passage_get_state (TbProject *project, const char *period, const char *passage)
{
  g_autofree char *text = tb_passage_get_wording (project, period, passage, NULL);
  g_autofree char *cell = tb_passage_cell (passage, TB_PASSAGE_FROM);
  g_autofree char *from = NULL;

  if (text == NULL)
    {
      g_autofree char *general = tb_passage_get_general_id (passage);

      return general != NULL ? tb_passage_get_state (project, period, general) : TB_PASSAGE_DEFAULT;
    }
  from = tb_passage_get_wording (project, period, cell, NULL);
  return from != NULL ? TB_PASSAGE_INHERITED : TB_PASSAGE_EDITED;
}

/**
 * tb_passage_state_to_id:
 * @state: a state
 *
 * Returns: (transfer none): its id in files for other programs: default, edited or inherited
 */
const char *
tb_passage_state_to_id (TbPassageState state)
{
  static const char *const ids[] = { "default", "edited", "inherited" };

  g_return_val_if_fail ((gsize) state < G_N_ELEMENTS (ids), NULL);

  return ids[state];
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
