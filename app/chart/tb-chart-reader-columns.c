/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads charts with a column for each of several measures. */
#include "chart/tb-chart-reader.h"

#define NOT_ALL_TEXT "未填齐"

/* Districts are there with or without figures, others once they have one; nobody who has none of the measures. */
static gboolean
is_shown (TbChartReader *self, TbOrganization *organization)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);
  const gboolean always = (kind & (TB_DISTRICT | TB_CITY | TB_CITY_LEVEL)) != 0;
  gboolean has_measure = FALSE;

  if ((kind & self->spec->of) == 0)
    return FALSE;

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organization, self->measures->pdata[i]);

      if (cell->origin == TB_CELL_NONE)
        continue;
      if (always || cell->value.state != TB_VALUE_BLANK)
        return TRUE;
      has_measure = TRUE;
    }

  self->data->n_omitted += has_measure;

  return FALSE;
}

static void
add_point (TbChartReader *self, TbChartItem *item, const TbMeasure *measure)
{
  const TbCell *cell = tb_sheet_get_cell (self->sheet, item->organization, measure);
  g_autofree char *text = tb_value_to_input (&cell->value, measure->unit);

  tb_chart_item_add_point (item, &cell->value, text);
}

/* A column for each measure, a row for each organization. */
void
tb_chart_reader_add_columns (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);
  const TbValue blank = TB_VALUE_INIT;

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbMeasure *measure = self->measures->pdata[i];

      tb_chart_data_add_column (self->data, measure->name)->measure = measure;
    }

  for (guint i = 0; i < organizations->len; i++)
    if (is_shown (self, organizations->pdata[i]))
      {
        TbChartItem *item = tb_chart_reader_add_item (self, organizations->pdata[i], &blank, NULL);

        for (guint j = 0; j < self->measures->len; j++)
          add_point (self, item, self->measures->pdata[j]);
      }
}

static void
take_last_point (TbChartItem *item)
{
  const TbChartPoint *last = &g_array_index (item->points, TbChartPoint, item->points->len - 1);

  item->value = last->value;
  item->missing = last->missing;
  g_free (item->text);
  item->text = g_strdup (last->text);
}

/* Makes a row's value the sum of its points; there is none while one of them is missing. */
void
tb_chart_reader_sum_points (TbChartReader *self, TbChartItem *item)
{
  guint n_missing = 0;

  item->value = TB_VALUE_INIT;
  for (guint i = 0; i < item->points->len; i++)
    {
      const TbChartPoint *point = &g_array_index (item->points, TbChartPoint, i);
      TbValue sum;

      n_missing += point->missing;
      if (!tb_value_add (&item->value, &point->value, &sum))
        {
          n_missing = 1;
          break;
        }
      item->value = sum;
    }

  item->missing = n_missing > 0;
  if (n_missing == item->points->len)
    return; /* the text says already what is missing */

  g_free (item->text);
  item->text = item->missing ? g_strdup (NOT_ALL_TEXT) : tb_value_to_input (&item->value, self->measure->unit);
  if (item->missing)
    item->value = TB_VALUE_INIT;
}

/* what all rows add up to, once all are there */
static void
add_total (TbChartReader *self)
{
  TbChartData *data = self->data;
  TbValue total = TB_VALUE_INIT;

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);
      TbValue sum;

      if (item->missing || !tb_value_add (&total, &item->value, &sum))
        return;
      total = sum;
    }
  data->total = total;
}

void
tb_chart_reader_read_measures (TbChartReader *self)
{
  TbChartData *data = self->data;

  tb_chart_reader_add_columns (self);
  for (guint i = 0; i < data->items->len; i++)
    if (self->spec->kind == TB_CHART_STACKED)
      tb_chart_reader_sum_points (self, data->items->pdata[i]);
    else
      take_last_point (data->items->pdata[i]);

  if (self->spec->kind == TB_CHART_STACKED)
    {
      tb_chart_data_sort (data);
      add_total (self);
    }
}
