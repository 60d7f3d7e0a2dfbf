/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section's default wording: its headings and passages, read from wording.txt. */
#pragma once

#include "tb-error.h"

G_BEGIN_DECLS

/**
 * TbWordingItem:
 * @level: for a heading, 1 to 4; for a passage, 0
 * @id: (nullable): for a passage, its id within the section, ASCII
 * @topic: (nullable): the name of the topic that its fields mean where they name none
 * @each_district: whether the passage is said once for every district
 * @numbered: whether the passage is an item with a number: 1. 2. 3.
 * @text: the heading's words or the passage's text, with fields
 *
 * A heading or a default passage.
 */
typedef struct
{
  int level;
  char *id;
  char *topic;
  gboolean each_district;
  gboolean numbered;
  char *text;
} TbWordingItem;

TB_EXPORT
GPtrArray *tb_wording_parse (const char *text, GError **error);

G_END_DECLS
