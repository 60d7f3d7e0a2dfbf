/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's own plugins: off until switched on, and each one allowed by its content. */
#pragma once

#include <gio/gio.h>

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TbWaitingPlugin:
 * @manifest: the path of its manifest, for tb_user_plugins_allow()
 * @name: its name for people
 * @reason: why it has to be allowed, for the user
 *
 * A plugin of the user's own that only waits to be allowed.
 */
typedef struct
{
  char *manifest;
  char *name;
  char *reason;
} TbWaitingPlugin;

TB_EXPORT
char *tb_user_plugins_dup_folder (void);
TB_EXPORT
gboolean tb_user_plugins_are_enabled (void);
TB_EXPORT
gboolean tb_user_plugins_set_enabled (gboolean enabled, GError **error);
TB_EXPORT
gboolean tb_user_plugins_allow (const char *manifest, GError **error);
TB_EXPORT
GPtrArray *tb_user_plugins_list_waiting (void);
TB_EXPORT
gboolean tb_user_plugins_check (const char *manifest, gboolean *needs_permission, GError **error);

G_END_DECLS
