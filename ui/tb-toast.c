/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in passing what was done, in the window that a widget is in.
 *
 * What was done last is said at once: a message that waited for those before it would come too late, and
 * its button would act on something else. So a window has one toast, which takes over the newest message
 * while it is seen. (Dismissing it for another one while it still slides in ends badly in libadwaita 1.2.) */
#include "tb-toast.h"

#include <adwaita.h>

#define SHOWN_SECONDS 5

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed; it owns this */
  AdwToast *toast;          /* owned; the one that is seen, or NULL */
  guint timer;              /* dismisses it */

  /* what is to be said next */
  char *title;  /* owned; markup */
  char *label;  /* owned */
  char *action; /* owned */
  guint idle;
} Toaster;

static void
toaster_free (gpointer data)
{
  Toaster *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->toast);
  g_free (self->title);
  g_free (self->label);
  g_free (self->action);
  g_free (self);
}

static Toaster *
get_toaster (GtkWidget *overlay)
{
  Toaster *self = g_object_get_data (G_OBJECT (overlay), "tb-toaster");

  if (self == NULL)
    {
      self = g_new0 (Toaster, 1);
      self->overlay = ADW_TOAST_OVERLAY (overlay);
      g_object_set_data_full (G_OBJECT (overlay), "tb-toaster", self, toaster_free);
    }

  return self;
}

static void
on_dismissed (AdwToast *toast, GObject *overlay)
{
  Toaster *self = g_object_get_data (overlay, "tb-toaster");

  if (self == NULL || self->toast != toast)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->toast);
}

static gboolean
on_time_over (gpointer data)
{
  Toaster *self = data;
  g_autoptr (AdwToast) toast = g_object_ref (self->toast);

  self->timer = 0;
  adw_toast_dismiss (toast);

  return G_SOURCE_REMOVE;
}

/* when idle: the button of the last toast may be what was clicked, and that one goes by itself */
static gboolean
say (gpointer data)
{
  Toaster *self = data;
  gboolean is_new = self->toast == NULL;

  self->idle = 0;
  if (is_new)
    {
      self->toast = adw_toast_new (self->title);
      adw_toast_set_timeout (self->toast, 0);
      g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_dismissed), self->overlay, 0);
    }
  adw_toast_set_title (self->toast, self->title);
  adw_toast_set_button_label (self->toast, self->label);
  adw_toast_set_detailed_action_name (self->toast, self->action);
  if (is_new)
    adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (SHOWN_SECONDS, on_time_over, self);

  return G_SOURCE_REMOVE;
}

/**
 * tb_toast_show:
 * @widget: a widget of the window
 * @message: what was done, plain text
 *
 * Shows a message at the foot of the window for a few seconds.
 */
void
tb_toast_show (GtkWidget *widget, const char *message)
{
  tb_toast_show_with_action (widget, message, NULL, NULL);
}

/**
 * tb_toast_show_with_action:
 * @widget: a widget of the window
 * @message: what was done, plain text
 * @label: (nullable): the button's label
 * @action: (nullable): the detailed name of the button's action, such as `win.undo`
 *
 * Shows a message at the foot of the window for a few seconds, with a button.
 */
void
tb_toast_show_with_action (GtkWidget *widget, const char *message, const char *label, const char *action)
{
  GtkWidget *overlay;
  Toaster *toaster;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;

  toaster = get_toaster (overlay);
  g_free (toaster->title);
  g_free (toaster->label);
  g_free (toaster->action);
  toaster->title = g_markup_escape_text (message, -1);
  toaster->label = g_strdup (label);
  toaster->action = g_strdup (action);
  if (toaster->idle == 0)
    toaster->idle = g_idle_add (say, toaster);
}
