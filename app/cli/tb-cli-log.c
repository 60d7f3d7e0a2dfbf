/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao log: the history of the file, newest first. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "model/tb-plain-text.h"
#include "project/tb-history.h"

/* changes read at a time, so that a long history needs little memory */
#define PAGE 1000

static const char *
kind_to_id (TbChangeKind kind)
{
  switch (kind)
    {
    case TB_CHANGE_UNDO:
      return "undo";
    case TB_CHANGE_REDO:
      return "redo";
    case TB_CHANGE_EDIT:
    default:
      return "edit";
    }
}

static void
print_line (const TbChange *change)
{
  g_autofree char *time = tb_cli_format_time (change->time);
  g_autofree char *author = tb_plain_text_cut (change->author, TB_PLAIN_TEXT_LABEL);
  g_autofree char *label = tb_plain_text_cut (change->label, TB_PLAIN_TEXT_LABEL);

  tb_cli_print ("%" G_GINT64_FORMAT "  %s  %s  ", change->number, time, author);
  if (change->kind == TB_CHANGE_EDIT)
    tb_cli_print ("%s", label);
  else
    tb_cli_print (change->kind == TB_CHANGE_UNDO ? _("Undone: %s") : _("Done again: %s"), label);
  tb_cli_print ("%s\n", change->undone ? _("  (undone)") : "");
}

static void
add_json (TbCliList *list, JsonBuilder *builder, const TbChange *change)
{
  g_autofree char *time = tb_cli_format_time_iso (change->time);

  json_builder_begin_object (builder);
  tb_cli_json_int (builder, "number", change->number);
  tb_cli_json_string (builder, "id", change->id);
  tb_cli_json_string (builder, "kind", kind_to_id (change->kind));
  tb_cli_json_string (builder, "target", change->target);
  tb_cli_json_string (builder, "label", change->label);
  tb_cli_json_string (builder, "author", change->author);
  tb_cli_json_string (builder, "time", time);
  tb_cli_json_string (builder, "origin", change->origin);
  tb_cli_json_int (builder, "operations", change->n_operations);
  tb_cli_json_boolean (builder, "undone", change->undone);
  json_builder_end_object (builder);
  tb_cli_list_add (list, builder);
}

static gboolean
print_changes (TbProject *project, JsonBuilder *builder, GError **error)
{
  TbCliList list = { 0 };

  for (guint offset = 0;; offset += PAGE)
    {
      g_autoptr (GPtrArray) changes = tb_project_list_changes (project, offset, PAGE, error);

      if (changes == NULL)
        return FALSE;

      for (guint i = 0; i < changes->len; i++)
        {
          const TbChange *change = g_ptr_array_index (changes, i);

          if (builder != NULL)
            add_json (&list, builder, change);
          else
            print_line (change);
        }
      if (changes->len < PAGE)
        break;
    }

  if (builder != NULL)
    tb_cli_list_end (&list);
  return TRUE;
}

TbCliStatus
tb_cli_log (TbCliCall *call, GError **error)
{
  g_autoptr (TbProject) project = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { TB_CLI_JSON (json) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  project = tb_project_open (call->operands[0], TB_PROJECT_READ_ONLY, error);
  if (project == NULL)
    return TB_CLI_DONE;

  builder = json ? json_builder_new () : NULL;
  print_changes (project, builder, error);
  return TB_CLI_DONE;
}
