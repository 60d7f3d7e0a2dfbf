/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The points of a row as segments of one bar, each with its number upon it where there is room. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define BAR_SHARE 0.72
#define THICKEST 2.4
#define PADDING 0.3      /* of a number's plate, in its letters */
#define SHOWN_COLOUR 1.2 /* what of the segment has to stay visible beside the plate */

gboolean
tb_chart_value_is_part (const TbValue *value)
{
  return value->state == TB_VALUE_NUMBER && value->qualifier == TB_EXACTLY && value->number.digits >= 0;
}

gboolean
tb_chart_item_is_whole (const TbChartItem *item)
{
  for (guint i = 0; i < item->points->len; i++)
    if (!tb_chart_value_is_part (&g_array_index (item->points, TbChartPoint, i).value))
      return FALSE;

  return !item->missing && tb_chart_value_is_part (&item->value) && item->value.number.digits > 0;
}

/* Segments carry numbers, so their bar is thicker than a plain one. */
void
tb_chart_segments_choose_bar (TbChartGrid *grid)
{
  grid->bar = floor (MAX (3.0, MIN (BAR_SHARE * grid->pitch, THICKEST * (grid->upright ? 1.4 : 1.0) * grid->layout->size)));
}

/* The sums of a row's numbers above and below zero, and how far open ends reach beyond them. */
TbChartSpan
tb_chart_segments_measure (const TbChartGrid *grid, const TbChartItem *item)
{
  TbChartSpan span = { 0 };

  for (guint i = 0; i < item->points->len; i++)
    {
      const TbChartPoint *point = &g_array_index (item->points, TbChartPoint, i);
      double low, high;

      if (!tb_chart_value_extent (&point->value, &low, &high))
        continue;
      span.above += MAX (high, 0.0);
      span.below += MIN (low, 0.0);
      span.overhang += tb_chart_grid_get_value_overhang (grid, &point->value);
    }

  return span;
}

/* A number on a plate of the page's colour: legible upon every colour and every hatch. */
static void
place_number (TbChartGrid *grid, const TbChartRow *row, const TbChartBox *segment, const char *text)
{
  const double small = grid->small;
  PangoLayout *number = tb_chart_text_new (text, small, FALSE, -1, PANGO_ALIGN_LEFT);
  double width, height;
  TbChartBox plate;

  tb_chart_layout_size (number, &width, &height);
  plate = (TbChartBox){ 0.0, 0.0, width + 2 * PADDING * small, height };
  if (segment->width < plate.width + (grid->upright ? 2.0 : SHOWN_COLOUR * small) ||
      segment->height < plate.height + (grid->upright ? SHOWN_COLOUR * small : 2.0))
    {
      g_object_unref (number);
      return;
    }

  plate.x = segment->x + (segment->width - plate.width) / 2;
  plate.y = segment->y + (segment->height - plate.height) / 2;
  tb_chart_layout_mark (grid->layout, TB_SHAPE_FILL, TB_TONE_PAGE, plate, row->item);
  tb_chart_layout_place (grid->layout, number, small, TB_TONE_INK, plate.x + PADDING * small,
                         segment->y + (segment->height - height) / 2, 0.0, row->item);
}

/* Places a segment from where the last one on its side of zero ended, and moves that end. Returns its box, without what an open
 * end reaches beyond its number. */
static TbChartBox
place_segment (TbChartGrid *grid, const TbChartBar *bar, double *above, double *below, double scale)
{
  const double number = tb_decimal_to_double (bar->value->number);
  const double from = number < 0 ? *below : *above;
  double end = tb_chart_grid_place_value_bar (grid, bar, from, scale);

  /* the open end of what is just below zero reaches beyond it */
  *above = grid->upright ? MIN (*above, end) : MAX (*above, end);
  if (number < 0)
    end = *below = tb_chart_grid_go (grid, from, number * scale);

  return tb_chart_grid_get_box (grid, bar->row, 0, from, end);
}

/* Places a row's segments from @zero on, and then the numbers upon them; returns where those above zero end. */
double
tb_chart_segments_place (TbChartGrid *grid, const TbChartRow *row, double zero, double scale)
{
  const guint n = grid->data->columns->len;
  g_autofree TbChartBox *boxes = g_new0 (TbChartBox, n);
  double above = zero, below = zero;

  for (guint i = 0; i < n; i++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (grid->data, row->item, i);
      const TbChartBar bar = { row, 0, &point->value, tb_chart_category_tone (i), i };

      if (point->missing || point->value.number.digits == 0)
        continue;

      boxes[i] = place_segment (grid, &bar, &above, &below, scale);
      tb_chart_layout_add_area (grid->layout, boxes[i], row->item, i);
    }

  for (guint i = 0; i < n; i++)
    if (boxes[i].width > 0 && boxes[i].height > 0)
      {
        g_autofree char *text = tb_chart_data_dup_point_text (grid->data, row->item, i);

        place_number (grid, row, &boxes[i], text);
      }

  return above;
}
