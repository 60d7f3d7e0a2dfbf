/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts listed, and written one by one. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cli-fixture.h"

#define CHART "service-system/points-progress"

static void
test_list (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) words = cli_run (fixture, "charts", fixture->file, NULL);
  g_auto (CliResult) result = cli_run (fixture, "charts", fixture->file, "--json", NULL);
  g_autoptr (JsonNode) root = json_from_string (result.out, NULL);
  JsonArray *charts = json_node_get_array (root);

  g_assert_cmpint (words.status, ==, 0);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpuint (json_array_get_length (charts), >=, 20);
  for (guint i = 0; i < json_array_get_length (charts); i++)
    {
      JsonObject *chart = json_array_get_object_element (charts, i);
      const char *title = json_object_get_string_member (chart, "title");
      g_autofree char *line = g_strdup_printf ("%s  %s  %s", json_object_get_string_member (chart, "id"),
                                               json_object_get_string_member (chart, "topic"), json_object_get_string_member (chart, "kind"));

      g_assert_nonnull (strstr (words.out, line));
      g_assert_nonnull (strstr (words.out, title));
      g_assert_true (g_str_has_prefix (json_object_get_string_member (chart, "description"), title));
      g_assert_true (g_str_has_prefix (json_object_get_string_member (chart, "id"), json_object_get_string_member (chart, "section")));
      g_assert_cmpstr (json_object_get_string_member (chart, "kind"), !=, "");
      g_assert_cmpstr (json_object_get_string_member (chart, "period"), ==, "2022Q3");
      g_assert_false (json_object_get_boolean_member (chart, "own_title"));
    }
}

static void
test_title_is_the_finding (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) before = cli_run (fixture, "charts", fixture->file, NULL);
  g_auto (CliResult) set = cli_run (fixture, "set", fixture->file, "便民服务点/已完成", "金坛区", "25", NULL);
  g_auto (CliResult) after = cli_run (fixture, "charts", fixture->file, NULL);

  g_assert_cmpint (set.status, ==, 0);
  g_assert_nonnull (strstr (before.out, "便民服务点：金坛区完成68.0%"));
  g_assert_null (strstr (after.out, "便民服务点：金坛区完成68.0%"));
}

/* Two processes give the same bytes, by the short name and the full one. */
static void
test_formats (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *begins;
  } cases[] = { { "图.svg", "<?xml" }, { "图.PNG", "\x89PNG" }, { "图.pdf", "%PDF" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_path (fixture, cases[i].name);
      g_auto (CliResult) result = cli_run (fixture, "chart", fixture->file, "points-progress", "-o", path, NULL);
      gsize length = 0;
      g_autofree char *first = NULL;
      g_auto (CliResult) again = { 0 };

      g_assert_cmpstr (result.err, ==, "");
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.out, ==, "");
      first = cli_read (path, &length);
      g_assert_true (g_str_has_prefix (first, cases[i].begins));

      again = cli_run (fixture, "chart", fixture->file, CHART, "-o", path, "--period", "2022Q3", NULL);
      g_assert_cmpint (again.status, ==, 0);
      cli_assert_unchanged (path, first, length);
    }
}

/* Every chart that is listed can be written, and the styles differ: of the first chart all, then one after the other,
 * unless there is time. */
static void
test_styles (CliFixture *fixture, gconstpointer data)
{
  static const char *const styles[] = { "light", "dark", "colour", "mono" };
  g_auto (CliResult) listed = cli_run (fixture, "charts", fixture->file, "--json", NULL);
  g_autoptr (JsonNode) root = json_from_string (listed.out, NULL);
  JsonArray *charts = json_node_get_array (root);
  g_autofree char *path = cli_path (fixture, "a.svg");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (charts); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (styles); s++)
      {
        if (i > 0 && i % G_N_ELEMENTS (styles) != s && g_getenv ("TONGBAO_THOROUGH") == NULL)
          continue;

        const char *id = json_object_get_string_member (json_array_get_object_element (charts, i), "id");
        g_auto (CliResult) result = cli_run (fixture, "chart", fixture->file, id, "--style", styles[s], "-o", path, NULL);

        g_assert_cmpstr (result.err, ==, "");
        g_assert_cmpint (result.status, ==, 0);
        if (!g_hash_table_add (seen, cli_read (path, NULL)))
          g_error ("%s looks like another in %s", id, styles[s]);
      }
}

static guint32
read_number (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, 4);

  return GUINT32_FROM_BE (number);
}

static void
test_sizes (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *size, *scale;
    guint width, height; /* 0: as high as it needs */
  } cases[] = { { NULL, NULL, 1200, 0 }, { "1600x900", NULL, 1600, 900 }, { "300X200.5", "2.5", 750, 502 }, { NULL, "1", 600, 0 } };
  g_autofree char *path = cli_path (fixture, "a.png");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *arguments[10] = { "chart", fixture->file, CHART, "-o", path };
      gsize n = 5;
      g_auto (CliResult) result = { 0 };
      g_autofree char *png = NULL;

      if (cases[i].size != NULL)
        {
          arguments[n++] = "--size";
          arguments[n++] = cases[i].size;
        }
      if (cases[i].scale != NULL)
        {
          arguments[n++] = "--scale";
          arguments[n++] = cases[i].scale;
        }
      result = cli_run_strv (fixture, arguments);
      g_assert_cmpstr (result.err, ==, "");
      png = cli_read (path, NULL);
      g_assert_cmpuint (read_number (png + 16), ==, cases[i].width);
      if (cases[i].height > 0)
        g_assert_cmpuint (read_number (png + 20), ==, cases[i].height);
    }
}

static void
test_wrong_use (CliFixture *fixture, gconstpointer data)
{
  const char *file = fixture->file;
  const char *const cases[][9] = {
    { "charts" },
    { "charts", file, CHART },
    { "charts", file, "--period", "2031Q1" },
    { "chart", file, "-o", "a.svg" },
    { "chart", file, CHART },
    { "chart", file, CHART, "-o", "a.jpg" },
    { "chart", file, "points", "-o", "a.svg" },
    { "chart", file, "", "-o", "a.svg" },
    { "chart", file, CHART, "-o", "a.svg", "--style", "blue" },
    { "chart", file, CHART, "-o", "a.svg", "--size", "600" },
    { "chart", file, CHART, "-o", "a.svg", "--size", "0x400" },
    { "chart", file, CHART, "-o", "a.svg", "--size", "-600x400" },
    { "chart", file, CHART, "-o", "a.svg", "--size", "nanxnan" },
    { "chart", file, CHART, "-o", "a.png", "--size", "30000x30000" },
    { "chart", file, CHART, "-o", "a.png", "--scale", "many" },
    { "chart", file, CHART, "-o", "a.png", "--scale", "1000" },
    { "chart", file, CHART, "-o", file },
  };
  gsize length;
  g_autofree char *before = cli_read (file, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliResult) result = cli_run_strv (fixture, cases[i]);

      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      cli_assert_error_line (&result);
    }
  cli_assert_unchanged (file, before, length);
}

static void
test_near_names (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) result = cli_run (fixture, "chart", fixture->file, "points-progres", "-o", "a.svg", NULL);

  g_assert_cmpint (result.status, ==, 2);
  g_assert_nonnull (strstr (result.err, "points-progress"));
}

/* The project can have any name. */
static void
test_spares_the_project (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *project = cli_path (fixture, "项目.svg");
  g_autofree char *before = NULL;
  g_auto (CliResult) result = { 0 };
  gsize length;

  g_assert_cmpint (g_rename (fixture->file, project), ==, 0);
  before = cli_read (project, &length);
  result = cli_run (fixture, "chart", project, CHART, "-o", project, NULL);
  g_assert_cmpint (result.status, ==, 2);
  cli_assert_error_line (&result);
  cli_assert_unchanged (project, before, length);
}

static void
allow_small_files (gpointer data)
{
  const struct rlimit small = { 4096, 4096 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
}

static void
test_full_disk (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_path (fixture, "a.png");
  g_auto (CliResult) result = { 0 };
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_file_set_contents (path, "old", -1, NULL);
  fixture->prepare = allow_small_files;
  result = cli_run (fixture, "chart", fixture->file, CHART, "-o", path, NULL);
  g_assert_cmpint (result.status, ==, 3);
  cli_assert_error_line (&result);
  cli_assert_unchanged (path, "old", 3);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".tongbao-"));
}

/* What the call says holds for this once: the project stays as it is, and the second file is the same. */
static void
test_chart_book (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_path (fixture, "charts.pdf");
  g_autofree char *again = cli_path (fixture, "again.PDF");
  gsize length, pdf_length;
  g_autofree char *before = cli_read (fixture->file, &length);
  g_auto (CliResult) first = cli_run (fixture, "chart-book", fixture->file, "-o", path, "--mono", "--per-page", "4", "--paper", "a3", "--landscape", NULL);
  g_auto (CliResult) second = cli_run (fixture, "chart-book", fixture->file, "-o", again, "--mono", "--per-page", "4", "--paper", "A3", "--landscape", NULL);
  g_autofree char *pdf = cli_read (path, &pdf_length);

  g_assert_cmpint (first.status, ==, 0);
  g_assert_cmpstr (first.out, ==, "");
  g_assert_cmpint (second.status, ==, 0);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  cli_assert_unchanged (again, pdf, pdf_length);
  cli_assert_unchanged (fixture->file, before, length);
}

/* Charts without a figure are named and left out; where none has one, nothing is written. */
static void
test_empty_charts (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *project = cli_path (fixture, "new.tongbao");
  g_autofree char *path = cli_path (fixture, "charts.pdf");
  g_auto (CliResult) created = cli_run (fixture, "new", project, NULL);
  g_auto (CliResult) result = cli_run (fixture, "chart-book", project, "-o", path, NULL);

  g_assert_cmpint (created.status, ==, 0);
  g_assert_cmpint (result.status, ==, 2);
  g_assert_nonnull (strstr (result.err, "tongbao: Left out, for it has no figure in this period: 各地区便民服务点完成进度\n"));
  g_assert_nonnull (strstr (result.err, "nothing to print"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("charts/list", test_list);
  cli_add ("charts/titles", test_title_is_the_finding);
  cli_add ("charts/formats", test_formats);
  cli_add ("charts/styles", test_styles);
  cli_add ("charts/sizes", test_sizes);
  cli_add ("charts/wrong", test_wrong_use);
  cli_add ("charts/near", test_near_names);
  cli_add ("charts/spares-project", test_spares_the_project);
  cli_add ("charts/full-disk", test_full_disk);
  cli_add ("charts/book", test_chart_book);
  cli_add ("charts/empty", test_empty_charts);

  return g_test_run ();
}
