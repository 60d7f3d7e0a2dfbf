/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that aren't, or aren't only, what they seem: refused with a reason, and left as they are. */
#include "tb-error.h"
#include "project-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPENS (-1)

typedef struct
{
  const char *name;
  const char *sql; /* what the other program did */
  int code;        /* the error, or OPENS */
} SqlCase;

static const SqlCase sql_cases[] = {
  { "trigger", "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM figure; END", TB_ERROR_FOREIGN_SCHEMA },
  { "trigger on insert", "CREATE TRIGGER t BEFORE INSERT ON operation BEGIN DELETE FROM setting; END", TB_ERROR_FOREIGN_SCHEMA },
  { "view", "CREATE VIEW v AS SELECT * FROM figure", TB_ERROR_FOREIGN_SCHEMA },
  { "endless view in a table's place", "DROP TABLE setting; CREATE VIEW setting AS WITH RECURSIVE r(id, value, heads) AS (SELECT '1', 'x', '' UNION ALL SELECT id, value, heads FROM r) SELECT * FROM r", TB_ERROR_FOREIGN_SCHEMA },
  { "virtual table", "CREATE VIRTUAL TABLE v USING fts5(x)", TB_ERROR_FOREIGN_SCHEMA },
  { "spatial index", "CREATE VIRTUAL TABLE v USING rtree(id, a, b)", TB_ERROR_FOREIGN_SCHEMA },
  { "generated column", "CREATE TABLE g (x, y AS (hex (zeroblob (400000000))))", TB_ERROR_FOREIGN_SCHEMA },
  { "stored generated column", "CREATE TABLE g (x, y AS (hex(zeroblob(1000))) STORED)", TB_ERROR_FOREIGN_SCHEMA },
  { "extra table", "CREATE TABLE notes (x TEXT)", TB_ERROR_FOREIGN_SCHEMA },
  { "table with a CHECK", "CREATE TABLE c (x CHECK (x > 0))", TB_ERROR_FOREIGN_SCHEMA },
  { "AUTOINCREMENT", "CREATE TABLE c (x INTEGER PRIMARY KEY AUTOINCREMENT)", TB_ERROR_FOREIGN_SCHEMA },
  { "expression index", "CREATE INDEX i ON figure (lower(value))", TB_ERROR_FOREIGN_SCHEMA },
  { "partial index", "CREATE INDEX i ON figure (value) WHERE note IS NOT NULL", TB_ERROR_FOREIGN_SCHEMA },
  { "extra index", "CREATE INDEX i ON figure (value)", TB_ERROR_FOREIGN_SCHEMA },
  { "missing index", "DROP INDEX figure_id", TB_ERROR_FOREIGN_SCHEMA },
  { "index made not unique", "DROP INDEX figure_id; CREATE INDEX figure_id ON figure(id)", TB_ERROR_FOREIGN_SCHEMA },
  { "extra column", "ALTER TABLE figure ADD COLUMN z TEXT", TB_ERROR_FOREIGN_SCHEMA },
  { "renamed table", "ALTER TABLE passage RENAME TO passages", TB_ERROR_FOREIGN_SCHEMA },
  { "default that calls", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'value TEXT NOT NULL', 'value TEXT NOT NULL DEFAULT (randomblob(9))') WHERE name = 'setting'", TB_ERROR_FOREIGN_SCHEMA },
  { "no tables at all", "DROP TABLE meta; DROP TABLE site; DROP TABLE change; DROP TABLE operation; DROP TABLE tombstone; DROP TABLE setting; DROP TABLE organization; DROP TABLE period; DROP TABLE figure; DROP TABLE passage", TB_ERROR_NOT_PROJECT },
  { "statistics", "ANALYZE", TB_ERROR_FOREIGN_SCHEMA },
  { "write-ahead log", "PRAGMA journal_mode = WAL", TB_ERROR_DAMAGED },
  { "another program's database", "PRAGMA application_id = 1", TB_ERROR_NOT_PROJECT },
  { "format that never was", "PRAGMA user_version = 0", TB_ERROR_DAMAGED },
  { "negative format", "PRAGMA user_version = -1; CREATE TRIGGER t AFTER UPDATE ON meta BEGIN SELECT 1; END", TB_ERROR_FOREIGN_SCHEMA },
  { "newer with a trigger", "PRAGMA user_version = 2; CREATE TRIGGER t AFTER UPDATE ON meta BEGIN SELECT 1; END", TB_ERROR_FOREIGN_SCHEMA },
  { "newer with a view", "PRAGMA user_version = 2; CREATE VIEW v AS SELECT 1", TB_ERROR_FOREIGN_SCHEMA },
  { "newer with a virtual table", "PRAGMA user_version = 2; CREATE VIRTUAL TABLE v USING fts5(x)", TB_ERROR_FOREIGN_SCHEMA },
  { "newer with another figure table", "PRAGMA user_version = 2; ALTER TABLE figure ADD COLUMN z TEXT", TB_ERROR_NEWER_VERSION },
  { "missing entry", "DELETE FROM meta WHERE key = 'revision'", TB_ERROR_DAMAGED },
  { "missing project id", "DELETE FROM meta WHERE key = 'project'", TB_ERROR_DAMAGED },
  { "null where none may be", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'value TEXT NOT NULL', 'value TEXT') WHERE name = 'setting'", TB_ERROR_FOREIGN_SCHEMA },
  { "untouched", "SELECT 1", OPENS },
  { "compacted", "VACUUM", OPENS },
  { "other page size", "PRAGMA page_size = 8192; VACUUM", OPENS },
  { "newer, the same tables", "PRAGMA user_version = 2", OPENS },
  { "newer, one more table", "PRAGMA user_version = 3; CREATE TABLE register (x TEXT) STRICT; CREATE INDEX register_x ON register (x)", OPENS },
};

static void
check_open (const char *name, const char *path, int code)
{
  g_autofree char *before = fixture_hash_file (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) project = NULL;
  gint64 start = g_get_monotonic_time ();

  g_test_message ("%s", name);
  project = tb_project_open (path, TB_PROJECT_READ_WRITE, &error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  if (code == OPENS)
    {
      g_assert_no_error (error);
      g_assert_true (tb_project_verify (project, NULL));
    }
  else
    {
      g_assert_null (project);
      g_assert_error (error, TB_ERROR, code);
      g_assert_cmpuint (strlen (error->message), >, 20);
    }
  after = fixture_hash_file (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_altered_by_sql (Fixture *fixture, gconstpointer data)
{
  fixture_put_figure (fixture, "f1", "=1");
  fixture_set_setting (fixture, "title", "t");
  for (gsize i = 0; i < G_N_ELEMENTS (sql_cases); i++)
    {
      g_autofree char *path = fixture_path (fixture, "altered.tongbao");

      g_assert_true (tb_project_save_copy (fixture->project, path, NULL));
      fixture_run_sql (path, sql_cases[i].sql);
      check_open (sql_cases[i].name, path, sql_cases[i].code);
    }
}

static void
test_newer_is_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  fixture_run_sql (fixture->path, "PRAGMA user_version = 2");
  fixture_reopen (fixture);
  g_assert_true (tb_project_is_read_only (fixture->project));
  g_assert_null (tb_edit_begin (fixture->project, "Set", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_READ_ONLY);
}

typedef struct
{
  const char *name;
  gssize offset; /* from the end when negative */
  const char *bytes;
  gsize n_bytes;
  int code;
} ByteCase;

static const ByteCase byte_cases[] = {
  { "no magic", 0, "PK\003\004", 4, TB_ERROR_NOT_PROJECT },
  { "other write version", 18, "\002", 1, TB_ERROR_DAMAGED },
  { "other read version", 19, "\002", 1, TB_ERROR_DAMAGED },
  { "page size 3", 16, "\000\003", 2, TB_ERROR_DAMAGED },
  { "page size 0", 16, "\000\000", 2, TB_ERROR_DAMAGED },
  { "fewer pages than there are", 28, "\000\000\000\003", 4, TB_ERROR_DAMAGED },
  { "more pages than there are", 28, "\000\001\000\000", 4, TB_ERROR_DAMAGED },
  { "free list out of the file", 32, "\000\377\000\000\000\000\000\007", 8, TB_ERROR_DAMAGED },
  { "a page overwritten", 4096 * 3, "\377\377\377\377\377\377\377\377\377\377\377\377", 12, TB_ERROR_DAMAGED },
  { "a page is its own child", 4096 * 2, "\005\000\000\000\001\017\373\000\000\000\000\003\017\373", 14, TB_ERROR_DAMAGED },
};

static void
test_altered_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "altered.tongbao");
  g_autofree char *whole = NULL;
  gsize length;

  fixture_put_figure (fixture, "f1", "=1");
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (byte_cases); i++)
    {
      g_autofree char *bytes = g_memdup2 (whole, length);

      memcpy (bytes + byte_cases[i].offset, byte_cases[i].bytes, byte_cases[i].n_bytes);
      fixture_write_file (path, bytes, length);
      check_open (byte_cases[i].name, path, byte_cases[i].code);
    }
  for (gsize cut = 1; cut < length; cut += cut < 200 ? 33 : 4001)
    {
      fixture_write_file (path, whole, length - cut);
      check_open ("cut off", path, length - cut < 100 ? TB_ERROR_NOT_PROJECT : TB_ERROR_DAMAGED);
    }
  fixture_write_file (path, whole, 50);
  check_open ("less than a header", path, TB_ERROR_NOT_PROJECT);
  fixture_write_file (path, "", 0);
  check_open ("empty", path, TB_ERROR_NOT_PROJECT);
}

static void
check_refused_path (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_null (tb_project_open (path, TB_PROJECT_READ_WRITE, &error));
  g_assert_error (error, TB_ERROR, code);
}

static void
test_no_regular_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *fifo = fixture_path (fixture, "fifo.tongbao");
  g_autofree char *link = fixture_path (fixture, "link.tongbao");
  g_autofree char *loop = fixture_path (fixture, "loop.tongbao");
  g_autofree char *missing = fixture_path (fixture, "missing.tongbao");
  g_autofree char *nowhere = fixture_path (fixture, "no/such/folder.tongbao");
  g_autofree char *below = g_build_filename (fixture->path, "x.tongbao", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink (fifo, link), ==, 0);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  check_refused_path (fifo, TB_ERROR_NOT_PROJECT);
  check_refused_path (link, TB_ERROR_NOT_PROJECT);
  check_refused_path (loop, TB_ERROR_IO);
  check_refused_path (fixture->folder, TB_ERROR_NOT_PROJECT);
  check_refused_path ("/dev/zero", TB_ERROR_NOT_PROJECT);
  check_refused_path (missing, TB_ERROR_IO);
  check_refused_path (nowhere, TB_ERROR_IO);
  check_refused_path (below, TB_ERROR_IO);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_link_to_project_opens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = fixture_path (fixture, "link.tongbao");
  g_autoptr (TbProject) project = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  project = tb_project_open (link, TB_PROJECT_READ_WRITE, NULL);
  g_assert_cmpstr (tb_project_get_path (project), ==, tb_project_get_path (fixture->project));
}

/* A journal that names a super-journal would have files deleted that it names. */
static void
test_crafted_journals (Fixture *fixture, gconstpointer data)
{
  static const char magic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *victim = fixture_path (fixture, "victim");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint32 length = GUINT32_TO_BE (strlen (victim));
  guint32 sum = 0;

  fixture_close (fixture);
  fixture_write_file (victim, "mine", 4);
  for (gsize i = 0; victim[i] != '\0'; i++)
    sum += (guchar) victim[i];
  sum = GUINT32_TO_BE (sum);
  g_byte_array_set_size (bytes, 512);
  memset (bytes->data, 0, 512);
  memcpy (bytes->data, magic, 8);
  g_byte_array_append (bytes, (const guint8 *) "\000\000\000\000", 4);
  g_byte_array_append (bytes, (const guint8 *) victim, (guint) strlen (victim));
  g_byte_array_append (bytes, (const guint8 *) &length, 4);
  g_byte_array_append (bytes, (const guint8 *) &sum, 4);
  g_byte_array_append (bytes, (const guint8 *) magic, 8);
  fixture_write_file (journal, (const char *) bytes->data, bytes->len);
  check_open ("super-journal", fixture->path, TB_ERROR_JOURNAL);
  g_assert_true (g_file_test (victim, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_unlink (journal);
  g_assert_cmpint (symlink (victim, journal), ==, 0);
  check_open ("journal is a link", fixture->path, TB_ERROR_JOURNAL);
  g_unlink (journal);
  g_assert_cmpint (mkfifo (journal, 0600), ==, 0);
  check_open ("journal is a pipe", fixture->path, TB_ERROR_JOURNAL);
  g_unlink (journal);
  g_assert_cmpint (g_mkdir (journal, 0700), ==, 0);
  check_open ("journal is a folder", fixture->path, TB_ERROR_JOURNAL);
  g_rmdir (journal);
  check_open ("no journal", fixture->path, OPENS);
}

/* A save that was cut short, as @path and its journal. */
static void
leave_hot_journal (Fixture *fixture, const char *path)
{
  static const char save[] = "PRAGMA cache_size = 2; BEGIN; UPDATE setting SET value = 'half';"
                             "INSERT INTO tombstone SELECT 'x', hex (randomblob (500)), n FROM"
                             " (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 300) SELECT n FROM r)";
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *copied_journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *journal_bytes = NULL;
  gsize length, journal_length;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, save, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (journal, &journal_bytes, &journal_length, NULL));
  g_assert_cmpuint (journal_length, >, 4096);
  sqlite3_close (db);
  fixture_write_file (path, bytes, length);
  fixture_write_file (copied_journal, journal_bytes, journal_length);
}

/* Played back by whoever opens the file first, reader or writer; where nothing can be written, refused. */
static void
test_hot_journal_is_played_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "crashed.tongbao");
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  fixture_set_setting (fixture, "title", "before");
  fixture_close (fixture);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TbProject) project = NULL;
      g_autofree char *value = NULL;

      leave_hot_journal (fixture, path);
      project = tb_project_open (path, i == 0 ? TB_PROJECT_READ_WRITE : TB_PROJECT_READ_ONLY, &error);
      g_assert_no_error (error);
      value = tb_project_get_setting (project, "title");
      g_assert_cmpstr (value, ==, "before");
      g_assert_true (tb_project_verify (project, NULL));
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
  leave_hot_journal (fixture, path);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  check_open ("hot journal where nothing can be written", path, TB_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
}

static void
test_odd_text_reads_as_utf8 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;
  g_autofree char *office = NULL;

  fixture_set_setting (fixture, "title", "t");
  fixture_set_setting (fixture, "office", "o");
  fixture_close (fixture);
  fixture_run_sql (fixture->path, "UPDATE setting SET value = CAST (x'41ff42' AS TEXT) WHERE id = 'title'; UPDATE setting SET value = 'a' || char (0) || 'b' WHERE id = 'office'");
  fixture_reopen (fixture);
  title = tb_project_get_setting (fixture->project, "title");
  office = tb_project_get_setting (fixture->project, "office");
  g_assert_cmpstr (title, ==, "\357\277\275");
  g_assert_cmpstr (office, ==, "\357\277\275");
}

/* A log made by hand can make undo fail, and nothing else. */
static void
test_crafted_log (Fixture *fixture, gconstpointer data)
{
  static const char *const crafts[] = {
    "UPDATE operation SET parents = '1.2' WHERE sequence = 2", /* its own parent */
    "UPDATE operation SET parents = '9.9,,;x' WHERE sequence = 2",
    "UPDATE operation SET parents = '' WHERE sequence = 2",
    "UPDATE operation SET value = '{\"value\":' WHERE sequence = 1",
    "UPDATE operation SET value = '[[[[[[[[[[[[[[[[' WHERE sequence = 1",
    "UPDATE operation SET value = '{\"value\":\"\\u0000\"}' WHERE sequence = 1",
    "UPDATE operation SET col = 'heads' WHERE sequence = 2",
    "UPDATE operation SET tbl = 'sqlite_schema' WHERE sequence = 2",
    "UPDATE operation SET col = 'value = 1; DROP TABLE meta; --' WHERE sequence = 2",
    "UPDATE change SET operations = 1152921504606846976 WHERE number = 2",
    "UPDATE change SET first = -9223372036854775807, operations = 9223372036854775807 WHERE number = 2",
    "UPDATE change SET kind = 1, target = 'x' WHERE number = 2",
    "UPDATE change SET kind = 77 WHERE number = 2",
    "UPDATE change SET id = 'x' || hex (randomblob (500)) WHERE number = 2",
    "UPDATE figure SET heads = ';;;=;value=;'",
    "UPDATE figure SET heads = ''",
  };

  fixture_put_figure (fixture, "f1", "=1");
  fixture_set (fixture, "figure", "f1", "value", "=2");
  for (gsize i = 0; i < G_N_ELEMENTS (crafts); i++)
    {
      g_autofree char *name = g_strdup_printf ("crafted-%" G_GSIZE_FORMAT ".tongbao", i);
      g_autofree char *path = fixture_path (fixture, name);
      const TbCellRef cell = { "figure", "f1", "value" };
      g_autoptr (TbProject) project = NULL;
      g_autoptr (GPtrArray) story = NULL;
      gint64 start = g_get_monotonic_time ();

      g_assert_true (tb_project_save_copy (fixture->project, path, NULL));
      fixture_run_sql (path, crafts[i]);
      project = tb_project_open (path, TB_PROJECT_READ_WRITE, NULL);
      g_assert_nonnull (project);
      story = tb_project_get_story (project, &cell, 0, NULL);
      while (tb_project_undo (project, NULL))
        ;
      while (tb_project_redo (project, NULL))
        ;
      tb_project_verify (project, NULL);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

/* Numbers that leave none for what comes next: nothing more is written, and the reason is said. */
static void
test_no_number_left (Fixture *fixture, gconstpointer data)
{
  static const char *const crafts[] = {
    "UPDATE change SET number = 9223372036854775807 WHERE number = 2",
    "UPDATE change SET number = number - 10",
    "UPDATE operation SET sequence = 9223372036854775807 WHERE sequence = 2",
    "UPDATE operation SET sequence = sequence - 10",
  };

  fixture_put_figure (fixture, "f1", "=1");
  fixture_set (fixture, "figure", "f1", "value", "=2");
  fixture_close (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (crafts); i++)
    {
      g_autofree char *whole = NULL;
      g_autoptr (GError) error = NULL;
      TbEdit *edit;
      gsize length;

      g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
      fixture_run_sql (fixture->path, crafts[i]);
      fixture_reopen (fixture);
      edit = tb_edit_begin (fixture->project, "Set", &error);
      if (edit != NULL)
        {
          g_assert_false (tb_edit_set (edit, "figure", "f1", "value", "=3", &error));
          tb_edit_free (edit);
        }
      g_assert_error (error, TB_ERROR, TB_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "history"));
      g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM figure"), ==, "=2");
      fixture_close (fixture);
      fixture_write_file (fixture->path, whole, length);
    }
}

/* Bytes changed at random: whatever opens can be read, undone and checked without harm. */
static void
test_mutated_files (Fixture *fixture, gconstpointer data)
{
  guint n = g_getenv ("TONGBAO_THOROUGH") != NULL ? 10000 : 300;
  g_autofree char *path = fixture_path (fixture, "mutated.tongbao");
  g_autofree char *whole = NULL;
  gsize length;
  guint n_opened = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *row = g_strdup_printf ("f%u", i);

      fixture_put_figure (fixture, row, "=1");
      fixture_set (fixture, "figure", row, "value", "=2");
    }
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *bytes = g_memdup2 (whole, length);
      g_autoptr (TbProject) project = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      gint64 start = g_get_monotonic_time ();

      for (int k = g_random_int_range (1, 12); k > 0; k--)
        bytes[g_random_int_range (i % 3 == 0 ? 0 : 100, (gint32) length)] = (char) g_random_int_range (0, 256);
      fixture_write_file (path, bytes, length);
      project = tb_project_open (path, TB_PROJECT_READ_WRITE, NULL);
      if (project != NULL)
        {
          n_opened += 1;
          changes = tb_project_list_changes (project, 0, 0, NULL);
          tb_project_verify (project, NULL);
          tb_project_undo (project, NULL);
        }
      g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
    }
  g_test_message ("%u of %u opened", n_opened, n);
}

static void
check_read_only (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_hash_file (fixture->path);
  g_autofree char *after = NULL;

  fixture_reopen (fixture);
  g_assert_true (tb_project_is_read_only (fixture->project));
  g_assert_false (tb_project_can_undo (fixture->project));
  g_assert_null (tb_edit_begin (fixture->project, "Set", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_READ_ONLY);
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "t");
  after = fixture_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_read_only_file_and_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (fixture->folder, "-copy.tongbao", NULL);
  g_autoptr (TbProject) project = NULL;
  g_autoptr (TbEdit) edit = NULL;

  fixture_set_setting (fixture, "title", "t");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  check_read_only (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  check_read_only (fixture);

  /* the way out: a copy elsewhere */
  g_assert_true (tb_project_save_copy (fixture->project, copy, NULL));
  project = tb_project_open (copy, TB_PROJECT_READ_WRITE, NULL);
  edit = tb_edit_begin (project, "Set", NULL);
  g_assert_nonnull (edit);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_unlink (copy);
}

/* A size limit stands for a full disk: the edit fails as a whole, and the next small one works. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit limit, old;
  TbEdit *edit;

  fixture_set_setting (fixture, "title", "t");
  before = fixture_hash_file (fixture->path);
  getrlimit (RLIMIT_FSIZE, &old);
  limit = old;
  limit.rlim_cur = 120000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  edit = tb_edit_begin (fixture->project, "Long", NULL);
  g_assert_true (tb_edit_set_setting (edit, "title", text, NULL));
  g_assert_false (tb_edit_commit (edit, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, TB_ERROR, TB_ERROR_FULL);
  after = fixture_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "t");
  fixture_set_setting (fixture, "title", "u");
  g_assert_true (tb_project_verify (fixture->project, NULL));
}

static void
test_create_takes_no_name_in_use (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_hash_file (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *nowhere = fixture_path (fixture, "no/such/folder.tongbao");
  g_autoptr (GError) error = NULL;

  g_assert_null (tb_project_create (fixture->path, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
  g_clear_error (&error);
  after = fixture_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (tb_project_create (nowhere, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/project/hostile/altered-by-sql", test_altered_by_sql);
  fixture_add ("/project/hostile/newer-is-read-only", test_newer_is_read_only);
  fixture_add ("/project/hostile/altered-bytes", test_altered_bytes);
  fixture_add ("/project/hostile/no-regular-file", test_no_regular_file);
  fixture_add ("/project/hostile/link-to-project-opens", test_link_to_project_opens);
  fixture_add ("/project/hostile/crafted-journals", test_crafted_journals);
  fixture_add ("/project/hostile/hot-journal-is-played-back", test_hot_journal_is_played_back);
  fixture_add ("/project/hostile/odd-text-reads-as-utf8", test_odd_text_reads_as_utf8);
  fixture_add ("/project/hostile/crafted-log", test_crafted_log);
  fixture_add ("/project/hostile/no-number-left", test_no_number_left);
  fixture_add ("/project/hostile/mutated-files", test_mutated_files);
  fixture_add ("/project/hostile/read-only-file-and-folder", test_read_only_file_and_folder);
  fixture_add ("/project/hostile/full-disk", test_full_disk);
  fixture_add ("/project/hostile/create-takes-no-name-in-use", test_create_takes_no_name_in_use);
  return g_test_run ();
}
