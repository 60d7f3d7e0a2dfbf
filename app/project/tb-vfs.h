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

G_END_DECLS
