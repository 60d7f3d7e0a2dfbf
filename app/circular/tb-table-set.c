/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a table for a width: breaks cells into lines. Nothing
 * is ever cut. */
#include "circular/tb-page-private.h"
#include "circular/tb-table-columns.h"

static void
set_cell_free (gpointer data)
{
  TbSetCell *self = data;

  g_ptr_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

static void
set_row_free (gpointer data)
{
  TbSetRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
tb_set_table_free (TbSetTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self->number_widths);
  g_free (self->edges);
  g_free (self);
}

static TbSetCell *
add_cell (TbSetTable *self, TbFonts *fonts, TbSetRow *row, TbFace face, const char *text, guint column, guint n_columns, guint n_rows)
{
  TbSetCell *cell = g_new0 (TbSetCell, 1);
  const double width = self->edges[column + n_columns] - self->edges[column] - 2 * TB_TABLE_PADDING * self->size;
  const TbSetting setting = { face, self->size, self->size, MAX (width, self->size), 0, FALSE };

  cell->text = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  cell->lines = tb_lines_set (fonts, cell->text, &setting);
  cell->column = column;
  cell->n_columns = n_columns;
  cell->n_rows = n_rows;
  g_ptr_array_add (row->cells, cell);
  return cell;
}

/* Whether there are digits in it, and not a dash or a gap. */
gboolean
tb_set_cell_is_number (const TbSetCell *self)
{
  return strpbrk (self->text, "0123456789") != NULL;
}

static TbSetRow *
add_row (TbSetTable *self)
{
  TbSetRow *row = g_new0 (TbSetRow, 1);

  row->cells = g_ptr_array_new_with_free_func (set_cell_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

static double
get_height (const TbSetTable *self, const TbSetCell *cell)
{
  return (MAX (cell->lines->len, 1) * TB_TABLE_LINE_HEIGHT + 2 * TB_TABLE_ROW_PADDING) * self->size;
}

/* Rows are as high as their highest cell; one that takes two rows makes the lower one higher. */
static void
choose_heights (TbSetTable *self)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      TbSetRow *row = g_ptr_array_index (self->rows, r);

      for (guint i = 0; i < row->cells->len; i++)
        {
          const TbSetCell *cell = g_ptr_array_index (row->cells, i);

          if (cell->n_rows == 1)
            row->height = MAX (row->height, get_height (self, cell));
        }
    }
  for (guint i = 0; self->n_head_rows == 2 && i < ((TbSetRow *) g_ptr_array_index (self->rows, 0))->cells->len; i++)
    {
      const TbSetRow *upper = g_ptr_array_index (self->rows, 0);
      TbSetRow *lower = g_ptr_array_index (self->rows, 1);
      const TbSetCell *cell = g_ptr_array_index (upper->cells, i);

      if (cell->n_rows == 2)
        lower->height = MAX (lower->height, get_height (self, cell) - upper->height);
    }
}

static void
set_head (TbSetTable *self, TbFonts *fonts, const TbTable *table)
{
  TbSetRow *upper = add_row (self);
  TbSetRow *lower = self->n_head_rows == 2 ? add_row (self) : NULL;

  for (guint c = 0; c < self->n_columns; c += tb_table_count_group (table, c))
    {
      const guint n = tb_table_count_group (table, c);
      const TbTableColumn *column = g_ptr_array_index (table->columns, c);

      if (column->group != NULL)
        add_cell (self, fonts, upper, TB_FACE_HEI, column->group, c, n, 1);
      for (guint i = c; i < c + n; i++)
        {
          g_autofree char *head = tb_table_column_dup_name (g_ptr_array_index (table->columns, i));

          add_cell (self, fonts, column->group != NULL ? lower : upper, TB_FACE_HEI, head, i, 1, column->group != NULL ? 1 : self->n_head_rows);
        }
    }
}

static void
set_body (TbSetTable *self, TbFonts *fonts, const TbTable *table)
{
  for (guint c = 0; c < self->n_columns; c++)
    self->number_widths[c] = ((TbTableColumn *) g_ptr_array_index (table->columns, c))->is_number ? self->size / 2 : 0;
  for (guint r = 0; r < table->rows->len; r++)
    {
      TbSetRow *row = add_row (self);

      for (guint c = 0; c < self->n_columns; c++)
        {
          const TbTableColumn *column = g_ptr_array_index (table->columns, c);
          const TbSetCell *cell = add_cell (self, fonts, row, TB_FACE_BODY, tb_table_get_cell (table, r, c)->text, c, 1, 1);

          for (guint i = 0; column->is_number && tb_set_cell_is_number (cell) && i < cell->lines->len; i++)
            self->number_widths[c] = MAX (self->number_widths[c], ((TbLine *) g_ptr_array_index (cell->lines, i))->width);
        }
    }
}

/**
 * tb_table_set: (skip)
 * @fonts: fonts
 * @table: a table
 * @width: how wide it has to be, in points
 *
 * Sets a table.
 *
 * Returns: (transfer full): the table in columns, rows and lines
 */
TbSetTable *
tb_table_set (TbFonts *fonts, const TbTable *table, double width)
{
  TbSetTable *self = g_new0 (TbSetTable, 1);

  self->n_columns = table->columns->len;
  self->n_head_rows = tb_table_has_groups (table) ? 2 : 1;
  self->edges = g_new0 (double, self->n_columns + 1);
  self->number_widths = g_new0 (double, self->n_columns + 1);
  self->rows = g_ptr_array_new_with_free_func (set_row_free);
  self->size = tb_table_choose_columns (table, width, self->edges);
  set_head (self, fonts, table);
  set_body (self, fonts, table);
  choose_heights (self);
  return self;
}
