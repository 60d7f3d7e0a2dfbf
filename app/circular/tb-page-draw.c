/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws set pages with Cairo; text stays text. */
#include "circular/tb-page-private.h"

#include <string.h>

#define NUMBER_SIZE 14.0 /* 四号 */
#define NUMBER_BELOW (7 * TB_MM)

/* The middle of the characters stands in the middle of the line, whatever the font's own metrics. */
static void
draw_line (const TbPlaced *placed, cairo_t *cr)
{
  for (guint i = 0; i < placed->line->pieces->len; i++)
    {
      const TbPiece *piece = g_ptr_array_index (placed->line->pieces, i);

      cairo_move_to (cr, placed->x + piece->x, placed->y + piece->rise);
      pango_cairo_show_glyph_item (cr, placed->text, piece->glyphs);
    }
}

static void
draw_chart (const TbPlaced *placed, cairo_t *cr)
{
  TbChartStyle style;

  tb_chart_style_init (&style, TB_CHART_STYLE_PRINT);
  cairo_save (cr);
  cairo_translate (cr, placed->x, placed->y);
  tb_chart_render (placed->block->chart, &style, cr, placed->width, placed->height);
  cairo_restore (cr);
}

static void
set_ink (cairo_t *cr, gboolean is_red)
{
  cairo_set_source_rgb (cr, is_red ? 1 : 0, 0, 0);
}

void
tb_page_draw_placed (const TbPlaced *placed, cairo_t *cr)
{
  set_ink (cr, placed->block->kind == TB_BLOCK_MARK);
  if (placed->line != NULL)
    draw_line (placed, cr);
  else
    draw_chart (placed, cr);
}

void
tb_page_draw_rules (const TbSetPage *page, cairo_t *cr)
{
  for (guint i = 0; i < page->rules->len; i++)
    {
      const TbRule *rule = &g_array_index (page->rules, TbRule, i);

      set_ink (cr, rule->is_red);
      cairo_set_line_width (cr, rule->thickness);
      cairo_move_to (cr, rule->x, rule->y);
      cairo_rel_line_to (cr, rule->width, rule->height);
      cairo_stroke (cr);
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

/* — 1 —: the dashes' top 7 mm below the block; odd pages right, even pages left, one character in. On a page on its side
 * it stands where it does on the upright sheet, whose left is that page's top. */
void
tb_page_draw_number (TbPages *self, guint index, cairo_t *cr)
{
  const TbSetPage *page = g_ptr_array_index (self->pages, index);
  g_autofree char *text = g_strdup_printf ("— %u —", index + 1);
  g_autoptr (GPtrArray) lines = NULL;

  if (!page->has_number)
    return;
  lines = set_number (self, text);

  const TbLine *line = g_ptr_array_index (lines, 0);
  const double baseline = TB_BLOCK_TOP + TB_BLOCK_HEIGHT + NUMBER_BELOW + get_dash_top (g_ptr_array_index (line->pieces, 0));
  const double x = index % 2 == 0 ? TB_BLOCK_LEFT + TB_BLOCK_WIDTH - NUMBER_SIZE - line->width : TB_BLOCK_LEFT + NUMBER_SIZE;

  cairo_save (cr);
  set_ink (cr, FALSE);
  if (page->is_landscape)
    {
      cairo_translate (cr, TB_PAGE_HEIGHT, 0);
      cairo_rotate (cr, G_PI_2);
    }
  for (guint i = 0; i < line->pieces->len; i++)
    {
      const TbPiece *piece = g_ptr_array_index (line->pieces, i);

      cairo_move_to (cr, x + piece->x, baseline);
      pango_cairo_show_glyph_item (cr, text, piece->glyphs);
    }
  cairo_restore (cr);
}

/**
 * tb_pages_draw:
 * @self: pages
 * @index: which, from 0
 * @cr: where; the page's top left corner is the origin and the unit is the point
 *
 * Draws one page as it is read on a screen; see tb_pages_get_size().
 */
void
tb_pages_draw (TbPages *self, guint index, cairo_t *cr)
{
  const TbSetPage *page;

  g_return_if_fail (index < self->pages->len);

  page = g_ptr_array_index (self->pages, index);
  tb_page_draw_rules (page, cr);
  for (guint i = 0; i < page->placed->len; i++)
    tb_page_draw_placed (&g_array_index (page->placed, TbPlaced, i), cr);
  tb_page_draw_number (self, index, cr);
}

/**
 * tb_pages_draw_on_sheet:
 * @self: pages
 * @index: which, from 0
 * @cr: where; the sheet's top left corner is the origin and the unit is the point
 *
 * Draws one page on an upright A4 sheet, as it is printed and bound: a page on its side has its top at the sheet's left,
 * which is the binding side of odd pages and the cutting side of even ones.
 */
void
tb_pages_draw_on_sheet (TbPages *self, guint index, cairo_t *cr)
{
  g_return_if_fail (index < self->pages->len);

  cairo_save (cr);
  if (((TbSetPage *) g_ptr_array_index (self->pages, index))->is_landscape)
    {
      cairo_translate (cr, 0, TB_PAGE_HEIGHT);
      cairo_rotate (cr, -G_PI_2);
    }
  tb_pages_draw (self, index, cr);
  cairo_restore (cr);
}
