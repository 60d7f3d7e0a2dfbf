/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws set pages with Cairo; text stays text. */
#include "circular/tb-page-private.h"

#include <string.h>

#define NUMBER_SIZE 14.0 /* 四号 */
#define NUMBER_BELOW (7 * TB_MM)

double
tb_page_row_middle (guint row)
{
  return TB_BLOCK_TOP + (row + 0.5) * TB_LINE_PITCH;
}

/* The middle of the characters stands in the middle of the row, whatever the font's own metrics. */
void
tb_page_draw_line (const TbPlacedLine *placed, cairo_t *cr)
{
  const double middle = tb_page_row_middle (placed->row);

  for (guint i = 0; i < placed->line->pieces->len; i++)
    {
      const TbPiece *piece = g_ptr_array_index (placed->line->pieces, i);

      cairo_move_to (cr, placed->x + piece->x, middle + piece->rise);
      pango_cairo_show_glyph_item (cr, placed->set->text, piece->glyphs);
    }
}

/* How far the top of the dashes stands above their baseline. */
static double
get_dash_top (const TbPiece *piece)
{
  PangoRectangle ink;

  pango_glyph_string_extents_range (piece->glyphs->glyphs, 0, 1, piece->glyphs->item->analysis.font, &ink, NULL);
  return -ink.y / (double) PANGO_SCALE;
}

static GPtrArray *
set_number (TbPages *self, const char *text)
{
  const TbSetting setting = { TB_FACE_SONG, NUMBER_SIZE, NUMBER_SIZE, TB_BLOCK_WIDTH, 0, FALSE };

  return tb_lines_set (self->fonts, text, &setting);
}

void
tb_page_prepare_number (TbPages *self)
{
  g_autoptr (GPtrArray) lines = set_number (self, "— 1 —");
}

/* — 1 —: the dashes' top 7 mm below the block; odd pages right, even pages left, one character in. */
void
tb_page_draw_number (TbPages *self, guint index, cairo_t *cr)
{
  g_autofree char *text = g_strdup_printf ("— %u —", index + 1);
  g_autoptr (GPtrArray) lines = set_number (self, text);
  const TbLine *line = g_ptr_array_index (lines, 0);
  const TbPiece *first = g_ptr_array_index (line->pieces, 0);
  const double baseline = TB_BLOCK_TOP + TB_BLOCK_HEIGHT + NUMBER_BELOW + get_dash_top (first);
  double x = TB_BLOCK_LEFT + NUMBER_SIZE;

  if (index % 2 == 0)
    x = TB_BLOCK_LEFT + TB_BLOCK_WIDTH - NUMBER_SIZE - line->width;
  for (guint i = 0; i < line->pieces->len; i++)
    {
      const TbPiece *piece = g_ptr_array_index (line->pieces, i);

      cairo_move_to (cr, x + piece->x, baseline);
      pango_cairo_show_glyph_item (cr, text, piece->glyphs);
    }
}

/**
 * tb_pages_draw:
 * @self: pages
 * @index: which, from 0
 * @cr: where; the page's top left corner is the origin and the unit is the point
 *
 * Draws one page in black.
 */
void
tb_pages_draw (TbPages *self, guint index, cairo_t *cr)
{
  const GArray *page;

  g_return_if_fail (index < self->pages->len);

  page = g_ptr_array_index (self->pages, index);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->len; i++)
    tb_page_draw_line (&g_array_index (page, TbPlacedLine, i), cr);
  tb_page_draw_number (self, index, cr);
}
