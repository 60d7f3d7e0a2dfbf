/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads charts with a column for each quarter. A quarter that the project hasn't, or that someone has no figure of, is a
 * gap: nothing is put between. */
#include "chart/tb-chart-reader.h"

#define AVERAGE_LABEL "全市平均"

typedef struct
{
  TbChartReader *reader;
  GPtrArray *sheets; /* of each column; borrowed */
} Quarters;

static char *
dup_label (const char *id)
{
  TbPeriod period;

  return tb_period_parse (id, &period, NULL) ? tb_period_to_short_words (period) : g_strdup (id);
}

/* A slope has its two ends, other kinds all quarters between. */
static GStrv
list_periods (TbChartReader *self)
{
  const char *present = tb_book_get_period (self->book);
  TbPeriod period;

  if (self->spec->kind != TB_CHART_SLOPE || !tb_period_parse (present, &period, NULL))
    return tb_book_dup_periods (self->book, self->spec->quarters);

  g_autofree char *before = tb_period_to_id (tb_period_back (period, MAX (1, self->spec->quarters - 1)));

  return g_strdupv ((char *[]){ before, (char *) present, NULL });
}

static void
add_columns (Quarters *self)
{
  TbChartReader *reader = self->reader;
  g_auto (GStrv) periods = list_periods (reader);

  for (guint i = 0; periods[i] != NULL; i++)
    {
      g_autofree char *label = dup_label (periods[i]);

      tb_chart_data_add_column (reader->data, label)->period = g_strdup (periods[i]);
      g_ptr_array_add (self->sheets, tb_book_get_sheet_of (reader->book, tb_sheet_get_topic_key (reader->sheet), periods[i]));
    }
}

static const TbCell *
get_cell (Quarters *self, TbOrganization *organization, guint column)
{
  return tb_sheet_get_cell (self->sheets->pdata[column], organization, self->reader->measure);
}

/* As for the present quarter alone: districts always, others once they had a figure in one of the quarters. */
static gboolean
is_shown (Quarters *self, TbOrganization *organization)
{
  const TbChartReader *reader = self->reader;
  const TbOrganizationKind kind = tb_organization_get_kind (organization);

  if ((kind & reader->spec->of) == 0 || tb_sheet_get_cell (reader->sheet, organization, reader->measure)->origin == TB_CELL_NONE)
    return FALSE;
  if ((kind & (TB_CITY | TB_CITY_LEVEL)) != 0 || (kind == TB_DISTRICT && !reader->measure->sparse))
    return TRUE;

  for (guint i = 0; i < self->sheets->len; i++)
    if (get_cell (self, organization, i)->value.state != TB_VALUE_BLANK)
      return TRUE;

  reader->data->n_omitted++;

  return FALSE;
}

static void
add_points (Quarters *self, TbChartItem *item, TbOrganization *organization)
{
  for (guint i = 0; i < self->sheets->len; i++)
    tb_chart_item_add_point (item, &get_cell (self, organization, i)->value, NULL);
}

static void
add_row (Quarters *self, TbOrganization *organization)
{
  const TbValue *last = &get_cell (self, organization, self->sheets->len - 1)->value;
  g_autofree char *text = tb_value_to_input (last, self->reader->measure->unit);

  add_points (self, tb_chart_reader_add_item (self->reader, organization, last, text), organization);
}

/* The city's own rate over time, where the rows are compared with it. */
static void
add_average (Quarters *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->reader->sheet);

  for (guint i = 0; i < organizations->len; i++)
    if (tb_organization_get_kind (organizations->pdata[i]) == TB_CITY)
      {
        const TbValue *last = &get_cell (self, organizations->pdata[i], self->sheets->len - 1)->value;
        g_autofree char *text = tb_value_to_input (last, self->reader->measure->unit);

        add_points (self, tb_chart_data_set_average (self->reader->data, AVERAGE_LABEL, last, text), organizations->pdata[i]);
        return;
      }
}

/* Of two quarters, who certainly got worse is marked: from 80余 to 75 is a fall. */
static void
mark_worse (TbChartData *data)
{
  for (guint i = 0; i < data->items->len && data->direction != TB_NEUTRAL; i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const TbValue *from = &tb_chart_data_get_point (data, i, 0)->value;

      item->laggard = (data->direction == TB_LESS_IS_BETTER ? tb_value_less (from, &item->value) : tb_value_less (&item->value, from)) == TB_YES;
    }
}

void
tb_chart_reader_read_quarters (TbChartReader *self)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  Quarters quarters = { .reader = self, .sheets = sheets };
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);
  const TbChartKind kind = self->spec->kind;

  add_columns (&quarters);
  for (guint i = 0; i < organizations->len; i++)
    if (is_shown (&quarters, organizations->pdata[i]))
      add_row (&quarters, organizations->pdata[i]);

  if (kind == TB_CHART_DOTS)
    {
      tb_chart_data_sort (self->data);
      self->data->note = g_strdup_printf ("横线为近%u个季度最低至最高", self->data->columns->len);
    }
  tb_chart_reader_add_city_rate (self);
  if (kind == TB_CHART_SLOPE)
    mark_worse (self->data);
  else
    tb_chart_reader_mark_laggards (self);
  if ((kind == TB_CHART_LINE || kind == TB_CHART_SLOPE) && self->data->reference_label != NULL && self->data->items->len > 0)
    add_average (&quarters);
}
