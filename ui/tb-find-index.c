/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be found in a book: pages, topics, measures and filled cells, with the words for each. */
#include "tb-find-index.h"

#include "tb-words.h"

void
tb_find_entry_free (TbFindEntry *self)
{
  g_free (self->title);
  g_free (self->place);
  g_free (self->words);
  g_free (self->topic);
  g_free (self->measure);
  g_free (self->organization);
  g_free (self);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static TbFindEntry *
add_entry (GPtrArray *index, const char *title, const char *place, const char *more, const char *topic)
{
  TbFindEntry *entry = g_new0 (TbFindEntry, 1);
  g_autofree char *words = g_strjoin (" ", title, place, more, NULL);

  entry->title = g_strdup (title);
  entry->place = g_strdup (place);
  entry->words = fold (words);
  entry->topic = g_strdup (topic);
  g_ptr_array_add (index, entry);

  return entry;
}

/* an organization is found under all its names */
static char *
names_of (TbOrganization *organization)
{
  const char *const *aliases = tb_organization_get_aliases (organization);
  const char *full = tb_organization_get_full_name (organization);
  g_autofree char *joined = aliases != NULL ? g_strjoinv (" ", (char **) aliases) : g_strdup ("");

  return g_strjoin (" ", joined, full != NULL ? full : "", NULL);
}

static void
add_cells (GPtrArray *index, TbSheet *sheet, const char *topic_key, const char *place, GHashTable *names)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  for (guint i = 0; i < organizations->len; i++)
    for (guint j = 0; j < measures->len; j++)
      {
        TbOrganization *organization = organizations->pdata[i];
        const TbMeasure *measure = measures->pdata[j];
        const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);
        g_autofree char *value = NULL;
        g_autofree char *title = NULL;
        TbFindEntry *entry;

        if (cell->origin == TB_CELL_NONE || cell->value.state == TB_VALUE_BLANK)
          continue;

        value = tb_value_to_words (&cell->value, measure->unit);
        title = g_strdup_printf ("%s %s %s", tb_organization_get_short_name (organization), measure->name, value);
        if (!g_hash_table_contains (names, organization))
          g_hash_table_insert (names, organization, names_of (organization));
        entry = add_entry (index, title, place, g_hash_table_lookup (names, organization), topic_key);
        entry->measure = g_strconcat (topic_key, "/", measure->id, NULL);
        entry->organization = g_strdup (tb_organization_get_id (organization));
      }
}

static void
add_section (GPtrArray *index, TbBook *book, guint number, const TbSectionSpec *section, GHashTable *names)
{
  g_autofree char *name = tb_words_section (number, section->name);

  for (gsize i = 0; i < section->n_topics; i++)
    {
      g_autofree char *key = g_strconcat (section->id, "/", section->topics[i].id, NULL);
      g_autofree char *place = g_strconcat (name, " · ", section->topics[i].name, NULL);
      TbSheet *sheet = tb_book_get_sheet (book, key);

      add_entry (index, section->topics[i].name, name, NULL, key);
      if (sheet != NULL)
        add_cells (index, sheet, key, place, names);
    }
}

/**
 * tb_find_index_new:
 * @book: the book
 *
 * Gathers what can be found in a book at present.
 *
 * Returns: (transfer full) (element-type TbFindEntry): an index
 */
GPtrArray *
tb_find_index_new (TbBook *book)
{
  GPtrArray *index = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_find_entry_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  TbCatalog *catalog = tb_book_get_catalog (book);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    add_section (index, book, i, tb_catalog_get_section (catalog, i), names);

  return index;
}

static gboolean
matches (const TbFindEntry *entry, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (entry->words, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * tb_find_index_search:
 * @index: an index
 * @query: words between spaces; all of them must be there
 * @limit: how many to find at most
 *
 * Searches an index. Topics come before cells, both in the circular's order.
 *
 * Returns: (transfer full) (element-type TbFindEntry): what was found; it belongs to @index
 */
GPtrArray *
tb_find_index_search (GPtrArray *index, const char *query, guint limit)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = fold (query);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " \t", -1);

  if (*folded == '\0')
    return found;

  for (guint cells = 0; cells < 2; cells++)
    for (guint i = 0; i < index->len && found->len < limit; i++)
      {
        TbFindEntry *entry = index->pdata[i];

        if ((entry->measure != NULL) == (cells == 1) && matches (entry, (const char *const *) words))
          g_ptr_array_add (found, entry);
      }

  return found;
}
