/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For each row one bar of several parts that add up, with the sum at its end. A sum of which a part is missing isn't claimed:
 * the parts that are known stand there, then a gap. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.45
#define LEAST_BAR 2.0

static PangoLayout *
shape_sum (const TbChartGrid *grid, const TbChartItem *item)
{
  return tb_chart_text_new (item->text, grid->layout->size, FALSE, -1, PANGO_ALIGN_LEFT);
}

/* The longest bars such that each has room for its sum. */
static double
find_scale (TbChartGrid *grid, double *zero, double *room)
{
  const double reach = tb_chart_grid_get_reach (grid);
  double lowest = 0.0, scale = G_MAXDOUBLE;

  for (guint i = 0; i < grid->data->items->len; i++)
    lowest = MIN (lowest, tb_chart_segments_measure (grid, tb_chart_data_get_item (grid->data, i)).below);

  *room = reach;
  for (guint i = 0; i < grid->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (grid->data, i);
      const TbChartSpan span = tb_chart_segments_measure (grid, item);
      g_autoptr (PangoLayout) sum = shape_sum (grid, item);
      double length = reach - span.overhang - tb_chart_grid_get_extent (grid, sum) - GAP * grid->layout->size;

      length -= item->missing ? tb_chart_grid_get_stub (grid) : 0.0;
      *room = MIN (*room, length);
      if (span.above - lowest > 0)
        scale = MIN (scale, MAX (length, 1.0) / (span.above - lowest));
    }

  if (scale == G_MAXDOUBLE)
    scale = 0.0;
  *zero = tb_chart_grid_go (grid, tb_chart_grid_get_start (grid), -lowest * scale);

  return scale;
}

static gboolean
lay_stacked (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid;
  double zero, scale, room;

  if (!tb_chart_legend_place (layout, data) || !tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  tb_chart_segments_choose_bar (&grid);
  scale = find_scale (&grid, &zero, &room);
  if (room < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (data, row->item) : NULL;
      double end;

      if (item == NULL)
        continue;

      end = tb_chart_segments_place (&grid, row, zero, scale);
      if (item->missing)
        end = tb_chart_grid_place_gap (&grid, row, 0, end, tb_chart_grid_get_stub (&grid));
      tb_chart_grid_place_value (&grid, row, 0, shape_sum (&grid, item), tb_chart_item_text_tone (item), end);
    }
  tb_chart_grid_place_line (&grid, TB_SHAPE_RULE, TB_TONE_RULE, zero);

  return TRUE;
}

static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  return tb_chart_legend_get_height (layout, data) + tb_chart_grid_natural_height (layout, data);
}

const TbChartKindClass tb_chart_stacked_kind = {
  .id = "stacked",
  .says = N_ ("Bars of several parts that add up, with their sum."),
  .lay = lay_stacked,
  .natural_height = natural_height,
  .compose_title = tb_chart_title_append_stacked,
  .can_stand = TRUE,
};
