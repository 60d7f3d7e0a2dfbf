/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of the sidebar: a place, and in a word how it stands. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TB_TYPE_SIDEBAR_ROW (tb_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TbSidebarRow, tb_sidebar_row, TB, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *tb_sidebar_row_new (const char *place, const char *title, const char *icon_name, const char *heading);
const char *tb_sidebar_row_get_place (TbSidebarRow *self);
const char *tb_sidebar_row_get_heading (TbSidebarRow *self);
void tb_sidebar_row_set_standing (TbSidebarRow *self, const char *word, guint n_errors, guint n_warnings);

G_END_DECLS
