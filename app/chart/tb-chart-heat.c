/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of cells, the darker the higher: organizations by measures, each column by itself, or by quarters, all cells on
 * one scale. Values are printed where they fit. Who is last in a column is framed, a missing value is a hatched gap. */
#include "chart/tb-chart-heat.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.55
#define LABELS_SHARE 0.42
#define HEADS_SHARE 0.42 /* of the plot's height, at most */
#define WIDEST_CELL 11.0
#define PADDING 0.3           /* beside a value */
#define DASH 0.7              /* width of what stands for nothing */
#define NARROWEST_LETTER 0.25 /* a point, in its size */
#define LEAST_CELL 4.0
#define FEWER 0.85
#define LONGEST_HEAD 11.0 /* of turned ones, in letters */

static void
clear_heat (TbChartHeat *self)
{
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbChartHeat, clear_heat)

/* the width left for cells, a little less than what the grid will leave when names are broken */
static double
guess_width (TbChartLayout *layout, const TbChartData *data)
{
  double widest = 0.0;

  for (guint i = 0; i < data->items->len; i++)
    widest = MAX (widest, tb_chart_text_width (tb_chart_data_get_item (data, i)->label, layout->size, FALSE));

  return layout->plot.width - MIN (widest, LABELS_SHARE * layout->plot.width) - 2 * GAP * layout->size;
}

/* All columns, or at the smallest size those that there is room for. */
static gboolean
choose_columns (TbChartHeat *self, TbChartLayout *layout, const TbChartData *data, double room)
{
  const guint n = data->columns->len;
  const double width = guess_width (layout, data);

  for (self->n_columns = n;; self->n_columns = MAX (1, (guint) (FEWER * self->n_columns)))
    {
      const double cell = MIN (width / self->n_columns, WIDEST_CELL * layout->size);

      self->first = tb_chart_heat_has_one_scale (data) ? n - self->n_columns : 0;
      if (cell >= LEAST_CELL && tb_chart_heat_shape_heads (self, cell, room))
        return TRUE;
      if (layout->size > TB_CHART_LEAST_SIZE || self->n_columns == 1)
        return FALSE;
    }
}

/* What a value's width depends on: whether it is bold, and its letters; digits are all as wide. */
static char *
dup_pattern (const TbChartData *data, int item, int column)
{
  g_autofree char *text = tb_chart_data_dup_point_text (data, item, column);

  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '0';

  return g_strconcat (tb_chart_data_get_point (data, item, column)->laggard ? "b" : " ", text, NULL);
}

static double
find_widest (TbChartHeat *self)
{
  const TbChartData *data = self->grid.data;
  g_autoptr (GHashTable) measured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double widest = 0.0;

  for (guint item = 0; item < data->items->len; item++)
    for (guint i = 0; i < self->n_columns; i++)
      {
        const TbChartPoint *point = tb_chart_data_get_point (data, item, self->first + i);
        g_autofree char *pattern = point->missing ? NULL : dup_pattern (data, item, self->first + i);

        if (pattern == NULL || g_hash_table_contains (measured, pattern))
          continue;

        widest = MAX (widest, tb_chart_text_width (pattern + 1, self->grid.small, point->laggard));
        g_hash_table_add (measured, g_steal_pointer (&pattern));
      }

  return widest;
}

/* whether some value has too many letters for a cell even in the smallest ones, which takes no shaping to see */
static gboolean
is_hopeless (TbChartHeat *self, double cell_width)
{
  const TbChartData *data = self->grid.data;

  for (guint item = 0; item < data->items->len; item++)
    for (guint i = 0; i < self->n_columns; i++)
      {
        g_autofree char *text = tb_chart_data_dup_point_text (data, item, self->first + i);

        if (g_utf8_strlen (text, -1) * NARROWEST_LETTER * TB_CHART_LEAST_SIZE > cell_width)
          return TRUE;
      }

  return FALSE;
}

/* Values are printed where all fit; FALSE where they don't, but would in smaller letters. */
static gboolean
choose_values (TbChartHeat *self, double cell_width)
{
  const double widest = is_hopeless (self, cell_width) ? G_MAXDOUBLE : find_widest (self);
  const double least = TB_CHART_LEAST_SIZE / self->grid.small;

  self->cell_width = cell_width;
  self->with_values = widest + 2 * PADDING * self->grid.small + 1.0 <= cell_width;

  return self->with_values || self->grid.layout->size <= TB_CHART_LEAST_SIZE ||
         widest * least + 2 * PADDING * TB_CHART_LEAST_SIZE + 1.0 > cell_width;
}

static void
place_value (TbChartHeat *self, const TbChartBox *cell, int item, int column, double level)
{
  const double size = self->grid.small;
  g_autofree char *text = tb_chart_data_dup_point_text (self->grid.data, item, column);
  PangoLayout *value = tb_chart_text_new (text, size, tb_chart_data_get_point (self->grid.data, item, column)->laggard, -1, PANGO_ALIGN_LEFT);
  double height;

  tb_chart_layout_size (value, NULL, &height);
  tb_chart_layout_place (self->grid.layout, value, size, TB_TONE_ON_HEAT, cell->x + cell->width / 2,
                         cell->y + (cell->height - height) / 2, 0.5, item)
      ->level = level;
}

/* where no number tells that it isn't exact */
static void
place_ring (TbChartHeat *self, const TbChartBox *cell, int item)
{
  const double side = MIN (0.7 * self->grid.small, 0.6 * MIN (cell->width, cell->height));
  const TbChartBox box = { cell->x + (cell->width - side) / 2, cell->y + (cell->height - side) / 2, side, side };

  tb_chart_layout_mark (self->grid.layout, TB_SHAPE_RING, TB_TONE_INK, box, item);
}

/* A hatched gap where a value is to be filled in; where none is, a dash. */
static void
place_missing (TbChartHeat *self, const TbChartBox *cell, int item, guint column)
{
  const TbChartData *data = self->grid.data;
  const double dash = MIN (DASH * self->grid.small, 0.5 * cell->width);
  const TbChartBox line = { cell->x + (cell->width - dash) / 2, cell->y + cell->height / 2, dash, 0.0 };

  if (tb_chart_point_is_gap (tb_chart_heat_get_measure (data, column), tb_chart_data_get_point (data, item, column)))
    tb_chart_layout_mark (self->grid.layout, TB_SHAPE_GAP, TB_TONE_DIM, *cell, item)->column = column;
  else
    tb_chart_layout_mark (self->grid.layout, TB_SHAPE_RULE, TB_TONE_RULE, line, item)->column = column;
}

static void
place_known (TbChartHeat *self, const TbChartBox *cell, int item, guint column)
{
  TbChartLayout *layout = self->grid.layout;
  const TbChartPoint *point = tb_chart_data_get_point (self->grid.data, item, column);
  const double level = self->levels[item * self->grid.data->columns->len + column];
  TbChartMark *mark = tb_chart_layout_mark (layout, TB_SHAPE_CELL, TB_TONE_HEAT, *cell, item);

  mark->column = column;
  mark->to = level;
  if (self->with_values)
    place_value (self, cell, item, column, level);
  else if (point->value.qualifier != TB_EXACTLY)
    place_ring (self, cell, item);
  if (point->laggard)
    tb_chart_layout_mark (layout, TB_SHAPE_FRAME, TB_TONE_WARNING, *cell, item)->column = column;
}

static void
place_cell (TbChartHeat *self, const TbChartRow *row, guint index)
{
  const guint column = self->first + index;
  const double left = round (self->grid.area.x + index * self->cell_width), top = round (row->box.y);
  const TbChartBox cell = {
    left,
    top,
    round (self->grid.area.x + (index + 1) * self->cell_width) - left - 1.0,
    round (row->box.y + row->box.height) - top - 1.0,
  };

  tb_chart_layout_add_area (self->grid.layout, cell, row->item, column);
  if (tb_chart_data_get_point (self->grid.data, row->item, column)->missing)
    place_missing (self, &cell, row->item, column);
  else
    place_known (self, &cell, row->item, column);
}

static void
place_cells (TbChartHeat *self)
{
  GArray *rows = self->grid.layout->rows;

  self->levels = tb_chart_heat_find_levels (self->grid.data);
  for (guint r = 0; r < rows->len; r++)
    for (guint i = 0; i < self->n_columns; i++)
      if (g_array_index (rows, TbChartRow, r).item >= 0)
        place_cell (self, &g_array_index (rows, TbChartRow, r), i);
}

static gboolean
lay_heat (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartBox plot = layout->plot;
  g_auto (TbChartHeat) heat = { .grid = { .layout = layout, .data = data, .small = tb_chart_small_size (layout->size) } };
  double legend;

  if (layout->size > TB_CHART_LEAST_SIZE && data->items->len * TB_CHART_LINE_HEIGHT * layout->size > plot.height)
    return FALSE;
  if (!choose_columns (&heat, layout, data, MIN (HEADS_SHARE * plot.height, LONGEST_HEAD * layout->size)) && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  legend = tb_chart_heat_lay_legend (&heat, 0.0, FALSE) + GAP * heat.grid.small;
  /* where there isn't even room for a row, only what has a place */
  if (heat.head_height + legend + TB_CHART_LINE_HEIGHT * layout->size > plot.height)
    legend = 0.0;
  layout->plot.y += heat.head_height;
  layout->plot.height -= heat.head_height + legend;
  if (!tb_chart_grid_prepare (&heat.grid, layout, data))
    return FALSE;

  g_array_set_size (layout->areas, 0);
  if (!choose_values (&heat, MIN (heat.grid.area.width / heat.n_columns, WIDEST_CELL * layout->size)))
    {
      g_clear_pointer (&heat.grid.labels, g_ptr_array_unref);
      return FALSE;
    }

  tb_chart_grid_place_labels (&heat.grid);
  if (layout->rows->len > 0)
    tb_chart_heat_place_heads (&heat);
  place_cells (&heat);
  if (legend > 0)
    tb_chart_heat_lay_legend (&heat, heat.grid.area.y + heat.grid.area.height + GAP * heat.grid.small, TRUE);
  layout->plot = plot;

  return TRUE;
}

/* at the size at which heads and values fit, as lay_heat() will find it */
static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  const double largest = layout->size;
  double height;

  for (gboolean done = FALSE; !done; layout->size -= 0.5)
    {
      g_auto (TbChartHeat) heat = { .grid = { .layout = layout, .data = data, .small = tb_chart_small_size (layout->size) } };
      const gboolean fits = choose_columns (&heat, layout, data, LONGEST_HEAD * layout->size);

      done = (fits && choose_values (&heat, MIN (guess_width (layout, data) / heat.n_columns, WIDEST_CELL * layout->size))) ||
             layout->size <= TB_CHART_LEAST_SIZE;
      height = heat.head_height + tb_chart_grid_natural_height (layout, data) + tb_chart_heat_lay_legend (&heat, 0.0, FALSE) + GAP * heat.grid.small;
    }
  layout->size = largest;

  return height;
}

const TbChartKindClass tb_chart_heat_kind = {
  .id = "heat",
  .says = N_ ("A table of cells; the darker a cell, the higher its value."),
  .lay = lay_heat,
  .natural_height = natural_height,
  .compose_title = tb_chart_heat_append_title,
};
