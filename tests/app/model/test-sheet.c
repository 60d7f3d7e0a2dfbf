/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet shows what was typed, and what works out from it. */
#include "model-fixture.h"

#define FIXTURE(path, func) g_test_add (path, ModelFixture, NULL, model_fixture_set_up, func, model_fixture_tear_down)

static TbSheet *
sheet_of (ModelFixture *self, const char *topic_key)
{
  return tb_book_get_sheet (self->book, topic_key);
}

static void
assert_cell (ModelFixture *self, const char *measure, const char *organization, const char *stored, TbCellOrigin origin)
{
  const TbCell *cell = model_cell (self, measure, organization);

  model_assert_value (&cell->value, stored);
  g_assert_cmpint (cell->origin, ==, origin);
}

static void
test_has_the_rows_and_columns_of_its_topic (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet = sheet_of (self, POINTS);
  GPtrArray *rows = tb_sheet_get_organizations (sheet);

  g_assert_cmpuint (tb_sheet_get_measures (sheet)->len, ==, 5);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (rows, 0)), ==, "全市");
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (rows, 3)), ==, "经开区");
  assert_cell (self, POINTS "/done", "溧阳市", "", TB_CELL_EMPTY);
  assert_cell (self, POINTS "/done", "全市", "", TB_CELL_NONE);
  assert_cell (self, POINTS "/done", "市医保局", "", TB_CELL_NONE);
  g_assert_null (tb_sheet_find_measure (sheet, "unknown"));
  g_assert_null (sheet_of (self, "test/unknown"));
}

static void
test_works_out_rates_and_the_citys_sums (ModelFixture *self, gconstpointer data)
{
  model_type (self, POINTS "/planned", "溧阳市", "35");
  model_type (self, POINTS "/done", "溧阳市", "35");
  model_type (self, POINTS "/planned", "金坛区", "25");
  model_type (self, POINTS "/done", "金坛区", "17");
  model_type (self, POINTS "/planned", "经开区", "20");

  assert_cell (self, POINTS "/done-rate", "溧阳市", "=100.0", TB_CELL_COMPUTED);
  assert_cell (self, POINTS "/done-rate", "金坛区", "=68.0", TB_CELL_COMPUTED);
  assert_cell (self, POINTS "/done-rate", "经开区", "", TB_CELL_EMPTY);
  assert_cell (self, POINTS "/planned", "全市", "=80", TB_CELL_COMPUTED);
  /* one district is missing: the city's figure isn't known yet */
  assert_cell (self, POINTS "/running", "全市", "", TB_CELL_EMPTY);
  assert_cell (self, POINTS "/done-rate", "全市", "", TB_CELL_EMPTY);

  model_type (self, POINTS "/done", "经开区", "21");
  assert_cell (self, POINTS "/running", "全市", "=73", TB_CELL_COMPUTED);
  assert_cell (self, POINTS "/done-rate", "全市", "=91.3", TB_CELL_COMPUTED); /* 73 ÷ 80 */
  assert_cell (self, POINTS "/done-rate", "经开区", "=105.0", TB_CELL_COMPUTED);
}

static void
test_typed_goes_before_computed (ModelFixture *self, gconstpointer data)
{
  model_type (self, POINTS "/planned", "溧阳市", "1060");
  model_type (self, POINTS "/done", "溧阳市", "961");
  model_type (self, POINTS "/done-rate", "溧阳市", "91.78%");

  assert_cell (self, POINTS "/done-rate", "溧阳市", "=91.78", TB_CELL_TYPED);
  model_assert_value (&model_cell (self, POINTS "/done-rate", "溧阳市")->computed, "=90.7");

  model_type (self, POINTS "/done-rate", "溧阳市", "--");
  assert_cell (self, POINTS "/done-rate", "溧阳市", "-", TB_CELL_TYPED);
  model_type (self, POINTS "/done-rate", "溧阳市", "");
  assert_cell (self, POINTS "/done-rate", "溧阳市", "=90.7", TB_CELL_COMPUTED);
}

static void
test_sums_carry_qualifiers_and_count_gaps (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  TbValue sum;
  guint n_parts, n_missing;

  sheet = sheet_of (self, POINTS);
  g_assert_true (tb_sheet_sum (sheet, tb_sheet_find_measure (sheet, "done"), TB_DISTRICT, &sum, &n_parts, &n_missing));
  model_assert_value (&sum, "");
  g_assert_cmpuint (n_parts, ==, 0);
  g_assert_cmpuint (n_missing, ==, 3);
  g_assert_false (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "done"), &sum));

  model_type (self, POINTS "/done", "溧阳市", "177");
  model_type (self, POINTS "/done", "金坛区", "180余");
  model_type (self, POINTS "/done", "经开区", "--");
  sheet = sheet_of (self, POINTS);
  g_assert_true (tb_sheet_sum (sheet, tb_sheet_find_measure (sheet, "done"), TB_DISTRICT, &sum, &n_parts, &n_missing));
  model_assert_value (&sum, ">357");
  g_assert_cmpuint (n_parts, ==, 2);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_true (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "done"), &sum));

  model_type (self, POINTS "/done", "经开区", "低于5");
  sheet = sheet_of (self, POINTS);
  g_assert_false (tb_sheet_sum (sheet, tb_sheet_find_measure (sheet, "done"), TB_DISTRICT, &sum, NULL, NULL));
  g_assert_false (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "done"), &sum));
  g_assert_false (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "behind"), &sum));
}

/* Where only those concerned have a figure, an empty cell isn't missing, and the city's figure isn't their sum. */
static void
test_a_list_of_some_has_no_gaps (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  TbValue sum;
  guint n_parts, n_missing;

  model_type (self, WARNINGS "/warned", "市医保局", "4");
  model_type (self, WARNINGS "/warned", "市城管局", "--");
  sheet = sheet_of (self, WARNINGS);
  g_assert_true (tb_sheet_sum (sheet, tb_sheet_find_measure (sheet, "warned"), TB_DEPARTMENT, &sum, &n_parts, &n_missing));
  model_assert_value (&sum, "=4");
  g_assert_cmpuint (n_parts, ==, 1);
  g_assert_cmpuint (n_missing, ==, 1); /* it was said that there is no data */
  assert_cell (self, WARNINGS "/warned", "全市", "", TB_CELL_EMPTY);
}

static void
store (ModelFixture *self, const char *measure, const char *organization, const char *stored)
{
  g_autofree char *row = tb_figure_row_id ("2022Q3", measure, tb_organization_get_id (model_find (self, organization)));
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (self->project, "Alter", &error);

  g_assert_no_error (error);
  tb_edit_set (edit, "figure", row, "value", stored, &error);
  g_assert_no_error (error);
  tb_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* What a damaged file holds in a figure's place is no figure, and nothing is worked out past it. */
static void
test_keeps_what_cant_be_read (ModelFixture *self, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (100, 'x');
  TbSheet *sheet;
  TbValue sum;
  guint n_filled, n_cells, n_filled_before;

  model_type (self, POINTS "/planned", "溧阳市", "35");
  model_type (self, POINTS "/done", "溧阳市", "35");
  model_type (self, POINTS "/done", "金坛区", "17");
  model_type (self, POINTS "/done", "经开区", "20");
  assert_cell (self, POINTS "/running", "全市", "=72", TB_CELL_COMPUTED);
  tb_sheet_count_cells (sheet_of (self, POINTS), &n_filled_before, &n_cells);

  store (self, POINTS "/done", "溧阳市", "3\n5");
  assert_cell (self, POINTS "/done", "溧阳市", "", TB_CELL_TYPED);
  g_assert_cmpstr (model_cell (self, POINTS "/done", "溧阳市")->unreadable, ==, "3\357\277\2755");
  assert_cell (self, POINTS "/done-rate", "溧阳市", "", TB_CELL_EMPTY);
  assert_cell (self, POINTS "/running", "全市", "", TB_CELL_EMPTY);
  sheet = sheet_of (self, POINTS);
  g_assert_false (tb_sheet_sum (sheet, tb_sheet_find_measure (sheet, "done"), TB_DISTRICT, &sum, NULL, NULL));
  g_assert_false (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "done"), &sum));
  tb_sheet_count_cells (sheet, &n_filled, &n_cells);
  g_assert_cmpuint (n_filled, ==, n_filled_before - 1);

  store (self, POINTS "/done", "溧阳市", long_text);
  g_assert_cmpint (g_utf8_strlen (model_cell (self, POINTS "/done", "溧阳市")->unreadable, -1), ==, 41);
  g_assert_true (g_str_has_suffix (model_cell (self, POINTS "/done", "溧阳市")->unreadable, "x…"));

  model_type (self, POINTS "/done", "溧阳市", "36");
  assert_cell (self, POINTS "/done", "溧阳市", "=36", TB_CELL_TYPED);
  g_assert_null (model_cell (self, POINTS "/done", "溧阳市")->unreadable);
}

static void
test_weighs_averages (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  TbValue rate;

  model_type (self, POINTS "/planned", "溧阳市", "10");
  model_type (self, POINTS "/done", "溧阳市", "10");
  model_type (self, POINTS "/planned", "金坛区", "90");
  model_type (self, POINTS "/done", "金坛区", "30");
  sheet = sheet_of (self, POINTS);
  g_assert_true (tb_sheet_total (sheet, tb_sheet_find_measure (sheet, "done-rate"), &rate));
  model_assert_value (&rate, "=40.0"); /* not the mean of 100 and 33.3 */

  model_type (self, POINTS "/planned", "经开区", "20");
  sheet = sheet_of (self, POINTS);
  g_assert_false (tb_sheet_weighted_rate (sheet, tb_sheet_find_measure (sheet, "done-rate"), TB_DISTRICT, &rate));
  g_assert_false (tb_sheet_weighted_rate (sheet, tb_sheet_find_measure (sheet, "done"), TB_DISTRICT, &rate));
}

static void
test_stated_totals_are_typed_ones (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  TbValue stated;
  const TbMeasure *by;

  model_type (self, POINTS "/done", "溧阳市", "35");
  model_type (self, POINTS "/done", "金坛区", "17");
  model_type (self, POINTS "/done", "经开区", "21");
  model_type (self, POINTS "/planned", "全市", "200");
  sheet = sheet_of (self, POINTS);
  g_assert_false (tb_sheet_stated_total (sheet, tb_sheet_find_measure (sheet, "done"), &stated, &by));
  g_assert_true (tb_sheet_stated_total (sheet, tb_sheet_find_measure (sheet, "planned"), &stated, &by));
  model_assert_value (&stated, "=200");
  g_assert_true (by == tb_sheet_find_measure (sheet, "planned"));

  model_type (self, POINTS "/running", "全市", "70");
  sheet = sheet_of (self, POINTS);
  g_assert_true (tb_sheet_stated_total (sheet, tb_sheet_find_measure (sheet, "done"), &stated, &by));
  model_assert_value (&stated, "=70");
  g_assert_true (by == tb_sheet_find_measure (sheet, "running"));
  model_assert_value (&model_cell (self, POINTS "/running", "全市")->computed, "=73");
}

static void
test_counts_organizations (ModelFixture *self, gconstpointer data)
{
  assert_cell (self, WARNINGS "/departments", "全市", "", TB_CELL_EMPTY);
  model_type (self, WARNINGS "/warned", "全市", "63");
  model_type (self, WARNINGS "/warned", "市医保局", "4");
  model_type (self, WARNINGS "/warned", "市城管局", "超过0");
  model_type (self, WARNINGS "/warned", "市应急局", "0");
  assert_cell (self, WARNINGS "/departments", "全市", "=2", TB_CELL_COMPUTED);
  assert_cell (self, WARNINGS "/warned", "全市", "=63", TB_CELL_TYPED);

  model_type (self, WARNINGS "/warned", "市应急局", "低于5");
  assert_cell (self, WARNINGS "/departments", "全市", "", TB_CELL_EMPTY);
}

static void
assert_rank (ModelFixture *self, const char *organization, TbOrganizationKind among, guint expected, const char *names)
{
  TbSheet *sheet = sheet_of (self, RANKS);
  g_autoptr (GPtrArray) ahead = NULL;
  g_autoptr (GString) listed = g_string_new (NULL);
  guint rank = 0;

  g_assert_true (tb_sheet_rank (sheet, tb_sheet_find_measure (sheet, "rate"), model_find (self, organization), among, &rank, &ahead));
  g_assert_cmpuint (rank, ==, expected);
  for (guint i = 0; i < ahead->len; i++)
    g_string_append_printf (listed, "%s%s", i > 0 ? "、" : "", tb_organization_get_short_name (g_ptr_array_index (ahead, i)));
  g_assert_cmpstr (listed->str, ==, names);
}

static void
test_ranks_are_certain_or_unknown (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  guint rank;

  model_type (self, RANKS "/rate", "市本级", "91.78");
  sheet = sheet_of (self, RANKS);
  g_assert_false (tb_sheet_rank (sheet, tb_sheet_find_measure (sheet, "rate"), model_find (self, "市本级"), TB_PEER_CITY, &rank, NULL));

  model_type (self, RANKS "/rate", "扬州市", "93.60");
  model_type (self, RANKS "/rate", "宿迁市", "94.81");
  assert_rank (self, "市本级", TB_PEER_CITY, 3, "宿迁市、扬州市");
  assert_cell (self, RANKS "/rank", "市本级", "=3", TB_CELL_COMPUTED);

  model_type (self, RANKS "/rate", "镇江市", "91.780");
  assert_rank (self, "市本级", TB_PEER_CITY, 3, "宿迁市、扬州市");
  model_type (self, RANKS "/rate", "镇江市", "低于90%");
  assert_rank (self, "市本级", TB_PEER_CITY, 3, "宿迁市、扬州市");
  model_type (self, RANKS "/rate", "镇江市", "超过95%");
  assert_rank (self, "市本级", TB_PEER_CITY, 4, "宿迁市、扬州市、镇江市");

  model_type (self, RANKS "/rate", "镇江市", "超过90%");
  sheet = sheet_of (self, RANKS);
  g_assert_false (tb_sheet_rank (sheet, tb_sheet_find_measure (sheet, "rate"), model_find (self, "市本级"), TB_PEER_CITY, &rank, NULL));
  assert_cell (self, RANKS "/rank", "市本级", "", TB_CELL_EMPTY);
}

static void
test_equal_values_share_a_rank (ModelFixture *self, gconstpointer data)
{
  model_type (self, RANKS "/rate", "溧阳市", "84.3");
  model_type (self, RANKS "/rate", "金坛区", "84.30");
  model_type (self, RANKS "/rate", "经开区", "70");
  assert_cell (self, RANKS "/own-rank", "溧阳市", "=1", TB_CELL_COMPUTED);
  assert_cell (self, RANKS "/own-rank", "金坛区", "=1", TB_CELL_COMPUTED);
  assert_cell (self, RANKS "/own-rank", "经开区", "=3", TB_CELL_COMPUTED);

  model_type (self, RANKS "/rate", "经开区", "低于70%");
  assert_cell (self, RANKS "/own-rank", "经开区", "=3", TB_CELL_COMPUTED);
}

static void
test_less_can_be_better (ModelFixture *self, gconstpointer data)
{
  TbSheet *sheet;
  g_autoptr (GPtrArray) ahead = NULL;
  guint rank;

  model_type (self, WARNINGS "/warned", "市医保局", "4");
  model_type (self, WARNINGS "/warned", "市城管局", "8");
  model_type (self, WARNINGS "/warned", "市应急局", "1");
  sheet = sheet_of (self, WARNINGS);
  g_assert_true (tb_sheet_rank (sheet, tb_sheet_find_measure (sheet, "warned"), model_find (self, "市城管局"), TB_DEPARTMENT, &rank, &ahead));
  g_assert_cmpuint (rank, ==, 3);
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (ahead, 0)), ==, "市应急局");
}

/* What a section no longer declares, or declares otherwise, is neither lost nor in the way. */
static void
test_stray_figures_do_no_harm (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Stray", &error);
  const TbValue five = TB_VALUE_EXACT (TB_DECIMAL_INT (5));
  const char *department = tb_organization_get_id (model_find (self, "市医保局"));

  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/gone", department, &five, &error));
  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/done", department, &five, &error));
  g_assert_true (tb_figure_set (edit, "2022Q3", POINTS "/done", "00000000000000000000000000000000", &five, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));

  assert_cell (self, POINTS "/done", "市医保局", "=5", TB_CELL_TYPED);
  g_assert_cmpuint (tb_sheet_get_organizations (sheet_of (self, POINTS))->len, ==, 5);
  g_assert_cmpint (tb_figures_count (self->project, "2022Q3", POINTS "/", &error), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE ("/model/sheet/has-the-rows-and-columns-of-its-topic", test_has_the_rows_and_columns_of_its_topic);
  FIXTURE ("/model/sheet/works-out-rates-and-the-citys-sums", test_works_out_rates_and_the_citys_sums);
  FIXTURE ("/model/sheet/typed-goes-before-computed", test_typed_goes_before_computed);
  FIXTURE ("/model/sheet/sums-carry-qualifiers-and-count-gaps", test_sums_carry_qualifiers_and_count_gaps);
  FIXTURE ("/model/sheet/a-list-of-some-has-no-gaps", test_a_list_of_some_has_no_gaps);
  FIXTURE ("/model/sheet/weighs-averages", test_weighs_averages);
  FIXTURE ("/model/sheet/stated-totals-are-typed-ones", test_stated_totals_are_typed_ones);
  FIXTURE ("/model/sheet/counts-organizations", test_counts_organizations);
  FIXTURE ("/model/sheet/ranks-are-certain-or-unknown", test_ranks_are_certain_or_unknown);
  FIXTURE ("/model/sheet/equal-values-share-a-rank", test_equal_values_share_a_rank);
  FIXTURE ("/model/sheet/less-can-be-better", test_less_can_be_better);
  FIXTURE ("/model/sheet/stray-figures-do-no-harm", test_stray_figures_do_no_harm);
  FIXTURE ("/model/sheet/keeps-what-cant-be-read", test_keeps_what_cant_be_read);

  return g_test_run ();
}
