/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on a logarithmic axis that says so: only positions, no lengths that would lie. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.5
#define LEAST_AXIS 4.0
#define TAIL 2.2 /* in radii */
#define AXIS_TEXT "对数刻度"

typedef struct
{
  double left, width; /* of the axis in points */
  int first, last;    /* decades */
} Axis;

static double
axis_position (const Axis *axis, double value)
{
  return axis->left + (log10 (value) - axis->first) / (axis->last - axis->first) * axis->width;
}

/* whole decades around all positive values */
static void
find_decades (const TbChartData *data, Axis *axis)
{
  double lowest = G_MAXDOUBLE, highest = 0.0, low, high;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_value_extent (&tb_chart_data_get_item (data, i)->value, &low, &high) && low > 0)
      {
        lowest = MIN (lowest, low);
        highest = MAX (highest, high);
      }

  axis->first = highest > 0 ? (int) floor (log10 (lowest)) : 0;
  axis->last = highest > 0 ? (int) ceil (log10 (highest)) : 1;
  if (axis->last == axis->first)
    axis->last++;
}

/* 1, 10, 100, 1000, 1万, 10万 … */
static char *
decade_to_words (int decade)
{
  static const char *const parts[] = { "1", "10", "100", "1000" };

  if (decade < 0)
    return g_strdup_printf ("%.*f", -decade, pow (10.0, decade));
  if (decade < 4)
    return g_strdup (parts[decade]);
  if (decade < 8)
    return g_strconcat (parts[decade - 4], "万", NULL);
  if (decade < 12)
    return g_strconcat (parts[decade - 8], "亿", NULL);

  return g_strdup_printf ("10^%d", decade);
}

static void
place_axis (TbChartGrid *grid, const Axis *axis)
{
  const double reach = tb_chart_grid_place_caption (grid, AXIS_TEXT, grid->layout->plot.x, 0.0, TRUE);
  double taken = reach + GAP * grid->small;

  for (int decade = axis->first; decade <= axis->last; decade++)
    {
      const double x = axis->left + axis->width * (decade - axis->first) / (axis->last - axis->first);
      g_autofree char *words = decade_to_words (decade);
      const double width = tb_chart_text_width (words, grid->small, FALSE);

      tb_chart_grid_place_line (grid, TB_SHAPE_RULE, TB_TONE_TRACK, x);
      if (x - width / 2 < taken || x + width / 2 > grid->layout->plot.x + grid->layout->plot.width)
        continue;

      taken = tb_chart_grid_place_caption (grid, words, x, 0.5, TRUE) + GAP * grid->small;
    }
}

static void
mark_dot (TbChartGrid *grid, const TbChartRow *row, TbChartShape shape, double x, double radius)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  const TbChartBox box = { x - radius, row->box.y + row->box.height / 2 - radius, 2 * radius, 2 * radius };

  tb_chart_layout_mark (grid->layout, shape, tb_chart_item_tone (grid->data, item), box, row->item);
}

/* A dashed tail to the side where the value may lie; returns the right edge. */
static double
place_dot (TbChartGrid *grid, const TbChartRow *row, const Axis *axis, double radius)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  const double middle = row->box.y + row->box.height / 2;
  const double tail = TAIL * radius;
  const TbQualifier qualifier = item->value.qualifier;
  double low, high, x, end;

  tb_chart_value_extent (&item->value, &low, &high);
  x = axis_position (axis, low);
  end = axis_position (axis, high);
  mark_dot (grid, row, qualifier == TB_EXACTLY ? TB_SHAPE_DOT : TB_SHAPE_RING, x, radius);
  if (qualifier == TB_RANGE)
    {
      tb_chart_layout_mark (grid->layout, TB_SHAPE_RULE, TB_TONE_INK, (TbChartBox){ x + radius, middle, end - x - 2 * radius, 0.0 }, row->item);
      mark_dot (grid, row, TB_SHAPE_RING, end, radius);
    }
  if (qualifier == TB_UNDER || qualifier == TB_AT_MOST)
    tb_chart_layout_mark (grid->layout, TB_SHAPE_DASHES, TB_TONE_INK, (TbChartBox){ x - radius - tail, middle, tail, 0.0 }, row->item);
  if (qualifier == TB_OVER || qualifier == TB_AT_LEAST)
    {
      tb_chart_layout_mark (grid->layout, TB_SHAPE_DASHES, TB_TONE_INK, (TbChartBox){ x + radius, middle, tail, 0.0 }, row->item);
      end += tail;
    }

  return end + radius;
}

static void
place_row (TbChartGrid *grid, const TbChartRow *row, const Axis *axis, double radius)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  PangoLayout *text = tb_chart_text_new (item->text, grid->layout->size, item->own || item->laggard, -1, PANGO_ALIGN_LEFT);
  const double middle = row->box.y + row->box.height / 2;
  double low, high, end;

  if (!tb_chart_value_extent (&item->value, &low, &high) || low <= 0)
    {
      end = axis->left + 1.6 * grid->layout->size;
      tb_chart_layout_mark (grid->layout, TB_SHAPE_GAP, TB_TONE_DIM, (TbChartBox){ axis->left, middle, end - axis->left, 0.0 }, row->item);
    }
  else
    {
      tb_chart_layout_mark (grid->layout, TB_SHAPE_RULE, TB_TONE_TRACK,
                            (TbChartBox){ axis->left, middle, axis_position (axis, low) - axis->left, 0.0 }, row->item);
      end = place_dot (grid, row, axis, radius);
    }

  tb_chart_grid_place_text (grid, row, text, tb_chart_item_text_tone (item), end + GAP * grid->layout->size, 0.0);
}

static double
widest_text (TbChartGrid *grid)
{
  double widest = 0.0;

  for (guint i = 0; i < grid->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (grid->data, i);

      widest = MAX (widest, tb_chart_text_width (item->text, grid->layout->size, item->own || item->laggard));
    }

  return widest;
}

static gboolean
has_tail_before (const TbChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      if (!item->missing && (item->value.qualifier == TB_UNDER || item->value.qualifier == TB_AT_MOST))
        return TRUE;
    }

  return FALSE;
}

static gboolean
lay_dots (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid;
  double radius;
  Axis axis;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  radius = CLAMP (0.24 * grid.pitch, 2.0, 0.42 * layout->size);
  find_decades (data, &axis);
  axis.left = grid.area.x + radius + (has_tail_before (data) ? TAIL * radius : 0.0);
  axis.width = grid.area.x + grid.area.width - axis.left - (1.0 + TAIL) * radius - widest_text (&grid) - GAP * layout->size;
  if (axis.width < LEAST_AXIS * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  axis.width = MAX (1.0, axis.width);
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);

      if (row->item >= 0)
        place_row (&grid, row, &axis, radius);
    }
  place_axis (&grid, &axis);

  return TRUE;
}

const TbChartKindClass tb_chart_dots_kind = {
  .id = "dots",
  .says = N_ ("Dots on a logarithmic axis, from the highest value to the lowest."),
  .lay = lay_dots,
  .compose_title = tb_chart_title_append_ranking,
  .has_axis_below = TRUE,
};
