/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/tb-export-chart.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/tb-chart-private.h"
#include "export/tb-chart-formats.h"
#include "tb-output.h"
#include "model/tb-plain-text.h"
#include "tb-cairo.h"

#define LEAST_POINTS 60.0
/* a picture that was given no height isn't lower */
#define LEAST_USUAL_HEIGHT 120.0
/* as wide as a page of a PDF can be: 200 inches */
#define MOST_POINTS 14400.0
#define MOST_PIXELS_A_SIDE 20000.0
#define MOST_PIXELS 2e8

static const struct
{
  const char *ending;
  GBytes *(*write) (const TbChartPicture *picture, GError **error);
} formats[] = {
  [TB_CHART_FORMAT_SVG] = { ".svg", tb_chart_picture_to_svg },
  [TB_CHART_FORMAT_PNG] = { ".png", tb_chart_picture_to_png },
  [TB_CHART_FORMAT_PDF] = { ".pdf", tb_chart_picture_to_pdf },
};

/**
 * tb_export_chart_get_height:
 * @chart: a chart
 * @width: the picture's width in points
 *
 * Returns: the height in points that suits its picture
 */
double
tb_export_chart_get_height (TbChart *chart, double width)
{
  g_return_val_if_fail (TB_IS_CHART (chart), 0);

  return MAX (LEAST_USUAL_HEIGHT, tb_chart_get_natural_height (chart, width));
}

/**
 * tb_chart_format_from_path:
 * @path: a file to be written
 * @format: (out): what its ending says
 * @error: return location for an error
 *
 * Reads off a file's name what it is to be.
 *
 * Returns: whether the ending is known; if not, @error is %TB_ERROR_USAGE
 */
gboolean
tb_chart_format_from_path (const char *path, TbChartFormat *format, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (tb_output_has_ending (path, formats[i].ending))
      {
        *format = i;
        return TRUE;
      }

  name = g_filename_display_basename (path);
  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” doesn’t say what to write. End the name in .svg, .png or .pdf."), name);
  return FALSE;
}

void
tb_chart_picture_draw (const TbChartPicture *self, cairo_t *cr)
{
  const TbChartPalette palette = tb_chart_style_palette (self->style);
  const double *page = palette.tones[TB_TONE_PAGE];

  cairo_set_source_rgb (cr, page[0], page[1], page[2]);
  cairo_paint (cr);
  tb_chart_render (self->chart, self->style, cr, self->width, self->height);
}

GBytes *
tb_chart_picture_to_pdf (const TbChartPicture *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (tb_cairo_append, bytes, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  const GDate *cutoff = &tb_chart_get_data (self->chart)->cutoff;
  gboolean done;

  tb_cairo_describe_pdf (surface, &(TbPdfInfo){ .title = self->title, .subject = self->description, .date = g_date_valid (cutoff) ? cutoff : NULL });
  tb_chart_picture_draw (self, cr);
  done = tb_cairo_finish (cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static gboolean
is_within (double value, double least, double most)
{
  return isfinite (value) && value >= least && value <= most;
}

static gboolean
check_size (TbChartFormat format, double width, double height, double scale, GError **error)
{
  const double pixels_wide = ceil (width * scale);
  const double pixels_high = ceil (height * scale);

  if (!is_within (width, LEAST_POINTS, G_MAXDOUBLE) || !is_within (height, LEAST_POINTS, G_MAXDOUBLE))
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("A chart can’t be %g × %g points: each side has to be at least %g."), width, height, LEAST_POINTS);
  else if (!is_within (scale, 0.01, 1000.0))
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("A chart can’t have %g pixels per point. The usual is 1, for fine print 4."), scale);
  else if (format != TB_CHART_FORMAT_PNG && MAX (width, height) > MOST_POINTS)
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("%g × %g points are too large: a side can have at most %g."), width, height, MOST_POINTS);
  else if (format == TB_CHART_FORMAT_PNG && (MAX (pixels_wide, pixels_high) > MOST_PIXELS_A_SIDE || pixels_wide * pixels_high > MOST_PIXELS))
    g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("%.0f × %.0f pixels are too many: a side can have at most %.0f, the picture %.0f million."), pixels_wide, pixels_high, MOST_PIXELS_A_SIDE, MOST_PIXELS / 1e6);
  else
    return TRUE;

  return FALSE;
}

/**
 * tb_export_chart_to_bytes:
 * @chart: the chart
 * @style: what it is drawn for; the page is white, for %TB_CHART_STYLE_DARK the window's dark grey
 * @format: what to make
 * @width: the width in points, 72 to the inch
 * @height: the height in points
 * @scale: pixels per point of a PNG, whose sides are rounded up to whole pixels; the other formats have no pixels
 * @error: return location for an error
 *
 * Makes a picture of a chart. The same chart gives the same bytes, whatever was made before it and whenever: a PDF's
 * date is the figures' cut-off date.
 *
 * Returns: (transfer full): the bytes; %NULL with %TB_ERROR_USAGE for a size that can't be, with %TB_ERROR_EXPORT when
 *   there isn't enough memory
 */
GBytes *
tb_export_chart_to_bytes (TbChart *chart, const TbChartStyle *style, TbChartFormat format, double width, double height, double scale, GError **error)
{
  g_autofree char *description = NULL;
  g_autofree char *clean_description = NULL;
  g_autofree char *clean_title = NULL;

  g_return_val_if_fail (TB_IS_CHART (chart), NULL);
  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail ((gsize) format < G_N_ELEMENTS (formats), NULL);

  if (!check_size (format, width, height, scale, error))
    return NULL;

  description = tb_chart_describe (chart);
  clean_description = tb_plain_text_clean (description);
  clean_title = tb_plain_text_clean (tb_chart_get_title (chart));

  return formats[format].write (&(TbChartPicture){ chart, style, width, height, scale, clean_title, clean_description }, error);
}

/**
 * tb_export_chart:
 * @chart: the chart
 * @style: what it is drawn for
 * @format: what to make
 * @width: the width in points
 * @height: the height in points
 * @scale: pixels per point of a PNG
 * @path: the file; an existing one is replaced
 * @error: return location for an error
 *
 * Writes what tb_export_chart_to_bytes() makes, whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean
tb_export_chart (TbChart *chart, const TbChartStyle *style, TbChartFormat format, double width, double height, double scale, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TbOutput) output = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = tb_export_chart_to_bytes (chart, style, format, width, height, scale, error);
  output = bytes != NULL ? tb_output_begin (path, error) : NULL;

  return output != NULL &&
         tb_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         tb_output_commit (output, error);
}
