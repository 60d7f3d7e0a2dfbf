/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao get: one figure, as the circular says it or taken apart for a script. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_cell (TbCliBook *book, const TbCliCell *cell, TbValue *value, GError **error)
{
  g_autofree char *topic = g_strndup (cell->key, strrchr (cell->key, '/') - cell->key);
  TbSheet *sheet = tb_book_get_sheet (book->book, topic);
  const TbCell *found = tb_sheet_get_cell (sheet, cell->organization, cell->measure);

  if (found->origin == TB_CELL_NONE)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("“%s” has no “%s”: this measure isn’t kept for it."), tb_organization_get_short_name (cell->organization), cell->measure->name);
      return FALSE;
    }

  if (found->unreadable != NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED, _("%s: %s holds a value that can’t be read, “%s”: type it again"), tb_organization_get_short_name (cell->organization), cell->measure->name, found->unreadable);
      return FALSE;
    }

  *value = found->value;
  return TRUE;
}

static void
print_value (const TbValue *value, const char *unit, gboolean tsv)
{
  if (tsv)
    {
      g_autofree char *number = tb_value_to_number (value);
      const char *cells[] = { tb_value_is_number (value) ? tb_qualifier_to_tsv (value->qualifier) : "", number, unit };

      tb_cli_print_tsv (cells, G_N_ELEMENTS (cells));
    }
  else
    {
      g_autofree char *words = tb_value_to_words (value, unit);

      tb_cli_print ("%s\n", words);
    }
}

TbCliStatus
tb_cli_get (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_auto (TbCliCell) cell = { 0 };
  g_autofree char *period = NULL;
  gboolean tsv = FALSE;
  TbValue value;
  const GOptionEntry entries[] = {
    { TB_CLI_TSV (tsv) },
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book == NULL || !tb_cli_find_cell (book, call, &cell, error) || !read_cell (book, &cell, &value, error))
    return TB_CLI_DONE;

  print_value (&value, cell.measure->unit, tsv);
  return TB_CLI_DONE;
}
