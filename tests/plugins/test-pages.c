/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every section brings its pages for the window, loaded only when asked for. */
#include "section/tb-registry.h"
#include "tb-section-pages.h"

static void
test_pages (void)
{
  g_autoptr (TbRegistry) registry = tb_registry_new ();
  TbCatalog *catalog = tb_registry_get_catalog (registry);

  g_assert_cmpuint (tb_catalog_get_n_sections (catalog), ==, 3);
  g_assert_cmpuint (g_type_from_name ("TbSupervisionPages"), ==, 0);
  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const char *id = tb_catalog_get_section (catalog, i)->id;
      g_autoptr (GObject) first = tb_registry_create_extension (registry, id, TB_TYPE_SECTION_PAGES);
      g_autoptr (GObject) second = tb_registry_create_extension (registry, id, TB_TYPE_SECTION_PAGES);

      g_assert_true (TB_IS_SECTION_PAGES (first));
      g_assert_true (TB_IS_SECTION_PAGES (second));
      g_assert_true (first != second);
    }
  g_assert_cmpuint (g_type_from_name ("TbSupervisionPages"), !=, 0);
  g_assert_cmpuint (tb_registry_get_problems (registry)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/all-sections", test_pages);

  return g_test_run ();
}
