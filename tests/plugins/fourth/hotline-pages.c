/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of its own: a label that reads a figure through the book. */
#include <libpeas/peas.h>
#include <model/tb-book.h>
#include <tb-section-pages.h>

#define HOTLINE_TYPE_PAGES (hotline_pages_get_type ())
G_DECLARE_FINAL_TYPE (HotlinePages, hotline_pages, HOTLINE, PAGES, GObject)

struct _HotlinePages
{
  GObject parent_instance;
};

static GtkWidget *
hotline_pages_create_page (TbSectionPages *pages, TbBook *book, const char *topic_key)
{
  TbSheet *sheet = tb_book_get_sheet (book, topic_key);
  const TbMeasure *received = tb_sheet_find_measure (sheet, "received");
  g_autofree char *words = NULL;
  TbValue total;

  if (!tb_sheet_total (sheet, received, &total))
    return gtk_label_new (NULL);

  words = tb_value_to_words (&total, received->unit);
  return gtk_label_new (words);
}

static void
hotline_pages_iface_init (TbSectionPagesInterface *iface)
{
  iface->create_page = hotline_pages_create_page;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HotlinePages, hotline_pages, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (TB_TYPE_SECTION_PAGES, hotline_pages_iface_init))

static void
hotline_pages_class_init (HotlinePagesClass *klass)
{
}

static void
hotline_pages_init (HotlinePages *self)
{
}

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, TB_TYPE_SECTION_PAGES, HOTLINE_TYPE_PAGES);
}
