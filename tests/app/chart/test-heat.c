/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table of cells claims: which shade is darker, who is last, what is a gap, and the finding. */
#include "chart/tb-chart-private.h"

static const TbMeasure measures[] = {
  { .id = "done", .name = "已完成", .unit = "个", .direction = TB_MORE_IS_BETTER },
  { .id = "rate", .name = "认领率", .unit = "%", .direction = TB_MORE_IS_BETTER },
  { .id = "overdue", .name = "超期", .unit = "件", .direction = TB_LESS_IS_BETTER },
  { .id = "boutique", .name = "精品", .unit = "个", .direction = TB_NEUTRAL, .sparse = TRUE },
};

static const char *const names[] = { "溧阳市", "金坛区", "武进区" };

typedef struct
{
  const char *name;
  gboolean quarters;
  const char *rows[3]; /* cells of the measures in their order or of quarters; blank ones are missing */
  const char *last;    /* of each column the row that is last, - for none */
  const char *title;
} HeatCase;

static const HeatCase cases[] = {
  { "measures", FALSE, { "10|90|1|2", "8|80|3|", "9|95|0|" }, "111-", "4项指标中，金坛区有3项居末位" },
  { "missing", FALSE, { "10|90|1|", "|80|3|", "9|95|0|1" }, "-11-", "武进区认领率95%最高，金坛区超期3件最多" },
  { "qualified", FALSE, { "10|低于85|1|", "8|80|2|2", "9|95|1余|" }, "1---", "溧阳市已完成10个最多，武进区认领率95%最高" },
  { "few", FALSE, { "|||", "|||2", "5|||" }, "----", "金坛区精品2个，武进区已完成5个" },
  { "running", TRUE, { "90|91|92|93", "80|85|81|79", "95|80|90|91" }, "1211", "金坛区连续2个季度最低" },
  { "always", TRUE, { "90|91|92|93", "80|75|81|79", "95|80|90|91" }, "1111", "金坛区所列4个季度均最低" },
  { "most", TRUE, { "90|91|92|70", "80|75|81|79", "95|80|90|91" }, "1110", "4个季度中，金坛区有3个季度最低" },
  { "level", TRUE, { "90|91|92|93", "80|80|80|80", "80|80|80|80" }, "----", "溧阳市93%最高，金坛区、武进区均为80%，最低" },
};

static void
add_columns (TbChartData *data, gboolean quarters)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      TbChartColumn *column = tb_chart_data_add_column (data, quarters ? "22年一季度" : measures[i].name);

      if (quarters)
        column->period = g_strdup_printf ("2022Q%u", (guint) i + 1);
      else
        column->measure = &measures[i];
    }
}

static void
add_row (TbChartData *data, guint index, const char *cells)
{
  g_auto (GStrv) typed = g_strsplit (cells, "|", -1);
  const TbValue blank = TB_VALUE_INIT;
  TbChartItem *item = tb_chart_data_add (data, names[index], &blank, NULL);

  for (guint i = 0; i < data->columns->len; i++)
    {
      const char *unit = tb_chart_data_get_unit (data, i);
      g_autofree char *text = NULL;
      TbValue value;

      g_assert_true (tb_value_parse (typed[i], unit, &value, NULL));
      text = tb_value_to_input (&value, unit);
      tb_chart_item_add_point (item, &value, text);
      item->value = value;
      item->missing = !tb_value_is_number (&value);
    }
}

static TbChart *
make_chart (const HeatCase *self)
{
  TbChartData *data = tb_chart_data_alloc (TB_CHART_HEAT);

  data->subject = g_strdup ("专题");
  data->foot = g_strdup ("单位：%");
  data->short_foot = g_strdup ("单位：%");
  data->unit = g_strdup ("%");
  data->noun = "地区";
  data->direction = TB_MORE_IS_BETTER;
  add_columns (data, self->quarters);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    add_row (data, i, self->rows[i]);
  tb_chart_data_mark_last (data);
  data->title = tb_chart_title_compose (data, "没有发现");

  return tb_chart_new_for_data (data);
}

static const HeatCase *
find_case (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].name, name))
      return &cases[i];

  g_assert_not_reached ();
}

/* the mark of that shape on a cell, or NULL */
static const TbChartMark *
find_mark (TbChart *chart, TbChartShape shape, int item, int column)
{
  const TbChartLayout *layout = tb_chart_get_layout (chart, 600, 300);

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->shape == shape && mark->item == item && mark->column == column)
        return mark;
    }

  return NULL;
}

static gboolean
has_text (TbChart *chart, const char *text)
{
  const TbChartLayout *layout = tb_chart_get_layout (chart, 600, 300);

  for (guint i = 0; i < layout->texts->len; i++)
    if (g_str_equal (pango_layout_get_text (g_array_index (layout->texts, TbChartText, i).layout), text))
      return TRUE;

  return FALSE;
}

/* Who is last is framed, nobody else, and the finding claims no more than is certain. */
static void
test_case (gconstpointer data)
{
  const HeatCase *self = data;
  g_autoptr (TbChart) chart = make_chart (self);
  g_autofree char *title = g_strconcat ("专题：", self->title, NULL);

  g_assert_cmpstr (tb_chart_get_title (chart), ==, title);
  for (int column = 0; self->last[column] != '\0'; column++)
    for (int item = 0; item < 3; item++)
      g_assert_cmpint (find_mark (chart, TB_SHAPE_FRAME, item, column) != NULL, ==, self->last[column] == '0' + item);
}

/* Of quarters all cells have one scale. */
static void
test_scale (void)
{
  g_autoptr (TbChart) chart = make_chart (find_case ("running"));

  g_assert_cmpfloat_with_epsilon (find_mark (chart, TB_SHAPE_CELL, 1, 3)->to, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_mark (chart, TB_SHAPE_CELL, 2, 0)->to, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_mark (chart, TB_SHAPE_CELL, 0, 1)->to, (91.0 - 79) / (95 - 79), 1e-9);
  g_assert_true (has_text (chart, "79%"));
  g_assert_true (has_text (chart, "22年一季度"));
}

/* Of measures each column is shaded by rank, with its own unit. */
static void
test_ranks (void)
{
  g_autoptr (TbChart) chart = make_chart (find_case ("measures"));
  TbChartTarget target;
  g_autofree char *words = NULL;

  g_assert_cmpfloat (find_mark (chart, TB_SHAPE_CELL, 1, 0)->to, ==, 0.0);
  g_assert_cmpfloat (find_mark (chart, TB_SHAPE_CELL, 2, 0)->to, ==, 0.5);
  g_assert_cmpfloat (find_mark (chart, TB_SHAPE_CELL, 0, 0)->to, ==, 1.0);
  g_assert_cmpfloat (find_mark (chart, TB_SHAPE_CELL, 1, 2)->to, ==, 1.0);
  g_assert_true (has_text (chart, "已完成（个）"));
  g_assert_true (has_text (chart, "认领率"));
  g_assert_true (tb_chart_get_target (chart, 600, 300, 5, &target));
  g_assert_true (target.measure == &measures[1]);
  words = tb_chart_describe_target (chart, &target);
  g_assert_cmpstr (words, ==, "金坛区, 认领率: 80%");
}

/* A value that is to be there is a gap, one that needn't be is nothing; neither is the lowest. */
static void
test_missing (void)
{
  g_autoptr (TbChart) chart = make_chart (find_case ("missing"));

  g_assert_nonnull (find_mark (chart, TB_SHAPE_GAP, 1, 0));
  g_assert_null (find_mark (chart, TB_SHAPE_CELL, 1, 0));
  g_assert_null (find_mark (chart, TB_SHAPE_GAP, 1, 3));
  g_assert_null (find_mark (chart, TB_SHAPE_CELL, 1, 3));
  g_assert_nonnull (find_mark (chart, TB_SHAPE_RULE, 1, 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/heat/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/chart/heat/scale", test_scale);
  g_test_add_func ("/chart/heat/ranks", test_ranks);
  g_test_add_func ("/chart/heat/gaps", test_missing);

  return g_test_run ();
}
