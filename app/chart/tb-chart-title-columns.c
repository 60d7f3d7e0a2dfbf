/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of charts with several measures or the parts of a whole; like all titles they claim only what is certain. */
#include "chart/tb-chart-private.h"

#define MAX_COLUMNS 2 /* of which something is said */
#define N_LEADING 3   /* parts added up: 前3个部门 */
#define LEAST_FOR_LEADING 5

/* One column alone, as if it were a chart of its own. */
static TbChartData *
pick_column (const TbChartData *data, guint column)
{
  TbChartData *picked = tb_chart_data_alloc (TB_CHART_RANKING);
  const TbMeasure *measure = tb_chart_data_get_column (data, column)->measure;

  picked->noun = data->noun;
  picked->unit = g_strdup (measure != NULL ? measure->unit : data->unit);
  for (guint i = 0; i < data->items->len; i++)
    {
      g_autofree char *text = tb_chart_data_dup_point_text (data, i, column);

      tb_chart_data_add (picked, tb_chart_data_get_item (data, i)->label, &tb_chart_data_get_point (data, i, column)->value, text);
    }

  return picked;
}

/* 受理数金坛区17件最少，办结数溧阳市12件最少: of each measure the end that matters */
gboolean
tb_chart_title_append_grouped (GString *title, const TbChartData *data)
{
  const gsize start = title->len;

  for (guint i = 0; i < MIN (data->columns->len, MAX_COLUMNS); i++)
    {
      const TbChartColumn *column = tb_chart_data_get_column (data, i);
      const gboolean highest = column->measure == NULL || column->measure->direction != TB_MORE_IS_BETTER;
      g_autoptr (TbChartData) picked = pick_column (data, i);
      const gsize before = title->len;

      if (tb_chart_data_count_known (picked) < 2)
        continue;

      g_string_append_printf (title, "%s%s", before > start ? "，" : "", column->label);
      if (tb_chart_data_count_known (picked) < data->items->len || !tb_chart_title_append_extreme (title, picked, highest))
        g_string_truncate (title, before);
    }

  return title->len > start;
}

static guint
count_complete (const TbChartData *data)
{
  guint n = 0;

  for (guint i = 0; i < data->items->len; i++)
    n += !tb_chart_data_get_item (data, i)->missing;

  return n;
}

/* 市行政审批局13件最多，占63件的20.6% */
gboolean
tb_chart_title_append_stacked (GString *title, const TbChartData *data)
{
  const guint n_complete = count_complete (data);
  const gsize start = title->len;

  if (n_complete < 2)
    return FALSE;
  if (n_complete < data->items->len)
    g_string_append_printf (title, "数据齐全的%u个%s中，", n_complete, data->noun);
  if (!tb_chart_title_append_extreme (title, data, TRUE))
    {
      g_string_truncate (title, start);
      return FALSE;
    }
  if (n_complete == data->items->len)
    tb_chart_title_append_part_of_total (title, data);

  return TRUE;
}

/* The columns with the largest part, not those that stand for several. */
static GPtrArray *
find_largest (const TbChartData *data)
{
  GPtrArray *largest = g_ptr_array_new ();

  for (guint i = 0; i < data->columns->len; i++)
    {
      const TbChartColumn *column = tb_chart_data_get_column (data, i);
      const TbDecimal part = tb_chart_data_get_point (data, 0, i)->value.number;
      const int order = largest->len > 0 ? tb_decimal_compare (part, tb_chart_data_get_point (data, 0, GPOINTER_TO_UINT (largest->pdata[0]) - 1)->value.number) : 1;

      if (column->organization == NULL && column->measure == NULL)
        continue;
      if (order > 0)
        g_ptr_array_set_size (largest, 0);
      if (order >= 0)
        g_ptr_array_add (largest, GUINT_TO_POINTER (i + 1));
    }

  return largest;
}

/* ，前3个部门合计占52.4%: of organizations, which stand from the largest part to the smallest */
static void
append_leading (GString *title, const TbChartData *data)
{
  const TbValue *whole = &tb_chart_data_get_item (data, 0)->value;
  TbValue sum = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  TbValue share;
  g_autofree char *words = NULL;

  if (data->columns->len < LEAST_FOR_LEADING || tb_chart_data_get_column (data, 0)->organization == NULL)
    return;

  for (guint i = 0; i < N_LEADING; i++)
    if (!tb_decimal_add (sum.number, tb_chart_data_get_point (data, 0, i)->value.number, &sum.number))
      return;
  if (!tb_value_percentage (&sum, whole, 1, &share))
    return;

  words = tb_value_to_words (&share, "%");
  g_string_append_printf (title, "，前%d个%s合计占%s", N_LEADING, data->noun, words);
}

/* 市行政审批局占20.6%，占比最高，前3个部门合计占52.4%; of two parts 已接入57项，占75.0% */
static gboolean
append_parts_of_one (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) largest = find_largest (data);
  g_autofree char *share = NULL;

  if (tb_chart_data_get_item (data, 0)->missing || largest->len == 0 || largest->len > 3 || largest->len == data->columns->len)
    return FALSE;

  share = tb_chart_data_dup_point_text (data, 0, GPOINTER_TO_UINT (largest->pdata[0]) - 1);
  for (guint i = 0; i < largest->len; i++)
    g_string_append_printf (title, "%s%s", i > 0 ? "、" : "", tb_chart_data_get_column (data, GPOINTER_TO_UINT (largest->pdata[i]) - 1)->label);
  if (data->columns->len == 2)
    {
      g_autofree char *words = tb_value_to_words (&tb_chart_data_get_point (data, 0, GPOINTER_TO_UINT (largest->pdata[0]) - 1)->value, data->unit);

      g_string_append_printf (title, "%s，占%s", words, share);
      return TRUE;
    }
  g_string_append_printf (title, "%s%s，占比最高", largest->len > 1 ? "各占" : "占", share);
  append_leading (title, data);

  return TRUE;
}

/* The first part's share in each whole. */
static TbChartData *
pick_shares (const TbChartData *data)
{
  TbChartData *picked = tb_chart_data_alloc (TB_CHART_RANKING);

  picked->noun = data->noun;
  picked->unit = g_strdup ("%");
  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);
      TbValue share = TB_VALUE_INIT;

      if (!item->missing)
        tb_value_percentage (&tb_chart_data_get_point (data, i, 0)->value, &item->value, 1, &share);
      tb_chart_data_add (picked, item->label, &share, "");
    }

  return picked;
}

/* 主动公开占比溧阳市60.0%最高，金坛区20.0%最低 */
gboolean
tb_chart_title_append_parts (GString *title, const TbChartData *data)
{
  const gsize start = title->len;
  g_autoptr (TbChartData) shares = NULL;
  gsize before;

  if (data->items->len == 1)
    return append_parts_of_one (title, data);

  shares = pick_shares (data);
  if (tb_chart_data_count_known (shares) < data->items->len)
    return FALSE;

  g_string_append_printf (title, "%s占比", tb_chart_data_get_column (data, 0)->label);
  if (!tb_chart_title_append_extreme (title, shares, TRUE))
    {
      g_string_truncate (title, start);
      return FALSE;
    }
  before = title->len;
  g_string_append (title, "，");
  if (!tb_chart_title_append_extreme (title, shares, FALSE))
    g_string_truncate (title, before);

  return TRUE;
}
