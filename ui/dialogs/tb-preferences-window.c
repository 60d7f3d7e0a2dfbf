/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's few preferences. */
#include "dialogs/tb-preferences-window.h"

#include <glib/gi18n-lib.h>

#include "section/tb-user-plugins.h"
#include "tb-settings.h"

struct _TbPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwEntryRow *author;
  AdwComboRow *color_scheme;
  AdwPreferencesGroup *plugins;
  GtkSwitch *own_plugins;
};

G_DEFINE_FINAL_TYPE (TbPreferencesWindow, tb_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
on_color_scheme (TbPreferencesWindow *self)
{
  g_settings_set_enum (tb_settings_get (), "color-scheme", (int) adw_combo_row_get_selected (self->color_scheme));
}

static void
show_message (TbPreferencesWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (markup));
}

static void
on_allow (TbPreferencesWindow *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autoptr (GError) error = NULL;

  if (!tb_user_plugins_allow (g_object_get_data (G_OBJECT (row), "manifest"), &error))
    {
      show_message (self, error->message);
      return;
    }

  adw_preferences_group_remove (self->plugins, row);
  show_message (self, _("Allowed. The plugin is used when Tongbao is started again."));
}

/* A plugin of the user's own folder that waits to be allowed. */
static void
add_waiting (TbPreferencesWindow *self, const TbWaitingPlugin *plugin)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *allow = gtk_button_new_with_mnemonic (_("_Allow"));
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", plugin->manifest, plugin->reason);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), plugin->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), allow);
  gtk_widget_set_valign (allow, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (row), "manifest", g_strdup (plugin->manifest), g_free);
  g_object_bind_property (self->own_plugins, "active", row, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (allow, "clicked", G_CALLBACK (on_allow), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->plugins, row);
}

static gboolean
on_own_plugins (GtkSwitch *own_plugins, gboolean state, TbPreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!tb_user_plugins_set_enabled (state, &error))
    {
      show_message (self, error->message);
      gtk_switch_set_active (own_plugins, tb_user_plugins_are_enabled ());

      return TRUE;
    }

  return FALSE;
}

static void
tb_preferences_window_class_init (TbPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/dialogs/tb-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TbPreferencesWindow, author);
  gtk_widget_class_bind_template_child (widget_class, TbPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, TbPreferencesWindow, own_plugins);
  gtk_widget_class_bind_template_child (widget_class, TbPreferencesWindow, plugins);
}

static void
tb_preferences_window_init (TbPreferencesWindow *self)
{
  GSettings *settings = tb_settings_get ();
  g_autoptr (GPtrArray) waiting = tb_user_plugins_list_waiting ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->color_scheme, (guint) g_settings_get_enum (settings, "color-scheme"));
  gtk_switch_set_active (self->own_plugins, tb_user_plugins_are_enabled ());
  g_signal_connect_object (self->color_scheme, "notify::selected", G_CALLBACK (on_color_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own_plugins, "state-set", G_CALLBACK (on_own_plugins), self, 0);
  for (guint i = 0; i < waiting->len; i++)
    add_waiting (self, g_ptr_array_index (waiting, i));
}

/**
 * tb_preferences_window_present:
 * @parent: (nullable): the window to stand over
 *
 * Shows the preferences. They take effect at once.
 */
void
tb_preferences_window_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (TB_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL));
}
