/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/tb-check.h"
#include "cli/tb-cli-info.h"
#include "project/tb-project-private.h"

static gboolean
read_number (TbProject *project, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, sql, error);

  if (stmt == NULL || !tb_sql_row (stmt, error))
    return FALSE;

  *number = sqlite3_column_int64 (stmt, 0);
  return TRUE;
}

static void
count_cells (TbSheet *sheet, TbCliSection *state)
{
  guint n_filled, n_cells;

  tb_sheet_count_cells (sheet, &n_filled, &n_cells);
  state->n_filled += n_filled;
  state->n_cells += n_cells;
}

static void
read_sections (TbCliBook *book, GArray *sections)
{
  for (guint i = 0; i < tb_catalog_get_n_sections (book->catalog); i++)
    {
      TbCliSection state = { tb_catalog_get_section (book->catalog, i), 0, 0, 0 };

      for (gsize t = 0; book->book != NULL && t < state.spec->n_topics; t++)
        {
          g_autofree char *topic = g_strconcat (state.spec->id, "/", state.spec->topics[t].id, NULL);

          count_cells (tb_book_get_sheet (book->book, topic), &state);
        }
      g_array_append_val (sections, state);
    }
}

static void
count_findings (TbCliBook *book, GArray *sections)
{
  g_autoptr (GListModel) findings = book->book != NULL ? tb_check_run (book->book) : NULL;

  for (guint i = 0; findings != NULL && i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);
      const TbSectionSpec *spec = NULL;

      tb_catalog_get_topic (book->catalog, tb_finding_get_topic_key (finding), &spec);
      for (guint s = 0; s < sections->len; s++)
        if (g_array_index (sections, TbCliSection, s).spec == spec)
          g_array_index (sections, TbCliSection, s).n_findings++;
    }
}

static gboolean
read_periods (TbProject *project, TbCliInfo *info, GError **error)
{
  info->periods = tb_periods_list (project, error);
  if (info->periods == NULL)
    return FALSE;

  info->n_figures = g_new0 (gint64, g_strv_length (info->periods) + 1);
  for (guint i = 0; info->periods[i] != NULL; i++)
    {
      info->n_figures[i] = tb_figures_count (project, info->periods[i], NULL, error);
      if (info->n_figures[i] < 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * tb_cli_info_read: (skip)
 * @self: an empty info
 * @book: the open project
 * @error: return location for an error
 *
 * Gathers what there is to tell.
 *
 * Returns: whether all could be read
 */
gboolean
tb_cli_info_read (TbCliInfo *self, TbCliBook *book, GError **error)
{
  g_autoptr (GPtrArray) changes = tb_project_list_changes (book->project, 0, 1, error);

  if (changes == NULL ||
      !read_periods (book->project, self, error) ||
      !read_number (book->project, "PRAGMA user_version", &self->format, error) ||
      !read_number (book->project, "SELECT count(*) FROM organization", &self->n_organizations, error) ||
      !read_number (book->project, "SELECT count(*) FROM change", &self->n_changes, error))
    return FALSE;

  if (changes->len > 0)
    self->last = g_ptr_array_steal_index (changes, 0);

  self->sections = g_array_new (FALSE, FALSE, sizeof (TbCliSection));
  read_sections (book, self->sections);
  count_findings (book, self->sections);
  return TRUE;
}

void
tb_cli_info_clear (TbCliInfo *self)
{
  g_clear_pointer (&self->last, tb_change_free);
  g_clear_pointer (&self->periods, g_strfreev);
  g_clear_pointer (&self->n_figures, g_free);
  g_clear_pointer (&self->sections, g_array_unref);
}
