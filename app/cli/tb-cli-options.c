/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a subcommand's options and operands apart, whatever the locale. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stands before an operand that the option parser must leave alone. */
#define SHIELD '\001'

/* A figure can be `-5`, and `--` says that there is no data: where a free value may stand these are no options. */
static gboolean
needs_shield (const char *argument, gboolean last)
{
  if (argument[0] == SHIELD)
    return TRUE;
  if (argument[0] != '-' || argument[1] == '\0')
    return FALSE;
  if (argument[1] == '-')
    return last && argument[2] == '\0';

  return !g_ascii_isalpha (argument[1]);
}

static GStrv
shield_arguments (const TbCliCommand *command, char **arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, command->name);
  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      if (command->free_value && needs_shield (arguments[i], arguments[i + 1] == NULL))
        {
          g_autofree char *shielded = g_strdup_printf ("%c%s", SHIELD, arguments[i]);

          g_strv_builder_add (builder, shielded);
        }
      else
        g_strv_builder_add (builder, arguments[i]);
    }

  return g_strv_builder_end (builder);
}

static char *
to_text (const char *operand, GError **error)
{
  g_autofree char *text = NULL;

  if (g_utf8_validate (operand, -1, NULL))
    return g_strdup (operand);

  text = g_locale_to_utf8 (operand, -1, NULL, NULL, NULL);
  if (text == NULL)
    {
      g_autofree char *shown = g_utf8_make_valid (operand, -1);

      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is neither UTF-8 nor in the locale’s encoding."), shown);
    }

  return g_steal_pointer (&text);
}

/* The file stays as its bytes are; all others become text. */
static GStrv
take_operands (char **arguments, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; arguments[i] != NULL; i++)
    {
      const char *operand = arguments[i][0] == SHIELD ? arguments[i] + 1 : arguments[i];
      g_autofree char *text = i == 0 ? g_strdup (operand) : to_text (operand, error);

      if (text == NULL)
        return NULL;
      g_strv_builder_add (builder, text);
    }

  return g_strv_builder_end (builder);
}

static GOptionContext *
make_context (const TbCliCommand *command, const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (*command->usage != '\0' ? _(command->usage) : NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

static gboolean
asks_for_help (char **arguments)
{
  for (; *arguments != NULL && !g_str_equal (*arguments, "--"); arguments++)
    if (g_str_equal (*arguments, "--help") || g_str_equal (*arguments, "-h"))
      return TRUE;

  return FALSE;
}

static gboolean
count_fits (TbCliCall *call, GError **error)
{
  const TbCliCommand *command = call->command;
  guint n = g_strv_length (call->operands);

  if (n >= command->n_min && n <= command->n_max)
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, n < command->n_min ? _("Something is missing. The use is: tongbao %s %s") : _("There is too much. The use is: tongbao %s %s"), command->name, *command->usage != '\0' ? _(command->usage) : "");
  return FALSE;
}

/**
 * tb_cli_parse:
 * @call: the call
 * @entries: (nullable): the subcommand's options; text options are taken as bytes (%G_OPTION_ARG_FILENAME), so that no
 *   locale stands between
 * @error: return location for an error
 *
 * Parses the options, and keeps the operands in @call.
 *
 * Returns: %TRUE to go on; %FALSE with @error set, or with none when help was asked for and printed
 */
gboolean
tb_cli_parse (TbCliCall *call, const GOptionEntry *entries, GError **error)
{
  g_autoptr (GOptionContext) context = make_context (call->command, entries);
  g_auto (GStrv) arguments = NULL;
  g_autofree char **borrowed = NULL;
  gsize first = 1;

  if (asks_for_help (call->arguments))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      tb_cli_print ("%s", help);
      return FALSE;
    }

  arguments = shield_arguments (call->command, call->arguments);
  if (!g_option_context_parse_strv (context, &arguments, error))
    {
      g_prefix_error (error, "%s: ", call->command->name);
      return FALSE;
    }

  if (arguments[first] != NULL && g_str_equal (arguments[first], "--"))
    first++;
  call->operands = take_operands (arguments + first, error);

  return call->operands != NULL && count_fits (call, error);
}
