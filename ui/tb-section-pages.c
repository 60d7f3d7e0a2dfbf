/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tb-section-pages.h"

G_DEFINE_INTERFACE (TbSectionPages, tb_section_pages, G_TYPE_OBJECT)

static void
tb_section_pages_default_init (TbSectionPagesInterface *iface)
{
}

/**
 * tb_section_pages_create_page:
 * @self: a section's pages
 * @book: the open project
 * @topic_key: the key of one of the section's topics
 *
 * Makes the page that shows a topic.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tb_section_pages_create_page (TbSectionPages *self, TbBook *book, const char *topic_key)
{
  g_return_val_if_fail (TB_IS_SECTION_PAGES (self), NULL);
  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  return TB_SECTION_PAGES_GET_IFACE (self)->create_page (self, book, topic_key);
}
