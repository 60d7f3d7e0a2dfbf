/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in passing what was done, in the window that a widget is in. */
#include "tb-toast.h"

#include <adwaita.h>

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
  g_autofree char *title = NULL;
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;

  title = g_markup_escape_text (message, -1);
  toast = adw_toast_new (title);
  if (label != NULL)
    {
      adw_toast_set_button_label (toast, label);
      adw_toast_set_detailed_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
