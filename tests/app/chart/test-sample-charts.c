/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample's charts: their findings word for word, and that every one fits at every size. */
#include "chart-checks.h"
#include "demo/tb-demo.h"
#include "section/tb-registry.h"
#include "tb-paths.h"

#include <glib/gstdio.h>

typedef struct
{
  TbRegistry *registry;
  TbProject *project;
  TbBook *book;
} Fixture;

static const char *const titles[][2] = {
  { "centers-progress", "便民服务中心：金坛区完成80.0%，进度最慢" },
  { "stations-progress", "便民服务站：新北区完成85.7%，进度最慢" },
  { "points-progress", "便民服务点：金坛区完成68.0%，进度最慢" },
  { "specialists-trained", "“畅通办”专员已培养：经开区113人最少" },
  { "claims-rate", "事项认领率：已填5个地区中，溧阳市84.3%最高，4个地区低于70%" },
  { "remote-rate", "不见面办理率：新北区92.9%，低于全市平均96.64%" },
  { "instant-rate", "即办率：新北区21.7%、经开区31%，低于全市平均45.29%" },
  { "response-warnings", "网办响应预警：市行政审批局13件最多，占63件的20.6%" },
  { "response-overdue", "网办响应超期：市生态环境局7件最多，占15件的46.7%" },
  { "standard-apps-share", "移动端标准应用：已接入57项，占75.0%" },
  { "matters-claim-rate", "事项梳理认领率：所列5个城市中，常州市本级91.78%居第5" },
  { "data-stored", "入库监管行为数据：所列8个城市中，常州市45164条居第8，第1位宿迁市为其37.1倍" },
  { "information-adopted", "监管信息省门户录用：市应急局10条最多" },
};

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->registry = tb_registry_new ();
  self->project = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, &error);
  g_assert_no_error (error);
  self->book = tb_book_new (self->project, tb_registry_get_catalog (self->registry), "2022Q3", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->book);
  g_clear_object (&self->project);
  g_clear_object (&self->registry);
}

/* (transfer full): the chart of that id, of any section */
static TbChart *
make_chart (Fixture *self, const char *id)
{
  TbCatalog *catalog = tb_registry_get_catalog (self->registry);

  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize i = 0; i < section->n_charts; i++)
        if (g_str_equal (section->charts[i].id, id))
          return tb_chart_new (self->book, section->id, &section->charts[i]);
    }

  g_error ("no section has the chart %s", id);
}

static void
test_titles (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (TbChart) chart = make_chart (self, titles[i][0]);

      g_assert_cmpstr (tb_chart_get_title (chart), ==, titles[i][1]);
    }
}

static void
test_description (Fixture *self, gconstpointer data)
{
  g_autoptr (TbChart) chart = make_chart (self, "points-progress");
  g_autofree char *description = tb_chart_describe (chart);

  g_assert_cmpstr (description, ==,
                   "便民服务点：金坛区完成68.0%，进度最慢。A bar for each shows how much of the plan is done. "
                   "溧阳市: 100.0% (35/35); 金坛区: 68.0% (17/25), marked as behind; 武进区: 100.0% (35/35); "
                   "新北区: 91.4% (32/35), marked as behind; 天宁区: 100.0% (25/25); 钟楼区: 100.0% (25/25); "
                   "经开区: 105.0% (21/20). A dashed line marks 合计95.0%. "
                   "单位：个　截至2022年9月30日　来源：常州市政府推进政府职能转变和“放管服”改革协调小组办公室。");
}

/* Every section has at least one chart, and each names unit and cut-off date. */
static void
test_every_section (Fixture *self, gconstpointer data)
{
  TbCatalog *catalog = tb_registry_get_catalog (self->registry);

  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      g_assert_cmpuint (section->n_charts, >, 0);
      for (gsize i = 0; i < section->n_charts; i++)
        {
          g_autoptr (TbChart) chart = tb_chart_new (self->book, section->id, &section->charts[i]);

          g_assert_nonnull (chart);
          /* of figures each has its unit */
          if (section->charts[i].kind != TB_CHART_FIGURES)
            g_assert_nonnull (strstr (tb_chart_get_data (chart)->short_foot, "单位："));
          g_assert_nonnull (strstr (tb_chart_get_data (chart)->short_foot, "截至2022年9月30日"));
        }
    }
}

static void
check_sizes (TbBook *book, TbCatalog *catalog)
{
  static const double widths[] = { CHART_LEAST_WIDTH, 340, 480, 595, 1191, 842 };
  /* every other one, unless there is time */
  const gsize step = g_getenv ("TONGBAO_THOROUGH") != NULL ? 1 : 2;

  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize i = 0; i < section->n_charts; i++)
        {
          g_autoptr (TbChart) chart = tb_chart_new (book, section->id, &section->charts[i]);

          for (gsize w = 0; w < G_N_ELEMENTS (widths); w += step)
            {
              chart_check_layout (chart, widths[w], 200);
              chart_check_layout (chart, widths[w], widths[w] * 0.7);
              chart_check_layout (chart, widths[w], tb_chart_get_natural_height (chart, widths[w]));
            }
        }
    }
}

static void
test_sizes (Fixture *self, gconstpointer data)
{
  check_sizes (self->book, tb_registry_get_catalog (self->registry));
}

/* A demonstration project has a figure of every measure in every quarter. */
static void
test_demonstration (Fixture *self, gconstpointer data)
{
  TbCatalog *catalog = tb_registry_get_catalog (self->registry);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chart-sample-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "demo.tongbao", NULL);
  g_autoptr (TbProject) project = tb_demo_create (path, catalog, 6, 3, &error);
  g_autoptr (TbBook) book = NULL;

  g_assert_no_error (error);
  book = tb_book_new (project, catalog, NULL, &error);
  g_assert_no_error (error);
  check_sizes (book, catalog);
  g_clear_object (&book);
  g_clear_object (&project);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/chart/sample/titles", Fixture, NULL, set_up, test_titles, tear_down);
  g_test_add ("/chart/sample/description", Fixture, NULL, set_up, test_description, tear_down);
  g_test_add ("/chart/sample/every-section", Fixture, NULL, set_up, test_every_section, tear_down);
  g_test_add ("/chart/sample/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/chart/sample/demonstration", Fixture, NULL, set_up, test_demonstration, tear_down);

  return g_test_run ();
}
