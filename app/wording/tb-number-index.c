/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An index for each topic, made from its sheet when it is first asked. A sheet never changes: when the book has another
 * one, its topic is indexed again, and no other. */
#include "wording/tb-number-index.h"

typedef struct
{
  TbSheet *sheet;      /* owned */
  GHashTable *figures; /* owned; digits without trailing zeros -> GArray of TbIndexedFigure */
} TopicIndex;

static void
topic_index_free (TopicIndex *self)
{
  g_hash_table_unref (self->figures);
  g_object_unref (self->sheet);
  g_free (self);
}

/* 31, 31.0 and 31.00 are one value. */
static char *
dup_key (TbDecimal value)
{
  while (value.scale > 0 && value.digits % 10 == 0)
    {
      value.digits /= 10;
      value.scale--;
    }
  return tb_decimal_to_string (value);
}

static void
add_figure (TopicIndex *self, const TbMeasure *measure, TbOrganization *organization, const TbValue *value)
{
  const TbIndexedFigure figure = { tb_sheet_get_topic_key (self->sheet), measure, organization, *value };
  g_autofree char *key = dup_key (value->number);
  GArray *figures = g_hash_table_lookup (self->figures, key);

  if (figures == NULL)
    {
      figures = g_array_new (FALSE, FALSE, sizeof (TbIndexedFigure));
      g_hash_table_insert (self->figures, g_steal_pointer (&key), figures);
    }
  g_array_append_val (figures, figure);
}

/* The city's total where it states none: a field without an organization says it. */
static void
add_total (TopicIndex *self, const TbMeasure *measure, TbOrganization *city)
{
  guint n_parts = 0, n_missing = 0;
  TbValue sum;

  if (city != NULL && tb_sheet_get_cell (self->sheet, city, measure)->origin == TB_CELL_NONE &&
      tb_sheet_sum (self->sheet, measure, TB_DISTRICT, &sum, &n_parts, &n_missing) && n_missing == 0 && tb_value_is_number (&sum))
    add_figure (self, measure, city, &sum);
}

static TopicIndex *
topic_index_new (TbSheet *sheet, TbOrganization *city)
{
  TopicIndex *self = g_new0 (TopicIndex, 1);
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  self->sheet = g_object_ref (sheet);
  self->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint m = 0; m < measures->len; m++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, m);

      if (g_strcmp0 (measure->unit, "是/否") == 0)
        continue;
      for (guint i = 0; i < organizations->len; i++)
        {
          const TbCell *cell = tb_sheet_get_cell (sheet, g_ptr_array_index (organizations, i), measure);

          if (tb_value_is_number (&cell->value))
            add_figure (self, measure, g_ptr_array_index (organizations, i), &cell->value);
        }
      add_total (self, measure, city);
    }
  return self;
}

static GHashTable *
get_indexes (TbBook *book)
{
  GHashTable *indexes = g_object_get_data (G_OBJECT (book), "tb-number-indexes");

  if (indexes == NULL)
    {
      indexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) topic_index_free);
      g_object_set_data_full (G_OBJECT (book), "tb-number-indexes", indexes, (GDestroyNotify) g_hash_table_unref);
    }
  return indexes;
}

/**
 * tb_number_index_find: (skip)
 * @book: a book
 * @value: a number
 *
 * Finds the figures of the book's period that are this number, whatever their qualifiers.
 *
 * Returns: (transfer full) (element-type TbIndexedFigure): them, in the catalog's order; valid until figures change
 */
GArray *
tb_number_index_find (TbBook *book, TbDecimal value)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TbIndexedFigure));
  g_autoptr (GPtrArray) cities = tb_directory_list (tb_book_get_directory (book), TB_CITY);
  GHashTable *indexes = get_indexes (book);
  TbCatalog *catalog = tb_book_get_catalog (book);
  g_autofree char *key = dup_key (value);

  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize t = 0; t < section->n_topics; t++)
        {
          g_autofree char *topic_key = g_strconcat (section->id, "/", section->topics[t].id, NULL);
          TbSheet *sheet = tb_book_get_sheet (book, topic_key);
          TopicIndex *index = g_hash_table_lookup (indexes, topic_key);
          const GArray *figures;

          if (index == NULL || index->sheet != sheet)
            {
              index = topic_index_new (sheet, cities->len > 0 ? g_ptr_array_index (cities, 0) : NULL);
              g_hash_table_replace (indexes, g_steal_pointer (&topic_key), index);
            }
          figures = g_hash_table_lookup (index->figures, key);
          if (figures != NULL)
            g_array_append_vals (found, figures->data, figures->len);
        }
    }
  return found;
}
