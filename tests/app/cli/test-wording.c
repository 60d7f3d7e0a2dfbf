/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's passages listed, and texts with fields said. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"

static void
test_render (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text, *says;
    int status;
  } cases[] = {
    { "{网办响应/预警}", "63件\n", 0 },
    { "全市{预警}：{名单：预警>0|部门|从高到低|前2|计数}", "全市63件：市行政审批局、市城管局等14个部门\n", 0 },
    { "{不见面办理/不见面办理率}{若有}，{环比：不见面办理/不见面办理率}{完}", "96.64%\n", 0 },
    { "{便民服务点/精品便民服务点@金坛区}", "（缺：金坛区便民服务点精品便民服务点）\n", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "render", fixture->file, cases[i].text, "--topic", "网办响应", NULL);

      g_assert_cmpint (result.status, ==, cases[i].status);
      g_assert_cmpstr (result.out, ==, cases[i].says);
    }
}

static void
test_render_here (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) result = cli_run (fixture, "render", "--topic", "“畅通办”专员", "--organization", "武进", fixture->file, "{本地区}{已培养@本地区}", NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "武进区180余人\n");
}

/* Wrong use names what is wrong. */
static void
test_render_errors (CliFixture *fixture, gconstpointer data)
{
  static const char *const texts[][2] = {
    { "{网办响应/预井}", "预井" },
    { "{预警", "character 1" },
    { "{总计：网办响应/预警}", "总计" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "render", fixture->file, texts[i][0], NULL);

      g_assert_cmpint (result.status, ==, 2);
      cli_assert_error_line (&result);
      g_assert_nonnull (strstr (result.err, texts[i][1]));
    }
}

static void
test_passages (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) words = cli_run (fixture, "passages", fixture->file, NULL);
  g_auto (CliResult) result = cli_run (fixture, "passages", fixture->file, "--json", NULL);
  g_autoptr (JsonNode) root = json_from_string (result.out, NULL);
  JsonArray *passages = json_node_get_array (root);
  guint n_edited = 0, n_rendered = 0;

  g_assert_cmpint (words.status, ==, 0);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpuint (json_array_get_length (passages), >, 50);
  for (guint i = 0; i < json_array_get_length (passages); i++)
    {
      JsonObject *passage = json_array_get_object_element (passages, i);
      const char *id = json_object_get_string_member (passage, "id");

      g_assert_nonnull (strstr (words.out, id));
      g_assert_cmpstr (json_object_get_string_member (passage, "text"), !=, "");
      g_assert_false (json_object_get_boolean_member (passage, "left_out"));
      n_edited += g_str_equal (json_object_get_string_member (passage, "state"), "edited");
      n_rendered += json_object_get_string_member_with_default (passage, "rendered", NULL) != NULL;
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (passage, "unbound")), ==, 0);
      if (g_str_equal (id, "one-network/remote"))
        {
          g_assert_cmpstr (json_object_get_string_member (passage, "topic"), ==, "one-network/remote");
          g_assert_cmpstr (json_object_get_string_member (passage, "section"), ==, "one-network");
          g_assert_nonnull (strstr (json_object_get_string_member (passage, "rendered"), "96.64%"));
        }
    }
  g_assert_cmpuint (n_edited, ==, 6); /* the sample's own */
  g_assert_cmpuint (n_rendered, >, 45);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("wording/render", test_render);
  cli_add ("wording/render-here", test_render_here);
  cli_add ("wording/render-errors", test_render_errors);
  cli_add ("wording/passages", test_passages);
  return g_test_run ();
}
