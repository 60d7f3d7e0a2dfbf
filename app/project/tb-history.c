/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the log tells: the list of changes, and the story of a cell. */
#include "project/tb-project-internal.h"

#include <string.h>

/**
 * tb_change_free:
 * @self: (nullable): a change
 *
 * Frees a change and what it owns.
 */
void
tb_change_free (TbChange *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->target);
  g_free (self->label);
  g_free (self->author);
  g_free (self->origin);
  g_free (self);
}

/**
 * tb_story_step_free:
 * @self: (nullable): a step
 *
 * Frees a step of a cell's story and what it owns.
 */
void
tb_story_step_free (TbStoryStep *self)
{
  if (self == NULL)
    return;
  g_free (self->value);
  g_free (self->label);
  g_free (self->author);
  g_free (self->origin);
  g_free (self);
}

static TbChange *
read_change (sqlite3_stmt *stmt, TbUndoStacks *stacks)
{
  TbChange *change = g_new0 (TbChange, 1);

  change->number = sqlite3_column_int64 (stmt, 0);
  change->id = g_strdup (tb_sql_text (stmt, 1));
  change->kind = (TbChangeKind) sqlite3_column_int (stmt, 2);
  change->target = g_strdup (tb_sql_text (stmt, 3));
  change->label = g_strdup (tb_sql_text (stmt, 4));
  change->author = g_strdup (tb_sql_text (stmt, 5));
  change->time = sqlite3_column_int64 (stmt, 6);
  change->origin = g_strdup (tb_sql_text (stmt, 7));
  change->n_operations = (guint) sqlite3_column_int64 (stmt, 8);
  change->undone = tb_undo_stacks_is_undone (stacks, change->number);
  return change;
}

/**
 * tb_project_list_changes:
 * @self: a project
 * @offset: how many of the newest to leave out
 * @limit: how many at most, or 0 for all
 * @error: return location for an error
 *
 * Lists the changes of this file, in its order of arrival, the newest first.
 *
 * Returns: (transfer full) (element-type TbChange): the changes, or %NULL with @error set
 */
GPtrArray *
tb_project_list_changes (TbProject *self, guint offset, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_change_free);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GError) local = NULL;
  TbUndoStacks *stacks;

  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  stacks = tb_undo_stacks_get (self, error);
  if (stacks == NULL)
    return NULL;
  stmt = tb_project_prepare (self, "SELECT number, id, kind, target, label, author, time, origin, operations FROM change ORDER BY number DESC LIMIT ?1 OFFSET ?2", error);
  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, limit == 0 ? -1 : (gint64) limit);
  sqlite3_bind_int64 (stmt, 2, offset);
  while (tb_sql_row (stmt, &local))
    g_ptr_array_add (changes, read_change (stmt, stacks));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_steal_pointer (&changes);
}

/**
 * tb_project_get_last_change:
 * @self: a project
 * @period: a period's id
 * @prefix: the start of measures' keys, such as `supervision/`
 * @error: return location for an error
 *
 * Finds the newest change that touched a figure which is there now, of @period and of a measure whose key starts
 * with @prefix. It looks at the last 1,000 changes, and in each at the first 1,000 cells, so that it is quick for a
 * history of any length.
 *
 * Returns: (transfer full) (nullable): the change, or %NULL when there is none, or with @error set
 */
TbChange *
tb_project_get_last_change (TbProject *self, const char *period, const char *prefix, GError **error)
{
  g_autofree char *end = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  TbUndoStacks *stacks;

  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);
  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  stacks = tb_undo_stacks_get (self, error);
  if (stacks == NULL)
    return NULL;
  stmt = tb_project_prepare (self,
                             "SELECT number, id, kind, target, label, author, time, origin, operations FROM change c "
                             "WHERE number > (SELECT max(number) FROM change) - 1000 AND EXISTS ("
                             "SELECT 1 FROM operation o JOIN figure f ON f.id = o.row "
                             "WHERE o.site = c.site AND o.sequence >= c.first AND o.sequence < c.first + min(c.operations, 1000) "
                             "AND o.tbl = 'figure' AND f.period = ?1 AND f.measure >= ?2 AND f.measure < ?3) "
                             "ORDER BY number DESC LIMIT 1",
                             error);
  if (stmt == NULL)
    return NULL;
  end = g_strconcat (prefix, "\xf4\x8f\xbf\xbf", NULL);
  tb_sql_bind (stmt, 1, period);
  tb_sql_bind (stmt, 2, prefix);
  tb_sql_bind (stmt, 3, end);
  return tb_sql_row (stmt, error) ? read_change (stmt, stacks) : NULL;
}

/* The present heads of the row, or of the tombstone in its place; NULL for a row that never was. */
static char *
find_heads (TbProject *self, const TbTable *table, const char *row, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT heads FROM %s WHERE id = ?1", table->name);
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (self, sql, error);
  g_autoptr (sqlite3_stmt) grave = NULL;

  if (stmt == NULL)
    return NULL;
  tb_sql_bind (stmt, 1, row);
  if (tb_sql_row (stmt, error))
    return g_strdup (tb_sql_text (stmt, 0));
  grave = tb_project_prepare (self, "SELECT heads FROM tombstone WHERE tbl = ?1 AND row = ?2", error);
  if (grave == NULL)
    return NULL;
  tb_sql_bind (grave, 1, table->name);
  tb_sql_bind (grave, 2, row);
  return tb_sql_row (grave, error) ? g_strdup (tb_sql_text (grave, 0)) : NULL;
}

static gboolean
add_step (TbProject *self, GPtrArray *story, const TbOperation *operation, const char *column, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (self,
                                                      "SELECT c.label, c.author, c.time, c.origin FROM operation o JOIN change c ON c.number = o.change "
                                                      "WHERE o.site = ?1 AND o.sequence = ?2",
                                                      error);
  g_auto (TbRow) row = { 0 };
  int index = tb_table_find_column (operation->table, column);
  TbStoryStep *step;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, operation->site);
  sqlite3_bind_int64 (stmt, 2, operation->sequence);
  if (!tb_sql_row (stmt, error))
    return error == NULL || *error == NULL;
  step = g_new0 (TbStoryStep, 1);
  step->label = g_strdup (tb_sql_text (stmt, 0));
  step->author = g_strdup (tb_sql_text (stmt, 1));
  step->time = sqlite3_column_int64 (stmt, 2);
  step->origin = g_strdup (tb_sql_text (stmt, 3));
  if (*operation->column != '\0' || index < 0)
    step->value = g_strdup (operation->value);
  else if (operation->value != NULL && tb_row_from_json (&row, operation->table, operation->value))
    step->value = g_steal_pointer (&row.values[index]);
  g_ptr_array_add (story, step);
  return TRUE;
}

/* From @operation's parents the one that speaks of @column: the cell's own, else the row's. */
static gboolean
load_parent (TbProject *self, TbOperation *operation, const char *column, gboolean *found, GError **error)
{
  g_autofree char *parents = g_strdup (operation->parents);
  const char *list = parents;
  gint64 site, sequence;

  *found = FALSE;
  while (tb_log_parse_parent (&list, &site, &sequence))
    {
      g_auto (TbOperation) parent = { 0 };

      if (!tb_log_load (self, site, sequence, &parent, error))
        return FALSE;
      if (parent.table != operation->table || (strcmp (parent.column, column) != 0 && (*found || *parent.column != '\0')))
        continue;
      *found = TRUE;
      tb_operation_clear (operation);
      *operation = parent;
      memset (&parent, 0, sizeof parent);
      if (strcmp (operation->column, column) == 0)
        break;
    }
  return TRUE;
}

/**
 * tb_project_get_story:
 * @self: a project
 * @cell: a cell; with an empty column, the row as a whole
 * @limit: how many steps at most, or 0 for all
 * @error: return location for an error
 *
 * Tells which values a cell has had, the newest first: the first step is the present value's provenance. A
 * step where the row was removed has no value.
 *
 * Returns: (transfer full) (element-type TbStoryStep): the steps; none for a cell that never was
 */
GPtrArray *
tb_project_get_story (TbProject *self, const TbCellRef *cell, guint limit, GError **error)
{
  g_autoptr (GPtrArray) story = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_story_step_free);
  g_autofree char *heads = NULL;
  g_autoptr (GError) local = NULL;
  g_auto (TbOperation) operation = { 0 };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TbTable *table;
  gboolean found;

  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);
  g_return_val_if_fail (cell != NULL && cell->table != NULL && cell->row != NULL && cell->column != NULL, NULL);

  table = tb_table_find (cell->table);
  heads = table != NULL ? find_heads (self, table, cell->row, &local) : NULL;
  if (heads != NULL)
    {
      operation.table = table;
      operation.parents = *cell->column != '\0' ? tb_heads_of_cell (heads, cell->column) : tb_heads_of_row (heads);
    }
  while (heads != NULL && (limit == 0 || story->len < limit) &&
         load_parent (self, &operation, cell->column, &found, &local) && found &&
         g_hash_table_add (seen, tb_operation_dup_name (&operation)) && /* a log made by hand may go in circles */
         add_step (self, story, &operation, cell->column, &local))
    ;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return g_steal_pointer (&story);
}
