/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quarters: as text, as dates, as rows. */
#include <string.h>

#include "model-fixture.h"

static void
test_reads_periods (void)
{
  static const struct
  {
    const char *text;
    const char *id; /* NULL: refused */
  } cases[] = {
    { "2022Q3", "2022Q3" },
    { "2022q3", "2022Q3" },
    { "２０２２Ｑ３", "2022Q3" },
    { "2022年第三季度", "2022Q3" },
    { "2022年三季度", "2022Q3" },
    { "2022年第3季度", "2022Q3" },
    { " 2023Q1 ", "2023Q1" },
    { "2022Q5", NULL },
    { "2022Q0", NULL },
    { "2022Q", NULL },
    { "2022Q33", NULL },
    { "2022Q三", NULL },
    { "22Q3", NULL },
    { "2022", NULL },
    { "2022年9月", NULL },
    { "20222Q3", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      TbPeriod period;

      if (tb_period_parse (cases[i].text, &period, &error))
        id = tb_period_to_id (period);
      else
        g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

static void
test_reads_dates_as_stored (void)
{
  static const char *const not_dates[] = { "", "2022", "2022-9-30", "2022-09-31", "2022-W42-1", "2022-09-30 ", "2022/09/30", "0000-01-01" };
  g_autofree char *words = NULL;
  GDate date;

  g_assert_true (tb_date_parse ("2022-09-30", &date));
  words = tb_date_to_words (&date);
  g_assert_cmpstr (words, ==, "2022年9月30日");
  for (gsize i = 0; i < G_N_ELEMENTS (not_dates); i++)
    g_assert_false (tb_date_parse (not_dates[i], &date));
}

static void
test_words_read_back_and_years_turn (void)
{
  TbPeriod period = { 2021, 2 };
  TbPeriod read;

  for (int i = 0; i < 8; i++)
    {
      g_autofree char *words = tb_period_to_words (period);
      g_autofree char *id = tb_period_to_id (period);
      g_autofree char *next_id = NULL;

      g_assert_true (tb_period_parse (words, &read, NULL));
      g_assert_cmpint (read.year, ==, period.year);
      g_assert_cmpint (read.quarter, ==, period.quarter);
      period = tb_period_next (period);
      next_id = tb_period_to_id (period);
      g_assert_cmpstr (id, <, next_id);
    }
  g_assert_cmpint (period.year, ==, 2023);
  g_assert_cmpint (period.quarter, ==, 2);
}

static void
test_goes_back_over_years (void)
{
  static const struct
  {
    TbPeriod from;
    guint n_quarters;
    const char *words;
  } cases[] = {
    { { 2022, 3 }, 0, "22年三季度" },
    { { 2022, 3 }, 2, "22年一季度" },
    { { 2022, 3 }, 3, "21年四季度" },
    { { 2022, 3 }, 4, "21年三季度" },
    { { 2022, 1 }, 1, "21年四季度" },
    { { 2002, 4 }, 12, "99年四季度" },
    { { 2010, 2 }, 4, "09年二季度" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TbPeriod period = tb_period_back (cases[i].from, cases[i].n_quarters);
      g_autofree char *words = tb_period_to_short_words (period);

      g_assert_cmpstr (words, ==, cases[i].words);
      for (guint j = 0; j < cases[i].n_quarters; j++)
        period = tb_period_next (period);
      g_assert_cmpint (period.year, ==, cases[i].from.year);
      g_assert_cmpint (period.quarter, ==, cases[i].from.quarter);
    }
}

static void
test_ends_on_the_last_day (void)
{
  static const struct
  {
    TbPeriod period;
    GDateMonth month;
    GDateDay day;
  } cases[] = { { { 2022, 1 }, G_DATE_MARCH, 31 }, { { 2022, 2 }, G_DATE_JUNE, 30 }, { { 2022, 3 }, G_DATE_SEPTEMBER, 30 }, { { 2022, 4 }, G_DATE_DECEMBER, 31 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate end = tb_period_end (cases[i].period);

      g_assert_true (g_date_valid (&end));
      g_assert_cmpint (g_date_get_month (&end), ==, cases[i].month);
      g_assert_cmpint (g_date_get_day (&end), ==, cases[i].day);
    }
}

static void
test_lists_periods_in_time (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Add periods", &error);
  g_auto (GStrv) ids = NULL;

  g_assert_true (tb_period_add (edit, (TbPeriod){ 2023, 1 }, &error));
  g_assert_true (tb_period_add (edit, (TbPeriod){ 2021, 4 }, &error));
  g_assert_true (tb_period_add (edit, (TbPeriod){ 2022, 3 }, &error)); /* there already */
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);

  ids = tb_periods_list (self->project, &error);
  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  g_assert_cmpstr (ids[0], ==, "2021Q4");
  g_assert_cmpstr (ids[1], ==, "2022Q3");
  g_assert_cmpstr (ids[2], ==, "2023Q1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/period/reads-periods", test_reads_periods);
  g_test_add_func ("/model/period/reads-dates-as-stored", test_reads_dates_as_stored);
  g_test_add_func ("/model/period/words-read-back-and-years-turn", test_words_read_back_and_years_turn);
  g_test_add_func ("/model/period/goes-back-over-years", test_goes_back_over_years);
  g_test_add_func ("/model/period/ends-on-the-last-day", test_ends_on_the_last_day);
  g_test_add ("/model/period/lists-periods-in-time", ModelFixture, NULL, model_fixture_set_up, test_lists_periods_in_time, model_fixture_tear_down);

  return g_test_run ();
}
