/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a heat table's shades mean, who is last in a column, and what it says of that as a finding. */
#include "chart/tb-chart-heat.h"

#include <stdlib.h>

gboolean
tb_chart_heat_has_one_scale (const TbChartData *data)
{
  return data->columns->len > 0 && tb_chart_data_get_column (data, 0)->period != NULL;
}

static gboolean
get_middle (const TbChartPoint *point, double *middle)
{
  double low, high;

  if (!tb_chart_value_extent (&point->value, &low, &high))
    return FALSE;

  *middle = (low + high) / 2;

  return TRUE;
}

gboolean
tb_chart_heat_find_ends (const TbChartData *data, const TbChartPoint **least, const TbChartPoint **greatest)
{
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE, number;

  *least = *greatest = NULL;
  for (guint item = 0; item < data->items->len; item++)
    for (guint column = 0; column < data->columns->len; column++)
      {
        const TbChartPoint *point = tb_chart_data_get_point (data, item, column);

        if (!get_middle (point, &number))
          continue;
        if (number < lowest)
          *least = point;
        if (number > highest)
          *greatest = point;
        lowest = MIN (lowest, number);
        highest = MAX (highest, number);
      }

  return *least != NULL;
}

/* from the least of all cells to the greatest */
static void
find_scaled (const TbChartData *data, double *levels)
{
  const guint n = data->columns->len;
  const TbChartPoint *least, *greatest;
  double from = 0.0, to = 0.0, number;

  if (tb_chart_heat_find_ends (data, &least, &greatest))
    {
      get_middle (least, &from);
      get_middle (greatest, &to);
    }
  for (guint i = 0; i < data->items->len * n; i++)
    if (get_middle (tb_chart_data_get_point (data, i / n, i % n), &number))
      levels[i] = to > from ? (number - from) / (to - from) : 0.5;
}

typedef struct
{
  double number;
  guint item;
} Entry;

static int
compare_entries (const void *a, const void *b)
{
  const double difference = ((const Entry *) a)->number - ((const Entry *) b)->number;

  return difference < 0 ? -1 : difference > 0;
}

/* by place within the column; who is level has the same shade */
static void
find_ranked (const TbChartData *data, guint column, Entry *entries, double *levels)
{
  guint n = 0;

  for (guint item = 0; item < data->items->len; item++)
    if (get_middle (tb_chart_data_get_point (data, item, column), &entries[n].number))
      entries[n++].item = item;

  qsort (entries, n, sizeof (Entry), compare_entries);
  for (guint start = 0, end; start < n; start = end)
    {
      end = start + 1;
      while (end < n && entries[end].number <= entries[start].number)
        end++;
      for (guint i = start; i < end; i++)
        levels[entries[i].item * data->columns->len + column] = n > 1 ? (start + end - 1) / 2.0 / (n - 1) : 0.5;
    }
}

double *
tb_chart_heat_find_levels (const TbChartData *data)
{
  const guint n_cells = data->items->len * data->columns->len;
  double *levels = g_new (double, n_cells);
  g_autofree Entry *entries = g_new (Entry, data->items->len);

  for (guint i = 0; i < n_cells; i++)
    levels[i] = -1.0;
  if (tb_chart_heat_has_one_scale (data))
    find_scaled (data, levels);
  else
    for (guint column = 0; column < data->columns->len; column++)
      find_ranked (data, column, entries, levels);

  return levels;
}

static TbDirection
get_direction (const TbChartData *data, guint column)
{
  const TbMeasure *measure = tb_chart_data_get_column (data, column)->measure;

  return measure != NULL ? measure->direction : data->direction;
}

static gboolean
is_worse (TbDirection direction, const TbValue *value, const TbValue *than)
{
  return (direction == TB_LESS_IS_BETTER ? tb_value_less (than, value) : tb_value_less (value, than)) == TB_YES;
}

static gboolean
is_complete (const TbChartData *data, guint column)
{
  for (guint item = 0; item < data->items->len; item++)
    if (tb_chart_data_get_point (data, item, column)->missing)
      return FALSE;

  return TRUE;
}

/* the row that is certainly behind every other, or -1 */
static int
find_last (const TbChartData *data, guint column)
{
  const TbDirection direction = get_direction (data, column);
  guint last = 0;

  for (guint item = 1; item < data->items->len; item++)
    if (is_worse (direction, &tb_chart_data_get_point (data, item, column)->value, &tb_chart_data_get_point (data, last, column)->value))
      last = item;
  for (guint item = 0; item < data->items->len; item++)
    if (item != last &&
        !is_worse (direction, &tb_chart_data_get_point (data, last, column)->value, &tb_chart_data_get_point (data, item, column)->value))
      return -1;

  return last;
}

/* of a state that isn't good, everyone who is in it */
static void
mark_states (TbChartData *self, guint column)
{
  if (!tb_chart_measure_is_state (tb_chart_heat_get_measure (self, column)) || get_direction (self, column) != TB_LESS_IS_BETTER)
    return;

  for (guint item = 0; item < self->items->len; item++)
    {
      TbChartPoint *point = &g_array_index (tb_chart_data_get_item (self, item)->points, TbChartPoint, column);

      point->laggard = tb_chart_point_is_yes (point);
    }
}

/*
 * tb_chart_data_mark_last: (skip)
 *
 * Marks in each column who is certainly last, and who is in a state that isn't good. Nobody is last while a figure is
 * missing, where neither more nor less is better, or where several are level. Rows as such aren't behind: their cells say
 * in what.
 */
void
tb_chart_data_mark_last (TbChartData *self)
{
  for (guint item = 0; item < self->items->len; item++)
    ((TbChartItem *) self->items->pdata[item])->laggard = FALSE;
  for (guint column = 0; column < self->columns->len; column++)
    {
      mark_states (self, column);
      if (self->items->len < 3)
        continue;

      const int last = get_direction (self, column) != TB_NEUTRAL && is_complete (self, column) ? find_last (self, column) : -1;

      if (last >= 0)
        g_array_index (tb_chart_data_get_item (self, last)->points, TbChartPoint, column).laggard = TRUE;
    }
}
