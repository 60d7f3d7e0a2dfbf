/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one door for writes: an edit becomes one labelled change made of cell operations.
 *
 * Each write appends an operation to the log and updates the typed table beside it, in one transaction. */
#include "project/tb-revision.h"
#include "project/tb-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_VALUE_BYTES (1024 * 1024)

static gboolean
fail_usage (TbEdit *self, const char *what, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” wasn’t changed: %s."), self->project->storage->name, what);
  return FALSE;
}

static gboolean
begin_transaction (TbEdit *self, GError **error)
{
  TbProject *project = self->project;

  if (!tb_revision_begin (project, &self->moved_on, error))
    return FALSE;
  self->change = tb_log_next_change (project, error);
  if (self->change > 0)
    return TRUE;
  sqlite3_exec (project->storage->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

TbEdit *
tb_edit_begin_kind (TbProject *project, const char *label, TbChangeKind kind, const char *target, GError **error)
{
  TbEdit *self;

  if (project->storage->is_read_only)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_READ_ONLY,
                   project->storage->is_newer ? _("“%s” was saved by a newer version and can only be read. Update the program to change it.")
                                              : _("“%s” is read-only. Save a copy in another folder and go on there."),
                                                   project->storage->name);
      return NULL;
    }
  if (project->edit != NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_BUSY, _("“%s” is being changed already. Wait until that is done."), project->storage->name);
      return NULL;
    }
  self = g_new0 (TbEdit, 1);
  self->project = g_object_ref (project);
  self->label = g_utf8_make_valid (label, -1);
  self->origin = g_strdup ("typed");
  self->kind = kind;
  self->target = g_strdup (target);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (4096);
  if (!begin_transaction (self, error))
    {
      tb_edit_free (self);
      return NULL;
    }
  project->edit = self;
  return self;
}

/**
 * tb_edit_begin:
 * @project: a project
 * @label: what is about to be done, in the user's words and language
 * @error: return location for an error
 *
 * Begins an edit: one transaction, one change, one step of undo. There is one at a time; while it lasts no
 * other process can write, so end it soon.
 *
 * Returns: (transfer full): the edit, or %NULL with @error set: %TB_ERROR_READ_ONLY, %TB_ERROR_BUSY,
 *   %TB_ERROR_REPLACED
 */
TbEdit *
tb_edit_begin (TbProject *project, const char *label, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return tb_edit_begin_kind (project, label, TB_CHANGE_EDIT, NULL, error);
}

/**
 * tb_edit_get_project:
 * @self: an edit
 *
 * What is read from the project during the edit includes what the edit has written so far.
 *
 * Returns: (transfer none): the project being edited
 */
TbProject *
tb_edit_get_project (TbEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->project;
}

/**
 * tb_edit_set_origin:
 * @self: an edit
 * @origin: `typed`, which is what it is at first, or `imported: NAME`, …
 *
 * Says how the values came.
 */
void
tb_edit_set_origin (TbEdit *self, const char *origin)
{
  g_return_if_fail (self != NULL && origin != NULL);

  g_free (self->origin);
  self->origin = g_utf8_make_valid (origin, -1);
}

/* Says which change an undo or redo is of, and takes over its label. */
void
tb_edit_set_target (TbEdit *self, const char *target, const char *label)
{
  g_free (self->target);
  self->target = g_strdup (target);
  g_free (self->label);
  self->label = g_strdup (label);
}

static gboolean
check_value (TbEdit *self, const TbTableColumn *column, const char *value, GError **error)
{
  char *end = NULL;

  if (value == NULL)
    return !column->is_required || fail_usage (self, _("a value is missing"), error);
  if (!g_utf8_validate (value, -1, NULL))
    return fail_usage (self, _("the text isn’t UTF-8"), error);
  if (strlen (value) > MAX_VALUE_BYTES)
    return fail_usage (self, _("the text is too long"), error);
  if (column->is_integer && (g_ascii_strtoll (value, &end, 10), *value == '\0' || *end != '\0'))
    return fail_usage (self, _("a whole number was expected"), error);
  return TRUE;
}

static const TbTable *
find_table (TbEdit *self, const char *name, GError **error)
{
  const TbTable *table = tb_table_find (name);

  if (table == NULL)
    fail_usage (self, _("there is no such table"), error);
  return table;
}

/**
 * tb_edit_insert:
 * @self: an edit
 * @table: the table
 * @row: the new row's id
 * @columns: (array length=n_columns): the columns that have a value
 * @n_columns: how many
 * @error: return location for an error
 *
 * Creates a row. Of a row that was there before and was removed, this is the new life.
 *
 * Returns: %FALSE with @error set to %TB_ERROR_USAGE when the row is there, or a column is unknown, missing
 *   or can't hold the value
 */
gboolean
tb_edit_insert (TbEdit *self, const char *table, const char *row, const TbColumn *columns, gsize n_columns, GError **error)
{
  const char *values[TB_TABLE_MAX_COLUMNS] = { NULL };
  const TbTable *found_table;
  gboolean found;

  g_return_val_if_fail (self != NULL && table != NULL && row != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  found_table = find_table (self, table, error);
  if (found_table == NULL)
    return FALSE;
  if (*row == '\0' || !g_utf8_validate (row, -1, NULL))
    return fail_usage (self, _("the new row has no name"), error);
  for (gsize i = 0; i < n_columns; i++)
    {
      int column = tb_table_find_column (found_table, columns[i].name);

      if (column < 0)
        return fail_usage (self, _("there is no such column"), error);
      values[column] = columns[i].value;
    }
  for (guint i = 0; i < found_table->n_columns; i++)
    {
      if (!check_value (self, &found_table->columns[i], values[i], error))
        return FALSE;
    }
  if (!tb_write_find (self, found_table, row, NULL, &found, error))
    return FALSE;
  if (found)
    return fail_usage (self, _("the row is there already"), error);
  return tb_write_insert (self, found_table, row, values, error);
}

/**
 * tb_edit_set:
 * @self: an edit
 * @table: the table
 * @row: the row's id
 * @column: the column
 * @value: (nullable): the new value; %NULL empties a cell that may be empty
 * @error: return location for an error
 *
 * Sets a cell. When it has that value already, nothing is written.
 *
 * Returns: %FALSE with @error set to %TB_ERROR_NOT_FOUND when there is no such row, %TB_ERROR_USAGE when the
 *   cell can't be edited or can't hold the value
 */
gboolean
tb_edit_set (TbEdit *self, const char *table, const char *row, const char *column, const char *value, GError **error)
{
  const TbTable *found_table;
  int index;

  g_return_val_if_fail (self != NULL && table != NULL && row != NULL && column != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  found_table = find_table (self, table, error);
  if (found_table == NULL)
    return FALSE;
  index = tb_table_find_column (found_table, column);
  if (index < 0 || found_table->columns[index].is_key)
    return fail_usage (self, _("there is no such column, or it can’t be edited"), error);
  if (!check_value (self, &found_table->columns[index], value, error))
    return FALSE;
  return tb_write_cell (self, found_table, row, index, value, error);
}

/**
 * tb_edit_remove:
 * @self: an edit
 * @table: the table
 * @row: the row's id
 * @error: return location for an error
 *
 * Removes a row; its history stays.
 *
 * Returns: %FALSE with @error set to %TB_ERROR_NOT_FOUND when there is no such row
 */
gboolean
tb_edit_remove (TbEdit *self, const char *table, const char *row, GError **error)
{
  const TbTable *found_table;

  g_return_val_if_fail (self != NULL && table != NULL && row != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  found_table = find_table (self, table, error);
  return found_table != NULL && tb_write_remove (self, found_table, row, error);
}

/**
 * tb_edit_set_setting:
 * @self: an edit
 * @id: the setting
 * @value: (nullable): its value; %NULL removes it
 * @error: return location for an error
 *
 * Sets a setting, creating it when it has no value yet.
 *
 * Returns: %TRUE on success
 */
gboolean
tb_edit_set_setting (TbEdit *self, const char *id, const char *value, GError **error)
{
  const TbColumn columns[] = { { "value", value } };
  gboolean found;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!tb_write_find (self, tb_table_find ("setting"), id, NULL, &found, error))
    return FALSE;
  if (value == NULL)
    return !found || tb_edit_remove (self, "setting", id, error);
  if (found)
    return tb_edit_set (self, "setting", id, "value", value, error);
  return tb_edit_insert (self, "setting", id, columns, 1, error);
}

static gboolean
write_change (TbEdit *self, const char *id, GError **error)
{
  TbStorage *storage = self->project->storage;
  sqlite3_stmt *stmt = tb_storage_prepare (storage,
                                           "INSERT INTO change (number, id, site, first, operations, kind, target, label, author, time, origin) "
                                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                                           error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, self->change);
  tb_sql_bind (stmt, 2, id);
  sqlite3_bind_int64 (stmt, 3, self->site);
  sqlite3_bind_int64 (stmt, 4, self->first);
  sqlite3_bind_int64 (stmt, 5, self->sequence - self->first);
  sqlite3_bind_int64 (stmt, 6, self->kind);
  tb_sql_bind (stmt, 7, self->target);
  tb_sql_bind (stmt, 8, self->label);
  tb_sql_bind (stmt, 9, self->project->author);
  sqlite3_bind_int64 (stmt, 10, g_get_real_time () / G_USEC_PER_SEC);
  tb_sql_bind (stmt, 11, self->origin);
  if (!tb_sql_done (stmt, error))
    return FALSE;
  stmt = tb_storage_prepare (storage, "UPDATE meta SET value = ?1 WHERE key = 'revision'", error);
  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, id);
  return tb_sql_done (stmt, error);
}

static void
end (TbEdit *self)
{
  TbProject *project = self->project;

  if (project->edit == self)
    {
      if (!sqlite3_get_autocommit (project->storage->db))
        sqlite3_exec (project->storage->db, "ROLLBACK", NULL, NULL, NULL);
      project->edit = NULL;
    }
}

/* Writes the change and commits; a failure is looked at once more, as the file may have been taken away. */
static gboolean
commit_change (TbEdit *self, const char *id, GError **error)
{
  TbProject *project = self->project;
  g_autoptr (GError) local = NULL;

  /* an undo that finds nothing to take back is a step of history all the same */
  if (!tb_write_take_site (self, &local) || !write_change (self, id, &local) || !tb_storage_run (project->storage, "COMMIT", &local))
    {
      end (self);
      if (tb_storage_is_moved (project->storage))
        return tb_revision_refuse (project, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  project->edit = NULL;
  return tb_revision_after_commit (project, id, self->change, error);
}

static gboolean
commit (TbEdit *self, GError **error)
{
  g_autofree char *id = tb_row_id_new ();
  gboolean is_empty = self->sequence == self->first;

  if (is_empty && self->kind == TB_CHANGE_EDIT && !self->failed)
    return TRUE;
  if (!commit_change (self, id, error))
    return FALSE;
  tb_project_notice (self->project, self->moved_on ? NULL : self->cells);
  return TRUE;
}

/**
 * tb_edit_commit:
 * @self: (transfer full): an edit
 * @error: return location for an error
 *
 * Ends the edit: when this returns %TRUE, the change is on disk, and #TbProject::changed was emitted. An edit
 * that changed nothing leaves no trace. On failure nothing of the edit is kept.
 *
 * Returns: %TRUE on success; on failure @error says %TB_ERROR_FULL, %TB_ERROR_BUSY, %TB_ERROR_IO or
 *   %TB_ERROR_REPLACED
 */
gboolean
tb_edit_commit (TbEdit *self, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  ok = commit (self, error);
  tb_edit_free (self);
  return ok;
}

/**
 * tb_edit_free:
 * @self: an edit
 *
 * Takes back everything of an edit that wasn't committed.
 */
void
tb_edit_free (TbEdit *self)
{
  if (self == NULL)
    return;
  end (self);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_string_chunk_free (self->strings);
  g_free (self->target);
  g_free (self->origin);
  g_free (self->label);
  g_object_unref (self->project);
  g_free (self);
}
