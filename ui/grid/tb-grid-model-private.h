/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that the grid's model is put together from. */
#pragma once

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

/* tb-grid-shape.c: which rows and columns a sheet has */
GPtrArray *tb_grid_shape_columns (TbSheet *sheet);
GPtrArray *tb_grid_shape_rows (TbSheet *sheet, GPtrArray *columns);
gboolean tb_grid_shape_equal (GPtrArray *rows, GPtrArray *columns, GPtrArray *other_rows, GPtrArray *other_columns);

/* tb-grid-datum.c: what a cell shows; strings of the datum are owned */
void tb_datum_fill (TbDatum *self, TbBook *book, TbSheet *sheet, const TbGridRow *row, const TbGridColumn *column);
void tb_datum_add_finding (TbDatum *self, TbFinding *finding);
void tb_datum_clear (TbDatum *self);

G_END_DECLS
