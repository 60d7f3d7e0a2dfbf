/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dialogs/tb-apply-key.h"

/**
 * tb_apply_key_add: (skip)
 * @dialog: a dialog with a text view
 * @action: what applies it
 *
 * Applies the dialog with Ctrl+Enter. A text view would make a new line of it, so the key is taken on its way there;
 * no input method uses it.
 */
void
tb_apply_key_add (GtkWidget *dialog, const char *action)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                             gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_CONTROL_MASK));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (trigger, gtk_named_action_new (action)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (dialog, keys);
}
