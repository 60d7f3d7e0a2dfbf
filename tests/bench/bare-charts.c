/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bare-charts FORMAT FOLDER: draws the listed rectangles and labels, and does nothing else. What Cairo and Pango cost. */
#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define N_CHARTS 10
#define WIDTH 1600
#define HEIGHT 900

static void
draw_text (cairo_t *cr, char **cells)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK SC");

  pango_font_description_set_absolute_size (font, g_ascii_strtod (cells[3], NULL) * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) atoi (cells[4]));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, cells[8], -1);
  cairo_set_source_rgb (cr, g_ascii_strtod (cells[5], NULL), g_ascii_strtod (cells[6], NULL), g_ascii_strtod (cells[7], NULL));
  cairo_move_to (cr, g_ascii_strtod (cells[1], NULL), g_ascii_strtod (cells[2], NULL));
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
}

static void
draw_rectangle (cairo_t *cr, char **cells)
{
  double numbers[7];

  for (int i = 0; i < 7; i++)
    numbers[i] = g_ascii_strtod (cells[i + 1], NULL);
  cairo_set_source_rgb (cr, numbers[4], numbers[5], numbers[6]);
  cairo_rectangle (cr, numbers[0], numbers[1], numbers[2], numbers[3]);
  cairo_fill (cr);
}

static void
draw_list (cairo_t *cr, const char *path)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    g_error ("%s can't be read", path);
  lines = g_strsplit (content, "\n", -1);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) == 9)
        draw_text (cr, cells);
      else if (g_strv_length (cells) == 8)
        draw_rectangle (cr, cells);
    }
}

int
main (int argc, char **argv)
{
  if (argc != 3)
    g_error ("use: bare-charts FORMAT FOLDER");

  for (guint i = 0; i < N_CHARTS; i++)
    {
      const gboolean is_pdf = g_str_equal (argv[1], "pdf");
      g_autofree char *list = g_strdup_printf ("%s/ours-%u.list", argv[2], i);
      g_autofree char *path = g_strdup_printf ("%s/bare-%u.%s", argv[2], i, argv[1]);
      cairo_surface_t *surface = is_pdf ? cairo_pdf_surface_create (path, WIDTH, HEIGHT) : cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      draw_list (cr, list);
      if (!is_pdf && cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
        g_error ("%s can't be written", path);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  return 0;
}
