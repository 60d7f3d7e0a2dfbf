/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that compose the circular: what is being composed, and the making of its blocks. */
#pragma once

#include "chart-book/tb-chart-book.h"
#include "circular/tb-composer.h"
#include "circular/tb-document.h"
#include "wording/tb-display.h"
#include "wording/tb-passage.h"

G_BEGIN_DECLS

/**
 * TbNumbering:
 * @counters: of headings and numbered items, by level
 * @level: of the last heading
 *
 * How far headings and items have been counted.
 */
typedef struct
{
  guint counters[5];
  int level;
} TbNumbering;

/**
 * TbComposition:
 * @book: borrowed; the figures
 * @composer: borrowed; what is kept between two compositions
 * @passages: owned (element-type TbPassageEntry): what is composed, in order
 * @charts: (nullable): owned; made when the first chart is met
 * @blocks: borrowed; where blocks are added: the text's, or those of the attachment that is being composed
 * @text: owned (element-type TbBlock): the text's blocks
 * @attachments: owned (element-type TbAttachment): the attachments met so far
 * @numbering: of what is being composed
 * @text_numbering: of the text, while an attachment is composed
 * @context: what all passages share
 *
 * A circular that is being composed.
 */
typedef struct
{
  TbBook *book;
  TbComposer *composer;
  GPtrArray *passages;
  TbChartBook *charts;
  GPtrArray *blocks;
  GPtrArray *text;
  GPtrArray *attachments;
  TbNumbering numbering;
  TbNumbering text_numbering;
  TbFieldContext context;
} TbComposition;

/* tb-compose-blocks.c */
TbRendering *tb_compose_render (TbComposition *self, const TbPassageEntry *passage);
TbBlock *tb_compose_add_text (TbComposition *self, TbBlockKind kind, const char *id, const char *text);
TbBlock *tb_compose_add_gap (TbComposition *self, TbBlockKind kind, const char *what);
void tb_compose_add_heading (TbComposition *self, const TbPassageEntry *passage);
void tb_compose_add_passage (TbComposition *self, const TbPassageEntry *passage);
void tb_compose_set_origin (TbBlock *block, const TbPassageEntry *passage);

/* tb-compose-display.c */
GPtrArray *tb_display_compose (const TbDisplay *display, const TbFieldContext *context, TbChartBook *charts, gboolean is_attached, GError **error);

/* tb-compose-attachments.c */
GPtrArray *tb_compose_new_attachments (void);
void tb_compose_begin_attachment (TbComposition *self, const TbPassageEntry *passage);
void tb_compose_end_attachments (TbComposition *self);
void tb_compose_add_attachment_notes (TbComposition *self);
void tb_compose_take_attachments (TbComposition *self);

G_END_DECLS
