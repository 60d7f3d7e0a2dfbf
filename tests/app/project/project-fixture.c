/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch project in a folder of its own, and short ways to write to it and look into it. */
#include "project-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>

void
fixture_add (const char *path, FixtureFunc func)
{
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->texts = g_ptr_array_new_with_free_func (g_free);
  fixture->folder = g_dir_make_tmp ("tongbao-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = fixture_path (fixture, "a.tongbao");
  fixture->project = tb_project_create (fixture->path, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_close (Fixture *fixture)
{
  if (fixture->project != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->project));
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  fixture->project = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_close (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->texts);
}

char *
fixture_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
fixture_set_setting (Fixture *fixture, const char *id, const char *value)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (fixture->project, "Set a setting", &error);

  g_assert_no_error (error);
  tb_edit_set_setting (edit, id, value, &error);
  g_assert_no_error (error);
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
fixture_put_figure (Fixture *fixture, const char *row, const char *value)
{
  const TbColumn columns[] = { { "period", "2022Q3" }, { "measure", "a/b/c" }, { "organization", row }, { "value", value } };
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (fixture->project, "Put a figure", &error);

  g_assert_no_error (error);
  tb_edit_insert (edit, "figure", row, columns, G_N_ELEMENTS (columns), &error);
  g_assert_no_error (error);
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
fixture_set (Fixture *fixture, const char *table, const char *row, const char *column, const char *value)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (fixture->project, "Set a cell", &error);

  g_assert_no_error (error);
  tb_edit_set (edit, table, row, column, value, &error);
  g_assert_no_error (error);
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
fixture_remove (Fixture *fixture, const char *table, const char *row)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (fixture->project, "Remove a row", &error);

  g_assert_no_error (error);
  tb_edit_remove (edit, table, row, &error);
  g_assert_no_error (error);
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

gint64
fixture_count (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (fixture->project, sql, &error);

  g_assert_no_error (error);
  g_assert_true (tb_sql_row (stmt, &error));
  return sqlite3_column_int64 (stmt, 0);
}

/* The first column of the first row; the fixture owns it. */
const char *
fixture_text (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (fixture->project, sql, &error);

  g_assert_no_error (error);
  if (!tb_sql_row (stmt, &error))
    return NULL;
  g_ptr_array_add (fixture->texts, g_strdup (tb_sql_text (stmt, 0)));
  return g_ptr_array_index (fixture->texts, fixture->texts->len - 1);
}

void
fixture_run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Into the file that is there, if any, and without a sync. */
void
fixture_write_file (const char *path, const void *bytes, gsize length)
{
  FILE *out = fopen (path, "we");

  g_assert_nonnull (out);
  g_assert_true (length == 0 || fwrite (bytes, 1, length, out) == length);
  g_assert_cmpint (fclose (out), ==, 0);
}

char *
fixture_hash_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}
