/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door: what an edit writes, refuses, takes back, and tells. */
#include "tb-error.h"
#include "project-fixture.h"

#include <string.h>

typedef struct
{
  guint n_signals;
  guint n_cells; /* of the last signal; G_MAXUINT for NULL */
} Heard;

static void
on_changed (TbProject *project, GPtrArray *cells, gpointer data)
{
  Heard *heard = data;

  heard->n_signals += 1;
  heard->n_cells = cells != NULL ? cells->len : G_MAXUINT;
}

static void
test_set_is_on_disk_and_announced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TbProject) other = NULL;
  g_autofree char *value = NULL;
  Heard heard = { 0 };

  g_signal_connect (fixture->project, "changed", G_CALLBACK (on_changed), &heard);
  fixture_set_setting (fixture, "title", "通报");
  g_assert_cmpuint (heard.n_signals, ==, 1);
  g_assert_cmpuint (heard.n_cells, ==, 1);

  other = tb_project_open (fixture->path, TB_PROJECT_READ_ONLY, NULL);
  g_assert_nonnull (other);
  value = tb_project_get_setting (other, "title");
  g_assert_cmpstr (value, ==, "通报");
}

static void
test_same_value_leaves_no_trace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Heard heard = { 0 };

  fixture_set_setting (fixture, "title", "a");
  before = fixture_hash_file (fixture->path);
  g_signal_connect (fixture->project, "changed", G_CALLBACK (on_changed), &heard);
  fixture_set_setting (fixture, "title", "a");
  after = fixture_hash_file (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (heard.n_signals, ==, 0);
}

static void
test_free_rolls_back (Fixture *fixture, gconstpointer data)
{
  TbEdit *edit = tb_edit_begin (fixture->project, "Set", NULL);

  g_assert_true (tb_edit_set_setting (edit, "title", "lost", NULL));
  tb_edit_free (edit);
  g_assert_null (tb_project_get_setting (fixture->project, "title"));
  fixture_set_setting (fixture, "title", "kept");
}

static void
test_second_edit_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TbEdit) first = tb_edit_begin (fixture->project, "First", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tb_edit_begin (fixture->project, "Second", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_BUSY);
}

typedef struct
{
  const char *name;
  const char *table;
  const char *row;
  TbColumn columns[4];
  int code;
} RefusedRow;

static const RefusedRow refused_rows[] = {
  { "no such table", "sqlite_schema", "x", { { "value", "1" } }, TB_ERROR_USAGE },
  { "no such column", "setting", "x", { { "heads", "1.1" } }, TB_ERROR_USAGE },
  { "a value is missing", "setting", "x", { { NULL, NULL } }, TB_ERROR_USAGE },
  { "not UTF-8", "setting", "x", { { "value", "\xff\xfe" } }, TB_ERROR_USAGE },
  { "no row id", "setting", "", { { "value", "1" } }, TB_ERROR_USAGE },
  { "no whole number", "organization", "x", { { "kind", "district" }, { "short_name", "甲" }, { "position", "1x" } }, TB_ERROR_USAGE },
  { "empty number", "organization", "x", { { "kind", "district" }, { "short_name", "甲" }, { "position", "" } }, TB_ERROR_USAGE },
  { "key is missing", "figure", "x", { { "period", "2022Q3" }, { "measure", "a/b/c" }, { "value", "=1" } }, TB_ERROR_USAGE },
};

static void
test_bad_rows_are_refused (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_rows); i++)
    {
      const RefusedRow *row = &refused_rows[i];
      g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "Bad", NULL);
      g_autoptr (GError) error = NULL;
      gsize n = 0;

      while (n < G_N_ELEMENTS (row->columns) && row->columns[n].name != NULL)
        n++;
      g_test_message ("%s", row->name);
      g_assert_false (tb_edit_insert (edit, row->table, row->row, row->columns, n, &error));
      g_assert_error (error, TB_ERROR, row->code);
    }
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM operation"), ==, 0);
}

static void
test_keys_and_missing_rows_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TbEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put_figure (fixture, "f1", "=1");
  edit = tb_edit_begin (fixture->project, "Bad", NULL);
  g_assert_false (tb_edit_set (edit, "figure", "f1", "period", "2022Q4", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (tb_edit_set (edit, "figure", "f1", "value", NULL, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (tb_edit_set (edit, "figure", "nobody", "value", "=1", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (tb_edit_remove (edit, "figure", "nobody", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (tb_edit_insert (edit, "setting", "s", &(TbColumn){ "value", "1" }, 1, NULL) &&
                  tb_edit_insert (edit, "setting", "s", &(TbColumn){ "value", "2" }, 1, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
}

/* Each operation names the operations that it replaces; the typed row knows its heads. */
static void
test_parents_and_heads (Fixture *fixture, gconstpointer data)
{
  fixture_put_figure (fixture, "f1", "=1");
  fixture_set (fixture, "figure", "f1", "value", "=2");
  fixture_set (fixture, "figure", "f1", "note", "n");
  fixture_set (fixture, "figure", "f1", "value", "=3");
  g_assert_cmpstr (fixture_text (fixture, "SELECT heads FROM figure WHERE id = 'f1'"), ==, "1.1;value=1.4;note=1.3");
  g_assert_cmpstr (fixture_text (fixture, "SELECT group_concat(sequence || ':' || parents, ' ') FROM operation"), ==, "1: 2:1.1 3:1.1 4:1.2");
  fixture_remove (fixture, "figure", "f1");
  g_assert_cmpstr (fixture_text (fixture, "SELECT parents FROM operation WHERE sequence = 5"), ==, "1.1,1.4,1.3");
  g_assert_cmpstr (fixture_text (fixture, "SELECT heads FROM tombstone WHERE row = 'f1'"), ==, "1.5");
  fixture_put_figure (fixture, "f1", "=9");
  g_assert_cmpstr (fixture_text (fixture, "SELECT parents FROM operation WHERE sequence = 6"), ==, "1.5");
  g_assert_cmpstr (fixture_text (fixture, "SELECT heads FROM figure WHERE id = 'f1'"), ==, "1.6");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM tombstone"), ==, 0);
}

static void
test_story_is_provenance (Fixture *fixture, gconstpointer data)
{
  const TbCellRef cell = { "figure", "f1", "value" };
  static const char *const values[] = { "=3", "=2", NULL, "=1" };
  g_autoptr (GPtrArray) story = NULL;

  tb_project_set_author (fixture->project, "甲");
  fixture_put_figure (fixture, "f1", "=1");
  fixture_set (fixture, "figure", "f1", "note", "unrelated");
  fixture_remove (fixture, "figure", "f1");
  fixture_put_figure (fixture, "f1", "=2");
  fixture_set (fixture, "figure", "f1", "value", "=3");
  story = tb_project_get_story (fixture->project, &cell, 0, NULL);
  g_assert_cmpuint (story->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < story->len; i++)
    {
      TbStoryStep *step = g_ptr_array_index (story, i);

      g_assert_cmpstr (step->value, ==, values[i]);
      g_assert_cmpstr (step->author, ==, "甲");
      g_assert_cmpstr (step->origin, ==, "typed");
      g_assert_cmpint (step->time, >, 1600000000);
    }
}

static void
test_odd_text_comes_back (Fixture *fixture, gconstpointer data)
{
  static const char odd[] = "“\"\\\n\t\001 常州\360\237\230\200'; DROP TABLE meta; --";

  fixture_set_setting (fixture, "title", odd);
  fixture_set_setting (fixture, "title", NULL);
  g_assert_true (tb_project_undo (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, odd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/project/door/set-is-on-disk-and-announced", test_set_is_on_disk_and_announced);
  fixture_add ("/project/door/same-value-leaves-no-trace", test_same_value_leaves_no_trace);
  fixture_add ("/project/door/free-rolls-back", test_free_rolls_back);
  fixture_add ("/project/door/second-edit-is-refused", test_second_edit_is_refused);
  fixture_add ("/project/door/bad-rows-are-refused", test_bad_rows_are_refused);
  fixture_add ("/project/door/keys-and-missing-rows-are-refused", test_keys_and_missing_rows_are_refused);
  fixture_add ("/project/door/parents-and-heads", test_parents_and_heads);
  fixture_add ("/project/door/story-is-provenance", test_story_is_provenance);
  fixture_add ("/project/door/odd-text-comes-back", test_odd_text_comes_back);
  return g_test_run ();
}
