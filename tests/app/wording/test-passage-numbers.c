/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare numbers: which are figures, which figures they can be, and those confirmed as they are. */
#include <locale.h>
#include <string.h>

#include "sample-fixture.h"
#include "wording/tb-passage-numbers.h"

#define WARNINGS "one-network/warnings"
#define SUMMARY "service-system/summary"

static GPtrArray *
find_unbound (SampleFixture *fixture, const char *passage, const char *text)
{
  g_autoptr (GPtrArray) list = tb_passage_list (fixture->book);
  const TbPassageEntry *entry = tb_passage_list_find (list, passage, NULL);

  g_assert_nonnull (entry);
  return tb_passage_find_unbound (fixture->book, entry, text);
}

/* The numbers found, as they stand in the text, joined by blanks. */
static char *
dup_found (SampleFixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) unbound = find_unbound (fixture, WARNINGS, text);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < unbound->len; i++)
    {
      const TbUnboundNumber *number = g_ptr_array_index (unbound, i);
      g_autofree char *digits = g_utf8_substring (text, number->start, number->end);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", digits);
    }
  return g_string_free (found, FALSE);
}

static void
test_scan (SampleFixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "预警35件，超期2.5件，占90%", "35 2.5 90" },
    { "2022年9月30日，2022—2025年，9月底", "" },
    { "常政办〔2022〕20号，附件1，第3季度，图2", "" },
    { "1.加强；（2）落实，（12）家", "12" },
    { "12345热线，“12345”平台，A4，5G，7×24小时，1+4模式，2.0版", "" },
    { "8:30至17时", "" },
    { "{预警}与{名单：预警>8|部门}共8件", "8" },
    { "{{8}}件", "8" },
    { "10日内办结，3个月", "10 3" },
    { "推送167.478万条、1,674,780条，１２件", "167.478万 1,674,780 １２" },
    { "用时2022小时", "2022" },
    { "{", "" },
    { "8", "8" },
    { "3.", "" },
    { "。", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_found (fixture, cases[i][0]);

      if (!g_str_equal (found, cases[i][1]))
        g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static char *
render (SampleFixture *fixture, const char *passage, const char *text)
{
  g_autoptr (GPtrArray) list = tb_passage_list (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (text, &error);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, fixture->book);
  tb_passage_fill_context (tb_passage_list_find (list, passage, NULL), &context);
  rendering = tb_template_render (template, &context);
  g_assert_cmpuint (rendering->n_missing, ==, 0);
  return tb_rendering_dup_text (rendering);
}

/* Every candidate, put in the number's place, says what the text said. */
static guint
check_candidates (SampleFixture *fixture, const char *passage, const char *text)
{
  g_autoptr (GPtrArray) unbound = find_unbound (fixture, passage, text);
  g_autofree char *said = render (fixture, passage, text);
  guint n = 0;

  for (guint i = 0; i < unbound->len; i++)
    {
      const TbUnboundNumber *number = g_ptr_array_index (unbound, i);

      for (guint j = 0; j < number->candidates->len; j++)
        {
          const TbNumberCandidate *candidate = g_ptr_array_index (number->candidates, j);
          g_autofree char *before = g_utf8_substring (text, 0, candidate->start);
          g_autofree char *bound = g_strconcat (before, "{", candidate->field, "}", g_utf8_offset_to_pointer (text, candidate->end), NULL);
          g_autofree char *says = render (fixture, passage, bound);

          g_assert_cmpstr (says, ==, said);
          n++;
        }
    }
  return n;
}

static void
assert_best (SampleFixture *fixture, const char *passage, const char *text, const char *field, const char *replaced)
{
  g_autoptr (GPtrArray) unbound = find_unbound (fixture, passage, text);
  const TbUnboundNumber *number = g_ptr_array_index (unbound, 0);
  const TbNumberCandidate *best = number->candidates->len > 0 ? g_ptr_array_index (number->candidates, 0) : NULL;
  g_autofree char *words = best != NULL ? g_utf8_substring (text, best->start, best->end) : NULL;

  g_assert_cmpstr (best != NULL ? best->field : NULL, ==, field);
  g_assert_cmpstr (words, ==, replaced);
}

static void
test_candidates (SampleFixture *fixture, gconstpointer data)
{
  g_autofree char *district = tb_passage_find_id (tb_book_get_directory (fixture->book), "service-system/district@武进区", NULL);

  assert_best (fixture, WARNINGS, "全市预警63件。", "预警", "63件");
  assert_best (fixture, WARNINGS, "市城管局预警8件。", "预警@市城管局", "8件");
  assert_best (fixture, WARNINGS, "预警共计63次。", "预警|数字", "63");
  assert_best (fixture, SUMMARY, "武进区培养专员180余人。", "“畅通办”专员/已培养@武进区", "180余人");
  assert_best (fixture, district, "培养专员180余名。", "“畅通办”专员/已培养@本地区|不带单位", "180余");
  assert_best (fixture, SUMMARY, "完成率超过90%。", "便民服务站/完成率", "超过90%");
  /* what is known only roughly isn't said exactly, nor the other way round */
  assert_best (fixture, SUMMARY, "武进区培养专员180人。", NULL, NULL);
  assert_best (fixture, WARNINGS, "市城管局预警77777件。", NULL, NULL);

  g_assert_cmpuint (check_candidates (fixture, WARNINGS, "全市预警63件，其中市城管局8件，市行政审批局13件，超期26件，涉及14个部门。"), >, 4);
  g_assert_cmpuint (check_candidates (fixture, SUMMARY, "全年计划137个，完成率超过90%，培养1054人，溧阳市35个，武进区180余人。"), >, 4);
  g_assert_cmpuint (check_candidates (fixture, district, "全年计划10个、12个和35个，培养180余人。"), >, 4);
}

/* An edit changes what a number can be. */
static void
test_follows_edits (SampleFixture *fixture, gconstpointer data)
{
  assert_best (fixture, WARNINGS, "市城管局预警77777件。", NULL, NULL);
  sample_fixture_type (fixture, "网办响应/预警", "市城管局", "77777");
  assert_best (fixture, WARNINGS, "市城管局预警77777件。", "预警@市城管局", "77777件");
}

static void
test_confirm (SampleFixture *fixture, gconstpointer data)
{
  static const char *const text = "全市抽查12个大厅，走访30家企业。";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = find_unbound (fixture, WARNINGS, text);
  g_autofree char *found = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (tb_passage_word (fixture->book, WARNINGS, text, &error));
  g_assert_true (tb_passage_confirm_number (fixture->book, WARNINGS, ((TbUnboundNumber *) g_ptr_array_index (before, 0))->phrase, &error));
  found = dup_found (fixture, text);
  g_assert_cmpstr (found, ==, "30");
  changed = dup_found (fixture, "全市抽查12件投诉，走访30家企业。"); /* between other words it is another number */
  g_assert_cmpstr (changed, ==, "12 30");

  g_assert_true (tb_passage_revert (fixture->book, WARNINGS, &error));
  again = dup_found (fixture, text);
  g_assert_cmpstr (again, ==, "12 30");
}

/* What the section's own wording says needs no field. */
static void
test_standard (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) same = find_unbound (fixture, "supervision/coverage", "监管行为覆盖率达到100%的市级部门有两家。");
  g_autoptr (GPtrArray) other = find_unbound (fixture, "supervision/coverage", "监管行为覆盖率超过97%。");

  g_assert_cmpuint (same->len, ==, 0);
  g_assert_cmpuint (other->len, ==, 1);
}

/* Fast enough for every keystroke, also in a long text. */
static void
test_speed (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "共%u件，涉及%u个部门；", i, i + 1000);
  for (guint i = 0; i < 5; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) unbound = find_unbound (fixture, WARNINGS, text->str);

      g_assert_cmpuint (unbound->len, ==, 200);
      best = MIN (best, (g_get_monotonic_time () - start) / 1000.0);
    }
  g_test_message ("200 numbers in %.2f ms", best);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpfloat (best, <, 30);
#endif
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, SampleFixture, NULL, sample_fixture_set_up, func, sample_fixture_tear_down)
  ADD ("/wording/passage-numbers/scan", test_scan);
  ADD ("/wording/passage-numbers/candidates", test_candidates);
  ADD ("/wording/passage-numbers/follows-edits", test_follows_edits);
  ADD ("/wording/passage-numbers/confirm", test_confirm);
  ADD ("/wording/passage-numbers/standard", test_standard);
  ADD ("/wording/passage-numbers/speed", test_speed);
  return g_test_run ();
}
