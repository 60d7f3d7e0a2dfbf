/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell or heading of the figure grid: a light widget that draws a text. */
#pragma once

#include <gtk/gtk.h>

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

/**
 * TbGridCellKind:
 *
 * What a cell is, for its look and for AT-SPI.
 */
typedef enum
{
  TB_GRID_CELL_FIGURE,
  TB_GRID_CELL_ROW_HEADING,
  TB_GRID_CELL_COLUMN_HEADING,
  TB_GRID_CELL_SUBHEADING,
} TbGridCellKind;

#define TB_TYPE_GRID_CELL (tb_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (TbGridCell, tb_grid_cell, TB, GRID_CELL, GtkWidget)

GtkWidget *tb_grid_cell_new (TbGridCellKind kind);
void tb_grid_cell_set_heading (TbGridCell *self, const char *text, const char *unit);
void tb_grid_cell_set_datum (TbGridCell *self, const TbDatum *datum, const char *row_title, const char *column_title);
void tb_grid_cell_set_strong (TbGridCell *self, gboolean strong);

G_END_DECLS
