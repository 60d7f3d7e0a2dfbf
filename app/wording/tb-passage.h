/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages: the sections' default wording and the analyst's own, in the analyst's order.
 *
 * A passage's id is "section/passage" (see fields.md for wording.txt, where they are declared); the preamble's is
 * "preamble". A passage that is said once for every district can also be worded for one of them: then its id is
 * "section/passage@organization id". A heading's or an attachment's is "section/#its words", that of one which an analyst
 * inserted "own/32 hexadecimal digits". A chart's own title and caption are passages, too:
 * "chart/section/chart/title" and "chart/section/chart/caption".
 *
 * What is the analyst's stands in the table `passage`, by period, one cell a row, so that copies merge cell by cell and
 * files of before have it in the same form: under the id itself the wording, and under "id|from" the quarter that it
 * was taken over from, while nobody has confirmed it; "id|place" a place of its own (see tb-passage-order.c); "id|hidden"
 * for a default that is left out ("yes"); of an inserted one, "id|form" what it is and "id|topic" the topic of its fields;
 * "id|number:PHRASE" that a bare number in it was confirmed ("yes"). What makes no sense there counts as not there. */
#pragma once

#include "wording/tb-field.h"

G_BEGIN_DECLS

#define TB_PASSAGE_PREAMBLE "preamble"

/**
 * TbPassageKind:
 * @TB_PASSAGE_TEXT: a paragraph, or a table or charts
 * @TB_PASSAGE_ITEM: a paragraph with a number: 1. 2. 3.
 * @TB_PASSAGE_HEADING: a heading
 * @TB_PASSAGE_ATTACHMENT: the title of an attachment, which goes on to the next one
 *
 * What a passage is.
 */
typedef enum
{
  TB_PASSAGE_TEXT,
  TB_PASSAGE_ITEM,
  TB_PASSAGE_HEADING,
  TB_PASSAGE_ATTACHMENT,
} TbPassageKind;

/**
 * TbPassageState:
 * @TB_PASSAGE_DEFAULT: the section's wording holds
 * @TB_PASSAGE_EDITED: the analyst's own, of this period
 * @TB_PASSAGE_INHERITED: the analyst's own of an earlier quarter, which nobody has confirmed yet
 *
 * Whose wording holds.
 */
typedef enum
{
  TB_PASSAGE_DEFAULT,
  TB_PASSAGE_EDITED,
  TB_PASSAGE_INHERITED,
} TbPassageState;

/**
 * TbPassageEntry:
 * @id: its id
 * @kind: what it is
 * @level: for a heading, 1 to 4
 * @is_landscape: for an attachment, whether its pages lie on their side
 * @is_own: whether the analyst inserted it
 * @is_hidden: whether it is left out
 * @is_moved: whether a default stands elsewhere than its section put it
 * @state: whose wording holds
 * @section: (nullable): its section, borrowed
 * @topic_key: (nullable): the topic of its fields
 * @organization: (nullable): the district that it is said for
 * @standard: (nullable): the section's wording; %NULL for an inserted one
 * @text: the wording that holds, with fields
 * @confirmed: (nullable) (element-type utf8): the bare numbers in it that were confirmed: see tb_passage_confirm_number()
 * @standard_place: of a default, where it stands among the defaults; else -1
 * @place: the default behind which it stands, or which it is
 * @fraction: and how far behind that
 *
 * A passage in its order.
 */
typedef struct
{
  char *id;
  TbPassageKind kind;
  int level;
  gboolean is_landscape;
  gboolean is_own;
  gboolean is_hidden;
  gboolean is_moved;
  TbPassageState state;
  const TbSectionSpec *section;
  char *topic_key;
  TbOrganization *organization;
  char *standard;
  char *text;
  GHashTable *confirmed;
  int standard_place;
  int place;
  char *fraction;
} TbPassageEntry;

/* Reading */
TB_EXPORT
GPtrArray *tb_passage_list (TbBook *book);
TB_EXPORT
const TbPassageEntry *tb_passage_list_find (GPtrArray *list, const char *id, guint *index);
TB_EXPORT
void tb_passage_fill_context (const TbPassageEntry *self, TbFieldContext *context);
TB_EXPORT
TbPassageState tb_passage_get_state (TbProject *project, const char *period, const char *passage);
TB_EXPORT
const char *tb_passage_state_to_id (TbPassageState state);
TB_EXPORT
char *tb_passage_get_wording (TbProject *project, const char *period, const char *passage, GError **error);
TB_EXPORT
GHashTable *tb_passage_load_wordings (TbProject *project, const char *period);
TB_EXPORT
char *tb_passage_find_id (TbDirectory *directory, const char *name, GError **error);

/* Writing within an edit */
TB_EXPORT
gboolean tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error);
TB_EXPORT
gboolean tb_passage_start_period (TbEdit *edit, TbPeriod period, GError **error);

/* What analysts do, each one labelled change */
TB_EXPORT
gboolean tb_passage_word (TbBook *book, const char *passage, const char *text, GError **error);
TB_EXPORT
gboolean tb_passage_revert (TbBook *book, const char *passage, GError **error);
TB_EXPORT
gboolean tb_passage_confirm (TbBook *book, const char *passage, GError **error);
TB_EXPORT
gboolean tb_passage_confirm_all (TbBook *book, GError **error);
TB_EXPORT
char *tb_passage_insert_after (TbBook *book, const char *passage, TbPassageKind kind, int level, const char *text, GError **error);
TB_EXPORT
gboolean tb_passage_move_after (TbBook *book, const char *passage, const char *after, GError **error);
TB_EXPORT
gboolean tb_passage_move_back (TbBook *book, const char *passage, GError **error);
TB_EXPORT
gboolean tb_passage_remove (TbBook *book, const char *passage, GError **error);
TB_EXPORT
gboolean tb_passage_restore (TbBook *book, const char *passage, GError **error);

G_END_DECLS
