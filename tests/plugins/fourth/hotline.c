/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fourth section, as somebody else would write it: nothing but installed headers. */
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

static const TbChartSpec charts[] = {
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
