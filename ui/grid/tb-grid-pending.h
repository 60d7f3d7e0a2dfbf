/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed into cells and couldn't be stored: kept with the open book until it is corrected. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbPending:
 * @text: what was typed
 * @reason: why it isn't stored, in the user's words
 */
typedef struct
{
  char *text;
  char *reason;
} TbPending;

const TbPending *tb_pending_get (TbBook *book, const char *measure_key, const char *organization_id);
void tb_pending_set (TbBook *book, const char *measure_key, const char *organization_id, const char *text, const char *reason);
gboolean tb_pending_clear (TbBook *book, const char *measure_key, const char *organization_id);

G_END_DECLS
