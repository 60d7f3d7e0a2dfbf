/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's order. Each passage that doesn't stand where its section put it has a place of its own, "FRACTION ANCHOR":
 * behind the default ANCHOR (none: before all), at that fraction of the way to the next one. Fractions are decimal digits
 * after the point, as many as are needed, so that there is always room between two. Only the passage that moves is
 * written: two people who move different passages never meet, and a place stays right when a section gets more. */
#include <string.h>

#include "wording/tb-passage-private.h"

#define MAX_DIGITS 2000

static gboolean
is_fraction (const char *text, gsize length)
{
  return length > 0 && length <= MAX_DIGITS && strspn (text, "0123456789") >= length && text[length - 1] != '0';
}

typedef struct
{
  GHashTable *defaults; /* owned; id -> TbPassageEntry */
  GHashTable *ends;     /* owned; "section/", owned -> standard place of its last passage of the text, and 1 */
  int last;             /* of the text */
} Anchors;

static void
anchors_clear (Anchors *self)
{
  g_clear_pointer (&self->defaults, g_hash_table_unref);
  g_clear_pointer (&self->ends, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Anchors, anchors_clear)

/* "section/"; NULL for what is of no section */
static char *
dup_section (const char *id)
{
  const char *slash = strchr (id, '/');

  return slash != NULL ? g_strndup (id, slash + 1 - id) : NULL;
}

static void
anchors_init (Anchors *self, GPtrArray *list)
{
  gboolean is_attached = FALSE;

  *self = (Anchors){ g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), -1 };
  for (guint i = 0; i < list->len; i++)
    {
      TbPassageEntry *entry = g_ptr_array_index (list, i);
      char *section;

      if (entry->is_own)
        continue;
      g_hash_table_insert (self->defaults, entry->id, entry);
      is_attached |= entry->kind == TB_PASSAGE_ATTACHMENT; /* defaults come in their own order, the text's first */
      if (is_attached)
        continue;
      self->last = entry->standard_place;
      section = dup_section (entry->id);
      if (section != NULL)
        g_hash_table_replace (self->ends, section, GINT_TO_POINTER (entry->standard_place + 1));
    }
}

/* Where an anchor is gone with its plugin or its district, its section's last passage stands for it, or else the text's. */
static int
find_anchor (const Anchors *self, const char *anchor)
{
  const TbPassageEntry *found = g_hash_table_lookup (self->defaults, anchor);
  g_autofree char *section = dup_section (anchor);
  const int end = found == NULL && section != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->ends, section)) : 0;

  if (found != NULL)
    return found->standard_place;
  return end > 0 ? end - 1 : self->last;
}

static void
read_place (TbPassageEntry *entry, const Anchors *anchors, const char *text)
{
  const char *blank = text != NULL ? strchr (text, ' ') : NULL;
  const gsize length = text == NULL ? 0 : blank != NULL ? (gsize) (blank - text)
                                                        : strlen (text);

  entry->place = entry->standard_place;
  if (is_fraction (text, length))
    {
      entry->place = blank != NULL ? find_anchor (anchors, blank + 1) : -1;
      entry->fraction = g_strndup (text, length);
      entry->is_moved = !entry->is_own;
    }
  else if (entry->is_own) /* it lost its place: it ends the text */
    {
      entry->place = anchors->last;
      entry->fraction = g_strdup ("9");
    }
  else
    {
      entry->fraction = g_strdup ("");
    }
}

static int
compare_keys (int a_place, const char *a_fraction, int b_place, const char *b_fraction)
{
  if (a_place != b_place)
    return a_place < b_place ? -1 : 1;
  return strcmp (a_fraction, b_fraction);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TbPassageEntry *left = *(TbPassageEntry *const *) a, *right = *(TbPassageEntry *const *) b;
  const int order = compare_keys (left->place, left->fraction, right->place, right->fraction);

  return order != 0 ? order : strcmp (left->id, right->id);
}

/* Puts defaults and inserted passages into the analyst's order. */
void
tb_passage_sort (GPtrArray *list, GHashTable *cells)
{
  g_auto (Anchors) anchors = { 0 };

  anchors_init (&anchors, list);
  for (guint i = 0; i < list->len; i++)
    {
      TbPassageEntry *entry = g_ptr_array_index (list, i);

      read_place (entry, &anchors, tb_passage_get_cell (cells, entry->id, TB_PASSAGE_PLACE));
    }
  g_ptr_array_sort (list, compare_places);
}

/**
 * tb_fraction_between: (skip)
 * @low: digits after the point, or none for 0
 * @high: (nullable): digits after the point, more than @low; %NULL for 1
 * @id: whose place it is
 *
 * Finds digits between two others. Two more that come from @id keep apart what two people put into the same gap.
 *
 * Returns: (transfer full): the digits, never ending with 0
 */
char *
tb_fraction_between (const char *low, const char *high, const char *id)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const guint hash = g_str_hash (id);

  for (;;)
    {
      const int from = *low != '\0' ? *low++ - '0' : 0;
      const int to = high != NULL && *high != '\0' ? *high++ - '0' : 10;

      if (to - from > 1)
        {
          g_string_append_c (digits, '0' + (from + to) / 2);
          break;
        }
      g_string_append_c (digits, '0' + from);
      if (to != from)
        high = NULL;
    }
  g_string_append_c (digits, '0' + hash % 10);
  g_string_append_c (digits, '1' + hash / 10 % 9);
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

static const TbPassageEntry *
find_default (GPtrArray *list, int place)
{
  for (guint i = 0; i < list->len; i++)
    {
      const TbPassageEntry *entry = g_ptr_array_index (list, i);

      if (!entry->is_own && entry->standard_place == place)
        return entry;
    }
  return NULL;
}

/* The one that comes behind the place of @after, if @id itself is taken away. */
static const TbPassageEntry *
find_next (GPtrArray *list, const char *id, int place, const char *fraction)
{
  for (guint i = 0; i < list->len; i++)
    {
      const TbPassageEntry *entry = g_ptr_array_index (list, i);

      if (!g_str_equal (entry->id, id) && compare_keys (place, fraction, entry->place, entry->fraction) < 0)
        return entry;
    }
  return NULL;
}

/**
 * tb_passage_dup_place: (skip)
 * @list: all passages in their order
 * @id: the passage that is to stand elsewhere, or a new one
 * @after: (nullable): the one that it is to stand behind; %NULL for the first place
 *
 * Says where a passage is to stand.
 *
 * Returns: (transfer full) (nullable): its cell; %NULL when its section put it there
 */
char *
tb_passage_dup_place (GPtrArray *list, const char *id, const TbPassageEntry *after)
{
  const int place = after != NULL ? after->place : -1;
  const char *low = after != NULL ? after->fraction : "";
  const TbPassageEntry *entry = tb_passage_list_find (list, id, NULL);
  const TbPassageEntry *next = find_next (list, id, place, low);
  const TbPassageEntry *anchor = find_default (list, place);
  g_autofree char *fraction = NULL;

  if (entry != NULL && !entry->is_own && compare_keys (place, low, entry->standard_place, "") < 0 &&
      (next == NULL || compare_keys (entry->standard_place, "", next->place, next->fraction) < 0))
    return NULL;
  fraction = tb_fraction_between (low, next != NULL && next->place == place ? next->fraction : NULL, id);
  return anchor != NULL ? g_strconcat (fraction, " ", anchor->id, NULL) : g_steal_pointer (&fraction);
}
