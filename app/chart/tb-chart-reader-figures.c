/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a few figures of any units, each with its change: a stock or a flow since the quarter before, a year's running
 * total since the same quarter of the year before. */
#include "chart/tb-chart-reader.h"
#include "model/tb-change.h"

/* 比上季度增加5个; nothing where there is no earlier quarter or either value isn't exact */
static char *
read_change (TbChartReader *self, TbOrganization *organization, const TbMeasure *measure, const TbValue *now)
{
  const TbSince since = tb_change_get_since (measure);
  g_autofree char *period = NULL;
  g_autofree char *words = NULL;
  TbSheet *sheet;

  if (!tb_change_is_meaningful (measure, since))
    return NULL;
  period = tb_change_dup_period (self->book, NULL, since);
  sheet = period != NULL ? tb_book_get_sheet_of (self->book, tb_sheet_get_topic_key (self->sheet), period) : NULL;
  if (sheet == NULL)
    return NULL;
  words = tb_change_to_words (measure, now, &tb_sheet_get_cell (sheet, organization, measure)->value);

  if (words == NULL)
    return NULL;
  return g_strconcat (g_str_equal (words, "持平") ? "与" : "比", since == TB_SINCE_YEAR ? "上年同期" : "上季度", words, NULL);
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
