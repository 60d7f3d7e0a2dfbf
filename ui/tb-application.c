/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window mode of the program: one process, its windows, and the projects that they share. */
#include "tb-application.h"

#include <glib/gi18n-lib.h>

#include "dialogs/tb-preferences-window.h"
#include "tb-about.h"
#include "tb-language.h"
#include "tb-paths.h"
#include "tb-settings.h"
#include "tb-test-hook.h"
#include "tb-window.h"

struct _TbApplication
{
  AdwApplication parent_instance;

  TbRegistry *registry; /* owned; made when the first project is opened */
  GHashTable *projects; /* owned; real path -> TbProject (borrowed, goes when the last window lets go) */
  TbTestHook *hook;     /* owned; only in a program that runs from its build folder */
};

G_DEFINE_FINAL_TYPE (TbApplication, tb_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *accels[4];
} Accels;

static const Accels accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.show-sidebar", { "F9" } },
  { "win.next-place", { "<Control>Page_Down" } },
  { "win.previous-place", { "<Control>Page_Up" } },
  { "win.show-place::overview", { "<Alt>1" } },
  { "win.show-place::circular", { "<Alt>2" } },
  { "win.show-place::chart-book", { "<Alt>3" } },
  { "win.show-place::checks", { "<Alt>4" } },
  { "win.show-place::history", { "<Alt>5" } },
  { "win.meeting", { "F11" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.show-shortcuts", { "<Control>question" } },
};

static void
forget_project (gpointer data, GObject *where_the_project_was)
{
  TbApplication *self = data;
  GHashTableIter iter;
  gpointer project;

  g_hash_table_iter_init (&iter, self->projects);
  while (g_hash_table_iter_next (&iter, NULL, &project))
    if (project == where_the_project_was)
      g_hash_table_iter_remove (&iter);
}

static char *
real_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);
}

/**
 * tb_application_open_project:
 * @self: the application
 * @path: the project file
 * @error: return location for an error
 *
 * Opens a project, or gets it when another window has it open: all windows of the process that
 * show a file share one #TbProject.
 *
 * Returns: (transfer full): the project, or %NULL with @error set
 */
TbProject *
tb_application_open_project (TbApplication *self, const char *path, GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *author = NULL;
  TbProject *project;

  g_return_val_if_fail (TB_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  real = real_path (path);
  project = g_hash_table_lookup (self->projects, real);
  if (project != NULL)
    return g_object_ref (project);

  project = tb_project_open (real, TB_PROJECT_READ_WRITE, error);
  if (project == NULL)
    return NULL;

  author = tb_settings_dup_author ();
  tb_project_set_author (project, author);
  tb_project_watch (project);
  g_hash_table_insert (self->projects, g_steal_pointer (&real), project);
  g_object_weak_ref (G_OBJECT (project), forget_project, self);

  return project;
}

/**
 * tb_application_forget_project:
 * @self: the application
 * @path: the real path of a project that can't be used any more
 *
 * Has the file opened anew when it is next asked for, since another file took its place.
 */
void
tb_application_forget_project (TbApplication *self, const char *path)
{
  TbProject *project;

  g_return_if_fail (TB_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  project = g_hash_table_lookup (self->projects, path);
  if (project == NULL)
    return;

  g_object_weak_unref (G_OBJECT (project), forget_project, self);
  g_hash_table_remove (self->projects, path);
}

/**
 * tb_application_get_registry:
 * @self: the application
 *
 * Gets the section plugins, which are looked for when first asked for.
 *
 * Returns: (transfer none): the registry
 */
TbRegistry *
tb_application_get_registry (TbApplication *self)
{
  g_return_val_if_fail (TB_IS_APPLICATION (self), NULL);

  if (self->registry == NULL)
    self->registry = tb_registry_new ();

  return self->registry;
}

static TbWindow *
find_window (TbApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TB_IS_WINDOW (l->data) && g_strcmp0 (tb_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

/**
 * tb_application_show_file:
 * @self: the application
 * @from: (nullable): the window that asks
 * @path: a project file
 *
 * Shows a file: in the window that shows it already, in @from when that shows no project, else in
 * a new window.
 */
void
tb_application_show_file (TbApplication *self, GtkWindow *from, const char *path)
{
  g_autofree char *real = NULL;
  TbWindow *window;

  g_return_if_fail (TB_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  real = real_path (path);
  window = find_window (self, real);
  if (window == NULL)
    {
      window = from != NULL && tb_window_get_path (TB_WINDOW (from)) == NULL ? TB_WINDOW (from) : tb_window_new (self);
      tb_window_open (window, real);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
tb_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (tb_window_new (TB_APPLICATION (application)));
  gtk_window_present (window);
}

static void
tb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      tb_application_show_file (TB_APPLICATION (application), NULL, path != NULL ? path : uri);
    }
}

static void
activate_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

/* a second window on the same project, or another empty one */
static void
activate_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active = gtk_application_get_active_window (data);
  const char *path = TB_IS_WINDOW (active) ? tb_window_get_path (TB_WINDOW (active)) : NULL;
  TbWindow *window = tb_window_new (data);

  if (path != NULL)
    tb_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
}

static void
activate_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_preferences_window_present (gtk_application_get_active_window (data));
}

static void
activate_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_about_present (gtk_application_get_active_window (data));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = activate_quit },
  { .name = "new-window", .activate = activate_new_window },
  { .name = "preferences", .activate = activate_preferences },
  { .name = "about", .activate = activate_about },
};

static void
apply_color_scheme (GSettings *settings)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[g_settings_get_enum (settings, "color-scheme")]);
}

static void
apply_author (TbApplication *self)
{
  g_autofree char *author = tb_settings_dup_author ();
  GHashTableIter iter;
  gpointer project;

  g_hash_table_iter_init (&iter, self->projects);
  while (g_hash_table_iter_next (&iter, NULL, &project))
    tb_project_set_author (project, author);
}

static void
tb_application_startup (GApplication *application)
{
  TbApplication *self = TB_APPLICATION (application);
  GSettings *settings = tb_settings_get ();

  G_APPLICATION_CLASS (tb_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, (const char *const *) accels[i].accels);

  tb_language_prefer_simplified_chinese ();
  gtk_window_set_default_icon_name (TB_APPLICATION_ID);
  apply_color_scheme (settings);
  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), NULL);
  g_signal_connect_object (settings, "changed::author", G_CALLBACK (apply_author), self, G_CONNECT_SWAPPED);
}

static gboolean
tb_application_dbus_register (GApplication *application, GDBusConnection *connection, const char *path, GError **error)
{
  TbApplication *self = TB_APPLICATION (application);

  if (!G_APPLICATION_CLASS (tb_application_parent_class)->dbus_register (application, connection, path, error))
    return FALSE;
  if (self->hook != NULL)
    tb_test_hook_register (self->hook, connection, path);

  return TRUE;
}

static void
tb_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  TbApplication *self = TB_APPLICATION (application);

  if (self->hook != NULL)
    tb_test_hook_unregister (self->hook, connection);

  G_APPLICATION_CLASS (tb_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
tb_application_window_added (GtkApplication *application, GtkWindow *window)
{
  TbApplication *self = TB_APPLICATION (application);

  GTK_APPLICATION_CLASS (tb_application_parent_class)->window_added (application, window);
  if (self->hook != NULL)
    tb_test_hook_add_window (self->hook, window);
}

static void
tb_application_finalize (GObject *object)
{
  TbApplication *self = TB_APPLICATION (object);
  GHashTableIter iter;
  gpointer project;

  g_hash_table_iter_init (&iter, self->projects);
  while (g_hash_table_iter_next (&iter, NULL, &project))
    g_object_weak_unref (project, forget_project, self);
  g_clear_pointer (&self->hook, tb_test_hook_free);
  g_clear_pointer (&self->projects, g_hash_table_unref);
  g_clear_object (&self->registry);

  G_OBJECT_CLASS (tb_application_parent_class)->finalize (object);
}

static void
tb_application_class_init (TbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_application_finalize;
  application_class->startup = tb_application_startup;
  application_class->activate = tb_application_activate;
  application_class->open = tb_application_open;
  application_class->dbus_register = tb_application_dbus_register;
  application_class->dbus_unregister = tb_application_dbus_unregister;
  GTK_APPLICATION_CLASS (klass)->window_added = tb_application_window_added;
}

static void
tb_application_init (TbApplication *self)
{
  self->projects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (tb_paths_are_uninstalled ())
    self->hook = tb_test_hook_new ();
}

/**
 * tb_application_new:
 *
 * Returns: (transfer full): the application
 */
TbApplication *
tb_application_new (void)
{
  return g_object_new (TB_TYPE_APPLICATION,
                       "application-id", TB_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/tongbao/Tongbao",
                       NULL);
}

/* GTK before 4.10 sets up OpenGL, a fifth of the start on a machine without a graphics card, even where it was told
 * to draw with Cairo and never uses it. */
static void
leave_out_unused_gl (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0 && g_getenv ("GDK_DEBUG") == NULL && gtk_get_minor_version () < 10)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

int
tb_ui_run (int argc, char **argv)
{
  g_autoptr (TbApplication) application = NULL;

  leave_out_unused_gl ();
  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _("tongbao: there is no display for the window. “tongbao --help” lists the commands that need none."));
      return 2;
    }
  application = tb_application_new ();
  g_set_prgname ("tongbao");
  g_set_application_name (_("Tongbao"));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
