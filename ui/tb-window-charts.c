/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window given over to charts: one enlarged, or the chart book in a meeting. Leaving finds everything as it was. */
#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-book-page.h"
#include "charts/tb-chart-page.h"
#include "charts/tb-shared-chart-book.h"
#include "meeting/tb-meeting.h"
#include "tb-toast.h"
#include "tb-window-private.h"

#define CHART "chart"
#define MEETING "meeting"

static gboolean
shows (TbWindow *self, const char *state)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), state) == 0;
}

static void
remember_focus (TbWindow *self, GtkWidget **where)
{
  g_set_weak_pointer (where, gtk_window_get_focus (GTK_WINDOW (self)));
}

static void
restore_focus (TbWindow *self, GtkWidget **where)
{
  if (*where != NULL && gtk_widget_get_mapped (*where))
    gtk_widget_grab_focus (*where);
  else if (shows (self, "project"))
    tb_window_focus_page (self);
  g_clear_weak_pointer (where);
}

static void
leave_chart (TbWindow *self)
{
  if (!shows (self, CHART))
    return;
  tb_window_set_state (self, "project");
  restore_focus (self, &self->focus_before_chart);
}

static void
leave_meeting (TbWindow *self)
{
  if (!shows (self, MEETING))
    return;
  tb_meeting_rest (TB_MEETING (self->meeting));
  if (self->inhibited != 0)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (self)), self->inhibited);
  self->inhibited = 0;
  tb_window_set_state (self, self->is_meeting_from_chart ? CHART : "project");
  restore_focus (self, &self->focus_before_meeting);
  if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

/**
 * tb_window_leave_charts: (skip)
 * @self: a window
 *
 * Shows the project's pages again.
 *
 * Returns: whether there was anything to leave
 */
gboolean
tb_window_leave_charts (TbWindow *self)
{
  if (!shows (self, CHART) && !shows (self, MEETING))
    return FALSE;
  leave_meeting (self);
  leave_chart (self);
  return TRUE;
}

/**
 * tb_window_enlarge_chart: (skip)
 * @self: a window with a project
 * @id: a chart's id
 *
 * Shows a chart over the whole window.
 */
void
tb_window_enlarge_chart (TbWindow *self, const char *id)
{
  g_autoptr (TbChartBook) charts = NULL;

  if (self->book == NULL)
    return;
  charts = tb_shared_chart_book_get (self->book);
  if (tb_chart_book_find (charts, id, NULL) == NULL)
    return;
  leave_meeting (self);
  if (self->chart_page == NULL)
    {
      self->chart_page = tb_chart_page_new (charts);
      g_signal_connect_object (self->chart_page, "closed", G_CALLBACK (leave_chart), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->states, self->chart_page, CHART);
    }
  if (!shows (self, CHART))
    remember_focus (self, &self->focus_before_chart);
  tb_window_set_state (self, CHART);
  tb_chart_page_show_chart (TB_CHART_PAGE (self->chart_page), id);
}

static void
on_fullscreened (TbWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    leave_meeting (self);
}

static void
make_meeting (TbWindow *self)
{
  g_autoptr (TbChartBook) charts = tb_shared_chart_book_get (self->book);

  self->meeting = tb_meeting_new (charts);
  g_signal_connect_object (self->meeting, "ended", G_CALLBACK (leave_meeting), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
  gtk_stack_add_named (self->states, self->meeting, MEETING);
}

static void
begin_meeting (TbWindow *self)
{
  const char *chart = shows (self, CHART) ? tb_chart_page_get_chart (TB_CHART_PAGE (self->chart_page)) : NULL;

  if (self->meeting == NULL)
    make_meeting (self);
  if (!tb_meeting_begin (TB_MEETING (self->meeting), chart, self->place))
    {
      tb_toast_show (GTK_WIDGET (self->states), _("There is nothing to show: no chart that the chart book prints has figures yet"));
      return;
    }
  self->is_meeting_from_chart = chart != NULL;
  self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  remember_focus (self, &self->focus_before_meeting);
  tb_window_set_state (self, MEETING);
  gtk_widget_grab_focus (self->meeting);
  gtk_window_fullscreen (GTK_WINDOW (self));
  self->inhibited = gtk_application_inhibit (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE, _("Charts are being shown"));
}

static void
activate_meeting (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;

  if (shows (self, MEETING))
    leave_meeting (self);
  else if (self->book != NULL)
    begin_meeting (self);
}

static void
activate_enlarge_chart (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tb_window_enlarge_chart (data, g_variant_get_string (parameter, NULL));
}

static void
activate_show_in_chart_book (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TbWindow *self = data;
  GtkWidget *page;

  tb_window_show_place (self, TB_PLACE_CHART_BOOK);
  page = gtk_stack_get_child_by_name (self->pages, TB_PLACE_CHART_BOOK);
  if (page != NULL)
    tb_chart_book_page_show_chart (TB_CHART_BOOK_PAGE (page), g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { .name = "enlarge-chart", .activate = activate_enlarge_chart, .parameter_type = "s" },
  { .name = "show-in-chart-book", .activate = activate_show_in_chart_book, .parameter_type = "s" },
  { .name = "meeting", .activate = activate_meeting },
};

/**
 * tb_window_add_chart_actions: (skip)
 * @self: a window
 *
 * Gives a new window its actions about charts.
 */
void
tb_window_add_chart_actions (TbWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
