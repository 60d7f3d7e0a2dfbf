/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No field says what isn't true: figures are shown exactly, roughly or not at all, and all that is said of them is held
 * against the numbers behind them. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "sample-fixture.h"
#include "wording/tb-field.h"

#define MEASURE "便民服务点/已完成"
#define N_ROUNDS 150
#define MOST 12

typedef struct
{
  SampleFixture *fixture;
  GPtrArray *districts;
  int numbers[MOST];    /* what is so */
  gboolean known[MOST]; /* and whether anything is said of it */
  gboolean exact[MOST]; /* and said exactly */
  guint n_known;
  guint n_said; /* fields that said something */
} World;

/* Says less of a number than is so, and never more. */
static TbValue
blur (GRand *rand, int number)
{
  TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (number));
  const int less = g_rand_int_range (rand, 0, 4), more = g_rand_int_range (rand, 0, 4);

  value.qualifier = g_rand_double (rand) < 0.6 ? TB_EXACTLY : g_rand_int_range (rand, TB_EXACTLY, TB_RANGE + 1);
  if (value.qualifier == TB_OVER)
    value.number.digits = number - less - 1;
  else if (value.qualifier == TB_AT_LEAST)
    value.number.digits = number - less;
  else if (value.qualifier == TB_UNDER)
    value.number.digits = number + more + 1;
  else if (value.qualifier == TB_AT_MOST)
    value.number.digits = number + more;
  else if (value.qualifier == TB_ABOUT)
    value.number.digits = number + more - less;
  else if (value.qualifier == TB_RANGE)
    {
      value.number.digits = number - less;
      value.upper = TB_DECIMAL_INT (number + more + 1);
    }
  return value;
}

static void
make_world (World *world, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (world->fixture->project, "A world", &error);
  g_autofree char *key = tb_catalog_find_measure (tb_book_get_catalog (world->fixture->book), MEASURE, &error);
  const double share = g_rand_boolean (rand) ? 1 : 0.7;

  world->n_known = 0;
  for (guint i = 0; i < world->districts->len; i++)
    {
      TbValue value;

      world->numbers[i] = g_rand_int_range (rand, 10, 20);
      world->known[i] = g_rand_double (rand) < share;
      value = world->known[i] ? blur (rand, world->numbers[i]) : TB_VALUE_INIT;
      world->exact[i] = value.qualifier == TB_EXACTLY;
      world->n_known += world->known[i];
      g_assert_true (tb_figure_set (edit, "2022Q3", key, tb_organization_get_id (g_ptr_array_index (world->districts, i)), &value, &error));
    }
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
}

/* What a field says; NULL for a gap. */
static char *
say (World *world, const char *format, int number)
{
  g_auto (GStrv) parts = g_strsplit (format, "N", 2);
  g_autofree char *digits = g_strdup_printf ("%d", number);
  g_autofree char *field = g_strjoin (digits, parts[0], parts[1], NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (field, &error);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, world->fixture->book);
  rendering = tb_template_render (template, &context);
  world->n_said += rendering->n_missing == 0;
  return rendering->n_missing == 0 ? tb_rendering_dup_text (rendering) : NULL;
}

static gboolean
names (const World *world, const char *said, guint i)
{
  g_auto (GStrv) listed = g_strsplit (said, "、", -1);

  return g_strv_contains ((const char *const *) listed, tb_organization_get_short_name (g_ptr_array_index (world->districts, i)));
}

static void
check_list (World *world, const char *format, int number, gboolean (*holds) (int, int))
{
  g_autofree char *said = say (world, format, number);

  for (guint i = 0; said != NULL && i < world->districts->len; i++)
    {
      if (names (world, said, i))
        g_assert_true (world->known[i] && holds (world->numbers[i], number));
      else if (world->exact[i] && world->known[i]) /* nobody of whom it is certain is left out */
        g_assert_false (holds (world->numbers[i], number));
    }
}

static gboolean
is_less (int a, int b)
{
  return a < b;
}

static gboolean
is_at_least (int a, int b)
{
  return a >= b;
}

static void
check_extreme (World *world, const char *format, gboolean high)
{
  g_autofree char *said = say (world, format, 0);

  for (guint i = 0; said != NULL && i < world->districts->len; i++)
    {
      if (!names (world, said, i))
        continue;
      for (guint j = 0; j < world->districts->len; j++)
        {
          if (world->known[j])
            g_assert_true (high ? world->numbers[i] >= world->numbers[j] : world->numbers[i] <= world->numbers[j]);
        }
    }
}

static void
check_count (World *world, int number)
{
  g_autofree char *said = say (world, "{个数：" MEASURE " ≥ N|地区}", number);
  guint n = 0;

  for (guint i = 0; i < world->districts->len; i++)
    n += world->known[i] && world->numbers[i] >= number;
  if (said != NULL)
    g_assert_cmpint (atoi (said), ==, n);
}

/* A sum or a bound, read back: what is so must be among what it admits. */
static void
check_sum (World *world)
{
  g_autofree char *said = say (world, "{合计：" MEASURE "|不带单位}", 0);
  g_autoptr (GError) error = NULL;
  TbValue sum, truth = TB_VALUE_EXACT (TB_DECIMAL_INT (0));

  if (said == NULL)
    return;
  g_assert_cmpuint (world->n_known, ==, world->districts->len);
  for (guint i = 0; i < world->districts->len; i++)
    truth.number.digits += world->numbers[i];
  g_assert_true (tb_value_parse (said, "个", &sum, &error));
  g_assert_true (tb_value_compatible (&sum, &truth));
}

static void
check_bound (World *world, const char *format, int number)
{
  g_autofree char *said = say (world, format, number);
  const char *digits = said != NULL ? said + strcspn (said, "0123456789") : NULL;
  int low, high;

  if (said == NULL)
    return;
  g_assert_cmpuint (world->n_known, ==, world->districts->len);
  low = high = atoi (digits);
  if (strchr (digits, '-') != NULL)
    high = atoi (strchr (digits, '-') + 1);
  for (guint i = 0; i < world->districts->len; i++)
    {
      const int actual = world->numbers[i];

      if (strstr (said, "不低于") != NULL)
        g_assert_cmpint (actual, >=, low);
      else if (strstr (said, "超过") != NULL && strstr (said, "不超过") == NULL)
        g_assert_cmpint (actual, >, low);
      else if (strstr (said, "低于") != NULL)
        g_assert_cmpint (actual, <, high);
      else if (strstr (said, "不超过") != NULL)
        g_assert_cmpint (actual, <=, high);
      else
        g_assert_true (low <= actual && actual <= high);
    }
}

static void
check_condition (World *world, int number)
{
  for (guint i = 0; i < world->districts->len; i++)
    {
      g_autofree char *field = g_strdup_printf ("{若：" MEASURE "@%s < N}少{完}", tb_organization_get_short_name (g_ptr_array_index (world->districts, i)));
      g_autofree char *said = say (world, field, number);

      g_assert_nonnull (said);
      if (*said != '\0')
        g_assert_cmpint (world->numbers[i], <, number);
    }
}

static void
check_rank (World *world, guint i)
{
  g_autofree char *field = g_strdup_printf ("{位次：" MEASURE "@%s|地区|数字}", tb_organization_get_short_name (g_ptr_array_index (world->districts, i)));
  g_autofree char *said = say (world, field, 0);
  int rank = 1;

  for (guint j = 0; j < world->districts->len; j++)
    rank += world->known[j] && world->numbers[j] > world->numbers[i];
  if (said != NULL)
    g_assert_cmpint (atoi (said), ==, rank);
}

static void
test_truth (SampleFixture *fixture, gconstpointer data)
{
  World world = { .fixture = fixture };
  g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (fixture->book), TB_DISTRICT);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20221025);

  world.districts = districts;
  g_assert_cmpuint (districts->len, <=, MOST);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      const int number = g_rand_int_range (rand, 8, 22);

      make_world (&world, rand);
      check_list (&world, "{名单：" MEASURE " < N|地区}", number, is_less);
      check_list (&world, "{名单：" MEASURE " ≥ N|地区|从高到低}", number, is_at_least);
      check_extreme (&world, "{最高：" MEASURE "|地区}", TRUE);
      check_extreme (&world, "{最低：" MEASURE "|地区}", FALSE);
      check_count (&world, number);
      check_sum (&world);
      check_bound (&world, "{界限：" MEASURE "|地区}", 0);
      check_bound (&world, "{界限：" MEASURE " < N|地区}", number);
      check_bound (&world, "{界限：" MEASURE " ≥ N|地区}", number);
      check_condition (&world, number);
      check_rank (&world, round % districts->len);
    }
  g_assert_cmpuint (world.n_said, >, N_ROUNDS * 6);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wording/field-truth", SampleFixture, NULL, sample_fixture_set_up, test_truth, sample_fixture_tear_down);
  return g_test_run ();
}
