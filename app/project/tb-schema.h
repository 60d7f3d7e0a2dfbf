/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a project file: what is created, and what a file must hold exactly to be opened. */
#pragma once

#include <sqlite3.h>

#include "tb-error.h"

G_BEGIN_DECLS

#define TB_APPLICATION_NUMBER 0x544F4E47 /* "TONG" */
#define TB_FORMAT_VERSION 1
#define TB_PAGE_SIZE 4096

#define TB_TABLE_MAX_COLUMNS 6

/* A column of a typed table, beside `id` and `heads`, which all of them have. */
typedef struct
{
  const char *name;
  gboolean is_key;      /* given at creation, never edited */
  gboolean is_integer;  /* holds a whole number */
  gboolean is_required; /* never NULL */
} TbTableColumn;

/* A typed table: the current state, a cache of the log. The statements are made once. */
typedef struct
{
  const char *name;
  TbTableColumn columns[TB_TABLE_MAX_COLUMNS];
  guint n_columns;
  char *insert;                            /* id, columns…, heads */
  char *remove;                            /* id */
  char *select;                            /* id → columns…, heads */
  char *update_cell[TB_TABLE_MAX_COLUMNS]; /* id, new value; see tb-heads in tb-storage.h */
} TbTable;

const TbTable *tb_table_find (const char *name);
const TbTable *tb_table_get (guint index); /* NULL after the last */
int tb_table_find_column (const TbTable *self, const char *name);

int tb_schema_create (sqlite3 *db);
gboolean tb_schema_check (sqlite3 *db, const char *name, gboolean is_newer, GError **error);

G_END_DECLS
