/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart book keeps in the project: picks, order, titles and captions, options; also what makes no sense. */
#include <locale.h>
#include <string.h>

#include "chart-book/tb-chart-book.h"
#include "circular/tb-document.h"
#include "project/tb-history.h"
#include "sample-fixture.h"

typedef struct
{
  SampleFixture sample;
  TbChartBook *charts;
  guint n_changes;
} Fixture;

static void
count_change (Fixture *self)
{
  self->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  sample_fixture_set_up (&self->sample, data);
  self->charts = tb_chart_book_new (self->sample.book);
  g_signal_connect_swapped (self->charts, "changed", G_CALLBACK (count_change), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->charts);
  sample_fixture_tear_down (&self->sample, data);
}

static const TbChartEntry *
find (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  const TbChartEntry *entry = tb_chart_book_find (self->charts, id, &error);

  g_assert_no_error (error);
  return entry;
}

/* the first ids in order, without their sections */
static char *
dup_order (Fixture *self, guint n)
{
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "", ((TbChartEntry *) entries->pdata[i])->spec->id);
  return g_string_free (order, FALSE);
}

static void
assert_order (Fixture *self, const char *expected)
{
  g_auto (GStrv) ids = g_strsplit (expected, " ", -1);
  g_autofree char *order = dup_order (self, g_strv_length (ids));

  g_assert_cmpstr (order, ==, expected);
}

static void
assert_title (Fixture *self, const char *id, const char *expected)
{
  g_autoptr (TbChart) chart = tb_chart_book_make_chart (self->charts, find (self, id));

  g_assert_cmpstr (tb_chart_get_title (chart), ==, expected);
}

static void
assert_last_label (Fixture *self, const char *expected)
{
  g_autofree char *label = tb_project_dup_undo_label (self->sample.project);

  g_assert_cmpstr (label, ==, expected);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_project_undo (self->sample.project, &error));
  g_assert_no_error (error);
}

static void
set_setting (Fixture *self, const char *id, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->sample.project, "Set", &error);

  g_assert_no_error (error);
  g_assert_true (tb_edit_set_setting (edit, id, value, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);
}

static void
test_defaults (Fixture *self, gconstpointer data)
{
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  const TbChartBookOptions options = tb_chart_book_get_options (self->charts);
  TbCatalog *catalog = tb_book_get_catalog (self->sample.book);
  guint n = 0;

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_charts; j++, n++)
        {
          const TbChartEntry *entry = entries->pdata[n];

          g_assert_true (entry->spec == &section->charts[j]);
          g_assert_cmpstr (entry->section_id, ==, section->id);
          g_assert_true (entry->is_picked && !entry->has_own_title && !entry->has_caption);
          g_assert_true (find (self, entry->id) == entry);
        }
    }
  g_assert_cmpuint (entries->len, ==, n);
  g_assert_cmpuint (options.per_page, ==, 2);
  g_assert_cmpint (options.paper, ==, TB_PAPER_A4);
  g_assert_false (options.is_landscape || options.is_mono);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (find (self, "points-progress")->id, ==, "service-system/points-progress");
  g_assert_null (tb_chart_book_find (self->charts, "point-progress", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“points-progress”"));
  g_clear_error (&error);
  g_assert_null (tb_chart_book_find (self->charts, "one-network/points-progress", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“points-progress”"));
}

/* A title follows the figures; undo gives the former one back, and nothing is stored for the default. */
static void
test_title (Fixture *self, gconstpointer data)
{
  const char *finding = "便民服务点：金坛区完成68.0%，进度最慢";
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  assert_title (self, "points-progress", finding);
  g_assert_true (tb_chart_book_set_title (self->charts, "points-progress", "{最低：完成率|地区}只完成{已完成@金坛区}", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changes, ==, 1);
  g_assert_true (find (self, "points-progress")->has_own_title);
  assert_last_label (self, "Chart title · 各地区便民服务点完成进度");
  assert_title (self, "points-progress", "金坛区只完成17个");

  sample_fixture_type (&self->sample, "便民服务点/已完成", "金坛区", "19");
  assert_title (self, "points-progress", "金坛区只完成19个");
  g_assert_cmpuint (self->n_changes, ==, 1); /* figures alone don't change the chart book */

  g_assert_true (tb_chart_book_set_title (self->charts, "points-progress", " 第三季度\n{发现} ", &error));
  assert_title (self, "points-progress", "第三季度 便民服务点：金坛区完成76.0%，进度最慢");
  undo (self);
  text = tb_chart_book_dup_title_text (self->charts, find (self, "points-progress"));
  g_assert_cmpstr (text, ==, "{最低：完成率|地区}只完成{已完成@金坛区}");
  g_assert_true (tb_chart_book_set_title (self->charts, "points-progress", "{发现}", &error));
  g_assert_false (find (self, "points-progress")->has_own_title);
}

static void
test_title_errors (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *message;
  } cases[] = {
    { "甲{若有}乙", "At character 2" },
    { "{已完城}", "no measure “已完城”" },
    { "{便民服物点/已完成}", "便民服物点" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tb_chart_book_set_title (self->charts, "points-progress", cases[i].text, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_clear_error (&error);
      g_assert_null (tb_chart_book_preview (self->charts, find (self, "points-progress"), cases[i].text, &error));
      g_assert_nonnull (error);
    }
  g_assert_cmpuint (self->n_changes, ==, 0);
}

/* What a mailed file holds is shown as it is, with the reason, and no longer than people read. */
static void
test_hostile_title (Fixture *self, gconstpointer data)
{
  const char *period = tb_book_get_period (self->sample.book);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->sample.project, "Set", &error);
  g_autoptr (TbChart) chart = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *long_text = g_strnfill (30000, 'x');
  const TbColumn title_columns[] = { { "period", period }, { "passage", "chart/service-system/points-progress/title" }, { "text", "甲{若有}\n乙" } };
  const TbColumn caption_columns[] = { { "period", period }, { "passage", "chart/service-system/points-progress/caption" }, { "text", long_text } };

  g_assert_true (tb_edit_insert (edit, "passage", "t", title_columns, 3, &error));
  g_assert_true (tb_edit_insert (edit, "passage", "c", caption_columns, 3, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  chart = tb_chart_book_make_chart (self->charts, find (self, "points-progress"));
  g_assert_true (g_str_has_prefix (tb_chart_get_title (chart), "甲{若有} 乙（缺：At character 2"));
  caption = tb_chart_book_dup_caption (self->charts, find (self, "points-progress"));
  g_assert_true (g_str_has_suffix (caption, "x…"));
  g_assert_cmpuint (strlen (caption), <, 1000);
}

/* Captions say missing figures as gaps; and neither they nor titles are said in the circular, or in another quarter. */
static void
test_caption (Fixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) before = tb_circular_compose (self->sample.book);
  g_autofree char *text_before = tb_document_to_text (before);
  g_autoptr (GError) error = NULL;
  g_autofree char *caption = NULL;

  g_assert_null (tb_chart_book_dup_caption (self->charts, find (self, "points-progress")));
  g_assert_true (tb_chart_book_set_caption (self->charts, "points-progress", "{发现}；{精品便民服务点@金坛区}", &error));
  g_assert_no_error (error);
  assert_last_label (self, "Chart caption · 各地区便民服务点完成进度");
  caption = tb_chart_book_dup_caption (self->charts, find (self, "points-progress"));
  g_assert_cmpstr (caption, ==, "便民服务点：金坛区完成68.0%，进度最慢；（缺：金坛区便民服务点精品便民服务点）");

  g_autoptr (TbDocument) after = tb_circular_compose (self->sample.book);
  g_autofree char *text_after = tb_document_to_text (after);
  g_assert_cmpstr (text_before, ==, text_after);

  tb_book_set_period (self->sample.book, "2022Q2");
  g_assert_cmpuint (self->n_changes, ==, 2);
  g_assert_false (find (self, "points-progress")->has_caption);
}

static void
test_picks (Fixture *self, gconstpointer data)
{
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  const guint n = entries->len;
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_chart_book_set_picked (self->charts, "points-progress", FALSE, &error));
  g_assert_no_error (error);
  assert_last_label (self, "Leave out of the chart book · 各地区便民服务点完成进度");
  g_assert_false (find (self, "points-progress")->is_picked);
  g_assert_true (find (self, "centers-progress")->is_picked);
  undo (self);
  g_assert_true (find (self, "points-progress")->is_picked);
  g_assert_true (tb_chart_book_set_all_picked (self->charts, FALSE, &error));
  entries = tb_chart_book_get_entries (self->charts);
  g_assert_cmpuint (entries->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_false (((TbChartEntry *) entries->pdata[i])->is_picked);
  undo (self);
  g_assert_true (find (self, "points-progress")->is_picked);
}

static void
move (Fixture *self, const char *id, guint position)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_chart_book_move (self->charts, id, position, &error));
  g_assert_no_error (error);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  const guint last = tb_chart_book_get_entries (self->charts)->len - 1;
  g_autofree char *original = dup_order (self, last + 1);
  g_autofree char *position = NULL;

  move (self, "points-progress", 0);
  assert_last_label (self, "Move in the chart book · 各地区便民服务点完成进度");
  assert_order (self, "points-progress centers-progress stations-progress");
  move (self, "stations-progress", 1);
  assert_order (self, "points-progress stations-progress centers-progress");
  move (self, "points-progress", last);
  g_assert_cmpstr (((TbChartEntry *) tb_chart_book_get_entries (self->charts)->pdata[last])->spec->id, ==, "points-progress");
  undo (self);
  assert_order (self, "points-progress stations-progress centers-progress");

  /* back between its own neighbours it needs no setting any more */
  move (self, "stations-progress", 0);
  move (self, "stations-progress", 2);
  move (self, "points-progress", 2);
  assert_order (self, original);
  position = tb_project_get_setting (self->sample.project, "chart/service-system/stations-progress/position");
  g_assert_null (position);
}

/* However often charts change places, the order asked for is the one that is read. */
static void
test_order_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2022);
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (wanted, g_strdup (((TbChartEntry *) entries->pdata[i])->id));
  for (guint i = 0; i < 140; i++)
    {
      /* at first always into the same gap, until there is no number left between its sides */
      const guint from = i < 70 ? 2 : g_rand_int_range (rand, 0, wanted->len);
      const guint to = i < 70 ? 1 : g_rand_int_range (rand, 0, wanted->len);
      char *id = g_ptr_array_steal_index (wanted, from);

      g_ptr_array_insert (wanted, to, id);
      move (self, id, to);
      entries = tb_chart_book_get_entries (self->charts);
      for (guint j = 0; j < wanted->len; j++)
        g_assert_cmpstr (((TbChartEntry *) entries->pdata[j])->id, ==, wanted->pdata[j]);
    }
}

static void
test_options (Fixture *self, gconstpointer data)
{
  const TbChartBookOptions wanted = { 4, TB_PAPER_A3, TRUE, TRUE };
  g_autoptr (GError) error = NULL;
  TbChartBookOptions options;

  g_assert_true (tb_chart_book_set_options (self->charts, &wanted, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_changes, ==, 1);
  g_autoptr (TbChartBook) other = tb_chart_book_new (self->sample.book);
  options = tb_chart_book_get_options (other);
  g_assert_cmpmem (&options, sizeof options, &wanted, sizeof wanted);
  undo (self);
  options = tb_chart_book_get_options (self->charts);
  g_assert_cmpuint (options.per_page, ==, 2);
  g_assert_false (options.is_landscape || options.is_mono);
}

static void
test_hostile_settings (Fixture *self, gconstpointer data)
{
  static const char *const positions[] = { "nan", "inf", "-1 service-system/centers-progress", "0.5 nowhere/chart", "2 service-system/centers-progress", "1e999", "0x1p-1074 x", "", "0", "0.5service-system/centers-progress", "甲" };
  g_autofree char *original = dup_order (self, tb_chart_book_get_entries (self->charts)->len);

  for (gsize i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      set_setting (self, "chart/service-system/points-progress/position", positions[i]);
      assert_order (self, original);
    }
  set_setting (self, "chart/service-system/points-progress/left-out", "甲");
  set_setting (self, "chart-book/per-page", "3");
  set_setting (self, "chart-book/paper", "Letter");
  set_setting (self, "chart-book/landscape", "1");
  g_assert_true (find (self, "points-progress")->is_picked);
  g_assert_cmpuint (tb_chart_book_get_options (self->charts).per_page, ==, 2);
  g_assert_cmpint (tb_chart_book_get_options (self->charts).paper, ==, TB_PAPER_A4);
  g_assert_false (tb_chart_book_get_options (self->charts).is_landscape);

  /* two that were moved to the very same position keep the sections' order, and another fits between them */
  set_setting (self, "chart/service-system/points-progress/position", "0.5");
  set_setting (self, "chart/service-system/stations-progress/position", "0.5");
  assert_order (self, "stations-progress points-progress centers-progress");
  move (self, "centers-progress", 1);
  assert_order (self, "stations-progress centers-progress points-progress");
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "C", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart-book/defaults", test_defaults);
  ADD ("/chart-book/find", test_find);
  ADD ("/chart-book/title", test_title);
  ADD ("/chart-book/title-errors", test_title_errors);
  ADD ("/chart-book/hostile-title", test_hostile_title);
  ADD ("/chart-book/caption", test_caption);
  ADD ("/chart-book/picks", test_picks);
  ADD ("/chart-book/order", test_order);
  ADD ("/chart-book/order-many", test_order_many);
  ADD ("/chart-book/options", test_options);
  ADD ("/chart-book/hostile-settings", test_hostile_settings);
  return g_test_run ();
}
