/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that somebody typed into a passage instead of binding them: a figure that changes wouldn't change them. */
#pragma once

#include "wording/tb-passage.h"

G_BEGIN_DECLS

/**
 * TbNumberCandidate:
 * @field: what to put in braces: `便民服务点/已完成@溧阳市`
 * @measure: the measure's key
 * @organization: whose figure it is
 * @words: what the field says
 * @start: where what it replaces begins: the number, with the qualifier and the unit where the field says them, too
 * @end: and where that ends
 *
 * A figure that an unbound number can be. Places are in characters of the passage's text.
 */
typedef struct
{
  char *field;
  char *measure;
  TbOrganization *organization;
  char *words;
  guint start;
  guint end;
} TbNumberCandidate;

/**
 * TbUnboundNumber:
 * @start: where it begins, in characters of the passage's text
 * @end: where it ends
 * @phrase: the number with a little of what stands around it: what tb_passage_confirm_number() takes
 * @candidates: (element-type TbNumberCandidate): figures that have this value, the best first; none for one that nobody knows
 *
 * A bare number.
 */
typedef struct
{
  guint start;
  guint end;
  char *phrase;
  GPtrArray *candidates;
} TbUnboundNumber;

TB_EXPORT
GPtrArray *tb_passage_find_unbound (TbBook *book, const TbPassageEntry *passage, const char *text);
TB_EXPORT
gboolean tb_passage_confirm_number (TbBook *book, const char *passage, const char *phrase, GError **error);

G_END_DECLS
