/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures entered, taken back and entered again, each by a call of its own. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"

#define MEASURE "“畅通办”专员/已培养"

static void
assert_figure (CliFixture *fixture, const char *organization, const char *expected)
{
  g_auto (CliResult) result = cli_run (fixture, "get", fixture->file, MEASURE, organization, "--tsv", NULL);

  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpstr (result.out, ==, expected);
}

static void
set_figure (CliFixture *fixture, const char *organization, const char *value)
{
  g_auto (CliResult) result = cli_run (fixture, "set", fixture->file, MEASURE, organization, value, NULL);

  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
}

static void
run_ok (CliFixture *fixture, const char *command, const char *count)
{
  g_auto (CliResult) result = cli_run (fixture, command, fixture->file, count, NULL);

  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "溧阳市"));
}

static void
test_what_people_type (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed, *tsv;
  } cases[] = {
    { "178", "=\t178\t人\n" },
    { "１７９", "=\t179\t人\n" },
    { "1,180", "=\t1180\t人\n" },
    { "190余", "over\t190\t人\n" },
    { "超过200人", "over\t200\t人\n" },
    { "不低于15", "at-least\t15\t人\n" },
    { "<70", "under\t70\t人\n" },
    { "约300", "about\t300\t人\n" },
    { "-5", "=\t-5\t人\n" },
    { "", "\t\t人\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_figure (fixture, "溧阳市", cases[i].typed);
      assert_figure (fixture, "溧阳市", cases[i].tsv);
    }
}

/* 0 is a number, blank is none, and “--” says that there is none. */
static void
test_no_data_is_not_zero (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) words = { 0 };

  set_figure (fixture, "溧阳市", "0");
  assert_figure (fixture, "溧阳市", "=\t0\t人\n");

  set_figure (fixture, "溧阳市", "--");
  words = cli_run (fixture, "get", fixture->file, MEASURE, "溧阳市", NULL);
  g_assert_cmpint (words.status, ==, 0);
  g_assert_cmpstr (words.out, ==, "无数据\n");
}

static void
test_undo_and_redo (CliFixture *fixture, gconstpointer data)
{
  set_figure (fixture, "溧阳市", "178");
  set_figure (fixture, "溧阳市", "190余");

  run_ok (fixture, "undo", NULL);
  assert_figure (fixture, "溧阳市", "=\t178\t人\n");
  run_ok (fixture, "undo", "1");
  assert_figure (fixture, "溧阳市", "=\t177\t人\n");
  run_ok (fixture, "redo", "2");
  assert_figure (fixture, "溧阳市", "over\t190\t人\n");
  run_ok (fixture, "undo", "2");
  assert_figure (fixture, "溧阳市", "=\t177\t人\n");

  /* a new edit ends what could be redone */
  set_figure (fixture, "溧阳市", "150");
  {
    g_auto (CliResult) result = cli_run (fixture, "redo", fixture->file, NULL);

    g_assert_cmpint (result.status, ==, 2);
    g_assert_cmpstr (result.out, ==, "");
    cli_assert_error_line (&result);
  }
  assert_figure (fixture, "溧阳市", "=\t150\t人\n");
}

/* More than there is: what can be is taken back, and said. */
static void
test_undo_of_more_than_there_is (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *file = cli_path (fixture, "new.tongbao");
  g_auto (CliResult) created = cli_run (fixture, "new", file, "--period", "2024Q1", NULL);
  g_auto (CliResult) undone = { 0 };
  g_auto (CliResult) again = { 0 };

  g_assert_cmpstr (created.err, ==, "");
  g_assert_cmpint (created.status, ==, 0);
  undone = cli_run (fixture, "undo", file, "9", NULL);
  g_assert_cmpint (undone.status, ==, 2);
  cli_assert_error_line (&undone);
  g_assert_cmpstr (undone.out, !=, "");

  again = cli_run (fixture, "undo", file, NULL);
  g_assert_cmpint (again.status, ==, 2);
  g_assert_cmpstr (again.out, ==, "");
}

static JsonNode *
read_log (CliFixture *fixture)
{
  g_auto (CliResult) result = cli_run (fixture, "log", fixture->file, "--json", NULL);
  JsonNode *root;

  g_assert_cmpint (result.status, ==, 0);
  root = json_from_string (result.out, NULL);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));
  return root;
}

static void
test_log_tells_what_was_done (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = read_log (fixture);
  g_autoptr (JsonNode) after = NULL;
  g_auto (CliResult) plain = { 0 };
  JsonObject *undo;
  JsonObject *edit;
  guint n = json_array_get_length (json_node_get_array (before));

  set_figure (fixture, "溧阳市", "178");
  run_ok (fixture, "undo", NULL);
  after = read_log (fixture);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (after)), ==, n + 2);

  undo = json_array_get_object_element (json_node_get_array (after), 0);
  edit = json_array_get_object_element (json_node_get_array (after), 1);
  g_assert_cmpstr (json_object_get_string_member (undo, "kind"), ==, "undo");
  g_assert_cmpstr (json_object_get_string_member (undo, "target"), ==, json_object_get_string_member (edit, "id"));
  g_assert_cmpstr (json_object_get_string_member (edit, "kind"), ==, "edit");
  g_assert_true (json_object_get_boolean_member (edit, "undone"));
  g_assert_cmpint (json_object_get_int_member (undo, "number"), ==, json_object_get_int_member (edit, "number") + 1);
  g_assert_nonnull (strstr (json_object_get_string_member (edit, "label"), "溧阳市"));
  g_assert_cmpstr (json_object_get_string_member (edit, "author"), !=, "");
  g_assert_cmpstr (json_object_get_string_member (edit, "origin"), ==, "typed");
  g_assert_cmpuint (strlen (json_object_get_string_member (edit, "time")), ==, strlen ("2022-10-25T00:00:00Z"));

  plain = cli_run (fixture, "log", fixture->file, NULL);
  g_assert_nonnull (strstr (plain.out, "(undone)"));
}

/* What can't be stored isn't, not even in part. */
static void
test_refused_values_change_nothing (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *measure, *organization, *value;
  } cases[] = {
    { MEASURE, "溧阳市", "一百七十七" },
    { MEASURE, "溧阳市", "17 7" },
    { MEASURE, "溧阳市", "约超过300" },
    { MEASURE, "溧阳市", "177%" },
    { MEASURE, "溧阳市", "999999999999999999999999" },
    { MEASURE, "无此区", "177" },
    { "“畅通办”专员/无此指标", "溧阳市", "177" },
    { "无此主题/已培养", "溧阳市", "177" },
    { MEASURE, "市公安局", "177" },
  };
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "set", fixture->file, cases[i].measure, cases[i].organization, cases[i].value, NULL);

      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      cli_assert_error_line (&result);
      cli_assert_unchanged (fixture->file, before, length);
    }
}

/* The same value again is no change. */
static void
test_same_value_is_no_change (CliFixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *before = cli_read (fixture->file, &length);

  set_figure (fixture, "溧阳市", "177");
  cli_assert_unchanged (fixture->file, before, length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("edit/typed", test_what_people_type);
  cli_add ("edit/no-data", test_no_data_is_not_zero);
  cli_add ("edit/undo", test_undo_and_redo);
  cli_add ("edit/undo-all", test_undo_of_more_than_there_is);
  cli_add ("edit/log", test_log_tells_what_was_done);
  cli_add ("edit/refused", test_refused_values_change_nothing);
  cli_add ("edit/same", test_same_value_is_no_change);

  return g_test_run ();
}
