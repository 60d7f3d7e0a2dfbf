/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: what is read, what is refused, and arithmetic at its limits. */
#include <string.h>

#include "model/tb-decimal.h"

typedef struct
{
  const char *text;
  gint64 digits;
  guint scale;
} ReadCase;

static void
test_reads_numbers (void)
{
  static const ReadCase cases[] = {
    { "0", 0, 0 },
    { "177", 177, 0 },
    { "31", 31, 0 },
    { "31.0", 310, 1 },
    { "31.00", 3100, 2 },
    { "007", 7, 0 },
    { "0.05", 5, 2 },
    { ".5", 5, 1 },
    { "-3.2", -32, 1 },
    { "−3.2", -32, 1 },
    { "１７７", 177, 0 },
    { "８４．３", 843, 1 },
    { "－１２", -12, 0 },
    { "1,674,780", 1674780, 0 },
    { "1，674，780", 1674780, 0 },
    { "12,345.67", 1234567, 2 },
    { " 15 ", 15, 0 },
    { "999999999999999999", G_GINT64_CONSTANT (999999999999999999), 0 },
    { "0.000000000001", 1, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TbDecimal number;

      g_assert_true (tb_decimal_parse (cases[i].text, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpint (number.digits, ==, cases[i].digits);
      g_assert_cmpuint (number.scale, ==, cases[i].scale);
    }
}

static void
test_refuses_what_is_no_number (void)
{
  static const struct
  {
    const char *text;
    TbError code;
  } cases[] = {
    { "", TB_ERROR_VALUE },
    { "-", TB_ERROR_VALUE },
    { ".", TB_ERROR_VALUE },
    { "5.", TB_ERROR_VALUE },
    { "1.2.3", TB_ERROR_VALUE },
    { "16,74", TB_ERROR_VALUE },
    { "1,6747,80", TB_ERROR_VALUE },
    { "1,67", TB_ERROR_VALUE },
    { ",674", TB_ERROR_VALUE },
    { "1234,567", TB_ERROR_VALUE },
    { "0,123", TB_ERROR_VALUE },
    { "1,,234", TB_ERROR_VALUE },
    { "1,234,", TB_ERROR_VALUE },
    { "1.234,567", TB_ERROR_VALUE },
    { "1e5", TB_ERROR_VALUE },
    { "0x10", TB_ERROR_VALUE },
    { "--5", TB_ERROR_VALUE },
    { "+5", TB_ERROR_VALUE },
    { "1 674", TB_ERROR_VALUE },
    { "①", TB_ERROR_VALUE },
    { "10²", TB_ERROR_VALUE },
    { "一百", TB_ERROR_VALUE },
    { "\xff\xfe", TB_ERROR_VALUE },
    { "1000000000000000000", TB_ERROR_OVERFLOW },
    { "0.0000000000001", TB_ERROR_OVERFLOW },
    { "99999999999999999999999999999999999999999999999999", TB_ERROR_OVERFLOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TbDecimal number = { 42, 1 };

      g_assert_false (tb_decimal_parse (cases[i].text, &number, &error));
      g_assert_error (error, TB_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (number.digits, ==, 42);
    }
}

static void
test_print_reads_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20220930);

  for (guint i = 0; i < 100000; i++)
    {
      gint64 digits = ((gint64) g_rand_int (random) << 28 | g_rand_int_range (random, 0, 1 << 28)) >> g_rand_int_range (random, 4, 58);
      TbDecimal number = { g_rand_boolean (random) ? digits : -digits, g_rand_int_range (random, 0, TB_DECIMAL_MAX_SCALE + 1) };
      g_autofree char *text = tb_decimal_to_string (number);
      TbDecimal read;

      g_assert_true (tb_decimal_parse (text, &read, NULL));
      g_assert_cmpint (read.digits, ==, number.digits);
      g_assert_cmpuint (read.scale, ==, number.scale);
    }
}

static void
test_compares_by_value (void)
{
  g_assert_cmpint (tb_decimal_compare ((TbDecimal){ 31, 0 }, (TbDecimal){ 3100, 2 }), ==, 0);
  g_assert_cmpint (tb_decimal_compare ((TbDecimal){ 9664, 2 }, (TbDecimal){ 967, 1 }), <, 0);
  g_assert_cmpint (tb_decimal_compare ((TbDecimal){ -1, 0 }, (TbDecimal){ -11, 1 }), >, 0);
  g_assert_cmpint (tb_decimal_compare ((TbDecimal){ 999999999999999999, 0 }, (TbDecimal){ 999999999999999999, 12 }), >, 0);
}

static void
test_adds_and_multiplies_exactly (void)
{
  TbDecimal out;

  g_assert_true (tb_decimal_add ((TbDecimal){ 1, 1 }, (TbDecimal){ 2, 1 }, &out));
  g_assert_cmpint (out.digits, ==, 3);
  g_assert_cmpuint (out.scale, ==, 1);

  g_assert_true (tb_decimal_add (TB_DECIMAL_INT (31), (TbDecimal){ 100, 2 }, &out));
  g_assert_cmpint (out.digits, ==, 3200);
  g_assert_cmpuint (out.scale, ==, 2);

  g_assert_true (tb_decimal_subtract (TB_DECIMAL_INT (185), TB_DECIMAL_INT (190), &out));
  g_assert_cmpint (out.digits, ==, -5);

  g_assert_true (tb_decimal_multiply ((TbDecimal){ 167478, 3 }, TB_DECIMAL_INT (10000), &out));
  g_assert_cmpint (tb_decimal_compare (out, TB_DECIMAL_INT (1674780)), ==, 0);

  g_assert_true (tb_decimal_multiply ((TbDecimal){ 1000000000000, 12 }, (TbDecimal){ 2000000000000, 12 }, &out));
  g_assert_cmpint (tb_decimal_compare (out, TB_DECIMAL_INT (2)), ==, 0);
}

static void
test_says_when_it_does_not_fit (void)
{
  const TbDecimal most = TB_DECIMAL_INT (G_GINT64_CONSTANT (999999999999999999));
  const TbDecimal least = { 1, TB_DECIMAL_MAX_SCALE };
  TbDecimal out = { 7, 0 };

  g_assert_false (tb_decimal_add (most, TB_DECIMAL_INT (1), &out));
  g_assert_false (tb_decimal_add (most, least, &out));
  g_assert_false (tb_decimal_subtract (TB_DECIMAL_INT (-1), most, &out));
  g_assert_false (tb_decimal_multiply (most, TB_DECIMAL_INT (2), &out));
  g_assert_false (tb_decimal_multiply (least, least, &out));
  g_assert_false (tb_decimal_ratio (TB_DECIMAL_INT (1), TB_DECIMAL_INT (0), 100, 2, &out));
  g_assert_false (tb_decimal_ratio (most, least, 100, 12, &out));
  g_assert_cmpint (out.digits, ==, 7);
}

static void
test_rounds_half_up (void)
{
  static const struct
  {
    TbDecimal number;
    guint decimals;
    const char *rounded;
  } cases[] = {
    { { 90655, 3 }, 2, "90.66" },
    { { 906549, 4 }, 2, "90.65" },
    { { 25, 1 }, 0, "3" },
    { { 15, 1 }, 0, "2" },
    { { -25, 1 }, 0, "-3" },
    { { -24, 1 }, 0, "-2" },
    { { 9995, 2 }, 1, "100.0" },
    { { 31, 0 }, 2, "31" },
    { { 4, 1 }, 0, "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tb_decimal_to_string (tb_decimal_round (cases[i].number, cases[i].decimals));

      g_assert_cmpstr (text, ==, cases[i].rounded);
    }
}

static void
test_divides (void)
{
  static const struct
  {
    TbDecimal part, whole;
    guint decimals;
    TbRounding rounding;
    const char *percentage;
  } cases[] = {
    { { 961, 0 }, { 1060, 0 }, 2, TB_ROUND_HALF_UP, "90.66" },
    { { 961, 0 }, { 1060, 0 }, 1, TB_ROUND_HALF_UP, "90.7" },
    { { 961, 0 }, { 1060, 0 }, 1, TB_ROUND_FLOOR, "90.6" },
    { { 128, 0 }, { 137, 0 }, 1, TB_ROUND_HALF_UP, "93.4" },
    { { 1, 0 }, { 8, 0 }, 0, TB_ROUND_HALF_UP, "13" },
    { { 1, 0 }, { 8, 0 }, 0, TB_ROUND_FLOOR, "12" },
    { { 1, 0 }, { 3, 0 }, 1, TB_ROUND_CEILING, "33.4" },
    { { 7, 0 }, { 7, 0 }, 1, TB_ROUND_CEILING, "100.0" },
    { { -1, 0 }, { 3, 0 }, 0, TB_ROUND_FLOOR, "-34" },
    { { -1, 0 }, { 3, 0 }, 0, TB_ROUND_CEILING, "-33" },
    { { -1, 0 }, { 8, 0 }, 0, TB_ROUND_HALF_UP, "-13" },
    { { 1, 0 }, { -8, 0 }, 0, TB_ROUND_HALF_UP, "-13" },
    { { 31, 1 }, { 62, 0 }, 0, TB_ROUND_HALF_UP, "5" },
    { { 0, 0 }, { 5, 0 }, 1, TB_ROUND_HALF_UP, "0.0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TbDecimal out;
      g_autofree char *text = NULL;

      g_assert_true (tb_decimal_ratio_rounded (cases[i].part, cases[i].whole, 100, cases[i].decimals, cases[i].rounding, &out));
      text = tb_decimal_to_string (out);
      g_assert_cmpstr (text, ==, cases[i].percentage);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/decimal/reads-numbers", test_reads_numbers);
  g_test_add_func ("/model/decimal/refuses-what-is-no-number", test_refuses_what_is_no_number);
  g_test_add_func ("/model/decimal/print-reads-back", test_print_reads_back);
  g_test_add_func ("/model/decimal/compares-by-value", test_compares_by_value);
  g_test_add_func ("/model/decimal/adds-and-multiplies-exactly", test_adds_and_multiplies_exactly);
  g_test_add_func ("/model/decimal/says-when-it-does-not-fit", test_says_when_it_does_not_fit);
  g_test_add_func ("/model/decimal/rounds-half-up", test_rounds_half_up);
  g_test_add_func ("/model/decimal/divides", test_divides);

  return g_test_run ();
}
