/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state and the order of passages: defaults, the analyst's own, those of an earlier quarter. */
#include <locale.h>
#include <string.h>

#include "project/tb-history.h"
#include "sample-fixture.h"
#include "wording/tb-passage.h"

#define SUMMARY "service-system/summary"
#define SYSTEMS "supervision/systems"
#define MATTERS "supervision/matters"

static const TbPassageEntry *
find (GPtrArray *list, const char *id)
{
  const TbPassageEntry *entry = tb_passage_list_find (list, id, NULL);

  g_assert_nonnull (entry);
  return entry;
}

static void
assert_state (SampleFixture *fixture, const char *id, TbPassageState state)
{
  g_autoptr (GPtrArray) list = tb_passage_list (fixture->book);

  g_assert_cmpint (find (list, id)->state, ==, state);
  g_assert_cmpint (tb_passage_get_state (fixture->project, tb_book_get_period (fixture->book), find (list, id)->id), ==, state);
}

/* The passage that stands before another one; NULL before the first. */
static char *
dup_before (SampleFixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) list = tb_passage_list (fixture->book);
  guint index;

  g_assert_nonnull (tb_passage_list_find (list, id, &index));
  return index > 0 ? g_strdup (((TbPassageEntry *) g_ptr_array_index (list, index - 1))->id) : NULL;
}

static void
assert_follows (SampleFixture *fixture, const char *id, const char *after)
{
  g_autofree char *before = dup_before (fixture, id);

  g_assert_cmpstr (before, ==, after);
}

static char *
insert (SampleFixture *fixture, const char *after, TbPassageKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *id = tb_passage_insert_after (fixture->book, after, kind, 2, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
  return id;
}

static void
test_states (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  assert_state (fixture, SYSTEMS, TB_PASSAGE_DEFAULT);
  g_assert_true (tb_passage_word (fixture->book, SYSTEMS, "已有{已对接部门}。", &error));
  assert_state (fixture, SYSTEMS, TB_PASSAGE_EDITED);
  list = tb_passage_list (fixture->book);
  g_assert_cmpstr (find (list, SYSTEMS)->text, ==, "已有{已对接部门}。");
  g_assert_cmpstr (find (list, SYSTEMS)->topic_key, ==, "supervision/systems");

  /* the section's own words are no wording of one's own */
  g_assert_true (tb_passage_word (fixture->book, SYSTEMS, find (list, SYSTEMS)->standard, &error));
  assert_state (fixture, SYSTEMS, TB_PASSAGE_DEFAULT);
  g_assert_true (tb_project_undo (fixture->project, &error));
  assert_state (fixture, SYSTEMS, TB_PASSAGE_EDITED);
  g_assert_true (tb_passage_revert (fixture->book, SYSTEMS, &error));
  assert_state (fixture, SYSTEMS, TB_PASSAGE_DEFAULT);

  g_assert_false (tb_passage_word (fixture->book, SYSTEMS, "{没有这个指标}", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
  g_clear_error (&error);
  g_assert_false (tb_passage_word (fixture->book, "supervision/nothing", "甲", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
}

/* A district's wording is its own, that for all of them, or the section's. */
static void
test_districts (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tb_passage_find_id (tb_book_get_directory (fixture->book), "service-system/district@天宁区", &error);
  g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "For all", &error);
  g_autoptr (GPtrArray) list = NULL;

  assert_state (fixture, id, TB_PASSAGE_DEFAULT);
  g_assert_true (tb_passage_set_wording (edit, "2022Q3", "service-system/district", "{本地区}。", &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  assert_state (fixture, id, TB_PASSAGE_EDITED);
  list = tb_passage_list (fixture->book);
  g_assert_true (tb_passage_word (fixture->book, id, find (list, id)->standard, &error)); /* the section's words, for this one */
  g_clear_pointer (&list, g_ptr_array_unref);
  list = tb_passage_list (fixture->book);
  g_assert_cmpstr (find (list, id)->text, ==, find (list, id)->standard);
  g_assert_true (tb_passage_revert (fixture->book, id, &error));
  g_assert_true (tb_passage_revert (fixture->book, id, &error));
  assert_state (fixture, id, TB_PASSAGE_DEFAULT);
}

static void
begin_quarter (SampleFixture *fixture, TbPeriod period)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tb_period_to_id (period);
  g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "Begin a quarter", &error);

  g_assert_true (tb_passage_start_period (edit, period, &error));
  g_assert_true (tb_passage_start_period (edit, period, &error)); /* there already */
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);
  tb_book_set_period (fixture->book, id);
}

/* What was written last quarter waits to be confirmed; saying it or saying something else confirms it. */
static void
test_inherit (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = insert (fixture, SYSTEMS, TB_PASSAGE_TEXT, "另说一句。");
  g_autoptr (TbEdit) edit = NULL;

  g_assert_true (tb_passage_word (fixture->book, MATTERS, "共{监管事项}。", &error));
  g_assert_true (tb_passage_remove (fixture->book, "supervision/clues", &error));
  g_assert_true (tb_passage_move_after (fixture->book, MATTERS, SUMMARY, &error));
  edit = tb_edit_begin (fixture->project, "A title", &error);
  g_assert_true (tb_passage_set_wording (edit, "2022Q3", "chart/service-system/points-progress/title", "进度：{发现}", &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));

  begin_quarter (fixture, (TbPeriod){ 2022, 4 });
  assert_state (fixture, SUMMARY, TB_PASSAGE_INHERITED);
  assert_state (fixture, MATTERS, TB_PASSAGE_INHERITED);
  assert_state (fixture, own, TB_PASSAGE_INHERITED);
  assert_state (fixture, SYSTEMS, TB_PASSAGE_DEFAULT);
  assert_follows (fixture, MATTERS, SUMMARY);
  assert_follows (fixture, own, SYSTEMS);
  g_assert_cmpint (tb_passage_get_state (fixture->project, "2022Q4", "chart/service-system/points-progress/title"), ==, TB_PASSAGE_INHERITED);

  g_assert_true (tb_passage_confirm (fixture->book, MATTERS, &error));
  assert_state (fixture, MATTERS, TB_PASSAGE_EDITED);
  g_assert_true (tb_passage_word (fixture->book, own, "换一句。", &error));
  assert_state (fixture, own, TB_PASSAGE_EDITED);
  g_assert_true (tb_passage_revert (fixture->book, SUMMARY, &error));
  assert_state (fixture, SUMMARY, TB_PASSAGE_DEFAULT);
  g_assert_true (tb_project_undo (fixture->project, &error));
  assert_state (fixture, SUMMARY, TB_PASSAGE_INHERITED);

  g_assert_true (tb_passage_confirm_all (fixture->book, &error));
  assert_state (fixture, SUMMARY, TB_PASSAGE_EDITED);
  g_assert_cmpint (tb_passage_get_state (fixture->project, "2022Q4", "chart/service-system/points-progress/title"), ==, TB_PASSAGE_EDITED);

  /* the quarter before is as it was, and so is one before all others */
  tb_book_set_period (fixture->book, "2022Q3");
  assert_state (fixture, SUMMARY, TB_PASSAGE_EDITED);
  begin_quarter (fixture, (TbPeriod){ 2021, 1 });
  assert_state (fixture, SUMMARY, TB_PASSAGE_DEFAULT);
}

static void
test_order (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *original = dup_before (fixture, SYSTEMS);
  g_autofree char *first = insert (fixture, SYSTEMS, TB_PASSAGE_TEXT, "甲");
  g_autofree char *second = insert (fixture, SYSTEMS, TB_PASSAGE_ITEM, "乙");
  g_autofree char *heading = insert (fixture, NULL, TB_PASSAGE_HEADING, "丙");
  g_autofree char *dependent = insert (fixture, MATTERS, TB_PASSAGE_TEXT, "{监管事项}");
  g_autoptr (GPtrArray) list = NULL;

  assert_follows (fixture, first, second);
  assert_follows (fixture, second, SYSTEMS);
  assert_follows (fixture, heading, NULL);

  g_assert_true (tb_passage_move_after (fixture->book, first, NULL, &error));
  assert_follows (fixture, first, NULL);
  g_assert_true (tb_passage_move_after (fixture->book, SYSTEMS, SUMMARY, &error));
  assert_follows (fixture, SYSTEMS, SUMMARY);
  assert_follows (fixture, second, original); /* what stood behind it stays */
  g_assert_true (tb_passage_move_after (fixture->book, SYSTEMS, original, &error));
  assert_follows (fixture, SYSTEMS, original);
  g_assert_true (tb_passage_move_after (fixture->book, SYSTEMS, SUMMARY, &error));
  g_assert_true (tb_passage_move_back (fixture->book, SYSTEMS, &error));
  assert_follows (fixture, SYSTEMS, original);

  /* a passage's fields mean what they meant, wherever it goes */
  g_assert_true (tb_passage_move_after (fixture->book, dependent, TB_PASSAGE_PREAMBLE, &error));
  list = tb_passage_list (fixture->book);
  g_assert_cmpstr (find (list, dependent)->topic_key, ==, "supervision/matters");
  g_assert_true (find (list, SYSTEMS)->is_moved == FALSE);
  g_assert_cmpint (find (list, second)->kind, ==, TB_PASSAGE_ITEM);
  g_assert_cmpint (find (list, heading)->level, ==, 2);
}

static void
test_remove (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = insert (fixture, SYSTEMS, TB_PASSAGE_TEXT, "甲");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GHashTable) cells = NULL;
  GHashTableIter iter;
  gpointer cell;

  g_assert_true (tb_passage_remove (fixture->book, own, &error));
  g_assert_true (tb_passage_remove (fixture->book, SYSTEMS, &error));
  list = tb_passage_list (fixture->book);
  g_assert_null (tb_passage_list_find (list, own, NULL));
  g_assert_true (find (list, SYSTEMS)->is_hidden);
  cells = tb_passage_load_wordings (fixture->project, "2022Q3");
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL)) /* nothing of it stays behind */
    g_assert_false (g_str_has_prefix (cell, own));

  g_assert_true (tb_passage_restore (fixture->book, SYSTEMS, &error));
  g_clear_pointer (&list, g_ptr_array_unref);
  list = tb_passage_list (fixture->book);
  g_assert_false (find (list, SYSTEMS)->is_hidden);
}

/* Any number of passages goes between any two, and stays in the order in which they were put there. */
static void
test_many (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9704);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = NULL;
  guint index;

  g_ptr_array_add (ids, g_strdup (SYSTEMS));
  for (guint i = 0; i < 150; i++)
    {
      const guint at = i < 50 ? (guint) g_rand_int_range (rand, 0, ids->len) : i < 100 ? 0
                                                                                       : ids->len - 1;

      g_ptr_array_insert (ids, at + 1, insert (fixture, g_ptr_array_index (ids, at), TB_PASSAGE_TEXT, "甲"));
    }
  list = tb_passage_list (fixture->book);
  g_assert_nonnull (tb_passage_list_find (list, SYSTEMS, &index));
  for (guint i = 0; i < ids->len; i++)
    {
      const TbPassageEntry *entry = g_ptr_array_index (list, index + i);

      g_assert_cmpstr (entry->id, ==, g_ptr_array_index (ids, i));
      g_assert_cmpuint (strlen (entry->fraction), <, 60);
    }
}

/* Cells that came by mail may hold anything: then they count as not there. */
static void
test_hostile_cells (SampleFixture *fixture, gconstpointer data)
{
  static const char *const cells[][2] = {
    { SYSTEMS "|place", "0.5 nothing" },
    { MATTERS "|place", "5 nothing/at all" },
    { "preamble|place", "50" },
    { SUMMARY "|hidden", "no" },
    { "own/x", "甲{若有}" },
    { "own/x|form", "heading-9" },
    { "own/x|topic", "nothing/at-all" },
    { "own/y|place", "5" },
    { "|place", "5" },
    { "", "乙" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "By mail", &error);
  g_autoptr (GPtrArray) list = NULL;
  guint index;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *const parts[] = { "2022Q3", cells[i][0], NULL };
      const TbColumn columns[] = { { "period", "2022Q3" }, { "passage", cells[i][0] }, { "text", cells[i][1] } };
      g_autofree char *row = tb_row_id_derive ("passage", parts);

      g_assert_true (tb_edit_insert (edit, "passage", row, columns, G_N_ELEMENTS (columns), &error));
    }
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));

  list = tb_passage_list (fixture->book);
  g_assert_false (find (list, SYSTEMS)->is_moved);
  g_assert_true (find (list, MATTERS)->is_moved); /* at the end of the text, behind which what has no place stands */
  g_assert_nonnull (tb_passage_list_find (list, MATTERS, &index));
  g_assert_cmpstr (((TbPassageEntry *) g_ptr_array_index (list, index + 1))->id, ==, "own/x");
  g_assert_cmpint (((TbPassageEntry *) g_ptr_array_index (list, index + 2))->kind, ==, TB_PASSAGE_ATTACHMENT);
  g_assert_false (find (list, "preamble")->is_moved);
  g_assert_false (find (list, SUMMARY)->is_hidden);
  g_assert_cmpint (find (list, "own/x")->kind, ==, TB_PASSAGE_TEXT);
  g_assert_null (find (list, "own/x")->topic_key);
  g_assert_null (tb_passage_list_find (list, "own/y", NULL));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, SampleFixture, NULL, sample_fixture_set_up, func, sample_fixture_tear_down)
  ADD ("/wording/passage/states", test_states);
  ADD ("/wording/passage/districts", test_districts);
  ADD ("/wording/passage/inherit", test_inherit);
  ADD ("/wording/passage/order", test_order);
  ADD ("/wording/passage/many", test_many);
  ADD ("/wording/passage/remove", test_remove);
  ADD ("/wording/passage/hostile-cells", test_hostile_cells);
  return g_test_run ();
}
