/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each rule finds what can't be right, with its arithmetic, and never faults what is merely unknown. */
#include "book-fixture.h"
#include "check/tb-check.h"

static const TbTopic topics[] = { { .id = "topic", .name = "便民服务点" } };

#define EVERYBODY (TB_CITY | TB_CITY_LEVEL | TB_DISTRICT | TB_DEPARTMENT | TB_PEER_CITY)

static const TbMeasure measures[] = {
  { .topic = "topic", .id = "done", .name = "已完成", .unit = "个", .of = EVERYBODY },
  { .topic = "topic", .id = "planned", .name = "全年计划", .unit = "个", .of = EVERYBODY },
  { .topic = "topic", .id = "stated", .name = "已运转", .unit = "个", .of = TB_CITY, .states = "done" },
  { .topic = "topic", .id = "flag", .name = "有问题", .unit = "是/否", .of = TB_DISTRICT | TB_DEPARTMENT },
  { .topic = "topic", .id = "flagged", .name = "问题部门", .unit = "个", .of = TB_CITY, .counts = "flag" },
  { .topic = "topic", .id = "counted", .name = "涉及部门", .unit = "个", .of = TB_CITY },
  { .topic = "topic", .id = "rate", .name = "完成率", .unit = "%", .of = EVERYBODY, .decimals = 2, .rate_of = "done", .rate_to = "planned" },
  { .topic = "topic", .id = "score", .name = "得分", .unit = "分", .of = TB_CITY_LEVEL | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2 },
  { .topic = "topic", .id = "late", .name = "超期", .unit = "件", .of = TB_CITY_LEVEL | TB_PEER_CITY, .direction = TB_LESS_IS_BETTER },
  { .topic = "topic", .id = "rank", .name = "全省排名", .unit = "位", .of = TB_CITY_LEVEL, .rank_of = "score", .rank_among = TB_PEER_CITY },
  { .topic = "topic", .id = "late-rank", .name = "超期排名", .unit = "位", .of = TB_CITY_LEVEL, .rank_of = "late", .rank_among = TB_PEER_CITY },
};

#define SUM_DISTRICTS                                                                                      \
  {                                                                                                        \
    .rule = TB_CHECK_SUM, .topic = "topic", .measure = "done", .parts = TB_DISTRICT, .severity = TB_SEVERE \
  }
#define SUM_DEPARTMENTS                                                                                                           \
  {                                                                                                                               \
    .rule = TB_CHECK_SUM, .topic = "topic", .measure = "done", .against = "done", .parts = TB_DEPARTMENT, .severity = TB_WARNING, \
    .because = "partial"                                                                                                          \
  }
#define NOT_ABOVE                                                                                                \
  {                                                                                                              \
    .rule = TB_CHECK_NOT_ABOVE, .topic = "topic", .measure = "done", .against = "planned", .parts = TB_DISTRICT, \
    .severity = TB_SEVERE                                                                                        \
  }
#define NOT_ABOVE_CITY                                                                                           \
  {                                                                                                              \
    .rule = TB_CHECK_NOT_ABOVE, .topic = "topic", .measure = "done", .against = "counted", .parts = TB_DISTRICT, \
    .severity = TB_SEVERE                                                                                        \
  }
#define COUNT_FLAGS                                                                                            \
  {                                                                                                            \
    .rule = TB_CHECK_COUNT, .topic = "topic", .measure = "flag", .parts = TB_DEPARTMENT, .severity = TB_SEVERE \
  }
#define COUNT_DONE                                                                                           \
  {                                                                                                          \
    .rule = TB_CHECK_COUNT, .topic = "topic", .measure = "done", .against = "counted", .parts = TB_DISTRICT, \
    .severity = TB_SEVERE                                                                                    \
  }
#define RATE                                                                          \
  {                                                                                   \
    .rule = TB_CHECK_RATE, .topic = "topic", .measure = "rate", .severity = TB_SEVERE \
  }
#define RANK                                                                          \
  {                                                                                   \
    .rule = TB_CHECK_RANK, .topic = "topic", .measure = "rank", .severity = TB_SEVERE \
  }
#define LATE_RANK                                                                          \
  {                                                                                        \
    .rule = TB_CHECK_RANK, .topic = "topic", .measure = "late-rank", .severity = TB_SEVERE \
  }
#define PERCENT                                                                          \
  {                                                                                      \
    .rule = TB_CHECK_PERCENT, .topic = "topic", .measure = "rate", .severity = TB_SEVERE \
  }
#define ADDS_UP                                                                                                   \
  {                                                                                                               \
    .rule = TB_CHECK_ADDS_UP, .topic = "topic", .measure = "planned", .addends = "done+stated", .parts = TB_CITY, \
    .severity = TB_SEVERE                                                                                         \
  }

typedef struct
{
  const char *name;
  TbCheckSpec check;
  const char *cells;
  const char *expected; /* lines "severity measure organization: arithmetic" */
} RuleCase;

static const RuleCase cases[] = {
  { "sum/equal", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 武进区 done 10; 全市 stated 62", "" },
  { "sum/differs", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 武进区 done 10; 全市 stated 60", "error stated 全市: 35+17+10 = 62 ≠ 60, off by 2\n" },
  { "sum/over-is-a-lower-bound", SUM_DISTRICTS, "溧阳市 done 177; 金坛区 done 180余; 武进区 done 10; 全市 stated 365", "error stated 全市: 177+180余+10 > 367 > 365, off by more than 2\n" },
  { "sum/over-allows-more", SUM_DISTRICTS, "溧阳市 done 177; 金坛区 done 180余; 武进区 done 10; 全市 stated 372", "" },
  { "sum/stated-over", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 武进区 done 10; 全市 stated 60余", "" },
  { "sum/stated-over-too-high", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 武进区 done 10; 全市 stated 70余", "error stated 全市: 35+17+10 = 62 ≠ 70余, off by more than 8\n" },
  { "sum/about-says-nothing", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 约17; 武进区 done 10; 全市 stated 900", "" },
  { "sum/blank-part-is-unknown", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 全市 stated 90", "" },
  { "sum/blank-part-but-too-much-already", SUM_DISTRICTS, "溧阳市 done 35; 金坛区 done 17; 全市 stated 50", "error stated 全市: 35+17 ≥ 52 > 50, off by at least 2\n" },
  { "sum/too-large-to-add", SUM_DISTRICTS, "溧阳市 done 900000000000000000; 金坛区 done 999999999999999999; 武进区 done 1; 全市 stated 10", "error stated 全市: 900000000000000000+999999999999999999\n" },
  { "sum/no-parts", SUM_DISTRICTS, "全市 stated 50", "" },
  { "sum/nothing-stated", SUM_DISTRICTS, "溧阳市 done 35", "" },
  { "sum/zero-is-not-blank", SUM_DISTRICTS, "溧阳市 done 0; 金坛区 done 0; 武进区 done 0; 全市 stated 1", "error stated 全市: 0+0+0 = 0 ≠ 1, off by 1\n" },
  { "sum/decimals", SUM_DISTRICTS, "溧阳市 done 0.1; 金坛区 done 0.2; 武进区 done 0; 全市 stated 0.3", "" },
  { "sum/list-may-be-partial", SUM_DEPARTMENTS, "市公安局 done 6; 市民政局 done 17; 全市 done 47", "warning done 全市: 6+17 = 23 ≠ 47, off by 24\n" },
  { "sum/list-complete", SUM_DEPARTMENTS, "市公安局 done 6; 市民政局 done 17; 全市 done 23", "" },

  { "not-above/equal", NOT_ABOVE, "溧阳市 done 20; 溧阳市 planned 20", "" },
  { "not-above/above", NOT_ABOVE, "溧阳市 done 21; 溧阳市 planned 20; 金坛区 done 1; 金坛区 planned 2", "error done 溧阳市: 21 > 20, off by 1\n" },
  { "not-above/over-the-limit", NOT_ABOVE, "溧阳市 done 20余; 溧阳市 planned 20", "error done 溧阳市: 20余 > 20, off by more than 0\n" },
  { "not-above/under-may-be-less", NOT_ABOVE, "溧阳市 done 低于21; 溧阳市 planned 20", "" },
  { "not-above/blank", NOT_ABOVE, "溧阳市 done 21", "" },
  { "not-above/the-city's-limit", NOT_ABOVE_CITY, "溧阳市 done 79; 金坛区 done 119; 全市 counted 118", "error done 金坛区: 119 > 118, off by 1\n" },
  { "not-above/not-a-part", NOT_ABOVE, "市公安局 done 21; 市公安局 planned 20", "" },

  { "count/equal", COUNT_FLAGS, "市公安局 flag 是; 市民政局 flag 是; 市医保局 flag 否; 全市 flagged 2", "" },
  { "count/differs", COUNT_FLAGS, "市公安局 flag 是; 市民政局 flag 是; 全市 flagged 3", "error flagged 全市: 市公安局、市民政局 = 2 ≠ 3, off by 1\n" },
  { "count/none-named", COUNT_FLAGS, "全市 flagged 3", "" },
  { "count/blank-district-may-count", COUNT_DONE, "溧阳市 done 1; 金坛区 done 2; 全市 counted 3", "" },
  { "count/too-many", COUNT_DONE, "溧阳市 done 1; 金坛区 done 2; 武进区 done 3; 全市 counted 2", "error counted 全市: 溧阳市、金坛区、武进区 = 3 ≠ 2, off by 1\n" },
  { "count/zero-is-none", COUNT_DONE, "溧阳市 done 1; 金坛区 done 0; 武进区 done 0; 全市 counted 1", "" },

  { "rate/right", RATE, "溧阳市 done 961; 溧阳市 planned 1060; 溧阳市 rate 90.66", "" },
  { "rate/rounded-to-what-was-stated", RATE, "溧阳市 done 961; 溧阳市 planned 1060; 溧阳市 rate 90.7", "" },
  { "rate/half-up", RATE, "溧阳市 done 1; 溧阳市 planned 8; 溧阳市 rate 13", "" },
  { "rate/cut-instead-of-rounded", RATE, "溧阳市 done 961; 溧阳市 planned 1060; 溧阳市 rate 90.6", "warning rate 溧阳市: 961 ÷ 1060 = 90.7% ≠ 90.6%, off by 0.1\n" },
  { "rate/wrong", RATE, "溧阳市 done 961; 溧阳市 planned 1060; 溧阳市 rate 91.78", "error rate 溧阳市: 961 ÷ 1060 = 90.66% ≠ 91.78%, off by 1.12\n" },
  { "rate/stated-over", RATE, "溧阳市 done 128; 溧阳市 planned 137; 溧阳市 rate 超过90%", "" },
  { "rate/stated-over-too-high", RATE, "溧阳市 done 128; 溧阳市 planned 137; 溧阳市 rate 超过95%", "error rate 溧阳市: 128 ÷ 137 = 93.43% ≠ 超过95%, off by more than 1.57\n" },
  { "rate/of-the-city-from-its-districts", RATE, "溧阳市 done 1; 溧阳市 planned 2; 金坛区 done 1; 金坛区 planned 2; 武进区 done 1; 武进区 planned 2; 全市 rate 60", "error rate 全市: 3 ÷ 6 = 50.00% ≠ 60%, off by 10.00\n" },
  { "rate/denominator-blank", RATE, "溧阳市 done 961; 溧阳市 rate 91.78", "" },
  { "rate/denominator-zero", RATE, "溧阳市 done 0; 溧阳市 planned 0; 溧阳市 rate 100", "" },
  { "rate/computed-needs-no-check", RATE, "溧阳市 done 961; 溧阳市 planned 1060", "" },

  { "rank/right", RANK, "宿迁市 score 94.81; 扬州市 score 93.60; 市本级 score 91.78; 市本级 rank 3", "" },
  { "rank/too-good", RANK, "宿迁市 score 94.81; 扬州市 score 93.60; 市本级 score 91.78; 市本级 rank 2", "error rank 市本级: 宿迁市 94.81、扬州市 93.60 > 91.78: 2+1 = 3 ≠ 2\n" },
  { "rank/not-all-named", RANK, "宿迁市 score 94.81; 扬州市 score 93.60; 市本级 score 91.78; 市本级 rank 5", "warning rank 市本级: 宿迁市 94.81、扬州市 93.60 > 91.78: 2+1 = 3 ≠ 5\n" },
  { "rank/level-shares-a-rank", RANK, "宿迁市 score 91.78; 扬州市 score 93.60; 市本级 score 91.78; 市本级 rank 2", "" },
  { "rank/nobody-named", RANK, "市本级 score 91.78; 市本级 rank 5", "" },
  { "rank/bound-may-be-ahead", RANK, "宿迁市 score 超过90; 市本级 score 91.78; 市本级 rank 1", "" },
  { "rank/less-is-better", LATE_RANK, "宿迁市 late 1; 扬州市 late 9; 市本级 late 5; 市本级 late-rank 2", "" },
  { "rank/less-is-better-too-good", LATE_RANK, "宿迁市 late 1; 扬州市 late 9; 市本级 late 5; 市本级 late-rank 1", "error late-rank 市本级: 宿迁市 1 < 5: 1+1 = 2 ≠ 1\n" },

  { "percent/within", PERCENT, "溧阳市 rate 100; 金坛区 rate 0; 武进区 rate 低于70%", "" },
  { "percent/above", PERCENT, "溧阳市 rate 100.1; 金坛区 rate 超过100%", "error rate 溧阳市: 100.1% > 100%, off by 0.1\nerror rate 金坛区: 超过100% > 100%, off by more than 0\n" },
  { "percent/below", PERCENT, "溧阳市 rate -1", "error rate 溧阳市: -1% < 0%, off by 1\n" },
  { "percent/computed", PERCENT, "溧阳市 done 3; 溧阳市 planned 2", "error rate 溧阳市: 150.00% > 100%, off by 50.00\n" },

  { "adds-up/right", ADDS_UP, "全市 planned 76; 全市 done 57; 全市 stated 19", "" },
  { "adds-up/wrong", ADDS_UP, "全市 planned 76; 全市 done 57; 全市 stated 18", "error planned 全市: 57+18 = 75 ≠ 76, off by 1\n" },
  { "adds-up/too-large-to-add", ADDS_UP, "全市 planned 76; 全市 done 900000000000000000; 全市 stated 999999999999999999", "error planned 全市: 900000000000000000+999999999999999999\n" },
  { "adds-up/blank-addend", ADDS_UP, "全市 planned 76; 全市 done 57", "" },
  { "adds-up/blank-addend-but-too-much-already", ADDS_UP, "全市 planned 76; 全市 done 77", "error planned 全市: 77 ≥ 77 > 76, off by at least 1\n" },
};

static char *
findings_to_text (GListModel *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);
      TbOrganization *organization = tb_finding_get_organization (finding);

      g_string_append_printf (text, "%s %s %s: %s\n", tb_finding_get_severity (finding) == TB_SEVERE ? "error" : "warning",
                              strrchr (tb_finding_get_measure_key (finding), '/') + 1, tb_organization_get_short_name (organization),
                              tb_finding_get_arithmetic (finding));
      g_assert_cmpstr (tb_finding_get_topic_key (finding), ==, "section/topic");
      g_assert_cmpstr (tb_finding_get_message (finding), !=, "");
    }

  return g_string_free (text, FALSE);
}

static void
test_rule (gconstpointer data)
{
  const RuleCase *self = data;
  const TbSectionSpec section = {
    .id = "section",
    .name = "政务服务体系",
    .topics = topics,
    .n_topics = G_N_ELEMENTS (topics),
    .measures = measures,
    .n_measures = G_N_ELEMENTS (measures),
    .checks = &self->check,
    .n_checks = 1,
  };
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  book_fixture_type (&fixture, self->cells);
  {
    g_autoptr (GListModel) findings = tb_check_run (fixture.book);
    g_autoptr (GListModel) of_topic = tb_check_run_topic (fixture.book, "section/topic");
    g_autofree char *found = findings_to_text (findings);
    g_autofree char *again = findings_to_text (of_topic);

    g_assert_cmpstr (found, ==, self->expected);
    g_assert_cmpstr (again, ==, self->expected);
  }
  book_fixture_clear (&fixture);
}

/* A computed rate above 100 % is said once, where its parts are checked. */
static void
test_no_fault_twice (void)
{
  static const TbCheckSpec checks[] = { NOT_ABOVE, PERCENT };
  const TbSectionSpec section = {
    .id = "section",
    .name = "政务服务体系",
    .topics = topics,
    .n_topics = G_N_ELEMENTS (topics),
    .measures = measures,
    .n_measures = G_N_ELEMENTS (measures),
    .checks = checks,
    .n_checks = G_N_ELEMENTS (checks),
  };
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  book_fixture_type (&fixture, "溧阳市 done 3; 溧阳市 planned 2");
  {
    g_autoptr (GListModel) findings = tb_check_run (fixture.book);
    g_autoptr (GListModel) unknown = tb_check_run_topic (fixture.book, "section/other");
    g_autofree char *found = findings_to_text (findings);

    g_assert_cmpstr (found, ==, "error done 溧阳市: 3 > 2, off by 1\n");
    g_assert_cmpuint (g_list_model_get_n_items (unknown), ==, 0);
  }
  book_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/check/no-fault-twice", test_no_fault_twice);

  return g_test_run ();
}
