/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row as the log keeps it: its columns as one flat JSON object of strings; and its heads. */
#pragma once

#include "project/tb-schema.h"

G_BEGIN_DECLS

/* The columns of one row, by the table's column index; NULL where empty. */
typedef struct
{
  char *values[TB_TABLE_MAX_COLUMNS]; /* owned */
} TbRow;

void tb_row_clear (TbRow *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbRow, tb_row_clear)

char *tb_row_to_json (const TbTable *table, const char *const *values);
gboolean tb_row_from_json (TbRow *self, const TbTable *table, const char *json);
gboolean tb_row_equal (const TbRow *a, const TbRow *b);

/* The head operations of a row and of the cells edited since, as the typed tables keep them:
 * "1.45;value=1.50;note=1.51,2.3". An operation is "site.sequence"; several heads are joined by commas. */
char *tb_heads_of_cell (const char *heads, const char *column);
char *tb_heads_of_row (const char *heads);
char *tb_heads_of_all (const char *heads);
char *tb_heads_replace (const TbTable *table, const char *heads, guint column, const char *operation);

G_END_DECLS
