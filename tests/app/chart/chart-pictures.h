/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts as pixels, for tests that look at them. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

#define CHART_PICTURE_MARGIN 40 /* of page around the chart, in points */
#define CHART_N_STYLES 4

/* the style with the default accent */
TbChartStyle chart_picture_style (TbChartStyleKind kind);
/* the page's grey in each style */
double chart_picture_page (TbChartStyleKind kind);
/* (transfer full): the chart on its page with the margin around it */
cairo_surface_t *chart_picture_draw (TbChart *chart, TbChartStyleKind kind, int width, int height, double scale);
/* (transfer full): a page in mono of @width by @height points at @scale with @marks (element-type TbChartMark) on it; lines
 * go through @points */
cairo_surface_t *chart_picture_draw_marks (GArray *marks, GArray *points, int width, int height, double scale);
/* 0xrrggbb */
guint32 chart_picture_get_pixel (cairo_surface_t *surface, int x, int y);

G_END_DECLS
