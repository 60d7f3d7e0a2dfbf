/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fills an area: a colour, or in mono a grey or a hatch of its own, so that anyone can tell areas apart after a
 * black-and-white printer and a copier. Hatches are plain lines that end at the box, so that paper gets no pictures. */
#include "chart/tb-chart-draw.h"

#include <math.h>

#define OUTLINE 0.5

typedef enum
{
  PLAIN,
  RISING,
  FALLING,
  CROSSED,
  LEVEL,
  UPRIGHT,
  DOTTED,
} Texture;

/**
 * Hatch:
 * @texture: what is drawn
 * @grey: the ground
 * @spacing: between lines or dots, in points
 * @weight: width of lines, diameter of dots
 */
typedef struct
{
  Texture texture;
  double grey;
  double spacing;
  double weight;
} Hatch;

/* Neighbours differ both in darkness and in texture. */
static const Hatch category_hatches[TB_CHART_N_CATEGORIES] = {
  { PLAIN, 0.22, 0, 0 },
  { PLAIN, 0.86, 0, 0 },
  { RISING, 1.0, 2.8, 1.0 },
  { DOTTED, 1.0, 3.4, 1.1 },
  { PLAIN, 0.55, 0, 0 },
  { LEVEL, 1.0, 2.6, 0.6 },
  { CROSSED, 1.0, 3.2, 0.7 },
  { UPRIGHT, 1.0, 4.2, 0.6 },
};

static const Hatch warning_hatch = { FALLING, 1.0, 2.6, 0.6 };

static const Hatch *
get_hatch (TbChartTone tone)
{
  guint index;

  if (tb_chart_tone_is_category (tone, &index))
    return &category_hatches[index];

  return tone == TB_TONE_WARNING ? &warning_hatch : NULL;
}

void
tb_chart_draw_add_slants (cairo_t *cr, const TbChartBox *box, double spacing, gboolean rising)
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

static void
add_levels (cairo_t *cr, const TbChartBox *box, double spacing)
{
  for (double y = box->y + spacing / 2; y < box->y + box->height; y += spacing)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y);
    }
}

static void
add_uprights (cairo_t *cr, const TbChartBox *box, double spacing)
{
  for (double x = box->x + spacing / 2; x < box->x + box->width; x += spacing)
    {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x, box->y + box->height);
    }
}

/* in rows that are offset by half; only whole dots */
static void
add_dots (cairo_t *cr, const TbChartBox *box, double spacing, double diameter)
{
  const double radius = diameter / 2;
  const double pitch = spacing * 0.75;
  guint row = 0;

  for (double y = box->y + pitch * 0.7; y + radius <= box->y + box->height; y += pitch, row++)
    for (double x = box->x + spacing * (row % 2 == 0 ? 0.35 : 0.85); x + radius <= box->x + box->width; x += spacing)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      }
}

static void
draw_texture (cairo_t *cr, const TbChartBox *box, const Hatch *hatch)
{
  if (hatch->texture == DOTTED)
    {
      add_dots (cr, box, hatch->spacing, hatch->weight);
      cairo_fill (cr);
      return;
    }

  if (hatch->texture == RISING || hatch->texture == CROSSED)
    tb_chart_draw_add_slants (cr, box, hatch->spacing, TRUE);
  if (hatch->texture == FALLING || hatch->texture == CROSSED)
    tb_chart_draw_add_slants (cr, box, hatch->spacing, FALSE);
  if (hatch->texture == LEVEL)
    add_levels (cr, box, hatch->spacing);
  if (hatch->texture == UPRIGHT)
    add_uprights (cr, box, hatch->spacing);
  cairo_set_line_width (cr, hatch->weight);
  cairo_stroke (cr);
}

static void
fill_ground (cairo_t *cr, const TbChartPalette *palette, TbChartTone tone, const Hatch *hatch)
{
  if (hatch == NULL)
    tb_chart_draw_set_tone (cr, palette, tone, 0.0);
  else
    cairo_set_source_rgb (cr, hatch->grey, hatch->grey, hatch->grey);
  cairo_fill (cr);
}

void
tb_chart_draw_fill_box (cairo_t *cr, const TbChartPalette *palette, const TbChartBox *box, TbChartTone tone)
{
  const Hatch *hatch = palette->mono ? get_hatch (tone) : NULL;

  if (hatch == NULL || hatch->texture == PLAIN)
    {
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      fill_ground (cr, palette, tone, hatch);
    }
  tb_chart_draw_set_tone (cr, palette, TB_TONE_INK, 0.0);
  if (hatch != NULL)
    draw_texture (cr, box, hatch);
  if (!palette->mono)
    return;

  cairo_rectangle (cr, box->x + OUTLINE / 2, box->y + OUTLINE / 2, MAX (0.1, box->width - OUTLINE), MAX (0.1, box->height - OUTLINE));
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}

void
tb_chart_draw_fill_path (cairo_t *cr, const TbChartPalette *palette, const TbChartBox *box, TbChartTone tone)
{
  const Hatch *hatch = palette->mono ? get_hatch (tone) : NULL;
  cairo_path_t *path = palette->mono ? cairo_copy_path (cr) : NULL;

  fill_ground (cr, palette, tone, hatch);
  if (path == NULL)
    return;

  tb_chart_draw_set_tone (cr, palette, TB_TONE_INK, 0.0);
  if (hatch != NULL && hatch->texture != PLAIN)
    {
      cairo_save (cr);
      cairo_append_path (cr, path);
      cairo_clip (cr);
      draw_texture (cr, box, hatch);
      cairo_restore (cr);
    }
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
  cairo_set_line_width (cr, OUTLINE);
  cairo_stroke (cr);
}
