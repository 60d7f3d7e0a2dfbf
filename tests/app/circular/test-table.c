/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and charts within the circular: what their fields say, and that they say what the text says. */
#include <locale.h>
#include <string.h>

#include "circular-fixture.h"
#include "circular/tb-passage-preview.h"
#include "wording/tb-field.h"

#define PASSAGE "service-system/summary"

static TbBlock *
render (SampleFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  TbBlock *block = tb_passage_render (fixture->book, PASSAGE, text, &error);

  g_assert_no_error (error);
  return block;
}

static const char *
get_text (const TbBlock *block, guint row, guint column)
{
  return tb_table_get_cell (block->table, row, column)->text;
}

static char *
dup_head (const TbBlock *block, guint column)
{
  return tb_table_column_dup_head (g_ptr_array_index (block->table->columns, column));
}

static void
test_measures (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbBlock) block = render (fixture, "{表：便民服务站、便民服务点|地区|全年计划、已完成}");
  g_autofree char *head = dup_head (block, 4);
  const TbTableCell *cell = tb_table_get_cell (block->table, 1, 4);

  g_assert_cmpint (block->kind, ==, TB_BLOCK_TABLE);
  g_assert_cmpstr (block->table->title, ==, "便民服务站、便民服务点情况");
  g_assert_cmpstr (block->table->note, ==, "截至2022年9月30日　单位：个");
  g_assert_cmpuint (block->table->columns->len, ==, 5);
  g_assert_cmpuint (block->table->rows->len, ==, 8);
  g_assert_cmpstr (head, ==, "便民服务点已完成");
  g_assert_true (tb_table_has_groups (block->table));
  g_assert_cmpstr (get_text (block, 1, 0), ==, "金坛区");
  g_assert_cmpstr (cell->text, ==, "17");
  g_assert_cmpstr (cell->measure, ==, "service-system/points/done");
  g_assert_cmpstr (get_text (block, 7, 0), ==, "全市");
  g_assert_true (((TbTableRow *) g_ptr_array_index (block->table->rows, 7))->is_total);
}

/* The last row is what a field of the whole city says. */
static void
test_total_is_the_text (SampleFixture *fixture, gconstpointer data)
{
  static const char *const measures[] = { "便民服务点/全年计划", "便民服务点/已完成", "网办响应/预警", "网办响应/超期", "便民服务中心/已完成" };

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_auto (GStrv) parts = g_strsplit (measures[i], "/", 2);
      g_autofree char *table = g_strdup_printf ("{表：%s|%s}", parts[0], parts[1]);
      g_autofree char *field = g_strdup_printf ("{%s|不带单位}", measures[i]);
      g_autoptr (TbBlock) block = render (fixture, table);
      g_autoptr (TbBlock) said = render (fixture, field);
      g_autofree char *text = tb_block_dup_text (said);

      g_assert_cmpstr (get_text (block, block->table->rows->len - 1, 1), ==, text);
    }
}

static void
test_order (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbBlock) best = render (fixture, "{表：事项梳理|本市|外市|认领率|从高到低：认领率|标题：认领率排名}");
  g_autoptr (TbBlock) worst = render (fixture, "{表：网办响应|预警、超期|从高到低：预警}");
  g_autofree char *place = dup_head (best, 0);
  g_autofree char *number = dup_head (worst, 0);

  g_assert_cmpstr (best->table->title, ==, "认领率排名");
  g_assert_cmpstr (place, ==, "位次");
  g_assert_cmpuint (best->table->rows->len, ==, 5); /* other cities are no parts of a total */
  g_assert_cmpstr (get_text (best, 4, 0), ==, "5");
  g_assert_cmpstr (get_text (best, 4, 1), ==, "常州市本级");
  g_assert_cmpstr (get_text (best, 4, 2), ==, "91.78");

  g_assert_cmpstr (number, ==, "序号"); /* most warnings are no first place */
  g_assert_cmpstr (get_text (worst, 0, 1), ==, "市行政审批局");
  g_assert_cmpstr (get_text (worst, 2, 3), ==, "—"); /* only those concerned have a figure */
}

/* Equal figures share a place; one that may be ahead of another and may not has none. */
static void
test_places (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbBlock) tied = NULL;
  g_autoptr (TbBlock) vague = NULL;

  sample_fixture_type (fixture, "service-system/specialists/trained", "武进区", "177");
  tied = render (fixture, "{表：“畅通办”专员|已培养|从高到低：已培养}");
  g_assert_cmpstr (get_text (tied, 0, 0), ==, "1");
  g_assert_cmpstr (get_text (tied, 1, 0), ==, "2");
  g_assert_cmpstr (get_text (tied, 2, 0), ==, "2");
  g_assert_cmpstr (get_text (tied, 3, 0), ==, "4");
  sample_fixture_type (fixture, "service-system/specialists/trained", "武进区", "180余");
  vague = render (fixture, "{表：“畅通办”专员|已培养|从高到低：已培养}");
  g_assert_cmpstr (get_text (vague, 0, 0), ==, "—");
  g_assert_cmpstr (get_text (vague, 1, 2), ==, "180余");
  g_assert_cmpstr (get_text (vague, 2, 0), ==, "3");
}

/* What every district has to report is a gap until it does, and gaps are counted. */
static void
test_gaps (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) before = tb_circular_compose (fixture->book);
  g_autoptr (TbDocument) after = NULL;
  g_autoptr (TbBlock) block = NULL;

  sample_fixture_type (fixture, "service-system/points/done", "金坛区", "");
  block = render (fixture, "{表：便民服务点|已完成}");
  g_assert_cmpstr (get_text (block, 1, 1), ==, "（缺）");
  g_assert_true (tb_table_get_cell (block->table, 1, 1)->is_missing);
  g_assert_cmpuint (tb_table_count_missing (block->table), ==, 1);
  after = tb_circular_compose (fixture->book);
  g_assert_cmpuint (tb_document_get_n_missing (after), >=, tb_document_get_n_missing (before) + 2);
}

static void
test_chart (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbBlock) named = render (fixture, " {图：各地区便民服务点完成进度}\n");
  g_autoptr (TbBlock) titled = render (fixture, "{图：service-system/points-progress|标题：进度}");
  g_autoptr (TbBlock) empty = NULL;
  g_autofree char *text = tb_block_dup_text (titled);

  g_assert_cmpint (named->kind, ==, TB_BLOCK_CHART);
  g_assert_cmpstr (tb_chart_get_title (named->chart), ==, "便民服务点：金坛区完成68.0%，进度最慢");
  g_assert_cmpstr (text, ==, "进度");
  g_assert_cmpstr (tb_chart_get_title (titled->chart), ==, "进度");

  tb_book_set_period (fixture->book, "2022Q2");
  empty = render (fixture, "{图：各地区便民服务点完成进度}");
  g_assert_cmpint (empty->kind, ==, TB_BLOCK_PARAGRAPH);
  g_assert_true (((TbRun *) g_ptr_array_index (empty->runs, 0))->missing);
}

static void
test_errors (SampleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *says;
  } cases[] = {
    { "见{表：便民服务点}", "passage of its own" },
    { "{表：便民服务点}。", "passage of its own" },
    { "{若有}{图：points-progress}{完}", "passage of its own" },
    { "{表：}", "topics joined" },
    { "{表：便民服务点、}", "topics joined" },
    { "{图：}", "a chart’s name" },
    { "{表：便民服务点|已完成|全年计划}", "an option such as" },
    { "{表：便民服务点|从高到低：}", "gives the order" },
    { "{图：points-progress|部门}", "nothing after" },
    { "{表：便民服务点|没有的指标}", "没有的指标" },
    { "{表：便民服务点|已完成|从高到低：全年计划}", "全年计划" },
    { "{表：没有的主题}", "没有的主题" },
    { "{图：没有的图}", "没有的图" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tb_passage_render (fixture->book, PASSAGE, cases[i].text, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

#define TABLE_TEST(path, function) g_test_add ("/circular/table/" path, SampleFixture, NULL, sample_fixture_set_up, function, sample_fixture_tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  TABLE_TEST ("measures", test_measures);
  TABLE_TEST ("total-is-the-text", test_total_is_the_text);
  TABLE_TEST ("order", test_order);
  TABLE_TEST ("places", test_places);
  TABLE_TEST ("gaps", test_gaps);
  TABLE_TEST ("chart", test_chart);
  TABLE_TEST ("errors", test_errors);
  return g_test_run ();
}
