/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels never overlap, are never cut, never leave the page and are never below 7 pt, whatever the data. */
#include "chart-cases.h"
#include "chart-checks.h"

#define A3_WIDTH 1191.0

#include <math.h>

typedef struct
{
  double width, height;
} Size;

static const Size sizes[] = {
  { 160, 120 },
  { 280, 200 },
  { 360, 640 },
  { 480, 300 },
  { 842, 595 },
  { A3_WIDTH, 842 },
  { 1600, 900 },
};

/* Half of the sizes with each, all of them with several; the longest lists with fewer. */
static void
test_random (gconstpointer data)
{
  static const guint counts[] = { 1, 2, 7, 15, 60, 200 };
  static const guint columns[] = { 1, 2, 4, 8, 13, 40 };
  static const gint64 limits[] = { 1, 100, 2000000, G_GINT64_CONSTANT (900000000000000), -500 };

  for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
    for (gsize l = 0; l < G_N_ELEMENTS (limits); l++)
      {
        const gsize step = counts[c] < 60 ? 2 : 5;
        const ChartShape shape = { .n_items = counts[c], .n_columns = columns[(c + l) % G_N_ELEMENTS (columns)], .limit = limits[l] };
        g_autoptr (TbChart) chart = chart_cases_make_random (data, &shape);

        for (gsize s = (c + l) % step; s < G_N_ELEMENTS (sizes); s += step)
          chart_check_layout (chart, sizes[s].width, sizes[s].height);
        if (counts[c] <= 15)
          chart_check_layout (chart, 480, tb_chart_get_natural_height (chart, 480));
      }
}

/* From a narrow window to A3, at heights from low to natural, with the longest names of both languages. */
static void
test_names (gconstpointer data)
{
  static const double widths[] = { CHART_LEAST_WIDTH, 340, 420, 595, 842, A3_WIDTH };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      const ChartShape shape = { .n_items = 7, .n_columns = 5, .limit = 1000, .longest = TRUE };
      g_autoptr (TbChart) chart = chart_cases_make_random (data, &shape);

      chart_check_layout (chart, widths[w], 200);
      chart_check_layout (chart, widths[w], 0.7 * widths[w]);
      chart_check_layout (chart, widths[w], tb_chart_get_natural_height (chart, widths[w]));
    }
}

static void
test_all_missing (gconstpointer data)
{
  const ChartShape shape = { .n_items = 7, .n_columns = 4, .limit = 100, .all_missing = TRUE };
  g_autoptr (TbChart) chart = chart_cases_make_random (data, &shape);

  g_assert_true (tb_chart_is_empty (chart));
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      chart_check_layout (chart, sizes[s].width, sizes[s].height);
      g_assert_cmpuint (tb_chart_get_layout (chart, sizes[s].width, sizes[s].height)->marks->len, ==, 0);
    }
}

/* At its natural height a chart leaves nothing out and needs no small letters. */
static void
test_natural_height (gconstpointer data)
{
  const ChartCase *self = data;

  for (double width = CHART_LEAST_WIDTH; width <= 1200; width += 115)
    {
      const ChartShape shape = { .n_items = 20, .n_columns = 3, .limit = 100 };
      g_autoptr (TbChart) chart = chart_cases_make_random (self, &shape);
      const TbChartLayout *layout = tb_chart_get_layout (chart, width, tb_chart_get_natural_height (chart, width));

      for (guint i = 0; i < layout->rows->len; i++)
        g_assert_cmpint (g_array_index (layout->rows, TbChartRow, i).item, >=, 0);
      if (self->max_columns == 0)
        g_assert_cmpfloat (layout->size, >=, 8.5);
    }
}

static void
test_missing (void)
{
  const TbChartKind with_gaps[] = { TB_CHART_RANKING, TB_CHART_BULLET, TB_CHART_DOTS };

  for (gsize k = 0; k < G_N_ELEMENTS (with_gaps); k++)
    {
      TbChartData *data = tb_chart_data_alloc (with_gaps[k]);
      const TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (60));
      const TbValue zero = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
      const TbValue blank = TB_VALUE_INIT;
      const TbValue no_data = { .state = TB_VALUE_NO_DATA };
      g_autoptr (TbChart) chart = NULL;
      const TbChartLayout *layout;
      guint n_gaps[4] = { 0 }, n_bars[4] = { 0 };

      data->title = g_strdup ("标题");
      data->foot = g_strdup ("单位：个");
      data->short_foot = g_strdup ("单位：个");
      data->logarithmic = with_gaps[k] == TB_CHART_DOTS;
      tb_chart_data_add (data, "溧阳市", &value, "60");
      tb_chart_data_add (data, "金坛区", &zero, "0");
      tb_chart_data_add (data, "武进区", &blank, NULL);
      tb_chart_data_add (data, "新北区", &no_data, NULL);
      chart = tb_chart_new_for_data (data);
      layout = tb_chart_get_layout (chart, 480, 300);
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

          if (mark->item >= 0)
            {
              n_gaps[mark->item] += mark->shape == TB_SHAPE_GAP;
              n_bars[mark->item] += mark->shape == TB_SHAPE_FILL || mark->shape == TB_SHAPE_DOT;
            }
        }

      g_assert_cmpuint (n_bars[0], ==, 1);
      g_assert_cmpuint (n_gaps[0], ==, 0);
      /* no logarithm of zero: its number stands where the axis begins */
      g_assert_cmpuint (n_bars[1], ==, with_gaps[k] == TB_CHART_DOTS ? 0 : 1);
      for (guint i = 2; i < 4; i++)
        {
          g_assert_cmpuint (n_bars[i], ==, 0);
          g_assert_cmpuint (n_gaps[i], ==, 1);
          g_assert_cmpstr (tb_chart_data_get_item (data, i)->text, ==, i == 2 ? "未填" : "无数据");
        }
    }
}

typedef struct
{
  const char *typed;
  TbChartShape shape;
  double length; /* of 100, of the part drawn in this shape */
} QualifierCase;

/* what a bar says, whether it lies or stands */
static double
get_length (const TbChartMark *mark)
{
  return mark->upright ? mark->box.height : mark->box.width;
}

static double
get_base (const TbChartMark *mark)
{
  return mark->upright ? mark->box.y + mark->box.height : mark->box.x;
}

static const Size stances[] = { { 600, 400 }, { 400, 400 } };

/* A value is drawn as what it is, from zero. */
static void
test_qualifiers (gconstpointer stance)
{
  const Size *at = stance;
  static const QualifierCase cases[] = {
    { "100", TB_SHAPE_FILL, 100 },
    { "80余", TB_SHAPE_OPEN, 80 },
    { "不低于80", TB_SHAPE_OPEN, 80 },
    { "低于70", TB_SHAPE_HATCHED, 70 },
    { "不超过70", TB_SHAPE_HATCHED, 70 },
    { "约50", TB_SHAPE_ABOUT, 50 },
  };
  TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
  g_autoptr (TbChart) chart = NULL;
  const TbChartLayout *layout;
  const TbChartMark *marks[G_N_ELEMENTS (cases)] = { NULL };

  data->title = g_strdup ("标题");
  data->foot = g_strdup ("单位：个");
  data->short_foot = g_strdup ("单位：个");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TbValue value;

      tb_value_parse (cases[i].typed, NULL, &value, &error);
      g_assert_no_error (error);
      tb_chart_data_add (data, "溧阳市", &value, cases[i].typed);
    }
  chart = tb_chart_new_for_data (data);
  layout = tb_chart_get_layout (chart, at->width, at->height);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->item >= 0)
        marks[mark->item] = mark;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double arrow = cases[i].shape == TB_SHAPE_OPEN ? ceil (0.5 * (marks[i]->upright ? marks[i]->box.width : marks[i]->box.height)) : 0.0;

      g_assert_cmpint (marks[i]->shape, ==, cases[i].shape);
      g_assert_cmpint (marks[i]->upright, ==, at->width > at->height);
      g_assert_cmpfloat_with_epsilon (get_base (marks[i]), get_base (marks[0]), 0.01);
      g_assert_cmpfloat_with_epsilon ((get_length (marks[i]) - arrow) / get_length (marks[0]), cases[i].length / 100, 0.01);
    }
}

/* Bars stand in proportion from zero: half the value, half the length. */
static void
test_zero_based (gconstpointer stance)
{
  const Size *at = stance;
  TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
  g_autoptr (TbChart) chart = NULL;
  const TbChartLayout *layout;
  double lengths[3] = { 0 };

  data->title = g_strdup ("标题");
  data->foot = g_strdup ("单位：个");
  data->short_foot = g_strdup ("单位：个");
  for (int i = 0; i < 3; i++)
    {
      const TbValue value = TB_VALUE_EXACT (((TbDecimal){ 94810 - i * 1000, 3 }));

      tb_chart_data_add (data, "溧阳市", &value, "9");
    }
  chart = tb_chart_new_for_data (data);
  layout = tb_chart_get_layout (chart, at->width, at->height);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->shape == TB_SHAPE_FILL)
        lengths[mark->item] = get_length (mark);
    }
  for (int i = 1; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (lengths[i] / lengths[0], (94810 - i * 1000) / 94810.0, 0.001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  chart_cases_add ("/chart/layout/random", test_random);
  chart_cases_add ("/chart/layout/names", test_names);
  chart_cases_add ("/chart/layout/all-missing", test_all_missing);
  chart_cases_add ("/chart/layout/natural-height", test_natural_height);
  g_test_add_func ("/chart/layout/missing", test_missing);
  for (gsize i = 0; i < G_N_ELEMENTS (stances); i++)
    {
      const char *stance = stances[i].width > stances[i].height ? "standing" : "lying";
      g_autofree char *marks = g_strconcat ("/chart/layout/qualifiers/", stance, NULL);
      g_autofree char *zero = g_strconcat ("/chart/layout/zero-based/", stance, NULL);

      g_test_add_data_func (marks, &stances[i], test_qualifiers);
      g_test_add_data_func (zero, &stances[i], test_zero_based);
    }

  return g_test_run ();
}
