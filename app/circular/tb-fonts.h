/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faces of an official document, and what this system has for them. */
#pragma once

#include <pango/pangocairo.h>

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TbFace:
 * @TB_FACE_BODY: 仿宋, text and headings of levels 3 and 4
 * @TB_FACE_HEI: 黑体, headings of level 1
 * @TB_FACE_KAI: 楷体, headings of level 2
 * @TB_FACE_TITLE: 小标宋, the title
 * @TB_FACE_SONG: 宋体, page numbers
 *
 * Faces that GB/T 9704 names.
 */
typedef enum
{
  TB_FACE_BODY,
  TB_FACE_HEI,
  TB_FACE_KAI,
  TB_FACE_TITLE,
  TB_FACE_SONG,
  TB_N_FACES,
} TbFace;

typedef struct _TbFonts TbFonts;

TbFonts *tb_fonts_new (void);
void tb_fonts_free (TbFonts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbFonts, tb_fonts_free)

/* (transfer none) */
PangoContext *tb_fonts_get_context (TbFonts *self);
PangoAttrList *tb_fonts_get_attributes (TbFonts *self, TbFace face, double size, const char *text);
/* How far the middle of a font's characters stands above their baseline, in ems, where it is used for @face. */
double tb_fonts_get_middle (TbFonts *self, TbFace face, PangoFont *font);
/* Notes that @font was used where @face was asked for. */
void tb_fonts_note_use (TbFonts *self, TbFace face, PangoFont *font);
/* (transfer full): “仿宋_GB2312 → Noto Serif CJK SC”, one for each face that had to be replaced */
GStrv tb_fonts_dup_substitutes (TbFonts *self);

G_END_DECLS
