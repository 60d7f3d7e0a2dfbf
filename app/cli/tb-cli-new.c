/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao new: an empty project with its first period and the usual organizations. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "model/tb-starter.h"

static const char description[] = N_ ("The first period, for example 2022Q3; without it the quarter that ended last");
static const char argument[] = N_ ("PERIOD");

TbCliStatus
tb_cli_new (TbCliCall *call, GError **error)
{
  g_autoptr (TbProject) project = NULL;
  g_autofree char *wanted = NULL;
  TbPeriod period = tb_starter_period ();
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_FILENAME, &wanted, description, argument },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;
  if (wanted != NULL && !tb_period_parse (wanted, &period, error))
    return TB_CLI_DONE;

  project = tb_starter_create (call->operands[0], period, error);
  return TB_CLI_DONE;
}
