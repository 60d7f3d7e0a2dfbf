/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo over the whole history: new operations that set the former values.
 *
 * Nothing is ever rewritten. An undo is a change that names its target, and so is a redo; which changes
 * can be taken back follows from the list of changes alone, so it is the same after reopening, in a copy,
 * and in every process. */
#include "project/tb-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A change of the user, and the change that last did it (redo) or took it back (undo). */
typedef struct
{
  gint64 number;
  gint64 applied;
  char id[33];
} Step;

struct _TbUndoStacks
{
  GArray *undo;       /* owned; Step, the newest last */
  GArray *redo;       /* owned; Step, the next to be done again last */
  GHashTable *undone; /* owned; set of the numbers of changes that are taken back */
  gint64 last;        /* number of the last change that was looked at */
};

static TbUndoStacks *
stacks_new (void)
{
  TbUndoStacks *self = g_new0 (TbUndoStacks, 1);

  self->undo = g_array_new (FALSE, FALSE, sizeof (Step));
  self->redo = g_array_new (FALSE, FALSE, sizeof (Step));
  self->undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
tb_undo_stacks_free (TbUndoStacks *self)
{
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_hash_table_unref (self->undone);
  g_free (self);
}

/* Whether the change of that @number is at present taken back. */
gboolean
tb_undo_stacks_is_undone (TbUndoStacks *self, gint64 number)
{
  return g_hash_table_contains (self->undone, &number);
}

/* Moves the step of the change @id from one stack to the other; nearly always it is on top. */
static gboolean
move_step (GArray *from, GArray *to, const char *id, gint64 applied, gint64 *number)
{
  for (guint i = from->len; i > 0; i--)
    {
      Step step = g_array_index (from, Step, i - 1);

      if (strcmp (step.id, id) != 0)
        continue;
      g_array_remove_index (from, i - 1);
      step.applied = applied;
      g_array_append_val (to, step);
      *number = step.number;
      return TRUE;
    }
  return FALSE;
}

static void
add_change (TbUndoStacks *self, gint64 number, const char *id, TbChangeKind kind, const char *target)
{
  Step step = { number, number, "" };
  gint64 moved;

  self->last = number;
  if (kind == TB_CHANGE_UNDO && target != NULL)
    {
      if (move_step (self->undo, self->redo, target, number, &moved))
        g_hash_table_add (self->undone, g_memdup2 (&moved, sizeof moved));
    }
  else if (kind == TB_CHANGE_REDO && target != NULL)
    {
      if (move_step (self->redo, self->undo, target, number, &moved))
        g_hash_table_remove (self->undone, &moved);
    }
  else if (kind == TB_CHANGE_EDIT)
    {
      g_strlcpy (step.id, id, sizeof step.id);
      g_array_append_val (self->undo, step);
      g_array_set_size (self->redo, 0);
    }
}

TbUndoStacks *
tb_undo_stacks_get (TbProject *project, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GError) local = NULL;

  stmt = tb_project_prepare (project, "SELECT number, id, kind, target FROM change WHERE number > ?1 ORDER BY number", error);
  if (stmt == NULL)
    return NULL;
  if (project->stacks == NULL)
    project->stacks = stacks_new ();
  sqlite3_bind_int64 (stmt, 1, project->stacks->last);
  while (tb_sql_row (stmt, &local))
    add_change (project->stacks, sqlite3_column_int64 (stmt, 0), tb_sql_text (stmt, 1), (TbChangeKind) sqlite3_column_int (stmt, 2), tb_sql_text (stmt, 3));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return project->stacks;
}

/* The step that @kind would take next, or NULL. */
static const Step *
next_step (TbProject *project, TbChangeKind kind)
{
  TbUndoStacks *stacks = tb_undo_stacks_get (project, NULL);
  GArray *stack = stacks == NULL ? NULL : kind == TB_CHANGE_UNDO ? stacks->undo
                                                                 : stacks->redo;

  return stack != NULL && stack->len > 0 ? &g_array_index (stack, Step, stack->len - 1) : NULL;
}

static char *
dup_label (TbProject *project, const Step *step)
{
  g_autoptr (sqlite3_stmt) stmt = step != NULL ? tb_project_prepare (project, "SELECT label FROM change WHERE number = ?1", NULL) : NULL;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, step->number);
  return tb_sql_row (stmt, NULL) ? g_strdup (tb_sql_text (stmt, 0)) : NULL;
}

/* A cell goes back to the value before, unless it has got another one since. */
static gboolean
revert_cell (TbEdit *edit, TbProject *project, const TbOperation *operation, const TbRow *row, GError **error)
{
  g_autofree char *former = NULL;
  int column = tb_table_find_column (operation->table, operation->column);

  if (column < 0 || g_strcmp0 (row->values[column], operation->value) != 0)
    return TRUE;
  if (!tb_log_former_value (project, operation, &former, error))
    return FALSE;
  return tb_edit_set (edit, operation->table->name, operation->row, operation->column, former, error);
}

/* A row that was made is removed, unless it has been edited since; one that was removed comes back as it was. */
static gboolean
revert_row (TbEdit *edit, TbProject *project, const TbOperation *operation, const TbRow *row, gboolean found, GError **error)
{
  g_auto (TbRow) other = { 0 };

  if (operation->value == NULL)
    {
      if (found)
        return TRUE;
      return tb_log_former_row (project, operation, &other, error) &&
             tb_write_insert (edit, operation->table, operation->row, (const char *const *) other.values, error);
    }
  if (!found || !tb_row_from_json (&other, operation->table, operation->value) || !tb_row_equal (row, &other))
    return TRUE;
  return tb_edit_remove (edit, operation->table->name, operation->row, error);
}

static gboolean
revert_operation (TbEdit *edit, TbProject *project, gint64 site, gint64 sequence, GError **error)
{
  g_auto (TbOperation) operation = { 0 };
  g_auto (TbRow) row = { 0 };
  gboolean found;

  if (!tb_log_load (project, site, sequence, &operation, error))
    return FALSE;
  if (operation.table == NULL)
    return TRUE;
  if (!tb_write_find (edit, operation.table, operation.row, &row, &found, error))
    return FALSE;
  if (*operation.column == '\0')
    return revert_row (edit, project, &operation, &row, found, error);
  return !found || revert_cell (edit, project, &operation, &row, error);
}

/* Takes back the operations of the change of that @number, the last one first. */
static gboolean
revert_change (TbEdit *edit, TbProject *project, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT site, first, operations FROM change WHERE number = ?1", error);
  gint64 site, first, last;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, number);
  if (!tb_sql_row (stmt, error))
    return FALSE;
  site = sqlite3_column_int64 (stmt, 0);
  first = sqlite3_column_int64 (stmt, 1);
  last = first + sqlite3_column_int64 (stmt, 2) - 1;
  sqlite3_reset (stmt);
  for (gint64 sequence = last; sequence >= first; sequence--)
    {
      if (!revert_operation (edit, project, site, sequence, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_step (TbProject *self, TbChangeKind kind, GError **error)
{
  g_autoptr (TbEdit) edit = tb_edit_begin_kind (self, "", kind, NULL, error);
  g_autofree char *label = NULL;
  const Step *step;

  if (edit == NULL)
    return FALSE;
  step = next_step (self, kind);
  if (step == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND,
                   kind == TB_CHANGE_UNDO ? _("There is nothing to undo in “%s”.") : _("There is nothing to redo in “%s”."), self->storage->name);
      return FALSE;
    }
  label = dup_label (self, step);
  tb_edit_set_target (edit, step->id, label != NULL ? label : "");
  if (!revert_change (edit, self, step->applied, error))
    return FALSE;
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_project_undo:
 * @self: a project
 * @error: return location for an error
 *
 * Takes back the last change that isn't taken back, as a change of its own. Cells that have got another value
 * since are left as they are.
 *
 * Returns: %FALSE with @error set; %TB_ERROR_NOT_FOUND when there is nothing to undo
 */
gboolean
tb_project_undo (TbProject *self, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return take_step (self, TB_CHANGE_UNDO, error);
}

/**
 * tb_project_redo:
 * @self: a project
 * @error: return location for an error
 *
 * Does again the change that was taken back last, as a change of its own. A new edit ends what can be redone.
 *
 * Returns: %FALSE with @error set; %TB_ERROR_NOT_FOUND when there is nothing to redo
 */
gboolean
tb_project_redo (TbProject *self, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return take_step (self, TB_CHANGE_REDO, error);
}

/**
 * tb_project_can_undo:
 * @self: a project
 *
 * Returns: whether there is a change to take back
 */
gboolean
tb_project_can_undo (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);

  return !self->storage->is_read_only && next_step (self, TB_CHANGE_UNDO) != NULL;
}

/**
 * tb_project_can_redo:
 * @self: a project
 *
 * Returns: whether there is a change to do again
 */
gboolean
tb_project_can_redo (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);

  return !self->storage->is_read_only && next_step (self, TB_CHANGE_REDO) != NULL;
}

/**
 * tb_project_dup_undo_label:
 * @self: a project
 *
 * Returns: (transfer full) (nullable): the label of the change that undo would take back
 */
char *
tb_project_dup_undo_label (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);

  return dup_label (self, next_step (self, TB_CHANGE_UNDO));
}

/**
 * tb_project_dup_redo_label:
 * @self: a project
 *
 * Returns: (transfer full) (nullable): the label of the change that redo would do again
 */
char *
tb_project_dup_redo_label (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);

  return dup_label (self, next_step (self, TB_CHANGE_REDO));
}
