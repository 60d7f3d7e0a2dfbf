/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo over the whole history, against a model, through reopening and in copies. */
#include "tb-error.h"
#include "project-fixture.h"

#include <string.h>

#define N_ROWS 6
#define N_ROUNDS 12
#define N_STEPS 60

/* What the typed tables hold, without heads. */
static char *
dump (TbProject *project)
{
  static const char *const queries[] = {
    "SELECT id || '|' || value FROM setting ORDER BY id",
    "SELECT id || '|' || value || '|' || coalesce (named, '') || '|' || coalesce (note, '?') FROM figure ORDER BY id",
    "SELECT id || '|' || short_name || '|' || position || '|' || coalesce (aliases, '?') FROM organization ORDER BY id",
  };
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, queries[i], NULL);

      while (tb_sql_row (stmt, NULL))
        g_string_append_printf (out, "%s\n", tb_sql_text (stmt, 0));
      g_string_append (out, "--\n");
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_row (TbProject *project, const char *table, const char *row)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", table);
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, sql, NULL);

  sqlite3_bind_text (stmt, 1, row, -1, SQLITE_TRANSIENT);
  return tb_sql_row (stmt, NULL);
}

static void
write_figure (TbProject *project, TbEdit *edit, const char *row, const char *value)
{
  const TbColumn columns[] = { { "period", "2022Q3" }, { "measure", "a/b/c" }, { "organization", row }, { "value", value } };
  gboolean ok;

  if (!has_row (project, "figure", row))
    ok = tb_edit_insert (edit, "figure", row, columns, G_N_ELEMENTS (columns), NULL);
  else if (g_random_int_range (0, 4) == 0)
    ok = tb_edit_remove (edit, "figure", row, NULL);
  else if (g_random_boolean ())
    ok = tb_edit_set (edit, "figure", row, "note", g_random_boolean () ? value : NULL, NULL);
  else
    ok = tb_edit_set (edit, "figure", row, "value", value, NULL);
  g_assert_true (ok);
}

static void
write_organization (TbProject *project, TbEdit *edit, const char *row, const char *value)
{
  const TbColumn columns[] = { { "kind", "district" }, { "short_name", value }, { "position", "7" } };
  gboolean ok;

  if (!has_row (project, "organization", row))
    ok = tb_edit_insert (edit, "organization", row, columns, G_N_ELEMENTS (columns), NULL);
  else if (g_random_int_range (0, 4) == 0)
    ok = tb_edit_remove (edit, "organization", row, NULL);
  else
    ok = tb_edit_set (edit, "organization", row, "position", value + 1, NULL);
  g_assert_true (ok);
}

/* One change of a few writes, often several to the same cell. */
static void
edit_randomly (TbProject *project)
{
  TbEdit *edit = tb_edit_begin (project, "Random", NULL);
  int n = g_random_int_range (1, 6);

  g_assert_nonnull (edit);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *row = g_strdup_printf ("r%d", g_random_int_range (0, N_ROWS));
      g_autofree char *value = g_strdup_printf ("=%d", g_random_int_range (0, 4));

      switch (g_random_int_range (0, 3))
        {
        case 0:
          g_assert_true (tb_edit_set_setting (edit, row, g_random_int_range (0, 4) == 0 ? NULL : value, NULL));
          break;
        case 1:
          write_organization (project, edit, row, value);
          break;
        default:
          write_figure (project, edit, row, value);
        }
    }
  g_assert_true (tb_edit_commit (edit, NULL));
}

/* The states that undo and redo must walk through. */
typedef struct
{
  GPtrArray *states; /* dumps */
  guint at;
} Model;

static void
check (Fixture *fixture, Model *model)
{
  g_autofree char *state = dump (fixture->project);

  g_assert_cmpstr (state, ==, g_ptr_array_index (model->states, model->at));
  g_assert_cmpint (tb_project_can_undo (fixture->project), ==, model->at > 0);
  g_assert_cmpint (tb_project_can_redo (fixture->project), ==, model->at + 1 < model->states->len);
}

static void
model_edit (Fixture *fixture, Model *model)
{
  g_autoptr (GPtrArray) before = tb_project_list_changes (fixture->project, 0, 1, NULL);
  g_autoptr (GPtrArray) after = NULL;
  gint64 last = before->len > 0 ? ((TbChange *) g_ptr_array_index (before, 0))->number : 0;

  edit_randomly (fixture->project);
  after = tb_project_list_changes (fixture->project, 0, 1, NULL);
  if (after->len == 0 || ((TbChange *) g_ptr_array_index (after, 0))->number == last)
    return; /* all values were there already */
  g_ptr_array_set_size (model->states, (int) model->at + 1);
  g_ptr_array_add (model->states, dump (fixture->project));
  model->at += 1;
}

static void
model_undo (Fixture *fixture, Model *model)
{
  g_autoptr (GError) error = NULL;

  if (model->at > 0)
    {
      g_assert_true (tb_project_undo (fixture->project, NULL));
      model->at -= 1;
      return;
    }
  g_assert_false (tb_project_undo (fixture->project, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
}

static void
model_redo (Fixture *fixture, Model *model)
{
  g_autoptr (GError) error = NULL;

  if (model->at + 1 < model->states->len)
    {
      g_assert_true (tb_project_redo (fixture->project, NULL));
      model->at += 1;
      return;
    }
  g_assert_false (tb_project_redo (fixture->project, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
}

/* Goes on in a copy: another site, the same history. */
static void
move_to_copy (Fixture *fixture)
{
  static guint n = 0;
  g_autofree char *name = g_strdup_printf ("copy-%u.tongbao", ++n);
  char *path = fixture_path (fixture, name);
  g_autoptr (GError) error = NULL;

  tb_project_save_copy (fixture->project, path, &error);
  g_assert_no_error (error);
  g_free (fixture->path);
  fixture->path = path;
  fixture_reopen (fixture);
}

static void
step (Fixture *fixture, Model *model)
{
  int dice = g_random_int_range (0, 20);

  if (dice < 8)
    model_edit (fixture, model);
  else if (dice < 13)
    model_undo (fixture, model);
  else if (dice < 17)
    model_redo (fixture, model);
  else if (dice < 19)
    fixture_reopen (fixture);
  else
    move_to_copy (fixture);
}

static void
test_random_walk_agrees_with_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Model model = { g_ptr_array_new_with_free_func (g_free), 0 };

  g_ptr_array_add (model.states, dump (fixture->project));
  for (int round = 0; round < N_ROUNDS; round++)
    {
      for (int i = 0; i < N_STEPS; i++)
        {
          step (fixture, &model);
          check (fixture, &model);
        }
      tb_project_verify (fixture->project, &error);
      g_assert_no_error (error);
    }
  for (fixture_reopen (fixture); model.at > 0; check (fixture, &model))
    model_undo (fixture, &model);
  for (fixture_reopen (fixture); model.at + 1 < model.states->len; check (fixture, &model))
    model_redo (fixture, &model);
  tb_project_verify (fixture->project, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (model.states);
}

static void
test_labels_and_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  const TbChange *first, *second, *undo;

  fixture_set_setting (fixture, "title", "a");
  fixture_put_figure (fixture, "f1", "=1");
  g_assert_true (tb_project_undo (fixture->project, NULL));
  undo_label = tb_project_dup_undo_label (fixture->project);
  redo_label = tb_project_dup_redo_label (fixture->project);
  g_assert_cmpstr (undo_label, ==, "Set a setting");
  g_assert_cmpstr (redo_label, ==, "Put a figure");

  changes = tb_project_list_changes (fixture->project, 0, 0, NULL);
  g_assert_cmpuint (changes->len, ==, 3);
  undo = g_ptr_array_index (changes, 0);
  second = g_ptr_array_index (changes, 1);
  first = g_ptr_array_index (changes, 2);
  g_assert_cmpint (undo->kind, ==, TB_CHANGE_UNDO);
  g_assert_cmpstr (undo->target, ==, second->id);
  g_assert_cmpstr (undo->label, ==, "Put a figure");
  g_assert_true (second->undone);
  g_assert_false (first->undone);
  g_assert_cmpuint (second->n_operations, ==, 1);
}

/* An undo that was done again is taken back through the redo, and each is a change of its own. */
static void
test_undo_of_redo (Fixture *fixture, gconstpointer data)
{
  fixture_set_setting (fixture, "a", "1");
  fixture_set_setting (fixture, "a", "2");
  g_assert_true (tb_project_undo (fixture->project, NULL));
  g_assert_true (tb_project_redo (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "2");
  g_assert_true (tb_project_undo (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT value FROM setting"), ==, "1");
  g_assert_cmpint (fixture_count (fixture, "SELECT count(*) FROM change"), ==, 5);
}

/* A cell that has got another value since, as by a merge, stays as it is; the rest is taken back. */
static void
test_undo_leaves_later_values (Fixture *fixture, gconstpointer data)
{
  TbEdit *edit;

  fixture_set_setting (fixture, "a", "1");
  fixture_set_setting (fixture, "b", "1");
  edit = tb_edit_begin (fixture->project, "Both", NULL);
  g_assert_true (tb_edit_set_setting (edit, "a", "2", NULL) && tb_edit_set_setting (edit, "b", "2", NULL));
  g_assert_true (tb_edit_commit (edit, NULL));
  fixture_close (fixture);
  fixture_run_sql (fixture->path, "UPDATE setting SET value = '9' WHERE id = 'a'");
  fixture_reopen (fixture);
  g_assert_true (tb_project_undo (fixture->project, NULL));
  g_assert_cmpstr (fixture_text (fixture, "SELECT group_concat(value) FROM setting"), ==, "9,1");
}

/* The comparison with the log, on which the other tests lean, does see a difference. */
static void
test_verify_sees_differences (Fixture *fixture, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE figure SET value = '=2'",
    "UPDATE figure SET note = 'x'",
    "UPDATE figure SET heads = '1.9'",
    "DELETE FROM figure",
    "INSERT INTO setting VALUES ('x', 'y', '1.1')",
    "UPDATE operation SET parents = '1.7' WHERE sequence = 2",
    "UPDATE operation SET value = '=7' WHERE sequence = 2",
  };

  fixture_put_figure (fixture, "f1", "=0");
  fixture_set (fixture, "figure", "f1", "value", "=1");
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("damaged-%" G_GSIZE_FORMAT ".tongbao", i);
      g_autofree char *path = fixture_path (fixture, name);
      g_autoptr (TbProject) project = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (tb_project_save_copy (fixture->project, path, NULL));
      fixture_run_sql (path, damages[i]);
      project = tb_project_open (path, TB_PROJECT_READ_ONLY, &error);
      g_assert_no_error (error);
      g_assert_false (tb_project_verify (project, &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_DAMAGED);
    }
  g_assert_true (tb_project_verify (fixture->project, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/project/undo/random-walk-agrees-with-model", test_random_walk_agrees_with_model);
  fixture_add ("/project/undo/labels-and-list", test_labels_and_list);
  fixture_add ("/project/undo/undo-of-redo", test_undo_of_redo);
  fixture_add ("/project/undo/undo-leaves-later-values", test_undo_leaves_later_values);
  fixture_add ("/project/undo/verify-sees-differences", test_verify_sees_differences);
  return g_test_run ();
}
