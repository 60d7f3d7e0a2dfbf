/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the circular says of a topic, with the topic's figures lit. */
#pragma once

#include <gtk/gtk.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_TOPIC_TEXT (tb_topic_text_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbTopicText, tb_topic_text, TB, TOPIC_TEXT, GtkWidget)

/**
 * TbTopicText::picked:
 * @self: the text
 * @measure_key: the measure of the figure that was clicked
 * @organization_id: its organization
 */

TB_EXPORT
GtkWidget *tb_topic_text_new (TbBook *book, const char *topic_key);
TB_EXPORT
void tb_topic_text_refresh (TbTopicText *self);

G_END_DECLS
