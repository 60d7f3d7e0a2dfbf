/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tb-paths.h"

#include <libintl.h>
#include <locale.h>

/**
 * tb_paths_are_uninstalled:
 * Tells whether the running program lies in the folder that it was built in; then it finds its parts there.
 *
 * Returns: whether it does
 */
gboolean
tb_paths_are_uninstalled (void)
{
  static gsize known;

  if (g_once_init_enter (&known))
    {
      g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
      gboolean uninstalled = program != NULL && g_str_has_prefix (program, TB_BUILD_ROOT "/");

      g_once_init_leave (&known, uninstalled ? 2 : 1);
    }

  return known == 2;
}

static const char *
get_locale_dir (void)
{
  return tb_paths_are_uninstalled () ? TB_BUILD_ROOT "/po" : TB_LOCALE_DIR;
}

/**
 * tb_paths_get_plugin_dir:
 * Returns: (transfer none): the folder of the sections that come with the program
 */
const char *
tb_paths_get_plugin_dir (void)
{
  return tb_paths_are_uninstalled () ? TB_BUILD_ROOT "/plugins" : TB_PLUGIN_DIR;
}

/**
 * tb_paths_get_schema_dir:
 * Returns: (transfer none) (nullable): the folder of the compiled settings schema; %NULL in an installation, where
 *   GLib finds it by itself
 */
const char *
tb_paths_get_schema_dir (void)
{
  return tb_paths_are_uninstalled () ? TB_BUILD_ROOT "/data" : NULL;
}

/**
 * tb_paths_get_ui_library:
 * Returns: (transfer none): the library of the window mode, for g_module_open()
 */
const char *
tb_paths_get_ui_library (void)
{
  return tb_paths_are_uninstalled () ? TB_BUILD_ROOT "/ui/libtongbao-ui.so" : TB_PRIVATE_LIBDIR "/libtongbao-ui.so";
}

/**
 * tb_paths_get_sample:
 * Returns: (transfer none): the sample project, which is not to be written
 */
const char *
tb_paths_get_sample (void)
{
  return tb_paths_are_uninstalled () ? TB_BUILD_ROOT "/data/samples/changzhou-2022q3.tongbao"
                                     : TB_DATA_DIR "/samples/changzhou-2022q3.tongbao";
}

/**
 * tb_paths_init_locale:
 * Takes the user's locale and binds the text domain. Call it once, first thing in main().
 */
void
tb_paths_init_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
