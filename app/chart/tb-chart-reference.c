/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows are compared with (the city's rate, the mean, the target, the plans together) and who is behind it. */
#include "chart/tb-chart-reader.h"

/* The stated or weighted rate of the city, drawn where it isn't a row itself. */
void
tb_chart_reader_add_city_rate (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  if (g_strcmp0 (self->measure->unit, "%") != 0 || (self->spec->of & (TB_CITY | TB_PEER_CITY)) != 0)
    return;

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->measure);
      g_autofree char *words = NULL;

      if (tb_organization_get_kind (organizations->pdata[i]) != TB_CITY || !tb_value_is_number (&cell->value))
        continue;

      self->data->reference = cell->value;
      words = tb_value_to_words (&cell->value, "%");
      self->data->reference_label = g_strconcat ("全市平均", words, NULL);
      return;
    }
}

/* The city's figure of the measure that names the line to reach. */
void
tb_chart_reader_add_target (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);
  const TbMeasure *measure = self->spec->target != NULL ? tb_sheet_find_measure (self->sheet, self->spec->target) : NULL;

  if (measure == NULL || g_strcmp0 (measure->unit, self->measure->unit) != 0)
    return;

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], measure);
      g_autofree char *words = NULL;

      if (tb_organization_get_kind (organizations->pdata[i]) != TB_CITY || !tb_value_is_number (&cell->value))
        continue;

      self->data->target = cell->value;
      words = tb_value_to_words (&cell->value, measure->unit);
      self->data->target_label = g_strconcat ("目标", words, NULL);
      return;
    }
}

/* The mean of counts of districts, once all are there. */
void
tb_chart_reader_add_mean (TbChartReader *self)
{
  TbChartData *data = self->data;
  g_autofree char *words = NULL;
  guint n_parts = 0, n_missing = 0;
  TbValue sum, mean;

  if (data->reference_label != NULL || self->spec->of != TB_DISTRICT || !tb_measure_is_summable (self->measure) ||
      !tb_sheet_sum (self->sheet, self->measure, self->spec->of, &sum, &n_parts, &n_missing))
    return;
  if (n_parts < 3 || n_missing > 0 || sum.qualifier == TB_RANGE || sum.qualifier == TB_ABOUT)
    return;

  mean = sum;
  if (!tb_decimal_ratio (sum.number, TB_DECIMAL_INT (n_parts), 1, 1, &mean.number))
    return;

  data->reference = mean;
  words = tb_value_to_input (&mean, self->measure->unit);
  data->reference_label = g_strconcat ("平均", words, NULL);
}

static gboolean
is_worse (TbDirection direction, const TbValue *value, const TbValue *than)
{
  return (direction == TB_LESS_IS_BETTER ? tb_value_less (than, value) : tb_value_less (value, than)) == TB_YES;
}

/* Behind is who certainly misses the target; without one, who has a rate certainly worse than the city's; of counts, the one that is certainly the
 * worst, unless only those concerned are listed and more would be better. */
void
tb_chart_reader_mark_laggards (TbChartReader *self)
{
  TbChartData *data = self->data;
  const gboolean has_target = tb_value_is_number (&data->target);
  const gboolean rate = g_strcmp0 (self->measure->unit, "%") == 0;

  if (data->direction == TB_NEUTRAL || tb_chart_reader_has_peers (self))
    return;

  if (has_target || (rate && tb_value_is_number (&data->reference)))
    {
      const TbValue *line = has_target ? &data->target : &data->reference;

      for (guint i = 0; i < data->items->len; i++)
        {
          TbChartItem *item = data->items->pdata[i];

          item->laggard = !item->missing && is_worse (data->direction, &item->value, line);
        }
    }
  else if (tb_chart_data_count_present (data) == data->items->len && data->items->len >= 3 &&
           (data->n_omitted == 0 || data->direction == TB_LESS_IS_BETTER))
    {
      g_autoptr (GPtrArray) worst = tb_chart_data_find_extreme (data, data->direction == TB_LESS_IS_BETTER);

      if (worst->len == 1)
        ((TbChartItem *) worst->pdata[0])->laggard = TRUE;
    }
}

/* The share done of all plans together, once all are there; behind is who is below it. */
void
tb_chart_reader_compare_with_total (TbChartReader *self)
{
  TbChartData *data = self->data;
  g_autofree char *words = NULL;
  const TbValue all = TB_VALUE_EXACT (TB_DECIMAL_INT (100));
  TbValue done, planned, rate;
  guint n_missing = 0, n_unplanned = 0;

  data->goal_label = g_strdup (self->against->name);
  if (!tb_sheet_sum (self->sheet, self->measure, self->spec->of, &done, NULL, &n_missing) ||
      !tb_sheet_sum (self->sheet, self->against, self->spec->of, &planned, NULL, &n_unplanned) ||
      n_missing > 0 || n_unplanned > 0 || !tb_value_percentage (&done, &planned, 1, &rate) || !tb_value_is_number (&rate))
    return;

  data->reference = rate;
  words = tb_value_to_words (&rate, "%");
  data->reference_label = g_strconcat ("合计", words, NULL);
  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];

      item->laggard = !item->missing && tb_value_less (&item->value, &rate) == TB_YES && tb_value_less (&item->value, &all) == TB_YES;
    }
}
