/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheets a change of the project touches: only they are read again. */
#include "model/tb-book-private.h"

#include <string.h>

#include "model/tb-sheet-private.h"
#include "project/tb-project-private.h"

/* Where more cells changed than this, reading every sheet again is cheaper than looking each cell up. */
#define MANY_CELLS 1000

typedef struct
{
  TbProject *project;
  GHashTable *sheets;  /* sheet key -> TbSheet */
  GHashTable *keys;    /* the result: sheet key, owned */
  GHashTable *removed; /* row id -> sheet key: what the sheets show; made when a row is gone */
} Search;

char *
tb_sheet_key_new (const char *period, const char *topic_key)
{
  return g_strconcat (period, "/", topic_key, NULL);
}

const char *
tb_sheet_key_get_topic (const char *key)
{
  return strchr (key, '/') + 1;
}

/* NULL where the row's texts are none that figures have */
static char *
key_of (const char *period, const char *measure_key)
{
  const char *slash = measure_key != NULL ? strrchr (measure_key, '/') : NULL;
  g_autofree char *topic_key = slash != NULL ? g_strndup (measure_key, slash - measure_key) : NULL;

  return period != NULL && topic_key != NULL ? tb_sheet_key_new (period, topic_key) : NULL;
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

  char *key = key_of (tb_sql_text (stmt, 0), tb_sql_text (stmt, 1));
  if (key != NULL)
    g_hash_table_add (search->keys, key);

  return 1;
}

static void
list_rows (GHashTable *rows, const char *key, TbSheet *sheet)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  GPtrArray *measures = tb_sheet_get_measures (sheet);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *measure_key = g_strconcat (tb_sheet_get_topic_key (sheet), "/", measure->id, NULL);

      for (guint j = 0; j < organizations->len; j++)
        {
          TbOrganization *organization = g_ptr_array_index (organizations, j);

          if (tb_sheet_get_cell (sheet, organization, measure)->origin == TB_CELL_TYPED)
            g_hash_table_insert (rows, tb_figure_row_id (tb_sheet_get_period (sheet), measure_key, tb_organization_get_id (organization)), (gpointer) key);
        }
    }
}

/* A removed row tells nothing any more, but row ids are derived: look for it among the figures that sheets show.
 * FALSE when none shows it: nobody read its sheet, or the sheet is out of date already. */
static gboolean
add_removed (Search *search, const char *row)
{
  if (search->removed == NULL)
    {
      GHashTableIter iter;
      gpointer key, sheet;

      search->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_iter_init (&iter, search->sheets);
      while (g_hash_table_iter_next (&iter, &key, &sheet))
        list_rows (search->removed, key, sheet);
    }

  const char *key = g_hash_table_lookup (search->removed, row);
  if (key != NULL)
    g_hash_table_add (search->keys, g_strdup (key));

  return key != NULL;
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
 * @sheets: the sheets that are up to date, by their keys
 *
 * Finds the sheets of which figures are among the changed cells.
 *
 * Returns: (transfer full) (nullable): a set of sheet keys, or %NULL when any may be touched
 */
GHashTable *
tb_book_find_touched (TbBook *self, GPtrArray *cells, GHashTable *sheets)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Search search = { tb_book_get_project (self), sheets, keys, NULL };
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

  return any ? NULL : g_steal_pointer (&keys);
}
