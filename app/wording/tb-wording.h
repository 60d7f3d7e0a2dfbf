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
 * @is_attachment: whether it begins an attachment, which goes on to the next one or to the section's end
 * @is_landscape: for an attachment, whether its pages lie on their side
 * @numbered: whether the passage is an item with a number: 1. 2. 3.
 * @text: the words of a heading, of an attachment's title or of a passage, with fields
 *
 * A heading, an attachment's beginning or a default passage.
 */
typedef struct
{
  int level;
  char *id;
  char *topic;
  gboolean each_district;
  gboolean is_attachment;
  gboolean is_landscape;
  gboolean numbered;
  char *text;
} TbWordingItem;

TB_EXPORT
GPtrArray *tb_wording_parse (const char *text, GError **error);

G_END_DECLS
