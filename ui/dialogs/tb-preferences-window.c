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
  GtkSwitch *own_plugins;
};

G_DEFINE_FINAL_TYPE (TbPreferencesWindow, tb_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
on_color_scheme (TbPreferencesWindow *self)
{
  g_settings_set_enum (tb_settings_get (), "color-scheme", (int) adw_combo_row_get_selected (self->color_scheme));
}

static gboolean
on_own_plugins (GtkSwitch *own_plugins, gboolean state, TbPreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!tb_user_plugins_set_enabled (state, &error))
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (message));
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
}

static void
tb_preferences_window_init (TbPreferencesWindow *self)
{
  GSettings *settings = tb_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->color_scheme, (guint) g_settings_get_enum (settings, "color-scheme"));
  gtk_switch_set_active (self->own_plugins, tb_user_plugins_are_enabled ());
  g_signal_connect_object (self->color_scheme, "notify::selected", G_CALLBACK (on_color_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own_plugins, "state-set", G_CALLBACK (on_own_plugins), self, 0);
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
