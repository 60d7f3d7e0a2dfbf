/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's own plugins: off until switched on, and each one allowed by its content. */
#pragma once

#include <gio/gio.h>

#include "tb-macros.h"

G_BEGIN_DECLS

TB_EXPORT
char *tb_user_plugins_dup_folder (void);
TB_EXPORT
gboolean tb_user_plugins_are_enabled (void);
TB_EXPORT
gboolean tb_user_plugins_set_enabled (gboolean enabled, GError **error);
TB_EXPORT
gboolean tb_user_plugins_allow (const char *manifest, GError **error);
TB_EXPORT
gboolean tb_user_plugins_check (const char *manifest, gboolean *needs_permission, GError **error);

G_END_DECLS
