/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds and loads section plugins; a broken, missing or duplicate one costs only itself. */
#pragma once

#include <gio/gio.h>

#include "model/tb-catalog.h"

G_BEGIN_DECLS

/**
 * TbPluginProblem:
 * @module: the module's name or its manifest's path
 * @name: (nullable): the section's name for people, where known
 * @reason: why it isn't used, for the user
 * @manifest: the manifest's path
 * @needs_permission: whether tb_user_plugins_allow() on @manifest is all that it needs
 *
 * A plugin that was found and is not used.
 */
typedef struct
{
  char *module;
  char *name;
  char *reason;
  char *manifest;
  gboolean needs_permission;
} TbPluginProblem;

#define TB_TYPE_REGISTRY (tb_registry_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbRegistry, tb_registry, TB, REGISTRY, GObject)

TB_EXPORT
TbRegistry *tb_registry_new (void);
TB_EXPORT
TbRegistry *tb_registry_new_for_paths (const char *const *paths);
TB_EXPORT
GStrv tb_registry_dup_default_paths (void);
TB_EXPORT
TbCatalog *tb_registry_get_catalog (TbRegistry *self);
TB_EXPORT
GPtrArray *tb_registry_get_problems (TbRegistry *self);
TB_EXPORT
GObject *tb_registry_create_extension (TbRegistry *self, const char *section_id, GType type);

G_END_DECLS
