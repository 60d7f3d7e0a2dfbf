/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of app/chart-book: what an entry keeps beside what it shows. */
#pragma once

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

/* the title of a chart that has none of its own: what the chart finds */
#define TB_CHART_BOOK_FINDING "{发现}"

/**
 * TbBookedChart:
 * @entry: what is shown of it
 * @id: owned; the entry's id
 * @title: (nullable): its own title, with fields
 * @caption: (nullable): its caption, with fields
 * @place: where it stands in the sections' own order, from 0
 * @position: where it is sorted: @place, or a number between those of the charts it was moved between
 *
 * A chart of the book.
 */
typedef struct
{
  TbChartEntry entry;
  char *id;
  char *title;
  char *caption;
  guint place;
  double position;
} TbBookedChart;

/* The entries, as the project has them now, and the options. */
GPtrArray *tb_chart_book_read_entries (TbBook *book, GHashTable *settings);
TbChartBookOptions tb_chart_book_read_options (GHashTable *settings);
GHashTable *tb_chart_book_read_settings (TbProject *project);
char *tb_chart_book_position_to_text (GPtrArray *entries, const TbBookedChart *chart, double position);

char *tb_chart_book_render_caption (TbChartBook *self, const TbChartEntry *entry, TbChart *chart);

G_END_DECLS
