/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink stays inside, the same chart gives the same bytes, and paper gets lines and letters. */
#define _GNU_SOURCE /* memmem */

#include "chart-cases.h"
#include "chart-pictures.h"

#include <cairo-pdf.h>
#include <string.h>

#define MARGIN CHART_PICTURE_MARGIN

static void
test_inside (gconstpointer data)
{
  static const int sizes[][2] = { { 160, 120 }, { 280, 200 }, { 480, 300 }, { 700, 180 }, { 300, 900 } };
  g_autoptr (TbChart) chart = chart_cases_make_typical (data);

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint style = s % 2; style < CHART_N_STYLES; style += 2)
      {
        cairo_surface_t *surface = chart_picture_draw (chart, style, sizes[s][0], sizes[s][1], 1.0);
        const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
        const guint32 page = chart_picture_get_pixel (surface, 0, 0);
        guint inside = 0, outside = 0;

        for (int y = 0; y < height; y++)
          for (int x = 0; x < width; x++)
            if (chart_picture_get_pixel (surface, x, y) != page)
              {
                if (x < MARGIN || y < MARGIN || x >= width - MARGIN || y >= height - MARGIN)
                  outside++;
                else
                  inside++;
              }

        g_assert_cmpuint (outside, ==, 0);
        g_assert_cmpuint (inside, >, 500);
        cairo_surface_destroy (surface);
      }
}

/* Nothing drawn is cut by the chart's edge: the outermost pixels stay the page's. */
static void
test_nothing_cut (gconstpointer data)
{
  g_autoptr (TbChart) chart = chart_cases_make_typical (data);
  cairo_surface_t *surface = chart_picture_draw (chart, TB_CHART_STYLE_PRINT, 480, 300, 1.0);
  const guint32 page = chart_picture_get_pixel (surface, 0, 0);

  for (int x = 0; x < 480; x++)
    {
      g_assert_cmphex (chart_picture_get_pixel (surface, MARGIN + x, MARGIN), ==, page);
      g_assert_cmphex (chart_picture_get_pixel (surface, MARGIN + x, MARGIN + 299), ==, page);
    }
  for (int y = 0; y < 300; y++)
    {
      g_assert_cmphex (chart_picture_get_pixel (surface, MARGIN, MARGIN + y), ==, page);
      g_assert_cmphex (chart_picture_get_pixel (surface, MARGIN + 479, MARGIN + y), ==, page);
    }
  cairo_surface_destroy (surface);
}

static char *
hash_pixels (cairo_surface_t *surface)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface));
}

static void
test_same_bytes (gconstpointer data)
{
  for (guint style = 0; style < CHART_N_STYLES; style++)
    {
      g_autoptr (TbChart) first = chart_cases_make_typical (data);
      g_autoptr (TbChart) second = chart_cases_make_typical (data);
      cairo_surface_t *a = chart_picture_draw (first, style, 480, 300, 1.0);
      /* after another size, so that nothing of it stays behind */
      cairo_surface_t *other = chart_picture_draw (second, style, 300, 200, 2.0);
      cairo_surface_t *b = chart_picture_draw (second, style, 480, 300, 1.0);
      g_autofree char *hash_a = hash_pixels (a);
      g_autofree char *hash_b = hash_pixels (b);

      g_assert_cmpstr (hash_a, ==, hash_b);
      cairo_surface_destroy (a);
      cairo_surface_destroy (other);
      cairo_surface_destroy (b);
    }
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
contains (GByteArray *bytes, const char *text)
{
  return memmem (bytes->data, bytes->len, text, strlen (text)) != NULL;
}

static GByteArray *
write_pdf (TbChart *chart, TbChartStyleKind kind)
{
  GByteArray *bytes = g_byte_array_new ();
  const TbChartStyle style = chart_picture_style (kind);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 480, 300);
  cairo_t *cr;

  /* its objects can be read */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cr = cairo_create (surface);
  tb_chart_render (chart, &style, cr, 480, 300);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return bytes;
}

/* On paper it is lines and letters, not a picture; hatches, too. */
static void
test_vector (gconstpointer data)
{
  const TbChartStyleKind kinds[] = { TB_CHART_STYLE_PRINT, TB_CHART_STYLE_MONO };
  g_autoptr (TbChart) chart = chart_cases_make_typical (data);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GByteArray) bytes = write_pdf (chart, kinds[k]);

      g_assert_cmpuint (bytes->len, >, 2000);
      g_assert_false (contains (bytes, "/Subtype /Image"));
      g_assert_true (contains (bytes, "/Type /Font"));
      g_assert_true (contains (bytes, "/ToUnicode"));
    }
}

/* Twenty bars, as each keystroke draws them: far above what is measured, so that only a wrong order fails. */
static void
test_speed (void)
{
  const TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (31));
  double best = G_MAXDOUBLE;

  for (guint run = 0; run < 15; run++)
    {
      TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
      g_autoptr (TbChart) chart = NULL;
      cairo_surface_t *surface;

      data->title = g_strdup ("20个部门即办率低于全市平均45.29%");
      data->foot = g_strdup ("单位：%");
      data->short_foot = g_strdup ("单位：%");
      data->unit = g_strdup ("%");
      for (int i = 0; i < 20; i++)
        tb_chart_data_add (data, "市农业农村局", &value, i % 4 == 3 ? "低于45.29%" : "31%")->laggard = i % 3 == 0;
      chart = tb_chart_new_for_data (data);
      g_test_timer_start ();
      surface = chart_picture_draw (chart, TB_CHART_STYLE_LIGHT, 480, 640, 1.0);
      best = MIN (best, g_test_timer_elapsed ());
      cairo_surface_destroy (surface);
    }

  g_test_minimized_result (best * 1000.0, "layout and drawing of 20 bars: %.2f ms", best * 1000.0);
  g_assert_cmpfloat (best, <, 0.05);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  chart_cases_add ("/chart/draw/inside", test_inside);
  chart_cases_add ("/chart/draw/nothing-cut", test_nothing_cut);
  chart_cases_add ("/chart/draw/same-bytes", test_same_bytes);
  chart_cases_add ("/chart/draw/vector", test_vector);
  g_test_add_func ("/chart/draw/speed", test_speed);

  return g_test_run ();
}
