/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finding as a title. It goes into print, so it is Chinese in every locale; and it claims only what is
 * certain: no “highest” while a figure is missing or a qualified one may be higher. */
#include "chart/tb-chart-private.h"

#define MAX_NAMES 3
#define EMPTY "尚无数据"

/* how many were compared, where not all could be: 已填3个地区中， */
static void
append_scope (GString *title, const TbChartData *data)
{
  const guint n_known = tb_chart_data_count_present (data);

  if (n_known < data->items->len)
    g_string_append_printf (title, "已填%u个%s中，", n_known, data->noun);
}

/* 金坛区、武进区; or 5个地区 when there are too many to name */
void
tb_chart_title_append_names (GString *title, const TbChartData *data, GPtrArray *items)
{
  if (items->len > MAX_NAMES)
    {
      g_string_append_printf (title, "%u个%s", items->len, data->noun);
      return;
    }

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (title, "%s%s", i > 0 ? "、" : "", ((TbChartItem *) items->pdata[i])->label);
}

static gboolean
are_all_exact (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((TbChartItem *) items->pdata[i])->value.qualifier != TB_EXACTLY)
      return FALSE;

  return TRUE;
}

static char *
dup_words (const TbChartData *data, const TbChartItem *item)
{
  return tb_value_to_words (&item->value, data->kind == TB_CHART_BULLET || data->kind == TB_CHART_SHARE ? "%" : data->unit);
}

/* 溧阳市84.3%最高; 市民政局、市住建局均为6件，最多 */
gboolean
tb_chart_title_append_extreme (GString *title, const TbChartData *data, gboolean highest)
{
  g_autoptr (GPtrArray) items = tb_chart_data_find_extreme (data, highest);
  const gboolean rate = g_strcmp0 (data->unit, "%") == 0 || data->kind == TB_CHART_SHARE;
  const char *word = highest ? (rate ? "最高" : "最多") : (rate ? "最低" : "最少");
  g_autofree char *words = NULL;

  if (items->len == 0 || items->len > MAX_NAMES || items->len == tb_chart_data_count_present (data))
    return FALSE;

  words = dup_words (data, items->pdata[0]);
  tb_chart_title_append_names (title, data, items);
  if (items->len == 1)
    g_string_append_printf (title, "%s%s", words, word);
  else
    g_string_append_printf (title, "均为%s，%s", words, word);

  return TRUE;
}

/* 7个地区均为100% */
static gboolean
append_level (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) items = tb_chart_data_find_extreme (data, TRUE);
  g_autofree char *words = NULL;

  if (items->len < 2 || items->len < data->items->len || !are_all_exact (items))
    return FALSE;

  words = dup_words (data, items->pdata[0]);
  g_string_append_printf (title, "%u个%s均为%s", items->len, data->noun, words);

  return TRUE;
}

static GPtrArray *
list_laggards (const TbChartData *data)
{
  GPtrArray *laggards = g_ptr_array_new ();

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->laggard)
      g_ptr_array_add (laggards, data->items->pdata[i]);

  return laggards;
}

/* 新北区21.7%、经开区31%，低于全市平均45.29%; or 低于目标85% */
static gboolean
append_below_line (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) laggards = list_laggards (data);
  const gboolean has_target = tb_value_is_number (&data->target);
  g_autofree char *line = tb_value_to_words (has_target ? &data->target : &data->reference, data->unit);
  const char *word = data->direction == TB_LESS_IS_BETTER ? "高于" : "低于";

  if (laggards->len == 0)
    return FALSE;

  if (laggards->len > MAX_NAMES || !are_all_exact (laggards))
    tb_chart_title_append_names (title, data, laggards);
  else
    for (guint i = 0; i < laggards->len; i++)
      {
        const TbChartItem *item = laggards->pdata[laggards->len - 1 - i];
        g_autofree char *words = dup_words (data, item);

        g_string_append_printf (title, "%s%s%s", i > 0 ? "、" : "", item->label, words);
      }
  g_string_append_printf (title, "%s%s%s%s", are_all_exact (laggards) && laggards->len <= MAX_NAMES ? "，" : "", word,
                          has_target ? "目标" : "全市平均", line);

  return TRUE;
}

/* 4个地区低于70%: several that only share a bound */
static gboolean
append_bound (GString *title, const TbChartData *data, const char *separator)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];

      if (item->missing || (item->value.qualifier != TB_UNDER && item->value.qualifier != TB_AT_MOST))
        continue;
      if (items->len > 0 && !tb_value_equal (&item->value, &((TbChartItem *) items->pdata[0])->value))
        return FALSE;
      g_ptr_array_add (items, item);
    }

  if (items->len == 0)
    return FALSE;

  words = dup_words (data, items->pdata[0]);
  g_string_append (title, separator);
  tb_chart_title_append_names (title, data, items);
  g_string_append (title, words);

  return TRUE;
}

/* 所列5个城市中，常州市本级91.78%居第5 */
gboolean
tb_chart_title_append_own_rank (GString *title, const TbChartData *data)
{
  const TbChartItem *own = NULL;
  guint n_ahead = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->own)
      own = tb_chart_data_get_item (data, i);
  if (own == NULL || own->missing || tb_chart_data_count_present (data) < 2)
    return FALSE;

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *other = tb_chart_data_get_item (data, i);
      const TbTruth behind = other->missing ? TB_NO : tb_value_less (&own->value, &other->value);

      if (behind == TB_UNKNOWN)
        return FALSE;
      n_ahead += behind == TB_YES;
    }

  words = dup_words (data, own);
  g_string_append_printf (title, "所列%u个%s中，%s%s居第%u", tb_chart_data_count_present (data), data->noun, own->label, words, n_ahead + 1);

  return TRUE;
}

/* ，为其37.1倍: how far the first is, where that is far */
static void
append_multiple (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) first = tb_chart_data_find_extreme (data, TRUE);
  const TbChartItem *own = NULL;
  TbDecimal times;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->own)
      own = tb_chart_data_get_item (data, i);
  if (own == NULL || first->len != 1 || first->pdata[0] == own || own->value.qualifier != TB_EXACTLY ||
      !are_all_exact (first) || own->value.number.digits <= 0 ||
      !tb_decimal_ratio (((TbChartItem *) first->pdata[0])->value.number, own->value.number, 1, 1, &times))
    return;
  if (tb_decimal_compare (times, TB_DECIMAL_INT (2)) >= 0)
    {
      g_autofree char *text = tb_decimal_to_string (times);

      g_string_append_printf (title, "，第1位%s为其%s倍", ((TbChartItem *) first->pdata[0])->label, text);
    }
}

/* 经开区5个: of one alone nothing more can be said */
static gboolean
append_single (GString *title, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  g_autofree char *words = dup_words (data, item);

  if (data->items->len != 1)
    return FALSE;

  g_string_append_printf (title, "%s%s", item->label, words);

  return TRUE;
}

/* ，占全部63件的20.6% */
void
tb_chart_title_append_part_of_total (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) items = tb_chart_data_find_extreme (data, TRUE);
  g_autofree char *total = NULL;
  g_autofree char *share = NULL;
  TbValue percentage;

  if (items->len != 1 || !tb_value_is_number (&data->total) || data->items->len < 3 ||
      !tb_value_percentage (&((TbChartItem *) items->pdata[0])->value, &data->total, 1, &percentage))
    return;

  total = tb_value_to_words (&data->total, data->unit);
  share = tb_value_to_words (&percentage, "%");
  g_string_append_printf (title, "，占%s的%s", total, share);
}

gboolean
tb_chart_title_append_ranking (GString *title, const TbChartData *data)
{
  const gsize start = title->len;
  gboolean first;

  if (append_single (title, data))
    return TRUE;
  if (tb_chart_title_append_own_rank (title, data))
    {
      append_multiple (title, data);
      return TRUE;
    }
  if ((tb_value_is_number (&data->target) || (tb_value_is_number (&data->reference) && g_strcmp0 (data->unit, "%") == 0)) && append_below_line (title, data))
    return TRUE;
  if (append_level (title, data))
    return TRUE;

  append_scope (title, data);
  first = tb_chart_title_append_extreme (title, data, TRUE);
  if (append_bound (title, data, first ? "，" : ""))
    return TRUE;
  if (first && data->direction == TB_LESS_IS_BETTER)
    tb_chart_title_append_part_of_total (title, data);
  else if (data->n_omitted == 0)
    {
      const gsize before = title->len;

      if (first)
        g_string_append (title, "，");
      if (tb_chart_title_append_extreme (title, data, FALSE))
        return TRUE;
      g_string_truncate (title, before);
    }

  if (!first)
    g_string_truncate (title, start);

  return first;
}

/* 全市已达全年目标的105.4% */
static gboolean
append_single_progress (GString *title, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  g_autofree char *words = dup_words (data, item);

  if (data->goal_label == NULL || item->value.qualifier != TB_EXACTLY)
    return FALSE;

  g_string_append_printf (title, "%s已达%s的%s", item->label, data->goal_label, words);

  return TRUE;
}

/* 金坛区完成68.0%，进度最慢 */
gboolean
tb_chart_title_append_progress (GString *title, const TbChartData *data)
{
  g_autoptr (GPtrArray) slowest = tb_chart_data_find_extreme (data, FALSE);
  const TbValue all = TB_VALUE_EXACT (TB_DECIMAL_INT (100));
  g_autofree char *words = NULL;
  guint n_done = 0;

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      n_done += !item->missing && tb_value_less (&item->value, &all) == TB_NO;
    }
  if (data->items->len == 1)
    return append_single_progress (title, data);
  if (n_done == data->items->len)
    {
      g_string_append_printf (title, "%u个%s均已完成%s", n_done, data->noun, data->goal_label != NULL ? data->goal_label : "");
      return TRUE;
    }
  if (slowest->len == 0 || !are_all_exact (slowest) || slowest->len == tb_chart_data_count_present (data))
    return FALSE;

  words = dup_words (data, slowest->pdata[0]);
  append_scope (title, data);
  tb_chart_title_append_names (title, data, slowest);
  g_string_append_printf (title, "%s完成%s，进度最慢", slowest->len > 1 ? "均" : "", words);

  return TRUE;
}

/* 已接入57项，占75.0% */
gboolean
tb_chart_title_append_share (GString *title, const TbChartData *data)
{
  if (data->items->len == 1)
    {
      g_string_append (title, tb_chart_data_get_item (data, 0)->text);
      return TRUE;
    }
  if (append_level (title, data))
    return TRUE;

  append_scope (title, data);

  return tb_chart_title_append_extreme (title, data, data->goal_label == NULL || data->direction != TB_MORE_IS_BETTER);
}

char *
tb_chart_title_compose (const TbChartData *self, const char *fallback)
{
  g_autoptr (GString) title = g_string_new (self->subject);
  gboolean found;

  g_string_append (title, "：");
  if (tb_chart_data_count_known (self) == 0)
    {
      g_string_append (title, EMPTY);
      return g_string_free (g_steal_pointer (&title), FALSE);
    }

  found = self->drawing->compose_title != NULL ? self->drawing->compose_title (title, self) : tb_chart_title_append_ranking (title, self);

  return found ? g_string_free (g_steal_pointer (&title), FALSE) : g_strdup (fallback != NULL ? fallback : self->subject);
}
