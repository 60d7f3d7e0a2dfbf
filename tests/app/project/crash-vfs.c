/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFS that plays a disk whose power is cut: it keeps what was written apart from what was synced.
 *
 * A write is on disk for sure once its file was synced; a deletion once its folder was. Of the rest, any
 * part may have reached the disk when the power goes. */
#include "crash-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "project-fixture.h"

/* Something not yet synced: bytes at an offset, or, with no bytes, a new length. */
typedef struct
{
  gint64 offset;
  GBytes *bytes;
} Pending;

typedef struct
{
  char *path;
  GByteArray *live;   /* what a reader sees */
  GByteArray *synced; /* what is on disk for sure */
  GPtrArray *pending; /* Pending, in order */
  gboolean exists;    /* to a reader */
  gboolean on_disk;   /* its name, for sure, as far as that differs it may be either */
} Disk;

typedef struct
{
  sqlite3_file base;
  Disk *disk;
} CrashFile;

static sqlite3_vfs *real;
static Disk disks[2]; /* the file, its journal */
static gboolean armed, off, full;
static guint count, cut_at, writes, full_at;

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->bytes, g_bytes_unref);
  g_free (pending);
}

/* Counts an operation; once the power is off, nothing happens any more. */
static gboolean
is_off (void)
{
  count += 1;
  if (cut_at > 0 && count >= cut_at)
    off = TRUE;
  return off;
}

static void
add_pending (Disk *disk, gint64 offset, const void *bytes, gsize n)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->offset = offset;
  pending->bytes = bytes != NULL ? g_bytes_new (bytes, n) : NULL;
  g_ptr_array_add (disk->pending, pending);
}

static void
set_length (GByteArray *array, gint64 length)
{
  guint old = array->len;

  g_byte_array_set_size (array, (guint) length);
  if (array->len > old)
    memset (array->data + old, 0, array->len - old);
}

static void
put (GByteArray *array, gint64 offset, const void *bytes, gsize n)
{
  if (offset + (gint64) n > array->len)
    set_length (array, offset + (gint64) n);
  memcpy (array->data + offset, bytes, n);
}

static int
crash_close (sqlite3_file *file)
{
  return SQLITE_OK;
}

static int
crash_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 offset)
{
  Disk *disk = ((CrashFile *) file)->disk;
  gint64 have = CLAMP ((gint64) disk->live->len - offset, 0, n);

  if (off)
    return SQLITE_IOERR_READ;
  if (have > 0)
    memcpy (bytes, disk->live->data + offset, (gsize) have);
  memset ((char *) bytes + have, 0, (gsize) (n - have));
  return have == n ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
crash_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
  Disk *disk = ((CrashFile *) file)->disk;

  if (is_off ())
    return SQLITE_IOERR_WRITE;
  writes += 1;
  if (full_at > 0 && writes >= full_at)
    full = TRUE;
  if (full)
    return SQLITE_FULL;
  put (disk->live, offset, bytes, (gsize) n);
  /* a sector is written whole or not at all */
  for (int done = 0; done < n; done += 512)
    add_pending (disk, offset + done, (const char *) bytes + done, (gsize) MIN (512, n - done));
  return SQLITE_OK;
}

static int
crash_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  Disk *disk = ((CrashFile *) file)->disk;

  if (is_off ())
    return SQLITE_IOERR_TRUNCATE;
  set_length (disk->live, size);
  add_pending (disk, size, NULL, 0);
  return SQLITE_OK;
}

static int
crash_sync (sqlite3_file *file, int flags)
{
  Disk *disk = ((CrashFile *) file)->disk;

  if (is_off ())
    return SQLITE_IOERR_FSYNC;
  g_byte_array_set_size (disk->synced, 0);
  g_byte_array_append (disk->synced, disk->live->data, disk->live->len);
  g_ptr_array_set_size (disk->pending, 0);
  disk->on_disk = TRUE; /* SQLite's own VFS syncs the folder of a new journal with it */
  return SQLITE_OK;
}

static int
crash_size (sqlite3_file *file, sqlite3_int64 *size)
{
  *size = ((CrashFile *) file)->disk->live->len;
  return off ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

static int
crash_lock (sqlite3_file *file, int level)
{
  return SQLITE_OK;
}

static int
crash_check_lock (sqlite3_file *file, int *result)
{
  *result = 0;
  return SQLITE_OK;
}

static int
crash_control (sqlite3_file *file, int op, void *argument)
{
  return SQLITE_NOTFOUND;
}

static int
crash_sector_size (sqlite3_file *file)
{
  return 512;
}

static int
crash_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  1,
  crash_close,
  crash_read,
  crash_write,
  crash_truncate,
  crash_sync,
  crash_size,
  crash_lock,
  crash_lock,
  crash_check_lock,
  crash_control,
  crash_sector_size,
  crash_characteristics,
};

static Disk *
find_disk (const char *path)
{
  for (guint i = 0; armed && path != NULL && i < G_N_ELEMENTS (disks); i++)
    {
      if (strcmp (disks[i].path, path) == 0)
        return &disks[i];
    }
  return NULL;
}

static int
crash_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  Disk *disk = find_disk (path);

  if (disk == NULL)
    return real->xOpen (real, path, file, flags, out_flags);
  file->pMethods = NULL;
  if (off || (!disk->exists && !(flags & SQLITE_OPEN_CREATE)))
    return SQLITE_CANTOPEN;
  if (!disk->exists)
    {
      disk->exists = TRUE;
      set_length (disk->live, 0);
      add_pending (disk, 0, NULL, 0);
    }
  ((CrashFile *) file)->disk = disk;
  file->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
crash_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  Disk *disk = find_disk (path);

  if (disk == NULL)
    return real->xDelete (real, path, sync_folder);
  if (is_off ())
    return SQLITE_IOERR_DELETE;
  disk->exists = FALSE;
  if (sync_folder)
    {
      disk->on_disk = FALSE;
      g_byte_array_set_size (disk->synced, 0);
      g_ptr_array_set_size (disk->pending, 0);
    }
  return SQLITE_OK;
}

static int
crash_access (sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
  Disk *disk = find_disk (path);

  if (disk == NULL)
    return real->xAccess (real, path, flags, result);
  *result = disk->exists && !off;
  return SQLITE_OK;
}

void
crash_vfs_register (void)
{
  static sqlite3_vfs vfs;

  real = sqlite3_vfs_find (NULL);
  vfs = *real;
  vfs.pNext = NULL;
  vfs.zName = "crash";
  vfs.szOsFile = MAX (real->szOsFile, (int) sizeof (CrashFile));
  vfs.xOpen = crash_open;
  vfs.xDelete = crash_delete;
  vfs.xAccess = crash_access;
  sqlite3_vfs_register (&vfs, 1);
}

static void
load (Disk *disk, char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  disk->path = path;
  disk->exists = disk->on_disk = g_file_get_contents (path, &bytes, &length, NULL);
  disk->live = g_byte_array_new ();
  disk->synced = g_byte_array_new ();
  disk->pending = g_ptr_array_new_with_free_func (pending_free);
  if (length > 0)
    {
      g_byte_array_append (disk->live, (const guint8 *) bytes, (guint) length);
      g_byte_array_append (disk->synced, (const guint8 *) bytes, (guint) length);
    }
}

void
crash_vfs_arm (const char *path)
{
  g_assert_false (armed);
  load (&disks[0], g_strdup (path));
  load (&disks[1], g_strconcat (path, "-journal", NULL));
  armed = TRUE;
  off = full = FALSE;
  count = cut_at = writes = full_at = 0;
}

void
crash_vfs_cut_at (guint operation)
{
  cut_at = operation > 0 ? count + operation : 0;
}

void
crash_vfs_full_at (guint write)
{
  full_at = write > 0 ? writes + write : 0;
  full = FALSE;
}

guint
crash_vfs_get_count (void)
{
  return count;
}

/* What may be on disk: all that was synced, and any of what wasn't. */
static void
settle (Disk *disk, GRand *rand)
{
  gboolean exists = disk->exists == disk->on_disk ? disk->exists : g_rand_boolean (rand);

  for (guint i = 0; i < disk->pending->len; i++)
    {
      const Pending *pending = g_ptr_array_index (disk->pending, i);
      gsize n = 0;
      const void *bytes = pending->bytes != NULL ? g_bytes_get_data (pending->bytes, &n) : NULL;

      if (g_rand_boolean (rand))
        continue;
      if (bytes != NULL)
        put (disk->synced, pending->offset, bytes, n);
      else
        set_length (disk->synced, pending->offset);
    }
  if (!exists)
    g_unlink (disk->path);
  else
    fixture_write_file (disk->path, disk->synced->data, disk->synced->len);
}

void
crash_vfs_reboot (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    settle (&disks[i], rand);
  crash_vfs_disarm ();
}

void
crash_vfs_disarm (void)
{
  armed = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_clear_pointer (&disks[i].path, g_free);
      g_clear_pointer (&disks[i].live, g_byte_array_unref);
      g_clear_pointer (&disks[i].synced, g_byte_array_unref);
      g_clear_pointer (&disks[i].pending, g_ptr_array_unref);
    }
}
