/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Qualified arithmetic claims what follows from the parts, and no more. */
#include "model/tb-value.h"

static TbValue
value_of (const char *stored)
{
  TbValue value;

  g_assert_true (tb_value_decode (stored, &value, NULL));
  return value;
}

static void
test_adds (void)
{
  static const struct
  {
    const char *a, *b;
    const char *sum; /* NULL: not known */
  } cases[] = {
    { "=177", "=124", "=301" },
    { "=177", ">180", ">357" },
    { ">180", "=177", ">357" },
    { ">180", ">20", ">200" },
    { ">=15", "=5", ">=20" },
    { ">=15", ">5", ">20" },
    { "<70", "=5", "<75" },
    { "<=70", "=5", "<=75" },
    { "<=70", "<5", "<75" },
    { "~300", "=5", "~305" },
    { "~300", ">5", "~305" },
    { "~300", "=1..2", NULL },
    { "<70", ">5", NULL },
    { ">=5", "<=5", NULL },
    { "=1..2", "=5", "=6..7" },
    { "=1..2", "=3..4", "=4..6" },
    { "=1..2", ">5", ">6" },
    { "=1..2", "<5", "<7" },
    { "", "=5", "=5" },
    { "=5", "", "=5" },
    { "-", "=5", "=5" },
    { "", "", "" },
    { "-", "", "-" },
    { "=0.10", "=0.2", "=0.30" },
    { "=999999999999999999", "=1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TbValue a = value_of (cases[i].a), b = value_of (cases[i].b);
      TbValue sum;
      g_autofree char *stored = tb_value_add (&a, &b, &sum) ? tb_value_encode (&sum) : NULL;

      g_assert_cmpstr (stored, ==, cases[i].sum);
    }
}

static void
test_works_out_rates (void)
{
  static const struct
  {
    const char *part, *whole;
    guint decimals;
    const char *rate; /* NULL: not known */
  } cases[] = {
    { "=961", "=1060", 2, "=90.66" },
    { "=35", "=35", 1, "=100.0" },
    { "=21", "=20", 1, "=105.0" },
    { "=0", "=20", 1, "=0.0" },
    { ">180", "=199", 1, ">90.4" },
    { ">=1", "=3", 1, ">=33.3" },
    { "=180", ">199", 1, "<90.5" },
    { "=180", ">=200", 1, "<=90.0" },
    { "<70", "=100", 0, "<70" },
    { "<=1", "=3", 1, "<=33.4" },
    { "=70", "<100", 0, ">70" },
    { ">70", "<100", 0, ">70" },
    { "<70", ">100", 0, "<70" },
    { ">70", ">100", 0, NULL },
    { "<70", "<100", 0, NULL },
    { "=5", ">0", 0, NULL },
    { "=1..2", "=3", 1, "=33.3..66.7" },
    { "=1", "=2..4", 0, "=25..50" },
    { "~70", "=100", 0, "~70" },
    { "=70", "~100", 0, "~70" },
    { "~70", ">100", 0, NULL },
    { "=5", "=0", 0, NULL },
    { "=5", "=-5", 0, NULL },
    { "", "=5", 0, NULL },
    { "=5", "-", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TbValue part = value_of (cases[i].part), whole = value_of (cases[i].whole);
      TbValue rate;
      g_autofree char *stored = tb_value_percentage (&part, &whole, cases[i].decimals, &rate) ? tb_value_encode (&rate) : NULL;

      g_assert_cmpstr (stored, ==, cases[i].rate);
    }
}

static void
test_compares (void)
{
  static const struct
  {
    const char *a, *b;
    TbTruth less;
    gboolean compatible;
  } cases[] = {
    { "=5", "=6", TB_YES, FALSE },
    { "=6", "=5", TB_NO, FALSE },
    { "=5", "=5.0", TB_NO, TRUE },
    { "=90", ">90", TB_YES, FALSE },
    { "=90", ">=90", TB_UNKNOWN, TRUE },
    { ">=90", "=90", TB_NO, TRUE },
    { ">90", "=90", TB_NO, FALSE },
    { ">90", "=80", TB_NO, FALSE },
    { ">90", "=95", TB_UNKNOWN, TRUE },
    { "<70", "=70", TB_YES, FALSE },
    { "<70", ">70", TB_YES, FALSE },
    { "<=70", ">=70", TB_UNKNOWN, TRUE },
    { "<=70", ">70", TB_YES, FALSE },
    { "<70", "<80", TB_UNKNOWN, TRUE },
    { "=1054", ">1059", TB_YES, FALSE },
    { "=1..2", "=3", TB_YES, FALSE },
    { "=1..2", "=2", TB_UNKNOWN, TRUE },
    { "=1..2", "=1", TB_NO, TRUE },
    { "~300", "=5", TB_UNKNOWN, TRUE },
    { "", "=5", TB_UNKNOWN, TRUE },
    { "-", "=5", TB_UNKNOWN, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TbValue a = value_of (cases[i].a), b = value_of (cases[i].b);

      g_assert_cmpint (tb_value_less (&a, &b), ==, cases[i].less);
      g_assert_cmpint (tb_value_compatible (&a, &b), ==, cases[i].compatible);
      g_assert_cmpint (tb_value_compatible (&b, &a), ==, cases[i].compatible);
    }
}

static gint64
pick (GRand *random, const TbValue *value)
{
  TbInterval interval = tb_value_interval (value);
  gint64 low = interval.has_lower ? interval.lower.digits + interval.lower_open : 1;
  gint64 high = interval.has_upper ? interval.upper.digits - interval.upper_open : low + 500;

  return g_rand_int_range (random, (gint32) MIN (low, high), (gint32) high + 1);
}

/* For any numbers that two values can be, the sum's and the rate's claims hold. */
static void
test_claims_hold (void)
{
  static const TbQualifier qualifiers[] = { TB_EXACTLY, TB_OVER, TB_AT_LEAST, TB_UNDER, TB_AT_MOST, TB_RANGE };
  g_autoptr (GRand) random = g_rand_new_with_seed (1059);
  guint n_sums = 0, n_rates = 0;

  for (guint i = 0; i < 50000; i++)
    {
      TbValue values[2], result, exact;
      TbValue picked[2];

      for (guint j = 0; j < 2; j++)
        {
          gint64 number = g_rand_int_range (random, 2, 200);

          values[j] = TB_VALUE_EXACT (TB_DECIMAL_INT (number));
          values[j].qualifier = qualifiers[g_rand_int_range (random, 0, G_N_ELEMENTS (qualifiers))];
          if (values[j].qualifier == TB_RANGE)
            values[j].upper = TB_DECIMAL_INT (number + g_rand_int_range (random, 1, 50));
          picked[j] = TB_VALUE_EXACT (TB_DECIMAL_INT (pick (random, &values[j])));
        }

      if (tb_value_add (&values[0], &values[1], &result))
        {
          g_assert_true (tb_value_add (&picked[0], &picked[1], &exact));
          g_assert_true (tb_value_compatible (&result, &exact));
          n_sums++;
        }
      if (values[0].qualifier + values[1].qualifier > 0 && picked[1].number.digits > 0 &&
          tb_value_percentage (&values[0], &values[1], 1, &result))
        {
          g_assert_true (tb_value_percentage (&picked[0], &picked[1], 12, &exact));
          g_assert_true (tb_value_compatible (&result, &exact));
          n_rates++;
        }
    }

  g_assert_cmpuint (n_sums, >, 10000);
  g_assert_cmpuint (n_rates, >, 5000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/value/arithmetic/adds", test_adds);
  g_test_add_func ("/model/value/arithmetic/works-out-rates", test_works_out_rates);
  g_test_add_func ("/model/value/arithmetic/compares", test_compares);
  g_test_add_func ("/model/value/arithmetic/claims-hold", test_claims_hold);

  return g_test_run ();
}
