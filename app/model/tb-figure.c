/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: read by one index range, written through the door. */
#include "model/tb-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-figure-private.h"
#include "project/tb-project-private.h"

/* Sorts after every text: U+10FFFF. */
#define LAST "\xf4\x8f\xbf\xbf"

#define COLUMNS "measure, organization, value, named, note, period"

/**
 * tb_figure_free:
 * @self: (transfer full) (nullable): a figure
 *
 * Frees a figure.
 */
void
tb_figure_free (TbFigure *self)
{
  g_free (self); /* its texts lie behind it in the same block */
}

/**
 * tb_figure_row_id:
 * @period: a period's id
 * @measure: a measure's key
 * @organization: an organization's id
 *
 * Gives the row id of a figure. It is derived from the three: two people who fill the same empty cell have edited
 * one cell, so that a merge can see it.
 *
 * Returns: (transfer full): the row id
 */
char *
tb_figure_row_id (const char *period, const char *measure, const char *organization)
{
  const char *parts[] = { period, measure, organization, NULL };

  return tb_row_id_derive ("figure", parts);
}

/* -1 with @error set, 0 or 1 */
static int
figure_exists (TbProject *project, const char *period, const char *measure, const char *organization, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT 1 FROM figure WHERE period = ?1 AND measure = ?2 AND organization = ?3", error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return -1;

  sqlite3_bind_text (stmt, 1, period, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, measure, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, organization, -1, SQLITE_TRANSIENT);
  gboolean exists = tb_sql_row (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return -1;
    }

  return exists;
}

/**
 * tb_figure_set:
 * @edit: the edit that it belongs to
 * @period: the period's id
 * @measure: the measure's key
 * @organization: the organization's id
 * @value: the value
 *
 * Sets a figure; it is made when there is none. A blank value removes it, with its note.
 *
 * Returns: whether it worked
 */
gboolean
tb_figure_set (TbEdit *edit, const char *period, const char *measure, const char *organization, const TbValue *value, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (period != NULL && measure != NULL && organization != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  int exists = figure_exists (tb_edit_get_project (edit), period, measure, organization, error);
  g_autofree char *row = NULL;
  g_autofree char *stored = NULL;

  if (exists < 0)
    return FALSE;
  if (exists == 0 && value->state == TB_VALUE_BLANK)
    return TRUE;

  row = tb_figure_row_id (period, measure, organization);
  if (value->state == TB_VALUE_BLANK)
    return tb_edit_remove (edit, "figure", row, error);

  stored = tb_value_encode (value);
  if (exists > 0)
    return tb_edit_set (edit, "figure", row, "value", stored, error);

  const TbColumn columns[] = {
    { "period", period },
    { "measure", measure },
    { "organization", organization },
    { "value", stored },
  };
  return tb_edit_insert (edit, "figure", row, columns, G_N_ELEMENTS (columns), error);
}

/**
 * tb_figure_set_note:
 * @edit: the edit that it belongs to
 * @period: the period's id
 * @measure: the measure's key
 * @organization: the organization's id
 * @named: (nullable): how the source named the organization, where that isn't its short name
 * @note: (nullable): the note
 *
 * Sets what is said of a figure. There must be one: a note belongs to a figure.
 *
 * Returns: whether it worked; if not, @error is %TB_ERROR_NOT_FOUND without a figure, or the project's
 */
gboolean
tb_figure_set_note (TbEdit *edit, const char *period, const char *measure, const char *organization, const char *named, const char *note, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (period != NULL && measure != NULL && organization != NULL, FALSE);

  int exists = figure_exists (tb_edit_get_project (edit), period, measure, organization, error);

  if (exists < 0)
    return FALSE;
  if (exists == 0)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("A note belongs to a figure, and this cell is empty. Type the figure first."));
      return FALSE;
    }

  g_autofree char *row = tb_figure_row_id (period, measure, organization);

  return tb_edit_set (edit, "figure", row, "named", named, error) && tb_edit_set (edit, "figure", row, "note", note, error);
}

/* Binds the range of measure keys that start with @prefix. */
static void
bind_range (sqlite3_stmt *stmt, const char *period, const char *prefix)
{
  g_autofree char *end = g_strconcat (prefix != NULL ? prefix : "", LAST, NULL);

  sqlite3_bind_text (stmt, 1, prefix != NULL ? prefix : "", -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, end, -1, SQLITE_TRANSIENT);
  if (period != NULL)
    sqlite3_bind_text (stmt, 3, period, -1, SQLITE_TRANSIENT);
}

/* Rows come measure by measure: the key is checked once for all its rows. */
static const char *
read_measure (sqlite3_stmt *stmt, GString *measure)
{
  const char *read = (const char *) sqlite3_column_text (stmt, 0);

  if (measure->len == 0 || strcmp (measure->str, read) != 0)
    g_string_assign (measure, tb_sql_text (stmt, 0));

  return measure->str;
}

/*
 * tb_figures_foreach:
 * @project: a project
 * @period: (nullable): a period's id; %NULL: all
 * @prefix: (nullable): the beginning of the measures' keys; %NULL: all
 * @func: called for each; stops by returning %FALSE with its error set
 *
 * Reads figures in order of period, measure, organization, by one index range when @period is given.
 *
 * Returns: whether all were read
 */
gboolean
tb_figures_foreach (TbProject *project, const char *period, const char *prefix, TbFigureFunc func, gpointer user_data, GError **error)
{
  const char *sql = period != NULL ? "SELECT " COLUMNS " FROM figure WHERE period = ?3 AND measure >= ?1 AND measure < ?2 ORDER BY measure, organization"
                                   : "SELECT " COLUMNS " FROM figure WHERE measure >= ?1 AND measure < ?2 ORDER BY period, measure, organization";
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, sql, error);
  g_autoptr (GString) measure = g_string_new (NULL);
  GError *local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  bind_range (stmt, period, prefix);
  while (tb_sql_row (stmt, &local_error))
    {
      const TbFigureRow row = {
        .period = period != NULL ? period : tb_sql_text (stmt, 5),
        .measure = read_measure (stmt, measure),
        .organization = (const char *) sqlite3_column_text (stmt, 1),
        .value = (const char *) sqlite3_column_text (stmt, 2),
        .named = tb_sql_text (stmt, 3),
        .note = tb_sql_text (stmt, 4),
      };

      if (!func (&row, user_data, error))
        return FALSE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  return TRUE;
}

/* A figure and its texts in one block: lists of them are long. */
static TbFigure *
figure_new (const TbFigureRow *row, const char *organization)
{
  const char *const texts[] = { row->period, row->measure, organization, row->named, row->note };
  gsize sizes[G_N_ELEMENTS (texts)];
  char *copies[G_N_ELEMENTS (texts)];
  gsize size = sizeof (TbFigure);
  char *p;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    size += sizes[i] = texts[i] != NULL ? strlen (texts[i]) + 1 : 0;

  TbFigure *self = g_malloc (size);

  p = (char *) (self + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      copies[i] = texts[i] != NULL ? memcpy (p, texts[i], sizes[i]) : NULL;
      p += sizes[i];
    }
  *self = (TbFigure){ copies[0], copies[1], copies[2], TB_VALUE_INIT, copies[3], copies[4] };

  return self;
}

static gboolean
add_figure (const TbFigureRow *row, gpointer user_data, GError **error)
{
  TbValue value;

  if (!tb_value_decode (row->value, &value, error))
    {
      g_prefix_error (error, _("The figure “%s” of %s can’t be read: "), row->measure, row->period);
      return FALSE;
    }

  TbFigure *figure = figure_new (row, g_utf8_validate (row->organization, -1, NULL) ? row->organization : "");

  figure->value = value;
  g_ptr_array_add (user_data, figure);

  return TRUE;
}

/**
 * tb_figures_list:
 * @project: a project
 * @period: (nullable): a period's id; %NULL: all periods
 * @prefix: (nullable): the beginning of the measures' keys: `section/topic/` for a topic; %NULL: all
 *
 * Reads figures in order of period, measure key and organization id.
 *
 * Returns: (transfer full) (element-type TbFigure): the figures, or %NULL with @error set
 */
GPtrArray *
tb_figures_list (TbProject *project, const char *period, const char *prefix, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (project), NULL);

  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_figure_free);

  if (!tb_figures_foreach (project, period, prefix, add_figure, figures, error))
    return NULL;

  return g_steal_pointer (&figures);
}

/**
 * tb_figures_count:
 * @project: a project
 * @period: (nullable): a period's id; %NULL: all periods
 * @prefix: (nullable): the beginning of the measures' keys; %NULL: all
 *
 * Returns: how many figures there are, or -1 with @error set
 */
gint64
tb_figures_count (TbProject *project, const char *period, const char *prefix, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (project), -1);

  const char *sql = period != NULL ? "SELECT count(*) FROM figure WHERE period = ?3 AND measure >= ?1 AND measure < ?2"
                                   : "SELECT count(*) FROM figure WHERE measure >= ?1 AND measure < ?2";
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, sql, error);

  if (stmt == NULL)
    return -1;

  bind_range (stmt, period, prefix);
  return tb_sql_row (stmt, error) ? sqlite3_column_int64 (stmt, 0) : -1;
}
