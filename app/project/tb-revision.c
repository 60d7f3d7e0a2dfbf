/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the file is still the one that was opened, and how far another process has gone on in it.
 *
 * The file knows the id of its last change. When ours isn't among its changes, an older or another copy was
 * written over it, and writing on would lose, without a word, what was acknowledged. */
#include "project/tb-revision.h"

#include <glib/gi18n-lib.h>

#include "project/tb-recovery.h"
#include "project/tb-vfs.h"

/* The file's time of change. Two copies of a file can agree in all that SQLite looks at to trust its cache;
 * when this differs from what we left, the cache is dropped. */
static gint64
get_stamp (TbProject *self)
{
  struct stat info;

  return stat (self->storage->path, &info) == 0 ? (gint64) info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec : -1;
}

static gint64
get_data_version (TbProject *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_storage_prepare (self->storage, "PRAGMA data_version", error);

  if (stmt == NULL || !tb_sql_row (stmt, error))
    return -1;
  return sqlite3_column_int64 (stmt, 0);
}

/* Reads where the file stands; inside a transaction. */
static gboolean
read_state (TbProject *self, GError **error)
{
  g_autofree char *revision = tb_storage_get_meta (self->storage, "revision", error);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (revision == NULL)
    return FALSE;
  stmt = tb_storage_prepare (self->storage, "SELECT max(number) FROM change", error);
  if (stmt == NULL || !tb_sql_row (stmt, error))
    return FALSE;
  self->last_change = sqlite3_column_int64 (stmt, 0);
  g_free (self->revision);
  self->revision = g_steal_pointer (&revision);
  tb_vfs_image_load (self->storage->db);
  self->stamp = get_stamp (self);
  return TRUE;
}

/* From now on, what the file holds at this moment is what we know. */
gboolean
tb_revision_load (TbProject *self, GError **error)
{
  gboolean ok;

  self->data_version = get_data_version (self, error);
  if (self->data_version < 0 || !tb_storage_run (self->storage, "BEGIN", error))
    return FALSE;
  ok = read_state (self, error);
  return tb_storage_run (self->storage, "COMMIT", ok ? error : NULL) && ok;
}

static void
set_replaced (TbProject *self)
{
  const char *name = self->storage->name;
  g_autofree char *kept = tb_recovery_write (self->storage);
  g_autofree char *shown = kept != NULL ? g_filename_display_name (kept) : NULL;

  if (kept != NULL)
    g_set_error (&self->replaced, TB_ERROR, TB_ERROR_REPLACED,
                 _("“%s” was replaced by another copy while it was open. All that was done here is kept in “%s”. Open either one to go on."), name, shown);
  else
    g_set_error (&self->replaced, TB_ERROR, TB_ERROR_REPLACED,
                 _("“%s” was replaced by another copy while it was open, so nothing more is written to it, and what was here couldn’t be kept. Open it again to go on with what is there now."), name);
}

/* Fails because the file is another one. The first time, what we had is kept; from then on nothing works. */
gboolean
tb_revision_refuse (TbProject *self, GError **error)
{
  if (self->replaced == NULL)
    set_replaced (self);
  g_propagate_error (error, g_error_copy (self->replaced));
  return FALSE;
}

/* Whether a failure means that what we opened as a whole project is none any more. */
static gboolean
is_other_file (TbProject *self)
{
  switch (sqlite3_errcode (self->storage->db) & 0xff)
    {
    case SQLITE_ERROR: /* no such table */
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
    case SQLITE_DONE: /* no such entry in meta */
      return TRUE;
    default:
      return tb_storage_is_moved (self->storage);
    }
}

static gboolean
has_change (TbProject *self, const char *id, gboolean *found, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_storage_prepare (self->storage, "SELECT 1 FROM change WHERE id = ?1", error);
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, id);
  *found = tb_sql_row (stmt, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Compares the file's last change with the last one that we know; *@is_ours says whether it goes on from it.
 * Fails when the file can't be read. */
static gboolean
compare (TbProject *self, gboolean *is_ours, gboolean *moved_on, GError **error)
{
  g_autofree char *identity = tb_storage_get_meta (self->storage, "project", error);
  g_autofree char *revision = identity != NULL ? tb_storage_get_meta (self->storage, "revision", error) : NULL;

  if (revision == NULL)
    return FALSE;
  *moved_on = FALSE;
  *is_ours = g_strcmp0 (identity, self->identity) == 0;
  if (!*is_ours || g_strcmp0 (revision, self->revision) == 0)
    return TRUE;
  *moved_on = TRUE;
  if (g_strcmp0 (self->revision, self->identity) == 0) /* we know the file from before its first change */
    return TRUE;
  return has_change (self, self->revision, is_ours, error);
}

static void
distrust_cache (TbProject *self)
{
  if (get_stamp (self) != self->stamp)
    sqlite3_db_release_memory (self->storage->db);
}

static gboolean
begin (TbProject *self, gboolean *is_ours, gboolean *moved_on, GError **error)
{
  if (!tb_storage_run (self->storage, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!compare (self, is_ours, moved_on, error))
    return FALSE;
  return !*is_ours || !*moved_on || read_state (self, error);
}

/**
 * tb_revision_begin: (skip)
 * @self: a project
 * @moved_on: whether another process had gone on; what we know follows
 * @error: return location for an error
 *
 * Begins a write transaction on the file that was opened, and on no other.
 *
 * Returns: %TRUE on success; on failure there is no transaction
 */
gboolean
tb_revision_begin (TbProject *self, gboolean *moved_on, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean is_ours = FALSE;
  gboolean is_other;

  if (self->replaced != NULL || tb_storage_is_moved (self->storage))
    return tb_revision_refuse (self, error);
  distrust_cache (self);
  if (begin (self, &is_ours, moved_on, &local) && is_ours)
    return TRUE;
  is_other = local == NULL || is_other_file (self);
  if (!sqlite3_get_autocommit (self->storage->db))
    sqlite3_exec (self->storage->db, "ROLLBACK", NULL, NULL, NULL);
  if (is_other)
    return tb_revision_refuse (self, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Notes our own change. A file that was moved away in the middle got it too, and with it goes the kept copy. */
gboolean
tb_revision_after_commit (TbProject *self, const char *revision, gint64 change, GError **error)
{
  g_free (self->revision);
  self->revision = g_strdup (revision);
  self->last_change = change;
  self->stamp = get_stamp (self);
  return !tb_storage_is_moved (self->storage) || tb_revision_refuse (self, error);
}

/**
 * tb_revision_refresh: (skip)
 * @self: a project
 * @moved_on: whether another process had gone on; what we know follows
 * @error: return location for an error
 *
 * Looks at the file outside a transaction; two system calls when nothing happened.
 *
 * Returns: %FALSE with @error set when the file is another one
 */
gboolean
tb_revision_refresh (TbProject *self, gboolean *moved_on, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean is_ours = FALSE;
  gint64 version;

  *moved_on = FALSE;
  if (self->replaced != NULL || tb_storage_is_moved (self->storage))
    return tb_revision_refuse (self, error);
  distrust_cache (self);
  version = get_data_version (self, &local);
  if (version >= 0 && version == self->data_version && get_stamp (self) == self->stamp)
    return TRUE;
  if (version < 0 || !compare (self, &is_ours, moved_on, &local))
    {
      if (is_other_file (self))
        return tb_revision_refuse (self, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!is_ours)
    return tb_revision_refuse (self, error);
  self->data_version = version;
  self->stamp = get_stamp (self);
  return !*moved_on || tb_revision_load (self, error);
}
