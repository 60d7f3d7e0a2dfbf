/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-fixture.h"

#include <glib/gstdio.h>

void
sample_fixture_set_up (SampleFixture *self, gconstpointer data)
{
  const char *paths[] = { g_getenv ("TONGBAO_TEST_PLUGINS"), NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("tongbao-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sample.tongbao", NULL);
  g_file_get_contents (g_getenv ("TONGBAO_TEST_SAMPLE"), &sample, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (self->path, sample, length, &error);
  g_assert_no_error (error);

  self->registry = tb_registry_new_for_paths (paths);
  g_assert_cmpuint (tb_catalog_get_n_sections (tb_registry_get_catalog (self->registry)), ==, 3);
  self->project = tb_project_open (self->path, TB_PROJECT_READ_WRITE, &error);
  g_assert_no_error (error);
  self->book = tb_book_new (self->project, tb_registry_get_catalog (self->registry), "2022Q3", &error);
  g_assert_no_error (error);
}

void
sample_fixture_tear_down (SampleFixture *self, gconstpointer data)
{
  g_object_unref (self->book);
  g_object_unref (self->project);
  g_object_unref (self->registry);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
sample_fixture_type (SampleFixture *self, const char *measure, const char *organization, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = tb_catalog_find_measure (tb_book_get_catalog (self->book), measure, &error);
  TbOrganization *found;

  g_assert_no_error (error);
  found = tb_directory_find (tb_book_get_directory (self->book), organization, &error);
  g_assert_no_error (error);
  tb_book_type (self->book, key, found, text, &error);
  g_assert_no_error (error);
}
