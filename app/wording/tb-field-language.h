/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an editor needs to know of the field language: where fields stand in a text, and what they can be made of. */
#pragma once

#include "tb-error.h"

G_BEGIN_DECLS

/**
 * TbFieldSpanKind:
 * @TB_SPAN_FIELD: says something, or is a table or a chart
 * @TB_SPAN_OPENING: opens a block: {若：…}, {若有}, {逐个：…}
 * @TB_SPAN_OTHERWISE: {否则}
 * @TB_SPAN_CLOSING: {完}
 *
 * What stands in braces.
 */
typedef enum
{
  TB_SPAN_FIELD,
  TB_SPAN_OPENING,
  TB_SPAN_OTHERWISE,
  TB_SPAN_CLOSING,
} TbFieldSpanKind;

/**
 * TbFieldSpan:
 * @kind: what it is
 * @start: where its opening brace stands, in characters
 * @end: behind its closing brace
 * @depth: how many blocks it stands in; an opening, its {否则} and its {完} have the same
 * @source: what stands between the braces
 *
 * A field in a text.
 */
typedef struct
{
  TbFieldSpanKind kind;
  guint start;
  guint end;
  guint depth;
  char *source;
} TbFieldSpan;

/**
 * TbFieldVerb:
 * @word: what stands before the colon; empty for a figure itself
 * @about: what it says, translatable
 *
 * What a field can say of figures.
 */
typedef struct
{
  const char *word;
  const char *about;
} TbFieldVerb;

TB_EXPORT
GPtrArray *tb_field_list_spans (const char *text, GError **error);

TB_EXPORT
const TbFieldVerb *tb_field_get_verb (guint index);
TB_EXPORT
GStrv tb_field_dup_options (const char *verb);
TB_EXPORT
gboolean tb_field_takes_condition (const char *verb);

G_END_DECLS
