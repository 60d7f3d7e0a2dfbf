/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that can't be used: a clear line, status 3, and not a byte changed. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-fixture.h"

#define MEASURE "“畅通办”专员/已培养"

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

static void
assert_status_3 (CliFixture *fixture, const char *const *arguments)
{
  g_auto (CliResult) result = cli_run_strv (fixture, arguments);

  g_test_message ("%s", arguments[0]);
  g_assert_cmpint (result.status, ==, 3);
  g_assert_cmpstr (result.out, ==, "");
  cli_assert_error_line (&result);
}

/* nothing reads it, nothing writes it */
static void
assert_unusable (CliFixture *fixture, const char *path)
{
  const char *const reads[][6] = {
    { "info", path },
    { "info", path, "--json" },
    { "get", path, MEASURE, "溧阳市" },
    { "figures", path },
    { "check", path },
    { "export", path, "-o", "out.txt" },
    { "log", path },
    { "set", path, MEASURE, "溧阳市", "178" },
    { "undo", path },
    { "redo", path },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (reads); i++)
    assert_status_3 (fixture, reads[i]);
}

static void
assert_not_writable (CliFixture *fixture)
{
  const char *const writes[][6] = {
    { "set", fixture->file, MEASURE, "溧阳市", "178" },
    { "undo", fixture->file },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++)
    assert_status_3 (fixture, writes[i]);
}

static void
assert_readable (CliFixture *fixture)
{
  g_auto (CliResult) result = cli_run (fixture, "get", fixture->file, MEASURE, "溧阳市", "--tsv", NULL);

  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "=\t177\t人\n");
}

/* a file of any content is refused and stays */
static void
assert_content_refused (CliFixture *fixture, const char *content, gssize length)
{
  gsize size = length < 0 ? strlen (content) : (gsize) length;

  g_assert_true (g_file_set_contents (fixture->file, content, size, NULL));
  assert_unusable (fixture, fixture->file);
  cli_assert_unchanged (fixture->file, content, size);
}

static void
test_no_project (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = cli_path (fixture, "none.tongbao");
  g_autofree char *no_folder = g_build_filename (fixture->folder, "none", "none.tongbao", NULL);
  g_autofree char *fifo = cli_path (fixture, "fifo.tongbao");
  g_autofree char *other = cli_path (fixture, "other.tongbao");

  assert_content_refused (fixture, "", 0);
  assert_content_refused (fixture, "地区,已完成\n溧阳市,35\n", -1);
  assert_content_refused (fixture, "SQLite format 3", 16);

  run_sql (other, "CREATE TABLE figure (a); INSERT INTO figure VALUES (1)");
  assert_unusable (fixture, other);
  assert_unusable (fixture, missing);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_unusable (fixture, no_folder);
  assert_unusable (fixture, fixture->folder);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_unusable (fixture, fifo);
}

static void
test_damaged (CliFixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *whole = cli_read (fixture->file, &length);
  g_autofree char *damaged = g_memdup2 (whole, length);

  /* cut short, at a page's border and not */
  assert_content_refused (fixture, whole, (gssize) (length - 4096));
  assert_content_refused (fixture, whole, (gssize) (length / 2 + 17));
  assert_content_refused (fixture, whole, 100);

  /* all but the first page overwritten */
  memset (damaged + 4096, 0x5a, length - 4096);
  assert_content_refused (fixture, damaged, (gssize) length);

  /* longer than it says */
  g_free (damaged);
  damaged = g_malloc0 (length + 4096);
  memcpy (damaged, whole, length);
  assert_content_refused (fixture, damaged, (gssize) (length + 4096));
}

static void
test_foreign_schema (CliFixture *fixture, gconstpointer data)
{
  static const char *const additions[] = {
    "CREATE TRIGGER spy AFTER UPDATE ON figure BEGIN DELETE FROM operation; END",
    "CREATE VIEW seen AS SELECT * FROM figure",
    "CREATE TABLE mine (a INTEGER)",
    "CREATE VIRTUAL TABLE words USING fts5 (word)",
    "CREATE INDEX extra ON organization (short_name)",
    "ALTER TABLE figure ADD COLUMN extra TEXT",
    "DROP TABLE passage",
  };
  gsize sample_length;
  g_autofree char *sample = cli_read (fixture->file, &sample_length);

  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      gsize length;
      g_autofree char *before = NULL;

      g_assert_true (g_file_set_contents (fixture->file, sample, sample_length, NULL));
      run_sql (fixture->file, additions[i]);
      before = cli_read (fixture->file, &length);
      assert_unusable (fixture, fixture->file);
      cli_assert_unchanged (fixture->file, before, length);
    }
}

/* A figure that is none: said wherever it is met, and passed over nowhere. */
static void
test_unreadable_figure (CliFixture *fixture, gconstpointer data)
{
  const char *const get[] = { "get", fixture->file, MEASURE, "溧阳市", NULL };
  g_auto (CliResult) check = { 0 };
  g_auto (CliResult) json = { 0 };
  g_auto (CliResult) export = { 0 };
  g_auto (CliResult) set = { 0 };
  g_autofree char *out = cli_path (fixture, "out.txt");
  g_autofree char *circular = NULL;
  gsize length;

  run_sql (fixture->file, "UPDATE figure SET value = 'about 177' WHERE measure = 'service-system/specialists/trained' AND value = '=177'");
  check = cli_run (fixture, "check", fixture->file, NULL);
  g_assert_cmpint (check.status, ==, 1);
  g_assert_cmpstr (check.err, ==, "");
  g_assert_nonnull (strstr (check.out, "Error: “畅通办”专员: 溧阳市: 已培养 holds a value that can’t be read, “about 177”: type it again\n"));
  json = cli_run (fixture, "check", fixture->file, "--json", NULL);
  g_assert_nonnull (strstr (json.out, "\"readable\""));
  assert_status_3 (fixture, get);

  export = cli_run (fixture, "export", fixture->file, "-o", out, NULL);
  g_assert_cmpint (export.status, ==, 0);
  circular = cli_read (out, &length);
  g_assert_nonnull (strstr (circular, "（缺：溧阳市“畅通办”专员已培养）"));

  set = cli_run (fixture, "set", fixture->file, MEASURE, "溧阳市", "177", NULL);
  g_assert_cmpint (set.status, ==, 0);
  assert_readable (fixture);
}

/* One that still holds our tables is read, and never written. */
static void
test_newer_version (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  gsize length;

  run_sql (fixture->file, "PRAGMA user_version = 99");
  same = cli_read (fixture->file, &length);
  assert_not_writable (fixture);
  assert_readable (fixture);
  cli_assert_unchanged (fixture->file, same, length);

  run_sql (fixture->file, "ALTER TABLE figure RENAME COLUMN value TO content");
  other = cli_read (fixture->file, &length);
  assert_unusable (fixture, fixture->file);
  cli_assert_unchanged (fixture->file, other, length);
}

static void
test_locked (CliFixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->file, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_not_writable (fixture);
  {
    const char *const get[] = { "get", fixture->file, MEASURE, "溧阳市", NULL };

    assert_status_3 (fixture, get);
  }
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (db);

  cli_assert_unchanged (fixture->file, before, length);
  assert_readable (fixture);
}

/* The user of the child, where the test itself runs as root, for whom nothing is read-only. */
static void
become_nobody (gpointer data)
{
  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    _exit (99);
}

/* not from a build folder below one that is only root's */
static gboolean
nobody_can_run (CliFixture *fixture)
{
  const char *const argv[] = { g_getenv ("TONGBAO_PROGRAM"), "--version", NULL };
  int wait_status = -1;

  return g_spawn_sync (fixture->folder, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, become_nobody, NULL,
                       NULL, NULL, &wait_status, NULL) &&
         g_spawn_check_wait_status (wait_status, NULL);
}

static void
test_read_only (CliFixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);

  g_assert_cmpint (g_chmod (fixture->file, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  fixture->prepare = become_nobody;
  if (nobody_can_run (fixture))
    {
      g_auto (CliResult) info = { 0 };
      const char *const export[] = { "export", fixture->file, "-o", "out.txt", NULL };

      assert_readable (fixture);
      assert_not_writable (fixture);
      assert_status_3 (fixture, export);
      info = cli_run (fixture, "info", fixture->file, "--json", NULL);
      g_assert_nonnull (strstr (info.out, "\"read_only\" : true"));
      cli_assert_unchanged (fixture->file, before, length);
    }
  else
    g_test_skip ("the build folder can't be read by an ordinary user");

  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

/* Fills what is left, so that not even a journal fits. */
static void
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  int fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  static const char zeros[512];

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static void
test_full_disk (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *disk = cli_path (fixture, "disk");
  g_autofree char *file = g_build_filename (disk, "full.tongbao", NULL);
  g_autofree char *fresh = g_build_filename (disk, "new.tongbao", NULL);
  g_autofree char *out = g_build_filename (disk, "out.csv", NULL);
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);
  const char *const set[] = { "set", file, MEASURE, "溧阳市", "178", NULL };
  const char *const undo[] = { "undo", file, NULL };
  const char *const export[] = { "export", file, "-o", out, NULL };
  const char *const create[] = { "new", fresh, NULL };
  g_autoptr (GDir) folder = NULL;
  guint n_files = 0;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=2m") != 0)
    {
      g_test_skip ("a small disk can't be mounted here");
      return;
    }

  g_assert_true (g_file_set_contents (file, before, length, NULL));
  fill_disk (disk);
  assert_status_3 (fixture, set);
  assert_status_3 (fixture, undo);
  assert_status_3 (fixture, export);
  assert_status_3 (fixture, create);
  cli_assert_unchanged (file, before, length);

  folder = g_dir_open (disk, 0, NULL);
  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2);
  g_clear_pointer (&folder, g_dir_close);
  g_assert_cmpint (umount (disk), ==, 0);
}

/* A disk that takes the journal and then no more. */
static void
allow_small_files (gpointer data)
{
  const struct rlimit limit = { 16 * 1024, 16 * 1024 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static void
test_writes_that_fail (CliFixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);
  const char *const export[] = { "export", fixture->file, "-o", "out.csv", NULL };
  const char *const create[] = { "new", "new.tongbao", NULL };
  g_autofree char *out = cli_path (fixture, "out.csv");
  g_autofree char *fresh = cli_path (fixture, "new.tongbao");
  g_auto (CliResult) pdf = { 0 };

  fixture->prepare = allow_small_files;
  pdf = cli_run (fixture, "export", fixture->file, "-o", "out.pdf", NULL);
  g_assert_cmpint (pdf.status, ==, 3);
  g_assert_nonnull (strstr (pdf.err, "“out.pdf” wasn’t written: the disk is full"));
  assert_not_writable (fixture);
  assert_status_3 (fixture, export);
  assert_status_3 (fixture, create);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fresh, G_FILE_TEST_EXISTS));

  fixture->prepare = NULL;
  assert_readable (fixture);
  cli_assert_unchanged (fixture->file, before, length);
}

static void
test_export_into_nowhere (CliFixture *fixture, gconstpointer data)
{
  const char *const missing[] = { "export", fixture->file, "-o", "none/out.txt", NULL };
  const char *const new_project[] = { "new", "none/new.tongbao", NULL };
  g_autofree char *folder = cli_path (fixture, "folder.txt");
  const char *const no_file[] = { "export", fixture->file, "-o", folder, NULL };
  g_auto (CliResult) result = { 0 };

  assert_status_3 (fixture, missing);
  assert_status_3 (fixture, new_project);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  result = cli_run_strv (fixture, no_file);
  g_assert_cmpint (result.status, ==, 2);
  cli_assert_error_line (&result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("bad/no-project", test_no_project);
  cli_add ("bad/damaged", test_damaged);
  cli_add ("bad/foreign-schema", test_foreign_schema);
  cli_add ("bad/unreadable-figure", test_unreadable_figure);
  cli_add ("bad/newer-version", test_newer_version);
  cli_add ("bad/locked", test_locked);
  cli_add ("bad/read-only", test_read_only);
  cli_add ("bad/full-disk", test_full_disk);
  cli_add ("bad/failing-writes", test_writes_that_fail);
  cli_add ("bad/export-into-nowhere", test_export_into_nowhere);

  return g_test_run ();
}
