/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes: of values, with ticks at round numbers, and of time. Neither lays out anything that isn't measured. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/**
 * TbChartAxisFlags:
 * @TB_CHART_AXIS_FROM_ZERO: bars stand on it, so that it holds zero, whatever the values
 * @TB_CHART_AXIS_WHOLE: counts: no ticks between whole numbers
 * @TB_CHART_AXIS_LOGARITHMIC: whole decades; the chart says 对数刻度
 */
typedef enum
{
  TB_CHART_AXIS_FROM_ZERO = 1 << 0,
  TB_CHART_AXIS_WHOLE = 1 << 1,
  TB_CHART_AXIS_LOGARITHMIC = 1 << 2,
} TbChartAxisFlags;

/**
 * TbChartAxis:
 * @low: the value where it begins
 * @high: the value where it ends
 * @step: from tick to tick; of a logarithmic one always a decade
 * @logarithmic: whether it is logarithmic
 *
 * An axis of values.
 */
typedef struct
{
  double low;
  double high;
  double step;
  gboolean logarithmic;
} TbChartAxis;

#define TB_CHART_AXIS_LOGARITHMIC_TEXT "对数刻度"

TB_EXPORT
void tb_chart_axis_init (TbChartAxis *self, double lowest, double highest, guint n_ticks, TbChartAxisFlags flags);
TB_EXPORT
void tb_chart_axis_init_for_data (TbChartAxis *self, const TbChartData *data, guint n_ticks);
TB_EXPORT
gboolean tb_chart_axis_holds (const TbChartAxis *self, double value);
TB_EXPORT
double tb_chart_axis_get_share (const TbChartAxis *self, double value);
TB_EXPORT
guint tb_chart_axis_count_ticks (const TbChartAxis *self);
TB_EXPORT
double tb_chart_axis_get_tick (const TbChartAxis *self, guint index);
TB_EXPORT
char *tb_chart_axis_tick_to_words (const TbChartAxis *self, guint index, const char *unit);
TB_EXPORT
char *tb_chart_axis_dup_warning (const TbChartAxis *self, const char *unit);

/* The columns' names below a plot from @left to @right, quarters grouped by years; returns the height taken. Without
 * @layout it is only measured. */
double tb_chart_time_axis_lay (TbChartLayout *layout, const TbChartData *data, double left, double right, double top, gboolean place);

G_END_DECLS
