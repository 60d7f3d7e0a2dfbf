/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao demo: a project of made-up figures, to try things out with. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "demo/tb-demo.h"

static const char quarters_description[] = N_ ("How many quarters, up to 2022Q3; without it 8");
static const char seed_description[] = N_ ("A number from which the figures follow: the same one gives the same figures; without it 1");
static const char number_argument[] = N_ ("NUMBER");

TbCliStatus
tb_cli_demo (TbCliCall *call, GError **error)
{
  g_autoptr (TbRegistry) registry = NULL;
  g_autoptr (TbProject) project = NULL;
  int n_quarters = 8;
  gint64 seed = 1;
  const GOptionEntry entries[] = {
    { "quarters", 'q', 0, G_OPTION_ARG_INT, &n_quarters, quarters_description, number_argument },
    { "seed", 's', 0, G_OPTION_ARG_INT64, &seed, seed_description, number_argument },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;
  if (n_quarters < 1 || n_quarters > TB_DEMO_MAX_QUARTERS)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("A demonstration project has from 1 to %d quarters, not %d."), TB_DEMO_MAX_QUARTERS, n_quarters);
      return TB_CLI_DONE;
    }
  if (seed < 0)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("A seed is a whole number, 0 or more."));
      return TB_CLI_DONE;
    }

  registry = tb_registry_new ();
  project = tb_demo_create (call->operands[0], tb_registry_get_catalog (registry), n_quarters, seed, error);
  return TB_CLI_DONE;
}
