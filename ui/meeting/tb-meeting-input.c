/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, buttons and the pointer of a meeting. A click turns on; a button that is held, or Ctrl, makes the pointer seen. */
#include "meeting/tb-meeting-private.h"

#define HOLD_MILLISECONDS 250
#define HOLD_DISTANCE 8.0
#define IDLE_SECONDS 4

static void
set_pointing (TbMeeting *self, gboolean is_pointing)
{
  if (is_pointing == self->is_pointing)
    return;
  self->is_pointing = is_pointing;
  if (is_pointing)
    gtk_revealer_set_reveal_child (self->hint, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_pointing ? "none" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_idle (gpointer data)
{
  TbMeeting *self = data;

  self->idle = 0;
  gtk_revealer_set_reveal_child (self->hint, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

/**
 * tb_meeting_wake: (skip)
 * @self: a meeting
 *
 * Shows the cursor, and what can be done, for a few seconds.
 */
void
tb_meeting_wake (TbMeeting *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = g_timeout_add_seconds (IDLE_SECONDS, on_idle, self);
  if (self->is_pointing)
    return;
  gtk_revealer_set_reveal_child (self->hint, TRUE);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
on_motion (TbMeeting *self, double x, double y)
{
  const gboolean moved = x != self->x || y != self->y;

  self->x = x;
  self->y = y;
  if (self->is_pointing)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else if (moved)
    tb_meeting_wake (self);
}

static gboolean
on_held (gpointer data)
{
  TbMeeting *self = data;

  self->hold = 0;
  set_pointing (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
on_pressed (TbMeeting *self, double x, double y)
{
  self->hold_x = self->x = x;
  self->hold_y = self->y = y;
  g_clear_handle_id (&self->hold, g_source_remove);
  self->hold = g_timeout_add (HOLD_MILLISECONDS, on_held, self);
}

/* a button that is drawn across the screen points at once */
static void
on_dragged (TbMeeting *self, double offset_x, double offset_y)
{
  on_motion (self, self->hold_x + offset_x, self->hold_y + offset_y);
  if (self->hold == 0 || ABS (offset_x) + ABS (offset_y) < HOLD_DISTANCE)
    return;
  g_clear_handle_id (&self->hold, g_source_remove);
  set_pointing (self, TRUE);
}

static void
on_released (TbMeeting *self)
{
  const gboolean clicked = self->hold != 0;

  g_clear_handle_id (&self->hold, g_source_remove);
  set_pointing (self, self->is_key_held);
  if (clicked)
    tb_meeting_turn_to (self, self->index + 1);
}

static void
on_secondary_released (TbMeeting *self)
{
  tb_meeting_turn_to (self, self->index - 1);
}

static gboolean
is_pointing_key (guint key)
{
  return key == GDK_KEY_Control_L || key == GDK_KEY_Control_R;
}

static gboolean
on_key_pressed (TbMeeting *self, guint key, guint code, GdkModifierType state)
{
  if (is_pointing_key (key))
    {
      self->is_key_held = TRUE;
      set_pointing (self, TRUE);
      return TRUE;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      tb_meeting_turn_to (self, self->index + 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_BackSpace:
      tb_meeting_turn_to (self, self->index - 1);
      return TRUE;
    case GDK_KEY_Home:
      tb_meeting_turn_to (self, 0);
      return TRUE;
    case GDK_KEY_End:
      tb_meeting_turn_to (self, G_MAXINT);
      return TRUE;
    case GDK_KEY_Escape:
      tb_meeting_end (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_key_released (TbMeeting *self, guint key)
{
  if (!is_pointing_key (key))
    return;
  self->is_key_held = FALSE;
  set_pointing (self, FALSE);
}

/**
 * tb_meeting_rest: (skip)
 * @self: a meeting
 *
 * Lets go of everything that was held or is to come, when the meeting isn't shown any more.
 */
void
tb_meeting_rest (TbMeeting *self)
{
  g_clear_handle_id (&self->hold, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  self->is_key_held = FALSE;
  set_pointing (self, FALSE);
}

/**
 * tb_meeting_input_init: (skip)
 * @self: a meeting
 *
 * Connects keys and pointer.
 */
void
tb_meeting_input_init (TbMeeting *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (on_key_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "released", G_CALLBACK (on_secondary_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
