/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the parts of a whole with their shares in it. A share is only claimed of a whole of which every part is known
 * exactly; of any other the parts are drawn for themselves. */
#include "chart/tb-chart-reader.h"

#define SHARE_DECIMALS 1

static gboolean
add_exactly (TbValue *sum, const TbValue *value)
{
  TbValue next;

  if (!tb_value_add (sum, value, &next))
    return FALSE;
  *sum = next;

  return TRUE;
}

/* Words the share of every part as printed, and adds the printed numbers up. */
static TbDecimal
word_shares (TbChartItem *row)
{
  TbDecimal printed = TB_DECIMAL_INT (0);

  for (guint i = 0; i < row->points->len; i++)
    {
      TbChartPoint *point = &g_array_index (row->points, TbChartPoint, i);
      TbValue share;

      if (!tb_value_percentage (&point->value, &row->value, SHARE_DECIMALS, &share))
        continue;
      g_free (point->text);
      point->text = tb_value_to_input (&share, "%");
      tb_decimal_add (printed, share.number, &printed);
    }

  return printed;
}

/* 各项占比合计99.9%，因四舍五入 */
static void
note_rounding (TbChartData *data, TbDecimal printed)
{
  const TbValue sum = TB_VALUE_EXACT (printed);
  g_autofree char *words = NULL;

  if (data->note != NULL || tb_decimal_compare (printed, TB_DECIMAL_INT (100)) == 0)
    return;

  words = tb_value_to_words (&sum, "%");
  data->note = data->items->len == 1 ? g_strdup_printf ("各项占比合计%s，因四舍五入", words)
                                     : g_strdup ("占比合计不都是100%，因四舍五入");
}

/* The parts of each organization by measure. */
static void
build_by_measure (TbChartReader *self)
{
  TbChartData *data = self->data;

  tb_chart_reader_add_columns (self);
  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *row = data->items->pdata[i];

      tb_chart_reader_sum_points (self, row);
      if (tb_chart_item_is_whole (row))
        note_rounding (data, word_shares (row));
      else if (data->items->len == 1)
        tb_chart_data_set_kind (data, TB_CHART_GROUPED);
    }
}

/* Takes the rows from @first to @end as one part: 其余5个部门. */
static void
add_rest (TbChartData *data, TbChartItem *row, guint first, guint end)
{
  g_autofree char *label = g_strdup_printf ("其余%u个%s", end - first, data->noun);
  TbValue sum = TB_VALUE_INIT;

  for (guint i = first; i < end; i++)
    add_exactly (&sum, &tb_chart_data_get_item (data, i)->value);

  tb_chart_data_add_column (data, label);
  tb_chart_item_add_point (row, &sum, "");
}

/* Turns rows, highest first, into the parts of one. */
static void
take_as_parts (TbChartData *data, const TbValue *whole)
{
  const guint n = data->items->len;
  const guint n_own = n > TB_CHART_N_CATEGORIES ? TB_CHART_N_CATEGORIES - 1 : n;
  g_autofree char *text = tb_value_to_input (whole, data->unit);
  TbChartItem *row = tb_chart_data_add (data, "合计", whole, text);

  data->total = *whole;
  for (guint i = 0; i < n_own; i++)
    {
      const TbChartItem *part = tb_chart_data_get_item (data, i);

      tb_chart_data_add_column (data, part->label)->organization = g_object_ref (part->organization);
      tb_chart_item_add_point (row, &part->value, "");
    }
  if (n_own < n)
    add_rest (data, row, n_own, n);

  g_ptr_array_remove_range (data->items, 0, n);
  note_rounding (data, word_shares (row));
}

/* The organizations' parts in their sum; while that isn't known, a bar for each. */
static void
build_by_organization (TbChartReader *self)
{
  TbChartData *data = self->data;
  TbValue whole = TB_VALUE_INIT;
  gboolean known;

  tb_chart_reader_read_values (self);
  known = data->items->len > 1;
  for (guint i = 0; i < data->items->len && known; i++)
    {
      const TbValue *value = &tb_chart_data_get_item (data, i)->value;

      known = tb_chart_value_is_part (value) && add_exactly (&whole, value);
    }

  if (known && whole.number.digits > 0)
    take_as_parts (data, &whole);
  else
    tb_chart_data_set_kind (data, TB_CHART_RANKING);
}

void
tb_chart_reader_read_parts (TbChartReader *self)
{
  if (self->spec->measures != NULL)
    build_by_measure (self);
  else
    build_by_organization (self);
}
