/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a place in the picture to the cell behind it, and back. */
#include <glib/gi18n-lib.h>

#include "chart/tb-chart-private.h"

static void
fill_target (TbChart *self, const TbChartArea *area, TbChartTarget *out)
{
  const TbChartData *data = tb_chart_get_data (self);
  const TbChartItem *item = tb_chart_data_get_item (data, area->item);
  const TbChartColumn *column = area->column >= 0 ? tb_chart_data_get_column (data, area->column) : NULL;

  *out = (TbChartTarget){
    .organization = column != NULL && column->organization != NULL ? column->organization : item->organization,
    .measure = column != NULL && column->measure != NULL ? column->measure : item->measure != NULL ? item->measure
                                                                                                   : data->measure,
    .period = column != NULL && column->period != NULL ? column->period : data->period,
    .item = area->item,
    .column = area->column,
    .box = area->box,
  };
}

/**
 * tb_chart_count_targets:
 * @self: a chart
 * @width: the width drawn at
 * @height: the height drawn at
 *
 * Returns: how many values can be pointed at
 */
guint
tb_chart_count_targets (TbChart *self, double width, double height)
{
  g_return_val_if_fail (TB_IS_CHART (self), 0);

  return width < 1 || height < 1 ? 0 : tb_chart_get_layout (self, width, height)->areas->len;
}

/**
 * tb_chart_get_target:
 * @self: a chart
 * @width: the width drawn at
 * @height: the height drawn at
 * @index: which one, in reading order
 * @out: (out caller-allocates): the value and the cell behind it
 *
 * Returns: whether there is one
 */
gboolean
tb_chart_get_target (TbChart *self, double width, double height, guint index, TbChartTarget *out)
{
  if (index >= tb_chart_count_targets (self, width, height))
    return FALSE;

  fill_target (self, &g_array_index (tb_chart_get_layout (self, width, height)->areas, TbChartArea, index), out);

  return TRUE;
}

static gboolean
holds (const TbChartBox *box, double x, double y)
{
  return box->x <= x && x < box->x + box->width && box->y <= y && y < box->y + box->height;
}

/**
 * tb_chart_pick:
 * @self: a chart
 * @width: the width drawn at
 * @height: the height drawn at
 * @x: a point in the chart's space
 * @y: the same
 *
 * Finds out what is at a point: a value's mark, its number, its name.
 *
 * Returns: the index of the target, or -1 where there is none
 */
int
tb_chart_pick (TbChart *self, double width, double height, double x, double y)
{
  const guint n = tb_chart_count_targets (self, width, height);
  double least = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < n; i++)
    {
      const TbChartBox *box = &g_array_index (tb_chart_get_layout (self, width, height)->areas, TbChartArea, i).box;

      if (!holds (box, x, y) || box->width * box->height >= least)
        continue;

      least = box->width * box->height;
      found = i;
    }

  return found;
}

/**
 * tb_chart_find_target:
 * @self: a chart
 * @width: the width drawn at
 * @height: the height drawn at
 * @organization: whose value
 * @measure: (nullable): which measure's, or %NULL for any
 * @period: (nullable): the quarter's id, or %NULL for any
 *
 * Finds the mark of a cell.
 *
 * Returns: the index of the target, or -1 where the chart doesn't show the cell
 */
int
tb_chart_find_target (TbChart *self, double width, double height, TbOrganization *organization, const TbMeasure *measure, const char *period)
{
  TbChartTarget target;

  for (guint i = 0; tb_chart_get_target (self, width, height, i, &target); i++)
    if (target.organization == organization && (measure == NULL || target.measure == measure) &&
        (period == NULL || g_strcmp0 (target.period, period) == 0))
      return i;

  return -1;
}

/**
 * tb_chart_describe_target:
 * @self: a chart
 * @target: one of its targets
 *
 * Says in the user's language what a target shows: whose value of what, and how much.
 *
 * Returns: (transfer full): the description
 */
char *
tb_chart_describe_target (TbChart *self, const TbChartTarget *target)
{
  const TbChartData *data = tb_chart_get_data (self);
  const TbChartItem *item = tb_chart_data_get_item (data, target->item);
  const TbChartPoint *point = target->column >= 0 ? tb_chart_data_get_point (data, target->item, target->column) : NULL;
  const gboolean is_worded = data->kind == TB_CHART_BULLET || data->kind == TB_CHART_SHARE || data->kind == TB_CHART_FIGURES;
  g_autofree char *words = NULL;

  if (point != NULL)
    {
      words = point->missing ? g_strdup (_("no figure")) : tb_value_to_words (&point->value, tb_chart_data_get_unit (data, target->column));
      /* Translators: an organization, a measure or a quarter, the value */
      return g_strdup_printf (_("%s, %s: %s"), item->label, tb_chart_data_get_column (data, target->column)->label, words);
    }
  if (item->missing)
    return g_strdup_printf (_("%s: no figure"), item->label);

  words = is_worded ? g_strdup (item->text) : tb_value_to_words (&item->value, data->unit);
  if (item->detail != NULL && data->items->len > 1)
    return g_strdup_printf (_("%s: %s (%s)"), item->label, words, item->detail);

  return g_strdup_printf (_("%s: %s%s"), item->label, words, "");
}
