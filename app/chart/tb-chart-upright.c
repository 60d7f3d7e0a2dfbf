/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that stand side by side as columns, with their names below. They do so where lying rows would leave height unused, or
 * would have to be squeezed in a chart much wider than high; between the two, and at its natural height, a chart lies, so
 * that it doesn't change its stance when a window changes its size a little. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define GAP 0.55
#define LEAST_ROWS 3
#define MOST_ROWS 40
#define LEAST_ASPECT 1.25
#define WIDE_ASPECT 2.6 /* where names are turned rather than letters made smaller */
#define LOOSE 1.35      /* of the natural pitch: rows that would leave height unused */
#define TIGHT 0.8       /* of the natural pitch: rows that would be squeezed */
#define WIDEST_BAR 3.2
#define LEAST_COLUMN 2.2 /* pitch in label sizes */
#define LEAST_AREA 7.0   /* height of the bars in label sizes */
#define MAX_LINES 2.4    /* of a name, in line heights */
#define LONGEST_NAME 0.4 /* of the plot's height, turned */
#define MARK_SIDE 0.62

static gboolean
wants_upright (const TbChartGrid *self)
{
  const TbChartLayout *layout = self->layout;
  const guint n = self->data->items->len;
  const double pitch = layout->plot.height / MAX (n, 1);
  const double natural = tb_chart_data_get_natural_pitch (self->data, layout->size);

  if (!self->data->drawing->can_stand || n < LEAST_ROWS || n > MOST_ROWS || layout->width < LEAST_ASPECT * layout->height)
    return FALSE;

  return pitch > LOOSE * natural || (layout->width > WIDE_ASPECT * layout->height && pitch < TIGHT * natural);
}

/* the widest number above a bar */
static double
get_value_width (const TbChartGrid *self)
{
  double widest = 0.0;

  for (guint i = 0; i < self->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (self->data, i);

      if (self->n_bars == 1)
        widest = MAX (widest, tb_chart_text_width (item->text, self->layout->size, item->own || item->laggard));
      if (item->detail != NULL)
        widest = MAX (widest, tb_chart_text_width (item->detail, self->small, FALSE));
      for (guint c = 0; self->n_bars > 1 && c < item->points->len; c++)
        {
          g_autofree char *text = tb_chart_data_dup_point_text (self->data, i, c);

          widest = MAX (widest, tb_chart_text_width (text, self->small, FALSE));
        }
    }

  return widest;
}

/* Shapes the names on at most two lines, or turned; FALSE when they don't fit. */
static gboolean
shape_labels (TbChartGrid *self, gboolean turned, double *height)
{
  const double size = self->layout->size;
  const double width = turned ? -1 : self->pitch - GAP * size;
  const double highest = turned ? LONGEST_NAME * self->layout->plot.height : MAX_LINES * TB_CHART_LINE_HEIGHT * size;

  self->turned = turned;
  self->labels = g_ptr_array_new_full (self->data->items->len, g_object_unref);
  *height = 0.0;
  for (guint i = 0; i < self->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (self->data, i);
      PangoLayout *label = tb_chart_text_new (item->label, size, FALSE, width, PANGO_ALIGN_CENTER);
      double across, along;

      g_ptr_array_add (self->labels, label);
      tb_chart_layout_size (label, turned ? &along : &across, turned ? &across : &along);
      *height = MAX (*height, along);
      if (pango_layout_is_ellipsized (label) || along > highest || across > self->pitch - 0.3 * size)
        {
          g_clear_pointer (&self->labels, g_ptr_array_unref);
          return FALSE;
        }
    }

  return TRUE;
}

/* the strip between a bar and its name for rank numbers and the mark of who is behind */
static double
get_mark_strip (const TbChartGrid *self)
{
  for (guint i = 0; i < self->data->items->len; i++)
    if (tb_chart_data_get_item (self->data, i)->rank > 0 || tb_chart_data_get_item (self->data, i)->laggard)
      return TB_CHART_LINE_HEIGHT * self->small;

  return 0.0;
}

gboolean
tb_chart_grid_prepare_upright (TbChartGrid *self)
{
  TbChartLayout *layout = self->layout;
  const TbChartBox *plot = &layout->plot;
  const double size = layout->size;
  const double n = self->data->items->len;
  double labels;

  if (!wants_upright (self))
    return FALSE;

  self->upright = TRUE;
  self->caption_width = tb_chart_grid_get_caption_width (self);
  self->pitch = (plot->width - self->caption_width) / n;
  self->strip = get_mark_strip (self);
  if (self->pitch < LEAST_COLUMN * size || get_value_width (self) > (self->pitch - (self->n_bars > 1 ? GAP * size : 0.0)) / self->n_bars - 0.2 * size ||
      (!shape_labels (self, FALSE, &labels) && (layout->width < WIDE_ASPECT * layout->height || !shape_labels (self, TRUE, &labels))))
    {
      self->upright = self->turned = FALSE;
      return FALSE;
    }

  labels += self->strip + 0.4 * size;
  self->area = (TbChartBox){ plot->x, plot->y, plot->width - self->caption_width, floor (plot->height - labels) };
  if (self->area.height < LEAST_AREA * size)
    {
      g_clear_pointer (&self->labels, g_ptr_array_unref);
      self->upright = self->turned = FALSE;
      return FALSE;
    }

  tb_chart_grid_choose_bar (self, WIDEST_BAR * size);
  for (guint i = 0; i < self->data->items->len; i++)
    tb_chart_grid_add_row (self, (TbChartBox){ plot->x + i * self->pitch, plot->y, self->pitch, plot->height }, i);

  return TRUE;
}

/* A mark and a rank side by side in the middle. */
static void
place_strip (TbChartGrid *self, const TbChartRow *row, const TbChartItem *item, double y)
{
  const double side = MARK_SIDE * self->layout->size;
  const double middle = row->box.x + row->box.width / 2;
  const double gap = item->rank > 0 && item->laggard ? 0.3 * side : 0.0;
  g_autofree char *number = g_strdup_printf ("%u", item->rank);
  PangoLayout *rank = tb_chart_text_new (item->rank > 0 ? number : "", self->small, FALSE, -1, PANGO_ALIGN_LEFT);
  double width, x;

  tb_chart_layout_size (rank, &width, NULL);
  x = middle - (width + (item->laggard ? side + gap : 0.0)) / 2;
  if (item->laggard)
    {
      const TbChartBox box = { x, y + (self->strip - side) / 2, side, side };

      tb_chart_layout_mark (self->layout, TB_SHAPE_LAGGARD, TB_TONE_WARNING, box, row->item);
      x += side + gap;
    }
  if (item->rank > 0)
    tb_chart_layout_place (self->layout, rank, self->small, TB_TONE_DIM, x, y, 0.0, row->item);
  else
    g_object_unref (rank);
}

void
tb_chart_grid_place_upright_label (TbChartGrid *self, const TbChartRow *row)
{
  const TbChartItem *item = tb_chart_data_get_item (self->data, row->item);
  PangoLayout *label = g_object_ref (self->labels->pdata[row->item]);
  const double y = self->area.y + self->area.height + 0.3 * self->layout->size;
  const double middle = row->box.x + row->box.width / 2;

  if (item->rank > 0 || item->laggard)
    place_strip (self, row, item, y);
  if (self->turned)
    tb_chart_layout_place_turned (self->layout, label, self->layout->size, TB_TONE_INK, middle, y + self->strip, 0.5, row->item);
  else
    tb_chart_layout_place (self->layout, label, self->layout->size, TB_TONE_INK, middle, y + self->strip, 0.5, row->item);
}
