/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type is read as they mean it, or refused with a reason. */
#include <string.h>

#include "model/tb-value.h"

typedef struct
{
  const char *text;
  const char *unit;
  const char *stored;
} ReadCase;

static void
assert_reads (const ReadCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;
      TbValue value;

      if (!tb_value_parse (cases[i].text, cases[i].unit, &value, &error))
        g_error ("“%s” isn't read: %s", cases[i].text, error->message);
      stored = tb_value_encode (&value);
      if (strcmp (stored, cases[i].stored) != 0)
        g_error ("“%s” is read as %s, not as %s", cases[i].text, stored, cases[i].stored);
    }
}

#define ASSERT_READS(cases) assert_reads (cases, G_N_ELEMENTS (cases))

static void
test_numbers (void)
{
  static const ReadCase cases[] = {
    { "177", "人", "=177" },
    { "177人", "人", "=177" },
    { "177 人", "人", "=177" },
    { "177个", "人", "=177" },
    { "9663人次", "人次", "=9663" },
    { "84.3%", "%", "=84.3" },
    { "84.3％", "%", "=84.3" },
    { "84.3", "%", "=84.3" },
    { "31.00", "%", "=31.00" },
    { "１７７", "人", "=177" },
    { "1,674,780", "条", "=1674780" },
    { "167.478万", "条", "=1674780" },
    { "167.478万条", "条", "=1674780" },
    { "3.45亿", NULL, "=345000000" },
    { "3千", NULL, "=3000" },
    { "0.5万", NULL, "=5000" },
    { "1.23456万", NULL, "=12345.6" },
    { "5万元", "万元", "=5" },
    { "第5名", "名", "=5" },
    { "第5", "位", "=5" },
    { "10日", "日", "=10" },
    { "-3.5", NULL, "=-3.5" },
    { "－３．５", NULL, "=-3.5" },
    { "84.3%", NULL, "=84.3" },
    { "  177\t", "人", "=177" },
    { "\357\273\277177\342\200\213", "人", "=177" }, /* marks of no width around it */
    { "　177　", "人", "=177" },
  };

  ASSERT_READS (cases);
}

static void
test_more (void)
{
  static const ReadCase cases[] = {
    { "180余", "人", ">180" },
    { "180余人", "人", ">180" },
    { "180多人", "人", ">180" },
    { "180人余", "人", ">180" },
    { "400余个", "个", ">400" },
    { "10万余", "条", ">100000" },
    { "10余万条", "条", ">100000" },
    { "超过90%", "%", ">90" },
    { "超90%", "%", ">90" },
    { "超过 90 %", "%", ">90" },
    { "超过0", "项", ">0" },
    { "大于5", "项", ">5" },
    { "多于5项", "项", ">5" },
    { "高于96.64%", "%", ">96.64" },
    { ">90", "%", ">90" },
    { "＞90％", "%", ">90" },
    { "逾8800件", "件", ">8800" },
    { "不止5个", "个", ">5" },
    { "超过180余人", "人", ">180" },
    { "90%以上", "%", ">=90" },
    { "90以上", "%", ">=90" },
    { "15条以上", "条", ">=15" },
    { "15条及以上", "条", ">=15" },
    { "15条（含）以上", "条", ">=15" },
    { "﹥90﹪", "%", ">90" },
    { "不低于15", "条", ">=15" },
    { "不低于15条", "条", ">=15" },
    { "不少于15条", "条", ">=15" },
    { "至少15", "条", ">=15" },
    { "至少90%以上", "%", ">=90" },
    { "≥15", "条", ">=15" },
    { "⩾15", "条", ">=15" },
    { ">=15", "条", ">=15" },
    { "＞＝15", "条", ">=15" },
  };

  ASSERT_READS (cases);
}

static void
test_less (void)
{
  static const ReadCase cases[] = {
    { "低于70%", "%", "<70" },
    { "不足70%", "%", "<70" },
    { "不到70", "%", "<70" },
    { "小于70", "%", "<70" },
    { "少于70人", "人", "<70" },
    { "<70%", "%", "<70" },
    { "＜70％", "%", "<70" },
    { "近300", "个", "<300" },
    { "将近300个", "个", "<300" },
    { "接近300", "个", "<300" },
    { "70%以下", "%", "<=70" },
    { "不超过15", "条", "<=15" },
    { "不高于15", "条", "<=15" },
    { "不大于15", "条", "<=15" },
    { "至多15条", "条", "<=15" },
    { "最多15", "条", "<=15" },
    { "10日以内", "日", "<=10" },
    { "≤15", "条", "<=15" },
    { "<=15", "条", "<=15" },
  };

  ASSERT_READS (cases);
}

static void
test_about_and_ranges (void)
{
  static const ReadCase cases[] = {
    { "约300", "个", "~300" },
    { "大约300个", "个", "~300" },
    { "300左右", "个", "~300" },
    { "约300个左右", "个", "~300" },
    { "约3万", "个", "~30000" },
    { "~300", "个", "~300" },
    { "≈300", "个", "~300" },
    { "1-2", "条", "=1..2" },
    { "1-2条", "条", "=1..2" },
    { "1—2", "条", "=1..2" },
    { "1–2", "条", "=1..2" },
    { "1——2", "条", "=1..2" },
    { "1~2", "条", "=1..2" },
    { "1～2", "条", "=1..2" },
    { "１－２", "条", "=1..2" },
    { "1至2条", "条", "=1..2" },
    { "1条到2条", "条", "=1..2" },
    { "63%~68%", "%", "=63..68" },
    { "63~68%", "%", "=63..68" },
    { "1万-2万", "条", "=10000..20000" },
    { "-5~-2", NULL, "=-5..-2" },
    { "-5--2", NULL, "=-5..-2" },
  };

  ASSERT_READS (cases);
}

static void
test_no_data_is_not_zero_and_blank_is_neither (void)
{
  static const ReadCase cases[] = {
    { "--", "个", "-" },
    { "-", "个", "-" },
    { "—", "个", "-" },
    { "——", "个", "-" },
    { "－－", "个", "-" },
    { "/", "个", "-" },
    { "无数据", "个", "-" },
    { "暂无数据", "%", "-" },
    { "--", "是/否", "-" },
    { "", "个", "" },
    { "  ", "个", "" },
    { "　", "是/否", "" },
    { "0", "个", "=0" },
    { "0%", "%", "=0" },
  };

  ASSERT_READS (cases);
}

static void
test_yes_and_no (void)
{
  static const ReadCase cases[] = {
    { "是", "是/否", "=1" },
    { "√", "是/否", "=1" },
    { "✓", "是/否", "=1" },
    { "1", "是/否", "=1" },
    { "否", "是/否", "=0" },
    { "×", "是/否", "=0" },
    { "０", "是/否", "=0" },
  };

  ASSERT_READS (cases);
}

static void
test_refuses_and_names_what_it_saw (void)
{
  static const struct
  {
    const char *text;
    const char *unit;
    const char *seen; /* must stand in the message */
  } cases[] = {
    { "约超过300", "个", "约" },
    { "约180余", "个", "余" },
    { "超过15以下", "个", "以下" },
    { "180余人以上", "人", "以上" },
    { "约1-2", "条", "约" },
    { "超过1-2条", "条", "超过" },
    { "2-1", "条", "2-1" },
    { "2-2", "条", "2-2" },
    { "1~2万", "条", "1~2万" },
    { "5万", "万元", "万元" },
    { "84.3%", "个", "个" },
    { "84.3个", "%", "个" },
    { "177元", "人", "元" },
    { "十七", "个", "十七" },
    { "三百余", "个", "三百余" },
    { "好", "个", "好" },
    { "是", "个", "是" },
    { "5", "是/否", "5" },
    { "大概是", "是/否", "大概是" },
    { "无", "个", "无" },
    { "没有", "个", "--" },
    { "1e5", "个", "e5" },
    { "16,74", "个", "16,74" },
    { "2022-09-30", "个", "2022-09-30" },
    { "177 124", "个", "124" },
    { "----", "个", "----" },
    { "5+", "个", "+" },
    { "=SUM(A1)", "个", "=SUM(A1)" },
    { "超过", "个", "超过" },
    { "余", "个", "余" },
    { "1-", "条", "1-" },
    { "∞", "个", "∞" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (42));

      if (tb_value_parse (cases[i].text, cases[i].unit, &value, &error))
        g_error ("“%s” is read for %s", cases[i].text, cases[i].unit);
      g_assert_error (error, TB_ERROR, TB_ERROR_VALUE);
      if (strstr (error->message, cases[i].seen) == NULL)
        g_error ("The message for “%s” doesn't name %s: %s", cases[i].text, cases[i].seen, error->message);
      g_assert_cmpint (value.number.digits, ==, 42);
    }
}

static void
test_says_when_a_number_is_too_long (void)
{
  static const char *const texts[] = { "1234567890123456789", "123456789012万亿", "99999999999999999万", "0.00000000000001" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TbValue value;

      g_assert_false (tb_value_parse (texts[i], "个", &value, &error));
      g_assert_nonnull (error);
    }
}

/* Whatever bytes come, reading ends, and a refusal says why. */
static void
test_any_text_is_read_or_refused (void)
{
  static const char *const pieces[] = { "1", "9", "0", ",", ".", "-", "—", "~", "～", "余", "多", "以上", "约", "超过", "不", "低于", "万", "亿", "%", "％",
                                        "个", "人次", "第", "无", "是", " ", "　", "\xe4\xbd", "\xff", "<", "=", "≥", "及", "左右" };
  static const char *const units[] = { NULL, "%", "个", "是/否", "万元", "名" };
  g_autoptr (GRand) random = g_rand_new_with_seed (257);

  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      TbValue value;

      for (int n = g_rand_int_range (random, 1, 8); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      if (!tb_value_parse (text->str, units[g_rand_int_range (random, 0, G_N_ELEMENTS (units))], &value, &error))
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

/* A pasted page, or a hostile file, is quoted by its beginning. */
static void
test_quotes_no_more_than_a_line (void)
{
  static const char *const beginnings[] = { "x", "1x", "1", "12345678901234567890" };

  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *rest = g_strnfill (200000, i < 2 ? 'x' : '9');
      g_autofree char *text = g_strconcat (beginnings[i], rest, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) stored = NULL;
      TbValue value;

      g_assert_false (tb_value_parse (text, "个", &value, &error));
      g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 240);
      g_assert_nonnull (strstr (error->message, "…"));
      g_assert_false (tb_value_decode (text, &value, &stored));
      g_assert_cmpint (g_utf8_strlen (stored->message, -1), <, 240);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/value/parse/numbers", test_numbers);
  g_test_add_func ("/model/value/parse/more", test_more);
  g_test_add_func ("/model/value/parse/less", test_less);
  g_test_add_func ("/model/value/parse/about-and-ranges", test_about_and_ranges);
  g_test_add_func ("/model/value/parse/no-data-is-not-zero-and-blank-is-neither", test_no_data_is_not_zero_and_blank_is_neither);
  g_test_add_func ("/model/value/parse/yes-and-no", test_yes_and_no);
  g_test_add_func ("/model/value/parse/refuses-and-names-what-it-saw", test_refuses_and_names_what_it_saw);
  g_test_add_func ("/model/value/parse/says-when-a-number-is-too-long", test_says_when_a_number_is_too_long);
  g_test_add_func ("/model/value/parse/quotes-no-more-than-a-line", test_quotes_no_more_than_a_line);
  g_test_add_func ("/model/value/parse/any-text-is-read-or-refused", test_any_text_is_read_or_refused);

  return g_test_run ();
}
