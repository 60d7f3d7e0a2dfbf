/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one below the other, as wide as there is room or at a fixed size. */
#pragma once

#include "paper/tb-page-view.h"

G_BEGIN_DECLS

#define TB_TYPE_PAGE_COLUMN (tb_page_column_get_type ())
G_DECLARE_FINAL_TYPE (TbPageColumn, tb_page_column, TB, PAGE_COLUMN, GtkWidget)

GtkWidget *tb_page_column_new (void);
void tb_page_column_set_pages (TbPageColumn *self, TbPageSet *pages);
void tb_page_column_set_zoom (TbPageColumn *self, double zoom);
double tb_page_column_get_zoom (TbPageColumn *self);
void tb_page_column_set_view (TbPageColumn *self, double top, double height);
guint tb_page_column_find_page (TbPageColumn *self, double y);
double tb_page_column_get_top (TbPageColumn *self, guint index);

G_END_DECLS
