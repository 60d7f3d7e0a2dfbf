/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What composing keeps between two renderings of a book: read wordings and templates, and the period's dates. */
#pragma once

#include "wording/tb-field.h"
#include "wording/tb-wording.h"

G_BEGIN_DECLS

#define TB_PREAMBLE "preamble"
/* the passage of the attachment with the chart book's charts */
#define TB_CHARTS "charts"

typedef struct _TbComposer TbComposer;

/**
 * TbPassage:
 * @item: (nullable): its default; %NULL for the preamble and the charts
 * @section: (nullable): its section
 * @topic_key: (nullable): the topic of its fields
 * @organization: (nullable): the district that it is said for
 *
 * Where a passage's id leads. Everything is borrowed but @topic_key.
 */
typedef struct
{
  const TbWordingItem *item;
  const TbSectionSpec *section;
  char *topic_key;
  TbOrganization *organization;
} TbPassage;

TbComposer *tb_composer_get (TbBook *book);
GPtrArray *tb_composer_get_wording (TbComposer *self, const TbSectionSpec *section);
TbTemplate *tb_composer_get_template (TbComposer *self, const char *passage, const char *text, GError **error);

const char *tb_composer_get_preamble (void);
const char *tb_composer_get_charts (void);
gboolean tb_composer_find_passage (TbComposer *self, TbBook *book, const char *passage, TbPassage *out);
char *tb_composer_dup_topic_key (TbBook *book, const TbSectionSpec *section, const TbWordingItem *item);

G_END_DECLS
