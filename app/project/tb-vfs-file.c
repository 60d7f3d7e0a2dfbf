/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as the guarding VFS opens it: the system's file and, for the project itself, an image in memory.
 *
 * The image is what the file held when it was last known to be ours: read once, then kept by our own
 * writes. When another program writes an older copy over the open file, it is all that is left. */
#include "project/tb-vfs.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;    /* what SQLite sees; must be first */
  GByteArray *image;    /* owned; NULL while there is none */
  sqlite3_file *system; /* borrowed; lies behind this struct */
} GuardFile;

/* How much room a file needs, that of the system below it included. */
int
tb_vfs_file_size (sqlite3_vfs *base)
{
  return (int) ((sizeof (GuardFile) + 15) & ~(gsize) 15) + base->szOsFile;
}

static sqlite3_file *
system_of (sqlite3_file *file)
{
  return ((GuardFile *) file)->system;
}

static void
drop_image (GuardFile *self)
{
  g_clear_pointer (&self->image, g_byte_array_unref);
}

static int
file_close (sqlite3_file *file)
{
  drop_image ((GuardFile *) file);
  return system_of (file)->pMethods->xClose (system_of (file));
}

static int
file_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 offset)
{
  return system_of (file)->pMethods->xRead (system_of (file), bytes, n, offset);
}

static int
file_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
  GuardFile *self = (GuardFile *) file;
  int result = self->system->pMethods->xWrite (self->system, bytes, n, offset);

  /* SQLite knows only one way to run out of room; a quota and a size limit are others */
  if (result == SQLITE_IOERR_WRITE && (errno == EDQUOT || errno == EFBIG))
    result = SQLITE_FULL;
  if (self->image == NULL || result != SQLITE_OK)
    return result;
  if (offset + n > TB_VFS_IMAGE_CAP)
    drop_image (self);
  else
    {
      if (offset + n > self->image->len)
        g_byte_array_set_size (self->image, (guint) (offset + n));
      memcpy (self->image->data + offset, bytes, (gsize) n);
    }
  return result;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  GuardFile *self = (GuardFile *) file;

  if (self->image != NULL && size < self->image->len)
    g_byte_array_set_size (self->image, (guint) size);
  return self->system->pMethods->xTruncate (self->system, size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return system_of (file)->pMethods->xSync (system_of (file), flags);
}

static int
file_get_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return system_of (file)->pMethods->xFileSize (system_of (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return system_of (file)->pMethods->xLock (system_of (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return system_of (file)->pMethods->xUnlock (system_of (file), level);
}

static int
file_check_lock (sqlite3_file *file, int *result)
{
  return system_of (file)->pMethods->xCheckReservedLock (system_of (file), result);
}

static int
file_control (sqlite3_file *file, int op, void *argument)
{
  return system_of (file)->pMethods->xFileControl (system_of (file), op, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return system_of (file)->pMethods->xSectorSize (system_of (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return system_of (file)->pMethods->xDeviceCharacteristics (system_of (file));
}

/* Version 1: no memory map and no shared memory, so no write-ahead log either. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_get_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

/* Opens a file or its journal; the arguments are those of a VFS's xOpen. */
int
tb_vfs_file_open (sqlite3_vfs *base, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  GuardFile *self = (GuardFile *) file;
  int result;

  self->base.pMethods = NULL;
  self->image = NULL;
  self->system = (sqlite3_file *) ((char *) file + tb_vfs_file_size (base) - base->szOsFile);
  self->system->pMethods = NULL;
  result = base->xOpen (base, path, self->system, flags, out_flags);
  if (self->system->pMethods != NULL)
    self->base.pMethods = &methods;
  return result;
}

static GuardFile *
find_file (sqlite3 *db)
{
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == NULL || file->pMethods != &methods)
    return NULL;
  return (GuardFile *) file;
}

/* Reads the whole file of @db into its image. Call it inside a transaction, so that nobody is writing. A file
 * that is too large gets none. */
void
tb_vfs_image_load (sqlite3 *db)
{
  GuardFile *self = find_file (db);
  sqlite3_int64 size = 0;

  if (self == NULL)
    return;
  if (file_get_size (&self->base, &size) != SQLITE_OK || size <= 0 || size > TB_VFS_IMAGE_CAP)
    {
      drop_image (self);
      return;
    }
  if (self->image == NULL)
    self->image = g_byte_array_new ();
  g_byte_array_set_size (self->image, (guint) size);
  if (file_read (&self->base, self->image->data, (int) size, 0) != SQLITE_OK)
    drop_image (self);
}

/* The image of @db's file: borrowed until the next write; NULL when there is none. */
const GByteArray *
tb_vfs_image_get (sqlite3 *db)
{
  GuardFile *self = find_file (db);

  return self != NULL ? self->image : NULL;
}
