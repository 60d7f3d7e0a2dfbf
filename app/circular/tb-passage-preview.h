/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a passage of the circular says by default, and what it would say in other words. */
#pragma once

#include "circular/tb-document.h"

G_BEGIN_DECLS

TB_EXPORT
char *tb_passage_get_default (TbBook *book, const char *passage);
TB_EXPORT
TbBlock *tb_passage_render (TbBook *book, const char *passage, const char *text, GError **error);

G_END_DECLS
