/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file, several users: processes that write in turns, copies, and files put in the open one's place. */
#include "tb-error.h"
#include "project-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static char *self_path;

static void
count_all (TbProject *project, GPtrArray *cells, gpointer data)
{
  guint *n = data;

  if (cells == NULL)
    *n += 1;
}

static void
set_in (TbProject *project, const char *id, const char *value)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (project, "Set", &error);

  g_assert_no_error (error);
  g_assert_true (tb_edit_set_setting (edit, id, value, NULL));
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
copy_over (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  fixture_write_file (to, bytes, length);
}

static void
rename_over (const char *from, const char *to)
{
  g_assert_cmpint (g_rename (from, to), ==, 0);
}

/* The only file in the folder that is a kept copy; NULL when there is none. */
static char *
find_recovered (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  char *found = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (strstr (name, "(recovered ") == NULL)
        continue;
      g_assert_null (found);
      found = fixture_path (fixture, name);
    }
  return found;
}

static void
test_two_windows_show_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TbProject) other = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, NULL);
  g_autofree char *seen = NULL;
  guint n = 0;

  g_signal_connect (other, "changed", G_CALLBACK (count_all), &n);
  set_in (fixture->project, "title", "a");
  g_assert_true (tb_project_refresh (other, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (tb_project_refresh (other, NULL));
  g_assert_cmpuint (n, ==, 1);
  seen = tb_project_get_setting (other, "title");
  g_assert_cmpstr (seen, ==, "a");

  /* what the other did can be undone here, and the other way round */
  set_in (other, "title", "b");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (tb_project_undo (fixture->project, NULL));
  g_assert_true (tb_project_undo (other, NULL));
  g_assert_cmpuint (n, ==, 2); /* its own change told that all may have changed */
  g_assert_null (tb_project_get_setting (other, "title"));
  g_assert_true (tb_project_redo (other, NULL) && tb_project_redo (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "b");
  g_assert_true (tb_project_verify (fixture->project, NULL));
}

/* On a slow disk the others may hold the file for longer than one waits. */
static void
pass_if_busy (GError **error)
{
  if (g_error_matches (*error, TB_ERROR, TB_ERROR_BUSY))
    g_clear_error (error);
  g_assert_no_error (*error);
}

/* What the other program runs: N increments, each in an edit of its own. */
static int
run_child (const char *path, int n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) project = NULL;

  while (project == NULL)
    {
      project = tb_project_open (path, TB_PROJECT_READ_WRITE, &error);
      pass_if_busy (&error);
    }
  for (int i = 0; i < n;)
    {
      TbEdit *edit = tb_edit_begin (project, "Count", &error);
      g_autofree char *value = NULL;
      g_autofree char *next = NULL;

      pass_if_busy (&error);
      if (edit == NULL)
        continue;
      value = tb_project_get_setting (project, "n");
      next = g_strdup_printf ("%d", value != NULL ? atoi (value) + 1 : 1);
      g_assert_true (tb_edit_set_setting (edit, "n", next, NULL));
      if (tb_edit_commit (edit, &error))
        i++;
      pass_if_busy (&error);
    }
  return 0;
}

static void
test_processes_lose_no_edit (Fixture *fixture, gconstpointer data)
{
  const char *argv[] = { self_path, "--child", fixture->path, "25", NULL };
  g_autoptr (GSubprocess) first = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);
  g_autoptr (GSubprocess) second = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  run_child (fixture->path, 25);
  g_assert_true (g_subprocess_wait_check (first, NULL, NULL));
  g_assert_true (g_subprocess_wait_check (second, NULL, NULL));
  g_assert_true (tb_project_refresh (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "75");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM change"), ==, 75);
  g_assert_true (tb_project_verify (fixture->project, NULL));
}

static void
test_locked_file_is_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_null (tb_edit_begin (fixture->project, "Set", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_BUSY);
  sqlite3_close (db);
  fixture_set_setting (fixture, "title", "free again");
}

/* A copy, a moved file and a file saved over ours are sites of their own. */
static void
test_copies_take_new_sites (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = fixture_path (fixture, "copy.tongbao");
  g_autofree char *mailed = fixture_path (fixture, "mailed.tongbao");
  g_autoptr (TbProject) project = NULL;

  fixture_set_setting (fixture, "a", "1");
  g_assert_true (tb_project_save_copy (fixture->project, copy, NULL));
  copy_over (fixture->path, mailed);
  fixture_set_setting (fixture, "a", "2");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM site"), ==, 1);
  project = tb_project_open (copy, TB_PROJECT_READ_WRITE, NULL);
  set_in (project, "a", "3");
  g_clear_object (&project);
  project = tb_project_open (mailed, TB_PROJECT_READ_WRITE, NULL);
  set_in (project, "a", "4");
  g_clear_object (&project);

  fixture_close (fixture);
  rename_over (mailed, fixture->path);
  fixture_reopen (fixture);
  fixture_set_setting (fixture, "a", "5");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM site"), ==, 3);
  g_assert_cmpstr (fixture_text (fixture, "SELECT group_concat(site || '.' || sequence || '<' || parents, ' ') FROM operation"), ==, "1.1< 2.1<1.1 3.1<2.1");
  fixture_reopen (fixture);
  fixture_set_setting (fixture, "a", "6");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM site"), ==, 3);
}

typedef void (*Replace) (const char *from, const char *to);

/* After the open file became another: everything is refused, and what was here is in the kept copy. */
static void
check_refused (Fixture *fixture, const char *expected)
{
  g_autofree char *before = fixture_hash_file (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *recovered = NULL;
  g_autofree char *base = NULL;
  g_autofree char *value = NULL;
  g_autoptr (TbProject) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tb_edit_begin (fixture->project, "Set", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  recovered = find_recovered (fixture);
  g_assert_nonnull (recovered);
  base = g_path_get_basename (recovered);
  g_assert_nonnull (strstr (error->message, base));
  g_clear_error (&error);
  g_assert_false (tb_project_refresh (fixture->project, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  g_clear_error (&error);
  g_assert_null (tb_project_prepare (fixture->project, "SELECT 1", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  g_clear_error (&error);
  after = fixture_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);

  kept = tb_project_open (recovered, TB_PROJECT_READ_WRITE, &error);
  g_assert_no_error (error);
  value = tb_project_get_setting (kept, "a");
  g_assert_cmpstr (value, ==, expected);
  g_assert_true (tb_project_verify (kept, NULL));
  g_unlink (recovered);
}

static void
put_older_copy (Fixture *fixture, Replace replace)
{
  g_autofree char *old = fixture_path (fixture, "old.tongbao");

  fixture_set_setting (fixture, "a", "1");
  copy_over (fixture->path, old);
  fixture_set_setting (fixture, "a", "2");
  fixture_put_figure (fixture, "f1", "=1");
  replace (old, fixture->path);
  check_refused (fixture, "2");
}

static void
test_older_copy_written_over (Fixture *fixture, gconstpointer data)
{
  put_older_copy (fixture, copy_over);
}

static void
test_older_copy_renamed_over (Fixture *fixture, gconstpointer data)
{
  put_older_copy (fixture, rename_over);
}

/* A copy that went its own way has the same size and the same counters. */
static void
test_fork_written_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fork = fixture_path (fixture, "fork.tongbao");
  g_autoptr (TbProject) project = NULL;

  fixture_set_setting (fixture, "a", "1");
  copy_over (fixture->path, fork);
  project = tb_project_open (fork, TB_PROJECT_READ_WRITE, NULL);
  set_in (project, "a", "3");
  set_in (project, "a", "4");
  g_clear_object (&project);
  fixture_set_setting (fixture, "a", "2");
  fixture_set_setting (fixture, "a", "5");
  copy_over (fork, fixture->path);
  check_refused (fixture, "5");
}

static void
test_other_file_written_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "other");
  g_autoptr (TbProject) project = NULL;

  fixture_set_setting (fixture, "a", "1");
  fixture_run_sql (path, "CREATE TABLE t (x)");
  copy_over (path, fixture->path);
  check_refused (fixture, "1");

  g_unlink (fixture->path);
  g_clear_object (&fixture->project);
  fixture->project = tb_project_create (fixture->path, NULL);
  fixture_set_setting (fixture, "a", "2");
  g_assert_true (g_file_set_contents (path, "no database at all, but long enough to be looked at. ................................................", -1, NULL));
  copy_over (path, fixture->path);
  check_refused (fixture, "2");
}

static void
test_deleted_file_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *recovered = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_setting (fixture, "a", "1");
  g_unlink (fixture->path);
  g_assert_false (tb_project_refresh (fixture->project, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  recovered = find_recovered (fixture);
  g_assert_nonnull (recovered);
}

/* A file that is moved away in the middle of an edit: the edit isn't acknowledged, and isn't lost either. */
static void
test_moved_during_edit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = fixture_path (fixture, "moved");
  g_autofree char *recovered = NULL;
  g_autofree char *value = NULL;
  g_autoptr (TbProject) kept = NULL;
  g_autoptr (GError) error = NULL;
  TbEdit *edit;

  fixture_set_setting (fixture, "a", "1");
  edit = tb_edit_begin (fixture->project, "Set", NULL);
  g_assert_true (tb_edit_set_setting (edit, "a", "2", NULL));
  rename_over (fixture->path, moved);
  g_assert_false (tb_edit_commit (edit, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  recovered = find_recovered (fixture);
  g_assert_nonnull (recovered);
  kept = tb_project_open (recovered, TB_PROJECT_READ_ONLY, NULL);
  value = tb_project_get_setting (kept, "a");
  g_assert_cmpstr (value, ==, "2");
}

/* A later state of the same file loses nothing, so work goes on. */
static void
test_later_copy_written_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *later = fixture_path (fixture, "later.tongbao");
  g_autoptr (TbProject) project = NULL;
  guint n = 0;

  fixture_set_setting (fixture, "a", "1");
  copy_over (fixture->path, later);
  project = tb_project_open (later, TB_PROJECT_READ_WRITE, NULL);
  set_in (project, "a", "2");
  g_clear_object (&project);
  copy_over (later, fixture->path);
  g_signal_connect (fixture->project, "changed", G_CALLBACK (count_all), &n);
  g_assert_true (tb_project_refresh (fixture->project, NULL));
  g_assert_cmpuint (n, ==, 1);
  fixture_set_setting (fixture, "b", "3");
  g_assert_cmpstr (fixture_text (fixture, "SELECT group_concat(value) FROM setting"), ==, "2,3");
}

static gboolean
quit (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
quit_on_change (TbProject *project, GPtrArray *cells, gpointer loop)
{
  g_main_loop_quit (loop);
}

static void
test_watch_notices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (TbProject) other = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, NULL);
  guint n = 0;
  guint timeout = g_timeout_add_seconds (10, quit, loop);

  tb_project_watch (fixture->project);
  g_signal_connect (fixture->project, "changed", G_CALLBACK (count_all), &n);
  g_signal_connect (fixture->project, "changed", G_CALLBACK (quit_on_change), loop);
  set_in (other, "a", "1");
  g_main_loop_run (loop);
  g_assert_cmpuint (n, ==, 1);
  g_source_remove (timeout);
}

static void
quit_on_replaced (TbProject *project, const GError *error, gpointer loop)
{
  g_assert_error (error, TB_ERROR, TB_ERROR_REPLACED);
  g_object_set_data (G_OBJECT (project), "told", loop);
  g_main_loop_quit (loop);
}

/* Also when something else met it before the watch did. */
static void
test_watch_tells_of_loss (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *recovered = NULL;
  guint timeout = g_timeout_add_seconds (10, quit, loop);

  tb_project_watch (fixture->project);
  g_signal_connect (fixture->project, "replaced", G_CALLBACK (quit_on_replaced), loop);
  fixture_set_setting (fixture, "a", "1");
  g_unlink (fixture->path);
  g_assert_false (tb_project_refresh (fixture->project, NULL));
  g_main_loop_run (loop);
  g_assert_nonnull (g_object_get_data (G_OBJECT (fixture->project), "told"));
  recovered = find_recovered (fixture);
  g_assert_nonnull (recovered);
  g_source_remove (timeout);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2], atoi (argv[3]));
  self_path = g_file_read_link ("/proc/self/exe", NULL);
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/project/sharing/two-windows-show-the-same", test_two_windows_show_the_same);
  fixture_add ("/project/sharing/processes-lose-no-edit", test_processes_lose_no_edit);
  fixture_add ("/project/sharing/locked-file-is-busy", test_locked_file_is_busy);
  fixture_add ("/project/sharing/copies-take-new-sites", test_copies_take_new_sites);
  fixture_add ("/project/sharing/older-copy-written-over", test_older_copy_written_over);
  fixture_add ("/project/sharing/older-copy-renamed-over", test_older_copy_renamed_over);
  fixture_add ("/project/sharing/fork-written-over", test_fork_written_over);
  fixture_add ("/project/sharing/other-file-written-over", test_other_file_written_over);
  fixture_add ("/project/sharing/deleted-file-is-kept", test_deleted_file_is_kept);
  fixture_add ("/project/sharing/moved-during-edit", test_moved_during_edit);
  fixture_add ("/project/sharing/later-copy-written-over", test_later_copy_written_over);
  fixture_add ("/project/sharing/watch-notices", test_watch_notices);
  fixture_add ("/project/sharing/watch-tells-of-loss", test_watch_tells_of_loss);
  return g_test_run ();
}
