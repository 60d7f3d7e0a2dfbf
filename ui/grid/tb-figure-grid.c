/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure grid: a light widget for each cell, one entry that is laid over the cell being edited, its
 * own range selection, and headings that stay in view. This file keeps it in step with the model. */
#include <glib/gi18n-lib.h>

#include "grid/tb-figure-grid-private.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CURSOR_MOVED,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (TbFigureGrid, tb_figure_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

void
tb_figure_grid_tell (TbFigureGrid *self, const char *text, gboolean undoable)
{
  g_signal_emit (self, signals[MESSAGE], 0, text, undoable);
}

/* Takes the focus to the cursor's cell, unless the focus is elsewhere in the window. */
static void
focus_cursor_cell (TbFigureGrid *self)
{
  GtkWidget *cell;

  if (!self->has_cursor)
    return;
  cell = tb_figure_grid_get_cell (self, self->selection.row, self->selection.column);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

/**
 * tb_figure_grid_cursor_moved: (skip)
 * @self: a grid
 *
 * Brings the cursor's cell into view and the focus to it, after the selection was changed.
 */
void
tb_figure_grid_cursor_moved (TbFigureGrid *self)
{
  const TbDatum *datum;

  if (!self->has_cursor)
    return;
  datum = tb_grid_model_get_datum (self->model, self->selection.row, self->selection.column);
  g_free (self->cursor_key);
  g_free (self->cursor_organization);
  self->cursor_key = g_strdup (datum->key);
  self->cursor_organization = g_strdup (datum->organization != NULL ? tb_organization_get_id (datum->organization) : NULL);
  tb_grid_geometry_scroll_to (self, self->selection.row, self->selection.column);
  if (!self->editing)
    focus_cursor_cell (self);
  tb_grid_editor_update_reason (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_MOVED], 0, self->cursor_key, self->cursor_organization);
}

/* The cursor stays on its figure when rows come or go. */
static void
restore_cursor (TbFigureGrid *self)
{
  guint row, column;

  if (self->cursor_key != NULL && tb_grid_model_find (self->model, self->cursor_key, self->cursor_organization, &row, &column))
    tb_grid_selection_set (&self->selection, row, column, FALSE);
  else
    tb_grid_selection_start (&self->selection, self->model);
  tb_grid_selection_clamp (&self->selection, self->model);
  self->has_cursor = tb_grid_model_get_n_columns (self->model) > 0 && tb_grid_model_get_n_rows (self->model) > 0 &&
                     (tb_grid_model_get_datum (self->model, self->selection.row, self->selection.column)->flags & TB_DATUM_EXISTS) != 0;
}

static void
on_layout_changed (TbFigureGrid *self)
{
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  tb_grid_editor_finish (self, FALSE, FALSE);
  tb_grid_children_make (self);
  restore_cursor (self);
  tb_grid_children_fill (self);
  tb_grid_geometry_invalidate (self);
  if (focused)
    tb_figure_grid_cursor_moved (self);
}

static void
on_cells_changed (TbFigureGrid *self)
{
  tb_grid_children_fill (self);
  tb_grid_geometry_invalidate (self);
  tb_grid_editor_update_reason (self);
}

static void
on_adjustment_changed (TbFigureGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (TbFigureGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && self->adjustment[orientation] == adjustment)
    return;
  if (self->adjustment[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment[orientation], on_adjustment_changed, self);
  g_clear_object (&self->adjustment[orientation]);
  self->adjustment[orientation] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment[orientation], "value-changed", G_CALLBACK (on_adjustment_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
tb_figure_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TbFigureGrid *self = TB_FIGURE_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustment[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustment[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->scroll_policy[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->scroll_policy[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tb_figure_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TbFigureGrid *self = TB_FIGURE_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->scroll_policy[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->scroll_policy[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Tab comes to the cursor's cell; from within, it leaves the grid (the keys inside are ours). */
static gboolean
tb_figure_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TbFigureGrid *self = TB_FIGURE_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || !self->has_cursor)
    return FALSE;
  tb_figure_grid_cursor_moved (self);
  return TRUE;
}

static gboolean
tb_figure_grid_grab_focus (GtkWidget *widget)
{
  TbFigureGrid *self = TB_FIGURE_GRID (widget);

  if (!self->has_cursor)
    return FALSE;
  tb_figure_grid_cursor_moved (self);
  return TRUE;
}

static void
tb_figure_grid_dispose (GObject *object)
{
  TbFigureGrid *self = TB_FIGURE_GRID (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  self->editing = FALSE;
  g_clear_pointer (&self->card, gtk_widget_unparent);
  tb_grid_children_clear (self);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->reason, gtk_widget_unparent);

  G_OBJECT_CLASS (tb_figure_grid_parent_class)->dispose (object);
}

static void
tb_figure_grid_finalize (GObject *object)
{
  TbFigureGrid *self = TB_FIGURE_GRID (object);

  g_clear_object (&self->adjustment[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustment[GTK_ORIENTATION_VERTICAL]);
  g_free (self->geometry.column_x);
  g_free (self->edit_original);
  g_free (self->cursor_organization);
  g_free (self->cursor_key);
  g_ptr_array_unref (self->column_headings);
  g_ptr_array_unref (self->row_headings);
  g_ptr_array_unref (self->cells);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (tb_figure_grid_parent_class)->finalize (object);
}

static void
tb_figure_grid_class_init (TbFigureGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tb_figure_grid_dispose;
  object_class->finalize = tb_figure_grid_finalize;
  object_class->get_property = tb_figure_grid_get_property;
  object_class->set_property = tb_figure_grid_set_property;
  widget_class->focus = tb_figure_grid_focus;
  widget_class->grab_focus = tb_figure_grid_grab_focus;
  tb_grid_view_class_init (widget_class);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", TB_TYPE_FIGURE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", TB_TYPE_FIGURE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "figuregrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
tb_figure_grid_init (TbFigureGrid *self)
{
  self->cells = g_ptr_array_new ();
  self->row_headings = g_ptr_array_new ();
  self->column_headings = g_ptr_array_new ();
  self->geometry.for_width = -1;
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  self->corner = tb_grid_cell_new (TB_GRID_CELL_COLUMN_HEADING);
  gtk_widget_add_css_class (self->corner, "corner");
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  tb_grid_editor_init (self);
  tb_grid_keys_init (self);
  tb_grid_pointer_init (self);
}

/**
 * tb_figure_grid_new:
 * @model: what it shows
 *
 * Makes a grid. It is meant to stand in a #GtkScrolledWindow.
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
tb_figure_grid_new (TbGridModel *model)
{
  TbFigureGrid *self;

  g_return_val_if_fail (TB_IS_GRID_MODEL (model), NULL);

  self = g_object_new (TB_TYPE_FIGURE_GRID, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "layout-changed", G_CALLBACK (on_layout_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "cells-changed", G_CALLBACK (on_cells_changed), self, G_CONNECT_SWAPPED);
  on_layout_changed (self);
  return GTK_WIDGET (self);
}

/**
 * tb_figure_grid_focus_cell:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Moves cursor and focus to a cell and brings it into view.
 */
void
tb_figure_grid_focus_cell (TbFigureGrid *self, guint row, guint column)
{
  g_return_if_fail (TB_IS_FIGURE_GRID (self));
  g_return_if_fail (row < tb_grid_model_get_n_rows (self->model) && column < tb_grid_model_get_n_columns (self->model));

  if ((tb_grid_model_get_datum (self->model, row, column)->flags & TB_DATUM_EXISTS) == 0)
    return;
  tb_grid_editor_finish (self, TRUE, FALSE);
  tb_grid_selection_set (&self->selection, row, column, FALSE);
  self->has_cursor = TRUE;
  tb_figure_grid_cursor_moved (self);
}

/**
 * tb_figure_grid_select_row:
 * @self: a grid
 * @row: a row
 *
 * Selects all figures of a row, with the cursor on the first.
 */
void
tb_figure_grid_select_row (TbFigureGrid *self, guint row)
{
  guint n_columns;

  g_return_if_fail (TB_IS_FIGURE_GRID (self));

  n_columns = tb_grid_model_get_n_columns (self->model);
  for (guint column = 0; column < n_columns; column++)
    if ((tb_grid_model_get_datum (self->model, row, column)->flags & TB_DATUM_EXISTS) != 0)
      {
        tb_figure_grid_focus_cell (self, row, column);
        self->selection.anchor_row = row;
        self->selection.anchor_column = n_columns - 1;
        gtk_widget_queue_draw (GTK_WIDGET (self));
        return;
      }
}
