/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading one topic as the window does: in a project of a million figures against the bare SQL, and against a project of
 * a thousand. */
#include "bench.h"

#include <string.h>

#include "model/tb-book.h"

#define N_MEASURES 5
#define N_ORGANIZATIONS 100
#define N_TOPICS_SMALL 2
#define N_TOPICS_LARGE 2000
#define N_ROWS (N_MEASURES * N_ORGANIZATIONS)
#define N_COLUMNS 5

#define ROUNDS 401

typedef struct
{
  TbBook *book;
  guint n_topics;       /* how many are read in turns, from all over the table */
  sqlite3_stmt *select; /* for the bare reading */
} Bench;

static char *
pick_topic (const Bench *bench, guint round)
{
  return g_strdup_printf ("bench/topic-%05u", (round * 7919u) % bench->n_topics);
}

/* The book forgets the sheets that it made. */
static void
forget (guint round, gpointer data)
{
  Bench *bench = data;

  tb_book_set_period (bench->book, "2022Q4");
  tb_book_set_period (bench->book, BENCH_PERIOD);
}

/* The topic's sheet: read, decoded, put in its cells, and all that works out from them computed. */
static void
read_sheet (guint round, gpointer data)
{
  Bench *bench = data;
  g_autofree char *topic = pick_topic (bench, round);
  TbSheet *sheet = tb_book_get_sheet (bench->book, topic);

  if (tb_sheet_get_cell (sheet, g_ptr_array_index (tb_sheet_get_organizations (sheet), N_ORGANIZATIONS - 1),
                         g_ptr_array_index (tb_sheet_get_measures (sheet), N_MEASURES - 1))
          ->origin != TB_CELL_TYPED)
    g_error ("the topic isn't there");
}

/* The same rows and columns, stepped through and not kept. */
static void
read_bare (guint round, gpointer data)
{
  Bench *bench = data;
  g_autofree char *topic = pick_topic (bench, round);
  g_autofree char *first = g_strconcat (topic, "/", NULL);
  g_autofree char *last = g_strconcat (topic, "0", NULL);
  gsize n_bytes = 0;
  guint n_rows = 0;

  sqlite3_bind_text (bench->select, 1, BENCH_PERIOD, -1, SQLITE_STATIC);
  sqlite3_bind_text (bench->select, 2, first, -1, SQLITE_STATIC);
  sqlite3_bind_text (bench->select, 3, last, -1, SQLITE_STATIC);
  while (sqlite3_step (bench->select) == SQLITE_ROW)
    {
      for (int column = 0; column < N_COLUMNS; column++)
        {
          const char *text = (const char *) sqlite3_column_text (bench->select, column);

          n_bytes += text != NULL ? strlen (text) : 0;
        }
      n_rows++;
    }
  sqlite3_reset (bench->select);
  if (n_rows != N_ROWS || n_bytes < N_ROWS * strlen (topic))
    g_error ("the topic isn't there");
}

/* A section of @n_topics topics; it lives as long as the program. */
static TbCatalog *
make_catalog (guint n_topics)
{
  TbSectionSpec *section = g_new0 (TbSectionSpec, 1);
  TbTopic *topics = g_new0 (TbTopic, n_topics);
  TbMeasure *measures = g_new0 (TbMeasure, (gsize) n_topics * N_MEASURES);
  TbCatalog *catalog = tb_catalog_new ();
  g_autoptr (GError) error = NULL;

  for (guint t = 0; t < n_topics; t++)
    {
      topics[t].id = g_strdup_printf ("topic-%05u", t);
      topics[t].name = topics[t].id;
      for (guint m = 0; m < N_MEASURES; m++)
        {
          char *id = g_strdup_printf ("measure-%02u", m);

          measures[t * N_MEASURES + m] = (TbMeasure){
            .topic = topics[t].id, .id = id, .name = id, .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT
          };
        }
    }

  *section = (TbSectionSpec){ .id = "bench", .name = "bench", .topics = topics, .n_topics = n_topics, .measures = measures, .n_measures = (gsize) n_topics * N_MEASURES };
  if (!tb_catalog_add (catalog, section, &error))
    g_error ("%s", error->message);
  return catalog;
}

static void
open_book (Bench *bench, const char *path, guint n_topics)
{
  g_autoptr (TbProject) project = bench_project_new (path, n_topics, N_MEASURES, N_ORGANIZATIONS);
  g_autoptr (TbCatalog) catalog = make_catalog (n_topics);
  g_autoptr (GError) error = NULL;

  bench->n_topics = n_topics;
  bench->book = tb_book_new (project, catalog, BENCH_PERIOD, &error);
  if (bench->book == NULL)
    g_error ("%s", error->message);
}

int
main (void)
{
  char *folder = bench_folder_new ();
  g_autofree char *small_path = g_build_filename (folder, "small.tongbao", NULL);
  g_autofree char *large_path = g_build_filename (folder, "large.tongbao", NULL);
  Bench small = { 0 };
  Bench large = { 0 };
  sqlite3 *db;
  gboolean within;

  open_book (&small, small_path, N_TOPICS_SMALL);
  open_book (&large, large_path, N_TOPICS_LARGE);
  db = bench_open_bare (large_path);
  large.select = bench_prepare (db, "SELECT measure, organization, value, named, note FROM figure "
                                    "WHERE period = ?1 AND measure >= ?2 AND measure < ?3 ORDER BY measure, organization");

  within = bench_compare (&(BenchWork){ "sheet of one topic of 1,000,000", forget, read_sheet, &large },
                          &(BenchWork){ "bare SQL", NULL, read_bare, &large }, ROUNDS, 1.5);
  /* the same two again and again in both, so that only the size differs and not what the page cache holds */
  large.n_topics = N_TOPICS_SMALL;
  within = bench_compare (&(BenchWork){ "sheet of one topic of 1,000,000", forget, read_sheet, &large },
                          &(BenchWork){ "of 1,000", forget, read_sheet, &small }, ROUNDS, 1.1) &&
           within;

  sqlite3_finalize (large.select);
  sqlite3_close (db);
  g_object_unref (large.book);
  g_object_unref (small.book);
  bench_folder_remove (folder);
  return within ? 0 : 1;
}
