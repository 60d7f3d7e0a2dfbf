/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The composed circular: blocks of runs, between passages and the outputs; every output visits it. */
#pragma once

#include "chart/tb-chart.h"
#include "circular/tb-table.h"
#include "model/tb-book.h"
#include "wording/tb-run.h"

G_BEGIN_DECLS

/**
 * TbBlockKind:
 * @TB_BLOCK_TITLE: the circular's title
 * @TB_BLOCK_ADDRESSEES: to whom it goes, with the colon
 * @TB_BLOCK_HEADING: a heading of level 1 to 4
 * @TB_BLOCK_PARAGRAPH: a paragraph, or a numbered item
 * @TB_BLOCK_OFFICE: who issues it
 * @TB_BLOCK_DATE: the date of issue
 * @TB_BLOCK_CLOSING_NOTE: the note in brackets below the date
 * @TB_BLOCK_MARK: the issuing office in red at the head of the first page
 * @TB_BLOCK_NUMBER: the document's number below it, 常政办〔2022〕20号, and the red rule
 * @TB_BLOCK_TABLE: a table; its text is its title, if it has one
 * @TB_BLOCK_CHART: a chart; its text is its title, which the chart itself draws, too
 * @TB_BLOCK_ATTACHMENT_NOTE: the list of attachments below the text; a block for each, the first with the ordinal 附件：1.,
 *   the others with 2. and so on; 附件： where there is but one
 * @TB_BLOCK_ATTACHMENT: begins an attachment on a page of its own; its text is the attachment's title, its ordinal 附件1, or
 *   附件 where there is but one
 * @TB_BLOCK_COPIES: to whom copies go (抄送), in the version record
 * @TB_BLOCK_PRINTING: who printed it and when, in the version record; a full-width blank (U+3000) parts what stands at
 *   the left from what stands at the right
 *
 * What a block is.
 */
typedef enum
{
  TB_BLOCK_TITLE,
  TB_BLOCK_ADDRESSEES,
  TB_BLOCK_HEADING,
  TB_BLOCK_PARAGRAPH,
  TB_BLOCK_OFFICE,
  TB_BLOCK_DATE,
  TB_BLOCK_CLOSING_NOTE,
  TB_BLOCK_MARK,
  TB_BLOCK_NUMBER,
  TB_BLOCK_TABLE,
  TB_BLOCK_CHART,
  TB_BLOCK_ATTACHMENT_NOTE,
  TB_BLOCK_ATTACHMENT,
  TB_BLOCK_COPIES,
  TB_BLOCK_PRINTING,
} TbBlockKind;

/**
 * TbBlock:
 * @kind: what it is
 * @level: for a heading, 1 to 4; for a numbered item, the level of its number; else 0
 * @ordinal: (nullable): for a heading or a numbered item, 一、 （一） 1. （1）; it stands before the runs
 * @passage: (nullable): the passage's id, "section/passage" or, for one district, "section/passage@organization id"
 * @section: (nullable): the section's id
 * @topic: (nullable): the topic's key
 * @edited: whether the wording is the analyst's
 * @is_landscape: for an attachment, whether its pages lie on their side
 * @is_sealed: for office and date, whether a seal will be put over them
 * @runs: (element-type TbRun): its text
 * @table: (nullable): for a table, what it shows, owned
 * @chart: (nullable): for a chart, what it shows, owned
 */
typedef struct
{
  TbBlockKind kind;
  int level;
  char *ordinal;
  char *passage;
  char *section;
  char *topic;
  gboolean edited;
  gboolean is_landscape;
  gboolean is_sealed;
  GPtrArray *runs;
  TbTable *table;
  TbChart *chart;
} TbBlock;

TB_EXPORT
TbBlock *tb_block_new (TbBlockKind kind);
TB_EXPORT
void tb_block_free (TbBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbBlock, tb_block_free)
TB_EXPORT
void tb_block_add_gap (TbBlock *self, const char *what);
TB_EXPORT
char *tb_block_dup_text (const TbBlock *self);

#define TB_TYPE_DOCUMENT (tb_document_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbDocument, tb_document, TB, DOCUMENT, GObject)

TB_EXPORT
TbDocument *tb_circular_compose (TbBook *book);
TB_EXPORT
TbDocument *tb_document_new (GPtrArray *blocks, const GDate *date);
TB_EXPORT
GPtrArray *tb_document_get_blocks (TbDocument *self);
TB_EXPORT
guint tb_document_get_n_missing (TbDocument *self);
TB_EXPORT
const GDate *tb_document_get_date (TbDocument *self);

TB_EXPORT
char *tb_document_to_text (TbDocument *self);
TB_EXPORT
gboolean tb_document_to_pdf (TbDocument *self, const char *path, GError **error);

G_END_DECLS
