/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages to show and to print, whatever is on them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* points on the screen are as large as those on paper when GTK's idea of the screen is right */
#define TB_PIXELS_PER_POINT (96.0 / 72.0)

/**
 * TbPageSetDraw:
 * @pages: what was given to tb_page_set_new()
 * @index: the page, from 0
 * @cr: where to draw, in points, the paper's corner at (0, 0)
 */
typedef void (*TbPageSetDraw) (gpointer pages, guint index, cairo_t *cr);

#define TB_TYPE_PAGE_SET (tb_page_set_get_type ())
G_DECLARE_FINAL_TYPE (TbPageSet, tb_page_set, TB, PAGE_SET, GObject)

TbPageSet *tb_page_set_new (const char *title, guint n_pages, double width, double height, TbPageSetDraw draw, gpointer pages, GDestroyNotify free_pages);
TbPageSet *tb_page_set_fit (TbPageSet *self, double width, double height);
const char *tb_page_set_get_title (TbPageSet *self);
guint tb_page_set_get_n_pages (TbPageSet *self);
double tb_page_set_get_width (TbPageSet *self);
double tb_page_set_get_height (TbPageSet *self);

void tb_page_set_draw (TbPageSet *self, guint index, cairo_t *cr);
void tb_page_set_paint_async (TbPageSet *self, guint index, int width, int height, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GdkTexture *tb_page_set_paint_finish (TbPageSet *self, GAsyncResult *result, GError **error);

G_END_DECLS
