/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that says what the program is. */
#include "tb-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * tb_about_present:
 * @parent: (nullable): the window to stand over
 *
 * Shows what the program is, its version and its licence.
 */
void
tb_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Tongbao"), "application-icon", TB_APPLICATION_ID, "version", TB_VERSION, "developer-name", _("The Tongbao contributors"), "comments", _("Gathers a quarter’s figures, works out rates and ranks, checks them, and writes the circular. One cell feeds the text, the table and the chart, so that they cannot disagree."), "license-type", GTK_LICENSE_GPL_3_0, "translator-credits", _("translator-credits"), NULL);
}
