/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a paragraph in lines on the character grid of an official document. */
#pragma once

#include "circular/tb-fonts.h"

G_BEGIN_DECLS

/**
 * TbPiece:
 * @glyphs: owned; the glyphs, with their final advances
 * @x: from the line's start, in points
 * @rise: how far the baseline stands below the line's middle, in points
 *
 * A part of a line in one font.
 */
typedef struct
{
  PangoGlyphItem *glyphs;
  double x;
  double rise;
} TbPiece;

/**
 * TbLine:
 * @pieces: (element-type TbPiece): its parts
 * @start: where it starts in the paragraph's text, in bytes
 * @end: where it ends
 * @indent: how far it is moved in, in points
 * @width: of its glyphs, in points
 * @gap: what was added between two characters to fill the line, in points
 *
 * A line of a paragraph.
 */
typedef struct
{
  GPtrArray *pieces;
  guint start;
  guint end;
  double indent;
  double width;
  double gap;
} TbLine;

/**
 * TbSetting:
 * @face: the face
 * @size: its size in points
 * @cell: the width of a full-width character on the grid, in points; @size for none
 * @width: of the line, in points
 * @first_indent: of the first line, in points
 * @justify: whether lines but the last are filled to their width
 *
 * How lines are set.
 */
typedef struct
{
  TbFace face;
  double size;
  double cell;
  double width;
  double first_indent;
  gboolean justify;
} TbSetting;

GPtrArray *tb_lines_set (TbFonts *fonts, const char *text, const TbSetting *setting);
TB_EXPORT
void tb_lines_find_breaks (const char *text, guint8 *out);

G_END_DECLS
