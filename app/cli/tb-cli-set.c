/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao set: enters one figure the way the window does. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

TbCliStatus
tb_cli_set (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_auto (TbCliCell) cell = { 0 };
  g_autofree char *period = NULL;
  const GOptionEntry entries[] = {
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_WRITE, period, error);
  if (book != NULL && tb_cli_find_cell (book, call, &cell, error))
    tb_book_type (book->book, cell.key, cell.organization, call->operands[3], error);

  return TB_CLI_DONE;
}
