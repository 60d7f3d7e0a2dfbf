/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart as a file or for the clipboard. */
#pragma once

#include "chart/tb-chart.h"

G_BEGIN_DECLS

/**
 * TbChartFormat:
 * @TB_CHART_FORMAT_SVG: lines and outlines, which look the same with whatever fonts the reader has; the texts lie
 *   over them unseen, to be searched and copied
 * @TB_CHART_FORMAT_PNG: pixels, with the resolution
 * @TB_CHART_FORMAT_PDF: one page of lines and letters, fonts embedded
 *
 * What a chart can be written as. Each carries the chart's title and description.
 */
typedef enum
{
  TB_CHART_FORMAT_SVG,
  TB_CHART_FORMAT_PNG,
  TB_CHART_FORMAT_PDF,
} TbChartFormat;

/**
 * TB_EXPORT_CHART_WIDTH:
 *
 * How wide a chart's picture is where nobody said so, in points.
 */
#define TB_EXPORT_CHART_WIDTH 600.0

/**
 * TB_EXPORT_CHART_SCALE:
 *
 * How many pixels a point of such a picture has: enough for a page, where a screen has about one.
 */
#define TB_EXPORT_CHART_SCALE 2.0

TB_EXPORT
double tb_export_chart_get_height (TbChart *chart, double width);
TB_EXPORT
gboolean tb_chart_format_from_path (const char *path, TbChartFormat *format, GError **error);
TB_EXPORT
GBytes *tb_export_chart_to_bytes (TbChart *chart, const TbChartStyle *style, TbChartFormat format, double width, double height, double scale, GError **error);
TB_EXPORT
gboolean tb_export_chart (TbChart *chart, const TbChartStyle *style, TbChartFormat format, double width, double height, double scale, const char *path, GError **error);

G_END_DECLS
