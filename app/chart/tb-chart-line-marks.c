/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines through the columns' values: runs between gaps, dots, rings for what isn't certain, and where they are pointed at. */
#include "chart/tb-chart-series.h"

#include <math.h>

#define DOTS_PITCH 5.0 /* dots at all values where they stand at least so many radii apart */
#define TAIL 2.4       /* of a value known on one side only, in radii */
#define LEAST_AREA 2.0 /* what can be pointed at is at least so wide, in points */

static const TbChartPoint *
get_point (const TbChartLines *self, guint index, guint column)
{
  return &g_array_index (tb_chart_series_get (self->data, index)->points, TbChartPoint, column);
}

/* the row of a line: the average's is none */
static int
get_row (const TbChartLines *self, guint index)
{
  return index < self->data->items->len ? (int) index : -1;
}

static void
mark_point (TbChartLines *self, guint index, guint column, TbChartShape shape, double x, double y, double radius)
{
  TbChartMark *mark = tb_chart_layout_mark (self->layout, shape, self->tones[index], (TbChartBox){ x - radius, y - radius, 2 * radius, 2 * radius }, get_row (self, index));

  mark->column = column;
}

static void
mark_tail (TbChartLines *self, guint index, double x, double from, double to, TbChartShape shape)
{
  const double top = MAX (MIN (from, to), self->field.y - self->radius);
  const double bottom = MIN (MAX (from, to), self->field.y + self->field.height + self->radius);

  if (bottom > top)
    tb_chart_layout_mark (self->layout, shape, TB_TONE_INK, (TbChartBox){ x, top, 0.0, bottom - top }, get_row (self, index));
}

/* A dot for a certain value; a ring for another, with a tail to the side where it may lie, or from end to end. */
static void
place_point (TbChartLines *self, guint index, guint column, double radius)
{
  const TbChartPoint *point = get_point (self, index, column);
  const TbQualifier qualifier = point->value.qualifier;
  const double x = tb_chart_lines_get_x (self, column);
  double low, high, middle, y;

  if (!tb_chart_lines_get_extent (self, &point->value, &low, &high, &middle))
    return;

  y = tb_chart_lines_get_y (self, middle);
  if (qualifier == TB_RANGE)
    mark_tail (self, index, x, tb_chart_lines_get_y (self, low), tb_chart_lines_get_y (self, high), TB_SHAPE_RULE);
  else if (qualifier == TB_UNDER || qualifier == TB_AT_MOST)
    mark_tail (self, index, x, y + radius, y + (1.0 + TAIL) * radius, TB_SHAPE_DASHES);
  else if (qualifier == TB_OVER || qualifier == TB_AT_LEAST)
    mark_tail (self, index, x, y - radius, y - (1.0 + TAIL) * radius, TB_SHAPE_DASHES);
  mark_point (self, index, column, qualifier == TB_EXACTLY ? TB_SHAPE_DOT : TB_SHAPE_RING, x, y, radius);
}

/* the box of points that were added from @first on */
static TbChartBox
get_bounds (const TbChartLayout *layout, guint first)
{
  const TbChartVertex *points = (const TbChartVertex *) layout->points->data;
  double left = points[first].x, right = left, top = points[first].y, bottom = top;

  for (guint i = first; i < layout->points->len; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }

  return (TbChartBox){ left, top, right - left, bottom - top };
}

static void
end_run (TbChartLines *self, guint index, guint first)
{
  const guint n = self->layout->points->len - first;
  TbChartMark *mark;

  if (n < 2)
    {
      g_array_set_size (self->layout->points, first);
      return;
    }

  mark = tb_chart_layout_mark (self->layout, index >= self->data->items->len ? TB_SHAPE_DASHES : TB_SHAPE_LINE,
                               self->tones[index], get_bounds (self->layout, first), get_row (self, index));
  mark->first = first;
  mark->n_points = n;
}

/* a short dotted mark where the axis of time is */
static void
place_gap (TbChartLines *self, guint index, guint column)
{
  const double half = MIN (0.4 * self->layout->size, 0.4 * self->pitch);
  const double y = self->field.y + self->field.height + self->radius + 0.25 * self->layout->size;
  TbChartMark *mark;

  if (self->data->columns->len > 1 && half < 0.5)
    return;

  mark = tb_chart_layout_mark (self->layout, TB_SHAPE_GAP, TB_TONE_DIM,
                               (TbChartBox){ tb_chart_lines_get_x (self, column) - MAX (half, 1.0), y, 2 * MAX (half, 1.0), 0.0 }, get_row (self, index));
  mark->column = column;
}

/* A line for each run of values; a value between two gaps is left to its dot. */
static void
add_runs (TbChartLines *self, guint index)
{
  guint first = self->layout->points->len;

  for (guint i = 0; i < self->data->columns->len; i++)
    {
      const TbChartPoint *point = get_point (self, index, i);
      double low, high, middle;

      if (tb_chart_lines_get_extent (self, &point->value, &low, &high, &middle))
        {
          const TbChartVertex vertex = { tb_chart_lines_get_x (self, i), tb_chart_lines_get_y (self, middle) };

          g_array_append_val (self->layout->points, vertex);
          continue;
        }

      end_run (self, index, first);
      first = self->layout->points->len;
      place_gap (self, index, i);
    }
  end_run (self, index, first);
}

static gboolean
is_alone (TbChartLines *self, guint index, guint column)
{
  const guint n = self->data->columns->len;

  return (column == 0 || get_point (self, index, column - 1)->missing) &&
         (column + 1 >= n || get_point (self, index, column + 1)->missing);
}

/* Dots at all values where they have room; else at the last one, at those that stand alone and those that aren't certain. */
static void
place_points (TbChartLines *self, guint index)
{
  const int last = tb_chart_series_find_last (tb_chart_series_get (self->data, index));
  const gboolean all = self->pitch >= DOTS_PITCH * self->radius || self->data->columns->len == 1;
  const gboolean average = index >= self->data->items->len;

  for (int i = 0; i <= last; i++)
    {
      const TbChartPoint *point = get_point (self, index, i);
      const gboolean uncertain = point->value.qualifier != TB_EXACTLY && self->pitch >= 2 * self->radius;

      if (!point->missing && (i == last || uncertain || (all && !average) || is_alone (self, index, i)))
        place_point (self, index, i, i == last ? self->radius : 0.75 * self->radius);
    }
}

static void
place_areas (TbChartLines *self, guint index)
{
  const double half = MAX (0.5 * self->layout->size, LEAST_AREA);
  const guint every = self->pitch > 0 && self->pitch < LEAST_AREA ? (guint) ceil (LEAST_AREA / self->pitch) : 1;
  const guint n = self->data->columns->len;

  for (guint i = (n - 1) % every; i < n; i += every)
    {
      const TbChartPoint *point = get_point (self, index, i);
      const double x = tb_chart_lines_get_x (self, i);
      const double reach = n > 1 ? MIN (half, MAX (self->pitch / 2, LEAST_AREA / 2)) : half;
      double low, high, middle;

      if (tb_chart_lines_get_extent (self, &point->value, &low, &high, &middle))
        tb_chart_layout_add_area (self->layout, (TbChartBox){ x - reach, tb_chart_lines_get_y (self, middle) - half, 2 * reach, 2 * half }, index, i);
    }
}

static void
place_line (TbChartLines *self, guint index)
{
  add_runs (self, index);
  place_points (self, index);
}

void
tb_chart_lines_place (TbChartLines *self)
{
  for (int weight = 0; weight <= 3; weight++)
    for (guint i = 0; i < tb_chart_series_count (self->data); i++)
      if (tb_chart_lines_get_weight (self, i) == weight)
        place_line (self, i);
  for (guint i = 0; i < self->data->items->len; i++)
    place_areas (self, i);
}
