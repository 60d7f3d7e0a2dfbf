/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When another file took the open one's place: what we had is kept as a copy of its own. */
#include "project/tb-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "project/tb-copy.h"
#include "project/tb-guard.h"
#include "project/tb-vfs.h"

#define MAX_TRIES 100

static gboolean
write_bytes (int fd, const GByteArray *bytes)
{
  gsize done = 0;

  while (done < bytes->len)
    {
      gssize n = write (fd, bytes->data + done, bytes->len - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      done += (gsize) n;
    }
  return fsync (fd) == 0;
}

static gboolean
write_image (const GByteArray *image, const char *path)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  gboolean ok;

  if (fd < 0)
    return FALSE;
  ok = write_bytes (fd, image);
  close (fd);
  if (!ok)
    g_unlink (path);
  return ok;
}

/* "name (recovered 20221025-093000).tongbao" in @folder, with a number when there is one already. */
static char *
make_name (const char *folder, const char *path, guint number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".tongbao"))
    base[strlen (base) - strlen (".tongbao")] = '\0';
  name = number == 0 ? g_strdup_printf ("%s (recovered %s).tongbao", base, time)
                     : g_strdup_printf ("%s (recovered %s %u).tongbao", base, time, number);
  return g_build_filename (folder, name, NULL);
}

static char *
recover_into (TbStorage *storage, const char *folder)
{
  const GByteArray *image = tb_vfs_image_get (storage->db);
  gboolean is_moved = tb_storage_is_moved (storage);

  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *path = make_name (folder, storage->path, i);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      /* a file that was only moved away can still be read through our connection */
      if (image != NULL ? write_image (image, path) : is_moved && tb_copy_write_from (storage->db, path, NULL))
        {
          tb_guard_sync_folder (folder);
          return g_steal_pointer (&path);
        }
      break;
    }
  return NULL;
}

/**
 * tb_recovery_write: (skip)
 * @storage: the storage of a file that is another one by now
 *
 * Keeps the project as it was last known, beside the file, or in the user's own data folder when that can't be
 * written.
 *
 * Returns: (transfer full) (nullable): the copy's path; %NULL when nothing could be kept
 */
char *
tb_recovery_write (TbStorage *storage)
{
  g_autofree char *beside = g_path_get_dirname (storage->path);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "tongbao", "recovered", NULL);
  char *path = recover_into (storage, beside);

  if (path == NULL && g_mkdir_with_parents (own, 0700) == 0)
    path = recover_into (storage, own);
  return path;
}
