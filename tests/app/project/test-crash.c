/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was acknowledged survives a power cut, a kill and a full disk; and the test can tell when not. */
#include "tb-error.h"
#include "crash-vfs.h"
#include "project-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define EDITS_BEFORE_CUT 12

static char *self_path;

static guint
choose (guint few, guint thorough)
{
  return g_getenv ("TONGBAO_THOROUGH") != NULL ? thorough : few;
}

/* Sets n to @value and writes some figures beside it, so that the change touches several pages. */
static gboolean
count_to (TbProject *project, int value)
{
  g_autoptr (TbEdit) edit = tb_edit_begin (project, "Count", NULL);
  g_autofree char *text = g_strdup_printf ("%d", value);
  g_autofree char *row = g_strdup_printf ("row-%d", value);
  const TbColumn columns[] = { { "period", "2022Q3" }, { "measure", "a/b/c" }, { "organization", row }, { "value", text } };

  return edit != NULL &&
         tb_edit_set_setting (edit, "n", text, NULL) &&
         tb_edit_insert (edit, "figure", row, columns, G_N_ELEMENTS (columns), NULL) &&
         tb_edit_commit (g_steal_pointer (&edit), NULL);
}

static int
get_count (TbProject *project)
{
  g_autofree char *value = tb_project_get_setting (project, "n");

  return value != NULL ? atoi (value) : 0;
}

static void
set_synchronous (TbProject *project, const char *mode)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA synchronous = %s", mode);
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT 1", NULL);

  g_assert_cmpint (sqlite3_exec (sqlite3_db_handle (stmt), sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Edits until the power goes; how far was acknowledged. */
static int
edit_until_cut (Fixture *fixture, const char *mode, guint cut)
{
  int acknowledged = 0;

  fixture->project = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, NULL);
  g_assert_nonnull (fixture->project);
  set_synchronous (fixture->project, mode);
  crash_vfs_cut_at (cut);
  while (acknowledged < EDITS_BEFORE_CUT && count_to (fixture->project, acknowledged + 1))
    acknowledged += 1;
  g_clear_object (&fixture->project);
  return acknowledged;
}

typedef struct
{
  guint n_lost;    /* an acknowledged change was gone */
  guint n_damaged; /* the file can't be opened or doesn't agree with its log */
} Losses;

/* One cut at @cut; afterwards the state is the acknowledged one or that of the change that was being written. */
static void
cut_once (Fixture *fixture, const char *mode, guint cut, const char *fresh, gsize length, Losses *losses)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  int acknowledged, found;

  g_unlink (journal);
  fixture_write_file (fixture->path, fresh, length);
  crash_vfs_arm (fixture->path);
  acknowledged = edit_until_cut (fixture, mode, cut);
  crash_vfs_reboot (g_test_rand_int ());

  fixture->project = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, NULL);
  if (fixture->project == NULL || !tb_project_verify (fixture->project, NULL))
    losses->n_damaged += 1;
  else
    {
      found = get_count (fixture->project);
      if (found != acknowledged && found != acknowledged + 1)
        losses->n_lost += 1;
      else if (!count_to (fixture->project, 1000))
        losses->n_damaged += 1;
    }
  g_clear_object (&fixture->project);
}

static Losses
cut_often (Fixture *fixture, const char *mode, guint n)
{
  g_autofree char *fresh = NULL;
  gsize length;
  Losses losses = { 0 };
  guint n_operations;

  fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &fresh, &length, NULL));
  crash_vfs_arm (fixture->path);
  edit_until_cut (fixture, mode, 0);
  n_operations = crash_vfs_get_count ();
  crash_vfs_disarm ();
  for (guint i = 0; i < n; i++)
    cut_once (fixture, mode, 1 + (guint) g_test_rand_int_range (0, (gint32) n_operations), fresh, length, &losses);
  fixture_write_file (fixture->path, fresh, length);
  g_test_message ("%s: of %u power cuts (%u operations each), %u lost an acknowledged change, %u left a damaged file",
                  mode, n, n_operations, losses.n_lost, losses.n_damaged);
  return losses;
}

static void
test_power_cuts_lose_nothing (Fixture *fixture, gconstpointer data)
{
  Losses losses = cut_often (fixture, "EXTRA", choose (150, 2000));

  g_assert_cmpuint (losses.n_lost, ==, 0);
  g_assert_cmpuint (losses.n_damaged, ==, 0);
}

/* The simulated disk is hard enough: less care than ours does lose. */
static void
test_less_care_loses (Fixture *fixture, gconstpointer data)
{
  Losses full = cut_often (fixture, "FULL", choose (150, 2000));
  Losses none = cut_often (fixture, "OFF", choose (60, 2000));

  g_assert_cmpuint (full.n_lost + full.n_damaged, >, 0);
  g_assert_cmpuint (none.n_lost + none.n_damaged, >, 10);
}

/* The disk is full at each write of a change in turn. */
static void
test_full_at_every_write (Fixture *fixture, gconstpointer data)
{
  guint n_failed = 0;
  int value = 1;

  fixture_close (fixture);
  crash_vfs_arm (fixture->path);
  fixture->project = tb_project_open (fixture->path, TB_PROJECT_READ_WRITE, NULL);
  g_assert_true (count_to (fixture->project, value));
  for (guint write = 1; write < 40; write++)
    {
      crash_vfs_full_at (write);
      if (count_to (fixture->project, value + 1))
        value += 1;
      else
        n_failed += 1;
      crash_vfs_full_at (0);
      g_assert_cmpint (get_count (fixture->project), ==, value);
      g_assert_true (tb_project_verify (fixture->project, NULL));
    }
  g_assert_cmpuint (n_failed, >, 5);
  g_assert_true (count_to (fixture->project, value + 1));
  g_clear_object (&fixture->project);
  crash_vfs_disarm ();
}

/* Counts for ever, and says how far. */
static int
run_child (const char *path)
{
  g_autoptr (TbProject) project = tb_project_open (path, TB_PROJECT_READ_WRITE, NULL);

  for (int value = get_count (project) + 1; count_to (project, value); value++)
    {
      printf ("%d\n", value);
      fflush (stdout);
    }
  return 1;
}

static int
read_last_line (GInputStream *stream)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  int last = 0;

  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      if (line == NULL)
        return last;
      last = MAX (last, atoi (line));
    }
}

static void
test_kills_lose_nothing (Fixture *fixture, gconstpointer data)
{
  guint n = choose (8, 200);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, self_path, "--child", fixture->path, NULL);
      int acknowledged, found;

      g_assert_nonnull (child);
      g_usleep ((gulong) g_test_rand_int_range (20000, 120000));
      g_subprocess_force_exit (child);
      acknowledged = read_last_line (g_subprocess_get_stdout_pipe (child));
      g_subprocess_wait (child, NULL, NULL);
      fixture_reopen (fixture);
      found = get_count (fixture->project);
      g_assert_cmpint (found, >=, acknowledged);
      g_assert_true (tb_project_verify (fixture->project, NULL));
    }
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2]);
  self_path = g_file_read_link ("/proc/self/exe", NULL);
  g_test_init (&argc, &argv, NULL);
  crash_vfs_register ();
  fixture_add ("/project/crash/power-cuts-lose-nothing", test_power_cuts_lose_nothing);
  fixture_add ("/project/crash/less-care-loses", test_less_care_loses);
  fixture_add ("/project/crash/full-at-every-write", test_full_at_every_write);
  fixture_add ("/project/crash/kills-lose-nothing", test_kills_lose_nothing);
  return g_test_run ();
}
