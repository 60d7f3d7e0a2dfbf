/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: written through the door, read by ranges. */
#include <string.h>

#include "model-fixture.h"
#include "project/tb-history.h"

#define FIXTURE(path, func) g_test_add (path, ModelFixture, NULL, model_fixture_set_up, func, model_fixture_tear_down)

static void
set (ModelFixture *self, const char *period, const char *measure, const char *organization, const char *stored)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Set", &error);
  TbValue value;

  g_assert_true (tb_value_decode (stored, &value, NULL));
  tb_figure_set (edit, period, measure, organization, &value, &error);
  g_assert_no_error (error);
  tb_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
assert_figures (ModelFixture *self, const char *period, const char *prefix, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = tb_figures_list (self->project, period, prefix, &error);
  g_autoptr (GString) listed = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < figures->len; i++)
    {
      const TbFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *stored = tb_value_encode (&figure->value);

      g_string_append_printf (listed, "%s %s %s %s\n", figure->period, figure->measure, figure->organization, stored);
    }
  g_assert_cmpstr (listed->str, ==, expected);
  g_assert_cmpint (tb_figures_count (self->project, period, prefix, &error), ==, figures->len);
}

static void
test_lists_by_ranges_in_order (ModelFixture *self, gconstpointer data)
{
  set (self, "2022Q4", "a/b/x", "o1", "=4");
  set (self, "2022Q3", "a/b/y", "o1", "~3");
  set (self, "2022Q3", "a/b/x", "o2", "=1..2");
  set (self, "2022Q3", "a/b/x", "o1", "=31.00");
  set (self, "2022Q3", "a/bc/x", "o1", "-");

  assert_figures (self, NULL, NULL, "2022Q3 a/b/x o1 =31.00\n2022Q3 a/b/x o2 =1..2\n2022Q3 a/b/y o1 ~3\n2022Q3 a/bc/x o1 -\n2022Q4 a/b/x o1 =4\n");
  assert_figures (self, "2022Q3", "a/b/", "2022Q3 a/b/x o1 =31.00\n2022Q3 a/b/x o2 =1..2\n2022Q3 a/b/y o1 ~3\n");
  assert_figures (self, NULL, "a/b/x", "2022Q3 a/b/x o1 =31.00\n2022Q3 a/b/x o2 =1..2\n2022Q4 a/b/x o1 =4\n");
  assert_figures (self, "2022Q4", NULL, "2022Q4 a/b/x o1 =4\n");
  assert_figures (self, "2021Q1", NULL, "");
}

static void
test_a_blank_value_removes (ModelFixture *self, gconstpointer data)
{
  set (self, "2022Q3", "a/b/x", "o1", "=5");
  set (self, "2022Q3", "a/b/x", "o1", "=6");
  assert_figures (self, NULL, NULL, "2022Q3 a/b/x o1 =6\n");
  set (self, "2022Q3", "a/b/x", "o1", "");
  assert_figures (self, NULL, NULL, "");
  set (self, "2022Q3", "a/b/x", "o1", "");
  set (self, "2022Q3", "a/b/x", "o1", "=7");
  assert_figures (self, NULL, NULL, "2022Q3 a/b/x o1 =7\n");

  g_assert_true (tb_project_undo (self->project, NULL));
  g_assert_true (tb_project_undo (self->project, NULL));
  assert_figures (self, NULL, NULL, "2022Q3 a/b/x o1 =6\n");
}

static void
test_the_same_value_is_no_change (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  set (self, "2022Q3", "a/b/x", "o1", "=5");
  before = tb_project_list_changes (self->project, 0, 0, &error);
  set (self, "2022Q3", "a/b/x", "o1", "=5");
  set (self, "2022Q3", "a/b/y", "o1", "");
  after = tb_project_list_changes (self->project, 0, 0, &error);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_notes_belong_to_figures (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  const TbFigure *figure;

  set (self, "2022Q3", "a/b/x", "o1", "=5");
  edit = tb_edit_begin (self->project, "Note", &error);
  g_assert_true (tb_figure_set_note (edit, "2022Q3", "a/b/x", "o1", "市医疗保障局", "来自通报", &error));
  g_assert_false (tb_figure_set_note (edit, "2022Q3", "a/b/y", "o1", NULL, "空", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));

  figures = tb_figures_list (self->project, "2022Q3", NULL, &error);
  figure = g_ptr_array_index (figures, 0);
  g_assert_cmpstr (figure->named, ==, "市医疗保障局");
  g_assert_cmpstr (figure->note, ==, "来自通报");
  model_assert_value (&figure->value, "=5");
}

static void
test_one_cell_has_one_row_id (void)
{
  g_autofree char *a = tb_figure_row_id ("2022Q3", "a/b/x", "o1");
  g_autofree char *again = tb_figure_row_id ("2022Q3", "a/b/x", "o1");
  g_autofree char *shifted = tb_figure_row_id ("2022Q3", "a/b/xo", "1");

  g_assert_cmpuint (strlen (a), ==, 32);
  g_assert_cmpstr (a, ==, again);
  g_assert_cmpstr (a, !=, shifted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE ("/model/figure/lists-by-ranges-in-order", test_lists_by_ranges_in_order);
  FIXTURE ("/model/figure/a-blank-value-removes", test_a_blank_value_removes);
  FIXTURE ("/model/figure/the-same-value-is-no-change", test_the_same_value_is_no_change);
  FIXTURE ("/model/figure/notes-belong-to-figures", test_notes_belong_to_figures);
  g_test_add_func ("/model/figure/one-cell-has-one-row-id", test_one_cell_has_one_row_id);

  return g_test_run ();
}
