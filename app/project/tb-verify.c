/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works the typed tables out from the log alone, and compares: the tables are only a cache of it.
 *
 * An operation on a row as a whole stands until another one on the row names it as a parent; one on a cell
 * until one on the cell or the row does. What stands are the heads, and they make the row. */
#include "project/tb-project-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The operations of one row, in order of site and sequence. */
typedef struct
{
  const TbTable *table;
  char *row;         /* owned */
  GPtrArray *log;    /* owned; TbOperation */
  GHashTable *index; /* owned; "site.sequence" → TbOperation */
  GHashTable *over;  /* owned; set of "site.sequence" that don't stand any more */
} RowLog;

static void
operation_free (gpointer data)
{
  tb_operation_clear (data);
  g_free (data);
}

static void
row_log_clear (RowLog *self)
{
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->over, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RowLog, row_log_clear)

static void
row_log_start (RowLog *self, const TbTable *table, const char *row)
{
  row_log_clear (self);
  self->table = table;
  self->row = g_strdup (row);
  self->log = g_ptr_array_new_with_free_func (operation_free);
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->over = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static gboolean
fail (TbProject *project, const RowLog *self, const char *what, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED, _("In “%s”, the row “%s” of “%s” doesn’t agree with its history (%s)."), project->storage->name, self->row, self->table->name, what);
  return FALSE;
}

/* Marks what @operation puts an end to. Its parents must be in the same row's log. */
static gboolean
supersede (TbProject *project, RowLog *self, const TbOperation *operation, GError **error)
{
  const char *list = operation->parents;
  TbOperation named = { 0 };

  while (tb_log_parse_parent (&list, &named.site, &named.sequence))
    {
      g_autofree char *name = tb_operation_dup_name (&named);
      const TbOperation *parent = g_hash_table_lookup (self->index, name);

      if (parent == NULL)
        return fail (project, self, "parent", error);
      if (*operation->column == '\0' || strcmp (operation->column, parent->column) == 0)
        g_hash_table_add (self->over, g_steal_pointer (&name));
      else if (*parent->column != '\0')
        return fail (project, self, "column", error);
    }
  return *list == '\0' ? TRUE : fail (project, self, "parents", error);
}

/* The names of the standing operations on @column, and the value of the first of them. */
static char *
find_standing (const RowLog *self, const char *column, const char **value)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->log->len; i++)
    {
      const TbOperation *operation = g_ptr_array_index (self->log, i);
      g_autofree char *name = tb_operation_dup_name (operation);

      if (strcmp (operation->column, column) != 0 || g_hash_table_contains (self->over, name))
        continue;
      if (names->len == 0)
        *value = operation->value;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "," : "", name);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* What the log says the row is: FALSE when it is removed. */
static gboolean
rebuild (const RowLog *self, TbRow *row, GString *heads)
{
  const char *json = NULL;
  g_autofree char *row_heads = find_standing (self, "", &json);

  g_string_assign (heads, row_heads != NULL ? row_heads : "");
  if (json == NULL || !tb_row_from_json (row, self->table, json))
    return FALSE;
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const char *name = self->table->columns[i].name;
      const char *value = NULL;
      g_autofree char *cell_heads = find_standing (self, name, &value);

      if (cell_heads == NULL)
        continue;
      g_string_append_printf (heads, ";%s=%s", name, cell_heads);
      g_free (row->values[i]);
      row->values[i] = g_strdup (value);
    }
  return TRUE;
}

static gboolean
compare_row (TbProject *project, const RowLog *self, const TbRow *expected, const char *heads, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, self->table->select, error);

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, self->row);
  if (!tb_sql_row (stmt, error))
    return fail (project, self, "missing", error);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      if (g_strcmp0 (tb_sql_text (stmt, (int) i), expected->values[i]) != 0)
        return fail (project, self, self->table->columns[i].name, error);
    }
  if (g_strcmp0 (tb_sql_text (stmt, (int) self->table->n_columns), heads) != 0)
    return fail (project, self, "heads", error);
  return TRUE;
}

static gboolean
compare_tombstone (TbProject *project, const RowLog *self, const char *heads, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT heads FROM tombstone WHERE tbl = ?1 AND row = ?2", error);

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, self->table->name);
  tb_sql_bind (stmt, 2, self->row);
  if (!tb_sql_row (stmt, error) || g_strcmp0 (tb_sql_text (stmt, 0), heads) != 0)
    return fail (project, self, "tombstone", error);
  return TRUE;
}

/* At the end of a row's operations. @n_rows and @n_tombstones count what must be in the tables. */
static gboolean
finish_row (TbProject *project, RowLog *self, gint64 *n_rows, gint64 *n_tombstones, GError **error)
{
  g_auto (TbRow) row = { 0 };
  g_autoptr (GString) heads = g_string_new (NULL);

  if (self->table == NULL || self->row == NULL)
    return TRUE;
  for (guint i = 0; i < self->log->len; i++)
    {
      if (!supersede (project, self, g_ptr_array_index (self->log, i), error))
        return FALSE;
    }
  if (!rebuild (self, &row, heads))
    {
      *n_tombstones += 1;
      return compare_tombstone (project, self, heads->str, error);
    }
  *n_rows += 1;
  return compare_row (project, self, &row, heads->str, error);
}

static void
add_operation (RowLog *self, sqlite3_stmt *stmt)
{
  TbOperation *operation = g_new0 (TbOperation, 1);

  operation->site = sqlite3_column_int64 (stmt, 2);
  operation->sequence = sqlite3_column_int64 (stmt, 3);
  operation->table = self->table;
  operation->column = g_strdup (tb_sql_text (stmt, 4));
  operation->value = g_strdup (tb_sql_text (stmt, 5));
  operation->parents = g_strdup (tb_sql_text (stmt, 6));
  g_ptr_array_add (self->log, operation);
  g_hash_table_insert (self->index, tb_operation_dup_name (operation), operation);
}

static gboolean
compare_counts (TbProject *project, gint64 n_rows, gint64 n_tombstones, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT (SELECT count(*) FROM tombstone), 0");
  g_autoptr (sqlite3_stmt) stmt = NULL;

  for (guint i = 0; tb_table_get (i) != NULL; i++)
    g_string_append_printf (sql, " + (SELECT count(*) FROM %s)", tb_table_get (i)->name);
  stmt = tb_project_prepare (project, sql->str, error);
  if (stmt == NULL || !tb_sql_row (stmt, error))
    return FALSE;
  if (sqlite3_column_int64 (stmt, 0) == n_tombstones && sqlite3_column_int64 (stmt, 1) == n_rows)
    return TRUE;
  g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED, _("“%s” holds rows that its history doesn’t know."), project->storage->name);
  return FALSE;
}

/**
 * tb_project_verify: (skip)
 * @self: a project
 * @error: return location for an error
 *
 * Rebuilds the state of every row from the log and compares it, with its heads, with the typed tables. Takes
 * as long as reading the whole file.
 *
 * Returns: %TRUE when they agree, %FALSE with @error set to %TB_ERROR_DAMAGED when not
 */
gboolean
tb_project_verify (TbProject *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (RowLog) rows = { 0 };
  gint64 n_rows = 0, n_tombstones = 0;
  gboolean ok = TRUE;

  stmt = tb_project_prepare (self, "SELECT tbl, row, site, sequence, col, value, parents FROM operation ORDER BY tbl, row, site, sequence", error);
  if (stmt == NULL)
    return FALSE;
  while (ok && tb_sql_row (stmt, &local))
    {
      const TbTable *table = tb_table_find (tb_sql_text (stmt, 0));
      const char *row = tb_sql_text (stmt, 1);

      if (table == NULL)
        continue;
      if (table != rows.table || g_strcmp0 (row, rows.row) != 0)
        {
          ok = finish_row (self, &rows, &n_rows, &n_tombstones, error);
          row_log_start (&rows, table, row);
        }
      add_operation (&rows, stmt);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return ok && finish_row (self, &rows, &n_rows, &n_tombstones, error) && compare_counts (self, n_rows, n_tombstones, error);
}
