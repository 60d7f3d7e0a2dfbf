/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ten charts that are drawn by all who are compared: 7 to 40 categories with Chinese names. */
#pragma once

#include "chart/tb-chart.h"

G_BEGIN_DECLS

#define BENCH_N_CHARTS 10
#define BENCH_CHART_WIDTH 1600
#define BENCH_CHART_HEIGHT 900

/**
 * BenchBar:
 * @name: whose it is, static
 * @tenths: its value in tenths of a percent
 */
typedef struct
{
  const char *name;
  guint tenths;
} BenchBar;

guint bench_chart_count_bars (guint chart);
BenchBar bench_chart_get_bar (guint chart, guint bar);
const char *bench_chart_get_title (guint chart);
TbChart *bench_chart_new (guint chart);

G_END_DECLS
