/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as Markdown (CommonMark with GitHub's tables): for wikis, and to be worked on as text. */
#pragma once

#include "circular/tb-document.h"

G_BEGIN_DECLS

TB_EXPORT
char *tb_markdown_from_document (TbDocument *document);

G_END_DECLS
