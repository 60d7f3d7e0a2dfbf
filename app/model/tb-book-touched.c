/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which topics a change of the project touches: only their sheets are read again. */
#include "model/tb-book-private.h"

#include <string.h>

#include "model/tb-sheet-private.h"
#include "project/tb-project-private.h"

/* Where more cells changed than this, reading every sheet again is cheaper than looking each cell up. */
#define MANY_CELLS 1000

typedef struct
{
  TbProject *project;
  const char *period;
  GHashTable *sheets;  /* topic key -> TbSheet */
  GHashTable *topics;  /* the result: topic key, owned */
  GHashTable *removed; /* row id -> topic key: what the sheets show; made when a row is gone */
} Search;

static char *
topic_of (const char *measure_key)
{
  const char *slash = strrchr (measure_key, '/');

  return slash != NULL ? g_strndup (measure_key, slash - measure_key) : NULL;
}

/* 1 when the row is there, 0 when it isn't, -1 when the file can't be read */
static int
add_present (Search *search, const char *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (search->project, "SELECT period, measure FROM figure WHERE id = ?1", &error);

  if (stmt == NULL)
    return -1;

  sqlite3_bind_text (stmt, 1, row, -1, SQLITE_TRANSIENT);
  if (!tb_sql_row (stmt, &error))
    return error != NULL ? -1 : 0;

  if (g_strcmp0 (tb_sql_text (stmt, 0), search->period) == 0)
    {
      char *topic_key = topic_of (tb_sql_text (stmt, 1));

      if (topic_key != NULL)
        g_hash_table_add (search->topics, topic_key);
    }

  return 1;
}

static void
list_rows (GHashTable *rows, const char *topic_key, TbSheet *sheet)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  GPtrArray *measures = tb_sheet_get_measures (sheet);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *measure_key = g_strconcat (topic_key, "/", measure->id, NULL);

      for (guint j = 0; j < organizations->len; j++)
        {
          TbOrganization *organization = g_ptr_array_index (organizations, j);

          if (tb_sheet_get_cell (sheet, organization, measure)->origin == TB_CELL_TYPED)
            g_hash_table_insert (rows, tb_figure_row_id (tb_sheet_get_period (sheet), measure_key, tb_organization_get_id (organization)), (gpointer) topic_key);
        }
    }
}

/* A removed row tells nothing any more, but row ids are derived: look for it among the figures that sheets show.
 * FALSE when none shows it: it may belong to another period, or to a sheet that is out of date already. */
static gboolean
add_removed (Search *search, const char *row)
{
  if (search->removed == NULL)
    {
      GHashTableIter iter;
      gpointer topic_key, sheet;

      search->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_iter_init (&iter, search->sheets);
      while (g_hash_table_iter_next (&iter, &topic_key, &sheet))
        list_rows (search->removed, topic_key, sheet);
    }

  const char *topic_key = g_hash_table_lookup (search->removed, row);
  if (topic_key != NULL)
    g_hash_table_add (search->topics, g_strdup (topic_key));

  return topic_key != NULL;
}

static gboolean
add_figure (Search *search, const TbCellRef *cell)
{
  int present = add_present (search, cell->row);

  if (present == 0)
    add_removed (search, cell->row);

  return present >= 0;
}

/*
 * tb_book_find_touched:
 * @self: a book
 * @cells: (nullable) (element-type TbCellRef): what changed, as #TbProject::changed tells it
 * @sheets: the sheets that are up to date, by topic key
 *
 * Finds the topics whose figures of the present period are among the changed cells.
 *
 * Returns: (transfer full) (nullable): a set of topic keys, or %NULL when any may be touched
 */
GHashTable *
tb_book_find_touched (TbBook *self, GPtrArray *cells, GHashTable *sheets)
{
  g_autoptr (GHashTable) topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Search search = { tb_book_get_project (self), tb_book_get_period (self), sheets, topics, NULL };
  gboolean any = cells == NULL || cells->len > MANY_CELLS;

  for (guint i = 0; !any && i < cells->len; i++)
    {
      const TbCellRef *cell = g_ptr_array_index (cells, i);

      if (strcmp (cell->table, "organization") == 0)
        any = TRUE;
      else if (strcmp (cell->table, "figure") == 0 && g_hash_table_add (seen, (gpointer) cell->row))
        any = !add_figure (&search, cell);
    }
  g_clear_pointer (&search.removed, g_hash_table_unref);

  return any ? NULL : g_steal_pointer (&topics);
}
