/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart book's pages: one drawing for preview, print and PDF, so that what is printed is what the preview shows. */
#pragma once

#include <cairo.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

/**
 * TbChartPages:
 *
 * The pages as they were when they were made: figures, titles, captions and options. They may be handed to another
 * thread; one thread at a time uses them.
 */
typedef struct _TbChartPages TbChartPages;

TB_EXPORT
TbChartPages *tb_chart_pages_new (TbChartBook *book);
TB_EXPORT
TbChartPages *tb_chart_pages_new_with_options (TbChartBook *book, const TbChartBookOptions *options);
TB_EXPORT
TbChartPages *tb_chart_pages_new_for_charts (TbChartBook *book, const TbChartBookOptions *options, const char *const *ids);
TB_EXPORT
void tb_chart_pages_free (TbChartPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbChartPages, tb_chart_pages_free)

TB_EXPORT
guint tb_chart_pages_get_n_pages (TbChartPages *self);
TB_EXPORT
void tb_chart_pages_get_size (TbChartPages *self, double *width, double *height);
TB_EXPORT
const char *tb_chart_pages_get_title (TbChartPages *self);
TB_EXPORT
const char *const *tb_chart_pages_get_empty (TbChartPages *self);
TB_EXPORT
void tb_chart_pages_draw (TbChartPages *self, guint page, cairo_t *cr);
TB_EXPORT
gboolean tb_chart_pages_to_pdf (TbChartPages *self, const char *path, GError **error);

G_END_DECLS
