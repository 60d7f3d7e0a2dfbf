/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao undo, tongbao redo: the window's undo and redo, over the whole history of the file. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *(*dup_label) (TbProject *project);
  gboolean (*step) (TbProject *project, GError **error);
  const char *done;    /* a format for the change's label */
  const char *nothing; /* nothing was there to begin with */
  const char *fewer;   /* the steps ended after some */
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

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _ ("“%s” is no number of changes; give a whole number from 1"), text);
  return FALSE;
}

static gboolean
take_steps (TbProject *project, const Direction *direction, guint64 count, GError **error)
{
  for (guint64 i = 0; i < count; i++)
    {
      g_autofree char *label = direction->dup_label (project);

      if (label == NULL)
        {
          if (i == 0)
            g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _ (direction->nothing));
          else
            g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _ (direction->fewer), (guint) i, (guint) count);
          return FALSE;
        }
      if (!direction->step (project, error))
        return FALSE;

      tb_cli_print (_ (direction->done), label);
      tb_cli_print ("\n");
    }

  return TRUE;
}

static TbCliStatus
run (TbCliCall *call, const Direction *direction, GError **error)
{
  g_autoptr (TbProject) project = NULL;
  guint64 count;

  if (!tb_cli_parse (call, NULL, error) || !parse_count (call->operands[1], &count, error))
    return TB_CLI_DONE;

  project = tb_project_open (call->operands[0], TB_PROJECT_READ_WRITE, error);
  if (project != NULL)
    take_steps (project, direction, count, error);

  return TB_CLI_DONE;
}

TbCliStatus
tb_cli_undo (TbCliCall *call, GError **error)
{
  static const Direction undo = {
    tb_project_dup_undo_label, tb_project_undo,
    N_ ("Undone: %s"),
        N_ ("there is nothing to undo"),
            N_ ("only %u of %u changes could be undone; there are no more") };

  return run (call, &undo, error);
}

TbCliStatus
tb_cli_redo (TbCliCall *call, GError **error)
{
  static const Direction redo = {
    tb_project_dup_redo_label, tb_project_redo,
    N_ ("Done again: %s"),
        N_ ("there is nothing to redo"),
            N_ ("only %u of %u changes could be done again; there are no more") };

  return run (call, &redo, error);
}
