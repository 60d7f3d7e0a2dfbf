/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao undo, tongbao redo: the window's undo and redo, over the whole history of the file. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "model/tb-plain-text.h"
#include "project/tb-history.h"

typedef enum
{
  UNDO,
  REDO,
} Direction;

static gboolean
parse_count (const char *text, guint64 *count, GError **error)
{
  if (text == NULL)
    {
      *count = 1;
      return TRUE;
    }
  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT32, count, NULL))
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is no number of changes. Give a whole number from 1."), text);
  return FALSE;
}

static void
report_end (Direction direction, guint done, guint count, GError **error)
{
  if (done == 0)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE,
                         direction == UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
  else
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE,
                 direction == UNDO ? _("Only %u of %u changes could be undone; there are no more.")
                                   : _("Only %u of %u changes could be done again; there are no more."),
                                        done, count);
}

static gboolean
take_steps (TbProject *project, Direction direction, guint count, GError **error)
{
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *label = direction == UNDO ? tb_project_dup_undo_label (project) : tb_project_dup_redo_label (project);

      if (label == NULL)
        {
          report_end (direction, i, count, error);
          return FALSE;
        }
      if (direction == UNDO ? !tb_project_undo (project, error) : !tb_project_redo (project, error))
        return FALSE;

      g_autofree char *shown = tb_plain_text_cut (label, TB_PLAIN_TEXT_LABEL);
      tb_cli_print (direction == UNDO ? _("Undone: %s") : _("Done again: %s"), shown);
      tb_cli_print ("\n");
    }

  return TRUE;
}

static TbCliStatus
run (TbCliCall *call, Direction direction, GError **error)
{
  g_autoptr (TbProject) project = NULL;
  guint64 count;

  if (!tb_cli_parse (call, NULL, error) || !parse_count (call->operands[1], &count, error))
    return TB_CLI_DONE;

  project = tb_project_open (call->operands[0], TB_PROJECT_READ_WRITE, error);
  if (project != NULL)
    take_steps (project, direction, (guint) count, error);

  return TB_CLI_DONE;
}

TbCliStatus
tb_cli_undo (TbCliCall *call, GError **error)
{
  return run (call, UNDO, error);
}

TbCliStatus
tb_cli_redo (TbCliCall *call, GError **error)
{
  return run (call, REDO, error);
}
