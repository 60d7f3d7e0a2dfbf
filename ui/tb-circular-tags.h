/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the circular's text looks on the screen. */
#pragma once

#include <gtk/gtk.h>

#include "circular/tb-document.h"

G_BEGIN_DECLS

#define TB_TAG_BASE "base"
#define TB_TAG_FIELD "field"
#define TB_TAG_GAP "gap"

void tb_circular_tags_create (GtkTextBuffer *buffer);
void tb_circular_tags_follow_style (GtkTextView *view);
const char *tb_circular_tags_for_block (const TbBlock *block);

G_END_DECLS
