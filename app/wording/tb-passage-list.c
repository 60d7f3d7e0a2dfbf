/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages of a book's period as they hold: defaults and inserted ones in the analyst's order. */
#include <string.h>

#include "wording/tb-passage-private.h"

#define OWN "own/"

/* text, item, heading-2; what can't be read is text */
static void
read_form (TbPassageEntry *entry, const char *form)
{
  if (g_strcmp0 (form, "item") == 0)
    {
      entry->kind = TB_PASSAGE_ITEM;
    }
  else if (form != NULL && g_str_has_prefix (form, "heading-") && form[8] >= '1' && form[8] <= '4' && form[9] == '\0')
    {
      entry->kind = TB_PASSAGE_HEADING;
      entry->level = form[8] - '0';
    }
}

static void
add_own (GPtrArray *list, TbBook *book, GHashTable *cells, const char *id, const char *text)
{
  TbPassageEntry *entry = g_new0 (TbPassageEntry, 1);
  const char *topic = tb_passage_get_cell (cells, id, TB_PASSAGE_TOPIC);

  entry->id = g_strdup (id);
  entry->is_own = TRUE;
  entry->standard_place = -1;
  entry->text = g_strdup (text);
  read_form (entry, tb_passage_get_cell (cells, id, TB_PASSAGE_FORM));
  if (topic != NULL && tb_catalog_get_topic (tb_book_get_catalog (book), topic, &entry->section) != NULL)
    entry->topic_key = g_strdup (topic);
  g_ptr_array_add (list, entry);
}

/* Whose wording of a default holds: its own, that for all districts, or the section's. */
static void
read_wording (TbPassageEntry *entry, GHashTable *cells)
{
  g_autofree char *general = entry->organization != NULL ? tb_passage_get_general_id (entry->id) : NULL;
  const char *id = entry->id;
  const char *text = g_hash_table_lookup (cells, id);

  if (text == NULL && general != NULL)
    {
      id = general;
      text = g_hash_table_lookup (cells, id);
    }
  if (text != NULL)
    entry->state = tb_passage_get_cell (cells, id, TB_PASSAGE_FROM) != NULL ? TB_PASSAGE_INHERITED : TB_PASSAGE_EDITED;
  if (!entry->is_own)
    entry->text = g_strdup (text != NULL ? text : entry->standard);
}

/* "id|number:PHRASE" */
static void
read_confirmed (GPtrArray *list, GHashTable *cells)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer cell;

  for (guint i = 0; i < list->len; i++)
    g_hash_table_insert (entries, ((TbPassageEntry *) g_ptr_array_index (list, i))->id, g_ptr_array_index (list, i));
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      const char *number = strstr (cell, "|" TB_PASSAGE_NUMBERS ":");
      g_autofree char *id = number != NULL ? g_strndup (cell, number - (char *) cell) : NULL;
      TbPassageEntry *entry = id != NULL ? g_hash_table_lookup (entries, id) : NULL;

      if (entry == NULL)
        continue;
      if (entry->confirmed == NULL)
        entry->confirmed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_add (entry->confirmed, g_strdup (number + strlen ("|" TB_PASSAGE_NUMBERS ":")));
    }
}

/* An inserted one without a topic belongs to the section that it stands in. */
static void
fill_sections (GPtrArray *list)
{
  const TbSectionSpec *section = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      TbPassageEntry *entry = g_ptr_array_index (list, i);

      if (!entry->is_own)
        section = entry->section;
      else if (entry->section == NULL)
        entry->section = section;
    }
}

/**
 * tb_passage_list:
 * @book: a book
 *
 * Lists the passages of the book's period in the analyst's order: those of the text, then the attachments with theirs.
 * Those that are left out are there, too, and marked.
 *
 * Returns: (transfer full) (element-type TbPassageEntry): the passages
 */
GPtrArray *
tb_passage_list (TbBook *book)
{
  g_autoptr (GHashTable) cells = NULL;
  GHashTableIter iter;
  gpointer id, text;
  GPtrArray *list;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  cells = tb_passage_load_wordings (tb_book_get_project (book), tb_book_get_period (book));
  list = tb_passage_list_defaults (book);
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      if (g_str_has_prefix (id, OWN) && strchr (id, '|') == NULL)
        add_own (list, book, cells, id, text);
    }
  for (guint i = 0; i < list->len; i++)
    {
      TbPassageEntry *entry = g_ptr_array_index (list, i);

      read_wording (entry, cells);
      entry->is_hidden = g_strcmp0 (tb_passage_get_cell (cells, entry->id, TB_PASSAGE_HIDDEN), "yes") == 0;
    }
  read_confirmed (list, cells);
  tb_passage_sort (list, cells);
  fill_sections (list);
  return list;
}

/**
 * tb_passage_list_find:
 * @list: (element-type TbPassageEntry): passages
 * @id: a passage's id; of one for each district, without a district in it, that of the first one
 * @index: (out) (optional): its place in the list
 *
 * Finds a passage in a list.
 *
 * Returns: (transfer none) (nullable): the passage
 */
const TbPassageEntry *
tb_passage_list_find (GPtrArray *list, const char *id, guint *index)
{
  const gsize length = strlen (id);

  for (guint i = 0; i < list->len; i++)
    {
      const TbPassageEntry *entry = g_ptr_array_index (list, i);

      if (!g_str_equal (entry->id, id) && !(entry->organization != NULL && strncmp (entry->id, id, length) == 0 && entry->id[length] == '@'))
        continue;
      if (index != NULL)
        *index = i;
      return entry;
    }
  return NULL;
}

/**
 * tb_passage_fill_context:
 * @self: a passage
 * @context: a context of its book; what is filled in is borrowed from @self
 *
 * Says what the passage's fields mean where they leave it out.
 */
void
tb_passage_fill_context (const TbPassageEntry *self, TbFieldContext *context)
{
  context->topic_key = self->topic_key;
  context->section = self->section != NULL ? self->section->id : NULL;
  context->organization = self->organization;
}
