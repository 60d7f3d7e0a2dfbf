/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second half of a section plugin: the pages that the window shows for its topics. */
#pragma once

#include <gtk/gtk.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_SECTION_PAGES (tb_section_pages_get_type ())
TB_EXPORT
G_DECLARE_INTERFACE (TbSectionPages, tb_section_pages, TB, SECTION_PAGES, GObject)

/**
 * TbSectionPagesInterface:
 * @create_page: makes the page of a topic, (transfer floating)
 */
struct _TbSectionPagesInterface
{
  GTypeInterface g_iface;

  GtkWidget *(*create_page) (TbSectionPages *self, TbBook *book, const char *topic_key);
};

TB_EXPORT
GtkWidget *tb_section_pages_create_page (TbSectionPages *self, TbBook *book, const char *topic_key);

G_END_DECLS
