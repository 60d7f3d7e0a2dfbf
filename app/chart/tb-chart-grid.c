/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all kinds with a row for each organization share: names, rows, and where the bars go. Rows lie one below the other,
 * or stand side by side as columns where that fits better (tb-chart-upright.c). */
#include "chart/tb-chart-private.h"

#include <math.h>

#define LABELS_SHARE 0.42
#define GAP 0.55
#define WIDEST_PITCH 3.6
#define LAGGARD_SIDE 0.62
#define BAR_SHARE 0.56 /* of a row */
#define HIGHEST_BAR 1.9
#define SLOT_BAR_SHARE 0.8 /* of what a bar has beside others */

TbChartTone
tb_chart_item_tone (const TbChartData *data, const TbChartItem *item)
{
  if (item->laggard)
    return TB_TONE_WARNING;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->own)
      return item->own ? TB_TONE_SERIES : TB_TONE_OTHER;

  return TB_TONE_SERIES;
}

TbChartTone
tb_chart_item_text_tone (const TbChartItem *item)
{
  if (item->missing)
    return TB_TONE_DIM;

  return item->laggard ? TB_TONE_WARNING : TB_TONE_INK;
}

/* the column of rank numbers, as wide as the longest */
static double
get_rank_width (const TbChartData *data, double size, double small)
{
  guint last = 0;
  char text[16];

  for (guint i = 0; i < data->items->len; i++)
    last = MAX (last, tb_chart_data_get_item (data, i)->rank);
  if (last == 0)
    return 0.0;

  g_snprintf (text, sizeof text, "%s", last < 10 ? "8" : last < 100 ? "88"
                                                                    : "8888");

  return tb_chart_text_width (text, small, FALSE) + GAP * size;
}

gboolean
tb_chart_data_has_laggards (const TbChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->laggard)
      return TRUE;

  return FALSE;
}

guint
tb_chart_data_count_bars (const TbChartData *data)
{
  return data->drawing->has_bar_for_each_column ? MAX (data->columns->len, 1) : 1;
}

/* captions above and below the rows */
static void
get_strips (const TbChartData *data, double size, double *above, double *below)
{
  const double line = TB_CHART_LINE_HEIGHT * tb_chart_small_size (size);

  *above = tb_chart_data_has_lines (data) ? line : 0.0;
  *below = data->drawing->has_axis_below ? line : 0.0;
}

/* what the bars of a row need, each with its number behind it */
static double
get_bars_height (const TbChartData *data, double size)
{
  const guint n_bars = tb_chart_data_count_bars (data);

  return n_bars > 1 ? n_bars * TB_CHART_LINE_HEIGHT * tb_chart_small_size (size) + GAP * size : TB_CHART_LINE_HEIGHT * size;
}

/* Shapes the names, broken at the width of their column; letters get smaller before a name is cut. */
static double
shape_labels (TbChartGrid *self, double size, double width)
{
  double highest = get_bars_height (self->data, size);

  self->labels = g_ptr_array_new_full (self->data->items->len, g_object_unref);
  self->label_width = 0.0;
  for (guint i = 0; i < self->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (self->data, i);
      PangoLayout *label = tb_chart_text_new (item->label, size, FALSE, width, PANGO_ALIGN_RIGHT);
      double label_width, label_height;

      tb_chart_layout_size (label, &label_width, &label_height);
      self->label_width = MAX (self->label_width, label_width);
      highest = MAX (highest, label_height + 0.15 * size);
      if (pango_layout_is_ellipsized (label) && size > TB_CHART_LEAST_SIZE)
        highest = G_MAXDOUBLE;
      g_ptr_array_add (self->labels, label);
    }

  return highest;
}

/* Where a row can be pointed at: as a whole, or at each bar of it. */
static void
add_areas (TbChartGrid *self, const TbChartRow *row)
{
  const guint n = self->n_bars;

  for (guint i = 0; i < n; i++)
    {
      TbChartBox box = row->box;

      if (self->upright)
        {
          box.width /= n;
          box.x += i * box.width;
        }
      else
        {
          box.height /= n;
          box.y += i * box.height;
        }
      tb_chart_layout_add_area (self->layout, box, row->item, n > 1 ? (int) i : -1);
    }
}

void
tb_chart_grid_add_row (TbChartGrid *self, TbChartBox box, int item)
{
  const TbChartRow row = { .box = box, .item = item };

  g_array_append_val (self->layout->rows, row);
  if (item >= 0)
    add_areas (self, &row);
}

static void
add_row (TbChartGrid *self, double top, int item)
{
  const TbChartBox box = { 0.0, top + self->layout->rows->len * self->pitch, self->layout->width, self->pitch };

  tb_chart_grid_add_row (self, box, item);
}

/* All rows, or the first and the last ones with one row between that stands for the rest. */
static void
add_rows (TbChartGrid *self, double top, guint n_shown)
{
  const guint n = self->data->items->len;
  const guint head = n_shown >= n ? n : n_shown / 2;
  const guint tail = n_shown >= n ? 0 : n_shown - 1 - head;

  for (guint i = 0; i < head; i++)
    add_row (self, top, i);
  if (n_shown < n)
    add_row (self, top, -1);
  for (guint i = n - tail; i < n; i++)
    add_row (self, top, i);
}

void
tb_chart_grid_choose_bar (TbChartGrid *self, double widest)
{
  const double gap = self->n_bars > 1 ? GAP * self->layout->size : 0.0;

  self->slot = MIN ((self->pitch - gap) / self->n_bars, MAX (widest / BAR_SHARE, TB_CHART_LINE_HEIGHT * self->small));
  self->bar = floor (MAX (3.0, self->n_bars > 1 ? SLOT_BAR_SHARE * self->slot : MIN (BAR_SHARE * self->pitch, widest)));
}

/* Rows one below the other. */
static gboolean
prepare_lying (TbChartGrid *self)
{
  TbChartLayout *layout = self->layout;
  const TbChartData *data = self->data;
  const double size = layout->size;
  const guint n = data->items->len;
  double above, below, room, need, left;
  guint n_shown;

  get_strips (data, size, &above, &below);
  room = layout->plot.height - above - below;
  if (size > TB_CHART_LEAST_SIZE && n * get_bars_height (data, size) > room)
    return FALSE;

  self->rank_width = get_rank_width (data, size, self->small);
  need = shape_labels (self, size, LABELS_SHARE * layout->plot.width - self->rank_width);
  n_shown = room >= need ? MIN (n, (guint) floor (room / need)) : 0;
  if (n_shown < n && size > TB_CHART_LEAST_SIZE)
    {
      g_clear_pointer (&self->labels, g_ptr_array_unref);
      return FALSE;
    }

  self->pitch = n_shown > 0 ? MIN (room / n_shown, MAX (need, WIDEST_PITCH * MAX (size, self->n_bars * self->small))) : need;
  tb_chart_grid_choose_bar (self, HIGHEST_BAR * size);
  if (n_shown > 0)
    add_rows (self, layout->plot.y + above, n_shown);

  left = layout->plot.x + self->rank_width + self->label_width;
  left = ceil (left + (tb_chart_data_has_laggards (data) ? LAGGARD_SIDE + 2 * GAP * 0.8 : GAP) * size);
  self->area = (TbChartBox){
    left,
    layout->plot.y + above,
    layout->plot.x + layout->plot.width - left,
    self->pitch * layout->rows->len,
  };

  return TRUE;
}

gboolean
tb_chart_grid_prepare (TbChartGrid *self, TbChartLayout *layout, const TbChartData *data)
{
  *self = (TbChartGrid){
    .layout = layout,
    .data = data,
    .small = tb_chart_small_size (layout->size),
    .n_bars = tb_chart_data_count_bars (data),
  };

  return tb_chart_grid_prepare_upright (self) || prepare_lying (self);
}

/* the height of a row that looks best, before its name */
double
tb_chart_data_get_natural_pitch (const TbChartData *data, double size)
{
  return MAX (TB_CHART_NATURAL_PITCH * size, get_bars_height (data, size));
}

double
tb_chart_grid_natural_height (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid = { .layout = layout, .data = data };
  double above, below, need;

  if (data->items->len == 0)
    return 4 * layout->size;

  get_strips (data, layout->size, &above, &below);
  need = shape_labels (&grid, layout->size, LABELS_SHARE * layout->plot.width);
  if (need == G_MAXDOUBLE)
    need = 6 * layout->size;
  g_ptr_array_unref (grid.labels);

  return above + below + data->items->len * MAX (need, tb_chart_data_get_natural_pitch (data, layout->size));
}

static void
place_rest (TbChartGrid *self, const TbChartRow *row)
{
  guint n_shown = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->layout->rows->len; i++)
    n_shown += g_array_index (self->layout->rows, TbChartRow, i).item >= 0;

  text = g_strdup_printf ("其余%u个略", self->data->items->len - n_shown);
  tb_chart_grid_place_text (self, row, tb_chart_text_new (text, self->small, FALSE, self->layout->plot.width, PANGO_ALIGN_LEFT),
                            TB_TONE_DIM, self->layout->plot.x, 0.0);
}

static void
place_rank (TbChartGrid *self, const TbChartRow *row, guint rank)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", rank);
  tb_chart_grid_place_text (self, row, tb_chart_text_new (text, self->small, FALSE, -1, PANGO_ALIGN_LEFT), TB_TONE_DIM,
                            self->layout->plot.x + self->rank_width - GAP * self->layout->size, 1.0);
}

static void
place_laggard (TbChartGrid *self, const TbChartRow *row)
{
  const double side = LAGGARD_SIDE * self->layout->size;
  const TbChartBox box = {
    self->area.x - GAP * 0.8 * self->layout->size - side,
    row->box.y + (row->box.height - side) / 2,
    side,
    side,
  };

  tb_chart_layout_mark (self->layout, TB_SHAPE_LAGGARD, TB_TONE_WARNING, box, row->item);
}

void
tb_chart_grid_place_labels (TbChartGrid *self)
{
  const double right = self->layout->plot.x + self->rank_width + self->label_width;

  for (guint i = 0; i < self->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (self->layout->rows, TbChartRow, i);
      const TbChartItem *item;

      if (row->item < 0)
        {
          place_rest (self, row);
          continue;
        }
      if (self->upright)
        {
          tb_chart_grid_place_upright_label (self, row);
          continue;
        }

      item = tb_chart_data_get_item (self->data, row->item);
      tb_chart_grid_place_text (self, row, g_object_ref (self->labels->pdata[row->item]), TB_TONE_INK, right, 1.0);
      if (item->rank > 0)
        place_rank (self, row, item->rank);
      if (item->laggard)
        place_laggard (self, row);
    }

  g_clear_pointer (&self->labels, g_ptr_array_unref);
}
