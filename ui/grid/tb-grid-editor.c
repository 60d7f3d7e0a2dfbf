/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one entry that is laid over the cell being edited, and the line below a cell that says why its
 * text isn't stored. */
#include <glib/gi18n-lib.h>

#include "grid/tb-figure-grid-private.h"

#define REASON_WIDTH 320

static void
on_activate (TbFigureGrid *self)
{
  tb_grid_keys_enter (self, FALSE);
}

/* The focus went elsewhere: what was typed counts. */
static void
on_leave (TbFigureGrid *self)
{
  tb_grid_editor_finish (self, TRUE, FALSE);
}

/**
 * tb_grid_editor_init: (skip)
 * @self: a grid
 *
 * Makes the entry and the label for reasons.
 */
void
tb_grid_editor_init (TbFigureGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->reason = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->reason), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->reason), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (self->reason), 36);
  gtk_widget_add_css_class (self->reason, "reason");
  gtk_widget_set_can_target (self->reason, FALSE);
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));

  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "figure-entry");
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

static void
show_entry (TbFigureGrid *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * tb_grid_editor_prime: (skip)
 * @self: a grid that has just got the focus
 *
 * Lets the entry have the focus for a moment, once: an input method makes its context when the focus
 * first comes, and would miss the first key that is typed.
 */
void
tb_grid_editor_prime (TbFigureGrid *self)
{
  GtkWidget *cell;

  if (self->primed || self->editing || !self->has_cursor || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  cell = tb_figure_grid_get_cell (self, self->selection.row, self->selection.column);
  if (cell == NULL || !gtk_widget_has_focus (cell))
    return;
  self->primed = TRUE;
  show_entry (self, "");
  gtk_widget_grab_focus (cell);
  gtk_widget_set_visible (self->entry, FALSE);
}

/**
 * tb_grid_editor_begin: (skip)
 * @self: a grid
 * @keep_text: whether the cell's text is there to be edited; else typing replaces it
 *
 * Opens the cursor's cell for editing.
 *
 * Returns: whether the cell can be edited
 */
gboolean
tb_grid_editor_begin (TbFigureGrid *self, gboolean keep_text)
{
  const TbDatum *datum;
  g_autofree char *label = NULL;

  if (!self->has_cursor || self->editing)
    return FALSE;
  datum = tb_grid_model_get_datum (self->model, self->selection.row, self->selection.column);
  if (tb_project_is_read_only (tb_book_get_project (tb_grid_model_get_book (self->model))))
    {
      tb_figure_grid_tell (self, _("This project is open for reading only; save a copy to edit it"), FALSE);
      return FALSE;
    }
  if ((datum->flags & TB_DATUM_EDITABLE) == 0)
    {
      tb_figure_grid_tell (self, _("Totals are worked out from the rows above; edit those"), FALSE);
      return FALSE;
    }
  self->edit_row = self->selection.row;
  self->edit_column = self->selection.column;
  self->selection.anchor_row = self->edit_row;
  self->selection.anchor_column = self->edit_column;
  g_free (self->edit_original);
  self->edit_original = g_strdup (datum->text);
  tb_grid_geometry_scroll_to (self, self->edit_row, self->edit_column);
  label = g_strdup_printf ("%s, %s", tb_grid_model_get_row (self->model, self->edit_row)->title, datum->measure->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->editing = TRUE;
  gtk_widget_set_visible (self->reason, FALSE);
  show_entry (self, keep_text ? datum->text : "");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
is_unstored (TbFigureGrid *self)
{
  return (tb_grid_model_get_datum (self->model, self->edit_row, self->edit_column)->flags & TB_DATUM_UNREADABLE) != 0;
}

static void
store_text (TbFigureGrid *self, const char *text)
{
  gboolean was_unstored = is_unstored (self);
  g_autoptr (GError) error = NULL;

  /* errors stay in the cell with their reason; they go even when the stored value comes back, which changes nothing */
  if (!tb_grid_model_type (self->model, self->edit_row, self->edit_column, text, &error) || was_unstored)
    tb_grid_model_refresh (self->model);
}

/**
 * tb_grid_editor_finish: (skip)
 * @self: a grid
 * @store: whether what was typed is stored; else the cell has its old value
 * @take_focus: whether the focus goes to the cell
 *
 * Closes the entry.
 *
 * Returns: FALSE when what was typed couldn't be stored and stays in the cell, marked
 */
gboolean
tb_grid_editor_finish (TbFigureGrid *self, gboolean store, gboolean take_focus)
{
  g_autofree char *text = NULL;
  GtkWidget *cell;

  if (!self->editing)
    return TRUE;
  self->editing = FALSE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  cell = tb_figure_grid_get_cell (self, self->edit_row, self->edit_column);
  if (take_focus && cell != NULL)
    gtk_widget_grab_focus (cell);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* what couldn't be stored before (a full disk, a file in use) is tried again though it is the same text */
  if (store && (!g_str_equal (text, self->edit_original) || is_unstored (self)))
    store_text (self, text);
  tb_grid_editor_update_reason (self);
  return !is_unstored (self);
}

static void
place_reason (TbFigureGrid *self, GdkRectangle cell)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int natural_width, natural_height, minimum;
  GdkRectangle at;

  gtk_widget_measure (self->reason, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural_width, NULL, NULL);
  at.width = MAX (minimum, MIN (MIN (natural_width, REASON_WIDTH), width));
  gtk_widget_measure (self->reason, GTK_ORIENTATION_VERTICAL, at.width, NULL, &natural_height, NULL, NULL);
  at.height = natural_height;
  at.x = CLAMP (cell.x + cell.width - at.width, 0, MAX (width - at.width, 0));
  at.y = cell.y + cell.height + 2;
  if (at.y + at.height > height && cell.y - at.height - 2 >= 0)
    at.y = cell.y - at.height - 2;
  gtk_widget_size_allocate (self->reason, &at, -1);
}

/**
 * tb_grid_editor_place: (skip)
 * @self: a grid
 *
 * Places the entry over its cell and the reason below the cursor's.
 */
void
tb_grid_editor_place (TbFigureGrid *self)
{
  if (gtk_widget_get_visible (self->entry))
    {
      GdkRectangle at = tb_grid_geometry_cell (self,
                                               self->editing ? self->edit_row : self->selection.row,
                                               self->editing ? self->edit_column : self->selection.column);
      int minimum_width, minimum_height;

      gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
      gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, -1, &minimum_height, NULL, NULL, NULL);
      at.x -= MAX (minimum_width - at.width, 0);
      at.width = MAX (at.width, minimum_width);
      at.height = MAX (at.height - 1, minimum_height);
      gtk_widget_size_allocate (self->entry, &at, -1);
    }
  if (gtk_widget_get_visible (self->reason))
    place_reason (self, tb_grid_geometry_cell (self, self->selection.row, self->selection.column));
}

/**
 * tb_grid_editor_update_reason: (skip)
 * @self: a grid
 *
 * Shows below the cursor's cell why its text isn't stored, or hides the reason.
 */
void
tb_grid_editor_update_reason (TbFigureGrid *self)
{
  const TbDatum *datum = NULL;

  if (self->has_cursor && !self->editing)
    datum = tb_grid_model_get_datum (self->model, self->selection.row, self->selection.column);
  if (datum == NULL || (datum->flags & TB_DATUM_UNREADABLE) == 0)
    {
      gtk_widget_set_visible (self->reason, FALSE);
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->reason), datum->detail);
  gtk_widget_set_visible (self->reason, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
