/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings of charts over quarters: who rose or fell, by how much, for how long. Worked out in exact decimals, and only of
 * values that are exact. */
#include "chart/tb-chart-series.h"
#include "model/tb-change.h"

#define LEAST_STREAK 3
#define YEAR 4

/* 上升 is said of rates where no amount follows */
static const char *
get_verb (const TbChartData *data, gboolean rises, gboolean with_amount)
{
  if (rises && !with_amount && g_strcmp0 (data->unit, "%") == 0)
    return "上升";

  return tb_change_get_verb (data->unit, rises);
}

static gboolean
is_worse (const TbChartData *data, gboolean rises)
{
  return data->direction == (rises ? TB_LESS_IS_BETTER : TB_MORE_IS_BETTER);
}

/* what the first of two columns is called beside the last one */
static char *
dup_before (const TbChartData *data, guint column)
{
  const TbChartColumn *before = tb_chart_data_get_column (data, column);
  const TbChartColumn *last = tb_chart_data_get_column (data, data->columns->len - 1);
  TbPeriod from, to;

  if (before->period != NULL && last->period != NULL && tb_period_parse (before->period, &from, NULL) && tb_period_parse (last->period, &to, NULL))
    {
      const int n_quarters = (to.year - from.year) * 4 + to.quarter - from.quarter;

      if (n_quarters == 1)
        return g_strdup ("上季度");
      if (n_quarters == YEAR)
        return g_strdup ("上年同期");
    }

  return g_strdup (before->label);
}

static gboolean
get_item_change (const TbChartItem *item, guint from, guint to, TbDecimal *change)
{
  return tb_chart_series_get_change (&g_array_index (item->points, TbChartPoint, from).value,
                                     &g_array_index (item->points, TbChartPoint, to).value, change);
}

/* 比上季度提高2.1个百分点; 与上季度持平 */
static gboolean
append_item_change (GString *title, const TbChartData *data, const TbChartItem *item, guint from)
{
  g_autofree char *before = dup_before (data, from);
  TbDecimal change;

  if (before == NULL || !get_item_change (item, from, data->columns->len - 1, &change))
    return FALSE;

  if (change.digits == 0)
    g_string_append_printf (title, "与%s持平", before);
  else
    {
      g_autofree char *words = tb_change_amount_to_words (change, data->unit);

      g_string_append_printf (title, "比%s%s%s", before, get_verb (data, change.digits > 0, TRUE), words);
    }

  return TRUE;
}

/* how many quarters in a row, up to the last, the value rose; negative where it fell */
static int
count_streak (const TbChartItem *item)
{
  int streak = 0;
  TbDecimal change;

  for (guint i = item->points->len; i-- > 1;)
    {
      if (!get_item_change (item, i - 1, i, &change) || change.digits == 0 || (streak != 0 && (streak > 0) != (change.digits > 0)))
        break;
      streak += change.digits > 0 ? 1 : -1;
    }

  return streak;
}

/* A figure that counts from January on rises by itself, and begins anew. */
static gboolean
has_streaks (const TbChartData *data)
{
  return data->measure == NULL || data->measure->kind != TB_YEAR_TO_DATE;
}

/* 连续3个季度上升，比上年同期提高2.1个百分点; or the change since the quarter before alone */
static gboolean
append_course (GString *title, const TbChartData *data, const TbChartItem *item)
{
  const guint n = data->columns->len;
  const int streak = has_streaks (data) ? count_streak (item) : 0;

  if (ABS (streak) >= LEAST_STREAK)
    {
      g_string_append_printf (title, "连续%d个季度%s", ABS (streak), get_verb (data, streak > 0, FALSE));
      if (n > YEAR)
        {
          const gsize before = title->len;

          g_string_append (title, "，");
          if (!append_item_change (title, data, item, n - 1 - YEAR))
            g_string_truncate (title, before);
        }
      return TRUE;
    }
  if (has_streaks (data) && n > 1 && append_item_change (title, data, item, n - 2))
    return TRUE;

  return n > YEAR && append_item_change (title, data, item, n - 1 - YEAR);
}

/* 全市84.3%，连续3个季度上升 */
static gboolean
append_single (GString *title, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  const gsize start = title->len;
  g_autofree char *words = tb_value_to_words (&item->value, data->unit);

  g_string_append_printf (title, "%s%s，", item->label, words);
  if (!item->missing && append_course (title, data, item))
    return TRUE;
  g_string_truncate (title, start);

  return FALSE;
}

/* 所列8个城市中，常州市95.1%居第6，比上季度提高0.7个百分点 */
static gboolean
append_own (GString *title, const TbChartData *data)
{
  const TbChartItem *own = NULL;
  gsize before;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->own)
      own = tb_chart_data_get_item (data, i);
  if (own == NULL || !tb_chart_title_append_own_rank (title, data))
    return FALSE;

  before = title->len;
  g_string_append (title, "，");
  if (!append_course (title, data, own))
    g_string_truncate (title, before);

  return TRUE;
}

/* 金坛区、武进区连续3个季度下降: those with the longest streak to one side */
static gboolean
append_streak (GString *title, const TbChartData *data, gboolean rises)
{
  g_autoptr (GPtrArray) longest = g_ptr_array_new ();
  int most = LEAST_STREAK;

  for (guint i = 0; i < data->items->len && has_streaks (data); i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const int streak = rises ? count_streak (item) : -count_streak (item);

      if (streak > most)
        g_ptr_array_set_size (longest, 0);
      if (streak >= most)
        g_ptr_array_add (longest, item);
      most = MAX (most, streak);
    }
  if (longest->len == 0)
    return FALSE;

  tb_chart_title_append_names (title, data, longest);
  g_string_append_printf (title, "连续%d个季度%s", most, get_verb (data, rises, FALSE));

  return TRUE;
}

typedef struct
{
  guint from;    /* compared with the last column */
  guint n_known; /* rows whose change is known */
  guint n_rising;
  guint n_falling;
  guint n_open; /* rows with values whose change isn't known */
  TbDecimal highest;
  TbDecimal lowest;
} Changes;

static Changes
survey_changes (const TbChartData *data, guint from)
{
  const guint last = data->columns->len - 1;
  Changes self = { .from = from };

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);
      TbDecimal change;

      if (!get_item_change (item, from, last, &change))
        {
          self.n_open += !tb_chart_data_get_point (data, i, from)->missing && !item->missing;
          continue;
        }
      if (self.n_known == 0 || tb_decimal_compare (change, self.highest) > 0)
        self.highest = change;
      if (self.n_known == 0 || tb_decimal_compare (change, self.lowest) < 0)
        self.lowest = change;
      self.n_known++;
      self.n_rising += change.digits > 0;
      self.n_falling += change.digits < 0;
    }

  return self;
}

/* 新北区比上季度提高3.2个百分点，提高最多 */
static gboolean
append_most (GString *title, const TbChartData *data, const Changes *changes, gboolean rises, gboolean with_before)
{
  const TbDecimal most = rises ? changes->highest : changes->lowest;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *words = tb_change_amount_to_words (most, data->unit);
  g_autofree char *before = dup_before (data, changes->from);
  const char *verb = get_verb (data, rises, TRUE);
  TbDecimal change;

  for (guint i = 0; i < data->items->len; i++)
    if (get_item_change (tb_chart_data_get_item (data, i), changes->from, data->columns->len - 1, &change) && tb_decimal_compare (change, most) == 0)
      g_ptr_array_add (items, data->items->pdata[i]);
  if ((rises ? most.digits <= 0 : most.digits >= 0) || items->len > 3)
    return FALSE;

  tb_chart_title_append_names (title, data, items);
  g_string_append_printf (title, "%s%s%s%s%s", with_before ? "比" : "", with_before ? before : "", items->len > 1 ? "均" : "", verb, words);
  if (changes->n_known > items->len)
    g_string_append_printf (title, "，%s最多", verb);

  return TRUE;
}

/* The change since another column: who went furthest, those who went the wrong way first. */
static gboolean
append_changes (GString *title, const TbChartData *data, guint from)
{
  const Changes changes = survey_changes (data, from);
  const gboolean falls_first = !is_worse (data, TRUE) && is_worse (data, FALSE);
  g_autofree char *before = dup_before (data, from);
  const gsize start = title->len;
  gboolean first;

  if (before == NULL || changes.n_known == 0 || changes.n_open > 0)
    return FALSE;

  if (changes.n_known < data->items->len)
    g_string_append_printf (title, "两期均有数据的%u个%s中，", changes.n_known, data->noun);
  else if (changes.n_rising == changes.n_known || changes.n_falling == changes.n_known)
    {
      if (changes.n_known > 1)
        g_string_append_printf (title, "%u个%s比%s均%s，", changes.n_known, data->noun, before, get_verb (data, changes.n_rising > 0, TRUE));
      if (append_most (title, data, &changes, changes.n_rising > 0, changes.n_known == 1))
        return TRUE;
    }
  else if (changes.n_rising + changes.n_falling == 0)
    {
      g_string_append_printf (title, "%u个%s均与%s持平", changes.n_known, data->noun, before);
      return TRUE;
    }

  first = append_most (title, data, &changes, !falls_first, TRUE);
  if (first && changes.n_rising > 0 && changes.n_falling > 0)
    {
      const gsize semicolon = title->len;

      g_string_append (title, "；");
      if (!append_most (title, data, &changes, falls_first, FALSE))
        g_string_truncate (title, semicolon);
    }
  else if (!first)
    first = append_most (title, data, &changes, falls_first, TRUE);
  if (!first)
    g_string_truncate (title, start);

  return first;
}

gboolean
tb_chart_title_append_change (GString *title, const TbChartData *data)
{
  if (data->columns->len > 1 && append_changes (title, data, 0))
    return TRUE;

  return tb_chart_title_append_ranking (title, data);
}

gboolean
tb_chart_title_append_trend (GString *title, const TbChartData *data)
{
  const guint n = data->columns->len;
  const gboolean falls_first = data->direction != TB_LESS_IS_BETTER;

  if (n == 0)
    return tb_chart_title_append_ranking (title, data);
  if (data->items->len == 1)
    return append_single (title, data) || tb_chart_title_append_ranking (title, data);
  if (append_own (title, data))
    return TRUE;
  if (append_streak (title, data, !falls_first) || append_streak (title, data, falls_first))
    return TRUE;
  if (has_streaks (data) && n > 1 && append_changes (title, data, n - 2))
    return TRUE;
  if (n > YEAR && append_changes (title, data, n - 1 - YEAR))
    return TRUE;

  return tb_chart_title_append_ranking (title, data);
}
