/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages are made of, for the PDF and for tests. */
#pragma once

#include "circular/tb-line-breaker.h"
#include "circular/tb-page.h"

G_BEGIN_DECLS

#define TB_MM (72 / 25.4)

#define TB_BLOCK_LEFT (28 * TB_MM)
#define TB_BLOCK_TOP (37 * TB_MM)
#define TB_BLOCK_WIDTH (156 * TB_MM)
#define TB_BLOCK_HEIGHT (225 * TB_MM)
#define TB_LINES_A_PAGE 22
#define TB_CELLS_A_LINE 28
#define TB_LINE_PITCH (TB_BLOCK_HEIGHT / TB_LINES_A_PAGE)
#define TB_CELL (TB_BLOCK_WIDTH / TB_CELLS_A_LINE)

/**
 * TbSetBlock:
 * @block: borrowed from the document
 * @text: owned; the block's text, which the lines' glyphs point into
 * @lines: owned (element-type TbLine)
 *
 * A block set in lines.
 */
typedef struct
{
  const TbBlock *block;
  char *text;
  GPtrArray *lines;
} TbSetBlock;

/**
 * TbPlacedLine:
 * @set: borrowed; its block
 * @line: borrowed
 * @row: its row on the page, from 0
 * @x: its left end on the page, in points
 *
 * A line on a page.
 */
typedef struct
{
  const TbSetBlock *set;
  const TbLine *line;
  guint row;
  double x;
} TbPlacedLine;

struct _TbPages
{
  TbDocument *document; /* owned */
  TbFonts *fonts;       /* owned */
  GPtrArray *sets;      /* owned (element-type TbSetBlock) */
  GPtrArray *pages;     /* owned (element-type GArray of TbPlacedLine) */
};

/* (transfer full) */
GStrv tb_title_break (const char *text, guint room);

/* the middle of a row, in points from the page's top */
double tb_page_row_middle (guint row);
void tb_page_draw_line (const TbPlacedLine *placed, cairo_t *cr);
/* Meets the font of page numbers before any is drawn, so that the substitutes are all known. */
void tb_page_prepare_number (TbPages *self);
void tb_page_draw_number (TbPages *self, guint index, cairo_t *cr);

G_END_DECLS
