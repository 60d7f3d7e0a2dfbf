/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project: one SQLite file, read freely and written through one door (tb-edit.h). */
#include "project/tb-copy.h"
#include "project/tb-revision.h"

G_DEFINE_FINAL_TYPE (TbProject, tb_project, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  REPLACED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
tb_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TbProject *self = TB_PROJECT (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, tb_project_get_path (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, tb_project_is_read_only (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tb_project_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, tb_project_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, tb_project_dup_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, tb_project_dup_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tb_project_finalize (GObject *object)
{
  TbProject *self = TB_PROJECT (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_error (&self->replaced);
  g_clear_pointer (&self->stacks, tb_undo_stacks_free);
  g_clear_pointer (&self->storage, tb_storage_free);
  g_free (self->revision);
  g_free (self->identity);
  g_free (self->author);
  G_OBJECT_CLASS (tb_project_parent_class)->finalize (object);
}

static void
tb_project_class_init (TbProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tb_project_get_property;
  object_class->finalize = tb_project_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", TB_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[REPLACED] = g_signal_new ("replaced", TB_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tb_project_init (TbProject *self)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_strcmp0 (name, "Unknown") == 0)
    name = g_get_user_name ();
  self->author = g_utf8_make_valid (name, -1);
}

/**
 * tb_project_open:
 * @path: the project file
 * @mode: whether to write
 * @error: return location for an error
 *
 * Opens the project file at @path. Before anything of it is read, it is checked to be a whole, regular file
 * with exactly a project's tables and nothing that could run; opening writes nothing. A file or folder that
 * can't be written, and a file of a newer version, open read-only.
 *
 * Returns: (transfer full): the project, or %NULL with @error set: %TB_ERROR_NOT_PROJECT, %TB_ERROR_DAMAGED,
 *   %TB_ERROR_NEWER_VERSION, %TB_ERROR_FOREIGN_SCHEMA, %TB_ERROR_JOURNAL, %TB_ERROR_BUSY, %TB_ERROR_IO
 */
TbProject *
tb_project_open (const char *path, TbProjectMode mode, GError **error)
{
  g_autoptr (TbProject) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (TB_TYPE_PROJECT, NULL);
  self->storage = tb_storage_open (path, mode == TB_PROJECT_READ_ONLY, error);
  if (self->storage == NULL)
    return NULL;
  self->identity = tb_storage_get_meta (self->storage, "project", error);
  if (self->identity == NULL || !tb_revision_load (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tb_project_create:
 * @path: where the file is to be; there must be none of that name
 * @error: return location for an error
 *
 * Makes an empty project file and opens it. The file appears under its name only when it is whole.
 *
 * Returns: (transfer full): the project, or %NULL with @error set; %TB_ERROR_USAGE when @path is taken
 */
TbProject *
tb_project_create (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tb_storage_create (path, error))
    return NULL;
  return tb_project_open (path, TB_PROJECT_READ_WRITE, error);
}

/**
 * tb_project_save_copy:
 * @self: a project
 * @path: where the copy is to be; a file there is replaced
 * @error: return location for an error
 *
 * Writes a whole copy of the project, with its history. The copy is on disk before it gets its name. When
 * first written to, it is a site of its own.
 *
 * Returns: %TRUE on success
 */
gboolean
tb_project_save_copy (TbProject *self, const char *path, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->replaced != NULL || tb_storage_is_moved (self->storage))
    return tb_revision_refuse (self, error);
  return tb_copy_write (self->storage, path, error);
}

/* Tells everyone that cells changed; @cells NULL: any may have. */
void
tb_project_notice (TbProject *self, GPtrArray *cells)
{
  g_signal_emit (self, signals[CHANGED], 0, cells);
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * tb_project_refresh:
 * @self: a project
 * @error: return location for an error
 *
 * Looks whether another process wrote to the file, and if so emits #TbProject::changed with no cells. Cheap
 * enough to call whenever it may have.
 *
 * Returns: %FALSE with @error set to %TB_ERROR_REPLACED when the file is another one by now
 */
gboolean
tb_project_refresh (TbProject *self, GError **error)
{
  gboolean moved_on;

  g_return_val_if_fail (TB_IS_PROJECT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->edit != NULL)
    return TRUE;
  if (!tb_revision_refresh (self, &moved_on, error))
    return FALSE;
  if (moved_on)
    tb_project_notice (self, NULL);
  return TRUE;
}

static void
on_file_changed (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, TbProject *self)
{
  g_autoptr (GError) error = NULL;

  if (tb_project_refresh (self, &error) || self->is_told || !g_error_matches (error, TB_ERROR, TB_ERROR_REPLACED))
    return;
  self->is_told = TRUE;
  g_signal_emit (self, signals[REPLACED], 0, error);
}

/**
 * tb_project_watch:
 * @self: a project
 *
 * From now on, while a main loop runs, notices by itself what other processes write to the file, and emits
 * #TbProject::changed, or #TbProject::replaced when another file took its place.
 */
void
tb_project_watch (TbProject *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (TB_IS_PROJECT (self));

  if (self->monitor != NULL)
    return;
  file = g_file_new_for_path (self->storage->path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, 100);
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self, 0);
}

/**
 * tb_project_prepare: (skip)
 * @self: a project
 * @sql: one statement that reads, as a literal
 * @error: return location for an error
 *
 * Gets the prepared statement of @sql from the project's cache, reset and with cleared bindings.
 * g_autoptr resets it; the project owns it. Keep it no longer than a call: a statement that stands on a row
 * holds a lock that makes other writers wait.
 *
 * Returns: (transfer none): the statement, or %NULL with @error set
 */
sqlite3_stmt *
tb_project_prepare (TbProject *self, const char *sql, GError **error)
{
  sqlite3_stmt *stmt;

  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);

  if (self->replaced != NULL)
    {
      tb_revision_refuse (self, error);
      return NULL;
    }
  stmt = tb_storage_prepare (self->storage, sql, error);
  g_return_val_if_fail (stmt == NULL || sqlite3_stmt_readonly (stmt), NULL);
  return stmt;
}

/**
 * tb_project_get_path:
 * @self: a project
 *
 * Returns: (transfer none): the file's real, absolute path
 */
const char *
tb_project_get_path (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);

  return self->storage->path;
}

/**
 * tb_project_is_read_only:
 * @self: a project
 *
 * Returns: whether the project can't be written: opened so, a file or folder that can't be written, or a file
 *   of a newer version
 */
gboolean
tb_project_is_read_only (TbProject *self)
{
  g_return_val_if_fail (TB_IS_PROJECT (self), TRUE);

  return self->storage->is_read_only;
}

/**
 * tb_project_set_author:
 * @self: a project
 * @author: a name
 *
 * Sets who makes the changes from now on.
 */
void
tb_project_set_author (TbProject *self, const char *author)
{
  g_return_if_fail (TB_IS_PROJECT (self));
  g_return_if_fail (author != NULL && g_utf8_validate (author, -1, NULL));

  g_free (self->author);
  self->author = g_strdup (author);
}

/**
 * tb_project_get_setting:
 * @self: a project
 * @id: the setting: `title`, `office`, `addressees`, …
 *
 * Returns: (transfer full) (nullable): its value, or %NULL when it was never set
 */
char *
tb_project_get_setting (TbProject *self, const char *id)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (TB_IS_PROJECT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  stmt = tb_project_prepare (self, "SELECT value FROM setting WHERE id = ?1", NULL);
  if (stmt == NULL)
    return NULL;
  tb_sql_bind (stmt, 1, id);
  return tb_sql_row (stmt, NULL) ? g_strdup (tb_sql_text (stmt, 0)) : NULL;
}
