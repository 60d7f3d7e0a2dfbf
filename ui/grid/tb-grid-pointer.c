/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid under the pointer: a click selects, a drag selects a range, a heading its column or row, a
 * double click edits, the secondary button opens the cell's card. */
#include "grid/tb-figure-grid-private.h"

/* Nearest row or column that has figures, for a drag that leaves the grid. */
static void
locate_near (TbFigureGrid *self, double x, double y, guint *row, guint *column)
{
  int found_row, found_column;

  tb_grid_geometry_locate (self, x, y, &found_row, &found_column);
  *row = CLAMP (found_row, 0, (int) self->geometry.n_rows - 1);
  *column = CLAMP (found_column, 0, (int) self->geometry.n_columns - 1);
}

static gboolean
is_on_editor (TbFigureGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && (picked == self->entry || gtk_widget_is_ancestor (picked, self->entry));
}

static void
select_column (TbFigureGrid *self, guint column)
{
  guint last = self->geometry.n_rows - 1;

  for (guint row = 0; row <= last; row++)
    if ((tb_grid_model_get_datum (self->model, row, column)->flags & TB_DATUM_EXISTS) != 0)
      {
        tb_figure_grid_focus_cell (self, row, column);
        self->selection.anchor_row = last - self->geometry.n_footer;
        gtk_widget_queue_draw (GTK_WIDGET (self));
        return;
      }
}

static void
press (TbFigureGrid *self, double x, double y, gboolean extend)
{
  int row, column;

  if (tb_grid_geometry_locate (self, x, y, &row, &column))
    {
      if ((tb_grid_model_get_datum (self->model, row, column)->flags & TB_DATUM_EXISTS) == 0)
        return;
      tb_grid_selection_set (&self->selection, row, column, extend && self->has_cursor);
      self->has_cursor = TRUE;
      tb_figure_grid_cursor_moved (self);
    }
  else if (row == -1 && column >= 0 && column < (int) self->geometry.n_columns)
    {
      select_column (self, column);
    }
  else if (column == -1 && row >= 0 && row < (int) self->geometry.n_rows)
    {
      tb_figure_grid_select_row (self, row);
    }
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, TbFigureGrid *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int row, column;

  if (self->geometry.for_width < 0 || is_on_editor (self, x, y))
    return;
  tb_grid_editor_finish (self, TRUE, FALSE);
  if (button != GDK_BUTTON_SECONDARY || !tb_grid_geometry_locate (self, x, y, &row, &column) ||
      tb_grid_selection_is_single (&self->selection))
    press (self, x, y, button == GDK_BUTTON_PRIMARY && (state & GDK_SHIFT_MASK) != 0);
  if (!tb_grid_geometry_locate (self, x, y, &row, &column) || !self->has_cursor ||
      row != (int) self->selection.row || column != (int) self->selection.column)
    return;
  if (button == GDK_BUTTON_SECONDARY)
    tb_grid_show_card (self);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    tb_grid_editor_begin (self, TRUE);
}

static void
on_drag_update (GtkGestureDrag *gesture, double offset_x, double offset_y, TbFigureGrid *self)
{
  double x, y;
  guint row, column;

  if (self->editing || !self->has_cursor || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  /* a drag that starts at a heading keeps what the heading selected */
  if (x < self->geometry.heading_width || y < self->geometry.heading_height)
    return;
  locate_near (self, x + offset_x, y + offset_y, &row, &column);
  if ((tb_grid_model_get_datum (self->model, row, column)->flags & TB_DATUM_EXISTS) == 0 ||
      (row == self->selection.row && column == self->selection.column))
    return;
  tb_grid_selection_set (&self->selection, row, column, TRUE);
  tb_figure_grid_cursor_moved (self);
}

/**
 * tb_grid_pointer_init: (skip)
 * @self: a grid
 *
 * Connects the pointer's gestures.
 */
void
tb_grid_pointer_init (TbFigureGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
