/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the figure grid is measured, placed and drawn. */
#include "grid/tb-figure-grid-private.h"

#define MIN_ROWS 5
#define EDGE 14

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbFigureGrid *self = TB_FIGURE_GRID (widget);
  const TbGridGeometry *geometry = &self->geometry;

  if (geometry->for_width < 0)
    tb_grid_geometry_update (self, 0);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      if (geometry->for_width > 0)
        tb_grid_geometry_update (self, 0);
      *natural = tb_grid_geometry_content_width (self);
      *minimum = MIN (*natural, 200);
    }
  else
    {
      *natural = tb_grid_geometry_content_height (self);
      *minimum = MIN (*natural, geometry->heading_height + MIN_ROWS * geometry->row_height);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
configure (GtkAdjustment *adjustment, double upper, double page, double step)
{
  double value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (upper - page, 0));

  gtk_adjustment_configure (adjustment, value, 0, MAX (upper, page), step, page * 0.9, page);
}

static void
place (GtkWidget *child, GdkRectangle at)
{
  gtk_widget_size_allocate (child, &at, -1);
}

static void
place_headings (TbFigureGrid *self)
{
  const TbGridGeometry *geometry = &self->geometry;

  for (guint column = 0; column < geometry->n_columns; column++)
    {
      GdkRectangle at = tb_grid_geometry_cell (self, 0, column);

      at.y = 0;
      at.height = geometry->heading_height;
      place (g_ptr_array_index (self->column_headings, column), at);
    }
  place (self->corner, (GdkRectangle){ 0, 0, geometry->heading_width, geometry->heading_height });
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbFigureGrid *self = TB_FIGURE_GRID (widget);
  const TbGridGeometry *geometry = &self->geometry;

  tb_grid_geometry_update (self, MAX (width, 1));
  configure (self->adjustment[GTK_ORIENTATION_HORIZONTAL], tb_grid_geometry_content_width (self), width, 40);
  configure (self->adjustment[GTK_ORIENTATION_VERTICAL], tb_grid_geometry_content_height (self), height, geometry->row_height);
  if (self->scroll_wanted && self->has_cursor)
    tb_grid_geometry_scroll_to (self, self->selection.row, self->selection.column);

  for (guint row = 0; row < geometry->n_rows; row++)
    {
      GdkRectangle heading = tb_grid_geometry_cell (self, row, geometry->n_columns);

      if (tb_grid_model_get_row (self->model, row)->kind == TB_GRID_SUBHEADING)
        heading.width = MAX (width, geometry->heading_width);
      place (g_ptr_array_index (self->row_headings, row), heading);
      for (guint column = 0; column < geometry->n_columns; column++)
        {
          GtkWidget *cell = tb_figure_grid_get_cell (self, row, column);

          if (cell != NULL)
            place (cell, tb_grid_geometry_cell (self, row, column));
        }
    }
  place_headings (self);
  tb_grid_editor_place (self);
  if (self->card != NULL)
    gtk_popover_present (GTK_POPOVER (self->card));
}

static void
fill (TbFigureGrid *self, GtkSnapshot *snapshot, const char *color_name, float alpha, graphene_rect_t at)
{
  GdkRGBA color;
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, color_name, &color))
    gtk_style_context_get_color (context, &color);
  color.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &color, &at);
}

static void
frame (TbFigureGrid *self, GtkSnapshot *snapshot, float line, float alpha, GdkRectangle at)
{
  GdkRGBA color;
  GskRoundedRect outline;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &color))
    return;
  color.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (at.x, at.y, at.width, at.height - 1), 3);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ line, line, line, line }, (GdkRGBA[4]){ color, color, color, color });
}

/* The rows of one pane: figures, then the selection over them. */
static void
draw_rows (TbFigureGrid *self, GtkSnapshot *snapshot, guint first, guint end, graphene_rect_t clip)
{
  const TbGridGeometry *geometry = &self->geometry;
  TbGridRange range = tb_grid_selection_range (&self->selection);
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_snapshot_push_clip (snapshot, &clip);
  for (guint row = first; row < end; row++)
    {
      GdkRectangle at = tb_grid_geometry_cell (self, row, geometry->n_columns);

      if (at.y + at.height < clip.origin.y || at.y > clip.origin.y + clip.size.height)
        continue;
      for (guint column = 0; column < geometry->n_columns; column++)
        {
          GtkWidget *cell = tb_figure_grid_get_cell (self, row, column);

          if (cell != NULL)
            gtk_widget_snapshot_child (GTK_WIDGET (self), cell, snapshot);
          if (cell != NULL && self->has_cursor && row >= range.row && row <= range.end_row &&
              column >= range.column && column <= range.end_column && !tb_grid_selection_is_single (&self->selection))
            {
              at = tb_grid_geometry_cell (self, row, column);
              fill (self, snapshot, "accent_bg_color", 0.16f, GRAPHENE_RECT_INIT (at.x, at.y, at.width, at.height));
            }
        }
    }
  if (self->has_cursor && self->selection.row >= first && self->selection.row < end)
    frame (self, snapshot, 2, focused ? 1 : 0.4f, tb_grid_geometry_cell (self, self->selection.row, self->selection.column));
  gtk_snapshot_pop (snapshot);
}

static void
draw_row_headings (TbFigureGrid *self, GtkSnapshot *snapshot, guint first, guint end, graphene_rect_t clip)
{
  gtk_snapshot_push_clip (snapshot, &clip);
  for (guint row = first; row < end; row++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->row_headings, row), snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_pane (TbFigureGrid *self, GtkSnapshot *snapshot, guint first, guint end, float top, float bottom)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float left = self->geometry.heading_width;

  if (first == end || bottom <= top)
    return;
  draw_rows (self, snapshot, first, end, GRAPHENE_RECT_INIT (left, top, MAX (width - left, 0), bottom - top));
  draw_row_headings (self, snapshot, first, end, GRAPHENE_RECT_INIT (0, top, width, bottom - top));
}

static void
draw_column_headings (TbFigureGrid *self, GtkSnapshot *snapshot)
{
  const TbGridGeometry *geometry = &self->geometry;
  float width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (geometry->heading_width, 0, MAX (width - geometry->heading_width, 0), geometry->heading_height));
  for (guint column = 0; column < geometry->n_columns; column++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->column_headings, column), snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->corner, snapshot);
}

/* A soft edge where columns go on to the right. */
static void
draw_more (TbFigureGrid *self, GtkSnapshot *snapshot)
{
  GtkAdjustment *adjustment = self->adjustment[GTK_ORIENTATION_HORIZONTAL];
  double hidden = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - gtk_adjustment_get_value (adjustment);
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  const GskColorStop stops[] = { { 0, { 0, 0, 0, 0 } }, { 1, { 0, 0, 0, 0.14f } } };

  if (hidden >= 1)
    gtk_snapshot_append_linear_gradient (snapshot,
                                         &GRAPHENE_RECT_INIT (width - EDGE, 0, EDGE, height),
                                         &GRAPHENE_POINT_INIT (width - EDGE, 0),
                                         &GRAPHENE_POINT_INIT (width, 0),
                                         stops,
                                         G_N_ELEMENTS (stops));
}

/* Lines where something lies under a heading or a total. */
static void
draw_edges (TbFigureGrid *self, GtkSnapshot *snapshot, float footer_top)
{
  const TbGridGeometry *geometry = &self->geometry;
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));

  fill (self, snapshot, "borders", 1, GRAPHENE_RECT_INIT (0, geometry->heading_height - 1, width, 1));
  if (gtk_adjustment_get_value (self->adjustment[GTK_ORIENTATION_HORIZONTAL]) > 0)
    fill (self, snapshot, "borders", 1, GRAPHENE_RECT_INIT (geometry->heading_width - 1, 0, 1, height));
  if (geometry->n_footer > 0)
    fill (self, snapshot, "borders", 1, GRAPHENE_RECT_INIT (0, footer_top, width, 1));
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TbFigureGrid *self = TB_FIGURE_GRID (widget);
  const TbGridGeometry *geometry = &self->geometry;
  guint first_footer = geometry->n_rows - geometry->n_footer;
  float height = gtk_widget_get_height (widget);
  float footer_top = height;

  if (geometry->n_footer > 0)
    footer_top = MIN (height, tb_grid_geometry_cell (self, first_footer, 0).y);
  draw_pane (self, snapshot, 0, first_footer, geometry->heading_height, footer_top);
  draw_pane (self, snapshot, first_footer, geometry->n_rows, MAX (footer_top, geometry->heading_height), height);
  draw_column_headings (self, snapshot);
  draw_edges (self, snapshot, footer_top);
  draw_more (self, snapshot);
  if (gtk_widget_get_visible (self->reason))
    gtk_widget_snapshot_child (widget, self->reason, snapshot);
  if (gtk_widget_get_visible (self->entry))
    gtk_widget_snapshot_child (widget, self->entry, snapshot);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget)))->css_changed (widget, change);
  tb_grid_geometry_invalidate (TB_FIGURE_GRID (widget));
}

static void
state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  if (((gtk_widget_get_state_flags (widget) ^ previous) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_queue_draw (widget);
}

/**
 * tb_grid_view_class_init: (skip)
 * @widget_class: the grid's class
 *
 * Sets the functions that measure, place and draw.
 */
void
tb_grid_view_class_init (GtkWidgetClass *widget_class)
{
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  widget_class->css_changed = css_changed;
  widget_class->state_flags_changed = state_flags_changed;
}
