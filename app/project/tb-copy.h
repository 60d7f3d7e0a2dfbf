/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole copies of a project's file. */
#pragma once

#include "project/tb-storage.h"

G_BEGIN_DECLS

gboolean tb_copy_write_from (sqlite3 *db, const char *real, GError **error);
gboolean tb_copy_write (TbStorage *storage, const char *path, GError **error);

G_END_DECLS
