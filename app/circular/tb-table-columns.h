/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How wide the columns of a table are: one choice for our pages and for word processors. */
#pragma once

#include "circular/tb-table.h"

G_BEGIN_DECLS

/* in characters: on each side of a cell, above and below a row's lines, and from line to line */
#define TB_TABLE_PADDING 0.5
#define TB_TABLE_ROW_PADDING 0.35
#define TB_TABLE_LINE_HEIGHT 1.3

/* The size of the text, in points; @edges takes where the columns begin and end, one more than there are columns. */
double tb_table_choose_columns (const TbTable *table, double width, double *edges);
/* (transfer full): a column's name with its unit */
char *tb_table_column_dup_name (const TbTableColumn *self);
/* How many columns from @column on stand in its group. */
guint tb_table_count_group (const TbTable *table, guint column);

G_END_DECLS
