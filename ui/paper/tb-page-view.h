/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page as a sheet of white paper, as large as it has room. */
#pragma once

#include "paper/tb-page-set.h"

G_BEGIN_DECLS

#define TB_TYPE_PAGE_VIEW (tb_page_view_get_type ())
G_DECLARE_FINAL_TYPE (TbPageView, tb_page_view, TB, PAGE_VIEW, GtkWidget)

GtkWidget *tb_page_view_new (void);
void tb_page_view_set_page (TbPageView *self, TbPageSet *pages, guint index);
void tb_page_view_set_in_view (TbPageView *self, gboolean in_view);

G_END_DECLS
