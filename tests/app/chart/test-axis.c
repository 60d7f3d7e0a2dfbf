/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes end at round numbers, hold zero where lengths count, and say it where they don't. */
#include "chart/tb-chart-axis.h"

#include <math.h>

typedef struct
{
  const char *name;
  double lowest, highest;
  guint n_ticks;
  TbChartAxisFlags flags;
  const char *unit;
  const char *ticks;
  const char *warning;
} AxisCase;

static const AxisCase cases[] = {
  { "percent", 21.7, 91.1, 5, 0, "%", "0% 20% 40% 60% 80% 100%", NULL },
  { "close-together", 95.2, 98.9, 4, 0, "%", "95% 96% 97% 98% 99%", "刻度自95%起" },
  { "closer-still", 99.81, 99.97, 4, 0, "%", "99.80% 99.85% 99.90% 99.95% 100.00%", "刻度自99.80%起" },
  { "bars-from-zero", 95.2, 98.9, 5, TB_CHART_AXIS_FROM_ZERO, "%", "0% 20% 40% 60% 80% 100%", NULL },
  { "counts-are-whole", 0, 2, 8, TB_CHART_AXIS_WHOLE, "个", "0 1 2", NULL },
  { "one-value", 35, 35, 4, 0, "个", "0 10 20 30 40", NULL },
  { "all-zero", 0, 0, 4, TB_CHART_AXIS_WHOLE, "个", "0 1", NULL },
  { "below-zero", -3.1, 4, 4, 0, "%", "-4% -2% 0% 2% 4%", NULL },
  { "all-below-zero", -9.9, -9.1, 4, 0, "%", "-10.0% -9.8% -9.6% -9.4% -9.2% -9.0%", "刻度至-9.0%止" },
  { "wan", 45164, 167478, 4, 0, "条", "0 5万 10万 15万 20万", NULL },
  { "half-wan", 0, 14000, 3, 0, "条", "0 0.5万 1.0万 1.5万", NULL },
  { "thousands", 0, 3900, 4, 0, "条", "0 1000 2000 3000 4000", NULL },
  { "yi", 1e8, 4e8, 4, 0, "元", "0 1亿 2亿 3亿 4亿", NULL },
  { "decades", 45164, 1674780, 4, TB_CHART_AXIS_LOGARITHMIC, "条", "1万 10万 100万 1000万", "对数刻度" },
  { "decades-at-powers", 1, 1000, 4, TB_CHART_AXIS_LOGARITHMIC, "条", "1 10 100 1000", "对数刻度" },
  { "decades-below-one", 0.02, 0.5, 4, TB_CHART_AXIS_LOGARITHMIC, "%", "0.01% 0.1% 1%", "对数刻度" },
  { "decade-of-one-value", 100, 100, 4, TB_CHART_AXIS_LOGARITHMIC, "条", "100 1000", "对数刻度" },
};

static void
test_case (gconstpointer data)
{
  const AxisCase *self = data;
  g_autoptr (GString) ticks = g_string_new (NULL);
  g_autofree char *warning = NULL;
  TbChartAxis axis;

  tb_chart_axis_init (&axis, self->lowest, self->highest, self->n_ticks, self->flags);
  for (guint i = 0; i < tb_chart_axis_count_ticks (&axis); i++)
    {
      g_autofree char *words = tb_chart_axis_tick_to_words (&axis, i, self->unit);

      g_string_append_printf (ticks, "%s%s", i > 0 ? " " : "", words);
    }
  warning = tb_chart_axis_dup_warning (&axis, self->unit);

  g_assert_cmpstr (ticks->str, ==, self->ticks);
  g_assert_cmpstr (warning, ==, self->warning);
  g_assert_cmpfloat_with_epsilon (tb_chart_axis_get_share (&axis, axis.low), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (tb_chart_axis_get_share (&axis, axis.high), 1.0, 1e-9);
}

/* Whatever the values: they lie on the axis, ticks aren't more than asked for by more than the ends, and bars stand on zero. */
static void
test_random (void)
{
  for (guint run = 0; run < 20000; run++)
    {
      const double scale = pow (10.0, g_test_rand_int_range (-4, 14));
      const double a = g_test_rand_double_range (-1.0, 1.0) * scale, b = g_test_rand_double_range (-1.0, 1.0) * scale;
      const guint n_ticks = g_test_rand_int_range (1, 12);
      const TbChartAxisFlags flags = g_test_rand_int_range (0, 4);
      TbChartAxis axis;

      tb_chart_axis_init (&axis, MIN (a, b), MAX (a, b), n_ticks, flags);
      g_assert_cmpfloat (axis.low, <=, MIN (a, b) + 1e-6 * scale);
      g_assert_cmpfloat (axis.high, >=, MAX (a, b) - 1e-6 * scale);
      g_assert_cmpuint (tb_chart_axis_count_ticks (&axis), <=, n_ticks + 3);
      g_assert_cmpuint (tb_chart_axis_count_ticks (&axis), >=, 2);
      if ((flags & TB_CHART_AXIS_FROM_ZERO) != 0)
        {
          g_assert_cmpfloat (axis.low, <=, 0.0);
          g_assert_cmpfloat (axis.high, >=, 0.0);
        }
      if (axis.low > 0 || axis.high < 0)
        {
          g_autofree char *warning = tb_chart_axis_dup_warning (&axis, NULL);

          g_assert_nonnull (warning);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/axis/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/chart/axis/random", test_random);

  return g_test_run ();
}
