/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's text with its figures lit; a click on a figure leads to its cell. */
#pragma once

#include <gtk/gtk.h>

#include "circular/tb-document.h"

G_BEGIN_DECLS

#define TB_TYPE_CIRCULAR_VIEW (tb_circular_view_get_type ())
G_DECLARE_FINAL_TYPE (TbCircularView, tb_circular_view, TB, CIRCULAR_VIEW, GtkTextView)

void tb_circular_view_set_document (TbCircularView *self, TbDocument *document);
const TbBlock *tb_circular_view_get_block (TbCircularView *self);
gboolean tb_circular_view_show_topic (TbCircularView *self, const char *topic_key);
gboolean tb_circular_view_show_next_gap (TbCircularView *self);

G_END_DECLS
