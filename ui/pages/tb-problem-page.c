/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window shows in place of a file that can't be opened: why, and what to do. */
#include "pages/tb-problem-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tb-error.h"

static GtkWidget *
new_button (const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);

  return button;
}

/* whether the same file may open a moment later */
static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, TB_ERROR, TB_ERROR_BUSY) || g_error_matches (error, TB_ERROR, TB_ERROR_FULL) ||
         g_error_matches (error, TB_ERROR, TB_ERROR_IO) || g_error_matches (error, TB_ERROR, TB_ERROR_NOT_FOUND);
}

/**
 * tb_problem_page_new:
 * @path: the file
 * @error: why it can't be opened
 *
 * Returns: (transfer floating): a page that says so and offers the ways on
 */
GtkWidget *
tb_problem_page_new (const char *path, const GError *error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_("“%s” can’t be opened"), name);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *message = g_markup_escape_text (error->message, -1);
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *first;

  if (may_pass (error))
    gtk_box_append (GTK_BOX (buttons), new_button (_("_Try Again"), "win.open-file", path));
  gtk_box_append (GTK_BOX (buttons), new_button (_("_Open Another File…"), "win.open", NULL));
  gtk_box_append (GTK_BOX (buttons), new_button (_("Go to the _Start Page"), "win.start-page", NULL));
  first = gtk_widget_get_first_child (buttons);
  gtk_widget_add_css_class (first, "suggested-action");

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), escaped_title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), message);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);

  return page;
}
