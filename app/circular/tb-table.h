/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of a circular: what a reader sees, apart from any output. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbTableColumn:
 * @group: (nullable): what stands above it and its neighbours of the same group, in one cell over all of them
 * @name: what stands at its head
 * @unit: (nullable): the unit, where columns differ in it
 * @is_number: whether its cells are numbers, which stand to the right
 *
 * A column of a table.
 */
typedef struct
{
  char *group;
  char *name;
  char *unit;
  gboolean is_number;
} TbTableColumn;

/**
 * TbTableCell:
 * @text: what is printed; empty where nothing is to be said
 * @measure: (nullable): the key of the measure behind it
 * @organization: (nullable): the id of the organization behind it
 * @is_missing: whether it is a gap that has to be filled before the circular is issued
 *
 * A cell of a table.
 */
typedef struct
{
  char *text;
  char *measure;
  char *organization;
  gboolean is_missing;
} TbTableCell;

/**
 * TbTableRow:
 * @cells: (element-type TbTableCell): a cell for each column
 * @is_total: whether it is the row of totals
 *
 * A row of a table.
 */
typedef struct
{
  GPtrArray *cells;
  gboolean is_total;
} TbTableRow;

/**
 * TbTable:
 * @title: (nullable): its title
 * @note: (nullable): the unit of all cells and the cut-off date, as printed above or below
 * @columns: (element-type TbTableColumn): its columns; the first names the rows
 * @rows: (element-type TbTableRow): its rows
 *
 * A table. Names, values and marks are as in the text and the charts, from the same sheet.
 */
typedef struct
{
  char *title;
  char *note;
  GPtrArray *columns;
  GPtrArray *rows;
} TbTable;

TB_EXPORT
TbTable *tb_table_new (const char *title, const char *note);
TB_EXPORT
void tb_table_free (TbTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbTable, tb_table_free)
TB_EXPORT
TbTableColumn *tb_table_add_column (TbTable *self, const char *name, const char *unit, gboolean is_number);
TB_EXPORT
void tb_table_column_set_group (TbTableColumn *self, const char *group);
TB_EXPORT
char *tb_table_column_dup_head (const TbTableColumn *self);
TB_EXPORT
gboolean tb_table_has_groups (const TbTable *self);
TB_EXPORT
TbTableRow *tb_table_add_row (TbTable *self);
TB_EXPORT
TbTableCell *tb_table_row_add_cell (TbTableRow *self, const char *text);
TB_EXPORT
const TbTableCell *tb_table_get_cell (const TbTable *self, guint row, guint column);
TB_EXPORT
guint tb_table_count_missing (const TbTable *self);

G_END_DECLS
