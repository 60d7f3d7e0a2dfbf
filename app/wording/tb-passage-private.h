/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of passages: the defaults, the cells behind a passage, and places. */
#pragma once

#include "wording/tb-display.h"
#include "wording/tb-field.h"
#include "wording/tb-passage.h"
#include "wording/tb-wording.h"

G_BEGIN_DECLS

#define TB_PASSAGE_FROM "from"
#define TB_PASSAGE_PLACE "place"
#define TB_PASSAGE_HIDDEN "hidden"
#define TB_PASSAGE_FORM "form"
#define TB_PASSAGE_TOPIC "topic"
#define TB_PASSAGE_NUMBERS "number" /* and “:”, the number and what stands around it */

/* tb-passage.c: "id|what"; one cell, written, made or (text NULL) removed */
char *tb_passage_cell (const char *passage, const char *what);
gboolean tb_passage_write (TbEdit *edit, const char *period, const char *cell, const char *text, GError **error);
const char *tb_passage_get_cell (GHashTable *cells, const char *passage, const char *what);

/* tb-passage-defaults.c */
void tb_passage_entry_free (TbPassageEntry *self);
GPtrArray *tb_passage_list_defaults (TbBook *book);
char *tb_passage_get_general_id (const char *passage);

/* tb-passage-order.c */
void tb_passage_sort (GPtrArray *list, GHashTable *cells);
char *tb_passage_dup_place (GPtrArray *list, const char *id, const TbPassageEntry *after);
char *tb_fraction_between (const char *low, const char *high, const char *id);

G_END_DECLS
