/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each topic of a book stands: figures filled, progress, findings. The sidebar and the pages read it. */
#pragma once

#include "check/tb-check.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbTopicStanding:
 * @n_filled: cells with a typed figure
 * @n_empty: cells that are to be filled and aren't
 * @n_errors: findings that can't be right
 * @n_warnings: findings to look at
 * @done: (nullable): how much of the plan is done, in words, where the topic has a plan
 * @plan: (nullable): the plan
 *
 * How a topic stands.
 */
typedef struct
{
  guint n_filled;
  guint n_empty;
  guint n_errors;
  guint n_warnings;
  char *done;
  char *plan;
} TbTopicStanding;

#define TB_TYPE_STANDING (tb_standing_get_type ())
G_DECLARE_FINAL_TYPE (TbStanding, tb_standing, TB, STANDING, GObject)

TbStanding *tb_standing_new (TbBook *book);
TbBook *tb_standing_get_book (TbStanding *self);
gboolean tb_standing_is_known (TbStanding *self);
void tb_standing_ensure (TbStanding *self);
const TbTopicStanding *tb_standing_get_topic (TbStanding *self, const char *topic_key);
TbTopicStanding tb_standing_sum_section (TbStanding *self, const TbSectionSpec *section);
GListModel *tb_standing_get_findings (TbStanding *self);

G_END_DECLS
