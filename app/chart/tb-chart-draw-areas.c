/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws bars that lie or stand, what is behind them, parts of rings, and cells. */
#include "chart/tb-chart-draw.h"

#include <math.h>

#define HATCH_SPACING 4.0 /* at least; wider in high bars */
#define HATCH_RATIO 0.34
#define N_STRIPS 4
#define SEAM 1.0  /* between the parts of a ring */
#define FRAME 1.6 /* width of a frame, which lies within its box */

static double
get_length (const TbChartMark *mark)
{
  return mark->upright ? mark->box.height : mark->box.width;
}

static double
get_thickness (const TbChartMark *mark)
{
  return mark->upright ? mark->box.width : mark->box.height;
}

/* the piece of a bar between two distances from its base */
static TbChartBox
cut_bar (const TbChartMark *mark, double from, double to)
{
  const TbChartBox *box = &mark->box;

  if (mark->upright)
    return (TbChartBox){ box->x, box->y + box->height - to, box->width, to - from };

  return (TbChartBox){ box->x + from, box->y, to - from, box->height };
}

/* a point of a bar: how far from its base, how far from its left or upper side */
static void
go_to (cairo_t *cr, const TbChartMark *mark, double along, double across)
{
  const TbChartBox *box = &mark->box;

  if (mark->upright)
    cairo_line_to (cr, box->x + across, box->y + box->height - along);
  else
    cairo_line_to (cr, box->x + along, box->y + across);
}

static void
set_outline (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  tb_chart_draw_set_tone (cr, palette, palette->mono ? TB_TONE_INK : mark->tone, 0.0);
}

/* Solid to the number, then an arrow's outline: it goes on, nobody knows how far. */
static void
draw_open (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double thickness = get_thickness (mark);
  const double arrow = ceil (0.5 * thickness);
  const double solid = MAX (0.0, get_length (mark) - arrow);
  const TbChartBox box = cut_bar (mark, 0.0, solid);

  tb_chart_draw_fill_box (cr, palette, &box, mark->tone);
  set_outline (cr, palette, mark);
  cairo_set_line_width (cr, 1.0);
  cairo_new_path (cr);
  go_to (cr, mark, solid, 0.5);
  go_to (cr, mark, solid + arrow - 0.7, thickness / 2);
  go_to (cr, mark, solid, thickness - 0.5);
  cairo_stroke (cr);
}

/* Somewhere in here: hatched, and the end dashed. In mono a category keeps its own hatch. */
static void
draw_hatched (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double dashes[] = { 2.0, 1.5 };
  const double start = 0.5, end = get_length (mark) - 0.5;
  const double near = 0.5, far = get_thickness (mark) - 0.5;

  if (palette->mono && tb_chart_tone_is_category (mark->tone, NULL))
    {
      const TbChartBox inner = cut_bar (mark, 0.0, MAX (0.1, end - 1.5));

      tb_chart_draw_fill_box (cr, palette, &inner, mark->tone);
      set_outline (cr, palette, mark);
      cairo_set_line_width (cr, 0.6);
    }
  else
    {
      set_outline (cr, palette, mark);
      cairo_set_line_width (cr, palette->mono ? 0.6 : 1.0);
      tb_chart_draw_add_slants (cr, &mark->box, MAX (HATCH_SPACING, HATCH_RATIO * get_thickness (mark)), TRUE);
      cairo_stroke (cr);
    }

  go_to (cr, mark, end, near);
  go_to (cr, mark, start, near);
  go_to (cr, mark, start, far);
  go_to (cr, mark, end, far);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  go_to (cr, mark, end, near);
  go_to (cr, mark, end, far);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Solid, dissolving into strips at the end. */
static void
draw_about (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double soft = MIN (get_length (mark), get_thickness (mark));
  const double solid = MAX (0.0, get_length (mark) - soft);
  const double slot = soft / N_STRIPS;
  const TbChartBox box = cut_bar (mark, 0.0, solid);

  if (solid > 0)
    tb_chart_draw_fill_box (cr, palette, &box, mark->tone);
  set_outline (cr, palette, mark);
  for (int i = 0; i < N_STRIPS; i++)
    {
      const double from = solid + i * slot + slot * 0.2;
      const TbChartBox strip = cut_bar (mark, from, from + slot * (0.8 - 0.17 * i));

      cairo_rectangle (cr, strip.x, strip.y, strip.width, strip.height);
    }
  cairo_fill (cr);
}

void
tb_chart_draw_bar (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  switch (mark->shape)
    {
    case TB_SHAPE_OPEN:
      draw_open (cr, palette, mark);
      break;
    case TB_SHAPE_HATCHED:
      draw_hatched (cr, palette, mark);
      break;
    case TB_SHAPE_ABOUT:
      draw_about (cr, palette, mark);
      break;
    default:
      tb_chart_draw_fill_box (cr, palette, &mark->box, mark->tone);
      break;
    }
}

static void
add_frame (cairo_t *cr, const TbChartBox *box, double width)
{
  cairo_rectangle (cr, box->x + width / 2, box->y + width / 2, MAX (0.1, box->width - width), MAX (0.1, box->height - width));
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

void
tb_chart_draw_track (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const TbChartBox *box = &mark->box;

  if (palette->mono)
    {
      tb_chart_draw_set_tone (cr, palette, TB_TONE_RULE, 0.0);
      add_frame (cr, box, 0.5);
      return;
    }

  tb_chart_draw_set_tone (cr, palette, mark->tone, 0.0);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

/* Turns count clockwise from the top, Cairo's angles from the right. */
void
tb_chart_draw_sector (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const TbChartBox *box = &mark->box;
  const double outer = MIN (box->width, box->height) / 2, inner = outer * TB_CHART_RING_HOLE;
  const double x = box->x + box->width / 2, y = box->y + box->height / 2;
  const double from = (2 * mark->from - 0.5) * G_PI, to = (2 * mark->to - 0.5) * G_PI;
  const gboolean whole = mark->to - mark->from >= 1.0;
  cairo_path_t *path;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, outer, from, to);
  if (whole)
    cairo_new_sub_path (cr);
  cairo_arc_negative (cr, x, y, inner, to, from);
  cairo_close_path (cr);
  path = cairo_copy_path (cr);
  tb_chart_draw_fill_path (cr, palette, box, mark->tone);
  if (!palette->mono && !whole)
    {
      cairo_append_path (cr, path);
      tb_chart_draw_set_tone (cr, palette, TB_TONE_PAGE, 0.0);
      cairo_set_line_width (cr, SEAM);
      cairo_stroke (cr);
    }
  cairo_path_destroy (path);
}

void
tb_chart_draw_cell (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const TbChartBox *box = &mark->box;

  tb_chart_draw_set_tone (cr, palette, mark->tone, mark->to);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  if (!palette->mono)
    return;

  tb_chart_draw_set_tone (cr, palette, TB_TONE_RULE, 0.0);
  add_frame (cr, box, 0.5);
}

void
tb_chart_draw_frame (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  tb_chart_draw_set_tone (cr, palette, mark->tone, 0.0);
  add_frame (cr, &mark->box, FRAME);
}
