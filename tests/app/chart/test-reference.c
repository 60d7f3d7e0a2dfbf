/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample's charts look as they did when somebody last looked at them. The pictures in reference/ are small, light
 * and mono; they are compared block by block, so that another rounding of letters' edges passes and anything that moved, is
 * missing or has another colour doesn't. With another version of the font they can't be compared, and the test is skipped.
 *
 * When a chart was changed on purpose, renew its pictures, and look at the chart before they are committed:
 *
 *   build/tests/app/chart/test-chart-reference tests/app/chart/reference --renew */
#include "chart-pictures.h"
#include "section/tb-registry.h"
#include "tb-paths.h"

#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangofc-font.h>
#include <stdlib.h>

#define WIDTH 480
#define SCALE 0.4
#define BLOCK 6          /* pixels */
#define MOST_BLOCK 0.12  /* difference of a block in one of red, green and blue, of 1 */
#define MOST_ALL 0.004   /* and of the whole picture in the mean */
#define FONT_FILE "font" /* the version of the font that the pictures were drawn with */

static const TbChartStyleKind kinds[] = { TB_CHART_STYLE_LIGHT, TB_CHART_STYLE_MONO };
static const char *const kind_names[] = { "light", "mono" };

static const char *folder;

static cairo_surface_t *
draw (TbChart *chart, TbChartStyleKind kind, double shift)
{
  const TbChartStyle style = chart_picture_style (kind);
  const double height = tb_chart_get_natural_height (chart, WIDTH);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * SCALE, ceil (height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, shift, 0);
  tb_chart_render (chart, &style, cr, WIDTH, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* the mean of one of red, green and blue in a block, from 0 to 1 */
static double
get_mean (cairo_surface_t *surface, int left, int top, int channel)
{
  const int right = MIN (left + BLOCK, cairo_image_surface_get_width (surface));
  const int bottom = MIN (top + BLOCK, cairo_image_surface_get_height (surface));
  double sum = 0.0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += (chart_picture_get_pixel (surface, x, y) >> (8 * channel) & 0xff) / 255.0;

  return sum / ((right - left) * (bottom - top));
}

/* Returns: whether both show the same; else @what says how they differ. */
static gboolean
look_alike (cairo_surface_t *a, cairo_surface_t *b, char **what)
{
  const int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  double most = 0.0, sum = 0.0;
  int x_most = 0, y_most = 0;
  guint n = 0;

  *what = NULL;
  if (cairo_image_surface_get_width (b) != width || cairo_image_surface_get_height (b) != height)
    {
      *what = g_strdup_printf ("%d×%d instead of %d×%d pixels", width, height, cairo_image_surface_get_width (b), cairo_image_surface_get_height (b));
      return FALSE;
    }

  for (int y = 0; y < height; y += BLOCK)
    for (int x = 0; x < width; x += BLOCK)
      for (int channel = 0; channel < 3; channel++, n++)
        {
          const double difference = fabs (get_mean (a, x, y, channel) - get_mean (b, x, y, channel));

          sum += difference;
          if (difference <= most)
            continue;
          most = difference;
          x_most = x;
          y_most = y;
        }

  if (most <= MOST_BLOCK && sum / n <= MOST_ALL)
    return TRUE;

  *what = g_strdup_printf ("by %.3f at %d, %d, by %.4f in the mean", most, x_most, y_most, sum / n);

  return FALSE;
}

/* family and version of the font that titles are drawn in */
static char *
dup_font (void)
{
  g_autoptr (PangoLayout) layout = tb_chart_text_new ("通报", 12, FALSE, -1, PANGO_ALIGN_LEFT);
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoFont *font = ((PangoLayoutRun *) line->runs->data)->item->analysis.font;
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *family = NULL;
  int version = 0;

  FcPatternGetString (pattern, FC_FAMILY, 0, &family);
  FcPatternGetInteger (pattern, FC_FONTVERSION, 0, &version);

  return g_strdup_printf ("%s %d\n", (const char *) family, version);
}

typedef void (*ChartFunc) (TbChart *chart, const char *name);

static void
for_each_chart (ChartFunc func)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbRegistry) registry = tb_registry_new ();
  g_autoptr (TbProject) project = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, &error);
  TbCatalog *catalog = tb_registry_get_catalog (registry);
  g_autoptr (TbBook) book = NULL;

  g_assert_no_error (error);
  book = tb_book_new (project, catalog, "2022Q3", &error);
  g_assert_no_error (error);
  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize i = 0; i < section->n_charts; i++)
        {
          g_autoptr (TbChart) chart = tb_chart_new (book, section->id, &section->charts[i]);

          if (!tb_chart_is_empty (chart))
            func (chart, section->charts[i].id);
        }
    }
}

static char *
dup_path (const char *name, guint kind)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, kind_names[kind]);

  return g_build_filename (folder, file, NULL);
}

static void
renew_chart (TbChart *chart, const char *name)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *path = dup_path (name, k);
      cairo_surface_t *surface = draw (chart, kinds[k], 0.0);

      if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
        g_error ("%s can't be written", path);
      cairo_surface_destroy (surface);
    }
}

static int
renew (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *font = dup_font ();
  g_autofree char *path = g_build_filename (folder, FONT_FILE, NULL);

  for_each_chart (renew_chart);
  if (!g_file_set_contents (path, font, -1, &error))
    g_error ("%s", error->message);

  return EXIT_SUCCESS;
}

static void
compare_chart (TbChart *chart, const char *name)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *path = dup_path (name, k);
      g_autofree char *what = NULL;
      cairo_surface_t *reference = cairo_image_surface_create_from_png (path);
      cairo_surface_t *surface = draw (chart, kinds[k], 0.0);

      if (cairo_surface_status (reference) != CAIRO_STATUS_SUCCESS)
        {
          g_test_fail_printf ("%s isn't there: look at the chart and renew the pictures, see the head of this test", path);
        }
      else if (!look_alike (surface, reference, &what))
        g_test_fail_printf ("%s differs, %s: look at the chart and renew the pictures, see the head of this test", path, what);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (reference);
    }
}

static void
test_reference (void)
{
  g_autofree char *path = g_build_filename (folder, FONT_FILE, NULL);
  g_autofree char *font = dup_font ();
  g_autofree char *drawn_with = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &drawn_with, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (font, drawn_with))
    for_each_chart (compare_chart);
  else
    {
      g_autofree char *reason = g_strdup_printf ("drawn with %.*s, here is %.*s", (int) strcspn (drawn_with, "\n"), drawn_with, (int) strcspn (font, "\n"), font);

      g_test_skip (reason);
    }
}

static void
check_tolerance (TbChart *chart, const char *name)
{
  g_autofree char *what = NULL;
  cairo_surface_t *surface = draw (chart, TB_CHART_STYLE_LIGHT, 0.0);
  cairo_surface_t *nudged = draw (chart, TB_CHART_STYLE_LIGHT, 0.2);
  cairo_surface_t *moved = draw (chart, TB_CHART_STYLE_LIGHT, 4.0);
  cairo_surface_t *mono = draw (chart, TB_CHART_STYLE_MONO, 0.0);

  if (!look_alike (nudged, surface, &what))
    g_error ("%s moved by a tenth of a pixel differs %s", name, what);
  g_clear_pointer (&what, g_free);
  g_assert_false (look_alike (moved, surface, &what));
  g_clear_pointer (&what, g_free);
  g_assert_false (look_alike (mono, surface, &what));
  cairo_surface_destroy (mono);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (nudged);
  cairo_surface_destroy (surface);
}

/* A tenth of a pixel passes; two pixels or other colours don't. */
static void
test_tolerance (void)
{
  for_each_chart (check_tolerance);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >=, 2);
  folder = argv[1];
  if (argc == 3 && g_str_equal (argv[2], "--renew"))
    return renew ();

  g_test_add_func ("/chart/reference/sample", test_reference);
  g_test_add_func ("/chart/reference/tolerance", test_tolerance);

  return g_test_run ();
}
