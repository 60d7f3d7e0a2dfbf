/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows: its rows, their order and ranks, and who is at either end. */
#include "chart/tb-chart-private.h"

#define BLANK_TEXT "未填"
#define NO_DATA_TEXT "无数据"

static void
item_free (gpointer data)
{
  TbChartItem *self = data;

  g_clear_object (&self->organization);
  g_free (self->detail);
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

TbChartData *
tb_chart_data_alloc (TbChartKind kind)
{
  TbChartData *self = g_new0 (TbChartData, 1);

  self->kind = kind;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->noun = "单位";

  return self;
}

/*
 * tb_chart_data_add: (skip)
 * @text: (nullable): the value as printed; %NULL for one without a number
 */
TbChartItem *
tb_chart_data_add (TbChartData *self, const char *label, const TbValue *value, const char *text)
{
  TbChartItem *item = g_new0 (TbChartItem, 1);

  item->label = g_strdup (label);
  item->value = *value;
  item->missing = !tb_value_is_number (value);
  if (!item->missing)
    item->text = g_strdup (text);
  else
    item->text = g_strdup (value->state == TB_VALUE_NO_DATA ? NO_DATA_TEXT : BLANK_TEXT);
  g_ptr_array_add (self->items, item);

  return item;
}

void
tb_chart_data_free (TbChartData *self)
{
  g_free (self->unit);
  g_free (self->goal_label);
  g_free (self->reference_label);
  g_free (self->subject);
  g_free (self->short_foot);
  g_free (self->foot);
  g_free (self->title);
  g_ptr_array_unref (self->items);
  g_free (self);
}

guint
tb_chart_data_count_known (const TbChartData *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += !tb_chart_data_get_item (self, i)->missing;

  return n;
}

/* whether @item is at least level with every other, and certainly beyond those that differ */
static gboolean
is_extreme (const TbChartData *self, const TbChartItem *item, gboolean highest)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TbChartItem *other = tb_chart_data_get_item (self, i);
      const gboolean level = item->value.qualifier == TB_EXACTLY && other->value.qualifier == TB_EXACTLY &&
                             tb_decimal_compare (item->value.number, other->value.number) == 0;

      if (other == item || other->missing || level)
        continue;
      if ((highest ? tb_value_less (&other->value, &item->value) : tb_value_less (&item->value, &other->value)) != TB_YES)
        return FALSE;
    }

  return TRUE;
}

/* Those level with each other at one end. */
GPtrArray *
tb_chart_data_find_extreme (const TbChartData *self, gboolean highest)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      TbChartItem *item = self->items->pdata[i];

      if (!item->missing && is_extreme (self, item, highest))
        g_ptr_array_add (found, item);
    }

  return found;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TbChartItem *const *left = a, *const *right = b;
  double low, high, left_middle, right_middle;

  if ((*left)->missing || (*right)->missing)
    return (*left)->missing - (*right)->missing;

  tb_chart_value_extent (&(*left)->value, &low, &high);
  left_middle = (low + high) / 2;
  tb_chart_value_extent (&(*right)->value, &low, &high);
  right_middle = (low + high) / 2;

  return left_middle > right_middle ? -1 : left_middle < right_middle;
}

/* Highest first; those without a value last. */
void
tb_chart_data_sort (TbChartData *self)
{
  g_ptr_array_sort (self->items, compare_items);
}

/* Ranks are printed where all of them are certain: nobody missing, no comparison open. */
void
tb_chart_data_rank (TbChartData *data)
{
  if (data->direction != TB_MORE_IS_BETTER || tb_chart_data_count_known (data) < data->items->len || data->items->len < 3)
    return;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->value.qualifier != TB_EXACTLY)
      return;

  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const TbChartItem *before = i > 0 ? tb_chart_data_get_item (data, i - 1) : NULL;
      const gboolean level = before != NULL && tb_decimal_compare (before->value.number, item->value.number) == 0;

      item->rank = level ? before->rank : i + 1;
    }
}
