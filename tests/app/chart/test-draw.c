/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink stays inside, the same chart gives the same bytes, and every style can be told apart. */
#define _GNU_SOURCE /* memmem */

#include "chart/tb-chart-private.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#define MARGIN 40
#define N_STYLES 4

static const double pages[N_STYLES] = { 0.98, 0.14, 1.0, 1.0 };

static void
add_typed (TbChartData *data, const char *label, const char *typed, gboolean laggard)
{
  g_autoptr (GError) error = NULL;
  TbValue value;

  tb_value_parse (typed, data->unit, &value, &error);
  g_assert_no_error (error);
  tb_chart_data_add (data, label, &value, typed)->laggard = laggard;
}

static TbChart *
make_chart (TbChartKind kind)
{
  TbChartData *data = tb_chart_data_alloc (kind);

  data->title = g_strdup ("便民服务点：金坛区完成68.0%，进度最慢");
  data->foot = g_strdup ("单位：%　截至2022年9月30日　来源：协调小组办公室");
  data->short_foot = g_strdup ("单位：%　截至2022年9月30日");
  data->unit = g_strdup ("%");
  add_typed (data, "溧阳市", "100", FALSE);
  add_typed (data, "金坛区", "68.0", TRUE);
  add_typed (data, "武进区", "80余", FALSE);
  add_typed (data, "新北区", "低于70", FALSE);
  add_typed (data, "天宁区", "约60", FALSE);
  add_typed (data, "钟楼区", "40-55", FALSE);
  add_typed (data, "经开区", "", FALSE);
  if (kind == TB_CHART_RANKING)
    {
      data->reference = TB_VALUE_EXACT (TB_DECIMAL_INT (75));
      data->reference_label = g_strdup ("全市平均75%");
    }
  if (kind == TB_CHART_BULLET)
    data->goal_label = g_strdup ("全年计划");

  return tb_chart_new_for_data (data);
}

static TbChartStyle
make_style (guint kind)
{
  return (TbChartStyle){ kind, { 0.208, 0.518, 0.894 }, FALSE };
}

static cairo_surface_t *
draw (TbChart *chart, guint style_kind, int width, int height, double scale)
{
  const TbChartStyle style = make_style (style_kind);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ((width + 2 * MARGIN) * scale), (int) ((height + 2 * MARGIN) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, pages[style_kind], pages[style_kind], pages[style_kind]);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, MARGIN, MARGIN);
  tb_chart_render (chart, &style, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

static void
test_inside (gconstpointer kind)
{
  static const int sizes[][2] = { { 160, 120 }, { 280, 200 }, { 480, 300 }, { 700, 180 }, { 300, 900 } };
  g_autoptr (TbChart) chart = make_chart (GPOINTER_TO_INT (kind));

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint style = 0; style < N_STYLES; style++)
      {
        cairo_surface_t *surface = draw (chart, style, sizes[s][0], sizes[s][1], 1.0);
        const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
        const guint32 page = get_pixel (surface, 0, 0);
        guint inside = 0, outside = 0;

        for (int y = 0; y < height; y++)
          for (int x = 0; x < width; x++)
            if (get_pixel (surface, x, y) != page)
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
test_nothing_cut (gconstpointer kind)
{
  g_autoptr (TbChart) chart = make_chart (GPOINTER_TO_INT (kind));
  cairo_surface_t *surface = draw (chart, TB_CHART_STYLE_PRINT, 480, 300, 1.0);
  const guint32 page = get_pixel (surface, 0, 0);

  for (int x = 0; x < 480; x++)
    {
      g_assert_cmphex (get_pixel (surface, MARGIN + x, MARGIN), ==, page);
      g_assert_cmphex (get_pixel (surface, MARGIN + x, MARGIN + 299), ==, page);
    }
  for (int y = 0; y < 300; y++)
    {
      g_assert_cmphex (get_pixel (surface, MARGIN, MARGIN + y), ==, page);
      g_assert_cmphex (get_pixel (surface, MARGIN + 479, MARGIN + y), ==, page);
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
test_same_bytes (gconstpointer kind)
{
  for (guint style = 0; style < N_STYLES; style++)
    {
      g_autoptr (TbChart) first = make_chart (GPOINTER_TO_INT (kind));
      g_autoptr (TbChart) second = make_chart (GPOINTER_TO_INT (kind));
      cairo_surface_t *a = draw (first, style, 480, 300, 1.0);
      /* after another size, so that nothing of it stays behind */
      cairo_surface_t *other = draw (second, style, 300, 200, 2.0);
      cairo_surface_t *b = draw (second, style, 480, 300, 1.0);
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

/* On paper it is lines and letters, not a picture. */
static void
test_vector (gconstpointer kind)
{
  g_autoptr (TbChart) chart = make_chart (GPOINTER_TO_INT (kind));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const TbChartStyle style = make_style (TB_CHART_STYLE_PRINT);
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

  g_assert_cmpuint (bytes->len, >, 2000);
  g_assert_false (contains (bytes, "/Subtype /Image"));
  g_assert_true (contains (bytes, "/Type /Font"));
  g_assert_true (contains (bytes, "/ToUnicode"));
}

/* mean brightness within a mark, 0 to 255 */
static double
measure (cairo_surface_t *surface, const TbChartBox *box, double scale)
{
  double sum = 0.0;
  guint n = 0;

  for (int y = (int) ((box->y + MARGIN + 1) * scale); y < (int) ((box->y + box->height + MARGIN - 1) * scale); y++)
    for (int x = (int) ((box->x + MARGIN + 1) * scale); x < (int) ((box->x + box->width + MARGIN - 1) * scale); x++)
      {
        sum += get_pixel (surface, x, y) & 0xff;
        n++;
      }

  return n > 0 ? sum / n : -1.0;
}

/* Black and white: a bar, one of a laggard and one that isn't certain differ in brightness by far. */
static void
test_mono (void)
{
  g_autoptr (TbChart) chart = make_chart (TB_CHART_RANKING);
  cairo_surface_t *surface = draw (chart, TB_CHART_STYLE_MONO, 600, 400, 2.0);
  const TbChartLayout *layout = tb_chart_get_layout (chart, 600, 400);
  double plain = -1, laggard = -1, hatched = -1;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint32 pixel = get_pixel (surface, x, y);

        g_assert_cmphex (pixel & 0xff, ==, (pixel >> 8) & 0xff);
        g_assert_cmphex (pixel & 0xff, ==, pixel >> 16);
      }

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const TbChartMark *mark = &g_array_index (layout->marks, TbChartMark, i);

      if (mark->item == 0 && mark->shape == TB_SHAPE_FILL)
        plain = measure (surface, &mark->box, 2.0);
      if (mark->item == 1 && mark->shape == TB_SHAPE_FILL)
        laggard = measure (surface, &mark->box, 2.0);
      if (mark->item == 3 && mark->shape == TB_SHAPE_HATCHED)
        hatched = measure (surface, &mark->box, 2.0);
    }

  g_test_message ("plain %.0f, laggard %.0f, hatched %.0f", plain, laggard, hatched);
  g_assert_cmpfloat (plain, >=, 0);
  g_assert_cmpfloat (laggard - plain, >, 25);
  g_assert_cmpfloat (hatched - laggard, >, 25);
  cairo_surface_destroy (surface);
}

static double
luminance (const double colour[3])
{
  double sum = 0.0;
  const double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (int i = 0; i < 3; i++)
    sum += weights[i] * (colour[i] <= 0.04045 ? colour[i] / 12.92 : pow ((colour[i] + 0.055) / 1.055, 2.4));

  return sum;
}

/* Texts keep 4.5:1 on their page, bars 3:1, in every style. */
static void
test_contrast (void)
{
  static const TbChartTone texts[] = { TB_TONE_INK, TB_TONE_DIM, TB_TONE_WARNING };

  for (guint style_kind = 0; style_kind < N_STYLES; style_kind++)
    for (guint contrast = 0; contrast < 2; contrast++)
      {
        TbChartStyle style = make_style (style_kind);
        const double page[] = { pages[style_kind], pages[style_kind], pages[style_kind] };
        TbChartPalette palette;

        style.high_contrast = contrast;
        palette = tb_chart_style_palette (&style);
        for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
          {
            const double a = luminance (page) + 0.05, b = luminance (palette.tones[texts[i]]) + 0.05;

            g_assert_cmpfloat (MAX (a, b) / MIN (a, b), >=, 4.5);
          }
        g_assert_cmpfloat (MAX (luminance (page), luminance (palette.tones[TB_TONE_SERIES])) + 0.05, >=,
                           3.0 * (MIN (luminance (page), luminance (palette.tones[TB_TONE_SERIES])) + 0.05));
      }
}

/* Twenty bars, as each keystroke draws them: far above what is measured, so that only a wrong order fails. */
static void
test_speed (void)
{
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
        add_typed (data, "市农业农村局", i % 4 == 3 ? "低于45.29%" : "31%", i % 3 == 0);
      chart = tb_chart_new_for_data (data);
      g_test_timer_start ();
      surface = draw (chart, TB_CHART_STYLE_LIGHT, 480, 640, 1.0);
      best = MIN (best, g_test_timer_elapsed ());
      cairo_surface_destroy (surface);
    }

  g_test_minimized_result (best * 1000.0, "layout and drawing of 20 bars: %.2f ms", best * 1000.0);
  g_assert_cmpfloat (best, <, 0.05);
}

int
main (int argc, char **argv)
{
  static const TbChartKind kinds[] = { TB_CHART_RANKING, TB_CHART_BULLET, TB_CHART_SHARE, TB_CHART_DOTS };
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = { { "inside", test_inside }, { "nothing-cut", test_nothing_cut }, { "same-bytes", test_same_bytes }, { "vector", test_vector } };

  g_test_init (&argc, &argv, NULL);
  for (gsize t = 0; t < G_N_ELEMENTS (tests); t++)
    for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        g_autofree char *path = g_strdup_printf ("/chart/draw/%s/%s", tests[t].name, tb_chart_kind_get (kinds[k])->id);

        g_test_add_data_func (path, GINT_TO_POINTER (kinds[k]), tests[t].func);
      }
  g_test_add_func ("/chart/draw/mono", test_mono);
  g_test_add_func ("/chart/draw/contrast", test_contrast);
  g_test_add_func ("/chart/draw/speed", test_speed);

  return g_test_run ();
}
