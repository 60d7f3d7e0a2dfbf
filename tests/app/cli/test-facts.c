/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every figure of the facts file comes back out of the sample, one by one and as a whole. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"
#include "facts.h"

static void
test_get_every_fact (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) facts = facts_read ("facts.tsv");

  for (guint i = 0; i < facts->len; i++)
    {
      char **fact = g_ptr_array_index (facts, i);
      g_autofree char *measure = g_strconcat (fact[FACT_TOPIC], "/", fact[FACT_MEASURE], NULL);
      g_autofree char *expected = g_strdup_printf ("%s\t%s\t%s\n", fact[FACT_QUALIFIER], fact[FACT_VALUE], fact[FACT_UNIT]);
      g_auto (CliResult) result = cli_run (fixture, "get", fixture->file, measure, fact[FACT_ORGANIZATION], "--tsv", NULL);

      g_assert_cmpstr (result.err, ==, "");
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.out, ==, expected);
    }
}

static void
test_list_every_fact (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) facts = facts_read ("facts.tsv");
  g_auto (CliResult) result = cli_run (fixture, "figures", fixture->file, "--tsv", NULL);
  g_autoptr (GHashTable) printed = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (lines[0], ==, "section\ttopic\torganization\tmeasure\tqualifier\tvalue\tunit\tnote");
  for (gsize i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !g_hash_table_add (printed, lines[i]))
      g_error ("twice: %s", lines[i]);

  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (facts, i));

      if (!g_hash_table_contains (printed, line))
        g_error ("not printed: %s", line);
    }
}

static void
test_json_is_the_table (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) table = cli_run (fixture, "figures", fixture->file, "--tsv", NULL);
  g_auto (CliResult) result = cli_run (fixture, "figures", fixture->file, "--json", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (table.out), "\n", -1);
  g_autoptr (JsonNode) root = json_from_string (result.out, NULL);
  JsonArray *figures = json_node_get_array (root);
  static const char *const members[] = { "section", "topic", "organization", "measure", "qualifier", "value", "unit", "note" };

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpuint (json_array_get_length (figures), ==, g_strv_length (lines) - 1);
  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *figure = json_array_get_object_element (figures, i);
      g_auto (GStrv) cells = g_strsplit (lines[i + 1], "\t", -1);

      for (gsize m = 0; m < G_N_ELEMENTS (members); m++)
        g_assert_cmpstr (json_object_get_string_member_with_default (figure, members[m], ""), ==, cells[m]);
      g_assert_cmpstr (json_object_get_string_member (figure, "period"), ==, "2022Q3");
    }
}

static void
test_words_are_the_circulars (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *measure, *organization, *words;
  } cases[] = {
    { "“畅通办”专员/已培养", "武进区", "180余人\n" },
    { "“畅通办”专员/已培养", "溧阳市", "177人\n" },
    { "权力事项认领/事项认领率", "新北区", "低于70%\n" },
    { "监管信息/全年报送要求", "各部门", "不低于15条\n" },
    { "事项梳理/认领率", "市本级", "91.78%\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "get", fixture->file, cases[i].measure, cases[i].organization, NULL);

      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.out, ==, cases[i].words);
    }
}

static void
test_any_name_will_do (CliFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "经开区", "常州经开区" };
  static const char *const departments[] = { "市医保局", "市医疗保障局" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "get", "--tsv", fixture->file, "便民服务点/已完成", names[i], NULL);

      g_assert_cmpstr (result.out, ==, "=\t21\t个\n");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (departments); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "get", fixture->file, "网办响应/预警", departments[i], "--tsv", "--period", "2022Q3", NULL);

      g_assert_cmpstr (result.out, ==, "=\t4\t件\n");
    }
}

/* The locale has no say in what is printed, and arguments are understood in any. */
static void
test_any_locale_will_do (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) words = { 0 };
  g_auto (CliResult) unknown = { 0 };

  g_free (fixture->locale);
  fixture->locale = g_strdup ("C");
  words = cli_run (fixture, "get", fixture->file, "“畅通办”专员/已培养", "武进区", NULL);
  g_assert_cmpint (words.status, ==, 0);
  g_assert_cmpstr (words.out, ==, "180余人\n");

  unknown = cli_run (fixture, "get", fixture->file, "“畅通办”专员/已培养", "无此区", NULL);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_nonnull (strstr (unknown.err, "无此区"));
  cli_assert_error_line (&unknown);
}

/* A missing plugin costs its pages, never the figures. */
static void
test_figures_outlive_their_sections (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) full = cli_run (fixture, "figures", fixture->file, "--tsv", NULL);
  g_auto (CliResult) bare = { 0 };
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) bare_lines = NULL;

  fixture->plugins = cli_path (fixture, "no-plugins");
  bare = cli_run (fixture, "figures", fixture->file, "--tsv", NULL);
  g_assert_cmpint (bare.status, ==, 0);

  lines = g_strsplit (full.out, "\n", -1);
  bare_lines = g_strsplit (bare.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (bare_lines));
  g_assert_nonnull (strstr (bare.out, "\nservice-system\t"));
  g_assert_nonnull (strstr (bare.out, "\tover\t180\t\t"));
}

/* The sample's circular is whole; without one of its figures it is written, too, but whoever sends it is told. */
static void
test_gaps_are_told (CliFixture *fixture, gconstpointer data)
{
  static const char *const endings[] = { "txt", "html", "md" };
  g_auto (CliResult) cleared = { 0 };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (endings); i++)
    {
      const gboolean has_gaps = i >= G_N_ELEMENTS (endings);
      g_autofree char *name = g_strconcat ("out.", endings[i % G_N_ELEMENTS (endings)], NULL);
      g_autofree char *path = cli_path (fixture, name);
      g_autofree char *content = NULL;
      g_auto (CliResult) export = { 0 };
      gsize length;

      if (i == G_N_ELEMENTS (endings))
        cleared = cli_run (fixture, "set", fixture->file, "便民服务点/已完成", "溧阳市", "", NULL);
      export = cli_run (fixture, "export", fixture->file, "-o", path, NULL);
      content = cli_read (path, &length);
      g_assert_cmpint (export.status, ==, 0);
      g_assert_cmpstr (export.err, ==, has_gaps ? "tongbao: The circular has 3 gaps. Fill them before the circular is issued.\n" : "");
      g_assert_true ((strstr (content, "（缺：溧阳市便民服务点已完成）") != NULL) == has_gaps);
    }
  g_assert_cmpint (cleared.status, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("facts/get", test_get_every_fact);
  cli_add ("facts/list", test_list_every_fact);
  cli_add ("facts/json", test_json_is_the_table);
  cli_add ("facts/words", test_words_are_the_circulars);
  cli_add ("facts/aliases", test_any_name_will_do);
  cli_add ("facts/locale", test_any_locale_will_do);
  cli_add ("facts/gaps", test_gaps_are_told);
  cli_add ("facts/no-plugins", test_figures_outlive_their_sections);

  return g_test_run ();
}
