/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's files: the same bytes each time, of the size asked for, with what they say of themselves. */
#define _GNU_SOURCE /* memmem */

#include "export/tb-export-chart.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "chart/tb-chart-private.h"
#include "model/tb-plain-text.h"
#include "tb-error.h"

#define WIDTH 480.0
#define HEIGHT 300.0
#define LONG_NAME "市政府驻上海办事处（合作交流中心）"

static const char *const endings[] = { "svg", "png", "pdf" };

static TbChart *
make_chart (void)
{
  TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
  static const struct
  {
    const char *label, *typed;
  } rows[] = { { "溧阳市", "100" }, { "A&B <区>", "80余" }, { LONG_NAME, "低于70" }, { "经开区", "" } };

  data->title = g_strdup ("便民服务点：“溧阳市”完成100%\x01，A&B <区>其次");
  data->foot = g_strdup ("单位：%　截至2022年9月30日");
  data->short_foot = g_strdup ("单位：%");
  data->unit = g_strdup ("%");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      TbValue value;

      tb_value_parse (rows[i].typed, data->unit, &value, &error);
      g_assert_no_error (error);
      tb_chart_data_add (data, rows[i].label, &value, rows[i].typed);
    }

  return tb_chart_new_for_data (data);
}

static GBytes *
write_chart (TbChart *chart, TbChartStyleKind kind, TbChartFormat format, double width, double height, double scale)
{
  g_autoptr (GError) error = NULL;
  TbChartStyle style;
  GBytes *bytes;

  tb_chart_style_init (&style, kind);
  bytes = tb_export_chart_to_bytes (chart, &style, format, width, height, scale, &error);
  g_assert_no_error (error);

  return bytes;
}

static gboolean
holds (GBytes *bytes, const void *part, gsize length)
{
  gsize n;
  const void *data = g_bytes_get_data (bytes, &n);

  return memmem (data, n, part, length) != NULL;
}

/* Whatever was written before it in the same process. */
static void
test_same_bytes (gconstpointer data)
{
  const TbChartFormat format = GPOINTER_TO_UINT (data);

  for (TbChartStyleKind kind = TB_CHART_STYLE_LIGHT; kind <= TB_CHART_STYLE_MONO; kind++)
    {
      g_autoptr (TbChart) chart = make_chart ();
      g_autoptr (TbChart) other = make_chart ();
      g_autoptr (GBytes) first = write_chart (chart, kind, format, WIDTH, HEIGHT, 1.5);
      g_autoptr (GBytes) between = write_chart (other, kind, format, 300.0, 200.0, 2.0);
      g_autoptr (GBytes) again = write_chart (chart, kind, format, WIDTH, HEIGHT, 1.5);
      g_autoptr (GBytes) once_more = write_chart (other, kind, format, WIDTH, HEIGHT, 1.5);

      g_assert_true (g_bytes_equal (first, again));
      g_assert_true (g_bytes_equal (first, once_more));
      g_assert_false (g_bytes_equal (first, between));
    }
}

/* The text of all elements of that name, joined. */
typedef struct
{
  const char *name;
  GString *text;
  guint n_found;
  gboolean is_picture;
} Elements;

static void
start_element (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer user_data, GError **error)
{
  Elements *self = user_data;

  self->n_found += g_str_equal (name, self->name);
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (name, "svg") && g_str_equal (names[i], "role"))
      self->is_picture = g_str_equal (values[i], "img");
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Elements *self = user_data;

  if (g_str_equal (g_markup_parse_context_get_element (context), self->name))
    g_string_append_len (self->text, text, (gssize) length);
}

static Elements
find_elements (GBytes *svg, const char *name)
{
  static const GMarkupParser parser = { .start_element = start_element, .text = take_text };
  Elements self = { .name = name, .text = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));

  return self;
}

/* Who can't see it reads title and description, who looks for a word finds it, and signs of markup are only signs. */
static void
test_svg_can_be_read (void)
{
  g_autoptr (TbChart) chart = make_chart ();
  g_autofree char *description = tb_chart_describe (chart);
  g_autofree char *clean = tb_plain_text_clean (description);
  g_autoptr (GBytes) svg = write_chart (chart, TB_CHART_STYLE_LIGHT, TB_CHART_FORMAT_SVG, WIDTH, HEIGHT, 1.0);
  Elements titles = find_elements (svg, "title");
  Elements descriptions = find_elements (svg, "desc");
  Elements texts = find_elements (svg, "text");

  g_assert_true (titles.is_picture);
  g_assert_cmpuint (titles.n_found, ==, 1);
  g_assert_cmpstr (titles.text->str, ==, "便民服务点：“溧阳市”完成100%�，A&B <区>其次");
  g_assert_cmpstr (descriptions.text->str, ==, clean);
  g_assert_nonnull (strstr (texts.text->str, "A&B <区>"));
  g_assert_nonnull (strstr (texts.text->str, "80余"));
  g_assert_nonnull (strstr (texts.text->str, LONG_NAME));
  g_assert_cmpuint (texts.n_found, >=, 9);

  g_string_free (titles.text, TRUE);
  g_string_free (descriptions.text, TRUE);
  g_string_free (texts.text, TRUE);
}

/* A name over several lines, and one that runs upwards: every line lies over its outlines. */
static void
test_svg_in_a_narrow_place (void)
{
  g_autoptr (TbChart) chart = make_chart ();
  g_autoptr (GBytes) svg = write_chart (chart, TB_CHART_STYLE_LIGHT, TB_CHART_FORMAT_SVG, 160.0, HEIGHT, 1.0);
  const TbChartLayout *layout = tb_chart_get_layout (chart, 160.0, HEIGHT);
  Elements texts = find_elements (svg, "text");
  guint n_lines = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    n_lines += (guint) pango_layout_get_line_count (g_array_index (layout->texts, TbChartText, i).layout);

  g_assert_cmpuint (n_lines, >, layout->texts->len);
  g_assert_cmpuint (texts.n_found, ==, n_lines);
  g_string_free (texts.text, TRUE);
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GByteArray *rest = closure;

  if (rest->len < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  g_byte_array_remove_range (rest, 0, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  cairo_surface_t *surface;

  g_byte_array_append (rest, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  surface = cairo_image_surface_create_from_png_stream (read_bytes, rest);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

/* What was drawn is what is read back, pixel by pixel, in all four styles. */
static void
test_png_is_the_picture (void)
{
  static const guint32 pages[] = { 0xffffff, 0x242424, 0xffffff, 0xffffff };

  for (TbChartStyleKind kind = TB_CHART_STYLE_LIGHT; kind <= TB_CHART_STYLE_MONO; kind++)
    {
      g_autoptr (TbChart) chart = make_chart ();
      g_autoptr (GBytes) bytes = write_chart (chart, kind, TB_CHART_FORMAT_PNG, WIDTH, HEIGHT, 1.25);
      cairo_surface_t *read = read_png (bytes);
      cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 375);
      cairo_t *cr = cairo_create (drawn);
      TbChartStyle style;

      tb_chart_style_init (&style, kind);
      cairo_set_source_rgb (cr, (pages[kind] & 0xff) / 255.0, (pages[kind] & 0xff) / 255.0, (pages[kind] & 0xff) / 255.0);
      cairo_paint (cr);
      cairo_scale (cr, 1.25, 1.25);
      tb_chart_render (chart, &style, cr, WIDTH, HEIGHT);
      cairo_destroy (cr);
      cairo_surface_flush (drawn);

      g_assert_cmpint (cairo_image_surface_get_width (read), ==, 600);
      g_assert_cmpint (cairo_image_surface_get_height (read), ==, 375);
      g_assert_cmphex (get_pixel (read, 0, 0), ==, pages[kind]);
      for (int y = 0; y < 375; y++)
        for (int x = 0; x < 600; x++)
          g_assert_cmphex (get_pixel (read, x, y), ==, get_pixel (drawn, x, y));
      cairo_surface_destroy (drawn);
      cairo_surface_destroy (read);
    }
}

/* A part of a pixel is a pixel, and a reader knows how large it is on paper. */
static void
test_png_resolution (void)
{
  static const struct
  {
    double scale;
    int width, height;
    guint32 per_metre;
  } cases[] = { { 1.0, 481, 301, 2835 }, { 2.0, 961, 601, 5669 }, { 300.0 / 72.0, 2002, 1252, 11811 } };
  g_autoptr (TbChart) chart = make_chart ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = write_chart (chart, TB_CHART_STYLE_LIGHT, TB_CHART_FORMAT_PNG, 480.3, 300.3, cases[i].scale);
      const guint32 resolution = GUINT32_TO_BE (cases[i].per_metre);
      cairo_surface_t *surface = read_png (bytes);
      guchar chunk[13] = "pHYs";

      memcpy (chunk + 4, &resolution, 4);
      memcpy (chunk + 8, &resolution, 4);
      chunk[12] = 1; /* a metre */
      g_assert_true (holds (bytes, chunk, sizeof chunk));
      g_assert_true (holds (bytes, "iTXtTitle", 9));
      g_assert_true (holds (bytes, "iTXtDescription", 15));
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, cases[i].height);
      cairo_surface_destroy (surface);
    }
}

/* The program that reads it is asked; where it isn't installed there is nothing to compare with. */
static char *
ask (const char *program, const char *path)
{
  const char *argv[] = { program, path, g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);

  return out;
}

static void
test_pdf_can_be_read (void)
{
  g_autoptr (TbChart) chart = make_chart ();
  g_autofree char *folder = g_dir_make_tmp ("tongbao-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "图.PDF", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GError) error = NULL;
  TbChartStyle style;
  TbChartFormat format;

  g_assert_true (tb_chart_format_from_path (path, &format, &error));
  g_assert_cmpint (format, ==, TB_CHART_FORMAT_PDF);
  tb_chart_style_init (&style, TB_CHART_STYLE_PRINT);
  g_assert_true (tb_export_chart (chart, &style, format, WIDTH, HEIGHT, 1.0, path, &error));
  g_assert_no_error (error);

  if (program == NULL)
    g_test_skip ("pdftotext isn't installed");
  else
    {
      g_autofree char *text = ask ("pdftotext", path);
      g_autofree char *info = ask ("pdfinfo", path);
      g_autofree char *fonts = ask ("pdffonts", path);

      /* a long name stands in several lines */
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      g_autofree char *joined = g_strjoinv ("", lines);

      g_assert_nonnull (strstr (joined, "A&B <区>"));
      g_assert_nonnull (strstr (joined, "80余"));
      g_assert_nonnull (strstr (joined, LONG_NAME));
      g_assert_nonnull (strstr (info, "便民服务点：“溧阳市”完成100%"));
      g_assert_nonnull (strstr (info, "480 x 300 pts"));
      g_assert_nonnull (strstr (fonts, "yes yes yes"));
      g_assert_null (strstr (fonts, " no "));
    }

  g_unlink (path);
  g_rmdir (folder);
}

/* A description is for a person: of very many values it names four. */
static void
test_description_is_bearable (void)
{
  g_autoptr (TbChart) chart = NULL;
  g_autofree char *description = NULL;
  TbChartData *data = tb_chart_data_alloc (TB_CHART_RANKING);
  TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  TbChartItem *item = tb_chart_data_add (data, "全市", &value, "0");

  data->title = g_strdup ("办件量");
  data->foot = g_strdup ("单位：件");
  data->short_foot = g_strdup ("单位：件");
  data->unit = g_strdup ("件");
  for (guint i = 0; i < 1000; i++)
    {
      value.number.digits = 500 + (i * 37) % 1000;
      tb_chart_data_add_column (data, i == 0 ? "首日" : NULL);
      tb_chart_item_add_point (item, &value, NULL);
    }
  chart = tb_chart_new_for_data (data);
  description = tb_chart_describe (chart);

  g_assert_cmpuint (strlen (description), <, 300);
  g_assert_nonnull (strstr (description, "全市: 1000 values, first 首日 500件, lowest 首日 500件, highest 1499件, last 1463件"));
}

static void
test_sizes_that_cannot_be (void)
{
  static const struct
  {
    TbChartFormat format;
    double width, height, scale;
  } cases[] = {
    { TB_CHART_FORMAT_PNG, NAN, 300.0, 1.0 },
    { TB_CHART_FORMAT_SVG, 480.0, NAN, 1.0 },
    { TB_CHART_FORMAT_PNG, 480.0, 300.0, NAN },
    { TB_CHART_FORMAT_PDF, 0.0, 300.0, 1.0 },
    { TB_CHART_FORMAT_PDF, 480.0, -300.0, 1.0 },
    { TB_CHART_FORMAT_SVG, INFINITY, 300.0, 1.0 },
    { TB_CHART_FORMAT_PNG, 480.0, 300.0, 0.0 },
    { TB_CHART_FORMAT_PNG, 480.0, 300.0, INFINITY },
    { TB_CHART_FORMAT_PDF, 14401.0, 300.0, 1.0 },
    { TB_CHART_FORMAT_PNG, 20001.0, 300.0, 1.0 },
    { TB_CHART_FORMAT_PNG, 2000.0, 300.0, 10.01 },
    { TB_CHART_FORMAT_PNG, 14200.0, 14200.0, 1.0 },
  };
  g_autoptr (TbChart) chart = make_chart ();
  TbChartStyle style;

  tb_chart_style_init (&style, TB_CHART_STYLE_LIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tb_export_chart_to_bytes (chart, &style, cases[i].format, cases[i].width, cases[i].height, cases[i].scale, &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
    }
}

static void
test_names_that_say_nothing (void)
{
  static const char *const names[] = { "a", "a.jpg", ".png", "folder.svg/a", "a.png.tongbao", "png" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      TbChartFormat format;

      g_assert_false (tb_chart_format_from_path (names[i], &format, &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_USAGE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/chart/same-bytes/%s", endings[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same_bytes);
    }
  g_test_add_func ("/export/chart/svg", test_svg_can_be_read);
  g_test_add_func ("/export/chart/svg-narrow", test_svg_in_a_narrow_place);
  g_test_add_func ("/export/chart/png", test_png_is_the_picture);
  g_test_add_func ("/export/chart/png-resolution", test_png_resolution);
  g_test_add_func ("/export/chart/pdf", test_pdf_can_be_read);
  g_test_add_func ("/export/chart/description", test_description_is_bearable);
  g_test_add_func ("/export/chart/sizes", test_sizes_that_cannot_be);
  g_test_add_func ("/export/chart/names", test_names_that_say_nothing);

  return g_test_run ();
}
