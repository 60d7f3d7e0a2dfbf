/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of a book's period have a value. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbIndexedFigure:
 * @topic_key: its topic
 * @measure: its measure
 * @organization: whose it is
 * @value: the value
 *
 * A figure. All of it belongs to the sheet that it stands in.
 */
typedef struct
{
  const char *topic_key;
  const TbMeasure *measure;
  TbOrganization *organization;
  TbValue value;
} TbIndexedFigure;

GArray *tb_number_index_find (TbBook *book, TbDecimal value);

G_END_DECLS
