/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of a cell: its value in words, where it comes from, its story, note and findings. */
#pragma once

#include <gtk/gtk.h>

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

#define TB_TYPE_CELL_CARD (tb_cell_card_get_type ())
G_DECLARE_FINAL_TYPE (TbCellCard, tb_cell_card, TB, CELL_CARD, GtkPopover)

GtkWidget *tb_cell_card_new (void);
void tb_cell_card_set_cell (TbCellCard *self, TbGridModel *model, guint row, guint column);

G_END_DECLS
