/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second half of a section plugin: the pages that the window shows for its topics. */
#pragma once

#include <gtk/gtk.h>

#include "model/tb-book.h"
#include "tb-topic-page.h"

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

/**
 * TB_DEFINE_SECTION_PAGES:
 * @TypeName: the type's name, declared with G_DECLARE_FINAL_TYPE (…, GObject)
 * @type_name: the same in lower case
 *
 * Defines a type that implements #TbSectionPages with the usual topic page (grid, charts and text) for
 * every topic. A section that wants a page of its own implements the interface itself.
 */
#define TB_DEFINE_SECTION_PAGES(TypeName, type_name)                                                    \
  struct _##TypeName                                                                                    \
  {                                                                                                     \
    GObject parent_instance;                                                                            \
  };                                                                                                    \
  static GtkWidget *type_name##_create_page (TbSectionPages *self, TbBook *book, const char *topic_key) \
  {                                                                                                     \
    return tb_topic_page_new (book, topic_key);                                                         \
  }                                                                                                     \
  static void type_name##_pages_init (TbSectionPagesInterface *iface)                                   \
  {                                                                                                     \
    iface->create_page = type_name##_create_page;                                                       \
  }                                                                                                     \
  G_DEFINE_FINAL_TYPE_WITH_CODE (TypeName, type_name, G_TYPE_OBJECT,                                    \
                                 G_IMPLEMENT_INTERFACE (TB_TYPE_SECTION_PAGES, type_name##_pages_init)) \
  static void type_name##_class_init (TypeName##Class *klass) {}                                        \
  static void type_name##_init (TypeName *self) {}

G_END_DECLS
