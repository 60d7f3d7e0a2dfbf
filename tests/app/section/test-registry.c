/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plugin that can't be used costs itself and nothing else, and the registry says why. */
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "section/tb-registry.h"
#include "section/tb-user-plugins.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tongbao-registry-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
}

static char *
get_library (const char *module)
{
  g_autofree char *file = g_strdup_printf ("lib%s.so", module);

  return g_test_build_filename (G_TEST_BUILT, "modules", file, NULL);
}

/* A manifest in a folder of its own; @keys are further lines of it. */
static char *
add_manifest (const char *top, const char *folder, const char *module, const char *keys)
{
  g_autofree char *path = g_build_filename (top, folder, NULL);
  g_autofree char *file = g_strconcat (module, ".plugin", NULL);
  g_autofree char *text = g_strdup_printf ("[Plugin]\nModule=%s\nName=Section %s\n%s\n", module, module, keys);
  char *manifest = g_build_filename (path, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (manifest, text, -1, NULL));
  return manifest;
}

/* A plugin whose library is the built module, linked: the dynamic linker knows it as the same. */
static void
add_plugin (Fixture *self, const char *folder, const char *module, const char *keys)
{
  g_autofree char *manifest = add_manifest (self->folder, folder, module, keys);
  g_autofree char *library = get_library (module);
  g_autofree char *name = g_path_get_basename (library);
  g_autofree char *link = g_build_filename (self->folder, folder, name, NULL);

  g_assert_cmpint (symlink (library, link), ==, 0);
}

static TbRegistry *
load (Fixture *self)
{
  return tb_registry_new_for_paths ((const char *[]){ self->folder, NULL });
}

static void
assert_sections (TbRegistry *registry, const char *expected)
{
  TbCatalog *catalog = tb_registry_get_catalog (registry);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", tb_catalog_get_section (catalog, i)->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static TbPluginProblem *
assert_one_problem (TbRegistry *registry, const char *module, const char *words)
{
  GPtrArray *problems = tb_registry_get_problems (registry);
  TbPluginProblem *problem;

  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_true (g_str_has_suffix (problem->module, module));
  if (strstr (problem->reason, words) == NULL)
    g_error ("“%s” doesn’t say “%s”", problem->reason, words);
  return problem;
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (TbRegistry) registry = NULL;

  add_plugin (self, "a", "good", "X-Tongbao-Api=1\nX-Tongbao-Order=20");
  add_plugin (self, "b", "other", "X-Tongbao-Api=1\nX-Tongbao-Order=10");
  registry = load (self);

  assert_sections (registry, "other good");
  g_assert_cmpuint (tb_registry_get_problems (registry)->len, ==, 0);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "nowhere", NULL);
  g_autoptr (TbRegistry) registry = tb_registry_new_for_paths ((const char *[]){ nowhere, self->folder, NULL });

  assert_sections (registry, "");
  g_assert_cmpuint (tb_registry_get_problems (registry)->len, ==, 0);
}

typedef struct
{
  const char *name;
  const char *module;
  const char *keys;
  const char *words; /* in the reason */
} BadCase;

static const BadCase bad_cases[] = {
  { "no-api", "other", "", "X-Tongbao-Api" },
  { "other-api", "other", "X-Tongbao-Api=2", "interface 2" },
  { "needs-missing", "other", "X-Tongbao-Api=1\nDepends=nobody", "nobody" },
  { "needs-itself", "other", "X-Tongbao-Api=1\nDepends=other", "needs itself" },
  { "other-language", "other", "X-Tongbao-Api=1\nLoader=python3", "Loader" },
  { "embedded", "other", "X-Tongbao-Api=1\nEmbedded=exit", "Embedded" },
  { "wrong-tables", "wrong", "X-Tongbao-Api=1", "rate_to names “plan”" },
  { "no-tables", "empty", "X-Tongbao-Api=1", "describes nothing" },
  { "no-section", "something-else", "X-Tongbao-Api=1", "holds no section" },
  { "no-plugin", "no-plugin", "X-Tongbao-Api=1", "peas_register_types" },
  { "unresolved", "unresolved", "X-Tongbao-Api=1", "tb_nothing_has_this_name" },
  { "same-id", "twin", "X-Tongbao-Api=1", "good" },
};

static void
test_bad (Fixture *self, gconstpointer data)
{
  const BadCase *bad = data;
  g_autoptr (TbRegistry) registry = NULL;
  TbPluginProblem *problem;

  add_plugin (self, "good", "good", "X-Tongbao-Api=1\nX-Tongbao-Order=1");
  add_plugin (self, "bad", bad->module, bad->keys);
  registry = load (self);

  assert_sections (registry, "good");
  problem = assert_one_problem (registry, "", bad->words);
  g_assert_false (problem->needs_permission);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autofree char *manifest = add_manifest (self->folder, "gone", "gone", "X-Tongbao-Api=1");
  g_autoptr (TbRegistry) registry = NULL;

  add_plugin (self, "good", "good", "X-Tongbao-Api=1");
  registry = load (self);

  assert_sections (registry, "good");
  assert_one_problem (registry, "gone", "libgone.so” is missing");
}

static void
test_broken (Fixture *self, gconstpointer data)
{
  g_autofree char *manifest = add_manifest (self->folder, "broken", "broken", "X-Tongbao-Api=1");
  g_autofree char *library = g_build_filename (self->folder, "broken", "libbroken.so", NULL);
  g_autoptr (TbRegistry) registry = NULL;

  g_assert_true (g_file_set_contents (library, "this is no library", -1, NULL));
  add_plugin (self, "good", "good", "X-Tongbao-Api=1");
  registry = load (self);

  assert_sections (registry, "good");
  g_assert_nonnull (assert_one_problem (registry, "broken", "can’t be loaded: ")->name);
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  g_autoptr (TbRegistry) registry = NULL;

  add_plugin (self, "a", "good", "X-Tongbao-Api=1");
  add_plugin (self, "b", "good", "X-Tongbao-Api=1");
  registry = load (self);

  assert_sections (registry, "good");
  assert_one_problem (registry, "good", "already in");
}

/* What a plugin needs isn't loaded behind the registry's back. */
static void
test_needs_broken (Fixture *self, gconstpointer data)
{
  g_autoptr (TbRegistry) registry = NULL;
  GPtrArray *problems;

  add_plugin (self, "a", "good", "X-Tongbao-Api=1\nDepends=unresolved");
  add_plugin (self, "a", "unresolved", "X-Tongbao-Api=1");
  registry = load (self);

  assert_sections (registry, "");
  problems = tb_registry_get_problems (registry);
  g_assert_cmpuint (problems->len, ==, 2);
}

/* A manifest that isn't one, and a module's name that leads out of its folder. */
static void
test_manifests (Fixture *self, gconstpointer data)
{
  g_autofree char *noise = g_build_filename (self->folder, "noise.plugin", NULL);
  g_autofree char *climber = g_build_filename (self->folder, "climber.plugin", NULL);
  g_autoptr (TbRegistry) registry = NULL;

  g_assert_true (g_file_set_contents (noise, "\x7f\x45\xff no keys", -1, NULL));
  g_assert_true (g_file_set_contents (climber, "[Plugin]\nModule=../good\nName=x\nX-Tongbao-Api=1\n", -1, NULL));
  add_plugin (self, "good", "good", "X-Tongbao-Api=1");
  registry = load (self);

  assert_sections (registry, "good");
  g_assert_cmpuint (tb_registry_get_problems (registry)->len, ==, 2);
}

/* The other half of a section is loaded only when it is asked for. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (TbRegistry) registry = NULL;
  g_autoptr (GObject) section = NULL;

  add_plugin (self, "good", "good", "X-Tongbao-Api=1");
  g_free (add_manifest (self->folder, "good", "good-pages", "X-Tongbao-Api=1\nX-Tongbao-Pages=good"));
  registry = load (self);

  assert_sections (registry, "good");
  g_assert_cmpuint (tb_registry_get_problems (registry)->len, ==, 0);

  section = tb_registry_create_extension (registry, "good", TB_TYPE_SECTION);
  g_assert_true (TB_IS_SECTION (section));
  g_assert_null (tb_registry_create_extension (registry, "nobody", TB_TYPE_SECTION));
  g_assert_null (tb_registry_create_extension (registry, "good", G_TYPE_LIST_MODEL));
  assert_one_problem (registry, "good-pages", "is missing");
}

static char *
copy_plugin (const char *module)
{
  g_autofree char *top = tb_user_plugins_dup_folder ();
  g_autofree char *library = get_library (module);
  g_autofree char *name = g_path_get_basename (library);
  g_autofree char *copy = g_build_filename (top, module, name, NULL);
  g_autofree char *contents = NULL;
  char *manifest = add_manifest (top, module, module, "X-Tongbao-Api=1");
  gsize length;

  g_assert_true (g_file_get_contents (library, &contents, &length, NULL));
  g_assert_true (g_file_set_contents_full (copy, contents, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_assert_cmpint (g_chmod (manifest, 0600), ==, 0);
  return manifest;
}

/* What the preferences ask about: this plugin, or (%NULL) none. */
static void
assert_one_waits (const char *manifest)
{
  g_autoptr (GPtrArray) waiting = tb_user_plugins_list_waiting ();
  TbWaitingPlugin *plugin = waiting->len > 0 ? g_ptr_array_index (waiting, 0) : NULL;

  g_assert_cmpuint (waiting->len, ==, manifest != NULL ? 1 : 0);
  g_assert_cmpstr (plugin != NULL ? plugin->manifest : NULL, ==, manifest);
}

/* The user's own folder: off at first; each plugin allowed by its content; never one that others can write. */
static void
test_user_folder (void)
{
  g_autofree char *top = tb_user_plugins_dup_folder ();
  g_autofree char *manifest = copy_plugin ("guest");
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { top, NULL };
  g_autoptr (TbRegistry) registry = NULL;
  g_auto (GStrv) default_paths = NULL;
  TbPluginProblem *problem;

  g_assert_false (tb_user_plugins_are_enabled ());
  default_paths = tb_registry_dup_default_paths ();
  g_assert_false (g_strv_contains ((const char *const *) default_paths, top));
  g_assert_true (tb_user_plugins_set_enabled (TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (tb_user_plugins_are_enabled ());
  g_strfreev (default_paths);
  default_paths = tb_registry_dup_default_paths ();
  g_assert_true (g_strv_contains ((const char *const *) default_paths, top));

  registry = tb_registry_new_for_paths (paths);
  assert_sections (registry, "");
  problem = assert_one_problem (registry, "guest", "haven’t allowed");
  g_assert_true (problem->needs_permission);
  assert_one_waits (problem->manifest);

  g_assert_true (tb_user_plugins_allow (problem->manifest, &error));
  g_assert_no_error (error);
  assert_one_waits (NULL);
  g_assert_cmpint (g_chmod (manifest, 0666), ==, 0);
  g_set_object (&registry, NULL);
  registry = tb_registry_new_for_paths (paths);
  assert_sections (registry, "");
  g_assert_false (assert_one_problem (registry, "guest", "other people")->needs_permission);

  g_assert_cmpint (g_chmod (manifest, 0600), ==, 0);
  g_set_object (&registry, NULL);
  registry = tb_registry_new_for_paths (paths);
  assert_sections (registry, "guest");

  g_free (add_manifest (top, "guest", "guest", "X-Tongbao-Api=1\n# changed"));
  g_assert_cmpint (g_chmod (manifest, 0600), ==, 0);
  g_set_object (&registry, NULL);
  registry = tb_registry_new_for_paths (paths);
  assert_sections (registry, "");
  g_assert_true (assert_one_problem (registry, "guest", "changed since")->needs_permission);
}

static void
test_override (void)
{
  g_auto (GStrv) paths = NULL;

  g_setenv ("TONGBAO_PLUGIN_DIR", "/one:/two", TRUE);
  paths = tb_registry_dup_default_paths ();
  g_unsetenv ("TONGBAO_PLUGIN_DIR");

  g_assert_cmpuint (g_strv_length (paths), ==, 2);
  g_assert_cmpstr (paths[0], ==, "/one");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/registry/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("order", test_order);
  ADD ("no-folder", test_no_folder);
  ADD ("missing", test_missing);
  ADD ("broken", test_broken);
  ADD ("duplicate", test_duplicate);
  ADD ("needs-broken", test_needs_broken);
  ADD ("manifests", test_manifests);
  ADD ("pages", test_pages);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/registry/bad/", bad_cases[i].name, NULL);

      g_test_add (path, Fixture, &bad_cases[i], set_up, test_bad, tear_down);
    }
  g_test_add_func ("/registry/user-folder", test_user_folder);
  g_test_add_func ("/registry/override", test_override);

  return g_test_run ();
}
