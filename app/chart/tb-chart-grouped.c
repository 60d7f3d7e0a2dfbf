/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For each row a bar for each column, side by side, each with its number at its end. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.45
#define LEAST_BAR 2.0

static PangoLayout *
shape_value (const TbChartGrid *grid, int item, int column)
{
  g_autofree char *text = tb_chart_data_dup_point_text (grid->data, item, column);

  return tb_chart_text_new (text, grid->small, FALSE, -1, PANGO_ALIGN_LEFT);
}

/* The longest bars such that each has room for its number. */
static double
find_scale (TbChartGrid *grid, double *zero, double *room)
{
  const double reach = tb_chart_grid_get_reach (grid);
  double lowest = 0.0, scale = G_MAXDOUBLE, low, high;

  for (guint i = 0; i < grid->data->items->len; i++)
    for (guint c = 0; c < grid->n_bars; c++)
      if (tb_chart_value_extent (&tb_chart_data_get_point (grid->data, i, c)->value, &low, &high))
        lowest = MIN (lowest, low);

  *room = reach;
  for (guint i = 0; i < grid->data->items->len; i++)
    for (guint c = 0; c < grid->n_bars; c++)
      {
        const TbChartPoint *point = tb_chart_data_get_point (grid->data, i, c);
        g_autoptr (PangoLayout) text = shape_value (grid, i, c);
        double length = reach - tb_chart_grid_get_extent (grid, text) - GAP * grid->layout->size;

        low = high = 0.0;
        tb_chart_value_extent (&point->value, &low, &high);
        length -= point->missing ? tb_chart_grid_get_stub (grid) : tb_chart_grid_get_value_overhang (grid, &point->value);
        *room = MIN (*room, length);
        if (MAX (high, 0.0) - lowest > 0)
          scale = MIN (scale, MAX (length, 1.0) / (MAX (high, 0.0) - lowest));
      }

  if (scale == G_MAXDOUBLE)
    scale = 0.0;
  *zero = tb_chart_grid_go (grid, tb_chart_grid_get_start (grid), -lowest * scale);

  return scale;
}

static void
place_row (TbChartGrid *grid, const TbChartRow *row, double zero, double scale)
{
  for (guint c = 0; c < grid->n_bars; c++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (grid->data, row->item, c);
      const TbChartBar bar = { row, c, &point->value, tb_chart_category_tone (c), c };
      const double end = point->missing ? tb_chart_grid_place_gap (grid, row, c, zero, tb_chart_grid_get_stub (grid)) : tb_chart_grid_place_value_bar (grid, &bar, zero, scale);

      tb_chart_grid_place_value (grid, row, c, shape_value (grid, row->item, c), point->missing ? TB_TONE_DIM : TB_TONE_INK, end);
    }
}

static gboolean
lay_grouped (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid;
  double zero, scale, room;

  if (!tb_chart_legend_place (layout, data) || !tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  scale = find_scale (&grid, &zero, &room);
  if (room < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);

      if (row->item >= 0)
        place_row (&grid, row, zero, scale);
    }
  tb_chart_grid_place_line (&grid, TB_SHAPE_RULE, TB_TONE_RULE, zero);

  return TRUE;
}

static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  return tb_chart_legend_get_height (layout, data) + tb_chart_grid_natural_height (layout, data);
}

const TbChartKindClass tb_chart_grouped_kind = {
  .id = "grouped",
  .says = N_ ("Bars side by side, one for each measure."),
  .lay = lay_grouped,
  .natural_height = natural_height,
  .compose_title = tb_chart_title_append_grouped,
  .has_bar_for_each_column = TRUE,
  .can_stand = TRUE,
};
