/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars from the highest to the lowest value, from zero, with the average as a line. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.45
#define LEAST_BAR 2.0

/* The longest bars such that each, with its value behind it, stays within the area, and numbers behind a line, too; @room
 * is what is left for the bar with the widest value. */
static double
find_scale (TbChartGrid *grid, GPtrArray *values, double *zero, double *room)
{
  const double reach = tb_chart_grid_get_reach (grid);
  const double line = tb_chart_data_get_highest_line (grid->data);
  double lowest = 0.0, widest = 0.0, scale = G_MAXDOUBLE, low, high;

  for (guint i = 0; i < grid->data->items->len; i++)
    if (tb_chart_value_extent (&tb_chart_data_get_item (grid->data, i)->value, &low, &high))
      lowest = MIN (lowest, low);

  *room = reach;
  for (guint i = 0; i < grid->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (grid->layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (grid->data, row->item) : NULL;
      double extent, length;

      if (item == NULL)
        continue;

      low = high = 0.0;
      tb_chart_value_extent (&item->value, &low, &high);
      extent = tb_chart_grid_get_extent (grid, values->pdata[i]) + GAP * grid->layout->size;
      length = reach - extent - (item->missing ? tb_chart_grid_get_stub (grid) : tb_chart_grid_get_overhang (grid, item));
      widest = MAX (widest, extent);
      *room = MIN (*room, length);
      if (MAX (high, 0.0) - lowest > 0)
        scale = MIN (scale, MAX (length, 1.0) / (MAX (high, 0.0) - lowest));
    }

  if (line > lowest)
    scale = MIN (scale, MAX (reach - widest, 0.5 * reach) / (line - lowest));
  if (scale == G_MAXDOUBLE)
    scale = 0.0;
  *zero = tb_chart_grid_go (grid, tb_chart_grid_get_start (grid), -lowest * scale);

  return scale;
}

static GPtrArray *
shape_values (TbChartGrid *grid)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < grid->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (grid->layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (grid->data, row->item) : NULL;

      g_ptr_array_add (values, tb_chart_text_new (item != NULL ? item->text : "", grid->layout->size,
                                                  item != NULL && (item->own || item->laggard), -1, PANGO_ALIGN_LEFT));
    }

  return values;
}

static gboolean
lay_ranking (TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GPtrArray) values = NULL;
  TbChartGrid grid;
  double zero, scale, room;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  values = shape_values (&grid);
  scale = find_scale (&grid, values, &zero, &room);
  if (room < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  tb_chart_grid_set_lines (&grid, zero, scale);
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (data, row->item) : NULL;
      double end;

      if (item == NULL)
        continue;

      end = item->missing ? tb_chart_grid_place_gap (&grid, row, 0, zero, tb_chart_grid_get_stub (&grid)) : tb_chart_grid_place_bar (&grid, row, zero, scale);
      tb_chart_grid_place_value (&grid, row, 0, g_object_ref (values->pdata[i]), tb_chart_item_text_tone (item), end);
    }

  tb_chart_grid_place_lines (&grid, zero, scale);
  tb_chart_grid_place_line (&grid, TB_SHAPE_RULE, TB_TONE_RULE, zero);

  return TRUE;
}

const TbChartKindClass tb_chart_ranking_kind = {
  .id = "ranking",
  .says = N_ ("Bars from the highest value to the lowest."),
  .lay = lay_ranking,
  .compose_title = tb_chart_title_append_ranking,
  .can_stand = TRUE,
};
