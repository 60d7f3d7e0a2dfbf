/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: the command line, or the window, whose library is loaded only then so that scripts need no toolkit. */
#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "cli/tb-cli.h"
#include "tb-paths.h"

typedef int (*RunFunc) (int argc, char **argv);

static int
run_window (int argc, char **argv)
{
  GModule *library = g_module_open (tb_paths_get_ui_library (), G_MODULE_BIND_LAZY);
  gpointer run = NULL;

  if (library == NULL || !g_module_symbol (library, "tb_ui_run", &run))
    {
      g_autofree char *message = g_strdup_printf (_("The window can’t be loaded: %s"), g_module_error ());

      tb_cli_fail (message);
      return TB_CLI_FILE;
    }

  return ((RunFunc) run) (argc, argv);
}

int
main (int argc, char **argv)
{
  tb_paths_init_locale ();

  if (argc > 1 && tb_cli_handles (argv[1]))
    return tb_cli_run (argc, argv);

  return run_window (argc, argv);
}
