/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions: every verb is one, so that menus, keys, buttons and tests share it. */
#include <glib/gi18n-lib.h>

#include "dialogs/tb-masthead-window.h"
#include "dialogs/tb-organizations-window.h"
#include "model/tb-plain-text.h"
#include "pages/tb-circular-page.h"
#include "project/tb-history.h"
#include "tb-toast.h"
#include "tb-window-private.h"

/* what needs a project, and what needs one that can be written */
static const char *const with_project[] = {
  "save-copy", "export", "print", "find", "next-place", "previous-place", "show-place", "show-cell", "show-sidebar",
  "show-circular", "enlarge-chart", "show-in-chart-book", "meeting", "print-chart", "period", "masthead", "organizations", NULL
};

typedef gboolean (*StepFunc) (TbProject *project, GError **error);

static void
step (TbWindow *self, StepFunc func, const char *label, const char *said, const char *failed, const char *back, const char *back_action)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  g_autofree char *shown = tb_plain_text_cut (label, TB_PLAIN_TEXT_LABEL);

  /* clicked once more than there are steps, before the button could tell */
  if (label == NULL)
    return;

  message = g_strdup_printf ("%s: %s", said, shown);
  if (!func (tb_book_get_project (self->book), &error))
    tb_window_show_error (self, failed, error);
  else
    tb_toast_show_with_action (GTK_WIDGET (self->toasts), message, back, back_action);
}

static void
activate_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;
  g_autofree char *label = tb_project_dup_undo_label (tb_book_get_project (self->book));

  step (self, tb_project_undo, label, _("Undone"), _("The change can’t be undone"), _("_Redo"), "win.redo");
}

static void
activate_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;
  g_autofree char *label = tb_project_dup_redo_label (tb_book_get_project (self->book));

  step (self, tb_project_redo, label, _("Done again"), _("The change can’t be done again"), _("_Undo"), "win.undo");
}

static void
activate_new (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_ask_new (data);
}

static void
activate_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_ask_open (data);
}

static void
activate_open_file (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbApplication *application = TB_APPLICATION (gtk_window_get_application (data));

  tb_application_show_file (application, data, g_variant_get_string (parameter, NULL));
}

static void
activate_open_sample (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_open_sample (data);
}

static void
activate_save_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_ask_copy (data);
}

static void
activate_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_ask_export (data);
}

static void
activate_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_print (data);
}

static void
activate_print_chart (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_print_chart (data, g_variant_get_string (parameter, NULL));
}

static void
activate_find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;

  tb_window_leave_charts (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content_side);
  gtk_menu_button_popup (self->find_button);
}

static void
activate_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_go_back (data);
}

static void
activate_next_place (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_step_place (data, 1);
}

static void
activate_previous_place (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_step_place (data, -1);
}

static void
activate_show_place (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_show_place (data, g_variant_get_string (parameter, NULL));
}

static void
activate_show_cell (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *measure_key, *organization_id;

  g_variant_get (parameter, "(&s&s)", &measure_key, &organization_id);
  tb_window_show_cell (data, measure_key, organization_id);
}

/* the circular, at the text of a topic */
static void
activate_show_circular (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;
  GtkWidget *page;

  tb_window_show_place (self, TB_PLACE_CIRCULAR);
  page = gtk_stack_get_child_by_name (self->pages, TB_PLACE_CIRCULAR);
  if (page != NULL)
    tb_circular_page_show_topic (TB_CIRCULAR_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
activate_show_sidebar (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;

  tb_window_leave_charts (self);
  /* side by side, the leaflet would take the keys back to the page with the next place */
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar_side);
  gtk_widget_grab_focus (GTK_WIDGET (self->sidebar));
}

static void
change_period (GSimpleAction *action, GVariant *value, gpointer data)
{
  TbWindow *self = data;

  tb_book_set_period (self->book, g_variant_get_string (value, NULL));
}

static void
activate_next_period (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_add_period (data);
}

static void
activate_masthead (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_masthead_window_present (GTK_WINDOW (data), ((TbWindow *) data)->book);
}

static void
activate_organizations (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_organizations_window_present (GTK_WINDOW (data), ((TbWindow *) data)->book);
}

/* made when asked for: under the name that GTK looks for by itself, every window would make one at its start */
static void
activate_show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *window = data;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/tongbao/Tongbao/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* the start page again, in a window whose file couldn't be opened */
static void
activate_start_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_show_start_page (data);
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = activate_new },
  { .name = "open", .activate = activate_open },
  { .name = "open-file", .activate = activate_open_file, .parameter_type = "s" },
  { .name = "open-sample", .activate = activate_open_sample },
  { .name = "save-copy", .activate = activate_save_copy },
  { .name = "export", .activate = activate_export },
  { .name = "print", .activate = activate_print },
  { .name = "print-chart", .activate = activate_print_chart, .parameter_type = "s" },
  { .name = "undo", .activate = activate_undo },
  { .name = "redo", .activate = activate_redo },
  { .name = "find", .activate = activate_find },
  { .name = "back", .activate = activate_back },
  { .name = "next-place", .activate = activate_next_place },
  { .name = "previous-place", .activate = activate_previous_place },
  { .name = "show-place", .activate = activate_show_place, .parameter_type = "s" },
  { .name = "show-cell", .activate = activate_show_cell, .parameter_type = "(ss)" },
  { .name = "show-circular", .activate = activate_show_circular, .parameter_type = "s" },
  { .name = "show-sidebar", .activate = activate_show_sidebar },
  { .name = "period", .parameter_type = "s", .state = "''", .change_state = change_period },
  { .name = "next-period", .activate = activate_next_period },
  { .name = "masthead", .activate = activate_masthead },
  { .name = "organizations", .activate = activate_organizations },
  { .name = "show-shortcuts", .activate = activate_show_shortcuts },
  { .name = "start-page", .activate = activate_start_page },
};

static void
enable (TbWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * tb_window_update_actions: (skip)
 * @self: a window
 *
 * Enables the actions that can be done at present.
 */
void
tb_window_update_actions (TbWindow *self)
{
  gboolean open = self->book != NULL;
  TbProject *project = open ? tb_book_get_project (self->book) : NULL;
  gboolean writable = open && !tb_project_is_read_only (project);

  for (guint i = 0; with_project[i] != NULL; i++)
    enable (self, with_project[i], open);
  enable (self, "undo", writable && tb_project_can_undo (project));
  enable (self, "redo", writable && tb_project_can_redo (project));
  enable (self, "next-period", writable);
  enable (self, "back", !g_queue_is_empty (&self->back));
}

/**
 * tb_window_add_actions: (skip)
 * @self: a window
 *
 * Gives a new window its actions.
 */
void
tb_window_add_actions (TbWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  tb_window_add_chart_actions (self);
  tb_window_update_actions (self);
}
