/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole copies of a project's file: a snapshot by SQLite, synced, then given its name. */
#include "project/tb-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "project/tb-guard.h"
#include "project/tb-sql.h"
#include "project/tb-vfs.h"

static int
vacuum_into (sqlite3 *db, const char *path)
{
  sqlite3_stmt *stmt = NULL;
  int result;

  tb_vfs_allow (path);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1); /* the copy itself */
  result = sqlite3_prepare_v2 (db, "VACUUM INTO ?1", -1, &stmt, NULL);
  tb_sql_bind (stmt, 1, path);
  if (result == SQLITE_OK)
    result = sqlite3_step (stmt);
  sqlite3_finalize (stmt);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
  tb_vfs_forbid (path);
  return result == SQLITE_DONE ? SQLITE_OK : result;
}

static gboolean
sync_file (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return ok;
}

/* Writes what @db holds as the file @real, a real and absolute path; a file there is replaced. */
gboolean
tb_copy_write_from (sqlite3 *db, const char *real, GError **error)
{
  g_autofree char *name = g_filename_display_basename (real);
  g_autofree char *part = tb_guard_part_name (real);
  g_autofree char *folder = g_path_get_dirname (real);
  int result = vacuum_into (db, part);

  if (result != SQLITE_OK)
    tb_sql_set_error (error, db, real, result);
  else if (!sync_file (part) || rename (part, real) != 0)
    g_set_error (error, TB_ERROR, errno == ENOSPC ? TB_ERROR_FULL : TB_ERROR_IO, _("The copy “%s” can’t be written: %s."), name, g_strerror (errno));
  else
    {
      tb_guard_sync_folder (folder);
      return TRUE;
    }
  g_unlink (part);
  return FALSE;
}

/**
 * tb_copy_write: (skip)
 * @storage: an open project's storage
 * @path: where the copy is to be; a file there is replaced
 * @error: return location for an error
 *
 * Copies through a connection of its own, so that an edit that is going on is left alone and left out.
 *
 * Returns: %TRUE when the copy is whole and on disk
 */
gboolean
tb_copy_write (TbStorage *storage, const char *path, GError **error)
{
  g_autofree char *real = tb_guard_resolve_new (path, error);
  g_autofree char *name = g_filename_display_basename (path);
  sqlite3 *db;
  gboolean ok;

  if (real == NULL)
    return FALSE;
  if (g_strcmp0 (real, storage->path) == 0)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is the file that is open. Choose another name for the copy."), name);
      return FALSE;
    }
  if (g_file_test (real, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is a folder. Choose a file name for the copy."), name);
      return FALSE;
    }
  db = tb_storage_connect (storage->path, SQLITE_OPEN_READONLY, error);
  if (db == NULL)
    return FALSE;
  ok = tb_copy_write_from (db, real, error);
  tb_storage_disconnect (db, storage->path);
  return ok;
}
