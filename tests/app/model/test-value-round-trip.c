/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed or stored is read back to the same value. */
#include <string.h>

#include "model/tb-value.h"

static const char *const units[] = { "个", "人", "%", "条", "人次", "日", "万元", "套", "名", NULL };

static TbDecimal
random_decimal (GRand *random)
{
  gint64 digits = g_rand_boolean (random) ? g_rand_int_range (random, 0, 1000) * (g_rand_boolean (random) ? 1 : 10) : ((gint64) g_rand_int (random) << 20) >> g_rand_int_range (random, 0, 50);
  guint scale = g_rand_boolean (random) ? 0 : g_rand_int_range (random, 0, 5);

  return (TbDecimal){ g_rand_int_range (random, 0, 20) == 0 ? -digits : digits, scale };
}

static TbValue
random_value (GRand *random)
{
  TbValue value = { .state = TB_VALUE_NUMBER, .qualifier = g_rand_int_range (random, TB_EXACTLY, TB_RANGE + 1), .number = random_decimal (random) };

  if (value.qualifier == TB_RANGE)
    {
      value.upper = random_decimal (random);
      if (tb_decimal_compare (value.number, value.upper) >= 0 && !tb_decimal_add (value.number, TB_DECIMAL_INT (7), &value.upper))
        value.qualifier = TB_EXACTLY;
    }

  return value;
}

static void
assert_reads_back (const char *text, const char *unit, const TbValue *value)
{
  g_autoptr (GError) error = NULL;
  TbValue read;

  if (!tb_value_parse (text, unit, &read, &error))
    g_error ("“%s” isn't read back: %s", text, error->message);
  if (!tb_value_equal (&read, value))
    {
      g_autofree char *now = tb_value_encode (&read);
      g_autofree char *before = tb_value_encode (value);

      g_error ("“%s” was %s and is read back as %s", text, before, now);
    }
}

static void
test_every_value_reads_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1060);

  for (guint i = 0; i < 100000; i++)
    {
      const char *unit = units[g_rand_int_range (random, 0, G_N_ELEMENTS (units))];
      TbValue value = random_value (random);
      TbValue decoded;
      g_autofree char *input = tb_value_to_input (&value, unit);
      g_autofree char *words = tb_value_to_words (&value, unit);
      g_autofree char *stored = tb_value_encode (&value);

      assert_reads_back (input, unit, &value);
      assert_reads_back (words, unit, &value);
      g_assert_true (tb_value_decode (stored, &decoded, NULL));
      g_assert_true (tb_value_equal (&decoded, &value));
    }
}

static void
test_every_value_passes_through_a_list (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (961);

  for (guint i = 0; i < 20000; i++)
    {
      TbValue value = random_value (random);
      TbValue read;
      g_autofree char *number = tb_value_to_number (&value);

      g_assert_true (tb_value_from_tsv (tb_qualifier_to_tsv (value.qualifier), number, &read, NULL));
      g_assert_true (tb_value_equal (&read, &value));
    }
}

static void
test_states_read_back (void)
{
  const TbValue states[] = { TB_VALUE_INIT, { .state = TB_VALUE_NO_DATA }, TB_VALUE_EXACT (TB_DECIMAL_INT (1)), TB_VALUE_EXACT (TB_DECIMAL_INT (0)) };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      TbValue decoded;
      g_autofree char *stored = tb_value_encode (&states[i]);
      g_autofree char *input = tb_value_to_input (&states[i], "是/否");
      g_autofree char *words = tb_value_to_words (&states[i], "是/否");

      g_assert_true (tb_value_decode (stored, &decoded, NULL));
      g_assert_true (tb_value_equal (&decoded, &states[i]));
      assert_reads_back (input, "是/否", &states[i]);
      assert_reads_back (words, "是/否", &states[i]);
    }
}

static void
test_says_what_the_circular_says (void)
{
  static const struct
  {
    const char *stored;
    const char *unit;
    const char *words;
    const char *input;
    const char *number;
  } cases[] = {
    { "=177", "人", "177人", "177", "177" },
    { "=1674780", "条", "1674780条", "1674780", "1674780" },
    { "=93.60", "%", "93.60%", "93.60%", "93.60" },
    { ">180", "人", "180余人", "180余", "180" },
    { ">8800", "件", "8800余件", "8800余", "8800" },
    { ">90", "%", "超过90%", "超过90%", "90" },
    { ">5", "项", "超过5项", "超过5", "5" },
    { ">0", "项", "超过0项", "超过0", "0" },
    { ">180.0", "人", "超过180.0人", "超过180.0", "180.0" },
    { "<70", "%", "低于70%", "低于70%", "70" },
    { ">=15", "条", "不低于15条", "不低于15", "15" },
    { "<=15", "条", "不超过15条", "不超过15", "15" },
    { "~300", "个", "约300个", "约300", "300" },
    { "=1..2", "条", "1-2条", "1-2", "1-2" },
    { "=63..68", "%", "63%~68%", "63%~68%", "63-68" },
    { "=-5..-2", "个", "-5~-2个", "-5~-2", "-5~-2" },
    { "=1", "是/否", "是", "是", "1" },
    { "=0", "是/否", "否", "否", "0" },
    { "-", "个", "无数据", "--", "--" },
    { "", "个", "", "", "" },
    { "=5", NULL, "5", "5", "5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TbValue value;

      g_assert_true (tb_value_decode (cases[i].stored, &value, NULL));

      g_autofree char *words = tb_value_to_words (&value, cases[i].unit);
      g_autofree char *input = tb_value_to_input (&value, cases[i].unit);
      g_autofree char *number = tb_value_to_number (&value);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (input, ==, cases[i].input);
      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

static void
test_refuses_what_it_never_stored (void)
{
  static const char *const stored[] = { "177", "=", ">", "=1,000", "= 5", "=5 ", "=1..", "=..2", "=2..1", "=2..2", ">1..2", "=１", "=1e5", "=+5", "=5.", "=.5", "=--5",
                                        "=0.0000000000001", "=1234567890123456789", "--", "!5", "=1...2", "≥5", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (stored); i++)
    {
      g_autoptr (GError) error = NULL;
      TbValue value;

      if (tb_value_decode (stored[i], &value, &error))
        g_error ("“%s” is taken for a stored value", stored[i]);
      g_assert_error (error, TB_ERROR, TB_ERROR_DAMAGED);
    }
}

static void
test_reads_lists (void)
{
  static const struct
  {
    const char *qualifier;
    const char *value;
    const char *stored; /* NULL: refused */
  } cases[] = {
    { "=", "177", "=177" },
    { "over", "180", ">180" },
    { "under", "96.64", "<96.64" },
    { "about", "300", "~300" },
    { "at-least", "15", ">=15" },
    { "at-most", "15", "<=15" },
    { "=", "1-2", "=1..2" },
    { "=", "--", "-" },
    { "over", "1-2", NULL },
    { "more", "5", NULL },
    { "", "5", NULL },
    { "=", "x", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;
      TbValue value;

      if (!tb_value_from_tsv (cases[i].qualifier, cases[i].value, &value, &error))
        g_assert_error (error, TB_ERROR, TB_ERROR_VALUE);
      else
        stored = tb_value_encode (&value);
      g_assert_cmpstr (stored, ==, cases[i].stored);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/value/round-trip/every-value-reads-back", test_every_value_reads_back);
  g_test_add_func ("/model/value/round-trip/every-value-passes-through-a-list", test_every_value_passes_through_a_list);
  g_test_add_func ("/model/value/round-trip/states-read-back", test_states_read_back);
  g_test_add_func ("/model/value/round-trip/says-what-the-circular-says", test_says_what_the_circular_says);
  g_test_add_func ("/model/value/round-trip/refuses-what-it-never-stored", test_refuses_what_it_never_stored);
  g_test_add_func ("/model/value/round-trip/reads-lists", test_reads_lists);

  return g_test_run ();
}
