/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic's page: tiles, the grid of its figures, its charts, and its text in the circular. */
#pragma once

#include <gtk/gtk.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_TOPIC_PAGE (tb_topic_page_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbTopicPage, tb_topic_page, TB, TOPIC_PAGE, GtkWidget)

TB_EXPORT
GtkWidget *tb_topic_page_new (TbBook *book, const char *topic_key);
TB_EXPORT
void tb_topic_page_focus_cell (TbTopicPage *self, const char *measure_key, const char *organization_id);

G_END_DECLS
