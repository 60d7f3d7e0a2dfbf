/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds and loads section plugins; a broken, missing or duplicate one costs only itself. */
#pragma once

#include <gio/gio.h>

#include "model/tb-catalog.h"

G_BEGIN_DECLS

/**
 * TbPluginProblem:
 * @module: the module's name or its manifest's path
 * @name: the section's name for people, where known
 * @reason: why it isn't used, for the user
 */
typedef struct
{
  char *module;
  char *name;
  char *reason;
} TbPluginProblem;

#define TB_TYPE_REGISTRY (tb_registry_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbRegistry, tb_registry, TB, REGISTRY, GObject)

/* Searches the folders of tb_registry_dup_default_paths(). Never fails: problems are listed. */
TB_EXPORT
TbRegistry *tb_registry_new (void);
/* for tests: only these folders */
TB_EXPORT
TbRegistry *tb_registry_new_for_paths (const char *const *paths);
/* TONGBAO_PLUGIN_DIR (uninstalled builds only) replaces all; else the installation (or the build folder),
 * then, when switched on, the user's own folder, if it is safe (not writable by others). */
TB_EXPORT
GStrv tb_registry_dup_default_paths (void);
TB_EXPORT
TbCatalog *tb_registry_get_catalog (TbRegistry *self);
/* (transfer none) (element-type TbPluginProblem) */
TB_EXPORT
GPtrArray *tb_registry_get_problems (TbRegistry *self);
/* (transfer full) (nullable): a new extension of @type from the plugin of section @section_id */
TB_EXPORT
GObject *tb_registry_create_extension (TbRegistry *self, const char *section_id, GType type);

G_END_DECLS
