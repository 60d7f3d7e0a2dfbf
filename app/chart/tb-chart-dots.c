/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on an axis: only positions, no lengths, so that the axis can be logarithmic or begin above zero, and says so. Over
 * quarters a line shows the range that the values had. */
#include "chart/tb-chart-axis.h"

#include <glib/gi18n-lib.h>

#define GAP 0.5
#define LEAST_AXIS 4.0
#define TICK_PITCH 5.0 /* between ticks, at least, in their letters */
#define TAIL 2.2       /* in radii */
#define STUB 1.6       /* the mark of a missing value */

typedef struct
{
  TbChartGrid grid;
  TbChartAxis axis;
  double left, width; /* of the axis in points */
  double radius;
} Dots;

static double
get_x (const Dots *self, double value)
{
  return self->left + self->width * tb_chart_axis_get_share (&self->axis, value);
}

static gboolean
get_extent (const Dots *self, const TbValue *value, double *low, double *high)
{
  return tb_chart_value_extent (value, low, high) && tb_chart_axis_holds (&self->axis, *low);
}

static void
place_axis (Dots *self)
{
  TbChartGrid *grid = &self->grid;
  g_autofree char *warning = tb_chart_axis_dup_warning (&self->axis, grid->data->unit);
  double taken = grid->layout->plot.x;

  if (warning != NULL)
    taken = tb_chart_grid_place_caption (grid, warning, grid->layout->plot.x, 0.0, TRUE) + GAP * grid->small;

  for (guint i = 0; i < tb_chart_axis_count_ticks (&self->axis); i++)
    {
      const double x = get_x (self, tb_chart_axis_get_tick (&self->axis, i));
      g_autofree char *words = tb_chart_axis_tick_to_words (&self->axis, i, grid->data->unit);
      const double width = tb_chart_text_width (words, grid->small, FALSE);

      tb_chart_grid_place_line (grid, TB_SHAPE_RULE, TB_TONE_TRACK, x);
      if (x - width / 2 < taken || x + width / 2 > grid->layout->plot.x + grid->layout->plot.width)
        continue;

      taken = tb_chart_grid_place_caption (grid, words, x, 0.5, TRUE) + GAP * grid->small;
    }
}

static void
place_reference (Dots *self)
{
  const TbChartData *data = self->grid.data;
  double low, high;

  if (data->reference_label == NULL || !get_extent (self, &data->reference, &low, &high))
    return;

  tb_chart_grid_place_line (&self->grid, TB_SHAPE_DASHES, TB_TONE_INK, get_x (self, low));
  tb_chart_grid_place_caption (&self->grid, data->reference_label, get_x (self, low), 0.5, FALSE);
}

static void
mark_dot (Dots *self, const TbChartRow *row, TbChartShape shape, double x)
{
  const TbChartItem *item = tb_chart_data_get_item (self->grid.data, row->item);
  const TbChartBox box = { x - self->radius, row->box.y + row->box.height / 2 - self->radius, 2 * self->radius, 2 * self->radius };

  tb_chart_layout_mark (self->grid.layout, shape, tb_chart_item_tone (self->grid.data, item), box, row->item);
}

static void
mark_line (Dots *self, const TbChartRow *row, TbChartShape shape, TbChartTone tone, double from, double to)
{
  if (to > from)
    tb_chart_layout_mark (self->grid.layout, shape, tone, (TbChartBox){ from, row->box.y + row->box.height / 2, to - from, 0.0 }, row->item);
}

/* A dashed tail to the side where the value may lie; returns the right edge. */
static double
place_dot (Dots *self, const TbChartRow *row, double low, double high)
{
  const TbQualifier qualifier = tb_chart_data_get_item (self->grid.data, row->item)->value.qualifier;
  const double tail = TAIL * self->radius, x = get_x (self, low);
  double end = get_x (self, high);

  mark_dot (self, row, qualifier == TB_EXACTLY ? TB_SHAPE_DOT : TB_SHAPE_RING, x);
  if (qualifier == TB_RANGE)
    {
      mark_line (self, row, TB_SHAPE_RULE, TB_TONE_INK, x + self->radius, end - self->radius);
      mark_dot (self, row, TB_SHAPE_RING, end);
    }
  if (qualifier == TB_UNDER || qualifier == TB_AT_MOST)
    mark_line (self, row, TB_SHAPE_DASHES, TB_TONE_INK, x - self->radius - tail, x - self->radius);
  if (qualifier == TB_OVER || qualifier == TB_AT_LEAST)
    {
      mark_line (self, row, TB_SHAPE_DASHES, TB_TONE_INK, x + self->radius, x + self->radius + tail);
      end += tail;
    }

  return end + self->radius;
}

/* the lowest and the highest value over the quarters; FALSE when there are none but the latest */
static gboolean
find_range (const Dots *self, const TbChartItem *item, double *lowest, double *highest)
{
  double low, high;

  *lowest = G_MAXDOUBLE;
  *highest = -G_MAXDOUBLE;
  for (guint i = 0; item->points != NULL && i < item->points->len; i++)
    if (get_extent (self, &g_array_index (item->points, TbChartPoint, i).value, &low, &high))
      {
        *lowest = MIN (*lowest, low);
        *highest = MAX (*highest, high);
      }

  return *lowest < *highest;
}

/* A line with a stop at each end. */
static void
place_range (Dots *self, const TbChartRow *row, double lowest, double highest)
{
  const double left = get_x (self, lowest), right = get_x (self, highest);
  const double half = 0.7 * self->radius, middle = row->box.y + row->box.height / 2;

  mark_line (self, row, TB_SHAPE_RULE, TB_TONE_RULE, left, right);
  tb_chart_layout_mark (self->grid.layout, TB_SHAPE_RULE, TB_TONE_RULE, (TbChartBox){ left, middle - half, 0.0, 2 * half }, row->item);
  tb_chart_layout_mark (self->grid.layout, TB_SHAPE_RULE, TB_TONE_RULE, (TbChartBox){ right, middle - half, 0.0, 2 * half }, row->item);
}

static void
place_row (Dots *self, const TbChartRow *row)
{
  TbChartGrid *grid = &self->grid;
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  PangoLayout *text = tb_chart_text_new (item->text, grid->layout->size, item->own || item->laggard, -1, PANGO_ALIGN_LEFT);
  double low, high, lowest, highest, end = self->left;
  const gboolean has_range = find_range (self, item, &lowest, &highest);
  const gboolean has_dot = get_extent (self, &item->value, &low, &high);

  /* a guide from the name to the dot */
  if (has_dot && !has_range)
    mark_line (self, row, TB_SHAPE_RULE, TB_TONE_TRACK, self->left, get_x (self, low));
  /* with ranges the values stand in a column: beside the range's end they would seem to be its own */
  if (has_range)
    place_range (self, row, lowest, highest);
  if (grid->data->columns->len > 0)
    end = self->left + self->width + (1.0 + TAIL) * self->radius;
  if (has_dot)
    {
      const double edge = place_dot (self, row, low, high);

      end = MAX (end, edge);
    }
  else
    {
      const double from = end;

      end += STUB * grid->layout->size;
      mark_line (self, row, TB_SHAPE_GAP, TB_TONE_DIM, from, end);
    }

  if (grid->data->columns->len > 0)
    tb_chart_grid_place_text (grid, row, text, tb_chart_item_text_tone (item), grid->area.x + grid->area.width, 1.0);
  else
    tb_chart_grid_place_text (grid, row, text, tb_chart_item_text_tone (item), end + GAP * grid->layout->size, 0.0);
}

/* with the mark in front where there is no dot */
static double
widest_text (const Dots *self)
{
  const TbChartData *data = self->grid.data;
  const double size = self->grid.layout->size;
  double widest = 0.0, low, high;

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);
      const double stub = get_extent (self, &item->value, &low, &high) ? 0.0 : STUB * size;

      widest = MAX (widest, stub + tb_chart_text_width (item->text, size, item->own || item->laggard));
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

/* Ticks are placed last, for they stop at texts, and drawn first, for they lie below dots. */
static void
place_axis_below (Dots *self, guint first)
{
  GArray *marks = self->grid.layout->marks;
  const guint n_above = marks->len - first;
  g_autofree TbChartMark *above = g_memdup2 (&g_array_index (marks, TbChartMark, first), n_above * sizeof (TbChartMark));

  g_array_set_size (marks, first);
  place_axis (self);
  place_reference (self);
  g_array_append_vals (marks, above, n_above);
}

static gboolean
lay_dots (TbChartLayout *layout, const TbChartData *data)
{
  Dots self = { .axis = { .logarithmic = data->logarithmic } };
  TbChartGrid *grid = &self.grid;
  guint first;

  if (!tb_chart_grid_prepare (grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (grid);
  self.radius = CLAMP (0.24 * grid->pitch, 2.0, 0.42 * layout->size);
  self.left = grid->area.x + self.radius + (has_tail_before (data) ? TAIL * self.radius : 0.0);
  self.width = grid->area.x + grid->area.width - self.left - (1.0 + TAIL) * self.radius - widest_text (&self) - GAP * layout->size;
  if (self.width < LEAST_AXIS * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  self.width = MAX (1.0, self.width);
  tb_chart_axis_init_for_data (&self.axis, data, MAX (1, (guint) (self.width / (TICK_PITCH * grid->small))));
  first = layout->marks->len;
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);

      if (row->item >= 0)
        place_row (&self, row);
    }
  place_axis_below (&self, first);

  return TRUE;
}

const TbChartKindClass tb_chart_dots_kind = {
  .id = "dots",
  .says = N_ ("Dots on an axis, from the highest value to the lowest."),
  .lay = lay_dots,
  .compose_title = tb_chart_title_append_ranking,
  .has_axis_below = TRUE,
};
