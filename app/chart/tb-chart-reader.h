/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that read a chart's data. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/**
 * TbChartReader:
 * @measure: the measure drawn; of several, the first
 * @measures: (element-type TbMeasure): all measures drawn, at least one
 * @rate: (nullable): the measure that is the rate of @measure to @against
 * @data: what was read so far
 *
 * A chart being read; all but @data is borrowed.
 */
typedef struct
{
  TbBook *book;
  TbSheet *sheet;
  const TbChartSpec *spec;
  const TbTopic *topic;
  const TbMeasure *measure;
  GPtrArray *measures;
  const TbMeasure *against;
  const TbMeasure *rate;
  TbChartData *data;
} TbChartReader;

/* one function a reading: fills the data's rows and columns */
void tb_chart_reader_read_figures (TbChartReader *self);
void tb_chart_reader_read_values (TbChartReader *self);
void tb_chart_reader_read_measures (TbChartReader *self);
void tb_chart_reader_read_parts (TbChartReader *self);
void tb_chart_reader_read_quarters (TbChartReader *self);

TbChartItem *tb_chart_reader_add_item (TbChartReader *self, TbOrganization *organization, const TbValue *value, const char *text);
void tb_chart_reader_add_columns (TbChartReader *self);
void tb_chart_reader_sum_points (TbChartReader *self, TbChartItem *item);

/* whether our city stands among others */
gboolean tb_chart_reader_has_peers (TbChartReader *self);
void tb_chart_reader_add_city_rate (TbChartReader *self);
void tb_chart_reader_add_mean (TbChartReader *self);
void tb_chart_reader_add_target (TbChartReader *self);
void tb_chart_reader_mark_laggards (TbChartReader *self);
void tb_chart_reader_compare_with_total (TbChartReader *self);

G_END_DECLS
