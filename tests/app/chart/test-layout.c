/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels never overlap, are never cut, never leave the page and are never below 7 pt, whatever the data. */
#include "chart/tb-chart-private.h"

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
  { 1191, 842 },
  { 1600, 900 },
};

static const char *const names[] = {
  "溧阳市",
  "市消防救援支队",
  "常州市住房公积金管理中心",
  "江苏常州经济开发区",
  "Changzhou Municipal Bureau of Human Resources and Social Security",
  "京",
};

static const TbQualifier qualifiers[] = { TB_EXACTLY, TB_EXACTLY, TB_EXACTLY, TB_OVER, TB_AT_LEAST, TB_UNDER, TB_AT_MOST, TB_ABOUT, TB_RANGE };

static TbValue
random_value (gint64 limit)
{
  TbValue value = { .state = TB_VALUE_NUMBER };

  if (g_test_rand_int_range (0, 8) == 0)
    return (TbValue){ .state = g_test_rand_int_range (0, 2) ? TB_VALUE_NO_DATA : TB_VALUE_BLANK };

  value.qualifier = qualifiers[g_test_rand_int_range (0, G_N_ELEMENTS (qualifiers))];
  value.number = (TbDecimal){ (gint64) (g_test_rand_double_range (limit < 0 ? limit : 0, ABS (limit))), g_test_rand_int_range (0, 3) };
  value.upper = value.number;
  value.upper.digits += 1 + ABS (value.number.digits) / 7;

  return value;
}

static void
add_random_item (TbChartData *data, guint index, gint64 limit)
{
  const TbValue value = random_value (limit);
  const char *unit = data->kind == TB_CHART_BULLET || data->kind == TB_CHART_SHARE ? "%" : data->unit;
  g_autofree char *text = tb_value_to_input (&value, unit);
  TbChartItem *item = tb_chart_data_add (data, names[g_test_rand_int_range (0, G_N_ELEMENTS (names))], &value, text);

  if (data->kind == TB_CHART_BULLET || data->kind == TB_CHART_SHARE)
    item->detail = g_strdup_printf ("%d/%d", g_test_rand_int_range (0, 999), g_test_rand_int_range (0, 99999));
  item->rank = data->kind == TB_CHART_RANKING && limit > 0 ? index + 1 : 0;
  item->laggard = !item->missing && g_test_rand_int_range (0, 3) == 0;
}

static TbChart *
random_chart (TbChartKind kind, guint n_items, gint64 limit)
{
  TbChartData *data = tb_chart_data_alloc (kind);

  data->title = g_strdup ("入库监管行为数据：所列8个城市中，常州市45164条居第8，第1位宿迁市为其37.1倍");
  data->short_foot = g_strdup ("单位：条　截至2022年9月30日");
  data->foot = g_strdup ("单位：条　截至2022年9月30日　来源：常州市政府推进政府职能转变和“放管服”改革协调小组办公室");
  data->subject = g_strdup ("入库监管行为数据");
  data->unit = g_strdup ("条");
  for (guint i = 0; i < n_items; i++)
    add_random_item (data, i, limit);
  if (kind == TB_CHART_BULLET)
    data->goal_label = g_strdup ("全年计划");
  if (g_test_rand_bit ())
    {
      data->reference = (TbValue){ .state = TB_VALUE_NUMBER, .number = { ABS (limit) / 2, 0 } };
      data->reference_label = g_strdup ("全市平均45.29%");
    }

  return tb_chart_new_for_data (data);
}

static gboolean
overlap (const TbChartBox *a, const TbChartBox *b)
{
  const double slack = 0.3;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static gboolean
is_inside (const TbChartBox *box, const TbChartLayout *layout)
{
  return box->x >= -0.01 && box->y >= -0.01 && box->x + box->width <= layout->width + 0.01 && box->y + box->height <= layout->height + 0.01;
}

static void
fail_text (const TbChartLayout *layout, const TbChartText *text, const char *what)
{
  g_error ("%g×%g: “%s” (%g pt at %g, %g; %g×%g) %s", layout->width, layout->height, pango_layout_get_text (text->layout), text->size,
           text->box.x, text->box.y, text->box.width, text->box.height, what);
}

static void
fail_mark (const TbChartLayout *layout, const TbChartMark *mark)
{
  g_error ("%g×%g: a mark of shape %d (at %g, %g; %g×%g) leaves the page", layout->width, layout->height, mark->shape,
           mark->box.x, mark->box.y, mark->box.width, mark->box.height);
}

static void
check_text (const TbChartLayout *layout, guint index)
{
  const TbChartText *text = &g_array_index (layout->texts, TbChartText, index);

  if (text->size < TB_CHART_LEAST_SIZE)
    fail_text (layout, text, "is too small");
  if (!is_inside (&text->box, layout))
    fail_text (layout, text, "leaves the page");
  /* narrower than any chart that is printed, only names that wouldn't fit at all may be cut */
  if (pango_layout_is_ellipsized (text->layout) && layout->width >= 280)
    fail_text (layout, text, "is cut");
  if (layout->width < 280)
    return; /* where the longest numbers go over their bars */

  for (guint i = 0; i < index; i++)
    if (overlap (&text->box, &g_array_index (layout->texts, TbChartText, i).box))
      fail_text (layout, text, pango_layout_get_text (g_array_index (layout->texts, TbChartText, i).layout));
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->shape != TB_SHAPE_TRACK && overlap (&text->box, &mark->box))
        {
          g_printerr ("shape %d at %g, %g; %g×%g\n", mark->shape, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
          fail_text (layout, text, "lies on a mark");
        }
    }
}

static void
check_layout (TbChart *chart, double width, double height)
{
  const TbChartLayout *layout = tb_chart_get_layout (chart, width, height);
  const TbChartData *data = tb_chart_get_data (chart);
  guint n_shown = 0, n_rest = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    check_text (layout, i);
  for (guint i = 0; i < layout->marks->len; i++)
    if (!is_inside (&g_array_index (layout->marks, TbChartMark, i).box, layout))
      fail_mark (layout, &g_array_index (layout->marks, TbChartMark, i));
  for (guint i = 0; i < layout->rows->len; i++)
    if (g_array_index (layout->rows, TbChartRow, i).item >= 0)
      n_shown++;
    else
      n_rest++;

  /* what isn't shown is said */
  if (layout->rows->len > 0 && n_shown < data->items->len)
    g_assert_cmpuint (n_rest, ==, 1);
}

static void
test_random (gconstpointer kind)
{
  static const guint counts[] = { 1, 2, 7, 15, 60, 200 };
  static const gint64 limits[] = { 1, 100, 2000000, G_GINT64_CONSTANT (900000000000000), -500 };

  for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
    for (gsize l = 0; l < G_N_ELEMENTS (limits); l++)
      {
        g_autoptr (TbChart) chart = random_chart (GPOINTER_TO_INT (kind), counts[c], limits[l]);

        for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
          check_layout (chart, sizes[s].width, sizes[s].height);
        if (counts[c] <= 15)
          check_layout (chart, 480, tb_chart_get_natural_height (chart, 480));
      }
}

/* At its natural height a chart leaves nothing out and needs no small letters. */
static void
test_natural_height (gconstpointer kind)
{
  for (double width = 280; width <= 1200; width += 115)
    {
      g_autoptr (TbChart) chart = random_chart (GPOINTER_TO_INT (kind), 20, 100);
      const TbChartLayout *layout = tb_chart_get_layout (chart, width, tb_chart_get_natural_height (chart, width));

      g_assert_cmpuint (layout->rows->len, ==, 20);
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

/* A value is drawn as what it is, from zero. */
static void
test_qualifiers (void)
{
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
  layout = tb_chart_get_layout (chart, 600, 400);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->item >= 0)
        marks[mark->item] = mark;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double arrow = cases[i].shape == TB_SHAPE_OPEN ? (marks[i]->box.height + 1.0) / 2.0 : 0.0;

      g_assert_cmpint (marks[i]->shape, ==, cases[i].shape);
      g_assert_cmpfloat_with_epsilon (marks[i]->box.x, marks[0]->box.x, 0.01);
      g_assert_cmpfloat_with_epsilon ((marks[i]->box.width - arrow) / marks[0]->box.width, cases[i].length / 100, 0.01);
    }
}

/* Bars stand in proportion from zero: half the value, half the length. */
static void
test_zero_based (void)
{
  TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
  g_autoptr (TbChart) chart = NULL;
  const TbChartLayout *layout;
  double widths[3] = { 0 };

  data->title = g_strdup ("标题");
  data->foot = g_strdup ("单位：个");
  data->short_foot = g_strdup ("单位：个");
  for (int i = 0; i < 3; i++)
    {
      const TbValue value = TB_VALUE_EXACT (((TbDecimal){ 94810 - i * 1000, 3 }));

      tb_chart_data_add (data, "溧阳市", &value, "9");
    }
  chart = tb_chart_new_for_data (data);
  layout = tb_chart_get_layout (chart, 600, 400);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->shape == TB_SHAPE_FILL)
        widths[mark->item] = mark->box.width;
    }
  for (int i = 1; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (widths[i] / widths[0], (94810 - i * 1000) / 94810.0, 0.001);
}

int
main (int argc, char **argv)
{
  static const TbChartKind kinds[] = { TB_CHART_RANKING, TB_CHART_BULLET, TB_CHART_SHARE, TB_CHART_DOTS };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *random = g_strconcat ("/chart/layout/random/", tb_chart_kind_get (kinds[i])->id, NULL);
      g_autofree char *natural = g_strconcat ("/chart/layout/natural-height/", tb_chart_kind_get (kinds[i])->id, NULL);

      g_test_add_data_func (random, GINT_TO_POINTER (kinds[i]), test_random);
      g_test_add_data_func (natural, GINT_TO_POINTER (kinds[i]), test_natural_height);
    }
  g_test_add_func ("/chart/layout/missing", test_missing);
  g_test_add_func ("/chart/layout/qualifiers", test_qualifiers);
  g_test_add_func ("/chart/layout/zero-based", test_zero_based);

  return g_test_run ();
}
