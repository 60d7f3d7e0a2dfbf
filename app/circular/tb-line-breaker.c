/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph is shaped once by Pango; its clusters are then laid on the grid, broken greedily and spread so that
 * lines fill the block. Pango's own layout can't do this: it gives justification whole points unevenly, breaks
 * before · and —, and between a number and its unit. */
#include "circular/tb-line-breaker.h"

#include <string.h>

#define CLOSING "、。，；：？！）》〉】〕』」”’"

typedef struct
{
  guint start; /* in the text, in bytes */
  guint end;
  double advance; /* on the grid, in points */
  gboolean ascii;
  gboolean closing; /* its right half is blank */
} Cluster;

typedef struct
{
  TbFonts *fonts;           /* borrowed */
  const char *text;         /* borrowed */
  const TbSetting *setting; /* borrowed */
  GList *items;             /* owned; PangoGlyphItem, what isn't in a line yet */
  GArray *clusters;         /* owned; Cluster */
  guint8 *breaks;           /* owned */
  GPtrArray *lines;
} Setter;

static void
piece_free (TbPiece *self)
{
  pango_glyph_item_free (self->glyphs);
  g_free (self);
}

static void
line_free (TbLine *self)
{
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

static gboolean
is_closing (gunichar c)
{
  for (const char *at = CLOSING; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_utf8_get_char (at) == c)
        return TRUE;
    }
  return FALSE;
}

/* The glyphs of a cluster: from the first to before @end. In text from right to left they run backwards. */
static void
get_glyphs (const PangoGlyphItemIter *iter, int *first, int *end)
{
  *first = MIN (iter->start_glyph, iter->end_glyph + 1);
  *end = MAX (iter->start_glyph + 1, iter->end_glyph);
}

static void
add_clusters (Setter *self, PangoGlyphItem *glyphs)
{
  const double scale = self->setting->cell / self->setting->size;
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, glyphs, self->text); more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      const gunichar c = g_utf8_get_char (self->text + iter.start_index);
      Cluster cluster = { iter.start_index, iter.end_index, 0, c < 0x80, is_closing (c) };
      int first, end;

      get_glyphs (&iter, &first, &end);
      for (int i = first; i < end; i++)
        cluster.advance += glyphs->glyphs->glyphs[i].geometry.width / (double) PANGO_SCALE * scale;
      g_array_append_val (self->clusters, cluster);
    }
}

static void
shape (Setter *self)
{
  const int length = strlen (self->text);
  g_autoptr (PangoAttrList) attributes = tb_fonts_get_attributes (self->fonts, self->setting->face, self->setting->size, self->text);
  GList *items = pango_itemize (tb_fonts_get_context (self->fonts), self->text, 0, length, attributes, NULL);

  for (GList *at = items; at != NULL; at = at->next)
    {
      PangoGlyphItem *glyphs = g_slice_new0 (PangoGlyphItem); /* pango_glyph_item_free() gives it back to the slices */

      glyphs->item = at->data;
      glyphs->glyphs = pango_glyph_string_new ();
      pango_shape_full (self->text + glyphs->item->offset, glyphs->item->length, self->text, length, &glyphs->item->analysis, glyphs->glyphs);
      tb_fonts_note_use (self->fonts, self->setting->face, glyphs->item->analysis.font);
      add_clusters (self, glyphs);
      self->items = g_list_prepend (self->items, glyphs);
    }
  self->items = g_list_reverse (self->items);
  g_list_free (items);
}

static Cluster *
get_cluster (Setter *self, guint i)
{
  return &g_array_index (self->clusters, Cluster, i);
}

/* How much of the last cluster may stand out of the line: the blank half of a closing sign. */
static double
get_allowance (Setter *self, guint last)
{
  return get_cluster (self, last)->closing ? self->setting->cell / 2 : 0;
}

/* Whether what is left after @end is hardly worth a line: a character and its punctuation. */
static gboolean
leaves_widow (Setter *self, guint end)
{
  double left = 0;

  for (guint i = end; i < self->clusters->len; i++)
    left += get_cluster (self, i)->advance;
  return left > 0 && left < 2.1 * self->setting->cell;
}

/* The first cluster of the next line, for a line of @width that starts with @first. The last line but one gives
 * a character to the last rather than leave it with one. */
static guint
find_end (Setter *self, guint first, double width)
{
  double filled = 0;
  guint best = first;
  guint before = first; /* the break before the best one */
  guint i;

  for (i = first; i < self->clusters->len; i++)
    {
      filled += get_cluster (self, i)->advance;
      if (filled - get_allowance (self, i) > width + 0.01)
        break;
      if (i + 1 < self->clusters->len && !self->breaks[get_cluster (self, i + 1)->start])
        continue;
      before = best;
      best = i + 1;
    }
  if (best == first) /* nowhere to break: anywhere */
    best = MAX (i, first + 1);
  else if (self->setting->justify && before > first && best - before <= 3 && leaves_widow (self, best))
    best = before;
  return best;
}

/* Takes the glyphs up to byte @end off the list of items. */
static PangoGlyphItem *
take_glyphs (Setter *self, guint end)
{
  PangoGlyphItem *glyphs = self->items->data;
  const guint start = glyphs->item->offset;

  if (start + glyphs->item->length > end)
    return pango_glyph_item_split (glyphs, self->text, end - start);
  self->items = g_list_delete_link (self->items, self->items);
  return glyphs;
}

/* Gives each cluster of @glyphs its final advance; returns the piece's width. */
static double
lay_out (Setter *self, PangoGlyphItem *glyphs, guint *cluster, guint last, double gap, double squeeze)
{
  PangoGlyphItemIter iter;
  double width = 0;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, glyphs, self->text); more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      const Cluster *here = get_cluster (self, *cluster);
      double advance = here->advance;
      int first, end;

      get_glyphs (&iter, &first, &end);
      if (*cluster == last)
        advance -= squeeze;
      else if (!here->ascii || !get_cluster (self, *cluster + 1)->ascii)
        advance += gap;
      for (int i = first; i < end; i++)
        glyphs->glyphs->glyphs[i].geometry.width = 0;
      glyphs->glyphs->glyphs[end - 1].geometry.width = (int) (advance * PANGO_SCALE + 0.5);
      width += advance;
      (*cluster)++;
    }
  return width;
}

static guint
count_gaps (Setter *self, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i + 1 < end; i++)
    n += !get_cluster (self, i)->ascii || !get_cluster (self, i + 1)->ascii ? 1 : 0;
  return n;
}

static void
add_line (Setter *self, guint first, guint end, double indent, double width)
{
  TbLine *line = g_new0 (TbLine, 1);
  double natural = 0;
  double squeeze = 0;
  guint cluster = first;

  line->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  line->start = get_cluster (self, first)->start;
  line->end = get_cluster (self, end - 1)->end;
  line->indent = indent;
  for (guint i = first; i < end; i++)
    natural += get_cluster (self, i)->advance;
  if (natural > width)
    squeeze = MIN (natural - width, get_allowance (self, end - 1));
  else if (self->setting->justify && end < self->clusters->len && count_gaps (self, first, end) > 0)
    line->gap = (width - natural) / count_gaps (self, first, end);

  while (self->items != NULL && ((PangoGlyphItem *) self->items->data)->item->offset < (int) line->end)
    {
      TbPiece *piece = g_new0 (TbPiece, 1);

      piece->glyphs = take_glyphs (self, line->end);
      piece->x = line->width;
      piece->rise = tb_fonts_get_middle (self->fonts, self->setting->face, piece->glyphs->item->analysis.font) * self->setting->size;
      line->width += lay_out (self, piece->glyphs, &cluster, end - 1, line->gap, squeeze);
      g_ptr_array_add (line->pieces, piece);
    }
  g_ptr_array_add (self->lines, line);
}

/**
 * tb_lines_set: (skip)
 * @fonts: fonts
 * @text: a paragraph, without line feeds; must live as long as the lines
 * @setting: how to set it
 *
 * Sets a paragraph.
 *
 * Returns: (transfer full) (element-type TbLine): its lines
 */
GPtrArray *
tb_lines_set (TbFonts *fonts, const char *text, const TbSetting *setting)
{
  Setter self = { .fonts = fonts, .text = text, .setting = setting };
  guint first = 0;

  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self.clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));
  self.breaks = g_malloc0 (strlen (text) + 1);
  tb_lines_find_breaks (text, self.breaks);
  shape (&self);
  while (first < self.clusters->len)
    {
      const double indent = first == 0 ? setting->first_indent : 0;
      const guint end = find_end (&self, first, setting->width - indent);

      add_line (&self, first, end, indent, setting->width - indent);
      first = end;
    }
  g_list_free_full (self.items, (GDestroyNotify) pango_glyph_item_free);
  g_array_unref (self.clusters);
  g_free (self.breaks);
  return self.lines;
}
