/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include <glib/gstdio.h>

static const char organizations[] =
    "city\t全市\t常州市\t\n"
    "city-level\t市本级\t常州市本级\t\n"
    "district\t溧阳市\t溧阳市\t\n"
    "district\t金坛区\t常州市金坛区\t\n"
    "district\t武进区\t常州市武进区\t\n"
    "department\t市公安局\t常州市公安局\t\n"
    "department\t市民政局\t常州市民政局\t\n"
    "department\t市医保局\t常州市医疗保障局\t\n"
    "department\t市住房公积金管理中心常州分中心\t常州市住房公积金管理中心常州分中心\t\n"
    "peer-city\t宿迁市\t宿迁市\t\n"
    "peer-city\t扬州市\t扬州市\t\n"
    "peer-city\t连云港市\t连云港市\t\n";

void
book_fixture_init (BookFixture *self, const TbSectionSpec *section)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = NULL;
  g_autofree char *path = NULL;
  gboolean done;

  self->folder = g_dir_make_tmp ("tongbao-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "scratch.tongbao", NULL);
  self->project = tb_project_create (path, &error);
  g_assert_no_error (error);

  edit = tb_edit_begin (self->project, "Set up", &error);
  g_assert_no_error (error);
  done = tb_organizations_load_tsv (edit, organizations, &error) && tb_period_add (edit, (TbPeriod){ 2022, 3 }, &error) &&
         tb_edit_set_setting (edit, "city", "常州市", &error) && tb_edit_set_setting (edit, "office", "协调小组办公室", &error);
  g_assert_no_error (error);
  g_assert_true (done);
  done = tb_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  g_assert_true (done);

  self->catalog = tb_catalog_new ();
  done = tb_catalog_add (self->catalog, section, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  self->book = tb_book_new (self->project, self->catalog, "2022Q3", &error);
  g_assert_no_error (error);
}

void
book_fixture_clear (BookFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "scratch.tongbao", NULL);

  g_clear_object (&self->book);
  g_clear_object (&self->catalog);
  g_clear_object (&self->project);
  g_remove (path);
  g_rmdir (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

void
book_fixture_type (BookFixture *self, const char *cells)
{
  g_auto (GStrv) list = g_strsplit (cells, ";", -1);
  const char *section = tb_catalog_get_section (self->catalog, 0)->id;

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (list[i]), " ", 3);
      g_autofree char *key = NULL;
      g_autoptr (GError) error = NULL;
      TbOrganization *organization;

      if (g_strv_length (words) < 3)
        continue;

      key = g_strconcat (section, "/topic/", words[1], NULL);
      organization = tb_directory_find (tb_book_get_directory (self->book), words[0], &error);
      g_assert_no_error (error);
      tb_book_type (self->book, key, organization, words[2], &error);
      g_assert_no_error (error);
    }
}
