/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's title, which the window, the document and the chart book all bear. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

TB_EXPORT
char *tb_circular_dup_title_wording (TbBook *book);
TB_EXPORT
char *tb_circular_dup_title (TbBook *book);

G_END_DECLS
