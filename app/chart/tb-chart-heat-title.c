/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a heat table says: who is last again and again, how many are in a state, or the few figures there are. */
#include "chart/tb-chart-heat.h"

#define MAX_FIGURES 3
#define MAX_STATES 3

/* whose values stand in a column */
const TbMeasure *
tb_chart_heat_get_measure (const TbChartData *data, guint column)
{
  const TbMeasure *own = tb_chart_data_get_column (data, column)->measure;

  return own != NULL ? own : data->measure;
}

/* whether its values are 是 and 否 */
gboolean
tb_chart_measure_is_state (const TbMeasure *measure)
{
  return measure != NULL && g_strcmp0 (measure->unit, "是/否") == 0;
}

gboolean
tb_chart_point_is_yes (const TbChartPoint *point)
{
  return !point->missing && g_strcmp0 (point->text, "是") == 0;
}

/* whether a value is to be there and isn't: of what only those concerned have, a blank says nothing */
gboolean
tb_chart_point_is_gap (const TbMeasure *measure, const TbChartPoint *point)
{
  return point->missing && (measure == NULL || !measure->sparse || point->value.state == TB_VALUE_NO_DATA);
}

static guint
count_yes (const TbChartData *data, guint column)
{
  guint n = 0;

  for (guint item = 0; item < data->items->len; item++)
    n += tb_chart_point_is_yes (tb_chart_data_get_point (data, item, column));

  return n;
}

/* 3个地区年度目标完成，3个地区推进缓慢 */
static gboolean
append_states (GString *title, const TbChartData *data)
{
  guint n = 0;

  for (guint column = 0; column < data->columns->len && n < MAX_STATES; column++)
    {
      const TbMeasure *measure = tb_chart_data_get_column (data, column)->measure;
      const guint n_yes = tb_chart_measure_is_state (tb_chart_heat_get_measure (data, column)) ? count_yes (data, column) : 0;

      if (n_yes > 0)
        g_string_append_printf (title, "%s%u个%s%s", n++ > 0 ? "，" : "", n_yes, data->noun, measure->name);
    }

  return n > 0;
}

static void
append_figure (GString *title, const TbChartData *data, guint item, guint column, guint *n)
{
  const TbChartPoint *point = tb_chart_data_get_point (data, item, column);
  const TbMeasure *measure = tb_chart_data_get_column (data, column)->measure;
  g_autofree char *words = tb_value_to_words (&point->value, measure->unit);

  g_string_append_printf (title, "%s%s%s%s", (*n)++ > 0 ? "，" : "", tb_chart_data_get_item (data, item)->label, measure->name, words);
}

static guint
count_known (const TbChartData *data, guint column)
{
  guint n = 0;

  for (guint item = 0; item < data->items->len; item++)
    n += !tb_chart_data_get_point (data, item, column)->missing;

  return n;
}

static guint
count_figures (const TbChartData *data)
{
  guint n = 0;

  for (guint column = 0; column < data->columns->len; column++)
    n += count_known (data, column);

  return n;
}

/* 武进区精品便民服务点2个，新北区政银合作便民服务点9家: where there are no more */
static gboolean
append_few (GString *title, const TbChartData *data)
{
  guint n = 0;

  if (count_figures (data) > MAX_FIGURES)
    return FALSE;

  for (guint item = 0; item < data->items->len; item++)
    for (guint column = 0; column < data->columns->len; column++)
      if (!tb_chart_data_get_point (data, item, column)->missing)
        append_figure (title, data, item, column, &n);

  return n > 0;
}

/* the item that alone has certainly the highest value of a column, or -1: also while a figure that is to be there isn't */
static int
find_first (const TbChartData *data, guint column)
{
  int first = -1;

  for (guint item = 0; item < data->items->len; item++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (data, item, column);

      if (tb_chart_point_is_gap (tb_chart_heat_get_measure (data, column), point))
        return -1;
      if (!point->missing && (first < 0 || tb_value_less (&tb_chart_data_get_point (data, first, column)->value, &point->value) == TB_YES))
        first = item;
    }
  for (guint item = 0; first >= 0 && item < data->items->len; item++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (data, item, column);

      if ((int) item != first && !point->missing && tb_value_less (&point->value, &tb_chart_data_get_point (data, first, column)->value) != TB_YES)
        return -1;
    }

  return first;
}

/* 天宁区业务培训15场最多，钟楼区网上应用培训1500余人次最多: of those that are filled in */
static gboolean
append_firsts (GString *title, const TbChartData *data)
{
  guint n = 0;

  for (guint column = 0; column < data->columns->len && n < 2; column++)
    {
      const int first = find_first (data, column);

      if (first < 0 || tb_chart_measure_is_state (tb_chart_heat_get_measure (data, column)))
        continue;

      append_figure (title, data, first, column, &n);
      if (count_known (data, column) > 1)
        g_string_append (title, g_strcmp0 (tb_chart_data_get_unit (data, column), "%") == 0 ? "最高" : "最多");
    }

  return n > 0;
}

static guint
count_last (const TbChartItem *item)
{
  guint n = 0;

  for (guint i = 0; i < item->points->len; i++)
    n += g_array_index (item->points, TbChartPoint, i).laggard;

  return n;
}

/* in how many columns up to the present one without a break */
static guint
count_running (const TbChartItem *item)
{
  guint n = 0;

  while (n < item->points->len && g_array_index (item->points, TbChartPoint, item->points->len - 1 - n).laggard)
    n++;

  return n;
}

static const char *
get_last_word (const TbChartData *data)
{
  const gboolean rate = g_strcmp0 (data->unit, "%") == 0;

  if (data->direction == TB_LESS_IS_BETTER)
    return rate ? "最高" : "最多";

  return rate ? "最低" : "最少";
}

/* 新北区连续3个季度最低 */
static gboolean
append_running (GString *title, const TbChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);
      const guint n = count_running (item);

      if (n < 2)
        continue;

      g_string_append_printf (title, n == data->columns->len ? "%s所列%u个季度均%s" : "%s连续%u个季度%s", item->label, n, get_last_word (data));
      return TRUE;
    }

  return FALSE;
}

/* 5项指标中，金坛区3项居末位: only where no other can have as many, counting the columns in which nobody is known to be last */
static gboolean
append_most_often (GString *title, const TbChartData *data)
{
  const TbChartItem *most = NULL;
  guint n_most = 0, n_next = 0, n_open = data->columns->len;

  for (guint i = 0; i < data->items->len; i++)
    {
      const guint n = count_last (tb_chart_data_get_item (data, i));

      n_open -= n;
      if (n > n_most)
        {
          n_next = n_most;
          n_most = n;
          most = tb_chart_data_get_item (data, i);
        }
      else
        n_next = MAX (n_next, n);
    }
  if (n_most < 2 || n_most <= n_next + n_open)
    return FALSE;

  if (tb_chart_heat_has_one_scale (data))
    g_string_append_printf (title, "%u个季度中，%s有%u个季度%s", data->columns->len, most->label, n_most, get_last_word (data));
  else
    g_string_append_printf (title, "%u项指标中，%s有%u项居末位", data->columns->len, most->label, n_most);

  return TRUE;
}

static gboolean
append_measures (GString *title, const TbChartData *data)
{
  return append_states (title, data) || append_few (title, data) || append_most_often (title, data) || append_firsts (title, data);
}

gboolean
tb_chart_heat_append_title (GString *title, const TbChartData *data)
{
  if (!tb_chart_heat_has_one_scale (data))
    return append_measures (title, data);

  return append_running (title, data) || append_most_often (title, data) || tb_chart_title_append_ranking (title, data);
}
