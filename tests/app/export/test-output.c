/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An output is there whole or not at all, and leaves nothing beside it. */
#include "tb-output.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tongbao-output-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "通报.txt", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) opened = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (opened) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
test_replaced_as_a_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbOutput) output = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);

  output = tb_output_begin (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (tb_output_write (output, "new", 3, &error));
  assert_content (fixture->path, "old");
  g_assert_true (tb_output_commit (output, &error));
  g_assert_no_error (error);

  assert_content (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TbOutput *output = tb_output_begin (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (tb_output_write (output, "new", 3, &error));
  tb_output_free (output);

  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* A writer that wants a name, and puts another file in its place. */
static void
test_written_by_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbOutput) output = tb_output_begin (fixture->path, &error);

  g_assert_true (g_file_set_contents (tb_output_get_path (output), "by name", -1, NULL));
  g_assert_true (tb_output_commit (output, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "by name");
}

static void
test_link_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbOutput) output = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  output = tb_output_begin (link, &error);
  g_assert_true (tb_output_write (output, "new", 3, &error));
  g_assert_true (tb_output_commit (output, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (fixture->path, "new");
  g_unlink (link);
}

static void
test_places_that_will_not_do (Fixture *fixture, gconstpointer data)
{
  g_autofree char *no_folder = g_build_filename (fixture->folder, "none", "a.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tb_output_begin (no_folder, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_IO);
  g_clear_error (&error);

  g_assert_null (tb_output_begin (fixture->folder, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit small;
  g_autoptr (GError) error = NULL;
  TbOutput *output;

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 2;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  output = tb_output_begin (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (tb_output_write (output, "new", 3, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tb_output_free (output);

  g_assert_error (error, TB_ERROR, TB_ERROR_FULL);
  assert_content (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

#define add(path, function) g_test_add ("/export/output/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("replaced", test_replaced_as_a_whole);
  add ("given-up", test_given_up);
  add ("by-name", test_written_by_name);
  add ("link", test_link_stays);
  add ("places", test_places_that_will_not_do);
  add ("full-disk", test_full_disk);

  return g_test_run ();
}
