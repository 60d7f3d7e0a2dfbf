/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao sections: what is loaded, and what can't be and why. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

static void
print_sections (TbCatalog *catalog)
{
  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      tb_cli_print (_("%s  %s  %u topics, %u measures"), section->id, section->name,
                       (guint) section->n_topics, (guint) section->n_measures);
      tb_cli_print ("\n");
    }
}

TbCliStatus
tb_cli_sections (TbCliCall *call, GError **error)
{
  g_autoptr (TbRegistry) registry = NULL;

  if (!tb_cli_parse (call, NULL, error))
    return TB_CLI_DONE;

  registry = tb_registry_new ();
  print_sections (tb_registry_get_catalog (registry));
  tb_cli_print_problems (registry);
  return TB_CLI_DONE;
}
