/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao demo, as a script calls it. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"

static char *
run_figures (CliFixture *self, const char *name, const char *seed)
{
  g_autofree char *path = cli_path (self, name);
  g_auto (CliResult) made = cli_run (self, "demo", path, "--quarters", "3", "--seed", seed, NULL);
  g_auto (CliResult) figures = cli_run (self, "figures", path, "--tsv", NULL);

  g_assert_cmpint (made.status, ==, 0);
  g_assert_cmpstr (made.out, ==, "");
  g_assert_cmpint (figures.status, ==, 0);
  return g_steal_pointer (&figures.out);
}

static void
test_same_seed_same_figures (CliFixture *self, gconstpointer data)
{
  g_autofree char *first = run_figures (self, "first.tongbao", "7");
  g_autofree char *second = run_figures (self, "second.tongbao", "7");
  g_autofree char *other = run_figures (self, "other.tongbao", "8");

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, other);
  g_assert_nonnull (strstr (first, "已完成"));
}

static void
test_info_says_what_it_is (CliFixture *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "demo.tongbao");
  g_auto (CliResult) made = cli_run (self, "demo", path, NULL);
  g_auto (CliResult) plain = cli_run (self, "info", path, NULL);
  g_auto (CliResult) json = cli_run (self, "info", path, "--json", NULL);
  g_auto (CliResult) sample = cli_run (self, "info", self->file, "--json", NULL);
  g_auto (CliResult) check = cli_run (self, "check", path, NULL);

  g_assert_cmpint (made.status, ==, 0);
  g_assert_nonnull (strstr (plain.out, "The figures are made up, for demonstration (seed 1)\n"));
  g_assert_nonnull (strstr (plain.out, "Period 2020Q4"));
  g_assert_nonnull (strstr (plain.out, "Period 2022Q3"));
  g_assert_nonnull (strstr (json.out, "\"demonstration\" : true"));
  g_assert_nonnull (strstr (sample.out, "\"demonstration\" : false"));
  g_assert_cmpint (check.status, ==, 0);
}

static void
test_refuses_nonsense (CliFixture *self, gconstpointer data)
{
  static const char *const wrong[][2] = { { "--quarters", "0" }, { "--quarters", "41" }, { "--quarters", "some" }, { "--seed", "-1" }, { "--seed", "99999999999999999999" } };
  g_autofree char *path = cli_path (self, "demo.tongbao");
  g_auto (CliResult) taken = cli_run (self, "demo", self->file, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (CliResult) result = cli_run (self, "demo", path, wrong[i][0], wrong[i][1], NULL);

      g_assert_cmpint (result.status, ==, 2);
      cli_assert_error_line (&result);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  g_assert_cmpint (taken.status, ==, 2);
  cli_assert_error_line (&taken);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("demo/same-seed-same-figures", test_same_seed_same_figures);
  cli_add ("demo/info-says-what-it-is", test_info_says_what_it_is);
  cli_add ("demo/refuses-nonsense", test_refuses_nonsense);

  return g_test_run ();
}
