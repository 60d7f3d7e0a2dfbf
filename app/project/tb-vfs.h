/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFS that lets SQLite touch only the project files we name, and their rollback journals. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

const char *tb_vfs_get_name (void);
sqlite3_vfs *tb_vfs_get_base (void);
void tb_vfs_allow (const char *path);
void tb_vfs_forbid (const char *path);

/* tb-vfs-file.c: the project file itself, and its image in memory. Larger files have none. */
#define TB_VFS_IMAGE_CAP (32 * 1024 * 1024)
int tb_vfs_file_size (sqlite3_vfs *base);
int tb_vfs_file_open (sqlite3_vfs *base, const char *path, sqlite3_file *file, int flags, int *out_flags);
void tb_vfs_image_load (sqlite3 *db);
const GByteArray *tb_vfs_image_get (sqlite3 *db);

G_END_DECLS
