/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the sheet's own files and the book: how a sheet is made and filled. */
#pragma once

#include "model/tb-sheet.h"

G_BEGIN_DECLS

TbSheet *tb_sheet_new (TbCatalog *catalog, TbDirectory *directory, const char *topic_key, const char *period);
gboolean tb_sheet_load (TbSheet *self, TbProject *project, TbDirectory *directory, GError **error);

/* the cell to be written; NULL when the topic has no such measure or the sheet no such row */
TbCell *tb_sheet_edit_cell (TbSheet *self, TbOrganization *organization, const TbMeasure *measure);

/* tb-sheet-totals.c: the total row's sum, when every part has its figure */
gboolean tb_sheet_complete_total (TbSheet *self, const TbMeasure *measure, TbValue *out);

/* tb-sheet-compute.c: fills in what works out from the typed figures */
void tb_sheet_compute (TbSheet *self);

/* tb-sheet-ranks.c: fills in the ranks of one measure */
void tb_sheet_compute_ranks (TbSheet *self, const TbMeasure *rank);

/* takes over a computed value, which shows where nothing was typed */
void tb_cell_set_computed (TbCell *self, const TbValue *value);

G_END_DECLS
