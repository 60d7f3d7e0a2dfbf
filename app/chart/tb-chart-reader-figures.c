/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a few figures of any units, each with its change: a stock or a flow since the quarter before, a year's running
 * total since the same quarter of the year before. */
#include "chart/tb-chart-reader.h"

#define QUARTERS_OF_A_YEAR 4

/* 比上季度增加5个; nothing where either value isn't exact */
static char *
dup_change (const TbMeasure *measure, const TbValue *now, const TbValue *before)
{
  const char *since = measure->kind == TB_YEAR_TO_DATE ? "比上年同期" : "比上季度";
  const gboolean is_rate = g_strcmp0 (measure->unit, "%") == 0;
  const char *unit = is_rate ? "个百分点" : measure->unit;
  const gboolean is_rank = measure->rank_of != NULL;
  g_autofree char *number = NULL;
  TbDecimal difference;
  gboolean is_more;

  if (now->qualifier != TB_EXACTLY || before->qualifier != TB_EXACTLY || !tb_decimal_subtract (now->number, before->number, &difference))
    return NULL;
  if (difference.digits == 0)
    return g_strconcat (since, "持平", NULL);

  is_more = difference.digits > 0;
  difference.digits = ABS (difference.digits);
  number = tb_decimal_to_string (difference);
  if (is_rank)
    return g_strconcat (since, is_more ? "下降" : "上升", number, unit, NULL);

  return g_strconcat (since, is_rate ? (is_more ? "提高" : "降低") : (is_more ? "增加" : "减少"), number, unit, NULL);
}

static char *
read_change (TbChartReader *self, TbOrganization *organization, const TbMeasure *measure, const TbValue *now)
{
  TbPeriod period;
  TbSheet *sheet;
  const TbCell *cell;
  g_autofree char *id = NULL;

  if (measure->kind == TB_SETTING || !tb_period_parse (tb_book_get_period (self->book), &period, NULL))
    return NULL;

  id = tb_period_to_id (tb_period_back (period, measure->kind == TB_YEAR_TO_DATE ? QUARTERS_OF_A_YEAR : 1));
  if (!tb_book_has_period (self->book, id))
    return NULL;

  sheet = tb_book_get_sheet_of (self->book, tb_sheet_get_topic_key (self->sheet), id);
  cell = sheet != NULL ? tb_sheet_get_cell (sheet, organization, measure) : NULL;

  return cell != NULL && tb_value_is_number (&cell->value) ? dup_change (measure, now, &cell->value) : NULL;
}

static void
add_figure (TbChartReader *self, TbOrganization *organization, const TbMeasure *measure, const TbValue *value)
{
  const gboolean is_whole = tb_organization_get_kind (organization) == TB_CITY;
  g_autofree char *label = g_strconcat (is_whole ? "" : tb_organization_get_short_name (organization), measure->name, NULL);
  g_autofree char *words = tb_value_to_words (value, measure->unit);
  TbChartItem *item = tb_chart_data_add (self->data, label, value, words);

  item->organization = g_object_ref (organization);
  item->measure = measure;
  if (!item->missing)
    item->detail = read_change (self, organization, measure, value);
}

/* The city's own figures stand here also while they are blank; others' only when they are there. */
void
tb_chart_reader_read_figures (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  for (guint m = 0; m < self->measures->len; m++)
    for (guint i = 0; i < organizations->len; i++)
      {
        const TbOrganizationKind kind = tb_organization_get_kind (organizations->pdata[i]);
        const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->measures->pdata[m]);

        if ((kind & self->spec->of) == 0 || cell->origin == TB_CELL_NONE)
          continue;
        if (kind == TB_CITY || tb_value_is_number (&cell->value))
          add_figure (self, organizations->pdata[i], self->measures->pdata[m], &cell->value);
      }
}
