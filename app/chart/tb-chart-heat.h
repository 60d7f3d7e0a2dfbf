/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the heat table: what its shades mean, its columns' heads, its legend. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/**
 * TbChartHeat:
 * @grid: the rows and their names
 * @first: the first column shown; of quarters those left out are the oldest
 * @n_columns: how many are shown
 * @heads: (nullable) (element-type PangoLayout): their names, shaped; owned until they are placed
 * @turned: whether the names run upwards
 * @head_height: what the names take above the cells
 * @cell_width: of each column
 * @with_values: whether the cells' values are printed
 * @levels: the cells' shades, row by row over all columns, -1 where a value is missing; owned
 *
 * A table being laid out.
 */
typedef struct
{
  TbChartGrid grid;
  guint first;
  guint n_columns;
  GPtrArray *heads;
  gboolean turned;
  double head_height;
  double cell_width;
  gboolean with_values;
  double *levels;
} TbChartHeat;

/* One scale for all cells where columns are quarters of one measure; else each column's shades are ranks. */
gboolean tb_chart_heat_has_one_scale (const TbChartData *data);
double *tb_chart_heat_find_levels (const TbChartData *data);
/* the cells with the least and the greatest number; FALSE where all are missing */
gboolean tb_chart_heat_find_ends (const TbChartData *data, const TbChartPoint **least, const TbChartPoint **greatest);
gboolean tb_chart_heat_append_title (GString *title, const TbChartData *data);

/* Shapes the columns' names for columns of @cell_width, lying or turned, within @room; FALSE where they don't fit. */
gboolean tb_chart_heat_shape_heads (TbChartHeat *self, double cell_width, double room);
void tb_chart_heat_place_heads (TbChartHeat *self);

/* What the shades mean, in as many lines as it takes; places nothing when @place is FALSE. Returns its height. */
double tb_chart_heat_lay_legend (TbChartHeat *self, double y, gboolean place);

/* in tb-chart-heat-title.c */
const TbMeasure *tb_chart_heat_get_measure (const TbChartData *data, guint column);
gboolean tb_chart_measure_is_state (const TbMeasure *measure);
gboolean tb_chart_point_is_yes (const TbChartPoint *point);
gboolean tb_chart_point_is_gap (const TbMeasure *measure, const TbChartPoint *point);

G_END_DECLS
