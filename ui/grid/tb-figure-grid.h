/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid in which a topic's figures are read and typed, like a sheet of a spreadsheet. */
#pragma once

#include <gtk/gtk.h>

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

#define TB_TYPE_FIGURE_GRID (tb_figure_grid_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbFigureGrid, tb_figure_grid, TB, FIGURE_GRID, GtkWidget)

/**
 * TbFigureGrid::cursor-moved:
 * @self: the grid
 * @measure_key: (nullable): the measure of the cell that the cursor came to
 * @organization_id: (nullable): and its organization
 *
 * Emitted when the cursor was moved to a cell.
 */

/**
 * TbFigureGrid::message:
 * @self: the grid
 * @text: what happened, in one sentence
 * @undoable: whether the last step of history is what it speaks of
 *
 * Emitted when there is something to tell that no cell can show.
 */

TB_EXPORT
GtkWidget *tb_figure_grid_new (TbGridModel *model);
TB_EXPORT
void tb_figure_grid_focus_cell (TbFigureGrid *self, guint row, guint column);
TB_EXPORT
void tb_figure_grid_select_row (TbFigureGrid *self, guint row);

G_END_DECLS
