/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a layout's marks and texts; all that it decides is colours and hatches. */
#include "chart/tb-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#define HATCH_SPACING 4.0 /* at least; wider in high bars */
#define HATCH_RATIO 0.34
#define DENSE_SPACING 2.6

static void
set_tone (cairo_t *cr, const TbChartPalette *palette, TbChartTone tone)
{
  const double *colour = palette->tones[tone];

  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
}

static void
add_box (cairo_t *cr, const TbChartBox *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
}

/* Lines at 45 degrees, ending at the box's sides, so that no clip is needed and paper gets plain lines. */
static void
add_hatch (cairo_t *cr, const TbChartBox *box, double spacing, gboolean rising)
{
  const double h = box->height;

  for (double d = spacing * 0.5; d < box->width + h; d += spacing)
    {
      /* the line from (d, 0) to (d - h, h), cut at the left and right sides */
      const double top = MAX (0.0, d - box->width);
      const double bottom = MIN (h, d);

      if (bottom - top < 0.2)
        continue;

      cairo_move_to (cr, box->x + d - top, rising ? box->y + top : box->y + h - top);
      cairo_line_to (cr, box->x + d - bottom, rising ? box->y + bottom : box->y + h - bottom);
    }
}

/* In mono, who is behind is told apart by a dense hatch. */
static void
draw_solid (cairo_t *cr, const TbChartPalette *palette, const TbChartBox *box, TbChartTone tone)
{
  set_tone (cr, palette, tone);
  if (!palette->mono || tone != TB_TONE_WARNING)
    {
      add_box (cr, box);
      cairo_fill (cr);
    }
  else
    add_hatch (cr, box, DENSE_SPACING, FALSE);

  if (!palette->mono)
    return;

  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
  set_tone (cr, palette, TB_TONE_INK);
  cairo_rectangle (cr, box->x + 0.25, box->y + 0.25, MAX (0.1, box->width - 0.5), box->height - 0.5);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
}

/* Solid to the number, then an arrow's outline: it goes on, nobody knows how far. */
static void
draw_open (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double arrow = ceil (0.5 * mark->box.height);
  TbChartBox solid = mark->box;
  const double middle = solid.y + solid.height / 2;

  solid.width = MAX (0.0, solid.width - arrow);
  draw_solid (cr, palette, &solid, mark->tone);
  set_tone (cr, palette, palette->mono ? TB_TONE_INK : mark->tone);
  cairo_set_line_width (cr, 1.0);
  cairo_move_to (cr, solid.x + solid.width, solid.y + 0.5);
  cairo_line_to (cr, solid.x + solid.width + arrow - 0.7, middle);
  cairo_line_to (cr, solid.x + solid.width, solid.y + solid.height - 0.5);
  cairo_stroke (cr);
}

/* Somewhere in here: hatched, and the end dashed. */
static void
draw_hatched (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double dashes[] = { 2.0, 1.5 };
  const TbChartBox *box = &mark->box;
  const double left = box->x + 0.5, right = box->x + box->width - 0.5;
  const double top = box->y + 0.5, bottom = box->y + box->height - 0.5;

  set_tone (cr, palette, palette->mono ? TB_TONE_INK : mark->tone);
  cairo_set_line_width (cr, palette->mono ? 0.6 : 1.0);
  add_hatch (cr, box, MAX (HATCH_SPACING, HATCH_RATIO * box->height), TRUE);
  cairo_stroke (cr);
  cairo_move_to (cr, right, top);
  cairo_line_to (cr, left, top);
  cairo_line_to (cr, left, bottom);
  cairo_line_to (cr, right, bottom);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, right, top);
  cairo_line_to (cr, right, bottom);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Solid, dissolving into strips at the end. */
static void
draw_about (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double soft = MIN (mark->box.width, mark->box.height);
  TbChartBox box = mark->box;

  box.width = MAX (0.0, box.width - soft);
  if (box.width > 0)
    draw_solid (cr, palette, &box, mark->tone);
  set_tone (cr, palette, palette->mono ? TB_TONE_INK : mark->tone);
  for (int i = 0; i < 4; i++)
    {
      const double slot = soft / 4.0;

      cairo_rectangle (cr, box.x + box.width + i * slot + slot * 0.2, box.y, slot * (0.8 - 0.17 * i), box.height);
    }
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double dashes[] = { 3.0, 2.0 };
  const double dots[] = { 1.5, 2.0 };
  /* on whole pixels where a point is one */
  const double half = palette->rule >= 1.0 ? 0.5 : 0.0;
  double x = mark->box.x, y = mark->box.y;

  if (mark->box.width <= 0)
    x = floor (x) + half;
  else
    y = floor (y) + half;

  cairo_save (cr);
  /* a track's tone is white in mono */
  set_tone (cr, palette, palette->mono && mark->tone == TB_TONE_TRACK ? TB_TONE_OTHER : mark->tone);
  cairo_set_line_width (cr, mark->shape == TB_SHAPE_DASHES ? MAX (palette->rule, 0.75) : palette->rule);
  if (mark->shape == TB_SHAPE_DASHES)
    cairo_set_dash (cr, dashes, 2, 0);
  else if (mark->shape == TB_SHAPE_GAP)
    cairo_set_dash (cr, dots, 2, 0);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + mark->box.width, y + mark->box.height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_track (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  if (palette->mono)
    {
      set_tone (cr, palette, TB_TONE_RULE);
      cairo_rectangle (cr, mark->box.x + 0.25, mark->box.y + 0.25, mark->box.width - 0.5, mark->box.height - 0.5);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
      return;
    }

  set_tone (cr, palette, mark->tone);
  add_box (cr, &mark->box);
  cairo_fill (cr);
}

static void
draw_dot (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double radius = mark->box.width / 2;
  const gboolean ring = mark->shape == TB_SHAPE_RING;

  set_tone (cr, palette, palette->mono && ring ? TB_TONE_INK : mark->tone);
  cairo_new_sub_path (cr);
  cairo_arc (cr, mark->box.x + radius, mark->box.y + radius, ring ? radius - 0.6 : radius, 0, 2 * G_PI);
  if (!ring)
    cairo_fill_preserve (cr);
  if (palette->mono && !ring)
    set_tone (cr, palette, TB_TONE_INK);
  cairo_set_line_width (cr, ring ? 1.2 : 0.4);
  cairo_stroke (cr);
}

static void
draw_laggard (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const TbChartBox *box = &mark->box;

  set_tone (cr, palette, mark->tone);
  cairo_move_to (cr, box->x, box->y + box->height * 0.08);
  cairo_line_to (cr, box->x + box->width, box->y + box->height * 0.08);
  cairo_line_to (cr, box->x + box->width / 2, box->y + box->height * 0.92);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  switch (mark->shape)
    {
    case TB_SHAPE_FILL:
      draw_solid (cr, palette, &mark->box, mark->tone);
      break;
    case TB_SHAPE_OPEN:
      draw_open (cr, palette, mark);
      break;
    case TB_SHAPE_HATCHED:
      draw_hatched (cr, palette, mark);
      break;
    case TB_SHAPE_ABOUT:
      draw_about (cr, palette, mark);
      break;
    case TB_SHAPE_TRACK:
      draw_track (cr, palette, mark);
      break;
    case TB_SHAPE_LAGGARD:
      draw_laggard (cr, palette, mark);
      break;
    case TB_SHAPE_GAP:
    case TB_SHAPE_RULE:
    case TB_SHAPE_DASHES:
      draw_line (cr, palette, mark);
      break;
    case TB_SHAPE_DOT:
    case TB_SHAPE_RING:
      draw_dot (cr, palette, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
draw_text (cairo_t *cr, const TbChartPalette *palette, const TbChartText *text)
{
  PangoRectangle logical;

  pango_layout_get_extents (text->layout, NULL, &logical);
  set_tone (cr, palette, text->tone);
  cairo_move_to (cr, text->box.x - logical.x / (double) PANGO_SCALE, text->box.y - logical.y / (double) PANGO_SCALE);
  pango_cairo_show_layout (cr, text->layout);
}

void
tb_chart_layout_draw (const TbChartLayout *self, const TbChartPalette *palette, cairo_t *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);

  for (guint i = 0; i < self->marks->len; i++)
    draw_mark (cr, palette, &g_array_index (self->marks, TbChartMark, i));
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (cr, palette, &g_array_index (self->texts, TbChartText, i));

  cairo_restore (cr);
}
