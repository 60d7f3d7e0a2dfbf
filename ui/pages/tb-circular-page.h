/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as it will read, re-rendered as cells change. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CIRCULAR_PAGE (tb_circular_page_get_type ())
G_DECLARE_FINAL_TYPE (TbCircularPage, tb_circular_page, TB, CIRCULAR_PAGE, AdwBin)

GtkWidget *tb_circular_page_new (TbBook *book);
void tb_circular_page_show_topic (TbCircularPage *self, const char *topic_key);

G_END_DECLS
