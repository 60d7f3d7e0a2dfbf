/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample project holds what facts.tsv and extra.tsv say, cell by cell. */
#include "circular/tb-document.h"
#include "facts.h"
#include "model/tb-book.h"
#include "section/tb-registry.h"
#include "tb-paths.h"

typedef struct
{
  TbRegistry *registry;
  TbProject *project;
  TbDirectory *directory;
  TbCatalog *catalog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->registry = tb_registry_new ();
  self->catalog = tb_registry_get_catalog (self->registry);
  self->project = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, &error);
  g_assert_no_error (error);
  self->directory = tb_directory_new (self->project, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->directory);
  g_clear_object (&self->project);
  g_clear_object (&self->registry);
}

static void
test_sections (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "service-system", "one-network", "supervision" };

  g_assert_cmpuint (tb_registry_get_problems (self->registry)->len, ==, 0);
  g_assert_cmpuint (tb_catalog_get_n_sections (self->catalog), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (tb_catalog_get_section (self->catalog, i)->id, ==, ids[i]);
}

/* The sections' tables come without the window. */
static void
test_no_gtk (Fixture *self, gconstpointer data)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  g_assert_nonnull (strstr (maps, "libservice-system.so"));
  g_assert_null (strstr (maps, "libgtk"));
}

static void
assert_figure (Fixture *self, GHashTable *figures, char **row)
{
  g_autofree char *name = g_strconcat (row[FACT_TOPIC], "/", row[FACT_MEASURE], NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *measure = tb_catalog_find_measure (self->catalog, name, &error);
  g_autofree char *id = NULL;
  g_autofree char *number = NULL;
  TbOrganization *organization;
  const TbFigure *figure;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (measure, row[FACT_SECTION]));
  organization = tb_directory_find (self->directory, row[FACT_ORGANIZATION], &error);
  g_assert_no_error (error);
  id = tb_figure_row_id ("2022Q3", measure, tb_organization_get_id (organization));

  figure = g_hash_table_lookup (figures, id);
  if (figure == NULL)
    g_error ("the sample lacks %s %s", name, row[FACT_ORGANIZATION]);
  number = tb_value_to_number (&figure->value);
  g_assert_cmpstr (tb_qualifier_to_tsv (figure->value.qualifier), ==, row[FACT_QUALIFIER]);
  g_assert_cmpstr (number, ==, row[FACT_VALUE]);
  g_assert_cmpstr (tb_catalog_get_measure (self->catalog, measure)->unit, ==, row[FACT_UNIT]);
  g_assert_cmpstr (figure->note != NULL ? figure->note : "", ==, row[FACT_NOTE]);
  g_assert_cmpstr (figure->named != NULL ? figure->named : tb_organization_get_short_name (organization), ==, row[FACT_ORGANIZATION]);
  g_hash_table_remove (figures, id);
}

static void
assert_figures (Fixture *self, GHashTable *figures, const char *name)
{
  g_autoptr (GPtrArray) facts = facts_read (name);

  for (guint i = 0; i < facts->len; i++)
    assert_figure (self, figures, g_ptr_array_index (facts, i));
}

/* All rows are there, and nothing else is. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = tb_figures_list (self->project, NULL, NULL, &error);
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      TbFigure *figure = g_ptr_array_index (list, i);

      g_hash_table_insert (figures, tb_figure_row_id (figure->period, figure->measure, figure->organization), figure);
    }

  assert_figures (self, figures, "facts.tsv");
  assert_figures (self, figures, "extra.tsv");
  g_assert_cmpuint (g_hash_table_size (figures), ==, 0);
}

/* A cell that nobody has to fill doesn't make a section look unfinished. */
static void
test_filled (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *topic;
    guint n_filled;
    guint n_cells;
  } cases[] = {
    { "service-system/points", 7 + 7 + 2 + 3, 7 + 7 + 2 + 3 },
    { "service-system/counters", 5, 5 },
    { "one-network/response", 14 + 8 + 4, 14 + 8 + 2 + 2 },
    { "one-network/instant", 23 + 1, 38 + 7 + 1 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TbBook) book = tb_book_new (self->project, self->catalog, "2022Q3", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_filled, n_cells;

      tb_sheet_count_cells (tb_book_get_sheet (book, cases[i].topic), &n_filled, &n_cells);
      g_assert_cmpuint (n_filled, ==, cases[i].n_filled);
      g_assert_cmpuint (n_cells, ==, cases[i].n_cells);
    }
}

/* The sample's own passages take the place of the sections', and no field is left without its figure. */
static void
test_circular (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbBook) book = tb_book_new (self->project, self->catalog, "2022Q3", &error);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "passages", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (TbDocument) document = NULL;
  GPtrArray *blocks;
  guint n_texts = 0, n_edited = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (dir) != NULL)
    n_texts++;
  document = tb_circular_compose (book);
  blocks = tb_document_get_blocks (document);
  for (guint i = 0; i < blocks->len; i++)
    n_edited += ((TbBlock *) g_ptr_array_index (blocks, i))->edited;

  g_assert_cmpuint (n_texts, >, 0);
  g_assert_cmpuint (n_edited, ==, n_texts);
  g_assert_cmpuint (tb_document_get_n_missing (document), ==, 0);
}

static void
test_settings (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "city", "title", "office", "addressees", "closing-note" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *value = tb_project_get_setting (self->project, ids[i]);

      g_assert_true (value != NULL && *value != '\0');
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/sample/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/sample/no-gtk", Fixture, NULL, set_up, test_no_gtk, tear_down);
  g_test_add ("/sample/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/sample/filled", Fixture, NULL, set_up, test_filled, tear_down);
  g_test_add ("/sample/circular", Fixture, NULL, set_up, test_circular, tear_down);
  g_test_add ("/sample/settings", Fixture, NULL, set_up, test_settings, tear_down);

  return g_test_run ();
}
