/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: title and note above, the head on every page, rows never torn apart, real rules. */
#include "circular/tb-place-private.h"

#define RULE_THICKNESS 0.5
#define LINE_HEIGHT 1.3 /* as they were set with */
#define PADDING 0.5
#define BELOW 12.0

typedef struct
{
  TbPlacer *placer;        /* borrowed */
  const TbSetBlock *set;   /* borrowed */
  const TbSetTable *table; /* borrowed */
} TablePlacer;

static const TbSetRow *
get_row (const TablePlacer *self, guint i)
{
  return g_ptr_array_index (self->table->rows, i);
}

static double
get_head_height (const TablePlacer *self)
{
  double height = 0;

  for (guint i = 0; i < self->table->n_head_rows; i++)
    height += get_row (self, i)->height;
  return height;
}

/* Words stand in the middle of a head and at the left of a row; numbers in the middle of their column, one under the
 * other by their last digits; a dash in its middle. */
static double
get_x (const TablePlacer *self, const TbSetCell *cell, const TbLine *line, gboolean is_head)
{
  const double left = self->table->edges[cell->column];
  const double right = self->table->edges[cell->column + cell->n_columns];
  const double widest = self->table->number_widths[cell->column];

  if (is_head || (widest > 0 && !tb_set_cell_is_number (cell)))
    return (left + right - line->width) / 2;
  if (widest > 0)
    return (left + right + widest) / 2 - line->width;
  return left + PADDING * self->table->size;
}

static void
place_cell (TablePlacer *self, guint row, const TbSetCell *cell, double height)
{
  const gboolean is_head = row < self->table->n_head_rows;
  const double pitch = LINE_HEIGHT * self->table->size;
  double middle = self->placer->y + (height - (cell->lines->len - 1.0) * pitch) / 2;

  for (guint i = 0; i < cell->lines->len; i++)
    {
      const TbLine *line = g_ptr_array_index (cell->lines, i);
      const TbPlaced placed = {
        .block = self->set->block,
        .text = cell->text,
        .line = line,
        .x = tb_placer_get_left (self->placer) + get_x (self, cell, line, is_head),
        .y = tb_placer_get_top (self->placer) + middle,
        .row = row + 1,
        .column = cell->column,
        .is_head = is_head,
      };

      g_array_append_val (self->placer->page->placed, placed);
      middle += pitch;
    }
}

/* A rule above each cell and one at its left. */
static void
place_row (TablePlacer *self, guint i)
{
  const TbSetRow *row = get_row (self, i);
  const double *edges = self->table->edges;

  for (guint c = 0; c < row->cells->len; c++)
    {
      const TbSetCell *cell = g_ptr_array_index (row->cells, c);
      const double height = cell->n_rows == 2 ? row->height + get_row (self, i + 1)->height : row->height;

      place_cell (self, i, cell, height);
      tb_placer_add_rule (self->placer, edges[cell->column], self->placer->y, edges[cell->column + cell->n_columns] - edges[cell->column], 0, RULE_THICKNESS);
      tb_placer_add_rule (self->placer, edges[cell->column], self->placer->y, 0, height, RULE_THICKNESS);
    }
  self->placer->y += row->height;
}

static void
place_head (TablePlacer *self)
{
  for (guint i = 0; i < self->table->n_head_rows; i++)
    place_row (self, i);
}

/* The rules at the right and at the foot of what stands on this page, from @top. */
static void
close_page (TablePlacer *self, double top)
{
  const double width = self->table->edges[self->table->n_columns];

  tb_placer_add_rule (self->placer, 0, self->placer->y, width, 0, RULE_THICKNESS);
  tb_placer_add_rule (self->placer, width, top, 0, self->placer->y - top, RULE_THICKNESS);
}

/* The row of totals isn't left alone on a new page. */
static double
get_needed (const TablePlacer *self, guint i)
{
  const guint n = self->table->rows->len;

  return get_row (self, i)->height + (i + 2 == n && i > self->table->n_head_rows ? get_row (self, i + 1)->height : 0);
}

static void
place_rows (TablePlacer *self)
{
  TbPlacer *placer = self->placer;
  const double room = tb_placer_get_height (placer) - get_head_height (self);
  double top = placer->y;

  place_head (self);
  for (guint i = self->table->n_head_rows; i < self->table->rows->len; i++)
    {
      if (placer->y + MIN (get_needed (self, i), room) > tb_placer_get_height (placer) + 0.01)
        {
          close_page (self, top);
          tb_placer_next_page (placer, placer->page->is_landscape);
          top = placer->y;
          place_head (self);
        }
      place_row (self, i);
    }
  close_page (self, top);
}

/* What has to stand on one page: title and note from the present set on, the head, and one more row; all of a table that
 * takes less than half a page. */
static double
get_beginning (TbPlacer *self)
{
  double height = 0, all = 0;
  guint i = self->i;

  while (tb_placer_get_set (self, i)->table == NULL)
    height += tb_placer_get_set (self, i++)->lines->len * TB_LINE_PITCH;

  const TbSetBlock *last = tb_placer_get_set (self, i);
  const TablePlacer placer = { self, last, last->table };

  height += last->lines->len * TB_LINE_PITCH;
  for (guint r = 0; r < last->table->rows->len; r++)
    all += get_row (&placer, r)->height;
  if (all <= tb_placer_get_height (self) / 2)
    return height + all;
  return height + get_head_height (&placer) + get_row (&placer, last->table->n_head_rows)->height;
}

/* The title in the middle, the note at the right, and below the last of them the table. */
void
tb_place_table (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  TablePlacer placer = { self, set, set->table };

  if (!tb_placer_is_empty (self) && self->y + get_beginning (self) > tb_placer_get_height (self))
    tb_placer_next_page (self, self->page->is_landscape);
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      tb_placer_add_line (self, set, line, set->is_label ? tb_placer_get_width (self) - line->width : tb_placer_centre (self, line));
    }
  if (set->table == NULL)
    return;
  place_rows (&placer);
  self->y += BELOW;
}
