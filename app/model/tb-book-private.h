/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the book only: what a change of the project touches. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/* A sheet's key is its period's id and its topic's key, `2022Q3/section/topic`. */
char *tb_sheet_key_new (const char *period, const char *topic_key);
/* (transfer none): the topic's key, within @key */
const char *tb_sheet_key_get_topic (const char *key);

GHashTable *tb_book_find_touched (TbBook *self, GPtrArray *cells, GHashTable *sheets);

G_END_DECLS
