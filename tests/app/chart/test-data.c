/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart says of its data: titles that claim only what is certain, laggards, ranks, gaps. */
#include "book-fixture.h"
#include "chart/tb-chart-private.h"

static const TbTopic topics[] = { { .id = "topic", .name = "便民服务点" } };

static const TbMeasure measures[] = {
  { .topic = "topic", .id = "planned", .name = "全年计划", .unit = "个", .of = TB_DISTRICT },
  { .topic = "topic", .id = "done", .name = "已完成", .unit = "个", .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "topic", .id = "done-rate", .name = "完成率", .unit = "%", .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "done", .rate_to = "planned" },
  { .topic = "topic", .id = "rate", .name = "即办率", .unit = "%", .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 2 },
  { .topic = "topic", .id = "warnings", .name = "预警", .unit = "件", .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER },
  { .topic = "topic", .id = "score", .name = "服务点得分", .unit = "分", .of = TB_CITY | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER },
  { .topic = "topic", .id = "goal", .name = "即办率目标", .unit = "%", .of = TB_CITY, .decimals = 2 },
  { .topic = "topic", .id = "total", .name = "总数", .unit = "项", .of = TB_CITY },
  { .topic = "topic", .id = "part", .name = "已接入", .unit = "项", .of = TB_CITY, .direction = TB_MORE_IS_BETTER },
};

static const TbChartSpec charts[] = {
  { .id = "progress", .topic = "topic", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "进度" },
  { .id = "count", .topic = "topic", .kind = TB_CHART_RANKING, .measure = "done", .of = TB_DISTRICT, .title = "各地区已完成" },
  { .id = "rate", .topic = "topic", .kind = TB_CHART_RANKING, .measure = "rate", .of = TB_DISTRICT, .title = "各地区即办率" },
  { .id = "target", .topic = "topic", .kind = TB_CHART_RANKING, .measure = "rate", .target = "goal", .of = TB_DISTRICT, .title = "各地区即办率" },
  { .id = "warnings", .topic = "topic", .kind = TB_CHART_RANKING, .measure = "warnings", .of = TB_DEPARTMENT, .title = "各部门预警" },
  { .id = "peers", .topic = "topic", .kind = TB_CHART_DOTS, .measure = "score", .of = TB_CITY | TB_PEER_CITY, .title = "各市得分" },
  { .id = "share", .topic = "topic", .kind = TB_CHART_SHARE, .measure = "part", .against = "total", .of = TB_CITY, .title = "接入情况" },
  { .id = "parts", .topic = "topic", .kind = TB_CHART_SHARE, .measure = "warnings", .of = TB_DEPARTMENT, .title = "预警构成" },
  { .id = "unknown", .topic = "topic", .kind = TB_CHART_RANKING, .measure = "nothing", .of = TB_DISTRICT, .title = "无" },
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
  const char *cells;
  const char *title;
  const char *rows; /* label and value; ▼ behind, ? missing, # rank, * own */
} DataCase;

static const DataCase cases[] = {
  { "empty", "progress", "", "便民服务点：尚无数据", "溧阳市 未填?; 金坛区 未填?; 武进区 未填?" },
  { "progress", "progress", "溧阳市 planned 35; 溧阳市 done 35; 金坛区 planned 25; 金坛区 done 17; 武进区 planned 35; 武进区 done 32",
    "便民服务点：金坛区完成68.0%，进度最慢", "溧阳市 100.0%; 金坛区 68.0%▼; 武进区 91.4%" },
  { "progress-all-done", "progress", "溧阳市 planned 35; 溧阳市 done 35; 金坛区 planned 25; 金坛区 done 26; 武进区 planned 35; 武进区 done 35余",
    "便民服务点：3个地区均已完成全年计划", "溧阳市 100.0%; 金坛区 104.0%; 武进区 超过100.0%" },
  { "progress-level", "progress", "溧阳市 planned 10; 溧阳市 done 10; 金坛区 planned 2; 金坛区 done 1; 武进区 planned 4; 武进区 done 2",
    "便民服务点：金坛区、武进区均完成50.0%，进度最慢", "溧阳市 100.0%; 金坛区 50.0%▼; 武进区 50.0%▼" },
  { "progress-partly-filled", "progress", "溧阳市 planned 10; 溧阳市 done 10; 金坛区 planned 2; 金坛区 done 1; 武进区 planned 4",
    "便民服务点：已填2个地区中，金坛区完成50.0%，进度最慢", "溧阳市 100.0%; 金坛区 50.0%; 武进区 未填?" },
  { "progress-uncertain", "progress", "溧阳市 planned 10; 溧阳市 done 低于5; 金坛区 planned 2; 金坛区 done 1; 武进区 planned 4; 武进区 done 3",
    "进度", "溧阳市 低于50.0%; 金坛区 50.0%; 武进区 75.0%" },

  { "count", "count", "溧阳市 done 177; 金坛区 done 124; 武进区 done 187", "便民服务点已完成：武进区187个最多，金坛区124个最少", "武进区 187#1; 溧阳市 177#2; 金坛区 124#3▼" },
  { "count-over-may-be-more", "count", "溧阳市 done 187; 金坛区 done 124; 武进区 done 180余", "便民服务点已完成：金坛区124个最少", "溧阳市 187; 武进区 180余; 金坛区 124▼" },
  { "count-partly-filled", "count", "溧阳市 done 187; 金坛区 done 124", "便民服务点已完成：已填2个地区中，溧阳市187个最多，金坛区124个最少", "溧阳市 187; 金坛区 124; 武进区 未填?" },
  { "count-all-level", "count", "溧阳市 done 1; 金坛区 done 1; 武进区 done 1", "便民服务点已完成：3个地区均为1个", "溧阳市 1#1; 金坛区 1#1; 武进区 1#1" },
  { "count-all-uncertain", "count", "溧阳市 done 约1; 金坛区 done 约2; 武进区 done 约3", "各地区已完成", "武进区 约3; 金坛区 约2; 溧阳市 约1" },
  { "count-no-data-is-not-zero", "count", "溧阳市 done 0; 金坛区 done --; 武进区 done 3", "便民服务点已完成：已填2个地区中，武进区3个最多，溧阳市0个最少", "武进区 3; 溧阳市 0; 金坛区 无数据?" },

  { "rate-below-average", "rate", "溧阳市 rate 91.1; 金坛区 rate 21.7; 武进区 rate 31; 全市 rate 45.29", "便民服务点即办率：金坛区21.7%、武进区31%，低于全市平均45.29%", "溧阳市 91.1%#1; 武进区 31%#2▼; 金坛区 21.7%#3▼" },
  { "rate-bound-below-average", "rate", "溧阳市 rate 低于45.29%; 金坛区 rate 低于45.29%; 武进区 rate 50; 全市 rate 45.29", "便民服务点即办率：溧阳市、金坛区低于全市平均45.29%", "武进区 50%; 溧阳市 低于45.29%▼; 金坛区 低于45.29%▼" },
  { "rate-bound-without-average", "rate", "溧阳市 rate 84.3; 金坛区 rate 低于70%; 武进区 rate 低于70%", "便民服务点即办率：溧阳市84.3%最高，金坛区、武进区低于70%", "溧阳市 84.3%; 金坛区 低于70%; 武进区 低于70%" },

  { "rate-below-target", "target", "溧阳市 rate 91.1; 金坛区 rate 21.7; 武进区 rate 超过85%; 全市 rate 95; 全市 goal 85", "便民服务点即办率：金坛区21.7%，低于目标85%", "溧阳市 91.1%; 武进区 超过85%; 金坛区 21.7%▼" },
  { "list", "warnings", "市公安局 warnings 1; 市民政局 warnings 13; 市医保局 warnings 6", "便民服务点预警：市民政局13件最多，占20件的65.0%", "市民政局 13▼; 市医保局 6; 市公安局 1" },
  { "list-level", "warnings", "市公安局 warnings 6; 市民政局 warnings 6; 市医保局 warnings 1", "便民服务点预警：市公安局、市民政局均为6件，最多", "市公安局 6; 市民政局 6; 市医保局 1" },

  { "peers", "peers", "全市 score 45; 宿迁市 score 1674; 扬州市 score 500", "服务点得分：所列3个城市中，常州市45分居第3，第1位宿迁市为其37.2倍", "宿迁市 1674#1; 扬州市 500#2; 常州市 45#3*" },
  { "peers-open", "peers", "全市 score 45; 宿迁市 score 40余", "各市得分", "常州市 45*; 宿迁市 40余" },
  { "peers-own-missing", "peers", "宿迁市 score 40; 扬州市 score 50", "服务点得分：已填2个城市中，扬州市50分最多", "扬州市 50; 宿迁市 40; 常州市 未填?*" },

  { "share", "share", "全市 total 76; 全市 part 57", "便民服务点：已接入57项，占75.0%", "全市 已接入57项，占75.0%" },
  { "share-over", "share", "全市 total 76; 全市 part 50余", "便民服务点：已接入50余项，占比超过65.7%", "全市 已接入50余项，占比超过65.7%" },
  { "share-missing", "share", "全市 total 76", "便民服务点：尚无数据", "全市 未填?" },
  { "parts-of-a-whole", "parts", "市公安局 warnings 1; 市民政局 warnings 3", "便民服务点预警：市民政局3件，占75.0%", "合计 4 (市民政局 75.0%, 市公安局 25.0%)" },
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
append_points (GString *text, const TbChartData *data, guint item)
{
  for (guint i = 0; i < data->columns->len; i++)
    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : " (", tb_chart_data_get_column (data, i)->label, tb_chart_data_get_point (data, item, i)->text);
  if (data->columns->len > 0)
    g_string_append_c (text, ')');
}

static char *
rows_to_text (const TbChartData *data)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", item->label, item->text);
      if (item->rank > 0)
        g_string_append_printf (text, "#%u", item->rank);
      g_string_append_printf (text, "%s%s%s", item->laggard ? "▼" : "", item->missing ? "?" : "", item->own ? "*" : "");
      append_points (text, data, i);
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const DataCase *self = data;
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  book_fixture_type (&fixture, self->cells);
  {
    g_autoptr (TbChart) chart = tb_chart_new (fixture.book, "section", find_chart (self->chart));
    g_autofree char *rows = rows_to_text (tb_chart_get_data (chart));
    g_autofree char *description = tb_chart_describe (chart);

    g_assert_cmpstr (tb_chart_get_title (chart), ==, self->title);
    g_assert_cmpstr (rows, ==, self->rows);
    g_assert_true (g_str_has_prefix (description, self->title));
  }
  book_fixture_clear (&fixture);
}

static void
test_unknown (void)
{
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  g_assert_null (tb_chart_new (fixture.book, "section", find_chart ("unknown")));
  g_assert_null (tb_chart_new (fixture.book, "nowhere", find_chart ("rate")));
  book_fixture_clear (&fixture);
}

/* A chart is a snapshot: a later edit shows in a new one only. */
static void
test_snapshot (void)
{
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  book_fixture_type (&fixture, "全市 total 76; 全市 part 57");
  {
    g_autoptr (TbChart) before = tb_chart_new (fixture.book, "section", find_chart ("share"));
    g_autoptr (TbChart) after = NULL;

    book_fixture_type (&fixture, "全市 part 58");
    after = tb_chart_new (fixture.book, "section", find_chart ("share"));
    g_assert_cmpstr (tb_chart_get_title (before), ==, "便民服务点：已接入57项，占75.0%");
    g_assert_cmpstr (tb_chart_get_title (after), ==, "便民服务点：已接入58项，占76.3%");
  }
  book_fixture_clear (&fixture);
}

static void
test_pick (void)
{
  BookFixture fixture = { 0 };

  book_fixture_init (&fixture, &section);
  book_fixture_type (&fixture, "溧阳市 done 177; 金坛区 done 124; 武进区 done 187");
  {
    g_autoptr (TbChart) chart = tb_chart_new (fixture.book, "section", find_chart ("count"));
    const TbChartLayout *layout = tb_chart_get_layout (chart, 480, 300);
    static const char *const names[] = { "武进区", "溧阳市", "金坛区" };

    for (guint i = 0; i < 3; i++)
      {
        const TbChartBox *box = &g_array_index (layout->rows, TbChartRow, i).box;
        TbChartTarget target;
        int index = tb_chart_pick (chart, 480, 300, box->x + box->width / 2, box->y + box->height / 2);

        g_assert_true (tb_chart_get_target (chart, 480, 300, index, &target));
        g_assert_cmpstr (tb_organization_get_short_name (target.organization), ==, names[i]);
        g_assert_cmpstr (target.period, ==, tb_book_get_period (fixture.book));
        g_assert_cmpint (tb_chart_find_target (chart, 480, 300, target.organization, target.measure, NULL), ==, index);
        layout = tb_chart_get_layout (chart, 480, 300);
      }
    g_assert_cmpint (tb_chart_pick (chart, 480, 300, 200, 2), ==, -1);
    g_assert_cmpint (tb_chart_pick (chart, 480, 300, 200, 299), ==, -1);
    g_assert_cmpint (tb_chart_pick (chart, 480, 300, -5, 150), ==, -1);
  }
  book_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/data/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/chart/data/unknown", test_unknown);
  g_test_add_func ("/chart/data/snapshot", test_snapshot);
  g_test_add_func ("/chart/data/pick", test_pick);

  return g_test_run ();
}
