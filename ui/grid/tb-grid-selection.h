/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the cursor is and what is selected, in rows and columns of a grid's model. */
#pragma once

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

/**
 * TbGridRange:
 * @row: first row
 * @column: first column
 * @end_row: last row
 * @end_column: last column
 */
typedef struct
{
  guint row;
  guint column;
  guint end_row;
  guint end_column;
} TbGridRange;

/**
 * TbGridSelection:
 * @row: the cursor's row
 * @column: the cursor's column
 * @anchor_row: the row of the corner that stays when the selection is extended
 * @anchor_column: its column
 * @entry_column: the column that Enter goes back to after a run of Tabs
 */
typedef struct
{
  guint row;
  guint column;
  guint anchor_row;
  guint anchor_column;
  guint entry_column;
} TbGridSelection;

/**
 * TbGridMove:
 *
 * Moves of the cursor. Left to right and down are of the grid, not of the text.
 */
typedef enum
{
  TB_GRID_MOVE_UP,
  TB_GRID_MOVE_DOWN,
  TB_GRID_MOVE_LEFT,
  TB_GRID_MOVE_RIGHT,
  TB_GRID_MOVE_HOME,
  TB_GRID_MOVE_END,
  TB_GRID_MOVE_TOP,
  TB_GRID_MOVE_BOTTOM,
  TB_GRID_MOVE_NEXT,
  TB_GRID_MOVE_PREVIOUS,
} TbGridMove;

TB_EXPORT
gboolean tb_grid_selection_start (TbGridSelection *self, TbGridModel *model);
TB_EXPORT
gboolean tb_grid_selection_move (TbGridSelection *self, TbGridModel *model, TbGridMove move, guint steps, gboolean extend);
TB_EXPORT
void tb_grid_selection_set (TbGridSelection *self, guint row, guint column, gboolean extend);
TB_EXPORT
void tb_grid_selection_clamp (TbGridSelection *self, TbGridModel *model);
TB_EXPORT
void tb_grid_selection_all (TbGridSelection *self, TbGridModel *model);
TB_EXPORT
TbGridRange tb_grid_selection_range (const TbGridSelection *self);
TB_EXPORT
gboolean tb_grid_selection_is_single (const TbGridSelection *self);

G_END_DECLS
