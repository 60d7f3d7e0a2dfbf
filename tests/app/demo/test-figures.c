/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made-up figures of a small section: the same on every machine, and as its tables say that they hang together. */
#include <glib/gstdio.h>
#include <string.h>

#include "demo-fixture.h"

static const TbTopic topics[] = { { "places", "网点" }, { "odd", "怪" } };

static const TbMeasure measures[] = {
  { .topic = "places", .id = "planned", .name = "计划", .unit = "个", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .typical = 40 },
  { .topic = "places", .id = "done", .name = "完成", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "places", .id = "staff", .name = "人员", .unit = "人", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .typical = 300 },
  { .topic = "places", .id = "calls", .name = "来电", .unit = "件", .kind = TB_YEAR_TO_DATE, .of = TB_CITY | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER, .typical = 90000 },
  { .topic = "places", .id = "rank", .name = "排名", .unit = "位", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .rank_of = "calls", .rank_among = TB_PEER_CITY },
  { .topic = "places", .id = "rate", .name = "满意率", .unit = "%", .kind = TB_FLOW, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 2 },
  { .topic = "places", .id = "all", .name = "合计", .unit = "件", .kind = TB_FLOW, .of = TB_DEPARTMENT, .typical = 50 },
  { .topic = "places", .id = "in-time", .name = "按时", .unit = "件", .kind = TB_FLOW, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .typical = 40 },
  { .topic = "places", .id = "late", .name = "超期", .unit = "件", .kind = TB_FLOW, .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .typical = 10 },
  { .topic = "places", .id = "hours", .name = "时长", .unit = "小时", .kind = TB_FLOW, .of = TB_DEPARTMENT, .decimals = 1, .typical = 7 },
  { .topic = "places", .id = "limit", .name = "时限", .unit = "日", .kind = TB_SETTING, .of = TB_CITY, .typical = 10 },
  { .topic = "odd", .id = "a", .name = "甲", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT },
  { .topic = "odd", .id = "b", .name = "乙", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT },
};

static const TbChartSpec charts[] = {
  { .id = "progress", .topic = "places", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "进度" },
};

static const TbCheckSpec checks[] = {
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "places", .measure = "done", .against = "planned", .parts = TB_DISTRICT },
  { .rule = TB_CHECK_ADDS_UP, .topic = "places", .measure = "all", .addends = "in-time+late", .parts = TB_DEPARTMENT },
  /* a plugin may say anything */
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "odd", .measure = "a", .against = "b", .parts = TB_DISTRICT },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "odd", .measure = "b", .against = "a", .parts = TB_DISTRICT },
};

static const TbSectionSpec section = {
  .id = "test",
  .name = "试验",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
  .checks = checks,
  .n_checks = G_N_ELEMENTS (checks),
};

static TbCatalog *
make_catalog (void)
{
  g_autoptr (GError) error = NULL;
  TbCatalog *catalog = tb_catalog_new ();

  tb_catalog_add (catalog, &section, &error);
  g_assert_no_error (error);
  return catalog;
}

/* The number of an exact or rounded figure, 0 where there is none. */
static gint64
get (TbBook *book, const char *period, const char *measure_id, TbOrganization *who)
{
  TbSheet *sheet = tb_book_get_sheet_of (book, "test/places", period);

  return tb_sheet_get_cell (sheet, who, tb_sheet_find_measure (sheet, measure_id))->value.number.digits;
}

static void
test_one_seed_gives_one_set_of_figures (DemoFixture *self, gconstpointer data)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();
  g_autoptr (TbProject) first = demo_create (self, catalog, 8, 1);
  g_autoptr (TbProject) second = demo_create (self, catalog, 8, 1);
  g_autoptr (TbProject) other = demo_create (self, catalog, 8, 2);
  g_autofree char *dump = demo_dump (first, NULL);
  g_autofree char *second_dump = demo_dump (second, NULL);
  g_autofree char *other_dump = demo_dump (other, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);

  g_assert_cmpstr (dump, ==, second_dump);
  g_assert_cmpstr (dump, !=, other_dump);
  /* whole numbers only: no machine may give another sum; a change of the figures that is meant changes it, too */
  g_assert_cmpstr (sum, ==, "efb00aabc25024b5c0f8fa82850b7db1a8b5944c4cdac95411a6df53beb222f6");
}

static void
test_fewer_quarters_are_the_last_ones (DemoFixture *self, gconstpointer data)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();
  g_autoptr (TbProject) eight = demo_create (self, catalog, 8, 1);
  g_autoptr (TbProject) one = demo_create (self, catalog, 1, 1);
  g_autoptr (TbProject) most = demo_create (self, catalog, TB_DEMO_MAX_QUARTERS, 1);
  g_autofree char *newest = demo_dump (eight, "2022Q3");
  g_autofree char *only = demo_dump (one, NULL);
  g_autofree char *of_most = demo_dump (most, "2022Q3");
  g_auto (GStrv) periods = tb_periods_list (eight, NULL);
  g_auto (GStrv) most_periods = tb_periods_list (most, NULL);

  g_assert_cmpstr (newest, ==, only);
  g_assert_cmpstr (newest, ==, of_most);
  g_assert_cmpuint (g_strv_length (periods), ==, 8);
  g_assert_cmpstr (periods[0], ==, "2020Q4");
  g_assert_cmpuint (g_strv_length (most_periods), ==, TB_DEMO_MAX_QUARTERS);
}

static void
check_districts (TbBook *book, GPtrArray *districts, const char *period, const char *before)
{
  const gboolean new_year = g_str_has_suffix (period, "Q1");

  for (guint i = 0; i < districts->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (districts, i);
      const gint64 done = get (book, period, "done", who);

      g_assert_cmpint (done, >, 0);
      g_assert_cmpint (done, <=, get (book, period, "planned", who));
      if (before == NULL)
        continue;
      /* of a year's plan, more is done from quarter to quarter, and it starts again with the year */
      g_assert_true (new_year ? done < get (book, before, "done", who) : done >= get (book, before, "done", who));
      /* stocks grow, where none was left out; 250余 can follow 258 */
      if (get (book, period, "staff", who) > 0)
        g_assert_cmpint (get (book, period, "staff", who), >=, get (book, before, "staff", who) / 10 * 10);
    }
}

static void
check_parts (TbBook *book, GPtrArray *departments, const char *period)
{
  for (guint i = 0; i < departments->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (departments, i);

      g_assert_cmpint (get (book, period, "in-time", who) + get (book, period, "late", who), ==, get (book, period, "all", who));
    }
}

static void
check_city (TbBook *book, TbOrganization *city, const char *period, const char *before)
{
  const gint64 calls = get (book, period, "calls", city);
  const gint64 rate = get (book, period, "rate", city);

  g_assert_cmpint (get (book, period, "limit", city), ==, 10);
  g_assert_cmpint (get (book, period, "rank", city), >, 0);
  g_assert_cmpint (rate, >, 0);
  g_assert_cmpint (rate, <=, 10000);
  if (before != NULL)
    g_assert_true (g_str_has_suffix (period, "Q1") ? calls < get (book, before, "calls", city) : calls > get (book, before, "calls", city));
}

static void
test_figures_hang_together (DemoFixture *self, gconstpointer data)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();

  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (TbProject) project = demo_create (self, catalog, 12, seed);
      g_autoptr (TbBook) book = tb_book_new (project, catalog, NULL, NULL);
      g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (book), TB_DISTRICT);
      g_autoptr (GPtrArray) departments = tb_directory_list (tb_book_get_directory (book), TB_DEPARTMENT);
      g_autoptr (GPtrArray) city = tb_directory_list (tb_book_get_directory (book), TB_CITY);
      g_auto (GStrv) periods = tb_book_dup_periods (book, 12);

      for (guint i = 0; periods[i] != NULL; i++)
        {
          check_districts (book, districts, periods[i], i > 0 ? periods[i - 1] : NULL);
          check_parts (book, departments, periods[i]);
          check_city (book, g_ptr_array_index (city, 0), periods[i], i > 0 ? periods[i - 1] : NULL);
        }
    }
}

static void
test_leaves_what_is_there_alone (DemoFixture *self, gconstpointer data)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "taken.tongbao", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_null (tb_demo_create (path, catalog, 8, 1, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/demo/figures/" path, DemoFixture, NULL, demo_fixture_set_up, func, demo_fixture_tear_down)
  ADD ("one-seed-gives-one-set-of-figures", test_one_seed_gives_one_set_of_figures);
  ADD ("fewer-quarters-are-the-last-ones", test_fewer_quarters_are_the_last_ones);
  ADD ("hang-together", test_figures_hang_together);
  ADD ("leaves-what-is-there-alone", test_leaves_what_is_there_alone);

  return g_test_run ();
}
