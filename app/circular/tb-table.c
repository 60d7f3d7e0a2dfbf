/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of a circular. */
#include "circular/tb-table.h"

static void
column_free (gpointer data)
{
  TbTableColumn *self = data;

  g_free (self->unit);
  g_free (self->name);
  g_free (self->group);
  g_free (self);
}

static void
cell_free (gpointer data)
{
  TbTableCell *self = data;

  g_free (self->organization);
  g_free (self->measure);
  g_free (self->text);
  g_free (self);
}

static void
row_free (gpointer data)
{
  TbTableRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * tb_table_new:
 * @title: (nullable): its title
 * @note: (nullable): the unit of all cells and the cut-off date
 *
 * Returns: (transfer full): a table without columns and rows
 */
TbTable *
tb_table_new (const char *title, const char *note)
{
  TbTable *self = g_new0 (TbTable, 1);

  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * tb_table_free:
 * @self: (nullable): a table
 *
 * Frees a table.
 */
void
tb_table_free (TbTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_free (self->note);
  g_free (self->title);
  g_free (self);
}

/**
 * tb_table_add_column:
 * @self: a table
 * @name: what stands at its head
 * @unit: (nullable): the unit, where columns differ in it
 * @is_number: whether its cells are numbers
 *
 * Returns: (transfer none): the column added at the right
 */
TbTableColumn *
tb_table_add_column (TbTable *self, const char *name, const char *unit, gboolean is_number)
{
  TbTableColumn *column = g_new0 (TbTableColumn, 1);

  column->name = g_strdup (name);
  column->unit = g_strdup (unit);
  column->is_number = is_number;
  g_ptr_array_add (self->columns, column);
  return column;
}

/**
 * tb_table_column_set_group:
 * @self: a column
 * @group: (nullable): what stands above it and its neighbours of the same group
 *
 * Puts a column into a group.
 */
void
tb_table_column_set_group (TbTableColumn *self, const char *group)
{
  g_free (self->group);
  self->group = g_strdup (group);
}

/**
 * tb_table_column_dup_head:
 * @self: a column
 *
 * Says in one line what a column shows, where a head has one row only: 便民服务点已完成（个）.
 *
 * Returns: (transfer full): the group, the name and the unit
 */
char *
tb_table_column_dup_head (const TbTableColumn *self)
{
  return g_strconcat (self->group != NULL ? self->group : "", self->name, self->unit != NULL ? "（" : "",
                      self->unit != NULL ? self->unit : "", self->unit != NULL ? "）" : "", NULL);
}

/**
 * tb_table_has_groups:
 * @self: a table
 *
 * Returns: whether its head has a row of groups above the one of names; a column without a group takes both
 */
gboolean
tb_table_has_groups (const TbTable *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (((TbTableColumn *) g_ptr_array_index (self->columns, i))->group != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * tb_table_add_row:
 * @self: a table
 *
 * Returns: (transfer none): the row added at the foot; it needs a cell for each column
 */
TbTableRow *
tb_table_add_row (TbTable *self)
{
  TbTableRow *row = g_new0 (TbTableRow, 1);

  row->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * tb_table_row_add_cell:
 * @self: a row
 * @text: what is printed
 *
 * Returns: (transfer none): the cell of the next column
 */
TbTableCell *
tb_table_row_add_cell (TbTableRow *self, const char *text)
{
  TbTableCell *cell = g_new0 (TbTableCell, 1);

  cell->text = g_strdup (text);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

/**
 * tb_table_get_cell:
 * @self: a table
 * @row: the row's index
 * @column: the column's index
 *
 * Returns: (transfer none): the cell
 */
const TbTableCell *
tb_table_get_cell (const TbTable *self, guint row, guint column)
{
  const TbTableRow *found = g_ptr_array_index (self->rows, row);

  return g_ptr_array_index (found->cells, column);
}

/**
 * tb_table_count_missing:
 * @self: a table
 *
 * Returns: how many of its cells are gaps that have to be filled
 */
guint
tb_table_count_missing (const TbTable *self)
{
  guint n = 0;

  for (guint r = 0; r < self->rows->len; r++)
    {
      for (guint c = 0; c < self->columns->len; c++)
        n += tb_table_get_cell (self, r, c)->is_missing ? 1 : 0;
    }
  return n;
}
