/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "model/tb-figure.h"
#include "model/tb-period.h"

static int
compare_samples (gconstpointer a, gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

double
bench_median (double *samples, guint n_samples)
{
  qsort (samples, n_samples, sizeof *samples, compare_samples);
  return n_samples % 2 == 1 ? samples[n_samples / 2] : (samples[n_samples / 2 - 1] + samples[n_samples / 2]) / 2;
}

gboolean
bench_report (const char *name, const char *against, double ours, double bare, double bound)
{
  double ratio = ours / bare;
  gboolean within = ratio <= bound;

  g_print ("%s: %.3f ms, %s: %.3f ms, ratio %.2f (at most %.2f): %s\n",
           name, ours / 1000, against, bare / 1000, ratio, bound, within ? "ok" : "OVER");
  return within;
}

static double
measure (const BenchWork *work, guint round)
{
  gint64 start;

  if (work->prepare != NULL)
    work->prepare (round, work->data);
  start = g_get_monotonic_time ();
  work->run (round, work->data);
  return (double) (g_get_monotonic_time () - start);
}

gboolean
bench_compare (const BenchWork *ours, const BenchWork *bare, guint n_rounds, double bound)
{
  g_autofree double *our_samples = g_new (double, n_rounds);
  g_autofree double *bare_samples = g_new (double, n_rounds);

  measure (ours, 0);
  measure (bare, 0);
  for (guint i = 0; i < n_rounds; i++)
    {
      our_samples[i] = measure (ours, i + 1);
      bare_samples[i] = measure (bare, i + 1);
    }

  return bench_report (ours->name, bare->name, bench_median (our_samples, n_rounds), bench_median (bare_samples, n_rounds), bound);
}

gboolean
bench_limit (const BenchWork *work, guint n_rounds, double most)
{
  g_autofree double *samples = g_new (double, n_rounds);
  double median;

  measure (work, 0);
  for (guint i = 0; i < n_rounds; i++)
    samples[i] = measure (work, i + 1);
  median = bench_median (samples, n_rounds) / 1000;

  g_print ("%s: %.3f ms (at most %.1f): %s\n", work->name, median, most, median <= most ? "ok" : "OVER");
  return median <= most;
}

void
bench_run_program (guint round, gpointer argv)
{
  char **arguments = argv;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  int status;

  if (!g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s %s", arguments[0], error->message, said != NULL ? said : "");
}

char *
bench_folder_new (void)
{
  char *folder = g_strdup (TB_BUILD_ROOT "/bench-XXXXXX");

  if (g_mkdtemp (folder) == NULL)
    g_error ("no folder for the benchmark in %s", TB_BUILD_ROOT);
  return folder;
}

void
bench_folder_remove (char *folder)
{
  g_autoptr (GDir) opened = g_dir_open (folder, 0, NULL);
  const char *name;

  while (opened != NULL && (name = g_dir_read_name (opened)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

void
bench_folder_keep_or_remove (char *folder)
{
  if (g_getenv ("TONGBAO_BENCH_KEEP") == NULL)
    {
      bench_folder_remove (folder);
      return;
    }

  g_print ("see %s\n", folder);
  g_free (folder);
}

char *
bench_measure_key (guint topic, guint measure)
{
  return g_strdup_printf ("bench/topic-%05u/measure-%02u", topic, measure);
}

char *
bench_organization_id (guint organization)
{
  return g_strdup_printf ("%032x", organization);
}

static void
fill_topic (TbEdit *edit, guint topic, guint n_measures, guint n_organizations)
{
  g_autoptr (GError) error = NULL;

  for (guint m = 0; m < n_measures; m++)
    {
      g_autofree char *key = bench_measure_key (topic, m);

      for (guint o = 0; o < n_organizations; o++)
        {
          g_autofree char *organization = bench_organization_id (o);
          const TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (1000 + o));

          if (!tb_figure_set (edit, BENCH_PERIOD, key, organization, &value, &error))
            g_error ("%s", error->message);
        }
    }
}

static void
add_organizations (TbEdit *edit, guint n_organizations)
{
  g_autoptr (GError) error = NULL;

  for (guint o = 0; o < n_organizations; o++)
    {
      g_autofree char *id = bench_organization_id (o);
      g_autofree char *name = g_strdup_printf ("第%u区", o + 1);

      if (!tb_organization_create (edit, id, TB_DISTRICT, name, name, NULL, (int) o, &error))
        g_error ("%s", error->message);
    }
}

TbProject *
bench_project_new (const char *path, guint n_topics, guint n_measures, guint n_organizations)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) project = tb_project_create (path, &error);
  g_autoptr (TbEdit) edit = project != NULL ? tb_edit_begin (project, "Fill", &error) : NULL;

  if (edit == NULL)
    g_error ("%s", error->message);
  if (!tb_period_add (edit, (TbPeriod){ 2022, 3 }, &error))
    g_error ("%s", error->message);
  add_organizations (edit, n_organizations);
  for (guint t = 0; t < n_topics; t++)
    fill_topic (edit, t, n_measures, n_organizations);
  if (!tb_edit_commit (g_steal_pointer (&edit), &error))
    g_error ("%s", error->message);

  return g_steal_pointer (&project);
}

void
bench_exec (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

sqlite3 *
bench_open_bare (const char *path)
{
  sqlite3 *db = NULL;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (db));
  bench_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_spill = OFF;"
                  "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON");
  return db;
}

sqlite3_stmt *
bench_prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  return stmt;
}

void
bench_copy (TbProject *project, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!tb_project_save_copy (project, path, &error))
    g_error ("%s", error->message);
}
