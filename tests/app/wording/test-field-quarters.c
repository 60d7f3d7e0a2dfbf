/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that look back: changes since the quarter and the year before, and what figures were then. */
#include <locale.h>

#include "model/tb-period.h"
#include "sample-fixture.h"
#include "wording/tb-field.h"

static void
enter (SampleFixture *fixture, TbEdit *edit, const char *period, const char *measure, const char *organization, const char *text)
{
  TbCatalog *catalog = tb_book_get_catalog (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = tb_catalog_find_measure (catalog, measure, &error);
  TbOrganization *found = tb_directory_find (tb_book_get_directory (fixture->book), organization, &error);
  TbValue value;

  g_assert_no_error (error);
  tb_value_parse (text, tb_catalog_get_measure (catalog, key)->unit, &value, &error);
  g_assert_no_error (error);
  tb_figure_set (edit, period, key, tb_organization_get_id (found), &value, &error);
  g_assert_no_error (error);
}

static void
add_earlier_quarters (SampleFixture *fixture)
{
  static const char *const figures[][4] = {
    { "2022Q2", "便民服务点/已完成", "溧阳市", "30" },
    { "2022Q2", "便民服务点/已完成", "金坛区", "17" },
    { "2022Q2", "便民服务点/已完成", "武进区", "30余" },
    { "2022Q2", "不见面办理/不见面办理率", "全市", "97.74" },
    { "2022Q2", "网办响应/预警", "市城管局", "3" },
    { "2022Q2", "网办响应/预警", "市行政审批局", "20" },
    { "2022Q2", "主要指标/全省排名", "全市", "3" },
    { "2021Q3", "不见面办理/不见面办理率", "全市", "95.5" },
    { "2021Q3", "数据汇聚/推送监管行为数据", "全市", "40000" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "Earlier quarters", &error);

  g_assert_true (tb_period_add (edit, (TbPeriod){ 2022, 2 }, &error));
  g_assert_true (tb_period_add (edit, (TbPeriod){ 2021, 3 }, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    enter (fixture, edit, figures[i][0], figures[i][1], figures[i][2], figures[i][3]);
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
}

static TbRendering *
render (SampleFixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (text, &error);
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, fixture->book);
  tb_template_check (template, &context, &error);
  g_assert_no_error (error);
  return tb_template_render (template, &context);
}

static void
assert_says (SampleFixture *fixture, const char *text, const char *expected)
{
  g_autoptr (TbRendering) rendering = render (fixture, text);
  g_autofree char *said = tb_rendering_dup_text (rendering);

  if (g_strcmp0 (said, expected) != 0)
    g_test_message ("%s", text);
  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpuint (rendering->n_missing, ==, g_str_has_prefix (expected, "（缺") ? 1 : 0);
}

static void
test_changes (SampleFixture *fixture, gconstpointer data)
{
  add_earlier_quarters (fixture);
  assert_says (fixture, "{环比：便民服务点/已完成@溧阳市}", "增加5个");
  assert_says (fixture, "{环比：便民服务点/已完成@溧阳市|幅度}", "增长16.7%");
  assert_says (fixture, "{环比：便民服务点/已完成@金坛区}", "持平");
  assert_says (fixture, "{环比：不见面办理/不见面办理率}", "下降1.10个百分点");
  assert_says (fixture, "{同比：不见面办理/不见面办理率}", "提高1.14个百分点");
  assert_says (fixture, "{环比：主要指标/全省排名}", "上升2位");
  assert_says (fixture, "{环比：网办响应/预警@市城管局}", "增加5件");
  assert_says (fixture, "{同比：数据汇聚/推送监管行为数据|幅度}", "增长12.9%");
  /* 30余: nobody can say by how many */
  assert_says (fixture, "{环比：便民服务点/已完成@武进区}", "（缺：武进区便民服务点已完成的环比）");
  assert_says (fixture, "{环比：便民服务点/已完成@武进区|若有}", "");
}

static void
test_no_earlier_quarter (SampleFixture *fixture, gconstpointer data)
{
  assert_says (fixture, "{环比：便民服务点/已完成@溧阳市}", "（缺：溧阳市便民服务点已完成的环比）");
  assert_says (fixture, "{同比：便民服务点/已完成@溧阳市|若有}", "");
  assert_says (fixture, "{便民服务点/已完成@溧阳市|上季度}", "（缺：便民服务点已完成的上季度数）");
  assert_says (fixture, "{便民服务点/已完成@溧阳市|上年同期|若有}", "");
  assert_says (fixture, "甲{若有}，比上季度{环比：便民服务点/已完成@溧阳市}{完}。", "甲。");
}

static void
test_earlier_values (SampleFixture *fixture, gconstpointer data)
{
  add_earlier_quarters (fixture);
  assert_says (fixture, "{便民服务点/已完成@溧阳市|上季度}", "30个");
  assert_says (fixture, "{便民服务点/已完成@武进区|上季度|数字}", "30");
  assert_says (fixture, "{不见面办理/不见面办理率|上年同期}", "95.5%");
  assert_says (fixture, "{便民服务点/已完成@新北区|上季度}", "（缺：2022年第二季度新北区便民服务点已完成）");
  assert_says (fixture, "{名单：网办响应/预警>0|部门|带数|上季度|从高到低}", "市行政审批局（20件）、市城管局（3件）");
  assert_says (fixture, "{名单：网办响应/预警 高于 上季度|部门|带数}", "市城管局（8件）");
  assert_says (fixture, "{若：不见面办理/不见面办理率 低于 上季度}回落{否则}不低{完}", "回落");
  assert_says (fixture, "{若：不见面办理/不见面办理率 低于 上年同期}回落{否则}不低{完}", "不低");
}

/* A click on what was then must not lead to what is now. */
static void
test_runs_name_the_quarter (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbRendering) rendering = NULL;
  const TbRun *then, *now;

  add_earlier_quarters (fixture);
  rendering = render (fixture, "{便民服务点/已完成@溧阳市|上季度}{便民服务点/已完成@溧阳市}");
  g_assert_cmpuint (rendering->runs->len, ==, 2);
  then = g_ptr_array_index (rendering->runs, 0);
  now = g_ptr_array_index (rendering->runs, 1);
  g_assert_cmpstr (then->period, ==, "2022Q2");
  g_assert_null (now->period);
  g_assert_cmpstr (then->measure, ==, now->measure);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, SampleFixture, NULL, sample_fixture_set_up, func, sample_fixture_tear_down)
  ADD ("/wording/field-quarters/changes", test_changes);
  ADD ("/wording/field-quarters/no-earlier-quarter", test_no_earlier_quarter);
  ADD ("/wording/field-quarters/earlier-values", test_earlier_values);
  ADD ("/wording/field-quarters/runs-name-the-quarter", test_runs_name_the_quarter);
  return g_test_run ();
}
