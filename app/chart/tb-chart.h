/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart is data plus a kind, drawn by one code path for screen, paper and files. */
#pragma once

#include <cairo.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbChartStyle:
 *
 * What a chart is drawn for.
 */
typedef enum
{
  TB_CHART_STYLE_LIGHT,
  TB_CHART_STYLE_DARK,
  TB_CHART_STYLE_PRINT,
  TB_CHART_STYLE_MONO,
} TbChartStyleKind;

/**
 * TbChartStyle:
 * @kind: screen light or dark, print colour or mono
 * @accent: the accent colour, red, green and blue from 0 to 1; not used in mono
 * @high_contrast: whether to use only the strongest contrasts
 *
 * How a chart is drawn. It changes colours and hatches, never where anything stands.
 */
typedef struct
{
  TbChartStyleKind kind;
  double accent[3];
  gboolean high_contrast;
} TbChartStyle;

#define TB_TYPE_CHART (tb_chart_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbChart, tb_chart, TB, CHART, GObject)

TB_EXPORT
TbChart *tb_chart_new (TbBook *book, const char *section_id, const TbChartSpec *spec);
TB_EXPORT
const char *tb_chart_get_title (TbChart *self);
TB_EXPORT
char *tb_chart_describe (TbChart *self);
TB_EXPORT
void tb_chart_render (TbChart *self, const TbChartStyle *style, cairo_t *cr, double width, double height);
TB_EXPORT
double tb_chart_get_natural_height (TbChart *self, double width);
TB_EXPORT
TbOrganization *tb_chart_pick (TbChart *self, double width, double height, double x, double y);

G_END_DECLS
