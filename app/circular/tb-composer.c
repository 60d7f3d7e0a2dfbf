/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circular/tb-composer.h"

#include <string.h>

#include "wording/tb-display.h"

struct _TbComposer
{
  GHashTable *wordings;  /* owned; section id -> GPtrArray of TbWordingItem */
  GHashTable *templates; /* owned; passage id -> CachedTemplate */
};

typedef struct
{
  char *text;
  TbTemplate *template;
  GError *error; /* why there is no template */
} CachedTemplate;

static void
cached_template_free (CachedTemplate *self)
{
  g_free (self->text);
  tb_template_free (self->template);
  g_clear_error (&self->error);
  g_free (self);
}

static void
tb_composer_free (TbComposer *self)
{
  g_hash_table_unref (self->wordings);
  g_hash_table_unref (self->templates);
  g_free (self);
}

/**
 * tb_composer_get:
 * @book: a book
 *
 * Gives what composing keeps for a book; it is made when first asked for and goes with the book.
 *
 * Returns: (transfer none): the composer
 */
TbComposer *
tb_composer_get (TbBook *book)
{
  TbComposer *self = g_object_get_data (G_OBJECT (book), "tb-composer");

  if (self != NULL)
    return self;
  self = g_new0 (TbComposer, 1);
  self->wordings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->templates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cached_template_free);
  g_object_set_data_full (G_OBJECT (book), "tb-composer", self, (GDestroyNotify) tb_composer_free);
  return self;
}

/**
 * tb_composer_get_wording:
 * @self: a composer
 * @section: a section
 *
 * Reads a section's headings and default passages, once.
 *
 * Returns: (transfer none) (element-type TbWordingItem): them; none, with a warning in the log, when they can't be read
 */
GPtrArray *
tb_composer_get_wording (TbComposer *self, const TbSectionSpec *section)
{
  GPtrArray *items = g_hash_table_lookup (self->wordings, section->id);
  g_autoptr (GError) error = NULL;

  if (items != NULL)
    return items;
  items = tb_wording_parse (section->wording != NULL ? section->wording : "", &error);
  if (items == NULL)
    {
      g_warning ("The wording of the section “%s” can’t be read: %s", section->id, error->message);
      items = g_ptr_array_new ();
    }
  g_hash_table_insert (self->wordings, (gpointer) section->id, items);
  return items;
}

/**
 * tb_composer_get_template:
 * @self: a composer
 * @passage: a passage's id
 * @text: its text
 * @error: return location for an error
 *
 * Reads a passage's text; again only when it is another text than the last time.
 *
 * Returns: (transfer none): the template; %NULL with %TB_ERROR_FIELD
 */
TbTemplate *
tb_composer_get_template (TbComposer *self, const char *passage, const char *text, GError **error)
{
  CachedTemplate *cached = g_hash_table_lookup (self->templates, passage);

  if (cached == NULL || !g_str_equal (cached->text, text))
    {
      cached = g_new0 (CachedTemplate, 1);
      cached->text = g_strdup (text);
      cached->template = tb_template_parse (text, &cached->error);
      g_hash_table_replace (self->templates, g_strdup (passage), cached);
    }
  if (cached->template == NULL)
    g_propagate_error (error, g_error_copy (cached->error));
  return cached->template;
}

/**
 * tb_composer_get_preamble:
 * Returns: (transfer none): the text of the circular's first paragraph, where the analyst has no other
 */
const char *
tb_composer_get_preamble (void)
{
  return "现将{年}年{季度}全市政务服务重点任务进展和主要指标情况予以通报。"
         "请各地、各有关单位对照年度目标逐项比对，巩固已有成效，抓紧补上短板，按时完成全年任务。";
}

/**
 * tb_composer_get_charts:
 * Returns: (transfer none): the text of the passage with the charts, where the analyst has no other
 */
const char *
tb_composer_get_charts (void)
{
  return "{图：" TB_DISPLAY_CHART_BOOK "}";
}

/**
 * tb_composer_dup_topic_key:
 * @book: a book
 * @section: a section
 * @item: one of its passages
 *
 * Finds the topic that a passage is about. One that its section doesn't have leaves the passage without.
 *
 * Returns: (transfer full) (nullable): the topic's key
 */
char *
tb_composer_dup_topic_key (TbBook *book, const TbSectionSpec *section, const TbWordingItem *item)
{
  for (gsize i = 0; item->topic != NULL && i < section->n_topics; i++)
    {
      if (g_str_equal (section->topics[i].name, item->topic) || g_str_equal (section->topics[i].id, item->topic))
        return g_strdup_printf ("%s/%s", section->id, section->topics[i].id);
    }
  return NULL;
}

/**
 * tb_composer_find_passage:
 * @self: a composer
 * @book: its book
 * @passage: a passage's id
 * @out: (out caller-allocates): where the id leads; g_free() its topic key
 *
 * Finds a passage by its id. A passage for each district, without a district in its id, is that of the first one.
 *
 * Returns: whether there is such a passage
 */
gboolean
tb_composer_find_passage (TbComposer *self, TbBook *book, const char *passage, TbPassage *out)
{
  const char *slash = strchr (passage, '/');
  const char *at = strchr (passage, '@');
  g_autofree char *section_id = NULL;
  g_autofree char *item_id = NULL;
  GPtrArray *items;

  *out = (TbPassage){ 0 };
  if (g_str_equal (passage, TB_PREAMBLE) || g_str_equal (passage, TB_CHARTS))
    return TRUE;
  if (slash == NULL || (at != NULL && at < slash))
    return FALSE;
  section_id = g_strndup (passage, slash - passage);
  item_id = at != NULL ? g_strndup (slash + 1, at - slash - 1) : g_strdup (slash + 1);
  out->section = tb_catalog_find_section (tb_book_get_catalog (book), section_id);
  if (out->section == NULL)
    return FALSE;
  items = tb_composer_get_wording (self, out->section);
  for (guint i = 0; i < items->len && out->item == NULL; i++)
    {
      const TbWordingItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->id, item_id) == 0)
        out->item = item;
    }
  if (out->item == NULL)
    return FALSE;
  if (out->item->each_district)
    {
      g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (book), TB_DISTRICT);

      if (at != NULL)
        out->organization = tb_directory_get (tb_book_get_directory (book), at + 1);
      else if (districts->len > 0)
        out->organization = g_ptr_array_index (districts, 0);
    }
  out->topic_key = tb_composer_dup_topic_key (book, out->section, out->item);
  return TRUE;
}
