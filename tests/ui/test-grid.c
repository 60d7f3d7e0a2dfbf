/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure grid without its widgets: shape, contents, moving, blocks from spreadsheets, and writing. */
#include <glib/gstdio.h>

#include "grid/tb-grid-model.h"
#include "grid/tb-grid-selection.h"
#include "grid/tb-grid-tsv.h"
#include "project/tb-history.h"
#include "section/tb-registry.h"
#include "tb-paths.h"
#include "topic/tb-topic-summary.h"

typedef struct
{
  char *folder;
  char *path;
  TbRegistry *registry;
  TbProject *project;
  TbBook *book;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("tongbao-grid-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sample.tongbao", NULL);
  g_assert_true (g_file_get_contents (tb_paths_get_sample (), &content, &length, &error));
  g_assert_true (g_file_set_contents (self->path, content, length, &error));
  self->registry = tb_registry_new ();
  self->project = tb_project_open (self->path, TB_PROJECT_READ_WRITE, &error);
  g_assert_no_error (error);
  self->book = tb_book_new (self->project, tb_registry_get_catalog (self->registry), "2022Q3", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->book);
  g_clear_object (&self->project);
  g_clear_object (&self->registry);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static const char *
organization_id (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  TbOrganization *organization = tb_directory_find (tb_book_get_directory (self->book), name, &error);

  g_assert_no_error (error);
  return tb_organization_get_id (organization);
}

static const TbDatum *
find (Fixture *self, TbGridModel *model, const char *measure_key, const char *name, guint *row, guint *column)
{
  g_assert_true (tb_grid_model_find (model, measure_key, name != NULL ? organization_id (self, name) : NULL, row, column));
  return tb_grid_model_get_datum (model, *row, *column);
}

static void
assert_shows (Fixture *self, TbGridModel *model, const char *measure_key, const char *name, const char *text)
{
  guint row, column;

  g_assert_cmpstr (find (self, model, measure_key, name, &row, &column)->text, ==, text);
}

static guint
count_changes (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = tb_project_list_changes (self->project, 0, 0, &error);

  g_assert_no_error (error);
  return changes->len;
}

static void
test_shape (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/points");
  guint n_rows = tb_grid_model_get_n_rows (model);
  guint row, column;

  /* 7 districts, the total, what was stated */
  g_assert_cmpuint (n_rows, ==, 9);
  g_assert_cmpstr (tb_grid_model_get_row (model, 0)->title, ==, "溧阳市");
  g_assert_cmpint (tb_grid_model_get_row (model, 7)->kind, ==, TB_GRID_TOTAL);
  g_assert_cmpint (tb_grid_model_get_row (model, 8)->kind, ==, TB_GRID_STATED);
  for (column = 0; column < tb_grid_model_get_n_columns (model); column++)
    g_assert_cmpstr (tb_grid_model_get_column (model, column)->measure->id, !=, "running");

  /* what was stated stands under the measure that it states, and both are marked */
  g_assert_cmpstr (find (self, model, "service-system/points/running", "全市", &row, &column)->text, ==, "185");
  g_assert_cmpuint (row, ==, 8);
  g_assert_cmpstr (tb_grid_model_get_column (model, column)->key, ==, "service-system/points/done");
  g_assert_true ((tb_grid_model_get_datum (model, row, column)->flags & TB_DATUM_ERROR) != 0);
  g_assert_cmpstr (tb_grid_model_get_datum (model, 7, column)->text, ==, "190");
  g_assert_true ((tb_grid_model_get_datum (model, 7, column)->flags & TB_DATUM_WARNING) != 0);
  g_assert_true ((tb_grid_model_get_datum (model, 7, column)->flags & TB_DATUM_EDITABLE) == 0);
}

/* What the file holds in a figure's place and isn't one stays marked until it is typed again. */
static void
test_unreadable_in_the_file (Fixture *self, gconstpointer data)
{
  g_autofree char *id = tb_figure_row_id ("2022Q3", "service-system/points/done", organization_id (self, "溧阳市"));
  g_autoptr (GError) error = NULL;
  g_autoptr (TbGridModel) model = NULL;
  TbEdit *edit = tb_edit_begin (self->project, "Alter", &error);
  const TbDatum *datum;
  guint row, column;

  g_assert_true (tb_edit_set (edit, "figure", id, "value", "35", &error));
  g_assert_true (tb_edit_commit (edit, &error));
  model = tb_grid_model_new (self->book, "service-system/points");
  datum = find (self, model, "service-system/points/done", "溧阳市", &row, &column);
  g_assert_cmpstr (datum->text, ==, "35");
  g_assert_cmpuint (datum->flags & (TB_DATUM_UNREADABLE | TB_DATUM_ERROR), ==, TB_DATUM_UNREADABLE | TB_DATUM_ERROR);
  g_assert_cmpstr (datum->detail, !=, NULL);

  g_assert_true (tb_grid_model_type (model, row, column, "35", &error));
  tb_grid_model_refresh (model);
  datum = tb_grid_model_get_datum (model, row, column);
  g_assert_cmpstr (datum->text, ==, "35");
  g_assert_cmpuint (datum->flags & (TB_DATUM_UNREADABLE | TB_DATUM_ERROR), ==, 0);
}

static void
test_groups (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "supervision/matters");
  guint n_subheadings = 0;

  for (guint row = 0; row < tb_grid_model_get_n_rows (model); row++)
    if (tb_grid_model_get_row (model, row)->kind == TB_GRID_SUBHEADING)
      {
        n_subheadings++;
        for (guint column = 0; column < tb_grid_model_get_n_columns (model); column++)
          g_assert_cmpint (tb_grid_model_get_datum (model, row, column)->flags, ==, 0);
      }
  g_assert_cmpuint (n_subheadings, >=, 2);
}

/* Every figure of the sample can be reached in the grid of its topic. */
static void
test_every_figure (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = tb_figures_list (self->project, "2022Q3", NULL, &error);
  g_autoptr (TbGridModel) model = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (figures->len, >=, 257);
  for (guint i = 0; i < figures->len; i++)
    {
      const TbFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *topic_key = g_path_get_dirname (figure->measure);
      const TbMeasure *measure = tb_catalog_get_measure (tb_book_get_catalog (self->book), figure->measure);
      g_autofree char *text = tb_value_to_input (&figure->value, measure->unit);
      guint row, column;

      if (model == NULL || !g_str_equal (tb_grid_model_get_topic_key (model), topic_key))
        {
          g_clear_object (&model);
          model = tb_grid_model_new (self->book, topic_key);
        }
      g_assert_true (tb_grid_model_find (model, figure->measure, figure->organization, &row, &column));
      g_assert_cmpstr (tb_grid_model_get_datum (model, row, column)->text, ==, text);
      g_assert_true ((tb_grid_model_get_datum (model, row, column)->flags & TB_DATUM_EDITABLE) != 0);
    }
}

static void
test_typing (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/specialists");
  g_autoptr (GError) error = NULL;
  guint before = count_changes (self);
  guint row, column;

  find (self, model, "service-system/specialists/trained", "溧阳市", &row, &column);
  g_assert_true (tb_grid_model_type (model, row, column, "178", &error));
  g_assert_no_error (error);
  tb_grid_model_refresh (model);
  g_assert_cmpuint (count_changes (self), ==, before + 1);
  assert_shows (self, model, "service-system/specialists/trained", "溧阳市", "178");
  assert_shows (self, model, "service-system/specialists/trained", NULL, "1060余");

  g_assert_true (tb_project_undo (self->project, &error));
  tb_grid_model_refresh (model);
  assert_shows (self, model, "service-system/specialists/trained", "溧阳市", "177");
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/specialists");
  g_autoptr (TbGridModel) later = NULL;
  g_autoptr (GError) error = NULL;
  guint before = count_changes (self);
  guint row, column;

  find (self, model, "service-system/specialists/trained", "溧阳市", &row, &column);
  g_assert_false (tb_grid_model_type (model, row, column, "一百多吧", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_VALUE);
  g_assert_cmpuint (count_changes (self), ==, before);

  /* it stays in its cell with the reason, also when the page is made anew */
  later = tb_grid_model_new (self->book, "service-system/specialists");
  g_assert_cmpstr (tb_grid_model_get_datum (later, row, column)->text, ==, "一百多吧");
  g_assert_cmpstr (tb_grid_model_get_datum (later, row, column)->detail, ==, error->message);
  g_assert_true ((tb_grid_model_get_datum (later, row, column)->flags & TB_DATUM_UNREADABLE) != 0);

  g_assert_true (tb_grid_model_discard (later, row, column));
  tb_grid_model_refresh (later);
  g_assert_cmpstr (tb_grid_model_get_datum (later, row, column)->text, ==, "177");
  g_assert_false (tb_grid_model_discard (later, row, column));
}

static void
test_corrected (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/specialists");
  guint row, column;

  find (self, model, "service-system/specialists/trained", "溧阳市", &row, &column);
  g_assert_false (tb_grid_model_type (model, row, column, "abc", NULL));
  g_assert_true (tb_grid_model_type (model, row, column, "180余", NULL));
  tb_grid_model_refresh (model);
  g_assert_cmpstr (tb_grid_model_get_datum (model, row, column)->text, ==, "180余");
  g_assert_true ((tb_grid_model_get_datum (model, row, column)->flags & TB_DATUM_UNREADABLE) == 0);
}

/* A block is one step of history; what can't be read or has no cell is counted, never lost. */
static void
test_block (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/points");
  g_autoptr (GPtrArray) block = tb_grid_tsv_parse ("36\t30\n26\tzwölf\n37\t37\n");
  g_autoptr (GError) error = NULL;
  TbGridReport report;
  guint before = count_changes (self);

  g_assert_true (tb_grid_model_write (model, 0, 0, block, "Paste", &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_stored, ==, 5);
  g_assert_cmpuint (report.n_unreadable, ==, 1);
  g_assert_cmpuint (report.n_outside, ==, 0);
  g_assert_cmpuint (count_changes (self), ==, before + 1);
  tb_grid_model_refresh (model);
  assert_shows (self, model, "service-system/points/planned", "武进区", "37");
  assert_shows (self, model, "service-system/points/done", "金坛区", "zwölf");

  g_assert_true (tb_project_undo (self->project, &error));
  tb_grid_model_refresh (model);
  assert_shows (self, model, "service-system/points/planned", "武进区", "35");
  assert_shows (self, model, "service-system/points/planned", "溧阳市", "35");
}

static void
test_block_outside (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/points");
  guint last = tb_grid_model_get_n_columns (model) - 1;
  g_autoptr (GPtrArray) block = tb_grid_tsv_parse ("4\t5\n\n6");
  TbGridReport report;

  /* the last column, from the last district on: one value beside it, one on the total */
  g_assert_true (tb_grid_model_write (model, 6, last, block, "Paste", &report, NULL));
  g_assert_cmpuint (report.n_stored, ==, 1);
  g_assert_cmpuint (report.n_outside, ==, 2);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) project = tb_project_open (self->path, TB_PROJECT_READ_ONLY, &error);
  g_autoptr (TbBook) book = tb_book_new (project, tb_registry_get_catalog (self->registry), "2022Q3", &error);
  g_autoptr (TbGridModel) model = tb_grid_model_new (book, "service-system/points");

  g_assert_false (tb_grid_model_type (model, 0, 0, "1", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_READ_ONLY);
}

static void
test_note (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/points");
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_grid_model_set_note (model, 0, 0, "按协议口径", &error));
  g_assert_no_error (error);
  tb_grid_model_refresh (model);
  g_assert_true ((tb_grid_model_get_datum (model, 0, 0)->flags & TB_DATUM_NOTED) != 0);
  g_assert_nonnull (strstr (tb_grid_model_get_datum (model, 0, 0)->detail, "按协议口径"));
}

static void
test_moving (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "supervision/matters");
  TbGridSelection selection = { 0 };
  guint n = 0;
  guint row, column;

  /* in reading order, each cell that exists is met once */
  g_assert_true (tb_grid_selection_start (&selection, model));
  do
    {
      g_assert_true ((tb_grid_model_get_datum (model, selection.row, selection.column)->flags & TB_DATUM_EXISTS) != 0);
      n++;
    }
  while (tb_grid_selection_move (&selection, model, TB_GRID_MOVE_NEXT, 1, FALSE));
  for (row = 0; row < tb_grid_model_get_n_rows (model); row++)
    for (column = 0; column < tb_grid_model_get_n_columns (model); column++)
      if ((tb_grid_model_get_datum (model, row, column)->flags & TB_DATUM_EXISTS) != 0)
        n--;
  g_assert_cmpuint (n, ==, 0);

  /* the column is kept from row to row */
  column = selection.column;
  while (tb_grid_selection_move (&selection, model, TB_GRID_MOVE_UP, 1, FALSE))
    g_assert_cmpuint (selection.column, ==, column);
}

static void
test_range (Fixture *self, gconstpointer data)
{
  g_autoptr (TbGridModel) model = tb_grid_model_new (self->book, "service-system/points");
  TbGridSelection selection = { 0 };
  TbGridRange range;

  tb_grid_selection_set (&selection, 3, 1, FALSE);
  g_assert_true (tb_grid_selection_is_single (&selection));
  tb_grid_selection_move (&selection, model, TB_GRID_MOVE_UP, 2, TRUE);
  tb_grid_selection_move (&selection, model, TB_GRID_MOVE_LEFT, 1, TRUE);
  range = tb_grid_selection_range (&selection);
  g_assert_cmpuint (range.row, ==, 1);
  g_assert_cmpuint (range.end_row, ==, 3);
  g_assert_cmpuint (range.column, ==, 0);
  g_assert_cmpuint (range.end_column, ==, 1);
}

static void
test_summary (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) summaries = tb_topic_summarize (self->book, "service-system/points");
  const TbSummary *summary;

  g_assert_cmpuint (summaries->len, ==, 3);
  summary = g_ptr_array_index (summaries, 0);
  g_assert_cmpstr (summary->value, ==, "190个");
  g_assert_null (summary->organization_id);
  summary = g_ptr_array_index (summaries, 1);
  g_assert_cmpstr (summary->value, ==, "95.0%");
  summary = g_ptr_array_index (summaries, 2);
  g_assert_cmpstr (summary->value, ==, "金坛区、新北区");
  g_assert_cmpstr (summary->organization_id, ==, organization_id (self, "金坛区"));
}

typedef struct
{
  const char *text;
  const char *cells; /* cells joined by |, lines by / */
} TsvCase;

static const TsvCase tsv_cases[] = {
  { "", "" },
  { "1", "1" },
  { "1\t2\r\n3\t4\r\n", "1|2/3|4" },
  { "1\n\n3", "1//3" },
  { "1\r2", "1/2" },
  { "\t\t", "||" },
  { "\"a\tb\"\t2", "a\tb|2" },
  { "\"say \"\"so\"\"\"\n2", "say \"so\"/2" },
  { "12\" pipe\t3", "12\" pipe|3" },
  { "\"open\t3", "\"open|3" },
};

static void
test_tsv (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tsv_cases); i++)
    {
      g_autoptr (GPtrArray) block = tb_grid_tsv_parse (tsv_cases[i].text);
      g_autoptr (GString) cells = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) again = NULL;

      for (guint line = 0; line < block->len; line++)
        {
          g_autofree char *joined = g_strjoinv ("|", g_ptr_array_index (block, line));

          g_string_append_printf (cells, "%s%s", line > 0 ? "/" : "", joined);
        }
      g_assert_cmpstr (cells->str, ==, tsv_cases[i].cells);
      text = tb_grid_tsv_format (block);
      again = tb_grid_tsv_parse (text);
      for (guint line = 0; line < again->len; line++)
        g_assert_cmpstrv (g_ptr_array_index (again, line), g_ptr_array_index (block, line));
    }
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/grid/shape", test_shape);
  ADD ("/grid/unreadable-in-the-file", test_unreadable_in_the_file);
  ADD ("/grid/groups", test_groups);
  ADD ("/grid/every-figure", test_every_figure);
  ADD ("/grid/typing", test_typing);
  ADD ("/grid/unreadable", test_unreadable);
  ADD ("/grid/corrected", test_corrected);
  ADD ("/grid/block", test_block);
  ADD ("/grid/block-outside", test_block_outside);
  ADD ("/grid/read-only", test_read_only);
  ADD ("/grid/note", test_note);
  ADD ("/grid/moving", test_moving);
  ADD ("/grid/range", test_range);
  ADD ("/topic/summary", test_summary);
  g_test_add_func ("/grid/tsv", test_tsv);
  return g_test_run ();
}
