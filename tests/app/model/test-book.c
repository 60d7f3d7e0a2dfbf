/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The book follows its project: only what changed is read again, and everything that changed. */
#include <string.h>

#include "model-fixture.h"
#include "project/tb-history.h"

#define FIXTURE(path, func) g_test_add (path, ModelFixture, NULL, model_fixture_set_up, func, model_fixture_tear_down)

/* What the book told since the last look. */
typedef struct
{
  GString *topics;
  guint n_changed;
} Log;

static void
on_sheet_changed (TbBook *book, const char *topic_key, Log *log)
{
  g_string_append_printf (log->topics, "%s ", topic_key);
}

static void
on_changed (TbBook *book, Log *log)
{
  log->n_changed++;
}

static void
log_start (Log *log, TbBook *book)
{
  *log = (Log){ g_string_new (NULL), 0 };
  g_signal_connect (book, "sheet-changed", G_CALLBACK (on_sheet_changed), log);
  g_signal_connect (book, "changed", G_CALLBACK (on_changed), log);
}

static void
log_stop (Log *log, TbBook *book)
{
  g_signal_handlers_disconnect_by_data (book, log);
  g_string_free (log->topics, TRUE);
}

static void
assert_told (Log *log, const char *topics, guint n_changed)
{
  g_assert_cmpstr (log->topics->str, ==, topics);
  g_assert_cmpuint (log->n_changed, ==, n_changed);
  g_string_truncate (log->topics, 0);
  log->n_changed = 0;
}

static void
test_reads_again_only_what_changed (ModelFixture *self, gconstpointer data)
{
  g_autoptr (TbSheet) points = g_object_ref (tb_book_get_sheet (self->book, POINTS));
  TbSheet *ranks = tb_book_get_sheet (self->book, RANKS);
  Log log;

  log_start (&log, self->book);
  g_assert_true (tb_book_get_sheet (self->book, POINTS) == points);

  model_type (self, POINTS "/done", "溧阳市", "35");
  assert_told (&log, POINTS " ", 1);
  g_assert_true (tb_book_get_sheet (self->book, POINTS) != points);
  g_assert_true (tb_book_get_sheet (self->book, RANKS) == ranks);
  /* a sheet that somebody kept stays as it was */
  g_assert_cmpint (tb_sheet_get_cell (points, model_find (self, "溧阳市"), tb_sheet_find_measure (points, "done"))->origin, ==, TB_CELL_EMPTY);

  model_type (self, POINTS "/done", "溧阳市", "35");
  assert_told (&log, "", 0);
  log_stop (&log, self->book);
}

static void
test_follows_undo_of_a_new_figure (ModelFixture *self, gconstpointer data)
{
  TbSheet *ranks;
  Log log;

  model_type (self, POINTS "/done", "溧阳市", "35");
  g_assert_cmpint (model_cell (self, POINTS "/done", "溧阳市")->origin, ==, TB_CELL_TYPED);
  ranks = tb_book_get_sheet (self->book, RANKS);

  log_start (&log, self->book);
  g_assert_true (tb_project_undo (self->project, NULL));
  assert_told (&log, POINTS " ", 1);
  g_assert_cmpint (model_cell (self, POINTS "/done", "溧阳市")->origin, ==, TB_CELL_EMPTY);
  g_assert_true (tb_book_get_sheet (self->book, RANKS) == ranks);

  g_assert_true (tb_project_redo (self->project, NULL));
  assert_told (&log, POINTS " ", 1);
  model_assert_value (&model_cell (self, POINTS "/done", "溧阳市")->value, "=35");
  log_stop (&log, self->book);
}

static void
test_tells_each_topic_once (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = NULL;
  const TbValue five = TB_VALUE_EXACT (TB_DECIMAL_INT (5));
  Log log;

  log_start (&log, self->book);
  edit = tb_edit_begin (self->project, "Paste", &error);
  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/done", tb_organization_get_id (model_find (self, "溧阳市")), &five, &error));
  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/done", tb_organization_get_id (model_find (self, "金坛区")), &five, &error));
  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/planned", tb_organization_get_id (model_find (self, "金坛区")), &five, &error));
  g_assert_true (tb_figure_set (edit, "2021Q3", POINTS "/done", tb_organization_get_id (model_find (self, "金坛区")), &five, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  assert_told (&log, POINTS " ", 1);

  edit = tb_edit_begin (self->project, "Setting", &error);
  g_assert_true (tb_edit_set_setting (edit, "title", "通报", &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  assert_told (&log, "", 1);

  edit = tb_edit_begin (self->project, "Rename", &error);
  g_assert_true (tb_organization_update (edit, model_find (self, "溧阳市"), "新溧阳", NULL, NULL, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  assert_told (&log, POINTS " " RANKS " " WARNINGS " ", 1);
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (tb_sheet_get_organizations (tb_book_get_sheet (self->book, POINTS)), 1)), ==, "新溧阳");
  log_stop (&log, self->book);
}

static void
test_reads_all_again_after_another_program (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) other = tb_project_open (self->path, TB_PROJECT_READ_WRITE, &error);
  g_autoptr (TbBook) other_book = NULL;
  Log log;

  g_assert_no_error (error);
  other_book = tb_book_new (other, self->catalog, "2022Q3", &error);
  g_assert_no_error (error);
  g_assert_cmpint (model_cell (self, POINTS "/done", "溧阳市")->origin, ==, TB_CELL_EMPTY);

  log_start (&log, self->book);
  g_assert_true (tb_book_type (other_book, POINTS "/done", tb_directory_find (tb_book_get_directory (other_book), "溧阳市", NULL), "35", &error));
  g_assert_true (tb_project_refresh (self->project, &error));
  assert_told (&log, POINTS " " RANKS " " WARNINGS " ", 1);
  model_assert_value (&model_cell (self, POINTS "/done", "溧阳市")->value, "=35");
  log_stop (&log, self->book);
}

static void
test_turns_to_another_period (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Next", &error);
  Log log;

  g_assert_true (tb_period_add (edit, (TbPeriod){ 2022, 4 }, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  model_type (self, POINTS "/done", "溧阳市", "35");

  log_start (&log, self->book);
  tb_book_set_period (self->book, "2022Q4");
  assert_told (&log, POINTS " " RANKS " " WARNINGS " ", 1);
  g_assert_cmpint (model_cell (self, POINTS "/done", "溧阳市")->origin, ==, TB_CELL_EMPTY);
  tb_book_set_period (self->book, "2022Q4");
  assert_told (&log, "", 0);
  tb_book_set_period (self->book, "2022Q3");
  model_assert_value (&model_cell (self, POINTS "/done", "溧阳市")->value, "=35");
  log_stop (&log, self->book);
}

static void
set_figure (ModelFixture *self, const char *period, const char *measure, const char *organization, gint64 number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Set", &error);
  const TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (number));
  TbPeriod parsed;

  g_assert_true (tb_period_parse (period, &parsed, &error));
  g_assert_true (tb_period_add (edit, parsed, &error));
  g_assert_true (tb_figure_set (edit, period, measure, tb_organization_get_id (model_find (self, organization)), &value, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);
}

static void
assert_shown (ModelFixture *self, const char *period, const char *organization, const char *stored)
{
  TbSheet *sheet = tb_book_get_sheet_of (self->book, POINTS, period);

  g_assert_cmpstr (tb_sheet_get_period (sheet), ==, period);
  model_assert_value (&tb_sheet_get_cell (sheet, model_find (self, organization), tb_sheet_find_measure (sheet, "done"))->value, stored);
}

static void
test_reads_older_quarters_beside_the_present_one (ModelFixture *self, gconstpointer data)
{
  TbSheet *present, *older, *oldest;
  Log log;

  set_figure (self, "2022Q1", POINTS "/done", "溧阳市", 10);
  set_figure (self, "2022Q2", POINTS "/done", "溧阳市", 20);
  model_type (self, POINTS "/done", "溧阳市", "30");
  oldest = tb_book_get_sheet_of (self->book, POINTS, "2022Q1");
  older = tb_book_get_sheet_of (self->book, POINTS, "2022Q2");
  present = tb_book_get_sheet (self->book, POINTS);
  g_assert_true (tb_book_get_sheet_of (self->book, POINTS, "2022Q3") == present);
  g_assert_null (tb_book_get_sheet_of (self->book, "test/nothing", "2022Q2"));
  assert_shown (self, "2022Q1", "溧阳市", "=10");
  assert_shown (self, "2022Q4", "溧阳市", "");

  /* a change in an older quarter, and its undo, drop that quarter's sheet only */
  log_start (&log, self->book);
  set_figure (self, "2022Q2", POINTS "/done", "金坛区", 25);
  assert_told (&log, POINTS " ", 1);
  assert_shown (self, "2022Q2", "金坛区", "=25");
  g_assert_true (tb_book_get_sheet (self->book, POINTS) == present);
  g_assert_true (tb_project_undo (self->project, NULL));
  assert_told (&log, POINTS " ", 1);
  assert_shown (self, "2022Q2", "金坛区", "");
  assert_shown (self, "2022Q2", "溧阳市", "=20");
  g_assert_true (tb_book_get_sheet_of (self->book, POINTS, "2022Q1") == oldest);

  /* turning to another period keeps what was read */
  older = tb_book_get_sheet_of (self->book, POINTS, "2022Q2");
  tb_book_set_period (self->book, "2022Q2");
  assert_told (&log, POINTS " " RANKS " " WARNINGS " ", 1);
  g_assert_true (tb_book_get_sheet (self->book, POINTS) == older);
  log_stop (&log, self->book);
}

static void
test_older_quarters_follow_another_program (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) other = NULL;
  g_autoptr (TbBook) other_book = NULL;

  set_figure (self, "2022Q2", POINTS "/done", "溧阳市", 20);
  assert_shown (self, "2022Q2", "溧阳市", "=20");
  other = tb_project_open (self->path, TB_PROJECT_READ_WRITE, &error);
  g_assert_no_error (error);
  other_book = tb_book_new (other, self->catalog, "2022Q2", &error);
  g_assert_no_error (error);
  g_assert_true (tb_book_type (other_book, POINTS "/done", tb_directory_find (tb_book_get_directory (other_book), "溧阳市", NULL), "21", &error));
  g_assert_true (tb_project_refresh (self->project, &error));
  assert_shown (self, "2022Q2", "溧阳市", "=21");
}

static void
assert_quarters (TbBook *book, guint n_quarters, const char *expected)
{
  g_auto (GStrv) ids = tb_book_dup_periods (book, n_quarters);
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_lists_quarters_as_a_time_axis (ModelFixture *self, gconstpointer data)
{
  assert_quarters (self->book, 8, "2022Q3");

  set_figure (self, "2021Q4", POINTS "/done", "溧阳市", 1);
  set_figure (self, "2022Q1", POINTS "/done", "溧阳市", 1);
  set_figure (self, "2023Q1", POINTS "/done", "溧阳市", 1);
  assert_quarters (self->book, 8, "2021Q4 2022Q1 2022Q2 2022Q3");
  assert_quarters (self->book, 3, "2022Q1 2022Q2 2022Q3");
  assert_quarters (self->book, 2, "2022Q3");
  assert_quarters (self->book, 1, "2022Q3");
  assert_quarters (self->book, G_MAXUINT, "2021Q4 2022Q1 2022Q2 2022Q3");
  g_assert_false (tb_book_has_period (self->book, "2022Q2"));
  g_assert_true (tb_book_has_period (self->book, "2022Q1"));

  tb_book_set_period (self->book, "2022Q1");
  assert_quarters (self->book, 8, "2021Q4 2022Q1");
}

static void
test_opens_at_a_period_that_is_there (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbBook) book = tb_book_new (self->project, self->catalog, "2022年第三季度", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tb_book_get_period (book), ==, "2022Q3");

  g_assert_null (tb_book_new (self->project, self->catalog, "2022Q4", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "2022Q3"));
  g_clear_error (&error);

  g_assert_null (tb_book_new (self->project, self->catalog, "soon", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
}

static void
test_typing_is_one_labelled_change (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const TbChange *newest;

  model_type (self, POINTS "/done", "经开区", "180余");
  changes = tb_project_list_changes (self->project, 0, 1, &error);
  newest = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (newest->origin, ==, "typed");
  g_assert_nonnull (strstr (newest->label, "便民服务点 已完成"));
  g_assert_nonnull (strstr (newest->label, "经开区"));
  g_assert_nonnull (strstr (newest->label, "180余个"));
}

static void
test_refuses_and_stores_nothing (ModelFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *measure;
    const char *organization;
    const char *text;
    TbError code;
  } cases[] = {
    { POINTS "/done", "溧阳市", "好", TB_ERROR_VALUE },
    { POINTS "/done", "溧阳市", "84.3%", TB_ERROR_VALUE },
    { POINTS "/behind", "溧阳市", "5", TB_ERROR_VALUE },
    { POINTS "/done", "溧阳市", "12345678901234567890", TB_ERROR_OVERFLOW },
    { POINTS "/done", "全市", "5", TB_ERROR_NOT_EDITABLE },
    { POINTS "/done", "市医保局", "5", TB_ERROR_NOT_EDITABLE },
    { POINTS "/gone", "溧阳市", "5", TB_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tb_book_type (self->book, cases[i].measure, model_find (self, cases[i].organization), cases[i].text, &error));
      g_assert_error (error, TB_ERROR, (int) cases[i].code);
    }
  g_assert_cmpint (tb_figures_count (self->project, NULL, NULL, NULL), ==, 0);
}

/* Random typing, undoing and redoing: at every step the kept sheets show what a new book reads. */
static void
test_never_shows_what_is_out_of_date (ModelFixture *self, gconstpointer data)
{
  static const char *const measures[] = { POINTS "/done", POINTS "/planned", RANKS "/rate" };
  static const char *const organizations[] = { "溧阳市", "金坛区", "经开区" };
  static const char *const texts[] = { "", "1", "2", "180余", "--", "低于70" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20221025);

  for (guint step = 0; step < 120; step++)
    {
      g_autoptr (TbBook) fresh = NULL;
      g_autofree char *next_undo = tb_project_dup_undo_label (self->project);
      int what = g_rand_int_range (random, 0, 10);

      if (what < 2 && strcmp (next_undo, "Fill") != 0)
        tb_project_undo (self->project, NULL);
      else if (what < 4 && tb_project_can_redo (self->project))
        tb_project_redo (self->project, NULL);
      else
        {
          const char *measure = measures[g_rand_int_range (random, 0, 3)];
          const char *text = texts[g_rand_int_range (random, 0, 6)];

          model_type (self, measure, organizations[g_rand_int_range (random, 0, 3)], text);
        }

      fresh = tb_book_new (self->project, self->catalog, "2022Q3", NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
        for (gsize j = 0; j < G_N_ELEMENTS (organizations); j++)
          {
            g_autofree char *topic_key = g_path_get_dirname (measures[i]);
            const TbCell *kept = model_cell (self, measures[i], organizations[j]);
            const TbCell *read = tb_sheet_get_cell (tb_book_get_sheet (fresh, topic_key), model_find (self, organizations[j]), tb_catalog_get_measure (self->catalog, measures[i]));

            g_assert_true (tb_value_equal (&kept->value, &read->value));
            g_assert_cmpint (kept->origin, ==, read->origin);
          }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE ("/model/book/reads-again-only-what-changed", test_reads_again_only_what_changed);
  FIXTURE ("/model/book/follows-undo-of-a-new-figure", test_follows_undo_of_a_new_figure);
  FIXTURE ("/model/book/tells-each-topic-once", test_tells_each_topic_once);
  FIXTURE ("/model/book/reads-all-again-after-another-program", test_reads_all_again_after_another_program);
  FIXTURE ("/model/book/turns-to-another-period", test_turns_to_another_period);
  FIXTURE ("/model/book/reads-older-quarters-beside-the-present-one", test_reads_older_quarters_beside_the_present_one);
  FIXTURE ("/model/book/older-quarters-follow-another-program", test_older_quarters_follow_another_program);
  FIXTURE ("/model/book/lists-quarters-as-a-time-axis", test_lists_quarters_as_a_time_axis);
  FIXTURE ("/model/book/opens-at-a-period-that-is-there", test_opens_at_a_period_that_is_there);
  FIXTURE ("/model/book/typing-is-one-labelled-change", test_typing_is_one_labelled_change);
  FIXTURE ("/model/book/refuses-and-stores-nothing", test_refuses_and_stores_nothing);
  FIXTURE ("/model/book/never-shows-what-is-out-of-date", test_never_shows_what_is_out_of_date);

  return g_test_run ();
}
