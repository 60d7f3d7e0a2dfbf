/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program finds its own parts: in the installation, or in the build folder it runs from. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

/* Whether the running program lies in the build folder. */
TB_EXPORT
gboolean tb_paths_are_uninstalled (void);
TB_EXPORT
const char *tb_paths_get_locale_dir (void);
TB_EXPORT
const char *tb_paths_get_plugin_dir (void);
/* the installed folder of compiled GSettings schemas is GLib's own default: then NULL */
TB_EXPORT
const char *tb_paths_get_schema_dir (void);
TB_EXPORT
const char *tb_paths_get_ui_library (void);
TB_EXPORT
const char *tb_paths_get_sample (void);

/* Binds the text domain and takes the user's locale; call once from main(). */
TB_EXPORT
void tb_paths_init_locale (void);

G_END_DECLS
