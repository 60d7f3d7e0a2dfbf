/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid's children: a light widget for each cell and each heading. */
#include "grid/tb-figure-grid-private.h"

/*
 * tb_figure_grid_get_cell: (skip)
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the widget of a figure; %NULL where there is none
 */
GtkWidget *
tb_figure_grid_get_cell (TbFigureGrid *self, guint row, guint column)
{
  guint index = row * tb_grid_model_get_n_columns (self->model) + column;

  return index < self->cells->len ? g_ptr_array_index (self->cells, index) : NULL;
}

static void
clear_children (GPtrArray *children)
{
  for (guint i = 0; i < children->len; i++)
    if (g_ptr_array_index (children, i) != NULL)
      gtk_widget_unparent (g_ptr_array_index (children, i));
  g_ptr_array_set_size (children, 0);
}

static void
add_row (TbFigureGrid *self, guint row)
{
  const TbGridRow *shown = tb_grid_model_get_row (self->model, row);
  gboolean heading_only = shown->kind == TB_GRID_SUBHEADING;
  GtkWidget *heading = tb_grid_cell_new (heading_only ? TB_GRID_CELL_SUBHEADING : TB_GRID_CELL_ROW_HEADING);

  tb_grid_cell_set_heading (TB_GRID_CELL (heading), shown->title, NULL);
  g_ptr_array_add (self->row_headings, heading);
  for (guint column = 0; column < tb_grid_model_get_n_columns (self->model); column++)
    {
      GtkWidget *cell = heading_only ? NULL : tb_grid_cell_new (TB_GRID_CELL_FIGURE);

      g_ptr_array_add (self->cells, cell);
      if (cell == NULL)
        continue;
      tb_grid_cell_set_strong (TB_GRID_CELL (cell), shown->kind != TB_GRID_FIGURES);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
    }
  tb_grid_cell_set_strong (TB_GRID_CELL (heading), shown->kind == TB_GRID_TOTAL || shown->kind == TB_GRID_STATED);
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
}

/* Units stand with the headings only where they differ; else the page's heading says the one. */
static gboolean
has_mixed_units (TbFigureGrid *self)
{
  const char *first = NULL;

  for (guint i = 0; i < tb_grid_model_get_n_columns (self->model); i++)
    {
      const TbMeasure *measure = tb_grid_model_get_column (self->model, i)->measure;

      if (!tb_measure_is_summable (measure))
        continue;
      if (first == NULL)
        first = measure->unit;
      else if (g_strcmp0 (first, measure->unit) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_columns (TbFigureGrid *self)
{
  gboolean mixed = has_mixed_units (self);

  for (guint i = 0; i < tb_grid_model_get_n_columns (self->model); i++)
    {
      const TbMeasure *measure = tb_grid_model_get_column (self->model, i)->measure;
      GtkWidget *heading = tb_grid_cell_new (TB_GRID_CELL_COLUMN_HEADING);

      tb_grid_cell_set_heading (TB_GRID_CELL (heading), measure->name, mixed && tb_measure_is_summable (measure) ? measure->unit : NULL);
      gtk_widget_set_parent (heading, GTK_WIDGET (self));
      g_ptr_array_add (self->column_headings, heading);
    }
}

/*
 * tb_grid_children_clear: (skip)
 * @self: a grid
 *
 * Lets all cells and headings go.
 */
void
tb_grid_children_clear (TbFigureGrid *self)
{
  clear_children (self->cells);
  clear_children (self->row_headings);
  clear_children (self->column_headings);
}

/*
 * tb_grid_children_make: (skip)
 * @self: a grid
 *
 * Makes the children anew, for the model's rows and columns.
 */
void
tb_grid_children_make (TbFigureGrid *self)
{
  tb_grid_children_clear (self);
  for (guint row = 0; row < tb_grid_model_get_n_rows (self->model); row++)
    add_row (self, row);
  add_columns (self);
  /* what is later among the children lies above */
  gtk_widget_insert_before (self->corner, GTK_WIDGET (self), NULL);
  gtk_widget_insert_before (self->reason, GTK_WIDGET (self), NULL);
  gtk_widget_insert_before (self->entry, GTK_WIDGET (self), NULL);
}

/*
 * tb_grid_children_fill: (skip)
 * @self: a grid whose children fit its model
 *
 * Shows the model's figures in the cells.
 */
void
tb_grid_children_fill (TbFigureGrid *self)
{
  guint n_columns = tb_grid_model_get_n_columns (self->model);

  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      if (cell != NULL)
        tb_grid_cell_set_datum (TB_GRID_CELL (cell),
                                tb_grid_model_get_datum (self->model, i / n_columns, i % n_columns),
                                tb_grid_model_get_row (self->model, i / n_columns)->title,
                                tb_grid_model_get_column (self->model, i % n_columns)->measure->name);
    }
}
