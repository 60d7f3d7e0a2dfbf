/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: one project's pages around a sidebar, or the start page while it shows none. */
#include "tb-window-private.h"

#include <glib/gi18n-lib.h>

#include "circular/tb-document.h"
#include "model/tb-plain-text.h"
#include "pages/tb-welcome-page.h"
#include "project/tb-history.h"
#include "tb-finder.h"
#include "tb-settings.h"
#include "tb-tooltip.h"
#include "tb-width-bin.h"
#include "wording/tb-circular-title.h"

G_DEFINE_FINAL_TYPE (TbWindow, tb_window, ADW_TYPE_APPLICATION_WINDOW)

/*
 * tb_window_set_state: (skip)
 * @self: a window
 * @state: `start` or `project`
 *
 * Shows the start page or the pages of a project.
 */
void
tb_window_set_state (TbWindow *self, const char *state)
{
  gboolean project = g_str_equal (state, "project");

  gtk_stack_set_visible_child_name (self->states, state);
  /* F10 opens the one that is seen */
  gtk_menu_button_set_primary (self->start_menu, !project);
  gtk_menu_button_set_primary (self->menu_button, project);
}

static void
set_action_words (GtkWidget *button, GtkWidget *narrow, const char *verb, const char *label)
{
  g_autofree char *shown = tb_plain_text_cut (label, TB_PLAIN_TEXT_LABEL);
  g_autofree char *words = shown != NULL ? g_strdup_printf (_("%s: %s"), verb, shown) : g_strdup (verb);

  tb_tooltip_set (button, words);
  tb_tooltip_set (narrow, words);
}

static void
update_history (TbWindow *self)
{
  TbProject *project = tb_book_get_project (self->book);
  g_autofree char *undo = tb_project_dup_undo_label (project);
  g_autofree char *redo = tb_project_dup_redo_label (project);

  set_action_words (self->undo_button, self->narrow_undo_button, _("Undo"), undo);
  set_action_words (self->redo_button, self->narrow_redo_button, _("Redo"), redo);
  tb_window_update_actions (self);
}

static void
update_heading (TbWindow *self)
{
  TbProject *project = tb_book_get_project (self->book);
  gboolean read_only = tb_project_is_read_only (project);
  g_autofree char *heading = tb_circular_dup_title (self->book);
  g_autofree char *name = g_path_get_basename (self->path);
  const char *state = self->is_replaced ? _("nothing is saved any more") : read_only ? _("read-only") : _("saved");
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", name, state);

  adw_window_title_set_title (self->heading, heading);
  adw_window_title_set_subtitle (self->heading, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  tb_tooltip_set (GTK_WIDGET (self->heading), self->path);
}

static void
update_notice (TbWindow *self)
{
  gboolean read_only = tb_project_is_read_only (tb_book_get_project (self->book));

  if (read_only)
    gtk_label_set_label (self->notice_label, _("This file can be read and not changed: it, or the folder that it lies in, is write-protected. Save a copy to work on."));
  gtk_revealer_set_reveal_child (self->notice, read_only);
  gtk_widget_set_visible (self->made_up, tb_book_is_demonstration (self->book));
}

/*
 * tb_window_refresh: (skip)
 * @self: a window that shows a project
 *
 * Brings what stands around the pages up to date: heading, notice, undo and redo, quarters.
 */
void
tb_window_refresh (TbWindow *self)
{
  update_heading (self);
  update_notice (self);
  update_history (self);
  tb_window_update_periods (self);
}

static gboolean
refresh_when_idle (gpointer data)
{
  TbWindow *self = data;

  self->refresh = 0;
  tb_window_refresh (self);

  return G_SOURCE_REMOVE;
}

/*
 * tb_window_queue_refresh: (skip)
 * @self: a window that shows a project
 *
 * The same soon, once for many changes.
 */
void
tb_window_queue_refresh (TbWindow *self)
{
  if (self->refresh == 0)
    self->refresh = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_when_idle, self, NULL);
}

static void
set_title_buttons (TbWindow *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->content_header, folded);
}

static void
save_state (TbWindow *self)
{
  GSettings *settings = tb_settings_get ();
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 10000));
  g_settings_set_int (settings, "window-height", CLAMP (height, 294, 10000));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->place != NULL)
    g_settings_set_string (settings, "last-place", self->place);
}

static gboolean
tb_window_close_request (GtkWindow *window)
{
  tb_window_leave_charts (TB_WINDOW (window));
  save_state (TB_WINDOW (window));

  return GTK_WINDOW_CLASS (tb_window_parent_class)->close_request (window);
}

static void
tb_window_dispose (GObject *object)
{
  TbWindow *self = TB_WINDOW (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_weak_pointer (&self->focus_before_chart);
  g_clear_weak_pointer (&self->focus_before_meeting);

  G_OBJECT_CLASS (tb_window_parent_class)->dispose (object);
}

static void
tb_window_finalize (GObject *object)
{
  TbWindow *self = TB_WINDOW (object);

  g_clear_object (&self->periods);
  g_queue_clear_full (&self->back, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->section_pages, g_hash_table_unref);
  g_clear_object (&self->standing);
  g_clear_object (&self->book);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (tb_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, states);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, start_menu);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, sidebar_side);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, sidebar_header);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, content_side);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, content_header);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, period_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, narrow_period_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, narrow_undo_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, narrow_redo_button);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, made_up);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, TbWindow, pages);
}

static void
tb_window_class_init (TbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tb_window_dispose;
  object_class->finalize = tb_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tb_window_close_request;

  g_type_ensure (TB_TYPE_SIDEBAR);
  g_type_ensure (TB_TYPE_WIDTH_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/tb-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);
}

static void
create_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
create_finder (GtkMenuButton *button, gpointer window)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, tb_finder_new (window));
}

/* a menu is a tree of widgets: a window that only shows its pages needs none of them */
static void
make_menus_when_opened (TbWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->start_menu, create_menu, self->main_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self->main_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->period_button, create_menu, self->periods, NULL);
  gtk_menu_button_set_create_popup_func (self->narrow_period_button, create_menu, self->periods, NULL);
  gtk_menu_button_set_create_popup_func (self->find_button, create_finder, self, NULL);
}

/* Going through the sidebar by keys stays there, in a folded window too; Enter or a click goes on into the page. */
static void
on_place_selected (TbWindow *self, const char *place, gboolean activated)
{
  gboolean stay = !activated && adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == self->sidebar_side;

  tb_window_show_place (self, place);
  if (stay)
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar_side);
  else if (activated)
    tb_window_focus_page (self);
}

static void
tb_window_init (TbWindow *self)
{
  GSettings *settings = tb_settings_get ();

  self->section_pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->periods = g_menu_new ();
  g_queue_init (&self->back);

  gtk_widget_init_template (GTK_WIDGET (self));
  tb_window_add_actions (self);
  make_menus_when_opened (self);

  g_signal_connect_object (self->sidebar, "place-selected", G_CALLBACK (on_place_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (set_title_buttons), self, G_CONNECT_SWAPPED);
  set_title_buttons (self);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/**
 * tb_window_show_start_page: (skip)
 * @self: a window that shows no project
 *
 * Shows the start page.
 */
void
tb_window_show_start_page (TbWindow *self)
{
  if (self->book != NULL)
    return;

  adw_bin_set_child (self->start_bin, tb_welcome_page_new ());
  tb_window_set_state (self, "start");
}

static void
on_realize (TbWindow *self)
{
  if (adw_bin_get_child (self->start_bin) == NULL)
    tb_window_show_start_page (self);
}

/**
 * tb_window_new:
 * @application: the application
 *
 * Makes a window that shows the start page, unless a project is opened in it before it is shown.
 *
 * Returns: (transfer none): a new window; it belongs to @application
 */
TbWindow *
tb_window_new (TbApplication *application)
{
  TbWindow *self = g_object_new (TB_TYPE_WINDOW, "application", application, NULL);

  g_signal_connect (self, "realize", G_CALLBACK (on_realize), NULL);

  return self;
}

/**
 * tb_window_get_path:
 * @self: a window
 *
 * Returns: (nullable): the real path of the project shown
 */
const char *
tb_window_get_path (TbWindow *self)
{
  g_return_val_if_fail (TB_IS_WINDOW (self), NULL);

  return self->path;
}

/**
 * tb_window_get_book:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the book shown
 */
TbBook *
tb_window_get_book (TbWindow *self)
{
  g_return_val_if_fail (TB_IS_WINDOW (self), NULL);

  return self->book;
}
