/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars from the highest to the lowest value, from zero, with the average as a line. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.45
#define LEAST_BAR 2.0
#define STUB 1.6 /* the mark of a missing value */

/* The longest bars such that each, with its value behind it, stays within the area; @room is what is left
 * for the bar with the widest value. */
static double
find_scale (TbChartGrid *grid, GPtrArray *values, double *zero, double *room)
{
  double lowest = 0.0, scale = G_MAXDOUBLE, low, high;

  for (guint i = 0; i < grid->data->items->len; i++)
    if (tb_chart_value_extent (&tb_chart_data_get_item (grid->data, i)->value, &low, &high))
      lowest = MIN (lowest, low);

  *room = grid->area.width;
  for (guint i = 0; i < grid->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (grid->layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (grid->data, row->item) : NULL;
      double width;

      if (item == NULL)
        continue;

      low = high = 0.0;
      tb_chart_value_extent (&item->value, &low, &high);
      tb_chart_layout_size (values->pdata[i], &width, NULL);
      width = grid->area.width - width - GAP * grid->layout->size;
      width -= item->missing ? STUB * grid->layout->size : tb_chart_grid_get_overhang (grid, item);
      *room = MIN (*room, width);
      if (MAX (high, 0.0) - lowest > 0)
        scale = MIN (scale, MAX (width, 1.0) / (MAX (high, 0.0) - lowest));
    }

  if (tb_chart_value_extent (&grid->data->reference, &low, &high) && high > lowest)
    scale = MIN (scale, (grid->area.width - 1) / (high - lowest));
  if (scale == G_MAXDOUBLE)
    scale = 0.0;
  *zero = grid->area.x - lowest * scale;

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

/* a short dashed stub where a bar would start */
static double
place_gap (TbChartGrid *grid, const TbChartRow *row, double zero)
{
  const double length = STUB * grid->layout->size;
  const TbChartBox box = { zero, row->box.y + row->box.height / 2, length, 0.0 };

  tb_chart_layout_mark (grid->layout, TB_SHAPE_GAP, TB_TONE_DIM, box, row->item);

  return zero + length;
}

static gboolean
lay_ranking (TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GPtrArray) values = NULL;
  TbChartGrid grid;
  double zero, scale, room, low, high;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  values = shape_values (&grid);
  scale = find_scale (&grid, values, &zero, &room);
  if (room < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (data, row->item) : NULL;
      double end;

      if (item == NULL)
        continue;

      end = item->missing ? place_gap (&grid, row, zero) : tb_chart_grid_place_bar (&grid, row, zero, scale);
      tb_chart_grid_place_text (&grid, row, g_object_ref (values->pdata[i]), tb_chart_item_text_tone (item),
                                end + GAP * layout->size, 0.0);
    }

  if (data->reference_label != NULL && tb_chart_value_extent (&data->reference, &low, &high))
    {
      tb_chart_grid_place_line (&grid, TB_SHAPE_DASHES, TB_TONE_INK, zero + low * scale);
      tb_chart_grid_place_caption (&grid, data->reference_label, zero + low * scale, 0.5, FALSE);
    }
  tb_chart_grid_place_line (&grid, TB_SHAPE_RULE, TB_TONE_RULE, zero);

  return TRUE;
}

const TbChartKindClass tb_chart_ranking_kind = {
  .id = "ranking",
  .says = N_ ("Bars from the highest value to the lowest."),
  .lay = lay_ranking,
  .compose_title = tb_chart_title_append_ranking,
};
