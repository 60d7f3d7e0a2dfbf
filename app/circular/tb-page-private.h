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

/* where the titles in the list of attachments begin, in characters: after two blank ones and 附件：1. */
#define TB_NOTE_INDENT 6

/**
 * TbSetCell:
 * @text: owned; what the lines' glyphs point into
 * @lines: owned (element-type TbLine)
 * @column: where it begins
 * @n_columns: how many columns it takes
 * @n_rows: how many rows it takes
 *
 * A cell of a table, set in lines.
 */
typedef struct
{
  char *text;
  GPtrArray *lines;
  guint column;
  guint n_columns;
  guint n_rows;
} TbSetCell;

/**
 * TbSetRow:
 * @cells: owned (element-type TbSetCell)
 * @height: in points
 *
 * A row of a table.
 */
typedef struct
{
  GPtrArray *cells;
  double height;
} TbSetRow;

/**
 * TbSetTable:
 * @size: of its face, in points
 * @edges: (array): where the columns begin, from the table's left; one more than there are columns
 * @number_widths: (array): the widest number of each column; 0 for columns of words
 * @n_columns: how many columns there are
 * @n_head_rows: how many of the rows are the head, which every page repeats
 * @rows: owned (element-type TbSetRow): the head's rows, then the others
 *
 * A table, set for a width.
 */
typedef struct
{
  double size;
  double *edges;
  double *number_widths;
  guint n_columns;
  guint n_head_rows;
  GPtrArray *rows;
} TbSetTable;

/**
 * TbSetBlock:
 * @block: borrowed from the document
 * @text: owned; the block's text, or a part of it, which the lines' glyphs point into
 * @lines: owned (element-type TbLine)
 * @is_label: whether it is the part that stands before or above the rest of the block
 * @table: (nullable): owned; the table below the lines
 *
 * A block, or a part of one, set in lines.
 */
typedef struct
{
  const TbBlock *block;
  char *text;
  GPtrArray *lines;
  gboolean is_label;
  TbSetTable *table;
} TbSetBlock;

/**
 * TbPlaced:
 * @block: borrowed; what it is of
 * @text: (nullable): borrowed; what the line's glyphs point into
 * @line: (nullable): borrowed; %NULL for a chart
 * @x: its left end on the page, in points
 * @y: the line's middle, or the chart's top
 * @width: of a chart
 * @height: of a chart
 * @row: in a table, the row from 1; 0 elsewhere
 * @column: in a table, the column from 0
 * @is_head: whether it stands in a table's head
 *
 * A line or a chart on a page.
 */
typedef struct
{
  const TbBlock *block;
  const char *text;
  const TbLine *line;
  double x, y;
  double width, height;
  guint row;
  guint column;
  gboolean is_head;
} TbPlaced;

/**
 * TbRule:
 * @x: its left end on the page, in points
 * @y: its upper end
 * @width: 0 for an upright one
 * @height: 0 for a level one
 * @thickness: in points
 * @is_red: red or black
 *
 * A rule on a page.
 */
typedef struct
{
  double x, y;
  double width, height;
  double thickness;
  gboolean is_red;
} TbRule;

/**
 * TbSetPage:
 * @placed: owned (element-type TbPlaced): in the order of reading
 * @rules: owned (element-type TbRule)
 * @is_landscape: whether it lies on its side: what is its top here is the left of the upright sheet
 * @has_number: whether its number is printed
 *
 * A page.
 */
typedef struct
{
  GArray *placed;
  GArray *rules;
  gboolean is_landscape;
  gboolean has_number;
} TbSetPage;

struct _TbPages
{
  TbDocument *document; /* owned */
  TbFonts *fonts;       /* owned */
  GPtrArray *sets;      /* owned (element-type TbSetBlock) */
  GPtrArray *pages;     /* owned (element-type TbSetPage) */
};

/* (transfer full) */
GStrv tb_title_break (const char *text, guint room);
/* how wide a text is in full-width characters */
double tb_title_measure (const char *text);
/* the size of an office's mark, in points */
double tb_title_choose_mark_size (const char *text);

/* Sets all blocks in lines; places what was set on pages. */
void tb_pages_set (TbPages *self);
void tb_pages_place (TbPages *self);

TbSetTable *tb_table_set (TbFonts *fonts, const TbTable *table, double width);
void tb_set_table_free (TbSetTable *self);
gboolean tb_set_cell_is_number (const TbSetCell *self);

void tb_page_draw_rules (const TbSetPage *page, cairo_t *cr);
void tb_page_draw_placed (const TbPlaced *placed, cairo_t *cr);
/* Meets the font of page numbers before any is drawn, so that the substitutes are all known. */
void tb_page_prepare_number (TbPages *self);
void tb_page_draw_number (TbPages *self, guint index, cairo_t *cr);

G_END_DECLS
