/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine's own reading of plugin manifests, so that what libpeas passes over in silence is said. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TbManifest:
 * @path: the manifest
 * @folder: its folder, where the module lies too
 * @module: the module's name: ASCII letters, digits, `-` and `_`
 * @name: the section's name for people
 * @library: the path of the module
 * @pages_of: (nullable): for a module that holds only the pages of a section, that section's module
 * @depends: (nullable): the modules that it needs
 * @order: `X-Tongbao-Order`: where the section stands; 1000 when not given
 * @loading: whether it is being loaded just now, to notice plugins that need each other
 *
 * What a `.plugin` file says.
 */
typedef struct
{
  char *path;
  char *folder;
  char *module;
  char *name;
  char *library;
  char *pages_of;
  GStrv depends;
  int order;
  gboolean loading;
} TbManifest;

TbManifest *tb_manifest_load (const char *path, GError **error);
void tb_manifest_free (TbManifest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbManifest, tb_manifest_free)

gboolean tb_manifest_check_library (const TbManifest *self, GError **error);
GPtrArray *tb_manifest_find (const char *folder);

G_END_DECLS
