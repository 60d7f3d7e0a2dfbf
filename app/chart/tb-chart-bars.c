/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all kinds with a row for each organization share: columns, rows, bars, captions. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define LABELS_SHARE 0.42
#define GAP 0.55
#define WIDEST_PITCH 3.6
#define LAGGARD_SIDE 0.62

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

static gboolean
has_laggards (const TbChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->laggard)
      return TRUE;

  return FALSE;
}

/* captions above and below the rows */
static void
get_strips (const TbChartData *data, double size, double *above, double *below)
{
  const double line = TB_CHART_LINE_HEIGHT * tb_chart_small_size (size);

  *above = data->reference_label != NULL || data->goal_label != NULL ? line : 0.0;
  *below = data->drawing->has_axis_below ? line : 0.0;
}

/* Shapes the names, broken at the width of their column; letters get smaller before a name is cut. */
static double
shape_labels (TbChartGrid *self, double size, double width)
{
  double highest = TB_CHART_LINE_HEIGHT * size;

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

static void
add_row (TbChartGrid *self, double top, int item)
{
  const TbChartLayout *layout = self->layout;
  const TbChartRow row = {
    .box = { 0.0, top + layout->rows->len * self->pitch, layout->width, self->pitch },
    .item = item,
  };

  g_array_append_val (self->layout->rows, row);
  if (item >= 0)
    tb_chart_layout_add_area (self->layout, row.box, item, -1);
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

gboolean
tb_chart_grid_prepare (TbChartGrid *self, TbChartLayout *layout, const TbChartData *data)
{
  const double size = layout->size;
  const guint n = data->items->len;
  double above, below, room, need, left;
  guint n_shown;

  *self = (TbChartGrid){ .layout = layout, .data = data, .small = tb_chart_small_size (size) };
  get_strips (data, size, &above, &below);
  room = layout->plot.height - above - below;
  if (size > TB_CHART_LEAST_SIZE && n * TB_CHART_LINE_HEIGHT * size > room)
    return FALSE;

  self->rank_width = get_rank_width (data, size, self->small);
  need = shape_labels (self, size, LABELS_SHARE * layout->plot.width - self->rank_width);
  n_shown = room >= need ? MIN (n, (guint) floor (room / need)) : 0;
  if (n_shown < n && size > TB_CHART_LEAST_SIZE)
    {
      g_clear_pointer (&self->labels, g_ptr_array_unref);
      return FALSE;
    }

  self->pitch = n_shown > 0 ? MIN (room / n_shown, MAX (need, WIDEST_PITCH * size)) : need;
  self->bar = floor (MAX (3.0, MIN (0.56 * self->pitch, 1.9 * size)));
  if (n_shown > 0)
    add_rows (self, layout->plot.y + above, n_shown);

  left = layout->plot.x + self->rank_width + self->label_width;
  left = ceil (left + (has_laggards (data) ? LAGGARD_SIDE + 2 * GAP * 0.8 : GAP) * size);
  self->area = (TbChartBox){
    left,
    layout->plot.y + above,
    layout->plot.x + layout->plot.width - left,
    self->pitch * layout->rows->len,
  };

  return TRUE;
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
  return above + below + data->items->len * MAX (need, TB_CHART_NATURAL_PITCH * layout->size);
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

      item = tb_chart_data_get_item (self->data, row->item);
      tb_chart_grid_place_text (self, row, g_object_ref (self->labels->pdata[row->item]), TB_TONE_INK, right, 1.0);
      if (item->rank > 0)
        place_rank (self, row, item->rank);
      if (item->laggard)
        place_laggard (self, row);
    }

  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

TbChartText *
tb_chart_grid_place_text (TbChartGrid *self, const TbChartRow *row, PangoLayout *text, TbChartTone tone, double x, double align)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text);
  const TbChartBox *plot = &self->layout->plot;
  double width, height;

  tb_chart_layout_size (text, &width, &height);
  /* a number too long for any room goes over its bar rather than off the page */
  x = CLAMP (x, plot->x + align * width, MAX (plot->x + align * width, plot->x + plot->width - (1.0 - align) * width));

  return tb_chart_layout_place (self->layout, text, pango_font_description_get_size (font) / (double) PANGO_SCALE, tone,
                                x, row->box.y + (row->box.height - height) / 2, align, row->item);
}

double
tb_chart_grid_get_overhang (TbChartGrid *self, const TbChartItem *item)
{
  return item->value.qualifier == TB_OVER || item->value.qualifier == TB_AT_LEAST ? ceil (0.5 * self->bar) : 0.0;
}

static void
mark_bar (TbChartGrid *self, const TbChartRow *row, TbChartShape shape, double from, double to)
{
  const TbChartItem *item = tb_chart_data_get_item (self->data, row->item);
  const double left = MIN (from, to);
  const TbChartBox box = {
    left,
    round (row->box.y + (row->box.height - self->bar) / 2),
    CLAMP (fabs (to - from), 0.75, MAX (0.75, self->layout->plot.x + self->layout->plot.width - left)),
    self->bar,
  };

  tb_chart_layout_mark (self->layout, shape, tb_chart_item_tone (self->data, item), box, row->item);
}

double
tb_chart_grid_place_bar (TbChartGrid *self, const TbChartRow *row, double zero, double scale)
{
  const TbChartItem *item = tb_chart_data_get_item (self->data, row->item);
  /* a share below nothing has no bar */
  const double number = MAX (zero + tb_decimal_to_double (item->value.number) * scale, self->area.x);
  double end = number;

  switch (item->value.qualifier)
    {
    case TB_OVER:
    case TB_AT_LEAST:
      end += tb_chart_grid_get_overhang (self, item);
      mark_bar (self, row, TB_SHAPE_OPEN, MIN (zero, number), end);
      break;
    case TB_UNDER:
    case TB_AT_MOST:
      mark_bar (self, row, TB_SHAPE_HATCHED, zero, number);
      break;
    case TB_ABOUT:
      mark_bar (self, row, TB_SHAPE_ABOUT, zero, number);
      break;
    case TB_RANGE:
      end = MAX (zero + tb_decimal_to_double (item->value.upper) * scale, number);
      mark_bar (self, row, TB_SHAPE_FILL, zero, number);
      mark_bar (self, row, TB_SHAPE_HATCHED, number, end);
      break;
    case TB_EXACTLY:
    default:
      mark_bar (self, row, TB_SHAPE_FILL, zero, number);
      break;
    }

  return MAX (end, zero);
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const double difference = ((const TbChartBox *) a)->y - ((const TbChartBox *) b)->y;

  return difference < 0 ? -1 : difference > 0;
}

void
tb_chart_grid_place_line (TbChartGrid *self, TbChartShape shape, TbChartTone tone, double x)
{
  g_autoptr (GArray) crossed = g_array_new (FALSE, FALSE, sizeof (TbChartBox));
  const double bottom = self->area.y + self->area.height;
  double y = self->area.y;

  for (guint i = 0; i < self->layout->texts->len; i++)
    {
      const TbChartBox *box = &g_array_index (self->layout->texts, TbChartText, i).box;

      if (box->x - 2 < x && x < box->x + box->width + 2 && box->y < bottom && box->y + box->height > y)
        g_array_append_val (crossed, *box);
    }

  g_array_sort (crossed, compare_boxes);
  for (guint i = 0; i <= crossed->len; i++)
    {
      const TbChartBox *box = i < crossed->len ? &g_array_index (crossed, TbChartBox, i) : NULL;
      const double end = box != NULL ? MIN (box->y, bottom) : bottom;

      if (end > y)
        tb_chart_layout_mark (self->layout, shape, tone, (TbChartBox){ x, y, 0.0, end - y }, -1);
      if (box != NULL)
        y = MAX (y, box->y + box->height);
    }
}

double
tb_chart_grid_place_caption (TbChartGrid *self, const char *text, double x, double align, gboolean below)
{
  const TbChartBox *plot = &self->layout->plot;
  PangoLayout *layout = tb_chart_text_new (text, self->small, FALSE, plot->width, PANGO_ALIGN_LEFT);
  const double line = TB_CHART_LINE_HEIGHT * self->small;
  double width, left;

  tb_chart_layout_size (layout, &width, NULL);
  left = CLAMP (x - align * width, plot->x, plot->x + plot->width - width);
  tb_chart_layout_place (self->layout, layout, self->small, TB_TONE_DIM, left,
                         below ? self->area.y + self->area.height : self->area.y - line, 0.0, -1);

  return left + width;
}
