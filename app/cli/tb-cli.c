/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of subcommands, the help, and the way from errors to exit statuses. */
#include "cli/tb-cli-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "model/tb-plain-text.h"

static const TbCliCommand commands[] = {
  { .name = "new", .run = tb_cli_new, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("Create a project with a period and the usual organizations") },
  { .name = "demo", .run = tb_cli_demo, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("Create a demonstration project of made-up figures") },
  { .name = "info", .run = tb_cli_info, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("Tell what a project holds and how it stands") },
  { .name = "get", .run = tb_cli_get, .n_min = 3, .n_max = 3, .usage = N_ ("FILE TOPIC/MEASURE ORGANIZATION"), .summary = N_ ("Print one figure") },
  { .name = "set", .run = tb_cli_set, .n_min = 4, .n_max = 4, .free_value = TRUE, .usage = N_ ("FILE TOPIC/MEASURE ORGANIZATION VALUE"), .summary = N_ ("Enter one figure, as typed into its cell; an empty value clears it") },
  { .name = "figures", .run = tb_cli_figures, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("Print all figures of a period") },
  { .name = "check", .run = tb_cli_check, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("Check that the figures agree with each other") },
  { .name = "export", .run = tb_cli_export, .n_min = 1, .n_max = 1, .usage = N_ ("FILE -o OUT"), .summary = N_ ("Write the circular (.txt, .pdf) or the figures (.csv)") },
  { .name = "passages", .run = tb_cli_passages, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("List the circular’s passages, whose wording holds, and what they say") },
  { .name = "render", .run = tb_cli_render, .n_min = 2, .n_max = 2, .usage = N_ ("FILE TEXT"), .summary = N_ ("Print what a text with fields says; status 1 when a figure is missing") },
  { .name = "charts", .run = tb_cli_charts, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("List the charts with what they show") },
  { .name = "chart", .run = tb_cli_chart, .n_min = 2, .n_max = 2, .usage = N_ ("FILE ID -o OUT"), .summary = N_ ("Write one chart (.svg, .png, .pdf)") },
  { .name = "chart-book", .run = tb_cli_chart_book, .n_min = 1, .n_max = 1, .usage = N_ ("FILE -o OUT.pdf"), .summary = N_ ("Write the pages of the chart book") },
  { .name = "undo", .run = tb_cli_undo, .n_min = 1, .n_max = 2, .usage = N_ ("FILE [N]"), .summary = N_ ("Take back the last change, or the last N") },
  { .name = "redo", .run = tb_cli_redo, .n_min = 1, .n_max = 2, .usage = N_ ("FILE [N]"), .summary = N_ ("Do the change taken back last again, or the last N") },
  { .name = "log", .run = tb_cli_log, .n_min = 1, .n_max = 1, .usage = N_ ("FILE"), .summary = N_ ("List the changes, newest first") },
  { .name = "sections", .run = tb_cli_sections, .n_min = 0, .n_max = 0, .usage = "", .summary = N_ ("List the sections and the plugins that can’t be used") },
};

static const TbCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

gboolean
tb_cli_handles (const char *word)
{
  static const char *const own[] = { "help", "--help", "-h", "--version", NULL };

  if (word == NULL || *word == '\0')
    return FALSE;
  if (g_strv_contains (own, word) || find_command (word) != NULL)
    return TRUE;

  return *word != '-' && strpbrk (word, "/.:") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

void
tb_cli_fail (const char *message)
{
  g_autofree char *line = g_strdup (message);
  g_autofree char *clean = NULL;

  g_strdelimit (line, "\r\n", ' ');
  clean = tb_plain_text_clean (g_strchomp (line));
  fprintf (stderr, "tongbao: %s\n", clean);
}

static TbCliStatus
status_of (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return TB_CLI_USAGE;
  if (error->domain != TB_ERROR)
    return TB_CLI_FILE;

  switch ((TbError) error->code)
    {
    case TB_ERROR_USAGE:
    case TB_ERROR_VALUE:
    case TB_ERROR_OVERFLOW:
    case TB_ERROR_NOT_FOUND:
    case TB_ERROR_AMBIGUOUS:
    case TB_ERROR_NOT_EDITABLE:
    case TB_ERROR_FIELD:
      return TB_CLI_USAGE;

    case TB_ERROR_NOT_PROJECT:
    case TB_ERROR_DAMAGED:
    case TB_ERROR_NEWER_VERSION:
    case TB_ERROR_FOREIGN_SCHEMA:
    case TB_ERROR_JOURNAL:
    case TB_ERROR_READ_ONLY:
    case TB_ERROR_BUSY:
    case TB_ERROR_FULL:
    case TB_ERROR_IO:
    case TB_ERROR_REPLACED:
    case TB_ERROR_PLUGIN:
    case TB_ERROR_EXPORT:
    default:
      return TB_CLI_FILE;
    }
}

static void
print_overview (void)
{
  tb_cli_print ("%s\n\n  tongbao [%s]\n      %s\n", _("Usage:"), _("FILE"), _("Open the window"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    tb_cli_print ("  tongbao %s%s%s\n      %s\n", commands[i].name, *commands[i].usage != '\0' ? " " : "",
                  *commands[i].usage != '\0' ? _(commands[i].usage) : "", _(commands[i].summary));

  tb_cli_print ("\n%s\n", _("“tongbao help COMMAND” tells a command’s options, “tongbao --version” the version."));
  tb_cli_print ("%s\n", _("Exit status: 0 done, 1 findings, 2 wrong use, 3 a file can’t be used."));
}

static TbCliStatus
run_command (const TbCliCommand *command, char **arguments, GError **error)
{
  g_autofree char *program = g_strdup_printf ("tongbao %s", command->name);
  TbCliCall call = { command, arguments, NULL };
  TbCliStatus status;

  g_set_prgname (program);
  status = command->run (&call, error);
  g_strfreev (call.operands);

  return status;
}

static TbCliStatus
run_word (const char *word, char **arguments, GError **error)
{
  const TbCliCommand *command = find_command (word);

  if (command != NULL)
    return run_command (command, arguments, error);

  if (g_str_equal (word, "--version"))
    {
      tb_cli_print ("tongbao %s\n", TB_VERSION);
      return TB_CLI_DONE;
    }

  if (g_str_equal (word, "help") || g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    {
      static char *help[] = { (char *) "--help", NULL };

      if (arguments[0] == NULL)
        {
          print_overview ();
          return TB_CLI_DONE;
        }
      command = find_command (arguments[0]);
      if (command != NULL)
        return run_command (command, help, error);
      word = arguments[0];
    }

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE,
               _("There is no command “%s”, and no such file. “tongbao --help” lists the commands."), word);
  return TB_CLI_USAGE;
}

/* What was printed counts as done only when it has left the program. */
static gboolean
flush_output (GError **error)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_IO, _("The output can’t be written: %s"), g_strerror (errno != 0 ? errno : EIO));
  return FALSE;
}

int
tb_cli_run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  TbCliStatus status;

  g_return_val_if_fail (argc > 1, TB_CLI_USAGE);

  status = run_word (argv[1], argv + 2, &error);
  if (error == NULL)
    flush_output (&error);
  if (error == NULL)
    return status;

  tb_cli_fail (error->message);
  return status_of (error);
}
