/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section/tb-manifest.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "section/tb-section.h"
#include "tb-error.h"

#define GROUP "Plugin"
#define DEFAULT_ORDER 1000

/* A module's name becomes part of a path: nothing that could lead elsewhere. */
static gboolean
is_module_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;
  return *name != '\0';
}

static gboolean
check_api (GKeyFile *keys, GError **error)
{
  g_autofree char *api = g_key_file_get_string (keys, GROUP, "X-Tongbao-Api", NULL);

  if (api == NULL)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("its manifest doesn’t say for which version of Tongbao it was made (X-Tongbao-Api)"));
  else if (g_ascii_strtoll (api, NULL, 10) != TB_SECTION_API)
    g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("it was made for another version of Tongbao (interface %s; this program has %d)"), api, TB_SECTION_API);
  else
    return TRUE;
  return FALSE;
}

/* Other languages, and code that claims to lie in the program itself, are nothing that could be checked. */
static gboolean
check_loader (GKeyFile *keys, GError **error)
{
  g_autofree char *loader = g_key_file_get_string (keys, GROUP, "Loader", NULL);

  if ((loader == NULL || g_ascii_strcasecmp (loader, "C") == 0) && !g_key_file_has_key (keys, GROUP, "Embedded", NULL))
    return TRUE;

  g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("only plugins that are modules written in C can be used (Loader, Embedded)"));
  return FALSE;
}

/**
 * tb_manifest_load:
 * @path: a `.plugin` file
 * @error: return location for an error
 *
 * Reads a manifest and looks whether it is one of ours and of our version.
 *
 * Returns: (transfer full): the manifest, or %NULL with @error set
 */
TbManifest *
tb_manifest_load (const char *path, GError **error)
{
  g_autoptr (TbManifest) self = g_new0 (TbManifest, 1);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *file = NULL;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("its manifest can’t be read: %s"), local->message);
      return NULL;
    }

  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  self->module = g_key_file_get_string (keys, GROUP, "Module", NULL);
  self->name = g_key_file_get_locale_string (keys, GROUP, "Name", NULL, NULL);
  self->pages_of = g_key_file_get_string (keys, GROUP, "X-Tongbao-Pages", NULL);
  self->depends = g_key_file_get_string_list (keys, GROUP, "Depends", NULL, NULL);
  self->order = g_key_file_has_key (keys, GROUP, "X-Tongbao-Order", NULL)
                    ? g_key_file_get_integer (keys, GROUP, "X-Tongbao-Order", NULL)
                    : DEFAULT_ORDER;

  if (self->module == NULL || self->name == NULL || !is_module_name (self->module))
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("its manifest names no usable Module, or no Name"));
      return NULL;
    }
  if (!check_api (keys, error) || !check_loader (keys, error))
    return NULL;

  file = g_strconcat ("lib", self->module, "." G_MODULE_SUFFIX, NULL);
  self->library = g_build_filename (self->folder, file, NULL);
  return g_steal_pointer (&self);
}

/**
 * tb_manifest_free:
 * @self: (nullable): a manifest
 *
 * Frees a manifest and what it owns.
 */
void
tb_manifest_free (TbManifest *self)
{
  g_free (self->path);
  g_free (self->folder);
  g_free (self->module);
  g_free (self->name);
  g_free (self->library);
  g_free (self->pages_of);
  g_strfreev (self->depends);
  g_free (self);
}

/**
 * tb_manifest_check_library:
 * @self: a manifest
 * @error: return location for an error
 *
 * Loads the module and looks for a plugin's entry point. libpeas says only that a module failed to load; the
 * dynamic linker says why. All symbols are resolved at once, so that a module which lacks one fails here and not in
 * the middle of work.
 *
 * Returns: whether libpeas can load it
 */
gboolean
tb_manifest_check_library (const TbManifest *self, GError **error)
{
  GModule *module;
  gpointer symbol;

  if (!g_file_test (self->library, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("its file “%s” is missing"), self->library);
      return FALSE;
    }

  module = g_module_open (self->library, G_MODULE_BIND_LOCAL);
  if (module == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("it can’t be loaded: %s"), g_module_error ());
      return FALSE;
    }
  if (!g_module_symbol (module, "peas_register_types", &symbol))
    {
      g_module_close (module);
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("its file “%s” is no plugin (peas_register_types is missing)"), self->library);
      return FALSE;
    }

  /* its types stay registered for the life of the process */
  g_module_make_resident (module);
  return TRUE;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
add_from (const char *folder, gboolean descend, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".plugin"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
      else if (descend && g_file_test (path, G_FILE_TEST_IS_DIR))
        add_from (path, FALSE, paths);
    }
}

/**
 * tb_manifest_find:
 * @folder: a folder
 *
 * Finds the manifests in @folder and one level below, as libpeas does, but always in the same order.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *
tb_manifest_find (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  add_from (folder, TRUE, paths);
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}
