/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at before SQLite opens a file: its kind, the journal beside it, its header. */
#pragma once

#include <sys/stat.h>

#include "tb-error.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;           /* owned; real and absolute */
  gboolean is_newer;    /* written by a newer version */
  gboolean has_journal; /* of a save that was cut short, or is going on */
  gboolean is_writable; /* file and folder can be written */
  dev_t device;
  ino_t inode;
} TbGuard;

gboolean tb_guard_check (const char *path, TbGuard *out, GError **error);

/* The real path for a new file at @path, whose folder must be there. */
char *tb_guard_resolve_new (const char *path, GError **error);
/* A name beside @path for a file that isn't whole yet. */
char *tb_guard_part_name (const char *path);
gboolean tb_guard_move_new (const char *from, const char *to, GError **error);
void tb_guard_sync_folder (const char *folder);

G_END_DECLS
