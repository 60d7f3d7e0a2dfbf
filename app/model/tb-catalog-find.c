/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics and measures found by what people type. */
#include "model/tb-catalog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-catalog-private.h"
#include "model/tb-text-private.h"
#include "tb-error.h"

/* Whether a typed part, folded, is an id or a name. */
static gboolean
is_named (const char *folded, const char *id, const char *name)
{
  g_autofree char *folded_name = tb_text_fold_name (name);

  return g_ascii_strcasecmp (folded, id) == 0 || strcmp (folded, folded_name) == 0;
}

/* The topics that TOPIC or SECTION/TOPIC names. */
static GPtrArray *
match_topics (TbCatalog *self, const char *section, const char *topic)
{
  g_autofree char *folded_section = section != NULL ? tb_text_fold_name (section) : NULL;
  g_autofree char *folded_topic = tb_text_fold_name (topic);
  GPtrArray *entries = tb_catalog_get_entries (self);
  GPtrArray *matches = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      TbCatalogEntry *entry = g_ptr_array_index (entries, i);

      if (is_named (folded_topic, entry->topic->id, entry->topic->name) &&
          (section == NULL || is_named (folded_section, entry->section->id, entry->section->name)))
        g_ptr_array_add (matches, entry);
    }

  return matches;
}

static void
set_no_topic (TbCatalog *self, const char *name, GError **error)
{
  GPtrArray *entries = tb_catalog_get_entries (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (names, (gpointer) ((TbCatalogEntry *) g_ptr_array_index (entries, i))->topic->name);

  tb_text_set_not_found (error, _("topic"), name, names);
}

static void
set_no_measure (GPtrArray *entries, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const TbCatalogEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < entry->measures->len; j++)
        g_ptr_array_add (names, (gpointer) ((const TbMeasure *) g_ptr_array_index (entry->measures, j))->name);
    }

  g_autofree char *what = g_strdup_printf (_("measure of “%s”"), ((const TbCatalogEntry *) g_ptr_array_index (entries, 0))->topic->name);
  tb_text_set_not_found (error, what, name, names);
}

static void
set_ambiguous (const char *name, const char *first, const char *second, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_AMBIGUOUS, _("“%s” names more than one thing; write %s or %s"), name, first, second);
}

/**
 * tb_catalog_find_topic:
 * @self: a catalog
 * @name: a topic's name (便民服务点), id or key; the section's name or id may stand before it with a slash
 *
 * Returns: (transfer full): the topic's key, or %NULL; then @error is %TB_ERROR_NOT_FOUND, naming the nearest
 *   topics, or %TB_ERROR_AMBIGUOUS
 */
char *
tb_catalog_find_topic (TbCatalog *self, const char *name, GError **error)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_auto (GStrv) parts = g_strsplit (name, "/", 3);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 1 || n_parts > 2)
    {
      set_no_topic (self, name, error);
      return NULL;
    }

  g_autoptr (GPtrArray) matches = match_topics (self, n_parts == 2 ? parts[0] : NULL, parts[n_parts - 1]);
  if (matches->len == 0)
    {
      set_no_topic (self, name, error);
      return NULL;
    }

  const TbCatalogEntry *first = g_ptr_array_index (matches, 0);
  if (matches->len > 1)
    {
      set_ambiguous (name, first->key, ((const TbCatalogEntry *) g_ptr_array_index (matches, 1))->key, error);
      return NULL;
    }

  return g_strdup (first->key);
}

static GPtrArray *
match_measures (GPtrArray *entries, const char *name)
{
  g_autofree char *folded = tb_text_fold_name (name);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const TbCatalogEntry *entry = g_ptr_array_index (entries, i);

      for (guint j = 0; j < entry->measures->len; j++)
        {
          const TbMeasure *measure = g_ptr_array_index (entry->measures, j);

          if (is_named (folded, measure->id, measure->name))
            g_ptr_array_add (keys, g_strconcat (entry->key, "/", measure->id, NULL));
        }
    }

  return keys;
}

/**
 * tb_catalog_find_measure:
 * @self: a catalog
 * @name: `TOPIC/MEASURE` or `SECTION/TOPIC/MEASURE`, each by name or id
 *
 * Returns: (transfer full): the measure's key, or %NULL; then @error is %TB_ERROR_USAGE for a name without a slash,
 *   %TB_ERROR_NOT_FOUND, naming the nearest ones, or %TB_ERROR_AMBIGUOUS
 */
char *
tb_catalog_find_measure (TbCatalog *self, const char *name, GError **error)
{
  g_return_val_if_fail (TB_IS_CATALOG (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 2 || n_parts > 3)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” doesn’t name a measure; write TOPIC/MEASURE, as in 便民服务点/已完成"), name);
      return NULL;
    }

  g_autoptr (GPtrArray) topics = match_topics (self, n_parts == 3 ? parts[0] : NULL, parts[n_parts - 2]);
  if (topics->len == 0)
    {
      set_no_topic (self, parts[n_parts - 2], error);
      return NULL;
    }

  g_autoptr (GPtrArray) keys = match_measures (topics, parts[n_parts - 1]);
  if (keys->len == 0)
    {
      set_no_measure (topics, parts[n_parts - 1], error);
      return NULL;
    }
  if (keys->len > 1)
    {
      set_ambiguous (name, g_ptr_array_index (keys, 0), g_ptr_array_index (keys, 1), error);
      return NULL;
    }

  return g_strdup (g_ptr_array_index (keys, 0));
}
