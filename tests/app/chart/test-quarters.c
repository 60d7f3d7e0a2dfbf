/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts over quarters: a quarter without figures is a gap, and findings claim only changes that are certain. */
#include "book-fixture.h"
#include "chart/tb-chart-series.h"

static const TbTopic topics[] = { { .id = "topic", .name = "即办件" } };

static const TbMeasure measures[] = {
  { .topic = "topic", .id = "rate", .name = "即办率", .unit = "%", .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1 },
  { .topic = "topic", .id = "warnings", .name = "预警", .unit = "件", .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER },
  { .topic = "topic", .id = "score", .name = "得分", .unit = "分", .of = TB_CITY | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER },
  { .topic = "topic", .id = "handled", .name = "办件量", .unit = "件", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_NEUTRAL },
};

static const TbChartSpec charts[] = {
  { .id = "line", .topic = "topic", .kind = TB_CHART_LINE, .measure = "rate", .quarters = 8, .of = TB_DISTRICT, .title = "各地区即办率走势" },
  { .id = "city", .topic = "topic", .kind = TB_CHART_LINE, .measure = "rate", .quarters = 8, .of = TB_CITY, .title = "全市即办率走势" },
  { .id = "slope", .topic = "topic", .kind = TB_CHART_SLOPE, .measure = "rate", .quarters = 2, .of = TB_DISTRICT, .title = "各地区即办率变化" },
  { .id = "year", .topic = "topic", .kind = TB_CHART_SLOPE, .measure = "rate", .quarters = 5, .of = TB_DISTRICT, .title = "各地区即办率变化" },
  { .id = "warnings", .topic = "topic", .kind = TB_CHART_SLOPE, .measure = "warnings", .quarters = 2, .of = TB_DEPARTMENT, .title = "各部门预警变化" },
  { .id = "peers", .topic = "topic", .kind = TB_CHART_LINE, .measure = "score", .quarters = 8, .of = TB_CITY | TB_PEER_CITY, .title = "各市得分走势" },
  { .id = "handled", .topic = "topic", .kind = TB_CHART_LINE, .measure = "handled", .quarters = 8, .of = TB_CITY, .title = "全市办件量走势" },
  { .id = "dots", .topic = "topic", .kind = TB_CHART_DOTS, .measure = "rate", .quarters = 8, .of = TB_DISTRICT, .title = "各地区即办率区间" },
};

static const TbSectionSpec section = {
  .id = "section",
  .name = "政务服务体系",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
};

typedef struct
{
  const char *name;
  const char *chart;
  const char *cells; /* quarters from 2022Q3 backwards, parted by | */
  const char *title;
  const char *rows; /* a value for each quarter, oldest first; ▼ behind, ? missing */
} QuarterCase;

static const QuarterCase cases[] = {
  { "empty", "line", "", "即办率：尚无数据", "溧阳市 未填?▏金坛区 未填?▏武进区 未填?" },
  { "biggest-change", "line", "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 80; 金坛区 rate 63.5; 武进区 rate 50",
    "即办率：金坛区比上季度下降3.5个百分点，下降最多；溧阳市提高4个百分点，提高最多", "溧阳市 80% 84%▏金坛区 63.5% 60%▏武进区 50% 50%▼" },
  { "gap-in-the-middle", "line", "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50||溧阳市 rate 80; 金坛区 rate 60; 武进区 rate 50",
    "即办率：溧阳市84%最高，武进区50%最低", "溧阳市 80% 未填? 84%▏金坛区 60% 未填? 60%▏武进区 50% 未填? 50%▼" },
  { "streak-down-first", "line",
    "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 83; 金坛区 rate 61; 武进区 rate 49|溧阳市 rate 82; 金坛区 rate 62; 武进区 rate 50|溧阳市 rate 81; 金坛区 rate 63; 武进区 rate 49",
    "即办率：金坛区连续3个季度下降", NULL },
  { "streak-up", "line",
    "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 83; 金坛区 rate 60; 武进区 rate 49|溧阳市 rate 82; 金坛区 rate 62; 武进区 rate 50|溧阳市 rate 81; 金坛区 rate 63; 武进区 rate 49",
    "即办率：溧阳市连续3个季度上升", NULL },
  { "streak-of-bounds-isn't-certain", "line",
    "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 83余; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 82; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 81; 金坛区 rate 60; 武进区 rate 50",
    "即办率：溧阳市84%最高，武进区50%最低", NULL },

  { "missing-now", "line", "溧阳市 rate 84; 金坛区 rate 60||溧阳市 rate 80; 金坛区 rate 60; 武进区 rate 50", "即办率：已填2个地区中，溧阳市84%最高，金坛区60%最低",
    "溧阳市 80% 未填? 84%▏金坛区 60% 未填? 60%▏武进区 50% 未填? 未填?" },
  { "peers", "peers", "全市 score 45; 宿迁市 score 60; 扬州市 score 30|全市 score 44; 宿迁市 score 61; 扬州市 score 31", "即办件得分：所列3个城市中，常州市45分居第2，比上季度增加1分",
    "常州市 44 45▏宿迁市 61 60▏扬州市 31 30" },
  { "city", "city", "全市 rate 45.29|全市 rate 43.2", "即办率：全市45.29%，比上季度提高2.09个百分点", NULL },
  { "city-unchanged", "city", "全市 rate 45.3|全市 rate 45.30", "即办率：全市45.3%，与上季度持平", NULL },
  { "city-streak-and-year", "city", "全市 rate 48|全市 rate 47|全市 rate 46|全市 rate 45|全市 rate 45.9", "即办率：全市48%，连续3个季度上升，比上年同期提高2.1个百分点", NULL },
  { "city-a-year-ago", "city", "全市 rate 48||||全市 rate 49.2", "即办率：全市48%，比上年同期下降1.2个百分点", NULL },
  { "city-alone", "city", "全市 rate 48", "即办率：全市48%", NULL },
  { "year-to-date-has-no-streaks", "handled", "全市 handled 400|全市 handled 300|全市 handled 200|全市 handled 350|全市 handled 310", "办件量：全市400件，比上年同期增加90件", NULL },

  { "slope", "slope", "溧阳市 rate 84; 金坛区 rate 63.2; 武进区 rate 50|溧阳市 rate 83; 金坛区 rate 60; 武进区 rate 51",
    "即办率：武进区比上季度下降1个百分点，下降最多；金坛区提高3.2个百分点，提高最多", "溧阳市 83% 84%▏金坛区 60% 63.2%▏武进区 51% 50%▼" },
  { "slope-all-up", "slope", "溧阳市 rate 84; 金坛区 rate 63.2; 武进区 rate 52|溧阳市 rate 83; 金坛区 rate 60; 武进区 rate 51",
    "即办率：3个地区比上季度均提高，金坛区提高3.2个百分点，提高最多", NULL },
  { "slope-level", "slope", "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 52|溧阳市 rate 84; 金坛区 rate 60.0; 武进区 rate 52", "即办率：3个地区均与上季度持平", NULL },
  { "slope-partly", "slope", "溧阳市 rate 84; 金坛区 rate 60|溧阳市 rate 80; 金坛区 rate 60; 武进区 rate 52", "即办率：两期均有数据的2个地区中，溧阳市比上季度提高4个百分点，提高最多",
    "溧阳市 80% 84%▏金坛区 60% 60%▏武进区 52% 未填?" },
  { "slope-open", "slope", "溧阳市 rate 超过84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 80; 金坛区 rate 58; 武进区 rate 52", "即办率：溧阳市超过84%最高，武进区50%最低", "溧阳市 80% 超过84%▏金坛区 58% 60%▏武进区 52% 50%▼" },
  { "slope-of-a-year", "year", "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 10||| 溧阳市 rate 80; 金坛区 rate 60; 武进区 rate 50", "即办率：溧阳市比上年同期提高4个百分点，提高最多", "溧阳市 80% 84%▏金坛区 60% 60%▏武进区 50% 50%" },
  { "slope-less-is-better", "warnings", "市公安局 warnings 7; 市民政局 warnings 2|市公安局 warnings 4; 市民政局 warnings 9", "即办件预警：市公安局比上季度增加3件，增加最多；市民政局减少7件，减少最多", "市公安局 4 7▼▏市民政局 9 2" },

  { "dots", "dots", "溧阳市 rate 84; 金坛区 rate 60; 武进区 rate 50|溧阳市 rate 80; 金坛区 rate 90; 武进区 rate 50", "即办率：溧阳市84%最高，武进区50%最低", "溧阳市 80% 84%▏金坛区 90% 60%▏武进区 50% 50%▼" },
};

static const TbChartSpec *
find_chart (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    if (g_str_equal (charts[i].id, id))
      return &charts[i];

  g_assert_not_reached ();
}

static void
type_quarters (BookFixture *fixture, const char *cells)
{
  g_auto (GStrv) quarters = g_strsplit (cells, "|", -1);

  for (guint i = 0; quarters[i] != NULL; i++)
    {
      const TbPeriod period = tb_period_back ((TbPeriod){ 2022, 3 }, i);
      g_autofree char *id = tb_period_to_id (period);
      g_autoptr (GError) error = NULL;

      if (*quarters[i] == '\0')
        continue;
      if (i > 0)
        {
          g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "Add a quarter", &error);

          g_assert_true (tb_period_add (edit, period, &error));
          g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
        }
      tb_book_set_period (fixture->book, id);
      book_fixture_type (fixture, quarters[i]);
    }
  tb_book_set_period (fixture->book, "2022Q3");
}

static char *
rows_to_text (const TbChartData *data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "▏" : "", item->label);
      for (guint j = 0; j < data->columns->len; j++)
        {
          g_autofree char *point = tb_chart_data_dup_point_text (data, i, j);

          g_string_append_printf (text, " %s%s", point, tb_chart_data_get_point (data, i, j)->missing ? "?" : "");
        }
      g_string_append (text, item->laggard ? "▼" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const QuarterCase *self = data;
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  type_quarters (&fixture, self->cells);
  {
    g_autoptr (TbChart) chart = tb_chart_new (fixture.book, "section", find_chart (self->chart));
    g_autofree char *rows = rows_to_text (tb_chart_get_data (chart));

    g_assert_cmpstr (tb_chart_get_title (chart), ==, self->title);
    if (self->rows != NULL)
      g_assert_cmpstr (rows, ==, self->rows);
  }
  book_fixture_clear (&fixture);
}

/* The rows' average has its own line over time, and isn't one of the rows. */
static void
test_average (void)
{
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  type_quarters (&fixture, "溧阳市 rate 84; 金坛区 rate 40; 武进区 rate 50; 全市 rate 55|溧阳市 rate 80; 金坛区 rate 40; 武进区 rate 50; 全市 rate 60");
  {
    g_autoptr (TbChart) chart = tb_chart_new (fixture.book, "section", find_chart ("line"));
    const TbChartData *data = tb_chart_get_data (chart);
    const TbChartLayout *layout = tb_chart_get_layout (chart, 480, 300);
    guint n_dashes = 0;

    g_assert_cmpuint (data->items->len, ==, 3);
    g_assert_cmpstr (data->average->label, ==, "全市平均");
    g_assert_cmpuint (data->average->points->len, ==, 2);
    g_assert_false (tb_chart_data_get_item (data, 0)->laggard);
    g_assert_true (tb_chart_data_get_item (data, 1)->laggard);
    for (guint i = 0; i < layout->marks->len; i++)
      n_dashes += g_array_index (layout->marks, TbChartMark, i).shape == TB_SHAPE_DASHES;
    g_assert_cmpuint (n_dashes, ==, 1);
  }
  book_fixture_clear (&fixture);
}

/* A click on a point leads to the cell of its quarter. */
static void
test_pick (void)
{
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  type_quarters (&fixture, "溧阳市 rate 84; 金坛区 rate 40; 武进区 rate 50|溧阳市 rate 20; 金坛区 rate 95; 武进区 rate 60");
  {
    g_autoptr (TbChart) chart = tb_chart_new (fixture.book, "section", find_chart ("line"));
    TbOrganization *organization = tb_directory_find (tb_book_get_directory (fixture.book), "金坛区", NULL);
    const int index = tb_chart_find_target (chart, 480, 300, organization, NULL, "2022Q2");
    g_autofree char *words = NULL;
    TbChartTarget target;

    g_assert_true (tb_chart_get_target (chart, 480, 300, index, &target));
    g_assert_cmpint (tb_chart_pick (chart, 480, 300, target.box.x + target.box.width / 2, target.box.y + target.box.height / 2), ==, index);
    words = tb_chart_describe_target (chart, &target);
    g_assert_nonnull (strstr (words, "95%"));
  }
  book_fixture_clear (&fixture);
}

/* Spread labels keep their order and never overlap, and none moves when all have room. */
static void
test_spread (void)
{
  for (guint run = 0; run < 500; run++)
    {
      g_autoptr (GArray) labels = tb_chart_end_labels_new ();
      const guint n = g_test_rand_int_range (1, 30);
      const double bottom = g_test_rand_double_range (20, 600);
      double taken = 0.0, needed = 0.0;

      for (guint i = 0; i < n; i++)
        tb_chart_end_labels_add (labels, "溧阳市 84%", 9.0, FALSE, -1, (TbChartEndLabel){ .at = g_test_rand_double_range (0, bottom), .item = i });
      for (guint i = 0; i < n; i++)
        needed += g_array_index (labels, TbChartEndLabel, i).height;

      if (!tb_chart_end_labels_spread (labels, 0.0, bottom))
        {
          g_assert_cmpfloat (1.2 * needed, >, bottom);
          continue;
        }
      for (guint i = 0; i < n; i++)
        {
          const TbChartEndLabel *label = &g_array_index (labels, TbChartEndLabel, i);

          g_assert_cmpfloat (label->y - label->height / 2, >=, taken - 1e-6);
          taken = label->y + label->height / 2;
        }
      g_assert_cmpfloat (taken, <=, bottom + 1e-6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/quarters/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/chart/quarters/average", test_average);
  g_test_add_func ("/chart/quarters/pick", test_pick);
  g_test_add_func ("/chart/quarters/spread", test_spread);

  return g_test_run ();
}
