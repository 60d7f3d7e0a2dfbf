/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that write a chart; never installed. */
#pragma once

#include "export/tb-export-chart.h"

G_BEGIN_DECLS

/**
 * TbChartPicture:
 * @chart: the chart
 * @style: what it is drawn for
 * @width: the width in points
 * @height: the height in points
 * @scale: pixels per point
 * @title: the chart's title, fit to be written
 * @description: what a reader of the picture sees, fit to be written
 *
 * A chart as it is to be written; all is borrowed.
 */
typedef struct
{
  TbChart *chart;
  const TbChartStyle *style;
  double width;
  double height;
  double scale;
  const char *title;
  const char *description;
} TbChartPicture;

/* the page, and the chart on it */
void tb_chart_picture_draw (const TbChartPicture *self, cairo_t *cr);

/* one function a format; NULL with @error set */
GBytes *tb_chart_picture_to_svg (const TbChartPicture *self, GError **error);
GBytes *tb_chart_picture_to_png (const TbChartPicture *self, GError **error);
GBytes *tb_chart_picture_to_pdf (const TbChartPicture *self, GError **error);

G_END_DECLS
