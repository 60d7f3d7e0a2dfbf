/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo-fixture.h"

#include <glib/gstdio.h>

void
demo_fixture_set_up (DemoFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tongbao-demo-XXXXXX", &error);
  g_assert_no_error (error);
}

void
demo_fixture_tear_down (DemoFixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

TbProject *
demo_create (DemoFixture *self, TbCatalog *catalog, guint n_quarters, guint64 seed)
{
  static int count;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("%d.tongbao", count++);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  TbProject *project = tb_demo_create (path, catalog, n_quarters, seed, &error);

  g_assert_no_error (error);
  return project;
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
demo_dump (TbProject *project, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbDirectory) directory = tb_directory_new (project, &error);
  g_autoptr (GPtrArray) figures = tb_figures_list (project, period, NULL, &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < figures->len; i++)
    {
      const TbFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = tb_value_encode (&figure->value);

      g_ptr_array_add (lines, g_strjoin (" ", figure->period, figure->measure,
                                         tb_organization_get_short_name (tb_directory_get (directory, figure->organization)), value, NULL));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
