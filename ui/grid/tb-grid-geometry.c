/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything in the figure grid is: headings stay at the top and the left, totals at the bottom. */
#include "grid/tb-figure-grid-private.h"

#define COLUMN_MIN 76
#define COLUMN_WRAP 104
#define COLUMN_STRETCH 64
#define HEADING_MAX 220
#define FREE_ROWS 3

static int
natural (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int size = 0;

  gtk_widget_measure (widget, orientation, for_size, NULL, &size, NULL, NULL);
  return size;
}

/**
 * tb_grid_geometry_invalidate: (skip)
 * @self: a grid
 *
 * Says that widths or heights have to be worked out anew.
 */
void
tb_grid_geometry_invalidate (TbFigureGrid *self)
{
  self->geometry.for_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
measure_column (TbFigureGrid *self, guint column)
{
  int width = natural (g_ptr_array_index (self->column_headings, column), GTK_ORIENTATION_HORIZONTAL, -1);

  width = CLAMP (width, COLUMN_MIN, COLUMN_WRAP);
  for (guint row = 0; row < self->geometry.n_rows; row++)
    {
      GtkWidget *cell = tb_figure_grid_get_cell (self, row, column);

      if (cell != NULL)
        width = MAX (width, natural (cell, GTK_ORIENTATION_HORIZONTAL, -1));
    }
  return width;
}

static int
measure_row_headings (TbFigureGrid *self)
{
  int width = natural (self->corner, GTK_ORIENTATION_HORIZONTAL, -1);

  for (guint row = 0; row < self->geometry.n_rows; row++)
    if (tb_grid_model_get_row (self->model, row)->kind != TB_GRID_SUBHEADING)
      width = MAX (width, natural (g_ptr_array_index (self->row_headings, row), GTK_ORIENTATION_HORIZONTAL, -1));
  return MIN (width, HEADING_MAX);
}

static guint
count_footer (TbFigureGrid *self)
{
  guint n_rows = self->geometry.n_rows;
  guint n = 0;

  while (n < n_rows && (tb_grid_model_get_row (self->model, n_rows - 1 - n)->kind == TB_GRID_TOTAL ||
                        tb_grid_model_get_row (self->model, n_rows - 1 - n)->kind == TB_GRID_STATED))
    n++;
  return n < n_rows ? n : 0;
}

/* Room that is left goes to the columns as far as it helps, and to the rows' headings. */
static void
stretch (TbGridGeometry *geometry, int width)
{
  int extra = width - geometry->heading_width - geometry->column_x[geometry->n_columns];
  int share;

  if (extra <= 0 || geometry->n_columns == 0)
    return;
  share = MIN (extra / (int) (geometry->n_columns + 1), COLUMN_STRETCH);
  for (guint i = 0; i < geometry->n_columns; i++)
    geometry->column_x[i + 1] += share * (int) (i + 1);
  geometry->heading_width += extra - share * (int) geometry->n_columns;
}

/**
 * tb_grid_geometry_update: (skip)
 * @self: a grid
 * @width: the width to fill; 0 for the natural one
 *
 * Works out widths and heights, unless nothing changed.
 */
void
tb_grid_geometry_update (TbFigureGrid *self, int width)
{
  TbGridGeometry *geometry = &self->geometry;

  if (geometry->for_width == width)
    return;
  geometry->for_width = width;
  geometry->n_rows = tb_grid_model_get_n_rows (self->model);
  geometry->n_columns = tb_grid_model_get_n_columns (self->model);
  geometry->n_footer = count_footer (self);
  g_free (geometry->column_x);
  geometry->column_x = g_new0 (int, geometry->n_columns + 1);
  for (guint i = 0; i < geometry->n_columns; i++)
    geometry->column_x[i + 1] = geometry->column_x[i] + measure_column (self, i);
  geometry->heading_width = measure_row_headings (self);
  stretch (geometry, width);

  geometry->heading_height = natural (self->corner, GTK_ORIENTATION_VERTICAL, -1);
  geometry->row_height = geometry->heading_height;
  for (guint i = 0; i < geometry->n_columns; i++)
    {
      int column_width = geometry->column_x[i + 1] - geometry->column_x[i];
      int height = natural (g_ptr_array_index (self->column_headings, i), GTK_ORIENTATION_VERTICAL, column_width);

      geometry->heading_height = MAX (geometry->heading_height, height);
    }
}

/**
 * tb_grid_geometry_content_width: (skip)
 * @self: a grid
 *
 * Returns: the width of everything
 */
int
tb_grid_geometry_content_width (TbFigureGrid *self)
{
  return self->geometry.heading_width + self->geometry.column_x[self->geometry.n_columns];
}

/**
 * tb_grid_geometry_content_height: (skip)
 * @self: a grid
 *
 * Returns: the height of everything
 */
int
tb_grid_geometry_content_height (TbFigureGrid *self)
{
  return self->geometry.heading_height + self->geometry.row_height * (int) self->geometry.n_rows;
}

/**
 * tb_grid_geometry_pinned_height: (skip)
 * @self: a grid
 *
 * Returns: the height of the totals at the bottom; 0 in a grid too low to spare it
 */
int
tb_grid_geometry_pinned_height (TbFigureGrid *self)
{
  const TbGridGeometry *geometry = &self->geometry;
  int footer = geometry->row_height * (int) geometry->n_footer;
  int free_height = gtk_widget_get_height (GTK_WIDGET (self)) - geometry->heading_height - footer;

  return free_height >= FREE_ROWS * geometry->row_height ? footer : 0;
}

static int
row_y (TbFigureGrid *self, guint row)
{
  const TbGridGeometry *geometry = &self->geometry;
  int value = gtk_adjustment_get_value (self->adjustment[GTK_ORIENTATION_VERTICAL]);
  int y = geometry->heading_height + geometry->row_height * (int) row - value;
  guint first_footer = geometry->n_rows - geometry->n_footer;

  if (row >= first_footer && tb_grid_geometry_pinned_height (self) > 0)
    y = MIN (y, gtk_widget_get_height (GTK_WIDGET (self)) - geometry->row_height * (int) (geometry->n_rows - row));
  return y;
}

/**
 * tb_grid_geometry_cell: (skip)
 * @self: a grid
 * @row: a row
 * @column: a column; the number of columns for the row's heading
 *
 * Returns: where a cell is, in the widget's coordinates
 */
GdkRectangle
tb_grid_geometry_cell (TbFigureGrid *self, guint row, guint column)
{
  const TbGridGeometry *geometry = &self->geometry;
  int value = gtk_adjustment_get_value (self->adjustment[GTK_ORIENTATION_HORIZONTAL]);

  if (column >= geometry->n_columns)
    return (GdkRectangle){ 0, row_y (self, row), geometry->heading_width, geometry->row_height };
  return (GdkRectangle){
    geometry->heading_width + geometry->column_x[column] - value,
    row_y (self, row),
    geometry->column_x[column + 1] - geometry->column_x[column],
    geometry->row_height,
  };
}

static int
locate_row (TbFigureGrid *self, double y)
{
  const TbGridGeometry *geometry = &self->geometry;

  if (y < geometry->heading_height)
    return -1;
  for (guint i = geometry->n_rows; i > 0; i--)
    {
      int top = row_y (self, i - 1);

      if (y >= top && y < top + geometry->row_height)
        return (int) i - 1;
    }
  return (int) geometry->n_rows;
}

static int
locate_column (TbFigureGrid *self, double x)
{
  const TbGridGeometry *geometry = &self->geometry;
  double value = gtk_adjustment_get_value (self->adjustment[GTK_ORIENTATION_HORIZONTAL]);

  if (x < geometry->heading_width)
    return -1;
  for (guint i = 0; i < geometry->n_columns; i++)
    if (x - geometry->heading_width + value < geometry->column_x[i + 1])
      return (int) i;
  return (int) geometry->n_columns;
}

/**
 * tb_grid_geometry_locate: (skip)
 * @self: a grid
 * @x: a point
 * @y: a point
 * @row: (out): its row; -1 for the columns' headings, the number of rows below them
 * @column: (out): its column; -1 for the rows' headings, the number of columns beside them
 *
 * Finds what is at a point of the widget.
 *
 * Returns: whether it is a cell of a figure
 */
gboolean
tb_grid_geometry_locate (TbFigureGrid *self, double x, double y, int *row, int *column)
{
  *row = locate_row (self, y);
  *column = locate_column (self, x);
  return *row >= 0 && *row < (int) self->geometry.n_rows && *column >= 0 && *column < (int) self->geometry.n_columns;
}

static void
scroll_axis (GtkAdjustment *adjustment, double start, double end, double page)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (end > value + page)
    value = end - page;
  if (start < value)
    value = start;
  gtk_adjustment_set_value (adjustment, value);
}

/**
 * tb_grid_geometry_scroll_to: (skip)
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Scrolls as little as shows a cell wholly.
 */
void
tb_grid_geometry_scroll_to (TbFigureGrid *self, guint row, guint column)
{
  const TbGridGeometry *geometry = &self->geometry;
  int pinned = tb_grid_geometry_pinned_height (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  /* before the first placing there is nothing to scroll yet */
  self->scroll_wanted = geometry->for_width <= 0 || width == 0;
  if (self->scroll_wanted || row >= geometry->n_rows || column >= geometry->n_columns)
    return;
  scroll_axis (self->adjustment[GTK_ORIENTATION_HORIZONTAL],
               geometry->column_x[column],
               geometry->column_x[column + 1],
               width - geometry->heading_width);
  if (pinned > 0 && row >= geometry->n_rows - geometry->n_footer)
    return;
  /* the first row brings a subheading above it into view */
  scroll_axis (self->adjustment[GTK_ORIENTATION_VERTICAL],
               row == 1 ? 0 : geometry->row_height * (int) row,
               geometry->row_height * (int) (row + 1),
               height - geometry->heading_height - pinned);
}
