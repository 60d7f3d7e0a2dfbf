/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program finds its own parts: in the installation, or in the build folder it runs from. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

TB_EXPORT
gboolean tb_paths_are_uninstalled (void);
TB_EXPORT
const char *tb_paths_get_plugin_dir (void);
TB_EXPORT
const char *tb_paths_get_schema_dir (void);
TB_EXPORT
const char *tb_paths_get_ui_library (void);
TB_EXPORT
const char *tb_paths_get_sample (void);

TB_EXPORT
void tb_paths_init_locale (void);

G_END_DECLS
