/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao info: what a project holds and how each section stands. */
#include "cli/tb-cli-info.h"

#include <glib/gi18n-lib.h>

#include "model/tb-plain-text.h"

static void
add_periods (JsonBuilder *builder, const TbCliInfo *info)
{
  json_builder_set_member_name (builder, "periods");
  json_builder_begin_array (builder);
  for (guint i = 0; info->periods[i] != NULL; i++)
    {
      json_builder_begin_object (builder);
      tb_cli_json_string (builder, "id", info->periods[i]);
      tb_cli_json_int (builder, "figures", info->n_figures[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sections (JsonBuilder *builder, const TbCliInfo *info)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < info->sections->len; i++)
    {
      const TbCliSection *state = &g_array_index (info->sections, TbCliSection, i);

      json_builder_begin_object (builder);
      tb_cli_json_string (builder, "id", state->spec->id);
      tb_cli_json_string (builder, "name", state->spec->name);
      tb_cli_json_int (builder, "figures", state->n_filled);
      tb_cli_json_int (builder, "cells", state->n_cells);
      tb_cli_json_int (builder, "findings", state->n_findings);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_problems (JsonBuilder *builder, GPtrArray *problems)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const TbPluginProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      tb_cli_json_string (builder, "module", problem->module);
      tb_cli_json_string (builder, "name", problem->name);
      tb_cli_json_string (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_last_change (JsonBuilder *builder, const TbChange *change)
{
  g_autofree char *time = NULL;

  json_builder_set_member_name (builder, "last_change");
  if (change == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  time = tb_cli_format_time_iso (change->time);
  json_builder_begin_object (builder);
  tb_cli_json_int (builder, "number", change->number);
  tb_cli_json_string (builder, "label", change->label);
  tb_cli_json_string (builder, "author", change->author);
  tb_cli_json_string (builder, "time", time);
  json_builder_end_object (builder);
}

static void
print_json (TbCliBook *book, const TbCliInfo *info)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *path = g_filename_display_name (tb_project_get_path (book->project));
  g_autofree char *seed = tb_project_get_setting (book->project, TB_DEMONSTRATION_SETTING);

  json_builder_begin_object (builder);
  tb_cli_json_string (builder, "path", path);
  tb_cli_json_int (builder, "format", info->format);
  tb_cli_json_boolean (builder, "read_only", tb_project_is_read_only (book->project));
  tb_cli_json_boolean (builder, "demonstration", seed != NULL);
  tb_cli_json_string (builder, "period", book->book != NULL ? tb_book_get_period (book->book) : NULL);
  add_periods (builder, info);
  tb_cli_json_int (builder, "organizations", info->n_organizations);
  tb_cli_json_int (builder, "changes", info->n_changes);
  add_last_change (builder, info->last);
  add_sections (builder, info);
  add_problems (builder, tb_registry_get_problems (book->registry));
  json_builder_end_object (builder);
  tb_cli_print_json (builder);
}

static void
print_sections (const TbCliInfo *info)
{
  for (guint i = 0; i < info->sections->len; i++)
    {
      const TbCliSection *state = &g_array_index (info->sections, TbCliSection, i);

      tb_cli_print (_("%s: %u of %u figures, %u findings"), state->spec->name, state->n_filled, state->n_cells, state->n_findings);
      tb_cli_print ("\n");
    }
}

static void
print_line (const char *name, const char *value)
{
  tb_cli_print ("%s: %s\n", name, value);
}

static void
print_number (const char *name, gint64 number)
{
  tb_cli_print ("%s: %" G_GINT64_FORMAT "\n", name, number);
}

static void
print_plain (TbCliBook *book, const TbCliInfo *info)
{
  g_autofree char *path = g_filename_display_name (tb_project_get_path (book->project));
  g_autofree char *seed = tb_project_get_setting (book->project, TB_DEMONSTRATION_SETTING);

  print_line (_("File"), path);
  if (seed != NULL)
    {
      g_autofree char *shown = tb_plain_text_cut (seed, TB_PLAIN_TEXT_LABEL);

      /* Translators: the seed that the figures were made from */
      tb_cli_print (_("The figures are made up, for demonstration (seed %s)"), shown);
      tb_cli_print ("\n");
    }
  print_number (_("Format"), info->format);
  print_line (_("Can be edited"), tb_project_is_read_only (book->project) ? _("no, it is read-only") : _("yes"));
  for (guint i = 0; info->periods[i] != NULL; i++)
    {
      g_autofree char *figures = g_strdup_printf ("%" G_GINT64_FORMAT, info->n_figures[i]);

      /* Translators: a period and its number of figures */
      tb_cli_print (_("Period %s: %s figures"), info->periods[i], figures);
      tb_cli_print ("\n");
    }
  print_sections (info);
  print_number (_("Organizations"), info->n_organizations);
  print_number (_("Changes"), info->n_changes);
  if (info->last != NULL)
    {
      g_autofree char *time = tb_cli_format_time (info->last->time);
      g_autofree char *label = tb_plain_text_cut (info->last->label, TB_PLAIN_TEXT_LABEL);
      g_autofree char *author = tb_plain_text_cut (info->last->author, TB_PLAIN_TEXT_LABEL);

      tb_cli_print (_("Last change: %s, %s, %s"), label, author, time);
      tb_cli_print ("\n");
    }
  tb_cli_print_problems (book->registry);
}

TbCliStatus
tb_cli_info (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_auto (TbCliInfo) info = { 0 };
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { TB_CLI_JSON (json) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_WRITE, NULL, error);
  if (book == NULL || !tb_cli_info_read (&info, book, error))
    return TB_CLI_DONE;

  if (json)
    print_json (book, &info);
  else
    print_plain (book, &info);
  return TB_CLI_DONE;
}
