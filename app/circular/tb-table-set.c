/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a table for a width: chooses size and columns so that all of it can be read, and breaks cells into lines. Nothing
 * is ever cut. */
#include "circular/tb-page-private.h"

#include <math.h>
#include <string.h>

#define PADDING 0.5      /* on each side of a cell, in characters */
#define LINE_HEIGHT 1.3  /* in characters */
#define ROW_PADDING 0.35 /* above and below a row's lines, in characters */
#define MAX_NAME 14.0    /* a name that is longer is broken */

/* 小四, 五号, 小五, and smaller only for tables that nobody should print */
static const double sizes[] = { 12, 10.5, 9, 7.5 };

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

static char *
dup_head (const TbTableColumn *column)
{
  return column->unit != NULL ? g_strdup_printf ("%s（%s）", column->name, column->unit) : g_strdup (column->name);
}

/* The narrowest and the best width of a column, in characters: numbers are never broken, names seldom, heads often. */
static void
measure_column (const TbTable *table, guint i, double *least, double *best)
{
  const TbTableColumn *column = g_ptr_array_index (table->columns, i);
  g_autofree char *head = dup_head (column);
  const double head_width = tb_title_measure (head);
  double longest = 0;

  for (guint row = 0; row < table->rows->len; row++)
    longest = MAX (longest, tb_title_measure (tb_table_get_cell (table, row, i)->text));
  *least = MAX (ceil (head_width / 3), column->is_number ? longest : MIN (longest, MAX_NAME / 2));
  *best = MAX (ceil (head_width / 2), column->is_number ? longest : MIN (longest, MAX_NAME));
  *best = MAX (*best, *least) + 2 * PADDING;
  *least += 2 * PADDING;
}

/* Chooses the largest size that all columns fit in at their least widths, and shares out what is left. */
static void
choose_columns (TbSetTable *self, const TbTable *table, double width)
{
  g_autofree double *least = g_new0 (double, self->n_columns);
  g_autofree double *best = g_new0 (double, self->n_columns);
  double all_least = 0, all_best = 0;
  gsize i = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      measure_column (table, c, &least[c], &best[c]);
      all_least += least[c];
      all_best += best[c];
    }
  while (i + 1 < G_N_ELEMENTS (sizes) && all_least * sizes[i] > width)
    i++;
  self->size = sizes[i];

  const double room = width / self->size;
  const double share = all_best > all_least ? CLAMP ((room - all_least) / (all_best - all_least), 0, 1) : 1;
  const double used = all_least + share * (all_best - all_least);

  for (guint c = 0; c < self->n_columns; c++)
    {
      const double chosen = least[c] + share * (best[c] - least[c]);

      self->edges[c + 1] = self->edges[c] + chosen * room / used * self->size;
    }
}

static TbSetCell *
add_cell (TbSetTable *self, TbFonts *fonts, TbSetRow *row, TbFace face, const char *text, guint column, guint n_columns, guint n_rows)
{
  TbSetCell *cell = g_new0 (TbSetCell, 1);
  const double width = self->edges[column + n_columns] - self->edges[column] - 2 * PADDING * self->size;
  const TbSetting setting = { face, self->size, self->size, MAX (width, self->size), 0, FALSE };

  cell->text = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  cell->lines = tb_lines_set (fonts, cell->text, &setting);
  cell->column = column;
  cell->n_columns = n_columns;
  cell->n_rows = n_rows;
  g_ptr_array_add (row->cells, cell);
  return cell;
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
  return (MAX (cell->lines->len, 1) * LINE_HEIGHT + 2 * ROW_PADDING) * self->size;
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

/* How many columns from @i on stand in its group. */
static guint
count_group (const TbTable *table, guint i)
{
  const char *group = ((TbTableColumn *) g_ptr_array_index (table->columns, i))->group;
  guint n = 1;

  while (group != NULL && i + n < table->columns->len &&
         g_strcmp0 (group, ((TbTableColumn *) g_ptr_array_index (table->columns, i + n))->group) == 0)
    n++;
  return n;
}

static void
set_head (TbSetTable *self, TbFonts *fonts, const TbTable *table)
{
  TbSetRow *upper = add_row (self);
  TbSetRow *lower = self->n_head_rows == 2 ? add_row (self) : NULL;

  for (guint c = 0; c < self->n_columns; c += count_group (table, c))
    {
      const guint n = count_group (table, c);
      const TbTableColumn *column = g_ptr_array_index (table->columns, c);

      if (column->group != NULL)
        add_cell (self, fonts, upper, TB_FACE_HEI, column->group, c, n, 1);
      for (guint i = c; i < c + n; i++)
        {
          g_autofree char *head = dup_head (g_ptr_array_index (table->columns, i));

          add_cell (self, fonts, column->group != NULL ? lower : upper, TB_FACE_HEI, head, i, 1, column->group != NULL ? 1 : self->n_head_rows);
        }
    }
}

static void
set_body (TbSetTable *self, TbFonts *fonts, const TbTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      TbSetRow *row = add_row (self);

      for (guint c = 0; c < self->n_columns; c++)
        {
          const TbTableColumn *column = g_ptr_array_index (table->columns, c);
          const TbSetCell *cell = add_cell (self, fonts, row, TB_FACE_BODY, tb_table_get_cell (table, r, c)->text, c, 1, 1);

          for (guint i = 0; column->is_number && i < cell->lines->len; i++)
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
  choose_columns (self, table, width);
  set_head (self, fonts, table);
  set_body (self, fonts, table);
  choose_heights (self);
  return self;
}
