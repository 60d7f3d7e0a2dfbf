/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid's keys, as spreadsheets have them. They are handled in the bubble phase, so that an input
 * method's list of candidates gets its keys first. */
#include "grid/tb-figure-grid-private.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static guint
page_rows (TbFigureGrid *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->geometry.heading_height - tb_grid_geometry_pinned_height (self);

  return self->geometry.row_height > 0 ? MAX (height / self->geometry.row_height - 1, 1) : 1;
}

static gboolean
move (TbFigureGrid *self, TbGridMove to, guint steps, gboolean extend)
{
  if (!self->has_cursor)
    return FALSE;
  if (!tb_grid_selection_move (&self->selection, self->model, to, steps, extend))
    {
      if (!extend)
        tb_grid_selection_set (&self->selection, self->selection.row, self->selection.column, FALSE);
      tb_figure_grid_cursor_moved (self);
      return FALSE;
    }
  tb_figure_grid_cursor_moved (self);
  return TRUE;
}

/**
 * tb_grid_keys_enter: (skip)
 * @self: a grid
 * @back: whether Shift was held
 *
 * Stores what is being edited and goes a row down, or up; after a run of Tabs to the column where it
 * started. A cell that can't be stored keeps the cursor.
 */
void
tb_grid_keys_enter (TbFigureGrid *self, gboolean back)
{
  guint entry_column = self->selection.entry_column;

  if (!tb_grid_editor_finish (self, TRUE, TRUE))
    {
      tb_figure_grid_cursor_moved (self);
      return;
    }
  if (entry_column != self->selection.column && entry_column < tb_grid_model_get_n_columns (self->model) &&
      (tb_grid_model_get_datum (self->model, self->selection.row, entry_column)->flags & TB_DATUM_EXISTS) != 0)
    tb_grid_selection_set (&self->selection, self->selection.row, entry_column, FALSE);
  move (self, back ? TB_GRID_MOVE_UP : TB_GRID_MOVE_DOWN, 1, FALSE);
}

static gboolean
is_back_tab (guint keyval, GdkModifierType state)
{
  return keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
}

/* Tab stores and goes on in reading order; at the end of the grid it leaves it. */
static gboolean
tab (TbFigureGrid *self, gboolean back)
{
  gboolean was_editing = self->editing;
  guint entry_column = self->selection.entry_column;

  if (!tb_grid_editor_finish (self, TRUE, TRUE))
    {
      tb_figure_grid_cursor_moved (self);
      return TRUE;
    }
  self->selection.entry_column = entry_column;
  return move (self, back ? TB_GRID_MOVE_PREVIOUS : TB_GRID_MOVE_NEXT, 1, FALSE) || was_editing;
}

static gboolean
edit_key (TbFigureGrid *self, guint keyval, GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      tb_grid_editor_finish (self, FALSE, TRUE);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      tb_grid_keys_enter (self, (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return (state & GDK_CONTROL_MASK) == 0 && tab (self, is_back_tab (keyval, state));
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (tb_grid_editor_finish (self, TRUE, TRUE))
        move (self, keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? TB_GRID_MOVE_UP : TB_GRID_MOVE_DOWN, 1, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
move_key (TbFigureGrid *self, guint keyval, GdkModifierType state)
{
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  gboolean far = (state & GDK_CONTROL_MASK) != 0;
  guint limit = far ? G_MAXUINT : 1;

  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, TB_GRID_MOVE_UP, limit, extend);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, TB_GRID_MOVE_DOWN, limit, extend);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move (self, TB_GRID_MOVE_LEFT, limit, extend);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move (self, TB_GRID_MOVE_RIGHT, limit, extend);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move (self, far ? TB_GRID_MOVE_TOP : TB_GRID_MOVE_HOME, 1, extend);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move (self, far ? TB_GRID_MOVE_BOTTOM : TB_GRID_MOVE_END, 1, extend);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      /* with Ctrl they go through the topics */
      if (!far)
        move (self, keyval == GDK_KEY_Page_Up ? TB_GRID_MOVE_UP : TB_GRID_MOVE_DOWN, page_rows (self), extend);
      return !far;
    default:
      return FALSE;
    }
}

static void
select_all (TbFigureGrid *self)
{
  tb_grid_selection_all (&self->selection, self->model);
  tb_figure_grid_cursor_moved (self);
}

static const struct
{
  guint keyval;
  GdkModifierType state;
  void (*run) (TbFigureGrid *self);
} commands[] = {
  { GDK_KEY_c, GDK_CONTROL_MASK, tb_grid_copy },
  { GDK_KEY_Insert, GDK_CONTROL_MASK, tb_grid_copy },
  { GDK_KEY_v, GDK_CONTROL_MASK, tb_grid_paste },
  { GDK_KEY_Insert, GDK_SHIFT_MASK, tb_grid_paste },
  { GDK_KEY_d, GDK_CONTROL_MASK, tb_grid_fill_down },
  { GDK_KEY_a, GDK_CONTROL_MASK, select_all },
  { GDK_KEY_Delete, 0, tb_grid_clear },
  { GDK_KEY_KP_Delete, 0, tb_grid_clear },
  { GDK_KEY_BackSpace, 0, tb_grid_clear },
  { GDK_KEY_Return, GDK_ALT_MASK, tb_grid_show_card },
  { GDK_KEY_Menu, 0, tb_grid_show_card },
  { GDK_KEY_F10, GDK_SHIFT_MASK, tb_grid_show_card },
};

static gboolean
command_key (TbFigureGrid *self, guint keyval, GdkModifierType state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].keyval == gdk_keyval_to_lower (keyval) && commands[i].state == (state & MODIFIERS))
      {
        if (self->has_cursor)
          commands[i].run (self);
        return TRUE;
      }
  return FALSE;
}

/* Esc gives back the stored value of a cell with unreadable text; else it ends the selection of a range. */
static gboolean
escape (TbFigureGrid *self)
{
  if (!self->has_cursor)
    return FALSE;
  if (tb_grid_model_discard (self->model, self->selection.row, self->selection.column))
    {
      tb_grid_model_refresh (self->model);
      return TRUE;
    }
  if (tb_grid_selection_is_single (&self->selection))
    return FALSE;
  tb_grid_selection_set (&self->selection, self->selection.row, self->selection.column, FALSE);
  tb_figure_grid_cursor_moved (self);
  return TRUE;
}

static gboolean
type_key (TbFigureGrid *self, GtkEventControllerKey *controller, guint keyval, GdkModifierType state)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || gdk_keyval_to_unicode (keyval) < ' ')
    return FALSE;
  if (!tb_grid_editor_begin (self, FALSE))
    return TRUE;
  gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, TbFigureGrid *self)
{
  if (self->card != NULL && gtk_widget_get_visible (self->card))
    return FALSE;
  if (self->editing)
    return edit_key (self, keyval, state);
  if (move_key (self, keyval, state) || command_key (self, keyval, state))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      return escape (self);
    case GDK_KEY_F2:
      tb_grid_editor_begin (self, TRUE);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
        return FALSE;
      tb_grid_keys_enter (self, (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return (state & GDK_CONTROL_MASK) == 0 && tab (self, is_back_tab (keyval, state));
    default:
      return type_key (self, controller, keyval, state);
    }
}

static gboolean
on_focus_settled (gpointer data)
{
  tb_grid_editor_prime (data);
  return G_SOURCE_REMOVE;
}

/* Where the focus comes to, it can't be moved on at once. */
static void
on_focus_enter (TbFigureGrid *self)
{
  if (!self->primed)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_focus_settled, g_object_ref (self), g_object_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tb_grid_keys_init: (skip)
 * @self: a grid
 *
 * Connects the keys.
 */
void
tb_grid_keys_init (TbFigureGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_enter), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
