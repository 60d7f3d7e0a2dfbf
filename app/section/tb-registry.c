/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section/tb-registry.h"

#include <glib/gi18n-lib.h>
#include <libpeas/peas.h>

#include "section/tb-manifest.h"
#include "section/tb-section.h"
#include "section/tb-user-plugins.h"
#include "tb-error.h"
#include "tb-paths.h"

struct _TbRegistry
{
  GObject parent_instance;

  PeasEngine *engine;   /* owned */
  TbCatalog *catalog;   /* owned: what the sections that work declare */
  GPtrArray *manifests; /* owned (element-type TbManifest): those that may be loaded, in the order found */
  GPtrArray *problems;  /* owned (element-type TbPluginProblem) */
  GHashTable *sections; /* owned: section id → TbManifest of its module */
};

G_DEFINE_FINAL_TYPE (TbRegistry, tb_registry, G_TYPE_OBJECT)

static void
problem_free (TbPluginProblem *problem)
{
  g_free (problem->module);
  g_free (problem->name);
  g_free (problem->reason);
  g_free (problem->manifest);
  g_free (problem);
}

static TbPluginProblem *
add_problem (TbRegistry *self, const char *path, const TbManifest *manifest, const char *reason)
{
  TbPluginProblem *problem = g_new0 (TbPluginProblem, 1);

  problem->manifest = g_strdup (path);
  problem->module = g_strdup (manifest != NULL ? manifest->module : path);
  problem->name = manifest != NULL ? g_strdup (manifest->name) : NULL;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->problems, problem);
  return problem;
}

static TbManifest *
find_manifest (TbRegistry *self, const char *module)
{
  for (guint i = 0; i < self->manifests->len; i++)
    {
      TbManifest *manifest = g_ptr_array_index (self->manifests, i);

      if (g_str_equal (manifest->module, module))
        return manifest;
    }
  return NULL;
}

/* The first plugin of a name is used: the installation's before the user's own. */
static void
find_plugins (TbRegistry *self, const char *folder)
{
  g_autofree char *user_folder = tb_user_plugins_dup_folder ();
  gboolean is_user_folder = g_str_equal (folder, user_folder);
  gboolean needs_permission;
  g_autoptr (GPtrArray) paths = tb_manifest_find (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (TbManifest) manifest = tb_manifest_load (path, &error);
      TbManifest *twin = manifest != NULL ? find_manifest (self, manifest->module) : NULL;

      if (manifest == NULL)
        add_problem (self, path, NULL, error->message);
      else if (twin != NULL)
        {
          g_autofree char *reason = g_strdup_printf (_("a plugin of the same name is already in “%s”; this one, in “%s”, is not used"), twin->folder, manifest->folder);

          add_problem (self, path, manifest, reason);
        }
      else if (is_user_folder && !tb_user_plugins_check (path, &needs_permission, &error))
        add_problem (self, path, manifest, error->message)->needs_permission = needs_permission;
      else
        g_ptr_array_add (self->manifests, g_steal_pointer (&manifest));
    }
}

static PeasPluginInfo *load_plugin (TbRegistry *self, TbManifest *manifest, GError **error);

/* libpeas would load what a plugin needs by itself; here that is held to the same rules. */
static gboolean
load_dependencies (TbRegistry *self, TbManifest *manifest, GError **error)
{
  for (gsize i = 0; manifest->depends != NULL && manifest->depends[i] != NULL; i++)
    {
      TbManifest *needed = find_manifest (self, manifest->depends[i]);

      if (needed == NULL)
        {
          g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("it needs the plugin “%s”, which isn’t there"), manifest->depends[i]);
          return FALSE;
        }
      if (load_plugin (self, needed, error) == NULL)
        {
          g_prefix_error (error, _("it needs the plugin “%s”: "), needed->module);
          return FALSE;
        }
    }
  return TRUE;
}

/* Returns the engine's record of a loaded plugin. */
static PeasPluginInfo *
load_plugin (TbRegistry *self, TbManifest *manifest, GError **error)
{
  PeasPluginInfo *info = peas_engine_get_plugin_info (self->engine, manifest->module);
  gboolean ready;

  if (info != NULL && peas_plugin_info_is_loaded (info))
    return info;
  if (manifest->loading)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” needs itself"), manifest->module);
      return NULL;
    }

  manifest->loading = TRUE;
  ready = load_dependencies (self, manifest, error) && tb_manifest_check_library (manifest, error);
  manifest->loading = FALSE;
  if (!ready)
    return NULL;

  if (info != NULL && g_str_equal (peas_plugin_info_get_module_dir (info), manifest->folder) &&
      peas_engine_load_plugin (self->engine, info))
    return info;

  g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” can’t be loaded"), manifest->library);
  return NULL;
}

static gboolean
load_section (TbRegistry *self, TbManifest *manifest, GError **error)
{
  PeasPluginInfo *info = load_plugin (self, manifest, error);
  g_autoptr (GObject) extension = NULL;
  const TbSectionSpec *spec;

  if (info == NULL)
    return FALSE;
  if (!peas_engine_provides_extension (self->engine, info, TB_TYPE_SECTION))
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("it holds no section"));
      return FALSE;
    }

  extension = G_OBJECT (peas_engine_create_extension (self->engine, info, TB_TYPE_SECTION, NULL));
  if (!TB_IS_SECTION (extension))
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("it holds no section"));
      return FALSE;
    }

  spec = TB_SECTION_GET_IFACE (TB_SECTION (extension))->describe != NULL ? tb_section_describe (TB_SECTION (extension)) : NULL;
  if (!tb_section_spec_validate (spec, error))
    {
      g_prefix_error (error, "%s", _("its tables are wrong: "));
      return FALSE;
    }
  if (!tb_catalog_add (self->catalog, spec, error))
    return FALSE;

  g_hash_table_insert (self->sections, (gpointer) spec->id, manifest);
  return TRUE;
}

static int
compare_manifests (gconstpointer a, gconstpointer b)
{
  const TbManifest *left = *(const TbManifest *const *) a;
  const TbManifest *right = *(const TbManifest *const *) b;

  if (left->order != right->order)
    return left->order < right->order ? -1 : 1;
  return strcmp (left->module, right->module);
}

static void
load_sections (TbRegistry *self)
{
  for (guint i = 0; i < self->manifests->len; i++)
    {
      TbManifest *manifest = g_ptr_array_index (self->manifests, i);

      peas_engine_add_search_path (self->engine, manifest->folder, NULL);
    }

  /* libpeas finds plugins in no particular order */
  g_ptr_array_sort (self->manifests, compare_manifests);

  for (guint i = 0; i < self->manifests->len; i++)
    {
      TbManifest *manifest = g_ptr_array_index (self->manifests, i);
      g_autoptr (GError) error = NULL;

      if (manifest->pages_of == NULL && !load_section (self, manifest, &error))
        add_problem (self, manifest->path, manifest, error->message);
    }
}

static void
tb_registry_finalize (GObject *object)
{
  TbRegistry *self = TB_REGISTRY (object);

  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->manifests, g_ptr_array_unref);
  g_clear_object (&self->catalog);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (tb_registry_parent_class)->finalize (object);
}

static void
tb_registry_class_init (TbRegistryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_registry_finalize;
}

static void
tb_registry_init (TbRegistry *self)
{
  self->engine = peas_engine_new ();
  self->catalog = tb_catalog_new ();
  self->manifests = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_manifest_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  self->sections = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * tb_registry_new:
 *
 * Loads the sections of the folders of tb_registry_dup_default_paths(). This never fails: a plugin that
 * can't be used is listed in tb_registry_get_problems().
 *
 * Returns: (transfer full): a registry
 */
TbRegistry *
tb_registry_new (void)
{
  g_auto (GStrv) paths = tb_registry_dup_default_paths ();

  return tb_registry_new_for_paths ((const char *const *) paths);
}

/**
 * tb_registry_new_for_paths:
 * @paths: (array zero-terminated=1): folders
 *
 * Loads the sections of these folders and the folders in them, for tests and tools.
 *
 * Returns: (transfer full): a registry
 */
TbRegistry *
tb_registry_new_for_paths (const char *const *paths)
{
  TbRegistry *self = g_object_new (TB_TYPE_REGISTRY, NULL);

  for (gsize i = 0; paths[i] != NULL; i++)
    find_plugins (self, paths[i]);
  load_sections (self);
  return self;
}

/**
 * tb_registry_dup_default_paths:
 *
 * Where sections are looked for: the installation (for a program that runs from its build folder: that
 * folder), then the user's own folder when that was switched on. In uninstalled builds the environment
 * variable `TONGBAO_PLUGIN_DIR`, one or more folders, replaces all of them.
 *
 * Returns: (transfer full): folders, most trusted first
 */
GStrv
tb_registry_dup_default_paths (void)
{
  const char *override = g_getenv ("TONGBAO_PLUGIN_DIR");
  GStrvBuilder *builder;
  GStrv paths;

  if (override != NULL && *override != '\0' && tb_paths_are_uninstalled ())
    return g_strsplit (override, G_SEARCHPATH_SEPARATOR_S, -1);

  builder = g_strv_builder_new ();
  g_strv_builder_add (builder, tb_paths_get_plugin_dir ());
  if (tb_user_plugins_are_enabled ())
    {
      g_autofree char *folder = tb_user_plugins_dup_folder ();

      g_strv_builder_add (builder, folder);
    }
  paths = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return paths;
}

/**
 * tb_registry_get_catalog:
 * @self: a registry
 *
 * Returns: (transfer none): the topics and measures of the sections that work, in their order
 */
TbCatalog *
tb_registry_get_catalog (TbRegistry *self)
{
  g_return_val_if_fail (TB_IS_REGISTRY (self), NULL);

  return self->catalog;
}

/**
 * tb_registry_get_problems:
 * @self: a registry
 *
 * Returns: (transfer none) (element-type TbPluginProblem): the plugins that were found and aren't used
 */
GPtrArray *
tb_registry_get_problems (TbRegistry *self)
{
  g_return_val_if_fail (TB_IS_REGISTRY (self), NULL);

  return self->problems;
}

/* The plugin that offers @type for a section: its own module, or the one that holds its pages, which is
 * loaded only now. */
static PeasPluginInfo *
find_provider (TbRegistry *self, const TbManifest *section, GType type)
{
  PeasPluginInfo *info = peas_engine_get_plugin_info (self->engine, section->module);

  if (info != NULL && peas_engine_provides_extension (self->engine, info, type))
    return info;

  for (guint i = 0; i < self->manifests->len; i++)
    {
      TbManifest *manifest = g_ptr_array_index (self->manifests, i);
      g_autoptr (GError) error = NULL;

      if (g_strcmp0 (manifest->pages_of, section->module) != 0)
        continue;
      info = load_plugin (self, manifest, &error);
      if (info == NULL)
        {
          add_problem (self, manifest->path, manifest, error->message);
          g_ptr_array_remove_index (self->manifests, i--);
        }
      else if (peas_engine_provides_extension (self->engine, info, type))
        return info;
    }
  return NULL;
}

/**
 * tb_registry_create_extension:
 * @self: a registry
 * @section_id: a section's id
 * @type: the interface asked for, for example that of the window's pages
 *
 * Makes what else a section's plugin offers. The command line never asks, so that it never loads it.
 *
 * Returns: (transfer full) (nullable): a new extension, or %NULL when the section offers none; when it
 *   can't be loaded, tb_registry_get_problems() has one entry more
 */
GObject *
tb_registry_create_extension (TbRegistry *self, const char *section_id, GType type)
{
  const TbManifest *section;
  PeasPluginInfo *info;

  g_return_val_if_fail (TB_IS_REGISTRY (self), NULL);
  g_return_val_if_fail (section_id != NULL, NULL);

  section = g_hash_table_lookup (self->sections, section_id);
  info = section != NULL ? find_provider (self, section, type) : NULL;
  return info != NULL ? G_OBJECT (peas_engine_create_extension (self->engine, info, type, NULL)) : NULL;
}
