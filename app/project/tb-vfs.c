/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFS that lets SQLite touch only the project files we name, and their rollback journals.
 *
 * A rollback journal can name further files, which SQLite would read or delete far below SQL and every
 * hardening switch. Whatever a file says, through this VFS there is nothing else in the world. */
#include "project/tb-vfs.h"

#include <string.h>

static GMutex lock;
static GHashTable *allowed; /* owned; path → how often allowed */

static gboolean
is_allowed (const char *path, gboolean journal_only)
{
  static const char ending[] = "-journal";
  gsize n = path != NULL ? strlen (path) : 0;
  g_autofree char *file = NULL;
  gboolean found;

  if (n > strlen (ending) && strcmp (path + n - strlen (ending), ending) == 0)
    file = g_strndup (path, n - strlen (ending));
  g_mutex_lock (&lock);
  found = allowed != NULL &&
          ((file != NULL && g_hash_table_contains (allowed, file)) ||
           (!journal_only && path != NULL && g_hash_table_contains (allowed, path)));
  g_mutex_unlock (&lock);
  return found;
}

/* Lets SQLite open @path, real and absolute, and its journal; once more for each call. */
void
tb_vfs_allow (const char *path)
{
  int n;

  g_mutex_lock (&lock);
  if (allowed == NULL)
    allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  n = GPOINTER_TO_INT (g_hash_table_lookup (allowed, path));
  g_hash_table_insert (allowed, g_strdup (path), GINT_TO_POINTER (n + 1));
  g_mutex_unlock (&lock);
}

void
tb_vfs_forbid (const char *path)
{
  int n;

  g_mutex_lock (&lock);
  n = GPOINTER_TO_INT (g_hash_table_lookup (allowed, path));
  if (n > 1)
    g_hash_table_insert (allowed, g_strdup (path), GINT_TO_POINTER (n - 1));
  else
    g_hash_table_remove (allowed, path);
  g_mutex_unlock (&lock);
}

static sqlite3_vfs *
base_of (sqlite3_vfs *vfs)
{
  return vfs->pAppData;
}

static int
guard_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  int known = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL;

  file->pMethods = NULL;
  if (!(flags & known) || !is_allowed (path, (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0))
    return SQLITE_CANTOPEN;
  return tb_vfs_file_open (base_of (vfs), path, file, flags, out_flags);
}

static int
guard_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  if (!is_allowed (path, TRUE))
    return SQLITE_IOERR_DELETE;
  return base_of (vfs)->xDelete (base_of (vfs), path, sync_folder);
}

static int
guard_access (sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
  *result = 0;
  if (!is_allowed (path, FALSE))
    return SQLITE_OK;
  return base_of (vfs)->xAccess (base_of (vfs), path, flags, result);
}

static int
guard_full_path (sqlite3_vfs *vfs, const char *path, int size, char *out)
{
  return base_of (vfs)->xFullPathname (base_of (vfs), path, size, out);
}

static void *
guard_dl_open (sqlite3_vfs *vfs, const char *path)
{
  return NULL;
}

static void
guard_dl_error (sqlite3_vfs *vfs, int size, char *message)
{
  sqlite3_snprintf (size, message, "extensions are never loaded");
}

static void (*guard_dl_sym (sqlite3_vfs *vfs, void *handle, const char *symbol)) (void)
{
  return NULL;
}

static void
guard_dl_close (sqlite3_vfs *vfs, void *handle)
{
}

static int
guard_randomness (sqlite3_vfs *vfs, int size, char *out)
{
  return base_of (vfs)->xRandomness (base_of (vfs), size, out);
}

static int
guard_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return base_of (vfs)->xSleep (base_of (vfs), microseconds);
}

static int
guard_last_error (sqlite3_vfs *vfs, int size, char *out)
{
  return base_of (vfs)->xGetLastError (base_of (vfs), size, out);
}

static int
guard_time (sqlite3_vfs *vfs, sqlite3_int64 *now)
{
  return base_of (vfs)->xCurrentTimeInt64 (base_of (vfs), now);
}

static int
guard_time_days (sqlite3_vfs *vfs, double *now)
{
  return base_of (vfs)->xCurrentTime (base_of (vfs), now);
}

static sqlite3_vfs guard = {
  .iVersion = 2,
  .zName = "tongbao",
  .xOpen = guard_open,
  .xDelete = guard_delete,
  .xAccess = guard_access,
  .xFullPathname = guard_full_path,
  .xDlOpen = guard_dl_open,
  .xDlError = guard_dl_error,
  .xDlSym = guard_dl_sym,
  .xDlClose = guard_dl_close,
  .xRandomness = guard_randomness,
  .xSleep = guard_sleep,
  .xCurrentTime = guard_time_days,
  .xGetLastError = guard_last_error,
  .xCurrentTimeInt64 = guard_time,
};

/* The VFS's name, for sqlite3_open_v2(); it is registered when first asked for, above the default one. */
const char *
tb_vfs_get_name (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      sqlite3_vfs *base = sqlite3_vfs_find (NULL);

      guard.pAppData = base;
      guard.szOsFile = tb_vfs_file_size (base);
      guard.mxPathname = base->mxPathname;
      sqlite3_vfs_register (&guard, 0);
      g_once_init_leave (&registered, 1);
    }
  return guard.zName;
}

/* What the VFS stands on: the operating system's, or a test's. */
sqlite3_vfs *
tb_vfs_get_base (void)
{
  tb_vfs_get_name ();
  return base_of (&guard);
}
