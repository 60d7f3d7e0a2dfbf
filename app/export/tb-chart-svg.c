/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as SVG. Cairo writes letters as outlines, so that the picture looks the same, and fits, with whatever fonts
 * its reader has. What that takes away is given back: title and description for who can't see it, and the texts, unseen
 * over their outlines, for searching and copying. */
#include "export/tb-chart-formats.h"

#include <cairo-svg.h>
#include <string.h>

#include "chart/tb-chart-private.h"
#include "tb-cairo.h"

/* Cairo numbers surfaces through the life of the process; nothing refers to the number. */
#define GROUP " id=\"surface"

/* invisible by each of these; readers differ in which they know */
#define UNSEEN_GROUP "<g xml:lang=\"zh-CN\" font-family=\"sans-serif\" fill=\"none\" opacity=\"0\" pointer-events=\"all\">\n"

static void
append_escaped (GString *out, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

static void
append_attribute (GString *out, const char *name, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (number, sizeof number, "%.2f", value));
}

static void
append_place (GString *out, const TbChartText *text, double along, double across)
{
  append_attribute (out, "x", text->turned ? along : text->box.x + along);
  append_attribute (out, "y", text->turned ? across : text->box.y + across);
  if (text->turned)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", text->box.x);
      g_ascii_formatd (y, sizeof y, "%.2f", text->box.y + text->box.height);
      g_string_append_printf (out, " transform=\"translate(%s %s) rotate(-90)\"", x, y);
    }
}

/* A line over its outlines, as wide as they are in whatever font. */
static void
append_line (GString *out, const TbChartText *text, PangoLayoutIter *iter)
{
  const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const char *letters = pango_layout_get_text (text->layout) + line->start_index;
  PangoRectangle all, own;

  if (line->length == 0)
    return;

  pango_layout_get_extents (text->layout, NULL, &all);
  pango_layout_iter_get_line_extents (iter, NULL, &own);
  g_string_append (out, "<text");
  append_place (out, text, (own.x - all.x) / (double) PANGO_SCALE, (pango_layout_iter_get_baseline (iter) - all.y) / (double) PANGO_SCALE);
  append_attribute (out, "font-size", text->size);
  append_attribute (out, "textLength", own.width / (double) PANGO_SCALE);
  g_string_append_c (out, '>');
  append_escaped (out, letters, line->length);
  g_string_append (out, "</text>\n");
}

static void
append_texts (GString *out, const TbChartPicture *picture)
{
  const TbChartLayout *layout = tb_chart_get_layout (picture->chart, picture->width, picture->height);

  g_string_append (out, UNSEEN_GROUP);
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const TbChartText *text = &g_array_index (layout->texts, TbChartText, i);
      PangoLayoutIter *iter = pango_layout_get_iter (text->layout);

      do
        append_line (out, text, iter);
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }
  g_string_append (out, "</g>\n");
}

/* @svg without the surface's number */
static void
append_without_number (GString *out, const char *svg, gsize length)
{
  const char *id = g_strstr_len (svg, (gssize) length, GROUP);
  const char *rest = id != NULL ? memchr (id + strlen (GROUP), '"', length - (gsize) (id - svg) - strlen (GROUP)) : NULL;

  if (rest == NULL)
    {
      g_string_append_len (out, svg, (gssize) length);
      return;
    }

  g_string_append_len (out, svg, id - svg);
  g_string_append_len (out, rest + 1, svg + length - rest - 1);
}

/* What Cairo wrote, with all that it leaves out. */
static GBytes *
complete (const TbChartPicture *picture, GByteArray *drawn)
{
  const char *svg = (const char *) drawn->data;
  const char *end = svg + drawn->len;
  const char *root = g_strstr_len (svg, drawn->len, "<svg ");
  const char *inside = root != NULL ? memchr (root, '>', (gsize) (end - root)) : NULL;
  const char *close = g_strrstr_len (svg, drawn->len, "</svg>");
  GString *out = g_string_sized_new (drawn->len + 8192);

  g_assert (inside != NULL && close != NULL);

  g_string_append_len (out, svg, inside - svg);
  g_string_append (out, " role=\"img\">\n<title>");
  append_escaped (out, picture->title, -1);
  g_string_append (out, "</title>\n<desc>");
  append_escaped (out, picture->description, -1);
  g_string_append (out, "</desc>");
  append_without_number (out, inside + 1, (gsize) (close - inside - 1));
  append_texts (out, picture);
  g_string_append_len (out, close, end - close);

  return g_string_free_to_bytes (out);
}

GBytes *
tb_chart_picture_to_svg (const TbChartPicture *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (tb_cairo_append, bytes, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  tb_chart_picture_draw (self, cr);
  done = tb_cairo_finish (cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return done ? complete (self, bytes) : NULL;
}
