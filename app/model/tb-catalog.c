/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All topics and measures of the loaded sections, found by id or by name. */
#include "model/tb-catalog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-catalog-private.h"
#include "tb-error.h"

struct _TbCatalog
{
  GObject parent_instance;

  GPtrArray *sections;  /* TbSectionSpec, not owned */
  GPtrArray *entries;   /* owned TbCatalogEntry, in order */
  GHashTable *topics;   /* key of the entry, borrowed -> TbCatalogEntry */
  GHashTable *measures; /* owned key -> TbMeasure */
};

G_DEFINE_FINAL_TYPE (TbCatalog, tb_catalog, G_TYPE_OBJECT)

static void
entry_free (TbCatalogEntry *entry)
{
  g_ptr_array_unref (entry->measures);
  g_free (entry->key);
  g_free (entry);
}

static void
tb_catalog_finalize (GObject *object)
{
  TbCatalog *self = TB_CATALOG (object);

  g_hash_table_unref (self->measures);
  g_hash_table_unref (self->topics);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (tb_catalog_parent_class)->finalize (object);
}

static void
tb_catalog_class_init (TbCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_catalog_finalize;
}

static void
tb_catalog_init (TbCatalog *self)
{
  self->sections = g_ptr_array_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->topics = g_hash_table_new (g_str_hash, g_str_equal);
  self->measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tb_catalog_new:
 *
 * Returns: (transfer full): a catalog without sections
 */
TbCatalog *
tb_catalog_new (void)
{
  return g_object_new (TB_TYPE_CATALOG, NULL);
}

/* Keys are joined by slashes and searched by range, so ids are plain ASCII words. */
static gboolean
check_id (const char *id, GError **error)
{
  if (id != NULL && id[0] != '\0' && strspn (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_") == strlen (id))
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN,
               _("“%s” can’t be an id; ids are made of letters, digits, - and _"), id != NULL ? id : "");
  return FALSE;
}

static gboolean
fail_duplicate (const char *key, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” is declared twice"), key);
  return FALSE;
}

static GPtrArray *
make_entries (const TbSectionSpec *section, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < section->n_topics; i++)
    {
      const TbTopic *topic = &section->topics[i];

      if (!check_id (topic->id, error))
        return NULL;

      TbCatalogEntry *entry = g_new0 (TbCatalogEntry, 1);
      entry->key = g_strconcat (section->id, "/", topic->id, NULL);
      entry->section = section;
      entry->topic = topic;
      entry->measures = g_ptr_array_new ();
      g_ptr_array_add (entries, entry);

      if (!g_hash_table_add (seen, entry->key))
        {
          fail_duplicate (entry->key, error);
          return NULL;
        }
    }

  return g_steal_pointer (&entries);
}

static TbCatalogEntry *
find_entry (GPtrArray *entries, const char *topic_id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      TbCatalogEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->topic->id, topic_id) == 0)
        return entry;
    }

  return NULL;
}

static GHashTable *
sort_measures_into (GPtrArray *entries, const TbSectionSpec *section, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TbCatalogEntry *entry = NULL;

  for (gsize i = 0; i < section->n_measures; i++)
    {
      const TbMeasure *measure = &section->measures[i];

      /* measures stand topic by topic */
      if (entry == NULL || g_strcmp0 (entry->topic->id, measure->topic) != 0)
        entry = find_entry (entries, measure->topic);

      if (!check_id (measure->id, error))
        return NULL;
      if (entry == NULL)
        {
          g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("the measure “%s” belongs to the topic “%s”, which isn’t declared"), measure->id, measure->topic != NULL ? measure->topic : "");
          return NULL;
        }
      if (measure->name == NULL || measure->unit == NULL)
        {
          g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("the measure “%s/%s” has no name or no unit"), entry->key, measure->id);
          return NULL;
        }
      if (!g_hash_table_insert (keys, g_strconcat (entry->key, "/", measure->id, NULL), (gpointer) measure))
        {
          fail_duplicate (measure->id, error);
          return NULL;
        }
      g_ptr_array_add (entry->measures, (gpointer) measure);
    }

  return g_steal_pointer (&keys);
}

/**
 * tb_catalog_add:
 * @self: a catalog
 * @section: a section's description, static
 *
 * Adds a section after those already there. A section whose ids are no ASCII words, or are there twice, is refused
 * as a whole.
 *
 * Returns: whether it was added; if not, @error is %TB_ERROR_PLUGIN
 */
gboolean
tb_catalog_add (TbCatalog *self, const TbSectionSpec *section, GError **error)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), FALSE);
  g_return_val_if_fail (section != NULL, FALSE);

  if (!check_id (section->id, error))
    return FALSE;
  if (tb_catalog_find_section (self, section->id) != NULL)
    return fail_duplicate (section->id, error);

  g_autoptr (GPtrArray) entries = make_entries (section, error);
  g_autoptr (GHashTable) keys = entries != NULL ? sort_measures_into (entries, section, error) : NULL;
  if (keys == NULL)
    return FALSE;

  GHashTableIter iter;
  gpointer key, measure;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, &measure))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (self->measures, key, measure);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      TbCatalogEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_insert (self->topics, entry->key, entry);
    }
  g_ptr_array_extend_and_steal (self->entries, g_steal_pointer (&entries));
  g_ptr_array_add (self->sections, (gpointer) section);

  return TRUE;
}

/**
 * tb_catalog_get_n_sections:
 * @self: a catalog
 *
 * Returns: the number of sections
 */
guint
tb_catalog_get_n_sections (TbCatalog *self)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), 0);

  return self->sections->len;
}

/**
 * tb_catalog_get_section:
 * @self: a catalog
 * @index: a place, from 0
 *
 * Returns: (transfer none) (nullable): the section at that place
 */
const TbSectionSpec *
tb_catalog_get_section (TbCatalog *self, guint index)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);

  return index < self->sections->len ? g_ptr_array_index (self->sections, index) : NULL;
}

/**
 * tb_catalog_find_section:
 * @self: a catalog
 * @id: a section's id
 *
 * Returns: (transfer none) (nullable): the section
 */
const TbSectionSpec *
tb_catalog_find_section (TbCatalog *self, const char *id)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const TbSectionSpec *section = g_ptr_array_index (self->sections, i);

      if (g_strcmp0 (section->id, id) == 0)
        return section;
    }

  return NULL;
}

/**
 * tb_catalog_get_topic:
 * @self: a catalog
 * @topic_key: `section/topic`
 * @section: (out) (optional) (transfer none): the topic's section
 *
 * Returns: (transfer none) (nullable): the topic, or %NULL when no loaded section has it
 */
const TbTopic *
tb_catalog_get_topic (TbCatalog *self, const char *topic_key, const TbSectionSpec **section)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  const TbCatalogEntry *entry = g_hash_table_lookup (self->topics, topic_key);

  if (section != NULL)
    *section = entry != NULL ? entry->section : NULL;

  return entry != NULL ? entry->topic : NULL;
}

/**
 * tb_catalog_get_measure:
 * @self: a catalog
 * @measure_key: `section/topic/measure`
 *
 * Returns: (transfer none) (nullable): the measure, or %NULL when no loaded section has it
 */
const TbMeasure *
tb_catalog_get_measure (TbCatalog *self, const char *measure_key)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);
  g_return_val_if_fail (measure_key != NULL, NULL);

  return g_hash_table_lookup (self->measures, measure_key);
}

/**
 * tb_catalog_list_measures:
 * @self: a catalog
 * @topic_key: `section/topic`
 *
 * Returns: (transfer container) (element-type TbMeasure): the topic's measures in declared order; none for an
 *   unknown topic
 */
GPtrArray *
tb_catalog_list_measures (TbCatalog *self, const char *topic_key)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  const TbCatalogEntry *entry = g_hash_table_lookup (self->topics, topic_key);

  return entry != NULL ? g_ptr_array_copy (entry->measures, NULL, NULL) : g_ptr_array_new ();
}

/* (transfer none) (element-type TbCatalogEntry): the topics in order */
GPtrArray *
tb_catalog_get_entries (TbCatalog *self)
{
  return self->entries;
}
