/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the figure grid share. */
#pragma once

#include "grid/tb-figure-grid.h"
#include "grid/tb-grid-cell.h"
#include "grid/tb-grid-selection.h"

G_BEGIN_DECLS

/**
 * TbGridGeometry:
 * @for_width: the width that it was worked out for; -1 for none
 * @heading_width: the width of the rows' headings
 * @heading_height: the height of the columns' headings
 * @row_height: the height of each row
 * @n_columns: the number of columns
 * @column_x: where columns start, counted from the end of the rows' headings; one more than columns
 * @n_rows: the number of rows
 * @n_footer: how many rows at the end are totals that stay in view
 */
typedef struct
{
  int for_width;
  int heading_width;
  int heading_height;
  int row_height;
  guint n_columns;
  int *column_x;
  guint n_rows;
  guint n_footer;
} TbGridGeometry;

struct _TbFigureGrid
{
  GtkWidget parent_instance;

  TbGridModel *model; /* owned */

  /* children; the grid unparents them */
  GPtrArray *cells;           /* TbGridCell, row by row; NULL in rows of a subheading */
  GPtrArray *row_headings;    /* TbGridCell */
  GPtrArray *column_headings; /* TbGridCell */
  GtkWidget *corner;
  GtkWidget *entry;
  GtkWidget *reason;
  GtkWidget *card; /* NULL until it is first shown */

  TbGridGeometry geometry;
  TbGridSelection selection;
  gboolean has_cursor;
  gboolean scroll_wanted;    /* the cursor is brought into view once the grid has a size */
  char *cursor_key;          /* owned; the cell under the cursor, to find it in another layout */
  char *cursor_organization; /* owned */

  gboolean editing;
  gboolean primed;
  guint edit_row;
  guint edit_column;
  char *edit_original; /* owned */

  GtkAdjustment *adjustment[2];         /* owned; by GtkOrientation */
  GtkScrollablePolicy scroll_policy[2]; /* by GtkOrientation */
};

/* tb-figure-grid.c */
void tb_figure_grid_cursor_moved (TbFigureGrid *self);
void tb_figure_grid_tell (TbFigureGrid *self, const char *text, gboolean undoable);

/* tb-grid-children.c */
void tb_grid_children_clear (TbFigureGrid *self);
void tb_grid_children_make (TbFigureGrid *self);
void tb_grid_children_fill (TbFigureGrid *self);
GtkWidget *tb_figure_grid_get_cell (TbFigureGrid *self, guint row, guint column);

/* tb-grid-geometry.c */
void tb_grid_geometry_invalidate (TbFigureGrid *self);
void tb_grid_geometry_update (TbFigureGrid *self, int width);
int tb_grid_geometry_content_width (TbFigureGrid *self);
int tb_grid_geometry_content_height (TbFigureGrid *self);
int tb_grid_geometry_pinned_height (TbFigureGrid *self);
GdkRectangle tb_grid_geometry_cell (TbFigureGrid *self, guint row, guint column);
gboolean tb_grid_geometry_locate (TbFigureGrid *self, double x, double y, int *row, int *column);
void tb_grid_geometry_scroll_to (TbFigureGrid *self, guint row, guint column);

/* tb-grid-view.c: measuring, placing and drawing */
void tb_grid_view_class_init (GtkWidgetClass *widget_class);

/* tb-grid-editor.c */
void tb_grid_editor_init (TbFigureGrid *self);
void tb_grid_editor_prime (TbFigureGrid *self);
gboolean tb_grid_editor_begin (TbFigureGrid *self, gboolean keep_text);
gboolean tb_grid_editor_finish (TbFigureGrid *self, gboolean store, gboolean take_focus);
void tb_grid_editor_place (TbFigureGrid *self);
void tb_grid_editor_update_reason (TbFigureGrid *self);

/* tb-grid-keys.c */
void tb_grid_keys_init (TbFigureGrid *self);
void tb_grid_keys_enter (TbFigureGrid *self, gboolean back);

/* tb-grid-pointer.c */
void tb_grid_pointer_init (TbFigureGrid *self);

/* tb-grid-clipboard.c */
void tb_grid_copy (TbFigureGrid *self);
void tb_grid_paste (TbFigureGrid *self);
void tb_grid_clear (TbFigureGrid *self);
void tb_grid_fill_down (TbFigureGrid *self);

/* tb-cell-card.c */
void tb_grid_show_card (TbFigureGrid *self);

G_END_DECLS
