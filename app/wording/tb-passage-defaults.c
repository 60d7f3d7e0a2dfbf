/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages that the sections bring, in their own order: the text's first, then those of the attachments. */
#include <string.h>

#include "wording/tb-passage-private.h"

#define PREAMBLE "现将{年}年{季度}全市政务服务重点任务进展和主要指标情况予以通报。" \
                 "请各地、各有关单位对照年度目标逐项比对，巩固已有成效，抓紧补上短板，按时完成全年任务。"

void
tb_passage_entry_free (TbPassageEntry *self)
{
  g_clear_pointer (&self->confirmed, g_hash_table_unref);
  g_clear_object (&self->organization);
  g_free (self->id);
  g_free (self->topic_key);
  g_free (self->standard);
  g_free (self->text);
  g_free (self->fraction);
  g_free (self);
}

/* Each section's wording is read once for a book. */
static GPtrArray *
get_items (TbBook *book, const TbSectionSpec *section)
{
  GHashTable *wordings = g_object_get_data (G_OBJECT (book), "tb-passage-defaults");
  g_autoptr (GError) error = NULL;
  GPtrArray *items;

  if (wordings == NULL)
    {
      wordings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
      g_object_set_data_full (G_OBJECT (book), "tb-passage-defaults", wordings, (GDestroyNotify) g_hash_table_unref);
    }
  items = g_hash_table_lookup (wordings, section->id);
  if (items != NULL)
    return items;
  items = tb_wording_parse (section->wording != NULL ? section->wording : "", &error);
  if (items == NULL)
    {
      g_warning ("The wording of the section “%s” can’t be read: %s", section->id, error->message);
      items = g_ptr_array_new ();
    }
  g_hash_table_insert (wordings, (gpointer) section->id, items);
  return items;
}

/* The topic that a passage is about. One that its section doesn't have leaves the passage without. */
static char *
dup_topic_key (const TbSectionSpec *section, const TbWordingItem *item)
{
  for (gsize i = 0; item->topic != NULL && i < section->n_topics; i++)
    {
      if (g_str_equal (section->topics[i].name, item->topic) || g_str_equal (section->topics[i].id, item->topic))
        return g_strdup_printf ("%s/%s", section->id, section->topics[i].id);
    }
  return NULL;
}

static TbPassageEntry *
add_entry (GPtrArray *list, char *id, TbPassageKind kind, const char *standard)
{
  TbPassageEntry *entry = g_new0 (TbPassageEntry, 1);

  entry->id = id;
  entry->kind = kind;
  entry->standard = g_strdup (standard);
  entry->standard_place = (int) list->len;
  g_ptr_array_add (list, entry);
  return entry;
}

static TbPassageKind
get_kind (const TbWordingItem *item)
{
  if (item->is_attachment)
    return TB_PASSAGE_ATTACHMENT;
  if (item->level > 0)
    return TB_PASSAGE_HEADING;
  return item->numbered ? TB_PASSAGE_ITEM : TB_PASSAGE_TEXT;
}

static void
add_item (GPtrArray *list, const TbSectionSpec *section, const TbWordingItem *item, TbOrganization *organization)
{
  char *id = g_strconcat (section->id, item->id != NULL ? "/" : "/#", item->id != NULL ? item->id : item->text,
                          organization != NULL ? "@" : NULL, organization != NULL ? tb_organization_get_id (organization) : NULL, NULL);
  TbPassageEntry *entry = add_entry (list, id, get_kind (item), item->text);

  entry->level = item->level;
  entry->is_landscape = item->is_landscape;
  entry->section = section;
  entry->topic_key = dup_topic_key (section, item);
  g_set_object (&entry->organization, organization);
}

/* A section's passages of the text, or those of its attachments. */
static void
add_section (GPtrArray *list, TbBook *book, const TbSectionSpec *section, GPtrArray *districts, gboolean attached)
{
  GPtrArray *items = get_items (book, section);
  gboolean is_attached = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const TbWordingItem *item = g_ptr_array_index (items, i);

      is_attached |= item->is_attachment;
      if (is_attached != attached)
        continue;
      for (guint j = 0; item->each_district && j < districts->len; j++)
        add_item (list, section, item, g_ptr_array_index (districts, j));
      if (!item->each_district)
        add_item (list, section, item, NULL);
    }
}

/* All defaults of all sections. */
GPtrArray *
tb_passage_list_defaults (TbBook *book)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_passage_entry_free);
  g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (book), TB_DISTRICT);
  TbCatalog *catalog = tb_book_get_catalog (book);

  add_entry (list, g_strdup (TB_PASSAGE_PREAMBLE), TB_PASSAGE_TEXT, PREAMBLE);
  for (guint attached = FALSE; attached <= TRUE; attached++)
    for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
      add_section (list, book, tb_catalog_get_section (catalog, i), districts, attached);
  return list;
}

/* The id of the wording for all districts; NULL where there is none. */
char *
tb_passage_get_general_id (const char *passage)
{
  const char *at = strrchr (passage, '@');

  return at != NULL ? g_strndup (passage, at - passage) : NULL;
}
