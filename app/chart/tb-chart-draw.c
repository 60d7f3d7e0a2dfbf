/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a layout's marks and texts; all that it decides is colours and hatches. */
#include "chart/tb-chart-draw.h"

#include <pango/pangocairo.h>

void
tb_chart_draw_set_tone (cairo_t *cr, const TbChartPalette *palette, TbChartTone tone, double level)
{
  double colour[3];

  tb_chart_palette_get (palette, tone, level, colour);
  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
}

gboolean
tb_chart_tone_is_category (TbChartTone tone, guint *index)
{
  if (tone < TB_TONE_CATEGORY || tone >= N_TB_TONES)
    return FALSE;

  if (index != NULL)
    *index = tone - TB_TONE_CATEGORY;

  return TRUE;
}

static void
draw_mark (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark, const TbChartVertex *points)
{
  switch (mark->shape)
    {
    case TB_SHAPE_FILL:
    case TB_SHAPE_OPEN:
    case TB_SHAPE_HATCHED:
    case TB_SHAPE_ABOUT:
      tb_chart_draw_bar (cr, palette, mark);
      break;
    case TB_SHAPE_TRACK:
      tb_chart_draw_track (cr, palette, mark);
      break;
    case TB_SHAPE_SECTOR:
      tb_chart_draw_sector (cr, palette, mark);
      break;
    case TB_SHAPE_CELL:
      tb_chart_draw_cell (cr, palette, mark);
      break;
    case TB_SHAPE_FRAME:
      tb_chart_draw_frame (cr, palette, mark);
      break;
    case TB_SHAPE_GAP:
      tb_chart_draw_gap (cr, palette, mark);
      break;
    case TB_SHAPE_RULE:
    case TB_SHAPE_DASHES:
    case TB_SHAPE_LINE:
      if (mark->n_points > 0)
        tb_chart_draw_line (cr, palette, mark, points);
      else
        tb_chart_draw_rule (cr, palette, mark);
      break;
    case TB_SHAPE_DOT:
    case TB_SHAPE_RING:
      tb_chart_draw_dot (cr, palette, mark);
      break;
    case TB_SHAPE_LAGGARD:
      tb_chart_draw_laggard (cr, palette, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A turned text runs from the bottom of its box upwards. */
static void
draw_text (cairo_t *cr, const TbChartPalette *palette, const TbChartText *text)
{
  const TbChartBox *box = &text->box;
  PangoRectangle logical;

  pango_layout_get_extents (text->layout, NULL, &logical);
  tb_chart_draw_set_tone (cr, palette, text->tone, text->level);
  if (!text->turned)
    {
      cairo_move_to (cr, box->x - logical.x / (double) PANGO_SCALE, box->y - logical.y / (double) PANGO_SCALE);
      pango_cairo_show_layout (cr, text->layout);
      return;
    }

  cairo_save (cr);
  cairo_transform (cr, &(cairo_matrix_t){ .yx = -1.0, .xy = 1.0, .x0 = box->x, .y0 = box->y + box->height });
  cairo_move_to (cr, -logical.x / (double) PANGO_SCALE, -logical.y / (double) PANGO_SCALE);
  pango_cairo_show_layout (cr, text->layout);
  cairo_restore (cr);
}

void
tb_chart_layout_draw (const TbChartLayout *self, const TbChartPalette *palette, cairo_t *cr)
{
  const TbChartVertex *points = (const TbChartVertex *) (gpointer) self->points->data;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);

  for (guint i = 0; i < self->marks->len; i++)
    draw_mark (cr, palette, &g_array_index (self->marks, TbChartMark, i), points);
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (cr, palette, &g_array_index (self->texts, TbChartText, i));

  cairo_restore (cr);
}
