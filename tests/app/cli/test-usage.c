/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exit statuses, help, what is told of a project, and what is written. */
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "cli-fixture.h"

static const char *const commands[] = { "new", "info", "get", "set", "figures", "check", "export", "charts", "chart", "chart-book", "undo", "redo", "log", "sections" };

static void
test_help (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) overview = cli_run (fixture, "--help", NULL);
  g_auto (CliResult) version = cli_run (fixture, "--version", NULL);

  g_assert_cmpint (overview.status, ==, 0);
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "tongbao "));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("tongbao %s", commands[i]);
      g_auto (CliResult) help = cli_run (fixture, "help", commands[i], NULL);
      g_auto (CliResult) option = cli_run (fixture, commands[i], "--help", NULL);

      g_assert_nonnull (strstr (overview.out, usage));
      g_assert_nonnull (strstr (help.out, usage));
      g_assert_cmpstr (help.out, ==, option.out);
      g_assert_cmpint (help.status, ==, 0);
      g_assert_cmpstr (option.err, ==, "");
    }
}

static void
test_wrong_use (CliFixture *fixture, gconstpointer data)
{
  const char *file = fixture->file;
  const char *const cases[][8] = {
    { "chekc" },
    { "help", "chekc" },
    { "get" },
    { "get", file },
    { "get", file, "便民服务点/已完成" },
    { "get", file, "便民服务点/已完成", "溧阳市", "177" },
    { "get", file, "便民服务点", "溧阳市" },
    { "get", file, "便民服务点/已完成", "溧阳市", "--json" },
    { "get", file, "便民服务点/已完成", "溧阳市", "--period" },
    { "get", file, "便民服务点/已完成", "溧阳市", "--period", "2022Q5" },
    { "get", file, "便民服务点/已完成", "溧阳市", "--period", "2031Q1" },
    { "get", file, "便民服务点/已完成", "\xff\xfe" },
    { "set", file, "便民服务点/已完成", "溧阳市" },
    { "figures", file, "--tsv", "--json" },
    { "figures", file, file },
    { "check", file, "--tsv" },
    { "export", file },
    { "export", file, "-o", "out.odt" },
    { "export", file, "-o", "out" },
    { "export", file, "-o", ".txt" },
    { "chart-book", file },
    { "chart-book", file, "-o", "out.png" },
    { "chart-book", file, "-o", "out.pdf", "--per-page", "3" },
    { "chart-book", file, "-o", "out.pdf", "--paper", "Letter" },
    { "chart-book", file, "-o", "out.pdf", "--landscape", "--portrait" },
    { "undo", file, "0" },
    { "undo", file, "-1" },
    { "undo", file, "一" },
    { "undo", file, "99999999999999999999" },
    { "redo", file },
    { "new" },
    { "new", "a.tongbao", "--period", "第三季度" },
    { "new", "a.tongbao", "b.tongbao" },
    { "sections", file },
  };
  gsize length;
  g_autofree char *before = cli_read (file, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CliResult) result = cli_run_strv (fixture, cases[i]);

      g_test_message ("case %" G_GSIZE_FORMAT ": %s", i, cases[i][0]);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_cmpstr (result.out, ==, "");
      cli_assert_error_line (&result);
      cli_assert_unchanged (file, before, length);
    }
}

static void
test_new (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *file = cli_path (fixture, "新.tongbao");
  g_autofree char *before = NULL;
  gsize length;
  g_auto (CliResult) created = cli_run (fixture, "new", file, "--period", "2023Q1", NULL);
  g_auto (CliResult) again = { 0 };
  g_auto (CliResult) set = { 0 };
  g_auto (CliResult) get = { 0 };

  g_assert_cmpstr (created.err, ==, "");
  g_assert_cmpint (created.status, ==, 0);

  before = cli_read (file, &length);
  again = cli_run (fixture, "new", file, NULL);
  g_assert_cmpint (again.status, ==, 2);
  cli_assert_error_line (&again);
  cli_assert_unchanged (file, before, length);

  set = cli_run (fixture, "set", file, "便民服务点/已完成", "溧阳市", "35", NULL);
  g_assert_cmpstr (set.err, ==, "");
  get = cli_run (fixture, "get", file, "便民服务点/已完成", "溧阳市", "--period", "2023Q1", NULL);
  g_assert_cmpstr (get.out, ==, "35个\n");
}

static void
test_info (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) plain = cli_run (fixture, "info", fixture->file, NULL);
  g_auto (CliResult) result = cli_run (fixture, "info", fixture->file, "--json", NULL);
  g_autoptr (JsonNode) root = json_from_string (result.out, NULL);
  JsonObject *info = json_node_get_object (root);
  JsonArray *sections = json_object_get_array_member (info, "sections");
  gint64 figures = 0;
  gint64 findings = 0;

  g_assert_cmpint (plain.status, ==, 0);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (json_object_get_string_member (info, "path"), ==, fixture->file);
  g_assert_cmpint (json_object_get_int_member (info, "format"), ==, 1);
  g_assert_false (json_object_get_boolean_member (info, "read_only"));
  g_assert_cmpstr (json_object_get_string_member (info, "period"), ==, "2022Q3");
  g_assert_cmpuint (json_array_get_length (sections), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      JsonObject *section = json_array_get_object_element (sections, i);

      figures += json_object_get_int_member (section, "figures");
      findings += json_object_get_int_member (section, "findings");
      g_assert_cmpint (json_object_get_int_member (section, "cells"), >=, json_object_get_int_member (section, "figures"));
    }
  g_assert_cmpint (figures, ==, json_object_get_int_member (json_array_get_object_element (json_object_get_array_member (info, "periods"), 0), "figures"));
  g_assert_cmpint (figures, >=, 257);
  g_assert_cmpint (findings, >=, 4);
}

static void
test_check (CliFixture *fixture, gconstpointer data)
{
  static const char *const measures[] = { "已实体运转", "已培育" };
  g_auto (CliResult) plain = cli_run (fixture, "check", fixture->file, NULL);
  g_auto (CliResult) result = cli_run (fixture, "check", fixture->file, "--json", NULL);
  g_autoptr (JsonNode) root = json_from_string (result.out, NULL);
  JsonArray *findings = json_node_get_array (root);

  g_assert_cmpint (plain.status, ==, 1);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (plain.out, "190"));
  g_assert_nonnull (strstr (plain.out, "185"));
  for (gsize m = 0; m < G_N_ELEMENTS (measures); m++)
    g_assert_nonnull (strstr (result.out, measures[m]));
  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      g_assert_cmpstr (json_object_get_string_member (finding, "message"), !=, "");
      g_assert_cmpstr (json_object_get_string_member (finding, "arithmetic"), !=, "");
      g_assert_true (g_str_equal (json_object_get_string_member (finding, "severity"), "error") ||
                     g_str_equal (json_object_get_string_member (finding, "severity"), "warning"));
    }
}

static void
test_check_of_nothing (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *file = cli_path (fixture, "new.tongbao");
  g_auto (CliResult) created = cli_run (fixture, "new", file, NULL);
  g_auto (CliResult) plain = cli_run (fixture, "check", file, NULL);
  g_auto (CliResult) json = cli_run (fixture, "check", file, "--json", NULL);

  g_assert_cmpint (created.status, ==, 0);
  g_assert_cmpint (plain.status, ==, 0);
  g_assert_cmpint (json.status, ==, 0);
  g_assert_cmpstr (json.out, ==, "[]\n");
}

static void
test_sections (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) result = cli_run (fixture, "sections", NULL);
  const char *first = strstr (result.out, "service-system");
  const char *second = strstr (result.out, "one-network");
  const char *third = strstr (result.out, "supervision");

  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (first != NULL && second != NULL && third != NULL);
  g_assert_true (first < second && second < third);
}

static void
test_export (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *beginning;
  } cases[] = {
    { "通报.txt", "" },
    { "通报.PDF", "%PDF-" },
    { "数据.csv", "\xef\xbb\xbf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_path (fixture, cases[i].name);
      g_auto (CliResult) result = cli_run (fixture, "export", fixture->file, "-o", path, NULL);
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      gsize length;
      gsize second_length;

      if (i == 1 && *result.err != '\0') /* a page names the fonts that stand in for the official ones */
        {
          cli_assert_error_line (&result);
          g_assert_nonnull (strstr (result.err, " → "));
        }
      else
        {
          g_assert_cmpstr (result.err, ==, "");
        }
      g_assert_cmpint (result.status, ==, 0);
      first = cli_read (path, &length);
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (first, strlen (cases[i].beginning), cases[i].beginning, strlen (cases[i].beginning));

      /* again, over the first: the same bytes */
      {
        g_auto (CliResult) again = cli_run (fixture, "export", fixture->file, "-o", path, NULL);

        g_assert_cmpint (again.status, ==, 0);
      }
      second = cli_read (path, &second_length);
      g_assert_cmpmem (first, length, second, second_length);
    }
}

/* Under any name: the same path, a link to it, another way to it. */
static void
test_export_spares_the_project (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *project = cli_path (fixture, "项目.txt");
  g_autofree char *link = cli_path (fixture, "link.txt");
  g_autofree char *detour = g_build_filename (fixture->folder, ".", "项目.txt", NULL);
  const char *const names[] = { project, link, detour };
  g_autofree char *before = cli_read (fixture->file, NULL);
  gsize length;

  g_assert_cmpint (g_rename (fixture->file, project), ==, 0);
  g_assert_cmpint (symlink (project, link), ==, 0);
  g_free (before);
  before = cli_read (project, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (CliResult) result = cli_run (fixture, "export", project, "-o", names[i], NULL);

      g_assert_cmpint (result.status, ==, 2);
      cli_assert_error_line (&result);
      cli_assert_unchanged (project, before, length);
    }
}

static void
send_output_to_full_device (gpointer data)
{
  int fd = open ("/dev/full", O_WRONLY);

  if (fd >= 0)
    dup2 (fd, STDOUT_FILENO);
}

/* What wasn't printed wasn't done. */
static void
test_output_that_cannot_be_printed (CliFixture *fixture, gconstpointer data)
{
  g_auto (CliResult) result = { 0 };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  fixture->prepare = send_output_to_full_device;
  result = cli_run (fixture, "figures", fixture->file, "--tsv", NULL);
  g_assert_cmpint (result.status, ==, 3);
  cli_assert_error_line (&result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("usage/help", test_help);
  cli_add ("usage/wrong", test_wrong_use);
  cli_add ("usage/new", test_new);
  cli_add ("usage/info", test_info);
  cli_add ("usage/check", test_check);
  cli_add ("usage/check-nothing", test_check_of_nothing);
  cli_add ("usage/sections", test_sections);
  cli_add ("usage/export", test_export);
  cli_add ("usage/export-spares-project", test_export_spares_the_project);
  cli_add ("usage/full-output", test_output_that_cannot_be_printed);

  return g_test_run ();
}
