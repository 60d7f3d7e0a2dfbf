/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as they will be printed, to scroll through and to zoom. */
#pragma once

#include "paper/tb-page-set.h"

G_BEGIN_DECLS

#define TB_TYPE_PAGES_VIEW (tb_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (TbPagesView, tb_pages_view, TB, PAGES_VIEW, GtkWidget)

/**
 * TbPagesView::moved:
 * @self: the view
 *
 * Emitted after another page came into view, or the pages or their size changed.
 */

GtkWidget *tb_pages_view_new (void);
void tb_pages_view_set_pages (TbPagesView *self, TbPageSet *pages);
TbPageSet *tb_pages_view_get_pages (TbPagesView *self);
char *tb_pages_view_dup_place (TbPagesView *self);

G_END_DECLS
