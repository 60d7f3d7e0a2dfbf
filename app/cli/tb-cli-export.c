/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao export: the circular as PDF, DOCX, HTML, Markdown or text, the figures as CSV. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "export/tb-export.h"

static const char description[] = N_ ("The file to write: .pdf, .docx, .html, .md or .txt for the circular, .csv for the figures");
static const char argument[] = N_ ("OUT");

TbCliStatus
tb_cli_export (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autofree char *period = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) notes = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, description, argument },
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;
  if (output == NULL)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("Say with -o which file to write."));
      return TB_CLI_DONE;
    }

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book == NULL)
    return TB_CLI_DONE;
  if (book->book == NULL)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period yet, so there is nothing to export."));
      return TB_CLI_DONE;
    }

  if (!tb_export_book (book->book, output, &notes, error))
    return TB_CLI_DONE;
  for (gsize i = 0; notes[i] != NULL; i++)
    tb_cli_fail (notes[i]);
  return TB_CLI_DONE;
}
