/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, apart from any size: rows, and for some kinds columns. For kinds of a section's own, too. */
#pragma once

#include "chart/tb-chart-spec.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbChartPoint:
 * @value: the value drawn
 * @text: (nullable): the value as printed; %NULL for as its unit has it, see tb_chart_data_dup_point_text()
 * @laggard: whether it is certainly behind
 * @missing: whether there is no value: a gap with a mark, never zero
 *
 * One value of a chart that has columns.
 */
typedef struct
{
  TbValue value;
  char *text;
  gboolean laggard;
  gboolean missing;
} TbChartPoint;

/**
 * TbChartColumn:
 * @label: (nullable): its name as drawn; %NULL where none is
 * @measure: (nullable): the measure, where columns are measures
 * @period: (nullable): the quarter's id, where columns are quarters
 * @organization: (nullable): whose part it is, where columns are the parts of one whole; owned
 *
 * What a chart's rows are divided into: measures, quarters, or the parts of a whole.
 */
typedef struct
{
  char *label;
  const TbMeasure *measure;
  char *period;
  TbOrganization *organization;
} TbChartColumn;

/**
 * TbChartItem:
 * @organization: (nullable): whose figure it is, owned
 * @measure: (nullable): which measure's, where rows are of several
 * @label: its name as drawn
 * @value: the value drawn; for bullets and shares the percentage done; with columns that of the last one, or, where they
 *   add up, their sum
 * @text: the value as printed
 * @detail: (nullable): printed in front of @text: 17/25
 * @rank: its rank, 0 where that isn't certain or not meant
 * @own: whether it is our own city among others
 * @laggard: whether it is certainly behind
 * @missing: whether there is no value: a gap with a mark, never zero
 * @points: (nullable) (element-type TbChartPoint): a point for each column
 *
 * One row of a chart.
 */
typedef struct
{
  TbOrganization *organization;
  const TbMeasure *measure;
  char *label;
  TbValue value;
  char *text;
  char *detail;
  guint rank;
  gboolean own;
  gboolean laggard;
  gboolean missing;
  GArray *points;
} TbChartItem;

/**
 * TbChartData:
 * @kind: how it is drawn
 * @drawing: the kind's class
 * @items: (element-type TbChartItem): the rows in the order drawn
 * @columns: (element-type TbChartColumn): what rows are divided into; empty for kinds of one value a row
 * @measure: (nullable): the measure drawn, where it is one
 * @period: (nullable): the present quarter's id
 * @title: the title: the analyst's own or the finding
 * @finding: what the figures say, in one sentence
 * @foot: unit, cut-off date and source
 * @short_foot: unit and cut-off date, for when there is no room
 * @cutoff: the cut-off date; not valid where there is none
 * @subject: what is measured, for the description
 * @part_name: for shares, what the part is called
 * @reference: the average, blank for none
 * @reference_label: (nullable): what is printed beside its line
 * @average: (nullable): the average over time, with a point for each column; owned
 * @target: the line to reach, blank for none
 * @target_label: (nullable): what is printed beside it
 * @goal_label: (nullable): what the line at 100 % is called
 * @note: (nullable): what has to be known of the numbers printed, for the foot
 * @unit: the unit of the values drawn; of columns see tb_chart_data_get_unit()
 * @noun: what the organizations are called: 地区, 部门, 城市
 * @direction: whether more or less is better
 * @logarithmic: whether the axis is logarithmic
 * @total: what all values add up to, blank where that isn't known or not meant
 * @n_omitted: organizations that a list leaves out because they have no figure
 *
 * What a chart shows, apart from any size.
 */
typedef struct
{
  TbChartKind kind;
  const TbChartKindClass *drawing;
  GPtrArray *items;
  GArray *columns;
  const TbMeasure *measure;
  char *period;
  char *title;
  char *finding;
  char *foot;
  char *short_foot;
  GDate cutoff;
  char *subject;
  const char *part_name;
  TbValue reference;
  char *reference_label;
  TbChartItem *average;
  TbValue target;
  char *target_label;
  char *goal_label;
  char *note;
  char *unit;
  const char *noun;
  TbDirection direction;
  gboolean logarithmic;
  TbValue total;
  guint n_omitted;
} TbChartData;

TB_EXPORT
TbChartData *tb_chart_data_alloc (TbChartKind kind);
TB_EXPORT
TbChartItem *tb_chart_data_add (TbChartData *self, const char *label, const TbValue *value, const char *text);
TB_EXPORT
TbChartItem *tb_chart_data_set_average (TbChartData *self, const char *label, const TbValue *value, const char *text);
TB_EXPORT
TbChartColumn *tb_chart_data_add_column (TbChartData *self, const char *label);
TB_EXPORT
TbChartPoint *tb_chart_item_add_point (TbChartItem *self, const TbValue *value, const char *text);
TB_EXPORT
void tb_chart_data_free (TbChartData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbChartData, tb_chart_data_free)

TB_EXPORT
const TbChartItem *tb_chart_data_get_item (const TbChartData *self, int index);
TB_EXPORT
const TbChartColumn *tb_chart_data_get_column (const TbChartData *self, int index);
TB_EXPORT
const TbChartPoint *tb_chart_data_get_point (const TbChartData *self, int item, int column);
TB_EXPORT
const char *tb_chart_data_get_unit (const TbChartData *self, int column);
TB_EXPORT
char *tb_chart_data_dup_point_text (const TbChartData *self, int item, int column);
TB_EXPORT
guint tb_chart_data_count_known (const TbChartData *self);
TB_EXPORT
GPtrArray *tb_chart_data_find_extreme (const TbChartData *self, gboolean highest);
TB_EXPORT
gboolean tb_chart_value_extent (const TbValue *value, double *low, double *high);

G_END_DECLS
