/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/tb-figure-table.h"

#include <string.h>

/* A row with its place: the measure's number in the order of declaration, then the organization's position. */
typedef struct
{
  TbFigureEntry row;
  guint measure;
  int position;
} Place;

struct _TbFigureTable
{
  GPtrArray *figures;  /* (element-type TbFigure): owned */
  GStringChunk *names; /* owned; ids of sections that aren't loaded */
  GArray *places;      /* (element-type Place): owned, sorted */
};

/* What is the same for all figures of one measure. */
typedef struct
{
  TbFigureEntry row;
  guint measure;
} Heading;

/* measure's key -> its number in the order in which sections, topics and measures are declared, from 1 */
static GHashTable *
number_measures (TbCatalog *catalog)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint number = 0;

  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize t = 0; t < section->n_topics; t++)
        {
          g_autofree char *topic = g_strconcat (section->id, "/", section->topics[t].id, NULL);
          g_autoptr (GPtrArray) measures = tb_catalog_list_measures (catalog, topic);

          for (guint m = 0; m < measures->len; m++)
            {
              const TbMeasure *measure = g_ptr_array_index (measures, m);

              g_hash_table_insert (numbers, g_strconcat (topic, "/", measure->id, NULL), GUINT_TO_POINTER (++number));
            }
        }
    }

  return numbers;
}

static Heading
make_heading (TbFigureTable *self, TbCatalog *catalog, GHashTable *numbers, const char *key)
{
  Heading heading = { 0 };
  g_auto (GStrv) parts = g_strsplit (key, "/", 3);
  guint n = g_strv_length (parts);
  g_autofree char *topic_key = n > 1 ? g_strconcat (parts[0], "/", parts[1], NULL) : g_strdup (key);
  const TbTopic *topic = tb_catalog_get_topic (catalog, topic_key, NULL);
  const TbMeasure *measure = tb_catalog_get_measure (catalog, key);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, key));

  heading.measure = number > 0 ? number : G_MAXUINT;
  heading.row.spec = measure;
  heading.row.section = g_string_chunk_insert_const (self->names, n > 0 ? parts[0] : "");
  heading.row.topic = topic != NULL ? topic->name : g_string_chunk_insert_const (self->names, n > 1 ? parts[1] : "");
  heading.row.measure = measure != NULL ? measure->name : g_string_chunk_insert_const (self->names, n > 2 ? parts[2] : "");
  heading.row.unit = measure != NULL ? measure->unit : "";
  return heading;
}

static void
fill_places (TbFigureTable *self, TbBook *book)
{
  TbCatalog *catalog = tb_book_get_catalog (book);
  TbDirectory *directory = tb_book_get_directory (book);
  g_autoptr (GHashTable) numbers = number_measures (catalog);
  const char *key = NULL;
  Heading heading = { 0 };

  /* the figures come in the order of their measures' keys: a heading is made once for each */
  for (guint i = 0; i < self->figures->len; i++)
    {
      const TbFigure *figure = g_ptr_array_index (self->figures, i);
      TbOrganization *organization = tb_directory_get (directory, figure->organization);
      Place place;

      if (key == NULL || strcmp (key, figure->measure) != 0)
        {
          key = figure->measure;
          heading = make_heading (self, catalog, numbers, key);
        }

      place = (Place){ heading.row, heading.measure, organization != NULL ? tb_organization_get_position (organization) : G_MAXINT };
      place.row.figure = figure;
      if (figure->named != NULL && *figure->named != '\0')
        place.row.organization = figure->named;
      else
        place.row.organization = organization != NULL ? tb_organization_get_short_name (organization) : figure->organization;
      g_array_append_val (self->places, place);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;
  int order;

  if (left->measure != right->measure)
    return left->measure < right->measure ? -1 : 1;
  order = strcmp (left->row.figure->measure, right->row.figure->measure);
  if (order != 0)
    return order;
  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;

  return strcmp (left->row.figure->organization, right->row.figure->organization);
}

/**
 * tb_figure_table_new:
 * @book: a book
 * @error: return location for an error
 *
 * Reads all figures of the book's period, in the order in which sections, topics and measures are declared and
 * organizations stand. Figures of sections that aren't loaded come last, in the order of their keys.
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
TbFigureTable *
tb_figure_table_new (TbBook *book, GError **error)
{
  g_autoptr (GPtrArray) figures = NULL;
  TbFigureTable *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  figures = tb_figures_list (tb_book_get_project (book), tb_book_get_period (book), NULL, error);
  if (figures == NULL)
    return NULL;

  self = g_new0 (TbFigureTable, 1);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), figures->len);
  self->figures = g_steal_pointer (&figures);
  self->names = g_string_chunk_new (256);
  fill_places (self, book);
  g_array_sort (self->places, compare_places);
  return self;
}

/**
 * tb_figure_table_free:
 * @self: (nullable): a table
 *
 * Frees a table; its rows go with it.
 */
void
tb_figure_table_free (TbFigureTable *self)
{
  g_array_unref (self->places);
  g_string_chunk_free (self->names);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * tb_figure_table_get_n_rows:
 * @self: a table
 *
 * Returns: the number of figures
 */
guint
tb_figure_table_get_n_rows (TbFigureTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->places->len;
}

/**
 * tb_figure_table_get_row:
 * @self: a table
 * @index: which row
 *
 * Returns: (transfer none): the row, which lives as long as the table and its book
 */
const TbFigureEntry *
tb_figure_table_get_row (TbFigureTable *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->places->len, NULL);

  return &g_array_index (self->places, Place, index).row;
}
