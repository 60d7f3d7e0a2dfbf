/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What composing keeps between two renderings of a book: its passages' texts as they were read. */
#pragma once

#include "wording/tb-field.h"

G_BEGIN_DECLS

typedef struct _TbComposer TbComposer;

TbComposer *tb_composer_get (TbBook *book);
TbTemplate *tb_composer_get_template (TbComposer *self, const char *passage, const char *text, GError **error);

G_END_DECLS
