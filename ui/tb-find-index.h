/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be found in a book: pages, topics, measures and filled cells, with the words for each. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbFindEntry:
 * @title: what it is
 * @place: where it stands: section and topic
 * @words: all its words, folded, for matching
 * @topic: (nullable): the key of the topic to show
 * @measure: (nullable): for a cell, its measure's key
 * @organization: (nullable): and its organization's id
 *
 * One thing that can be found.
 */
typedef struct
{
  char *title;
  char *place;
  char *words;
  char *topic;
  char *measure;
  char *organization;
} TbFindEntry;

void tb_find_entry_free (TbFindEntry *self);

GPtrArray *tb_find_index_new (TbBook *book);
GPtrArray *tb_find_index_search (GPtrArray *index, const char *query, guint limit);

G_END_DECLS
