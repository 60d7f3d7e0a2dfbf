/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic in a few words: its total, its rate, who lags. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbSummary:
 * @caption: what it is
 * @value: what it comes to
 * @measure_key: the measure that it is about
 * @organization_id: (nullable): the organization that it leads to; %NULL for the total
 *
 * One thing to know of a topic, and the cell behind it.
 */
typedef struct
{
  char *caption;
  char *value;
  char *measure_key;
  char *organization_id;
} TbSummary;

TB_EXPORT
void tb_summary_free (TbSummary *self);
TB_EXPORT
GPtrArray *tb_topic_summarize (TbBook *book, const char *topic_key);
TB_EXPORT
char *tb_topic_describe (TbBook *book, const char *topic_key);

G_END_DECLS
