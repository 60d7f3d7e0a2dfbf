/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts for the tests that hold of every kind: a line in the table of chart-cases.c brings a kind under all of them. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/**
 * ChartCase:
 * @name: for the tests' paths
 * @kind: the kind
 * @reading: what its rows and columns are, as a section's spec would have them read
 * @max_columns: the most columns it takes, 0 for none
 * @logarithmic: whether its axis is
 */
typedef struct
{
  const char *name;
  TbChartKind kind;
  TbChartReading reading;
  guint max_columns;
  gboolean logarithmic;
} ChartCase;

/**
 * ChartShape:
 * @n_items: rows
 * @n_columns: columns, as far as the kind takes that many
 * @limit: how large numbers become; where it is negative there are negative ones, too
 * @all_missing: whether nothing is known
 * @exact: whether all values are there and exact
 * @longest: whether all names are the longest of their language
 *
 * What made-up data are like.
 */
typedef struct
{
  guint n_items;
  guint n_columns;
  gint64 limit;
  gboolean all_missing;
  gboolean exact;
  gboolean longest;
} ChartShape;

/* adds PREFIX/NAME for every case whose kind is there; the test gets the case */
void chart_cases_add (const char *prefix, GTestDataFunc func);
/* the case of that index, or NULL behind the last */
const ChartCase *chart_cases_get (guint index);

/* a chart of numbers from g_test_rand_*, with the longest names, the same for the same seed */
TbChart *chart_cases_make_random (const ChartCase *self, const ChartShape *shape);
/* a chart of a few districts with one value of every qualifier, a laggard and a gap */
TbChart *chart_cases_make_typical (const ChartCase *self);

G_END_DECLS
