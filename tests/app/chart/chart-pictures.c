/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws charts and single marks into image surfaces. */
#include "chart-pictures.h"

TbChartStyle
chart_picture_style (TbChartStyleKind kind)
{
  TbChartStyle style;

  tb_chart_style_init (&style, kind);

  return style;
}

double
chart_picture_page (TbChartStyleKind kind)
{
  static const double pages[CHART_N_STYLES] = { 0.98, 0.14, 1.0, 1.0 };

  return pages[kind];
}

static cairo_t *
begin (int width, int height, double scale, double page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, page, page, page);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_surface_destroy (surface);

  return cr;
}

static cairo_surface_t *
end (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

cairo_surface_t *
chart_picture_draw (TbChart *chart, TbChartStyleKind kind, int width, int height, double scale)
{
  const TbChartStyle style = chart_picture_style (kind);
  cairo_t *cr = begin (width + 2 * CHART_PICTURE_MARGIN, height + 2 * CHART_PICTURE_MARGIN, scale, chart_picture_page (kind));

  cairo_translate (cr, CHART_PICTURE_MARGIN, CHART_PICTURE_MARGIN);
  tb_chart_render (chart, &style, cr, width, height);

  return end (cr);
}

cairo_surface_t *
chart_picture_draw_marks (GArray *marks, GArray *points, int width, int height, double scale)
{
  const TbChartStyle style = chart_picture_style (TB_CHART_STYLE_MONO);
  const TbChartPalette palette = tb_chart_style_palette (&style);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (TbChartText));
  const TbChartLayout layout = { .width = width, .height = height, .marks = marks, .points = points, .texts = texts };
  cairo_t *cr = begin (width, height, scale, 1.0);

  tb_chart_layout_draw (&layout, &palette, cr);

  return end (cr);
}

guint32
chart_picture_get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}
