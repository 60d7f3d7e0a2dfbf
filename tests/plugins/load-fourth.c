/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the plugin that test-fourth.py built, beside the sections of the tree: load-fourth PLUGINS-FOLDER. */
#include "section/tb-registry.h"
#include "tb-paths.h"
#include "tb-section-pages.h"

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

  pages = tb_registry_create_extension (registry, "hotline", TB_TYPE_SECTION_PAGES);
  g_assert_true (TB_IS_SECTION_PAGES (pages));
  return 0;
}
