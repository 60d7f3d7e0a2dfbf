/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart is data plus a kind, drawn by one code path for screen, paper and files. */
#pragma once

#include <cairo.h>

#include "chart/tb-chart-layout.h"

G_BEGIN_DECLS

/**
 * TbChartStyleKind:
 * @TB_CHART_STYLE_LIGHT: on a light screen
 * @TB_CHART_STYLE_DARK: on a dark one
 * @TB_CHART_STYLE_PRINT: on paper, in colour
 * @TB_CHART_STYLE_MONO: on paper, in black alone: hatches and weights instead of colours
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

TB_EXPORT
void tb_chart_style_init (TbChartStyle *style, TbChartStyleKind kind);

/**
 * TbChartTarget:
 * @organization: (nullable): whose value it is
 * @measure: (nullable): which measure's
 * @period: (nullable): the quarter's id
 * @item: its row in the chart's data
 * @column: its column, or -1
 * @box: where it is, in the chart's space
 *
 * A value that can be pointed at, with the cell behind it. Everything is the chart's.
 */
typedef struct
{
  TbOrganization *organization;
  const TbMeasure *measure;
  const char *period;
  int item;
  int column;
  TbChartBox box;
} TbChartTarget;

#define TB_TYPE_CHART (tb_chart_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbChart, tb_chart, TB, CHART, GObject)

TB_EXPORT
TbChart *tb_chart_new (TbBook *book, const char *section_id, const TbChartSpec *spec);
TB_EXPORT
const char *tb_chart_get_title (TbChart *self);
TB_EXPORT
void tb_chart_set_title (TbChart *self, const char *title);
TB_EXPORT
const char *tb_chart_get_finding (TbChart *self);
TB_EXPORT
gboolean tb_chart_is_empty (TbChart *self);
TB_EXPORT
char *tb_chart_describe (TbChart *self);
TB_EXPORT
void tb_chart_render (TbChart *self, const TbChartStyle *style, cairo_t *cr, double width, double height);
TB_EXPORT
double tb_chart_get_natural_height (TbChart *self, double width);

TB_EXPORT
guint tb_chart_count_targets (TbChart *self, double width, double height);
TB_EXPORT
gboolean tb_chart_get_target (TbChart *self, double width, double height, guint index, TbChartTarget *out);
TB_EXPORT
int tb_chart_pick (TbChart *self, double width, double height, double x, double y);
TB_EXPORT
int tb_chart_find_target (TbChart *self, double width, double height, TbOrganization *organization, const TbMeasure *measure, const char *period);
TB_EXPORT
char *tb_chart_describe_target (TbChart *self, const TbChartTarget *target);

G_END_DECLS
