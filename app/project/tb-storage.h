/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one connection to a project's file: opening, statements, transactions. */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "project/tb-schema.h"

G_BEGIN_DECLS

/* What the SQL function tb_heads() works on. It gives a row its new heads within the very UPDATE that writes
 * the cell, so that an edit searches the table once, not twice. */
typedef struct
{
  const TbTable *table; /* static */
  guint column;
  const char *operation; /* borrowed; the cell's new head */
  char *parents;         /* owned; out: the cell's heads before */
} TbHeadsCall;

typedef struct
{
  sqlite3 *db;            /* owned; the only connection that writes */
  char *path;             /* owned; real and absolute */
  char *name;             /* owned; for messages */
  gboolean is_read_only;  /* opened so, or can't be written */
  gboolean is_newer;      /* written by a newer version: read-only too */
  GHashTable *statements; /* owned; SQL text → GPtrArray of sqlite3_stmt */
  TbHeadsCall call;       /* while a cell is written */
  dev_t device;           /* of the file that was opened */
  ino_t inode;
} TbStorage;

sqlite3 *tb_storage_connect (const char *path, int flags, GError **error);
void tb_storage_disconnect (sqlite3 *db, const char *path);

gboolean tb_storage_create (const char *path, GError **error);
TbStorage *tb_storage_open (const char *path, gboolean read_only, GError **error);
void tb_storage_free (TbStorage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbStorage, tb_storage_free)

sqlite3_stmt *tb_storage_prepare (TbStorage *self, const char *sql, GError **error);
gboolean tb_storage_run (TbStorage *self, const char *sql, GError **error);
char *tb_storage_get_meta (TbStorage *self, const char *key, GError **error);
gboolean tb_storage_is_moved (TbStorage *self);

G_END_DECLS
