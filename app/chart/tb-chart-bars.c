/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars and the numbers at their ends, lying or upright. Positions along the values are the chart's own x or y; only here and
 * in tb-chart-lines.c does it matter which. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define GAP 0.45
#define STUB 1.6 /* the mark of a missing value, in label sizes */
#define LINE_GAP 0.35
#define LINE_GAP_ABOVE 0.05 /* a line of text has room of its own above and below */

double
tb_chart_grid_get_start (const TbChartGrid *self)
{
  return self->upright ? self->area.y + self->area.height : self->area.x;
}

double
tb_chart_grid_get_reach (const TbChartGrid *self)
{
  return self->upright ? self->area.height : self->area.width;
}

double
tb_chart_grid_go (const TbChartGrid *self, double from, double distance)
{
  return self->upright ? from - distance : from + distance;
}

double
tb_chart_grid_get_extent (const TbChartGrid *self, PangoLayout *text)
{
  double width, height;

  tb_chart_layout_size (text, &width, &height);

  return self->upright ? height : width;
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

/* The middle of a bar across its row. */
static double
get_middle (const TbChartGrid *self, const TbChartRow *row, guint slot)
{
  const double middle = self->upright ? row->box.x + row->box.width / 2 : row->box.y + row->box.height / 2;

  return middle + (slot - (self->n_bars - 1) / 2.0) * self->slot;
}

TbChartBox
tb_chart_grid_get_box (const TbChartGrid *self, const TbChartRow *row, guint slot, double from, double to)
{
  const double side = round (get_middle (self, row, slot) - self->bar / 2);
  const double near = MIN (from, to);

  return self->upright ? (TbChartBox){ side, near, self->bar, fabs (to - from) } : (TbChartBox){ near, side, fabs (to - from), self->bar };
}

/* Past the lines it would touch, as long as that is within the area. */
static double
pass_lines (const TbChartGrid *self, double from, double extent)
{
  const double gap = (self->upright ? LINE_GAP_ABOVE : LINE_GAP) * self->layout->size;
  const double end = tb_chart_grid_go (self, tb_chart_grid_get_start (self), tb_chart_grid_get_reach (self));

  for (guint i = 0; i < self->n_lines; i++)
    {
      const double line = self->lines[i];
      const double before = self->upright ? from - line : line - from; /* how far the line is ahead */
      const double past = tb_chart_grid_go (self, line, gap);
      const double rest = self->upright ? past - extent - end : end - past - extent;

      if (before > -gap && before < extent + gap && rest >= 0)
        from = past;
    }

  return from;
}

TbChartText *
tb_chart_grid_place_value (TbChartGrid *self, const TbChartRow *row, guint slot, PangoLayout *text, TbChartTone tone, double end)
{
  const PangoFontDescription *font = pango_layout_get_font_description (text);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  const double extent = tb_chart_grid_get_extent (self, text);
  const double gap = self->upright ? 0.0 : GAP * self->layout->size; /* above a bar, the line's own height is gap enough */
  const double from = pass_lines (self, tb_chart_grid_go (self, end, gap), extent);
  const double middle = get_middle (self, row, slot);
  const TbChartBox *plot = &self->layout->plot;
  double width, height;

  tb_chart_layout_size (text, &width, &height);
  if (self->upright)
    return tb_chart_layout_place (self->layout, text, size, tone, middle, from - extent, 0.5, row->item);

  /* a number too long for any room goes over its bar rather than off the page */
  return tb_chart_layout_place (self->layout, text, size, tone, CLAMP (from, plot->x, MAX (plot->x, plot->x + plot->width - width)),
                                middle - height / 2, 0.0, row->item);
}

double
tb_chart_grid_get_value_overhang (const TbChartGrid *self, const TbValue *value)
{
  return value->qualifier == TB_OVER || value->qualifier == TB_AT_LEAST ? ceil (0.5 * self->bar) : 0.0;
}

double
tb_chart_grid_get_overhang (TbChartGrid *self, const TbChartItem *item)
{
  return tb_chart_grid_get_value_overhang (self, &item->value);
}

static void
mark_bar (TbChartGrid *self, const TbChartBar *bar, TbChartShape shape, double from, double to)
{
  const TbChartBox *plot = &self->layout->plot;
  TbChartBox box = tb_chart_grid_get_box (self, bar->row, bar->slot, from, to);
  TbChartMark *mark;

  if (self->upright)
    box.height = CLAMP (box.height, 0.75, MAX (0.75, plot->y + plot->height - box.y));
  else
    box.width = CLAMP (box.width, 0.75, MAX (0.75, plot->x + plot->width - box.x));

  mark = tb_chart_layout_mark (self->layout, shape, bar->tone, box, bar->row->item);
  mark->upright = self->upright;
  mark->column = bar->column;
}

double
tb_chart_grid_place_value_bar (TbChartGrid *self, const TbChartBar *bar, double zero, double scale)
{
  const TbValue *value = bar->value;
  const double sign = self->upright ? -1.0 : 1.0;
  const double start = tb_chart_grid_get_start (self);
  /* a share below nothing has no bar */
  const double number = sign * MAX (sign * tb_chart_grid_go (self, zero, tb_decimal_to_double (value->number) * scale), sign * start);
  double end = number;

  switch (value->qualifier)
    {
    case TB_OVER:
    case TB_AT_LEAST:
      end = tb_chart_grid_go (self, number, tb_chart_grid_get_value_overhang (self, value));
      mark_bar (self, bar, TB_SHAPE_OPEN, sign * MIN (sign * zero, sign * number), end);
      break;
    case TB_UNDER:
    case TB_AT_MOST:
      mark_bar (self, bar, TB_SHAPE_HATCHED, zero, number);
      break;
    case TB_ABOUT:
      mark_bar (self, bar, TB_SHAPE_ABOUT, zero, number);
      break;
    case TB_RANGE:
      end = sign * MAX (sign * tb_chart_grid_go (self, zero, tb_decimal_to_double (value->upper) * scale), sign * number);
      mark_bar (self, bar, TB_SHAPE_FILL, zero, number);
      mark_bar (self, bar, TB_SHAPE_HATCHED, number, end);
      break;
    case TB_EXACTLY:
    default:
      mark_bar (self, bar, TB_SHAPE_FILL, zero, number);
      break;
    }

  return sign * MAX (sign * end, sign * zero);
}

double
tb_chart_grid_place_bar (TbChartGrid *self, const TbChartRow *row, double zero, double scale)
{
  const TbChartItem *item = tb_chart_data_get_item (self->data, row->item);
  const TbChartBar bar = { .row = row, .value = &item->value, .tone = tb_chart_item_tone (self->data, item), .column = -1 };

  return tb_chart_grid_place_value_bar (self, &bar, zero, scale);
}

double
tb_chart_grid_get_stub (const TbChartGrid *self)
{
  return STUB * (self->n_bars > 1 ? self->small : self->layout->size);
}

/* a dotted line where a bar would start */
double
tb_chart_grid_place_gap (TbChartGrid *self, const TbChartRow *row, guint slot, double from, double length)
{
  const double end = tb_chart_grid_go (self, from, length);
  const double middle = get_middle (self, row, slot);
  const TbChartBox box = self->upright ? (TbChartBox){ middle, end, 0.0, from - end } : (TbChartBox){ from, middle, end - from, 0.0 };
  TbChartMark *mark = tb_chart_layout_mark (self->layout, TB_SHAPE_GAP, TB_TONE_DIM, box, row->item);

  mark->column = self->n_bars > 1 ? (int) slot : -1;

  return end;
}
