/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fourth section, as somebody else would write it: nothing but installed headers. */
#include <chart/tb-chart-kind.h>
#include <libpeas/peas.h>
#include <section/tb-section.h>
#include <wording/tb-field.h>

static const TbTopic topics[] = {
  { .id = "calls", .name = "热线受理" },
};

static const TbMeasure measures[] = {
  { .topic = "calls", .id = "received", .name = "受理", .unit = "件", .kind = TB_FLOW, .of = TB_CITY | TB_DISTRICT },
  { .topic = "calls", .id = "closed", .name = "办结", .unit = "件", .kind = TB_FLOW, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "calls", .id = "closed-rate", .name = "办结率", .unit = "%", .kind = TB_FLOW, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "closed", .rate_to = "received" },
};

/* the place of a value between zero and the highest one */
static double
get_place (const TbChartData *data, const TbChartItem *item, double width)
{
  double highest = 0.0, low, high, own = 0.0;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_value_extent (&tb_chart_data_get_item (data, i)->value, &low, &high))
      highest = MAX (highest, high);
  tb_chart_value_extent (&item->value, &own, &high);

  return highest > 0 ? own / highest * width : 0.0;
}

/* A kind of the section's own: a stem with a dot for each. */
static gboolean
lay_stems (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid;
  double room;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  room = grid.area.width - 6 * layout->size;
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (data, row->item) : NULL;
      const double middle = row->box.y + row->box.height / 2, radius = 0.35 * layout->size;
      const double x = grid.area.x + radius + (item != NULL ? get_place (data, item, MAX (room, 1.0)) : 0.0);

      if (item == NULL)
        continue;
      if (!item->missing)
        {
          tb_chart_layout_mark (layout, TB_SHAPE_RULE, TB_TONE_RULE, (TbChartBox){ grid.area.x, middle, x - grid.area.x, 0.0 }, row->item);
          tb_chart_layout_mark (layout, TB_SHAPE_DOT, tb_chart_item_tone (data, item), (TbChartBox){ x - radius, middle - radius, 2 * radius, 2 * radius }, row->item);
        }
      tb_chart_grid_place_text (&grid, row, tb_chart_text_new (item->text, layout->size, FALSE, -1, PANGO_ALIGN_LEFT), tb_chart_item_text_tone (item), x + 2 * radius, 0.0);
    }

  return TRUE;
}

static const TbChartKindClass stems = {
  .id = "stems",
  .says = "A stem with a dot for each.",
  .lay = lay_stems,
};

static const TbChartSpec charts[] = {
  { .id = "received", .topic = "calls", .kind = TB_CHART_OWN, .own = &stems, .measure = "received", .of = TB_DISTRICT, .title = "各地区热线受理" },
  { .id = "closed", .topic = "calls", .kind = TB_CHART_BULLET, .measure = "closed", .against = "received", .of = TB_DISTRICT, .title = "各地区热线办结" },
};

static const TbCheckSpec checks[] = {
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "calls", .measure = "closed", .against = "received", .parts = TB_CITY | TB_DISTRICT, .severity = TB_SEVERE },
};

/* What is still open is no figure of its own: the section works it out where a passage says it. */
static gboolean
answer_open (const TbFieldContext *context, TbOrganization *organization, TbFieldAnswer *out)
{
  TbSheet *sheet = tb_book_get_sheet_of (context->book, "hotline/calls", context->period != NULL ? context->period : tb_book_get_period (context->book));
  const TbCell *received = tb_sheet_get_cell (sheet, organization, tb_sheet_find_measure (sheet, "received"));
  const TbCell *closed = tb_sheet_get_cell (sheet, organization, tb_sheet_find_measure (sheet, "closed"));
  TbDecimal open;

  if (!tb_value_is_number (&received->value) || received->value.qualifier != TB_EXACTLY ||
      !tb_value_is_number (&closed->value) || closed->value.qualifier != TB_EXACTLY ||
      !tb_decimal_subtract (received->value.number, closed->value.number, &open))
    return FALSE;
  out->value = TB_VALUE_EXACT (open);
  return TRUE;
}

static const TbFieldSpec fields[] = {
  { .name = "热线未办结", .about = "受理后尚未办结的件数", .unit = "件", .answer = answer_open },
};

static const TbSectionSpec section = {
  .id = "hotline",
  .name = "政务热线",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
  .checks = checks,
  .n_checks = G_N_ELEMENTS (checks),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

#define HOTLINE_TYPE_SECTION (hotline_section_get_type ())
G_DECLARE_FINAL_TYPE (HotlineSection, hotline_section, HOTLINE, SECTION, GObject)

TB_DEFINE_SECTION (HotlineSection, hotline_section, section)

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, TB_TYPE_SECTION, HOTLINE_TYPE_SECTION);
}
