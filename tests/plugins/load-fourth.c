/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the plugin that test-fourth.py built, beside the sections of the tree: load-fourth PLUGINS-FOLDER. */
#include <glib/gstdio.h>
#include <string.h>

#include "chart/tb-chart.h"
#include "export/tb-export-chart.h"
#include "model/tb-starter.h"
#include "section/tb-registry.h"
#include "tb-paths.h"
#include "tb-section-pages.h"
#include "wording/tb-field.h"

static void
assert_says (TbBook *book, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (text, &error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autofree char *said = NULL;
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, book);
  tb_template_check (template, &context, &error);
  g_assert_no_error (error);
  rendering = tb_template_render (template, &context);
  said = tb_rendering_dup_text (rendering);
  g_assert_cmpstr (said, ==, expected);
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strstr_len (data, length, text) != NULL;
}

/* The section's own kind of chart is drawn, titled and pointed at like the engine's. */
static void
check_kind (TbBook *book, const TbSectionSpec *section)
{
  g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (book), TB_DISTRICT);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbChart) chart = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autofree char *description = NULL;
  const TbChartStyle style = { .kind = TB_CHART_STYLE_PRINT, .accent = { 0.2, 0.5, 0.9 } };

  for (guint i = 0; i < districts->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", 40 - i);

      g_assert_true (tb_book_type (book, "hotline/calls/received", districts->pdata[i], text, &error));
    }
  chart = tb_chart_new (book, section->id, &section->charts[0]);
  g_assert_true (g_str_has_prefix (tb_chart_get_title (chart), "热线受理"));
  description = tb_chart_describe (chart);
  g_assert_nonnull (strstr (description, "A stem with a dot for each."));
  g_assert_cmpuint (tb_chart_count_targets (chart, 480, 320), ==, districts->len);
  g_assert_cmpint (tb_chart_find_target (chart, 480, 320, districts->pdata[0], NULL, NULL), >=, 0);
  drawn = tb_export_chart_to_bytes (chart, &style, TB_CHART_FORMAT_SVG, 480, 320, 1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < districts->len; i++)
    g_assert_true (holds (drawn, tb_organization_get_short_name (districts->pdata[i])));
}

/* The section's own field is said, compared and missed like a figure. */
static void
check_field (TbCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tongbao-fourth-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "fourth.tongbao", NULL);
  g_autoptr (TbProject) project = tb_starter_create (path, (TbPeriod){ 2023, 1 }, &error);
  g_autoptr (TbBook) book = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse ("{合计：热线未办结}", &error);
  TbOrganization *city;
  TbFieldContext context;

  g_assert_no_error (error);
  book = tb_book_new (project, catalog, "2023Q1", &error);
  g_assert_no_error (error);
  tb_field_context_init (&context, book);
  city = context.city;

  assert_says (book, "{热线未办结}", "（缺：全市热线未办结）");
  assert_says (book, "{热线未办结|上季度|若有}", "");
  g_assert_true (tb_book_type (book, "hotline/calls/received", city, "30", &error));
  g_assert_true (tb_book_type (book, "hotline/calls/closed", city, "22", &error));
  assert_says (book, "{热线未办结}，{热线未办结@全市|数字}", "8件，8");
  assert_says (book, "{若：热线未办结 > 5}偏多{否则}不多{完}", "偏多");
  g_assert_false (tb_template_check (template, &context, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "热线未办结"));

  check_kind (book, tb_catalog_get_section (catalog, 3));
  g_clear_object (&book);
  g_clear_object (&project);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (TbRegistry) registry = NULL;
  g_autoptr (GObject) pages = NULL;
  TbCatalog *catalog;
  GPtrArray *problems;

  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  g_assert_cmpint (argc, ==, 2);

  registry = tb_registry_new_for_paths ((const char *[]){ tb_paths_get_plugin_dir (), argv[1], NULL });
  catalog = tb_registry_get_catalog (registry);
  problems = tb_registry_get_problems (registry);
  for (guint i = 0; i < problems->len; i++)
    {
      TbPluginProblem *problem = g_ptr_array_index (problems, i);

      g_printerr ("%s: %s\n", problem->module, problem->reason);
    }
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_cmpuint (tb_catalog_get_n_sections (catalog), ==, 4);
  g_assert_cmpstr (tb_catalog_get_section (catalog, 3)->id, ==, "hotline");
  g_assert_nonnull (tb_catalog_get_measure (catalog, "hotline/calls/closed-rate"));

  check_field (catalog);

  pages = tb_registry_create_extension (registry, "hotline", TB_TYPE_SECTION_PAGES);
  g_assert_true (TB_IS_SECTION_PAGES (pages));
  return 0;
}
