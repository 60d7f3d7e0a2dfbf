/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The composed circular: blocks of runs, between passages and the outputs; every output visits it. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbRun:
 * @text: the text, with a field's value filled in
 * @field: (nullable): for a field, its source text without the braces
 * @measure: (nullable): for a field that names one cell, its measure's key
 * @organization: (nullable): and its organization's id
 * @missing: whether the field has no value: @text is then the visible gap
 */
typedef struct
{
  char *text;
  char *field;
  char *measure;
  char *organization;
  gboolean missing;
} TbRun;

/**
 * TbBlockKind:
 */
typedef enum {
  TB_BLOCK_TITLE,
  TB_BLOCK_ADDRESSEES,
  TB_BLOCK_HEADING,
  TB_BLOCK_PARAGRAPH,
  TB_BLOCK_OFFICE,
  TB_BLOCK_DATE,
  TB_BLOCK_CLOSING_NOTE,
} TbBlockKind;

/**
 * TbBlock:
 * @kind: what it is
 * @level: for a heading, 1 to 4
 * @ordinal: (nullable): for a heading, 一、 （一） 1. （1）
 * @passage: (nullable): the passage's id
 * @section: (nullable): the section's id
 * @topic: (nullable): the topic's key
 * @edited: whether the wording is the analyst's
 * @runs: (element-type TbRun): its text
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
  GPtrArray *runs;
} TbBlock;

#define TB_TYPE_DOCUMENT (tb_document_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbDocument, tb_document, TB, DOCUMENT, GObject)

/* Composes the circular of the book's period. Never fails: a bad field shows as a gap with its reason. */
TB_EXPORT
TbDocument *tb_circular_compose (TbBook *book);
/* (transfer none) (element-type TbBlock) */
TB_EXPORT
GPtrArray *tb_document_get_blocks (TbDocument *self);
/* fields without a value or with an error */
TB_EXPORT
guint tb_document_get_n_missing (TbDocument *self);
TB_EXPORT
char *tb_block_dup_text (const TbBlock *self);

/* Outputs. */
TB_EXPORT
char *tb_document_to_text (TbDocument *self);
/* GB/T 9704-2012 page; the same input gives the same bytes */
TB_EXPORT
gboolean tb_document_to_pdf (TbDocument *self, const char *path, GError **error);

G_END_DECLS
