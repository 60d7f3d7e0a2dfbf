/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that don't agree are refused with the entry's name, and never crash. */
#include "section/tb-section.h"

#include "tb-error.h"

/* A small section that is right, for each case to spoil. */
typedef struct
{
  TbTopic topics[2];
  TbMeasure measures[5];
  TbChartSpec charts[2];
  TbCheckSpec checks[3];
  TbFieldSpec fields[2];
  TbSectionSpec spec;
} Tables;

static gboolean
answer (const TbFieldContext *context, TbOrganization *organization, TbFieldAnswer *out)
{
  return FALSE;
}

static void
fill (Tables *self)
{
  *self = (Tables){
    .topics = {
        { "places", "网点" },
        { "staff", "人员" },
    },
    .measures = {
        { .topic = "places", .id = "planned", .name = "计划", .unit = "个", .of = TB_DISTRICT },
        { .topic = "places", .id = "done", .name = "完成", .unit = "个", .of = TB_DISTRICT },
        { .topic = "places", .id = "rate", .name = "完成率", .unit = "%", .of = TB_DISTRICT, .rate_of = "done", .rate_to = "planned" },
        { .topic = "places", .id = "rank", .name = "排名", .unit = "位", .of = TB_DISTRICT, .rank_of = "rate", .rank_among = TB_DISTRICT },
        { .topic = "staff", .id = "people", .name = "人数", .unit = "人", .of = TB_DISTRICT },
    },
    .charts = {
        { .id = "a", .topic = "places", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "进度" },
        { .id = "b", .topic = "staff", .kind = TB_CHART_RANKING, .measure = "people", .of = TB_DISTRICT, .title = "人数" },
    },
    .checks = {
        { .rule = TB_CHECK_NOT_ABOVE, .topic = "places", .measure = "done", .against = "planned", .parts = TB_DISTRICT },
        { .rule = TB_CHECK_RATE, .topic = "places", .measure = "rate", .parts = TB_DISTRICT },
        { .rule = TB_CHECK_ADDS_UP, .topic = "places", .measure = "planned", .addends = "done+rank", .parts = TB_DISTRICT },
    },
    .fields = {
        { .name = "人均网点", .about = "每个网点的人数", .answer = answer },
        { .name = "空置网点", .about = "没有人的网点", .answer = answer },
    },
  };
  self->spec = (TbSectionSpec){
    .id = "test",
    .name = "测试",
    .topics = self->topics,
    .n_topics = G_N_ELEMENTS (self->topics),
    .measures = self->measures,
    .n_measures = G_N_ELEMENTS (self->measures),
    .charts = self->charts,
    .n_charts = G_N_ELEMENTS (self->charts),
    .checks = self->checks,
    .n_checks = G_N_ELEMENTS (self->checks),
    .fields = self->fields,
    .n_fields = G_N_ELEMENTS (self->fields),
  };
}

typedef struct
{
  const char *name;
  void (*spoil) (Tables *self);
  const char *words; /* in the message */
} Case;

#define SPOIL(name, statement)    \
  static void name (Tables *self) \
  {                               \
    statement;                    \
  }

SPOIL (no_id, self->spec.id = NULL)
SPOIL (bad_id, self->spec.id = "a/b")
SPOIL (no_name, self->spec.name = "")
SPOIL (no_topics, self->spec.n_topics = 0)
SPOIL (null_table, self->spec.checks = NULL)
SPOIL (fields_null, self->spec.fields = NULL)
SPOIL (field_unnamed, self->fields[1].name = NULL)
SPOIL (field_word, self->fields[1].name = "季度")
SPOIL (field_sign, self->fields[1].name = "网点>3")
SPOIL (field_place, self->fields[1].name = "网点@全市")
SPOIL (field_twice, self->fields[1].name = "人均网点")
SPOIL (field_hidden, self->fields[1].name = "完成率")
SPOIL (field_silent, self->fields[1].about = NULL)
SPOIL (field_empty, self->fields[1].answer = NULL)
SPOIL (topic_null, self->topics[1].id = NULL)
SPOIL (topic_unnamed, self->topics[1].name = NULL)
SPOIL (topic_twice, self->topics[1].id = "places")
SPOIL (topic_name_twice, self->topics[1].name = "网点")
SPOIL (topic_not_utf8, self->topics[1].name = "\xff\xfe")
SPOIL (measure_null, self->measures[4] = (TbMeasure){ 0 })
SPOIL (measure_no_topic, self->measures[4].topic = "nowhere")
SPOIL (measure_topic_null, self->measures[4].topic = NULL)
SPOIL (measure_twice, self->measures[1].id = "planned")
SPOIL (measure_name_twice, self->measures[1].name = "计划")
SPOIL (measure_no_unit, self->measures[1].unit = NULL)
SPOIL (measure_no_kinds, self->measures[1].of = 0)
SPOIL (measure_bad_kinds, self->measures[1].of = 1 << 20)
SPOIL (measure_bad_kind, self->measures[1].kind = 77)
SPOIL (measure_bad_direction, self->measures[1].direction = -1)
SPOIL (measure_decimals, self->measures[1].decimals = 99)
SPOIL (rate_half, self->measures[2].rate_to = NULL)
SPOIL (rate_unknown, self->measures[2].rate_to = "people")
SPOIL (rate_itself, self->measures[2].rate_of = "rate")
SPOIL (rate_of_rate, self->measures[2].rate_of = "rank"; self->measures[3].rank_of = NULL; self->measures[3].rate_of = "rate"; self->measures[3].rate_to = "done")
SPOIL (rank_unknown, self->measures[3].rank_of = "nothing")
SPOIL (rank_among_none, self->measures[3].rank_among = 0)
SPOIL (states_unknown, self->measures[4].states = "done")
SPOIL (counts_unknown, self->measures[4].counts = "nothing")
SPOIL (chart_null, self->charts[1] = (TbChartSpec){ 0 })
SPOIL (chart_twice, self->charts[1].id = "a")
SPOIL (chart_topic, self->charts[1].topic = NULL)
SPOIL (chart_measure, self->charts[1].measure = "done")
SPOIL (chart_against, self->charts[0].against = NULL)
SPOIL (chart_kind, self->charts[1].kind = 40)
SPOIL (chart_logarithmic_bars, self->charts[1].logarithmic = TRUE)
SPOIL (chart_bars_over_quarters, self->charts[1].quarters = 4)
SPOIL (chart_line_of_a_quarter, self->charts[1].kind = TB_CHART_LINE)
SPOIL (chart_table_of_two_measures, self->charts[1] = ((TbChartSpec){ .id = "b", .topic = "places", .kind = TB_CHART_DOTS, .measures = "planned+done", .quarters = 8, .of = TB_DISTRICT, .title = "点" }))
SPOIL (chart_table_without_columns, self->charts[1].kind = TB_CHART_HEAT)
SPOIL (chart_target, self->charts[1].target = "nothing")
SPOIL (chart_title, self->charts[1].title = NULL)
SPOIL (check_null, self->checks[1] = (TbCheckSpec){ 0 })
SPOIL (check_measure, self->checks[1].measure = "rat")
SPOIL (chart_bars, self->charts[0].kind = TB_CHART_GROUPED)
SPOIL (check_against, self->checks[0].against = "people")
SPOIL (check_against_missing, self->checks[0].against = NULL)
SPOIL (check_parts, self->checks[0].parts = 1 << 20)
SPOIL (check_sum_no_parts, self->checks[0].rule = TB_CHECK_SUM; self->checks[0].parts = 0)
SPOIL (check_count_of_nothing, self->checks[0].rule = TB_CHECK_COUNT; self->checks[0].against = NULL)
SPOIL (check_rule, self->checks[1].rule = 99)
SPOIL (check_severity, self->checks[1].severity = 9)
SPOIL (check_not_rate, self->checks[1].measure = "done")
SPOIL (check_not_rank, self->checks[1].rule = TB_CHECK_RANK)
SPOIL (check_not_percent, self->checks[0].rule = TB_CHECK_PERCENT)
SPOIL (check_addends_none, self->checks[2].addends = NULL)
SPOIL (check_addends_one, self->checks[2].addends = "done")
SPOIL (check_addends_unknown, self->checks[2].addends = "done+nothing")
SPOIL (wording_not_utf8, self->spec.wording = "# \xc3\x28")

static const Case cases[] = {
  { "section/no-id", no_id, "no usable id" },
  { "section/bad-id", bad_id, "a/b" },
  { "section/no-name", no_name, "no name" },
  { "section/no-topics", no_topics, "no topics" },
  { "section/null-table", null_table, "table is missing" },
  { "field/null-table", fields_null, "table is missing" },
  { "field/unnamed", field_unnamed, "number 2" },
  { "field/word", field_word, "季度" },
  { "field/sign", field_sign, "网点>3" },
  { "field/place", field_place, "网点@全市" },
  { "field/twice", field_twice, "人均网点" },
  { "field/hidden", field_hidden, "完成率" },
  { "field/silent", field_silent, "what it tells" },
  { "field/empty", field_empty, "no function" },
  { "topic/null", topic_null, "number 2" },
  { "topic/unnamed", topic_unnamed, "staff" },
  { "topic/twice", topic_twice, "places" },
  { "topic/name-twice", topic_name_twice, "网点" },
  { "topic/not-utf8", topic_not_utf8, "staff" },
  { "measure/null", measure_null, "number 5" },
  { "measure/no-topic", measure_no_topic, "nowhere/people" },
  { "measure/topic-null", measure_topic_null, "people" },
  { "measure/twice", measure_twice, "places/planned" },
  { "measure/name-twice", measure_name_twice, "计划" },
  { "measure/no-unit", measure_no_unit, "no unit" },
  { "measure/no-kinds", measure_no_kinds, "kind of organization" },
  { "measure/bad-kinds", measure_bad_kinds, "kind of organization" },
  { "measure/bad-kind", measure_bad_kind, "kind is unknown" },
  { "measure/bad-direction", measure_bad_direction, "direction" },
  { "measure/decimals", measure_decimals, "decimals" },
  { "measure/rate-half", rate_half, "both rate_of and rate_to" },
  { "measure/rate-unknown", rate_unknown, "rate_to names “people”" },
  { "measure/rate-itself", rate_itself, "itself" },
  { "measure/rate-of-rate", rate_of_rate, "names a rate" },
  { "measure/rank-unknown", rank_unknown, "rank_of names “nothing”" },
  { "measure/rank-among-none", rank_among_none, "rank_among" },
  { "measure/states-unknown", states_unknown, "states names “done”" },
  { "measure/counts-unknown", counts_unknown, "counts names “nothing”" },
  { "chart/null", chart_null, "number 2" },
  { "chart/twice", chart_twice, "“a”" },
  { "chart/topic", chart_topic, "“b”" },
  { "chart/measure", chart_measure, "measure names “done”" },
  { "chart/against", chart_against, "against" },
  { "chart/bars", chart_bars, "two to eight measures of one unit" },
  { "chart/kind", chart_kind, "kind is unknown" },
  { "chart/table-without-columns", chart_table_without_columns, "needs columns" },
  { "chart/logarithmic-bars", chart_logarithmic_bars, "logarithmic" },
  { "chart/bars-over-quarters", chart_bars_over_quarters, "no quarters" },
  { "chart/line-of-a-quarter", chart_line_of_a_quarter, "two quarters" },
  { "chart/table-of-two-measures", chart_table_of_two_measures, "only one measure" },
  { "chart/target", chart_target, "target names “nothing”" },
  { "chart/title", chart_title, "title" },
  { "check/null", check_null, "(2)" },
  { "check/measure", check_measure, "measure names “rat”" },
  { "check/against", check_against, "against names “people”" },
  { "check/against-missing", check_against_missing, "against" },
  { "check/parts", check_parts, "unknown kind" },
  { "check/sum-no-parts", check_sum_no_parts, "as parts" },
  { "check/count-of-nothing", check_count_of_nothing, "states the number" },
  { "check/rule", check_rule, "rule is unknown" },
  { "check/severity", check_severity, "severity" },
  { "check/not-rate", check_not_rate, "isn’t a rate" },
  { "check/not-rank", check_not_rank, "isn’t a rank" },
  { "check/not-percent", check_not_percent, "isn’t %" },
  { "check/addends-none", check_addends_none, "at least two" },
  { "check/addends-one", check_addends_one, "at least two" },
  { "check/addends-unknown", check_addends_unknown, "addends names “nothing”" },
  { "wording/not-utf8", wording_not_utf8, "UTF-8" },
};

static void
test_spoiled (gconstpointer data)
{
  const Case *spoiled = data;
  g_autoptr (GError) error = NULL;
  Tables tables;

  fill (&tables);
  spoiled->spoil (&tables);

  g_assert_false (tb_section_spec_validate (&tables.spec, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_PLUGIN);
  if (strstr (error->message, spoiled->words) == NULL)
    g_error ("“%s” doesn’t say “%s”", error->message, spoiled->words);
}

static void
test_right (void)
{
  g_autoptr (GError) error = NULL;
  Tables tables;

  fill (&tables);
  tb_section_spec_validate (&tables.spec, &error);
  g_assert_no_error (error);
}

static void
test_null (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tb_section_spec_validate (NULL, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_PLUGIN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validate/right", test_right);
  g_test_add_func ("/validate/null", test_null);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/validate/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_spoiled);
    }

  return g_test_run ();
}
