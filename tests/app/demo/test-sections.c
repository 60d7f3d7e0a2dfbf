/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A demonstration project of the three sections: nothing is missing, nothing contradicts, and everything says what it is. */
#include <string.h>

#include "chart/tb-chart-private.h"
#include "check/tb-check.h"
#include "circular/tb-document.h"
#include "demo-fixture.h"
#include "section/tb-registry.h"
#include "wording/tb-circular-title.h"

static TbRegistry *registry;

static gboolean
has_number (TbSheet *sheet, const TbMeasure *measure)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  for (guint i = 0; i < organizations->len; i++)
    if (tb_value_is_number (&tb_sheet_get_cell (sheet, g_ptr_array_index (organizations, i), measure)->value))
      return TRUE;

  return FALSE;
}

/* In every quarter every measure has figures, typed or worked out, and the checks find nothing. */
static void
check_period (TbBook *book, const char *period)
{
  TbCatalog *catalog = tb_book_get_catalog (book);

  tb_book_set_period (book, period);
  g_autoptr (GListModel) findings = tb_check_run (book);

  if (g_list_model_get_n_items (findings) > 0)
    g_error ("%s: %s", period, tb_finding_get_message (g_list_model_get_item (findings, 0)));

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_measures; j++)
        {
          g_autofree char *topic_key = g_strconcat (section->id, "/", section->measures[j].topic, NULL);

          if (!has_number (tb_book_get_sheet (book, topic_key), &section->measures[j]))
            g_error ("%s: %s/%s has no figure", period, topic_key, section->measures[j].id);
        }
    }
}

static void
test_is_whole_and_clean (DemoFixture *self, gconstpointer data)
{
  TbCatalog *catalog = tb_registry_get_catalog (registry);

  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (TbProject) project = demo_create (self, catalog, 8, seed);
      g_autoptr (TbBook) book = tb_book_new (project, catalog, NULL, NULL);
      g_auto (GStrv) periods = tb_periods_list (project, NULL);

      g_assert_cmpstr (tb_book_get_period (book), ==, "2022Q3");
      g_assert_cmpuint (g_strv_length (periods), ==, 8);
      for (guint i = 0; periods[i] != NULL; i++)
        check_period (book, periods[i]);
    }
}

/* What makes a demonstration worth looking at. */
static void
test_has_its_oddities (DemoFixture *self, gconstpointer data)
{
  TbCatalog *catalog = tb_registry_get_catalog (registry);
  g_autoptr (TbProject) project = demo_create (self, catalog, 8, 1);
  g_autoptr (GPtrArray) figures = tb_figures_list (project, NULL, NULL, NULL);
  guint n_over = 0, n_no_data = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const TbFigure *figure = g_ptr_array_index (figures, i);

      n_over += figure->value.qualifier == TB_OVER;
      n_no_data += figure->value.state == TB_VALUE_NO_DATA;
    }
  g_assert_cmpuint (n_over, >, 5);
  g_assert_cmpuint (n_over, <, figures->len / 20);
  g_assert_cmpuint (n_no_data, >, 2);
  g_assert_cmpuint (n_no_data, <, figures->len / 20);
}

static void
test_says_what_it_is (DemoFixture *self, gconstpointer data)
{
  TbCatalog *catalog = tb_registry_get_catalog (registry);
  g_autoptr (TbProject) project = demo_create (self, catalog, 2, 1);
  g_autoptr (TbBook) book = tb_book_new (project, catalog, NULL, NULL);
  g_autoptr (TbEdit) edit = NULL;
  g_autoptr (TbDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *source = tb_book_dup_source (book);

  g_assert_true (tb_book_is_demonstration (book));
  g_assert_cmpstr (source, ==, "演示数据（非真实数据）");

  /* also under a title of one's own */
  edit = tb_edit_begin (project, "Title", NULL);
  g_assert_true (tb_edit_set_setting (edit, "title", "通报", NULL));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), NULL));
  title = tb_circular_dup_title (book);
  g_assert_cmpstr (title, ==, "（演示数据）通报");
  document = tb_circular_compose (book);
  text = tb_document_to_text (document);
  g_assert_true (g_str_has_prefix (text, "（演示数据）通报"));
  g_assert_nonnull (strstr (text, "演示数据（非真实数据）"));

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_charts; j++)
        {
          g_autoptr (TbChart) chart = tb_chart_new (book, section->id, &section->charts[j]);
          const TbChartData *read = tb_chart_get_data (chart);

          g_assert_nonnull (strstr (read->foot, "来源：演示数据（非真实数据）"));
          g_assert_true (g_str_has_prefix (read->short_foot, "演示数据　"));
        }
    }
}

static void
test_real_figures_are_not_marked (DemoFixture *self, gconstpointer data)
{
  g_autoptr (TbProject) project = tb_project_open (g_getenv ("TONGBAO_TEST_SAMPLE"), TB_PROJECT_READ_ONLY, NULL);
  g_autoptr (TbBook) book = tb_book_new (project, tb_registry_get_catalog (registry), NULL, NULL);
  g_autofree char *title = tb_circular_dup_title (book);

  g_assert_false (tb_book_is_demonstration (book));
  g_assert_null (strstr (title, "演示"));
}

int
main (int argc, char *argv[])
{
  const char *paths[] = { g_getenv ("TONGBAO_TEST_PLUGINS"), NULL };
  int status;

  g_test_init (&argc, &argv, NULL);
  registry = tb_registry_new_for_paths (paths);
  g_assert_cmpuint (tb_catalog_get_n_sections (tb_registry_get_catalog (registry)), ==, 3);

#define ADD(path, func) g_test_add ("/demo/sections/" path, DemoFixture, NULL, demo_fixture_set_up, func, demo_fixture_tear_down)
  ADD ("is-whole-and-clean", test_is_whole_and_clean);
  ADD ("has-its-oddities", test_has_its_oddities);
  ADD ("says-what-it-is", test_says_what_it_is);
  ADD ("real-figures-are-not-marked", test_real_figures_are_not_marked);
  status = g_test_run ();
  g_object_unref (registry);

  return status;
}
