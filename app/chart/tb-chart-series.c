/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a line: its tone among the others, its last value, how it changed. */
#include "chart/tb-chart-series.h"

static gboolean
has_own (const TbChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->own)
      return TRUE;

  return FALSE;
}

guint
tb_chart_series_count (const TbChartData *data)
{
  return data->items->len + (data->average != NULL ? 1 : 0);
}

const TbChartItem *
tb_chart_series_get (const TbChartData *data, guint index)
{
  return index < data->items->len ? tb_chart_data_get_item (data, index) : data->average;
}

void
tb_chart_series_choose_tones (const TbChartData *data, TbChartTone *tones)
{
  g_autoptr (GPtrArray) first = tb_chart_data_find_extreme (data, data->direction != TB_LESS_IS_BETTER);
  const guint n = data->items->len;
  const gboolean own = has_own (data);
  guint n_laggards = 0;

  for (guint i = 0; i < n; i++)
    n_laggards += tb_chart_data_get_item (data, i)->laggard;

  for (guint i = 0; i < n; i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const gboolean leads = n == 1 || (own ? item->own : first->len == 1 && first->pdata[0] == item);

      if (item->laggard)
        tones[i] = TB_TONE_WARNING;
      else if (!own && n_laggards == 0 && n > 1 && n <= TB_CHART_N_CATEGORIES)
        tones[i] = tb_chart_category_tone (i);
      else
        tones[i] = leads ? TB_TONE_SERIES : TB_TONE_OTHER;
    }
  if (data->average != NULL)
    tones[n] = TB_TONE_INK;
}

int
tb_chart_series_find_last (const TbChartItem *item)
{
  for (int i = item->points != NULL ? (int) item->points->len - 1 : -1; i >= 0; i--)
    if (!g_array_index (item->points, TbChartPoint, i).missing)
      return i;

  return -1;
}

gboolean
tb_chart_series_get_change (const TbValue *from, const TbValue *to, TbDecimal *change)
{
  return tb_value_is_number (from) && tb_value_is_number (to) && from->qualifier == TB_EXACTLY && to->qualifier == TB_EXACTLY &&
         tb_decimal_subtract (to->number, from->number, change);
}
