/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tb-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * TbOutput:
 *
 * A file in the making. What is written goes to a temporary file in the target's folder; committing it puts it, synced,
 * in the target's place by one rename, so that at every moment the target is the old file or the new one. Freed without
 * a commit it leaves no trace.
 */
struct _TbOutput
{
  char *target;     /* owned; links resolved */
  char *temporary;  /* owned; NULL once it was renamed */
  int fd;           /* owned */
  GPtrArray *notes; /* owned (element-type utf8) */
};

static void
set_errno_error (GError **error, int code, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (name);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, TB_ERROR, TB_ERROR_FULL,
                 _("“%s” wasn’t written: the disk is full. Make room or choose another place."), name);
  else if (code == EACCES || code == EPERM || code == EROFS)
    g_set_error (error, TB_ERROR, TB_ERROR_READ_ONLY,
                 _("“%s” wasn’t written: the folder “%s” can’t be written to. Choose another place."), name, folder);
  else if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, TB_ERROR, TB_ERROR_IO,
                 _("“%s” wasn’t written: there is no folder “%s”."), name, folder);
  else
    g_set_error (error, TB_ERROR, TB_ERROR_IO, _("“%s” wasn’t written: %s"), name, g_strerror (code));
}

/* Follows links to the file that will be replaced, and refuses what isn't a file. */
static char *
resolve_target (const char *path, mode_t *mode, GError **error)
{
  g_autofree char *name = NULL;
  char *resolved;
  char *copy;
  struct stat info;

  *mode = 0;
  if (stat (path, &info) != 0)
    return g_strdup (path);

  if (!S_ISREG (info.st_mode))
    {
      name = g_filename_display_name (path);
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is no file that could be replaced. Choose another name."), name);
      return NULL;
    }

  *mode = info.st_mode & 0777;
  resolved = realpath (path, NULL);
  copy = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);
  return copy;
}

/**
 * tb_output_add_note:
 * @self: an output
 * @note: a sentence
 *
 * Notes what whoever asked for the file has to know of it, though it was written as asked.
 */
void
tb_output_add_note (TbOutput *self, const char *note)
{
  g_ptr_array_add (self->notes, g_strdup (note));
}

/**
 * tb_output_dup_notes:
 * @self: an output
 *
 * Returns: (transfer full): what was noted
 */
GStrv
tb_output_dup_notes (TbOutput *self)
{
  GStrv notes = g_new0 (char *, self->notes->len + 1);

  for (guint i = 0; i < self->notes->len; i++)
    notes[i] = g_strdup (g_ptr_array_index (self->notes, i));
  return notes;
}

/* The name is more than the ending, which may be written in either case. */
gboolean
tb_output_has_ending (const char *path, const char *ending)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ending) && strlen (lower) > strlen (ending);
}

/**
 * tb_output_begin:
 * @path: the file to be written; an existing one is replaced by tb_output_commit(), keeping its permissions
 * @error: return location for an error
 *
 * Begins a file: makes the temporary file in the target's folder.
 *
 * Returns: (transfer full): the output, or %NULL with @error set
 */
TbOutput *
tb_output_begin (const char *path, GError **error)
{
  g_autoptr (TbOutput) self = NULL;
  g_autofree char *folder = NULL;
  mode_t mode;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (TbOutput, 1);
  self->fd = -1;
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->target = resolve_target (path, &mode, error);
  if (self->target == NULL)
    return NULL;

  folder = g_path_get_dirname (self->target);
  self->temporary = g_build_filename (folder, ".tongbao-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      set_errno_error (error, errno, self->target);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  if (mode != 0)
    fchmod (self->fd, mode);

  return g_steal_pointer (&self);
}

/**
 * tb_output_get_path:
 * @self: an output
 *
 * Gets the temporary file, for a writer that opens files by name.
 *
 * Returns: (transfer none): the path
 */
const char *
tb_output_get_path (TbOutput *self)
{
  g_return_val_if_fail (self != NULL && self->temporary != NULL, NULL);

  return self->temporary;
}

/**
 * tb_output_write:
 * @self: an output
 * @data: (array length=length) (element-type guint8): bytes
 * @length: their number
 * @error: return location for an error
 *
 * Writes on.
 *
 * Returns: whether all of it was written
 */
gboolean
tb_output_write (TbOutput *self, const void *data, gsize length, GError **error)
{
  const char *next = data;

  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);

  while (length > 0)
    {
      gssize written = write (self->fd, next, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          set_errno_error (error, errno, self->target);
          return FALSE;
        }
      next += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* By name, for the writer may have opened the file by name too. */
static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);
  errno = code;
  return synced;
}

/**
 * tb_output_commit:
 * @self: an output
 * @error: return location for an error
 *
 * Syncs what was written and puts it in the target's place. After a failure the target is as it was.
 *
 * Returns: whether the target is the new file
 */
gboolean
tb_output_commit (TbOutput *self, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && self->temporary != NULL, FALSE);

  if (!sync_path (self->temporary, O_RDONLY) || g_rename (self->temporary, self->target) != 0)
    {
      set_errno_error (error, errno, self->target);
      return FALSE;
    }

  g_clear_pointer (&self->temporary, g_free);
  folder = g_path_get_dirname (self->target);
  sync_path (folder, O_RDONLY | O_DIRECTORY);
  return TRUE;
}

/**
 * tb_output_free:
 * @self: (transfer full): an output
 *
 * Frees it; without a commit the temporary file is removed.
 */
void
tb_output_free (TbOutput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_ptr_array_unref (self->notes);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self);
}
