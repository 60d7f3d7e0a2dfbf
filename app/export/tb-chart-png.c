/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as PNG: its pixels without alpha, the resolution, title and description. */
#include "export/tb-chart-formats.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>
#include <string.h>

#include "tb-cairo.h"

#define POINTS_PER_METRE (72.0 / 0.0254)
/* Charts are plain areas: without filters they deflate faster, and to less, than with the usual ones, and more effort
 * than this gains little. */
#define FILTER PNG_FILTER_NONE
#define EFFORT 3

static void
append (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
flush (png_structp png)
{
}

static void
fail (png_structp png, png_const_charp message)
{
  longjmp (png_jmpbuf (png), 1);
}

static void
ignore (png_structp png, png_const_charp message)
{
}

static void
set_texts (png_structp png, png_infop info, const TbChartPicture *picture)
{
  png_text texts[] = {
    { .compression = PNG_ITXT_COMPRESSION_NONE, .key = (char *) "Title", .text = (char *) picture->title },
    { .compression = PNG_ITXT_COMPRESSION_NONE, .key = (char *) "Description", .text = (char *) picture->description },
    { .compression = PNG_TEXT_COMPRESSION_NONE, .key = (char *) "Software", .text = (char *) "Tongbao " TB_VERSION },
  };

  png_set_text (png, info, texts, G_N_ELEMENTS (texts));
}

static void
set_header (png_structp png, png_infop info, const TbChartPicture *picture, cairo_surface_t *surface)
{
  const png_uint_32 resolution = (png_uint_32) lround (picture->scale * POINTS_PER_METRE);

  png_set_IHDR (png, info, (png_uint_32) cairo_image_surface_get_width (surface), (png_uint_32) cairo_image_surface_get_height (surface),
                8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (png, info, resolution, resolution, PNG_RESOLUTION_METER);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, FILTER);
  png_set_compression_level (png, EFFORT);
  set_texts (png, info, picture);
}

/* Cairo's pixels are whole numbers of 32 bits: unused, red, green, blue from the highest byte. */
static void
set_pixel_order (png_structp png)
{
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
#else
  png_set_filler (png, 0, PNG_FILLER_BEFORE);
#endif
}

/* FALSE when there isn't enough memory, the only thing that can go wrong. */
static gboolean
encode (const TbChartPicture *picture, cairo_surface_t *surface, GByteArray *bytes)
{
  const int height = cairo_image_surface_get_height (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  guchar *pixels = cairo_image_surface_get_data (surface);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, fail, ignore);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;

  if (info == NULL || setjmp (png_jmpbuf (png)) != 0)
    {
      png_destroy_write_struct (&png, &info);
      return FALSE;
    }

  png_set_write_fn (png, bytes, append, flush);
  set_header (png, info, picture, surface);
  png_write_info (png, info);
  set_pixel_order (png);
  for (int y = 0; y < height; y++)
    png_write_row (png, pixels + (gsize) y * (gsize) stride);
  png_write_end (png, NULL);
  png_destroy_write_struct (&png, &info);

  return TRUE;
}

GBytes *
tb_chart_picture_to_png (const TbChartPicture *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (self->width * self->scale), (int) ceil (self->height * self->scale));
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  cairo_scale (cr, self->scale, self->scale);
  tb_chart_picture_draw (self, cr);
  cairo_surface_flush (surface);
  done = cairo_status (cr) != CAIRO_STATUS_SUCCESS || encode (self, surface, bytes);
  if (!done)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_EXPORT, _("There isn’t enough memory to draw this. Choose a smaller size."));
  done = done && tb_cairo_finish (cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
