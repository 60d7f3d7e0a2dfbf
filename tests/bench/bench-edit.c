/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the door costs: one edit, and a hundred thousand in one change, against the bare updates of the same rows in a
 * copy of the same file with the same settings. */
#include "bench.h"

#include "model/tb-figure.h"

#define N_TOPICS 100
#define N_MEASURES 10
#define N_ORGANIZATIONS 100
#define N_FIGURES (N_TOPICS * N_MEASURES * N_ORGANIZATIONS)

#define SINGLE_ROUNDS 301
#define BULK_ROUNDS 7

typedef struct
{
  TbProject *project;
  sqlite3 *bare;
  sqlite3_stmt *update;
  char **ids; /* row ids of all figures, in the order in which they were made */
} Bench;

static void
edit_figure (TbEdit *edit, const char *id, guint value)
{
  g_autoptr (GError) error = NULL;
  char text[16];

  g_snprintf (text, sizeof text, "=%u", value);
  if (!tb_edit_set (edit, "figure", id, "value", text, &error))
    g_error ("%s", error->message);
}

static TbEdit *
begin_edit (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (bench->project, "Edit", &error);

  if (edit == NULL)
    g_error ("%s", error->message);
  return edit;
}

static void
commit_edit (TbEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!tb_edit_commit (edit, &error))
    g_error ("%s", error->message);
}

static void
update_figure (Bench *bench, const char *id, guint value)
{
  char text[16];

  g_snprintf (text, sizeof text, "=%u", value);
  sqlite3_bind_text (bench->update, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (bench->update, 2, text, -1, SQLITE_STATIC);
  if (sqlite3_step (bench->update) != SQLITE_DONE || sqlite3_changes (bench->bare) != 1)
    g_error ("%s", sqlite3_errmsg (bench->bare));
  sqlite3_reset (bench->update);
}

/* a different row each round, from all over the table */
static const char *
pick_row (Bench *bench, guint round)
{
  return bench->ids[(round * 7919u) % N_FIGURES];
}

static void
edit_one (guint round, gpointer data)
{
  Bench *bench = data;
  TbEdit *edit = begin_edit (bench);

  edit_figure (edit, pick_row (bench, round), 100000 + round);
  commit_edit (edit);
}

static void
update_one (guint round, gpointer data)
{
  Bench *bench = data;

  bench_exec (bench->bare, "BEGIN IMMEDIATE");
  update_figure (bench, pick_row (bench, round), 100000 + round);
  bench_exec (bench->bare, "COMMIT");
}

static void
edit_all (guint round, gpointer data)
{
  Bench *bench = data;
  TbEdit *edit = begin_edit (bench);

  for (guint i = 0; i < N_FIGURES; i++)
    edit_figure (edit, bench->ids[i], 200000 + i + round);
  commit_edit (edit);
}

static void
update_all (guint round, gpointer data)
{
  Bench *bench = data;

  bench_exec (bench->bare, "BEGIN IMMEDIATE");
  for (guint i = 0; i < N_FIGURES; i++)
    update_figure (bench, bench->ids[i], 200000 + i + round);
  bench_exec (bench->bare, "COMMIT");
}

static void
name_rows (Bench *bench)
{
  bench->ids = g_new0 (char *, N_FIGURES + 1);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      g_autofree char *key = bench_measure_key (i / (N_MEASURES * N_ORGANIZATIONS), i / N_ORGANIZATIONS % N_MEASURES);
      g_autofree char *organization = bench_organization_id (i % N_ORGANIZATIONS);

      bench->ids[i] = tb_figure_row_id (BENCH_PERIOD, key, organization);
    }
}

int
main (void)
{
  char *folder = bench_folder_new ();
  g_autofree char *path = g_build_filename (folder, "door.tongbao", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.tongbao", NULL);
  Bench bench = { 0 };
  gboolean within;

  bench.project = bench_project_new (path, N_TOPICS, N_MEASURES, N_ORGANIZATIONS);
  bench_copy (bench.project, bare_path);
  bench.bare = bench_open_bare (bare_path);
  bench.update = bench_prepare (bench.bare, "UPDATE figure SET value = ?2 WHERE id = ?1");
  name_rows (&bench);

  within = bench_compare (&(BenchWork){ "one edit through the door", NULL, edit_one, &bench },
                          &(BenchWork){ "bare transaction", NULL, update_one, &bench }, SINGLE_ROUNDS, 1.6);
  within = bench_compare (&(BenchWork){ "100,000 edits in one change", NULL, edit_all, &bench },
                          &(BenchWork){ "bare updates", NULL, update_all, &bench }, BULK_ROUNDS, 2.0) &&
           within;

  g_strfreev (bench.ids);
  sqlite3_finalize (bench.update);
  sqlite3_close (bench.bare);
  g_object_unref (bench.project);
  bench_folder_remove (folder);
  return within ? 0 : 1;
}
