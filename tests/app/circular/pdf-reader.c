/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-reader.h"

#include <stdio.h>
#include <string.h>

#include "run-tool.h"

#define DPI 144

typedef struct
{
  guint width, height;
  const guchar *pixels;
} Picture;

static Picture
parse_pgm (GBytes *bytes)
{
  Picture self = { 0 };
  const char *data = g_bytes_get_data (bytes, NULL);
  guint most;
  int header = 0;

  g_assert_cmpint (sscanf (data, "P5 %u %u %u%n", &self.width, &self.height, &most, &header), ==, 3);
  self.pixels = (const guchar *) data + header + 1;
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, header + 1 + self.width * self.height);
  return self;
}

gboolean
pdf_find_ink (const char *path, guint page, double from, double to, Ink *out)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autoptr (GBytes) output = run_tool ("pdftoppm", "-gray", "-r", G_STRINGIFY (DPI), "-f", number, "-l", number, path, NULL);
  Picture picture;

  *out = (Ink){ 1000, 0, 1000, 0, TRUE };
  if (output == NULL)
    return FALSE;
  picture = parse_pgm (output);
  for (guint y = from / 25.4 * DPI; y < MIN (to / 25.4 * DPI, picture.height); y++)
    {
      for (guint x = 0; x < picture.width; x++)
        {
          if (picture.pixels[y * picture.width + x] > 128)
            continue;
          out->left = MIN (out->left, x * 25.4 / DPI);
          out->right = MAX (out->right, (x + 1) * 25.4 / DPI);
          out->top = MIN (out->top, y * 25.4 / DPI);
          out->bottom = MAX (out->bottom, (y + 1) * 25.4 / DPI);
          out->empty = FALSE;
        }
    }
  return TRUE;
}

static void
word_free (gpointer data)
{
  Word *self = data;

  g_free (self->text);
  g_free (self);
}

static Word *
word_new (char **parts, guint page)
{
  Word *self = g_new0 (Word, 1);

  self->page = page;
  self->x0 = g_ascii_strtod (parts[3], NULL);
  self->y0 = g_ascii_strtod (parts[4], NULL);
  self->x1 = g_ascii_strtod (parts[5], NULL);
  self->y1 = g_ascii_strtod (parts[6], NULL);
  self->y = (self->y0 + self->y1) / 2;
  self->text = g_strdup (parts[7]);
  return self;
}

GPtrArray *
pdf_read_words (const char *path, GArray **sizes)
{
  g_autoptr (GBytes) output = run_tool ("pdftotext", "-bbox", path, "-", NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\"|"
                                          "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)<",
                                          0,
                                          0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *html = NULL;
  GPtrArray *words;
  guint page = 0;

  if (output == NULL)
    return NULL;
  html = dup_output (output);
  words = g_ptr_array_new_with_free_func (word_free);
  if (sizes != NULL)
    *sizes = g_array_new (FALSE, FALSE, sizeof (PageSize));
  for (g_regex_match (regex, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_auto (GStrv) parts = g_match_info_fetch_all (match);
      const PageSize size = { g_ascii_strtod (parts[1], NULL), g_ascii_strtod (parts[2], NULL) };

      if (*parts[1] == '\0')
        {
          g_ptr_array_add (words, word_new (parts, page));
          continue;
        }
      page++;
      if (sizes != NULL)
        g_array_append_val (*sizes, size);
    }
  return words;
}

const Word *
pdf_find_word (GPtrArray *words, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = g_ptr_array_index (words, i);

      if (g_str_has_prefix (word->text, text))
        return word;
    }
  return NULL;
}

double
pdf_count_cells (const char *text)
{
  double cells = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    cells += (guchar) *at < 0x80 ? 0.5 : 1;
  return cells;
}
