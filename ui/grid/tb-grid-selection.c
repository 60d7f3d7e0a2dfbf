/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving through the grid: cells that don't exist are passed over, the column is kept from row to row. */
#include "grid/tb-grid-selection.h"

static gboolean
exists (TbGridModel *model, guint row, guint column)
{
  return (tb_grid_model_get_datum (model, row, column)->flags & TB_DATUM_EXISTS) != 0;
}

/**
 * tb_grid_selection_set:
 * @self: a selection
 * @row: a row
 * @column: a column
 * @extend: whether the anchor stays
 *
 * Puts the cursor on a cell.
 */
void
tb_grid_selection_set (TbGridSelection *self, guint row, guint column, gboolean extend)
{
  self->row = row;
  self->column = column;
  if (extend)
    return;
  self->anchor_row = row;
  self->anchor_column = column;
  self->entry_column = column;
}

/**
 * tb_grid_selection_start:
 * @self: a selection
 * @model: the grid's model
 *
 * Puts the cursor on the first cell that exists.
 *
 * Returns: whether there is one
 */
gboolean
tb_grid_selection_start (TbGridSelection *self, TbGridModel *model)
{
  for (guint row = 0; row < tb_grid_model_get_n_rows (model); row++)
    for (guint column = 0; column < tb_grid_model_get_n_columns (model); column++)
      if (exists (model, row, column))
        {
          tb_grid_selection_set (self, row, column, FALSE);
          return TRUE;
        }
  return FALSE;
}

static gboolean
step_vertical (TbGridModel *model, guint *row, guint column, int direction)
{
  gint64 limit = tb_grid_model_get_n_rows (model);

  for (gint64 next = (gint64) *row + direction; next >= 0 && next < limit; next += direction)
    if (exists (model, next, column))
      {
        *row = next;
        return TRUE;
      }
  return FALSE;
}

static gboolean
step_horizontal (TbGridModel *model, guint row, guint *column, int direction)
{
  gint64 limit = tb_grid_model_get_n_columns (model);

  for (gint64 next = (gint64) *column + direction; next >= 0 && next < limit; next += direction)
    if (exists (model, row, next))
      {
        *column = next;
        return TRUE;
      }
  return FALSE;
}

/* Through all cells in reading order. */
static gboolean
step_reading (TbGridModel *model, guint *row, guint *column, int direction)
{
  gint64 n_columns = tb_grid_model_get_n_columns (model);
  gint64 limit = n_columns * tb_grid_model_get_n_rows (model);

  for (gint64 next = *row * n_columns + *column + direction; next >= 0 && next < limit; next += direction)
    if (exists (model, next / n_columns, next % n_columns))
      {
        *row = next / n_columns;
        *column = next % n_columns;
        return TRUE;
      }
  return FALSE;
}

static gboolean
move_once (TbGridModel *model, guint *row, guint *column, TbGridMove move)
{
  gboolean moved = FALSE;

  switch (move)
    {
    case TB_GRID_MOVE_UP:
    case TB_GRID_MOVE_DOWN:
      return step_vertical (model, row, *column, move == TB_GRID_MOVE_UP ? -1 : 1);
    case TB_GRID_MOVE_LEFT:
    case TB_GRID_MOVE_RIGHT:
      return step_horizontal (model, *row, column, move == TB_GRID_MOVE_LEFT ? -1 : 1);
    case TB_GRID_MOVE_HOME:
    case TB_GRID_MOVE_END:
      while (step_horizontal (model, *row, column, move == TB_GRID_MOVE_HOME ? -1 : 1))
        moved = TRUE;
      return moved;
    case TB_GRID_MOVE_TOP:
    case TB_GRID_MOVE_BOTTOM:
      while (step_reading (model, row, column, move == TB_GRID_MOVE_TOP ? -1 : 1))
        moved = TRUE;
      return moved;
    case TB_GRID_MOVE_NEXT:
    case TB_GRID_MOVE_PREVIOUS:
    default:
      return step_reading (model, row, column, move == TB_GRID_MOVE_PREVIOUS ? -1 : 1);
    }
}

/**
 * tb_grid_selection_move:
 * @self: a selection
 * @model: the grid's model
 * @move: where to
 * @steps: how many times
 * @extend: whether the selection is extended
 *
 * Moves the cursor. A run of moves to the next cell remembers where it started.
 *
 * Returns: whether the cursor moved
 */
gboolean
tb_grid_selection_move (TbGridSelection *self, TbGridModel *model, TbGridMove move, guint steps, gboolean extend)
{
  guint row = self->row;
  guint column = self->column;
  guint entry = self->entry_column;
  gboolean moved = FALSE;

  while (steps-- > 0 && move_once (model, &row, &column, move))
    moved = TRUE;
  if (!moved)
    return FALSE;
  tb_grid_selection_set (self, row, column, extend);
  if (move == TB_GRID_MOVE_NEXT || move == TB_GRID_MOVE_PREVIOUS)
    self->entry_column = entry;
  return TRUE;
}

/**
 * tb_grid_selection_clamp:
 * @self: a selection
 * @model: the grid's model
 *
 * Brings a selection back into a model that has become smaller.
 */
void
tb_grid_selection_clamp (TbGridSelection *self, TbGridModel *model)
{
  guint n_rows = tb_grid_model_get_n_rows (model);
  guint n_columns = tb_grid_model_get_n_columns (model);

  if (self->row >= n_rows || self->column >= n_columns || self->anchor_row >= n_rows ||
      self->anchor_column >= n_columns || !exists (model, self->row, self->column))
    {
      *self = (TbGridSelection){ 0 };
      tb_grid_selection_start (self, model);
    }
  self->entry_column = MIN (self->entry_column, n_columns > 0 ? n_columns - 1 : 0);
}

/**
 * tb_grid_selection_all:
 * @self: a selection
 * @model: the grid's model
 *
 * Selects everything; the cursor stays.
 */
void
tb_grid_selection_all (TbGridSelection *self, TbGridModel *model)
{
  TbGridSelection last = *self;
  TbGridSelection first = *self;

  tb_grid_selection_move (&first, model, TB_GRID_MOVE_TOP, 1, FALSE);
  tb_grid_selection_move (&last, model, TB_GRID_MOVE_BOTTOM, 1, FALSE);
  self->anchor_row = last.row;
  self->anchor_column = tb_grid_model_get_n_columns (model) - 1;
  self->row = first.row;
  self->column = first.column;
}

/**
 * tb_grid_selection_range:
 * @self: a selection
 *
 * Returns: the rectangle that is selected
 */
TbGridRange
tb_grid_selection_range (const TbGridSelection *self)
{
  return (TbGridRange){
    MIN (self->row, self->anchor_row),
    MIN (self->column, self->anchor_column),
    MAX (self->row, self->anchor_row),
    MAX (self->column, self->anchor_column),
  };
}

/**
 * tb_grid_selection_is_single:
 * @self: a selection
 *
 * Returns: whether only one cell is selected
 */
gboolean
tb_grid_selection_is_single (const TbGridSelection *self)
{
  return self->row == self->anchor_row && self->column == self->anchor_column;
}
