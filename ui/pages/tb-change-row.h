/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change as a list item, and the row that shows one. */
#pragma once

#include <gtk/gtk.h>

#include "project/tb-history.h"

G_BEGIN_DECLS

#define TB_TYPE_CHANGE_ITEM (tb_change_item_get_type ())
G_DECLARE_FINAL_TYPE (TbChangeItem, tb_change_item, TB, CHANGE_ITEM, GObject)

TbChangeItem *tb_change_item_new (TbChange *change);

#define TB_TYPE_CHANGE_ROW (tb_change_row_get_type ())
G_DECLARE_FINAL_TYPE (TbChangeRow, tb_change_row, TB, CHANGE_ROW, GtkBox)

GtkWidget *tb_change_row_new (void);
void tb_change_row_set_item (TbChangeRow *self, TbChangeItem *item);

G_END_DECLS
