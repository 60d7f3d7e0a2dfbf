/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside an edit: each write to a typed table goes with its operation in the log.
 *
 * A write takes several statements. When one fails, the edit counts as failed and can only be rolled back. */
#include "project/tb-write.h"

#include <glib/gi18n-lib.h>

#define MAX_NOTICED_CELLS 4096
#define TB_OPERATION_NAME_SIZE 48

static void
note_cell (TbEdit *self, const TbTable *table, const char *row, const char *column)
{
  TbCellRef *cell;

  if (self->cells == NULL)
    return;
  if (self->cells->len >= MAX_NOTICED_CELLS)
    {
      g_clear_pointer (&self->cells, g_ptr_array_unref);
      return;
    }
  cell = g_new (TbCellRef, 1);
  cell->table = table->name;
  cell->row = g_string_chunk_insert_const (self->strings, row);
  cell->column = column;
  g_ptr_array_add (self->cells, cell);
}

/* Finds out which site this copy is; called before anything is written. */
gboolean
tb_write_take_site (TbEdit *self, GError **error)
{
  if (self->failed)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_IO, _("“%s” wasn’t changed, because an earlier part of the change couldn’t be written."), self->project->storage->name);
      return FALSE;
    }
  if (self->site > 0)
    return TRUE;
  self->site = tb_log_find_site (self->project, error);
  if (self->site < 0)
    return FALSE;
  self->first = self->sequence = tb_log_next_sequence (self->project, self->site, error);
  return self->sequence > 0;
}

/* The "site.sequence" of the next operation. */
static void
name_operation (TbEdit *self, char name[TB_OPERATION_NAME_SIZE])
{
  g_snprintf (name, TB_OPERATION_NAME_SIZE, "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, self->site, self->sequence);
}

/* Appends an operation to the log; @column is -1 for the whole row. */
static gboolean
append_operation (TbEdit *self, const TbTable *table, const char *row, int column, const char *value, const char *parents, GError **error)
{
  const char *column_name = column < 0 ? "" : table->columns[column].name;
  sqlite3_stmt *stmt;

  if (self->append == NULL)
    self->append = tb_storage_prepare (self->project->storage,
                                       "INSERT INTO operation (site, sequence, change, tbl, row, col, value, parents) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                       error);
  stmt = self->append;
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, self->site);
  sqlite3_bind_int64 (stmt, 2, self->sequence);
  sqlite3_bind_int64 (stmt, 3, self->change);
  tb_sql_bind (stmt, 4, table->name);
  tb_sql_bind (stmt, 5, row);
  tb_sql_bind (stmt, 6, column_name);
  tb_sql_bind (stmt, 7, value);
  tb_sql_bind (stmt, 8, parents);
  self->sequence += 1;
  note_cell (self, table, row, column_name);
  return tb_sql_done (stmt, error);
}

/* The heads of a removed row, for the parents of its new creation. */
static gboolean
take_tombstone (TbEdit *self, const TbTable *table, const char *row, char **heads, GError **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = tb_storage_prepare (self->project->storage, "SELECT heads FROM tombstone WHERE tbl = ?1 AND row = ?2", error);

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, table->name);
  tb_sql_bind (stmt, 2, row);
  *heads = tb_sql_row (stmt, &local) ? g_strdup (tb_sql_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (*heads == NULL)
    return TRUE;
  stmt = tb_storage_prepare (self->project->storage, "DELETE FROM tombstone WHERE tbl = ?1 AND row = ?2", error);
  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, table->name);
  tb_sql_bind (stmt, 2, row);
  return tb_sql_done (stmt, error);
}

/* Makes the row with @values in the table's order; all checked before. */
gboolean
tb_write_insert (TbEdit *self, const TbTable *table, const char *row, const char *const *values, GError **error)
{
  g_autofree char *json = tb_row_to_json (table, values);
  g_autofree char *parents = NULL;
  char name[TB_OPERATION_NAME_SIZE];
  sqlite3_stmt *stmt;

  if (!tb_write_take_site (self, error))
    return FALSE;
  self->failed = TRUE;
  if (!take_tombstone (self, table, row, &parents, error))
    return FALSE;
  name_operation (self, name);
  if (!append_operation (self, table, row, -1, json, parents != NULL ? parents : "", error))
    return FALSE;
  stmt = tb_storage_prepare (self->project->storage, table->insert, error);
  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, row);
  for (guint i = 0; i < table->n_columns; i++)
    tb_sql_bind (stmt, (int) i + 2, values[i]);
  tb_sql_bind (stmt, (int) table->n_columns + 2, name);
  if (!tb_sql_done (stmt, error))
    return FALSE;
  self->failed = FALSE;
  return TRUE;
}

/* Reads the present row; *@found says whether there is one. @heads, optional, gets its heads. */
static gboolean
read_row (TbEdit *self, const TbTable *table, const char *row, TbRow *out, char **heads, gboolean *found, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (sqlite3_stmt) stmt = tb_storage_prepare (self->project->storage, table->select, error);

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, row);
  *found = tb_sql_row (stmt, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  for (guint i = 0; *found && out != NULL && i < table->n_columns; i++)
    {
      g_free (out->values[i]);
      out->values[i] = g_strdup (tb_sql_text (stmt, (int) i));
    }
  if (*found && heads != NULL)
    *heads = g_strdup (tb_sql_text (stmt, (int) table->n_columns));
  return TRUE;
}

/* Reads the present row into @out (optional); *@found says whether there is one. */
gboolean
tb_write_find (TbEdit *self, const TbTable *table, const char *row, TbRow *out, gboolean *found, GError **error)
{
  return read_row (self, table, row, out, NULL, found, error);
}

static gboolean
fail_no_row (TbEdit *self, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("“%s” wasn’t changed: what was to be changed isn’t there any more."), self->project->storage->name);
  return FALSE;
}

/* Whether there is the row, when writing to it found nothing to change. */
static gboolean
check_row (TbEdit *self, const TbTable *table, const char *row, GError **error)
{
  gboolean found;

  return read_row (self, table, row, NULL, NULL, &found, error) && (found || fail_no_row (self, error));
}

/* Writes the cell, unless it has the value already, and then its operation. */
gboolean
tb_write_cell (TbEdit *self, const TbTable *table, const char *row, int column, const char *value, GError **error)
{
  TbStorage *storage = self->project->storage;
  char name[TB_OPERATION_NAME_SIZE];
  sqlite3_stmt *stmt;

  if (!tb_write_take_site (self, error))
    return FALSE;
  if (self->update_sql != table->update_cell[column])
    self->update = tb_storage_prepare (storage, self->update_sql = table->update_cell[column], error);
  stmt = self->update;
  if (stmt == NULL)
    return FALSE;
  name_operation (self, name);
  storage->call.table = table;
  storage->call.column = (guint) column;
  storage->call.operation = name;
  tb_sql_bind (stmt, 1, row);
  tb_sql_bind (stmt, 2, value);
  self->failed = !tb_sql_done (stmt, error);
  storage->call.operation = NULL;
  if (self->failed)
    return FALSE;
  if (sqlite3_changes (storage->db) == 0)
    return check_row (self, table, row, error);
  self->failed = !append_operation (self, table, row, column, value, storage->call.parents, error);
  return !self->failed;
}

/* Removes the row: an operation that has seen all heads, and a tombstone that keeps its own. */
gboolean
tb_write_remove (TbEdit *self, const TbTable *table, const char *row, GError **error)
{
  g_autofree char *heads = NULL;
  g_autofree char *parents = NULL;
  gboolean found;
  char name[TB_OPERATION_NAME_SIZE];
  sqlite3_stmt *stmt;

  if (!read_row (self, table, row, NULL, &heads, &found, error))
    return FALSE;
  if (!found)
    return fail_no_row (self, error);
  parents = tb_heads_of_all (heads);
  if (!tb_write_take_site (self, error))
    return FALSE;
  self->failed = TRUE;
  name_operation (self, name);
  if (!append_operation (self, table, row, -1, NULL, parents, error))
    return FALSE;
  stmt = tb_storage_prepare (self->project->storage, table->remove, error);
  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, row);
  if (!tb_sql_done (stmt, error))
    return FALSE;
  stmt = tb_storage_prepare (self->project->storage, "INSERT INTO tombstone (tbl, row, heads) VALUES (?1, ?2, ?3)", error);
  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, table->name);
  tb_sql_bind (stmt, 2, row);
  tb_sql_bind (stmt, 3, name);
  self->failed = !tb_sql_done (stmt, error);
  return !self->failed;
}
