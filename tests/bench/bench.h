/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the benchmarks share: two things measured in turns in one run, their medians, and the bound on the ratio. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "project/tb-project.h"

G_BEGIN_DECLS

typedef void (*BenchFunc) (guint round, gpointer data);

/**
 * BenchWork:
 * @name: what is measured
 * @prepare: (nullable): called before each round, and not measured
 * @run: measured
 * @data: given to both
 *
 * A piece of work to be measured.
 */
typedef struct
{
  const char *name;
  BenchFunc prepare;
  BenchFunc run;
  gpointer data;
} BenchWork;

/* Measures both in turns, after a round that doesn't count, and prints their medians and the ratio; FALSE when it is
 * over @bound. */
gboolean bench_compare (const BenchWork *ours, const BenchWork *bare, guint n_rounds, double bound);
/* The same for medians measured elsewhere, in microseconds. */
gboolean bench_report (const char *name, const char *against, double ours, double bare, double bound);
/* Measures one thing, after a round that doesn't count, and prints its median; FALSE when that is over @most milliseconds. */
gboolean bench_limit (const BenchWork *work, guint n_rounds, double most);
/* Runs a program to its end, as a #BenchFunc; @argv is a strv. */
void bench_run_program (guint round, gpointer argv);
double bench_median (double *samples, guint n_samples);

/* A folder beside the build, on its disk: a memory disk would make every sync free. */
char *bench_folder_new (void);
void bench_folder_remove (char *folder);
/* Keeps it, and says where it is, when TONGBAO_BENCH_KEEP is set: to look at what was drawn. */
void bench_folder_keep_or_remove (char *folder);

/* A project of one period, made through the door: @n_topics × @n_measures × @n_organizations figures. */
TbProject *bench_project_new (const char *path, guint n_topics, guint n_measures, guint n_organizations);
char *bench_measure_key (guint topic, guint measure);
char *bench_organization_id (guint organization);

/* A plain connection with the settings that the project has. */
sqlite3 *bench_open_bare (const char *path);
sqlite3_stmt *bench_prepare (sqlite3 *db, const char *sql);
void bench_exec (sqlite3 *db, const char *sql);
void bench_copy (TbProject *project, const char *path);

#define BENCH_PERIOD "2022Q3"

G_END_DECLS
