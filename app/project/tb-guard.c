/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at before SQLite opens a file: its kind, the journal beside it, its header.
 *
 * The file is read through SQLite's own VFS: opening and closing it by other means would drop the locks
 * that another connection of this process holds on it. */
#define _GNU_SOURCE
#include "project/tb-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "project/tb-edit.h"
#include "project/tb-schema.h"
#include "project/tb-sql.h"
#include "project/tb-vfs.h"

#define SIZE_CAP (G_GINT64_CONSTANT (16) << 30)
#define HEADER_SIZE 100
#define LOCK_TRIES 50
#define LOCK_PAUSE 20000 /* microseconds */

static const guchar magic[16] = "SQLite format 3";
static const guchar journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

/* The file's name for messages. */
static char *
show (const char *path)
{
  return g_filename_display_basename (path);
}

static gboolean
fail_missing (const char *path, int reason, GError **error)
{
  g_autofree char *name = show (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (reason == ENOENT && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, TB_ERROR, TB_ERROR_IO, _("There is no folder “%s”, so “%s” isn’t there either. Check the path."), shown, name);
    }
  else if (reason == ENOENT)
    g_set_error (error, TB_ERROR, TB_ERROR_IO, _("There is no file “%s” in that folder. Check the name, or make a new project."), name);
  else
    g_set_error (error, TB_ERROR, TB_ERROR_IO, _("“%s” can’t be reached: %s."), name, g_strerror (reason));
  return FALSE;
}

/* As root every file can be written; a file or folder that nobody may write is left alone all the same. */
static gboolean
can_write (const char *path, const struct stat *info)
{
  return (info->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0 && access (path, W_OK) == 0;
}

static gboolean
check_kind (TbGuard *self, struct stat *info, GError **error)
{
  g_autofree char *name = show (self->path);
  g_autofree char *folder = g_path_get_dirname (self->path);
  struct stat above;

  if (stat (self->path, info) != 0)
    return fail_missing (self->path, errno, error);
  if (S_ISDIR (info->st_mode))
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is a folder. Choose a project file in it."), name);
  else if (!S_ISREG (info->st_mode))
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is no regular file, so it can’t be a project. Choose a file that ends in .tongbao."), name);
  else if (info->st_size == 0)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is empty. Ask whoever sent it for it again, or make a new project."), name);
  else if (info->st_size > SIZE_CAP)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is larger than any project can be. Choose a file that ends in .tongbao."), name);
  else
    {
      self->device = info->st_dev;
      self->inode = info->st_ino;
      self->is_writable = can_write (self->path, info) && stat (folder, &above) == 0 && can_write (folder, &above);
      return TRUE;
    }
  return FALSE;
}

/* The journal beside the file, of a save that was cut short. */
static gboolean
check_journal (TbGuard *self, GError **error)
{
  g_autofree char *path = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *name = show (path);
  guchar tail[8] = { 0 };
  struct stat info;
  gboolean trusted = FALSE;
  int fd;

  self->has_journal = FALSE;
  if (lstat (path, &info) != 0)
    return TRUE;
  self->has_journal = S_ISREG (info.st_mode) && info.st_size > 0;
  fd = S_ISREG (info.st_mode) ? open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) : -1;
  if (fd >= 0)
    {
      trusted = info.st_size < (off_t) sizeof tail ||
                (pread (fd, tail, sizeof tail, info.st_size - (off_t) sizeof tail) == (ssize_t) sizeof tail &&
                 memcmp (tail, journal_magic, sizeof tail) != 0);
      close (fd);
    }
  if (!trusted)
    g_set_error (error, TB_ERROR, TB_ERROR_JOURNAL,
                 _("Beside the project lies “%s”, which didn’t come from a save that was cut short. Nothing was opened; move it away if you trust the project without it."), name);
  return trusted;
}

static guint
read_big_endian (const guchar *bytes, guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | bytes[i];
  return value;
}

/* The file's size must be what its header says, unless a journal is about to repair it. */
static gboolean
check_size (const guchar *header, gint64 size, gboolean has_journal)
{
  guint page = read_big_endian (header + 16, 2);
  gint64 bytes = page == 1 ? 65536 : page;

  if (bytes < 512 || (bytes & (bytes - 1)) != 0)
    return FALSE;
  return has_journal || bytes * read_big_endian (header + 28, 4) == size;
}

static gboolean
check_header (TbGuard *self, const guchar *header, gint64 size, GError **error)
{
  g_autofree char *name = show (self->path);
  guint version = read_big_endian (header + 60, 4);

  if (size < HEADER_SIZE || memcmp (header, magic, sizeof magic) != 0)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is no project file. Choose a file that ends in .tongbao."), name);
  else if (read_big_endian (header + 68, 4) != TB_APPLICATION_NUMBER)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_PROJECT, _("“%s” is a database of another program, not a project. Choose a file that ends in .tongbao."), name);
  else if (header[18] != 1 || header[19] != 1)
    g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
                 _("“%s” was altered by another program and came without the part that holds its last changes. Ask whoever sent it for a copy saved by this program."), name);
  else if (!check_size (header, size, self->has_journal))
    g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
                 _("“%s” isn’t whole: part of it is missing or was added. Open an earlier copy, or ask whoever sent it for it again."), name);
  else if (version < TB_FORMAT_VERSION)
    g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
                 _("“%s” says that it has format %u, which there never was. Open an earlier copy, or ask whoever sent it for a new one."), name, version);
  else
    {
      self->is_newer = version > TB_FORMAT_VERSION;
      return TRUE;
    }
  return FALSE;
}

/* Reads header and size under a shared lock, so that no other process is in the middle of writing. */
static int
read_header (sqlite3_file *file, guchar *header, sqlite3_int64 *size)
{
  int result = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);

  for (guint i = 0; result == SQLITE_BUSY && i < LOCK_TRIES; i++)
    {
      g_usleep (LOCK_PAUSE);
      result = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
    }
  if (result != SQLITE_OK)
    return result;
  result = file->pMethods->xFileSize (file, size);
  if (result == SQLITE_OK && *size >= HEADER_SIZE)
    result = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  file->pMethods->xUnlock (file, SQLITE_LOCK_NONE);
  return result;
}

static gboolean
check_file (TbGuard *self, GError **error)
{
  sqlite3_vfs *vfs = tb_vfs_get_base ();
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  /* SQLite wants two more NULs behind a name that it gets below SQL */
  g_autofree char *path = g_strconcat (self->path, "\001\001", NULL);
  gsize length = strlen (self->path);
  guchar header[HEADER_SIZE] = { 0 };
  sqlite3_int64 size = 0;
  int result;

  path[length] = path[length + 1] = '\0';
  result = vfs->xOpen (vfs, path, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_NOFOLLOW, NULL);
  if (result == SQLITE_OK)
    result = read_header (file, header, &size);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  if (result != SQLITE_OK)
    {
      tb_sql_set_error (error, NULL, self->path, result);
      return FALSE;
    }
  return check_header (self, header, size, error);
}

/**
 * tb_guard_check: (skip)
 * @path: a path
 * @out: what was found
 * @error: return location for an error
 *
 * The first three steps of opening: the real path leads to a regular file, the journal beside it can't do
 * harm, the header is a project's. Nothing is written.
 *
 * Returns: %TRUE if SQLite may open the file
 */
gboolean
tb_guard_check (const char *path, TbGuard *out, GError **error)
{
  struct stat info;
  char *real = realpath (path, NULL);

  if (real == NULL)
    return fail_missing (path, errno, error);
  out->path = g_strdup (real);
  free (real);
  if (check_kind (out, &info, error) && check_journal (out, error) && check_file (out, error))
    return TRUE;
  g_clear_pointer (&out->path, g_free);
  return FALSE;
}

char *
tb_guard_resolve_new (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *result = NULL;
  char *real = realpath (folder, NULL);
  struct stat info;

  if (real == NULL || stat (real, &info) != 0 || !S_ISDIR (info.st_mode))
    g_set_error (error, TB_ERROR, TB_ERROR_IO, _("There is no folder “%s”. Make it first, or choose another."), shown);
  else if (!can_write (real, &info))
    g_set_error (error, TB_ERROR, TB_ERROR_READ_ONLY, _("The folder “%s” can’t be written. Choose another."), shown);
  else
    result = g_build_filename (real, base, NULL);
  free (real);
  return g_steal_pointer (&result);
}

char *
tb_guard_part_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *id = tb_row_id_new ();
  g_autofree char *base = g_strdup_printf (".tongbao-%s.part", id);

  return g_build_filename (folder, base, NULL);
}

/* Makes a new name durable. A folder that can't be synced (network) is no reason to fail. */
void
tb_guard_sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* Gives the finished file @from the name @to, unless there is a file of that name already. */
gboolean
tb_guard_move_new (const char *from, const char *to, GError **error)
{
  g_autofree char *name = show (to);
  g_autofree char *folder = g_path_get_dirname (to);
  int result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);

  if (result != 0 && (errno == EINVAL || errno == ENOSYS) && !g_file_test (to, G_FILE_TEST_EXISTS))
    result = rename (from, to);
  if (result == 0)
    {
      tb_guard_sync_folder (folder);
      return TRUE;
    }
  if (errno == EEXIST || errno == EINVAL || errno == ENOSYS)
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is there already. Choose another name, or open it."), name);
  else
    g_set_error (error, TB_ERROR, TB_ERROR_IO, _("“%s” can’t be made: %s."), name, g_strerror (errno));
  return FALSE;
}
