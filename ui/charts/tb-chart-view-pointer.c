/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart under the pointer: a value says itself at once, a click goes to its cell. */
#include "charts/tb-chart-view-private.h"

static int
pick (TbChartView *self, double x, double y)
{
  TbChartPlace place;

  if (!self->is_pointable || !tb_chart_view_get_place (self, &place))
    return -1;
  return tb_chart_pick (self->chart, place.width, place.height, (x - place.x) / place.scale, (y - place.y) / place.scale);
}

static void
set_hovered (TbChartView *self, int index)
{
  if (index == self->hovered)
    return;
  self->hovered = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), index >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tb_chart_view_update_hint (self);
}

/* after drawing, it is told again where the pointer is: only a hand that moves takes the hint from the keys */
static void
on_motion (TbChartView *self, double x, double y)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  set_hovered (self, pick (self, x, y));
}

static void
on_leave (TbChartView *self)
{
  self->pointer_x = self->pointer_y = -1;
  set_hovered (self, -1);
}

static void
on_released (TbChartView *self, int n_press, double x, double y)
{
  tb_chart_view_pick (self, pick (self, x, y));
}

/**
 * tb_chart_view_pointer_init: (skip)
 * @self: a view
 *
 * Connects the pointer.
 */
void
tb_chart_view_pointer_init (TbChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
