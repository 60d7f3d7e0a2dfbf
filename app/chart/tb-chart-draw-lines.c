/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws rules, lines through points, gaps, and the signs at points. In mono lines differ by their dashes, and signs of
 * categories by their form in every style. */
#include "chart/tb-chart-draw.h"

#include <math.h>

#define HEAVY 1.75 /* lines of what the chart is about */
#define LIGHT 0.9  /* and of what it is compared with */
#define DASHED 1.0 /* and of the average */
#define PIECE 96
#define GAP_SPACING 4.5

typedef struct
{
  double weight;
  int n;
  double dashes[6];
} LineStyle;

static const LineStyle category_lines[TB_CHART_N_CATEGORIES] = {
  { 1.75, 0, { 0 } },
  { 1.5, 2, { 6.0, 2.2 } },
  { 1.75, 2, { 1.6, 1.8 } },
  { 1.5, 4, { 7.0, 2.0, 1.6, 2.0 } },
  { 0.75, 0, { 0 } },
  { 1.0, 2, { 12.0, 3.0 } },
  { 1.5, 6, { 6.0, 1.8, 1.5, 1.8, 1.5, 1.8 } },
  { 0.9, 2, { 3.2, 1.6 } },
};

static const double average_dashes[] = { 3.0, 2.0 };
static const LineStyle mono_series = { HEAVY, 0, { 0 } };
static const LineStyle mono_warning = { HEAVY, 2, { 4.5, 1.6 } };

/* On whole pixels where a point is one. */
void
tb_chart_draw_rule (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double dashes[] = { 3.0, 2.0 };
  const double dots[] = { 1.5, 2.0 };
  const double half = palette->rule >= 1.0 ? 0.5 : 0.0;
  double x = mark->box.x, y = mark->box.y;

  if (mark->box.width <= 0)
    x = floor (x) + half;
  else if (mark->box.height <= 0)
    y = floor (y) + half;

  cairo_save (cr);
  /* a track's tone is white in mono */
  tb_chart_draw_set_tone (cr, palette, palette->mono && mark->tone == TB_TONE_TRACK ? TB_TONE_OTHER : mark->tone, 0.0);
  cairo_set_line_width (cr, mark->shape == TB_SHAPE_DASHES ? MAX (palette->rule, 0.75) : palette->rule);
  if (mark->shape == TB_SHAPE_DASHES)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  else if (mark->shape == TB_SHAPE_GAP)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + mark->box.width, y + mark->box.height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Where a value is missing: a dotted line, or a cell with a few thin lines in a dotted frame. */
void
tb_chart_draw_gap (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double dots[] = { 1.0, 1.5 };
  const TbChartBox *box = &mark->box;

  if (box->width <= 0 || box->height <= 0)
    {
      tb_chart_draw_rule (cr, palette, mark);
      return;
    }

  cairo_save (cr);
  tb_chart_draw_set_tone (cr, palette, TB_TONE_RULE, 0.0);
  cairo_set_line_width (cr, 0.4);
  tb_chart_draw_add_slants (cr, box, GAP_SPACING, TRUE);
  cairo_stroke (cr);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_rectangle (cr, box->x + 0.25, box->y + 0.25, MAX (0.1, box->width - 0.5), MAX (0.1, box->height - 0.5));
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
set_line_style (cairo_t *cr, const TbChartPalette *palette, TbChartTone tone)
{
  const LineStyle *style = NULL;
  guint index;

  if (palette->mono && tb_chart_tone_is_category (tone, &index))
    style = &category_lines[index];
  else if (palette->mono && tone == TB_TONE_SERIES)
    style = &mono_series;
  else if (palette->mono && tone == TB_TONE_WARNING)
    style = &mono_warning;

  if (style == NULL)
    {
      const gboolean quiet = tone == TB_TONE_OTHER || tone == TB_TONE_TRACK || tone == TB_TONE_RULE;

      tb_chart_draw_set_tone (cr, palette, palette->mono && quiet ? TB_TONE_RULE : tone, 0.0);
      cairo_set_line_width (cr, quiet ? LIGHT : HEAVY);
      return;
    }

  tb_chart_draw_set_tone (cr, palette, TB_TONE_INK, 0.0);
  cairo_set_line_width (cr, style->weight);
  cairo_set_dash (cr, style->dashes, style->n, 0);
}

/* In pieces, for the time of a stroke grows with the square of its length; each begins a point early, so that it joins. */
static void
stroke_points (cairo_t *cr, const TbChartVertex *points, guint n_points)
{
  for (guint first = 0; first + 1 < n_points; first += PIECE)
    {
      cairo_new_path (cr);
      for (guint i = first > 0 ? first - 1 : 0; i <= MIN (first + PIECE, n_points - 1); i++)
        cairo_line_to (cr, points[i].x, points[i].y);
      cairo_stroke (cr);
    }
}

void
tb_chart_draw_line (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark, const TbChartVertex *points)
{
  if (mark->n_points < 2)
    return;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_line_style (cr, palette, mark->tone);
  if (mark->shape == TB_SHAPE_DASHES)
    {
      cairo_set_line_width (cr, DASHED);
      cairo_set_dash (cr, average_dashes, G_N_ELEMENTS (average_dashes), 0);
    }
  if (tb_chart_draw_is_dense (points + mark->first, mark->n_points))
    {
      cairo_new_path (cr);
      tb_chart_draw_add_dense (cr, points + mark->first, mark->n_points, cairo_get_line_width (cr));
      cairo_fill (cr);
    }
  else
    stroke_points (cr, points + mark->first, mark->n_points);
  cairo_restore (cr);
}

/* a regular form of @n corners, the first at @turn from the top; with a @waist a star of that inner radius */
static void
add_corners (cairo_t *cr, double x, double y, double radius, guint n, double turn, double waist)
{
  const guint n_points = waist > 0 ? 2 * n : n;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < n_points; i++)
    {
      const double angle = (2.0 * i / n_points + 2.0 * turn - 0.5) * G_PI;
      const double reach = waist > 0 && i % 2 == 1 ? radius * waist : radius;

      cairo_line_to (cr, x + reach * cos (angle), y + reach * sin (angle));
    }
  cairo_close_path (cr);
}

/* Eight signs of about the same area, inside a circle of @radius. */
static void
add_sign (cairo_t *cr, guint category, double x, double y, double radius)
{
  switch (category)
    {
    case 1:
      add_corners (cr, x, y, radius, 4, 0.125, 0.0);
      break;
    case 2:
      add_corners (cr, x, y, radius, 3, 0.0, 0.0);
      break;
    case 3:
      add_corners (cr, x, y, radius, 4, 0.0, 0.0);
      break;
    case 4:
      add_corners (cr, x, y, radius, 3, 0.5, 0.0);
      break;
    case 5:
      add_corners (cr, x, y, radius, 5, 0.0, 0.45);
      break;
    case 6:
      add_corners (cr, x, y, radius, 4, 0.0, 0.38);
      break;
    case 7:
      add_corners (cr, x, y, radius, 4, 0.125, 0.38);
      break;
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius * 0.9, 0, 2 * G_PI);
      break;
    }
}

void
tb_chart_draw_dot (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double radius = mark->box.width / 2;
  const double x = mark->box.x + radius, y = mark->box.y + radius;
  const gboolean ring = mark->shape == TB_SHAPE_RING;
  guint category = 0;
  const gboolean is_category = tb_chart_tone_is_category (mark->tone, &category);
  const gboolean inked = palette->mono && (ring || is_category);

  if (is_category)
    add_sign (cr, category, x, y, ring ? radius - 0.6 : radius);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, ring ? radius - 0.6 : radius, 0, 2 * G_PI);
    }

  tb_chart_draw_set_tone (cr, palette, ring ? TB_TONE_PAGE : inked ? TB_TONE_INK
                                                                   : mark->tone,
                          0.0);
  cairo_fill_preserve (cr);
  tb_chart_draw_set_tone (cr, palette, palette->mono ? TB_TONE_INK : mark->tone, 0.0);
  cairo_set_line_width (cr, ring ? 1.2 : 0.4);
  cairo_stroke (cr);
}

void
tb_chart_draw_laggard (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark)
{
  const TbChartBox *box = &mark->box;

  tb_chart_draw_set_tone (cr, palette, mark->tone, 0.0);
  cairo_move_to (cr, box->x, box->y + box->height * 0.08);
  cairo_line_to (cr, box->x + box->width, box->y + box->height * 0.08);
  cairo_line_to (cr, box->x + box->width / 2, box->y + box->height * 0.92);
  cairo_close_path (cr);
  cairo_fill (cr);
}
