/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart of the chart book: its picture, whether it is printed, and what can be done with it. */
#pragma once

#include <gtk/gtk.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_CHART_THUMBNAIL_NO_MARK -1

#define TB_TYPE_CHART_THUMBNAIL (tb_chart_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (TbChartThumbnail, tb_chart_thumbnail, TB, CHART_THUMBNAIL, GtkFlowBoxChild)

GtkWidget *tb_chart_thumbnail_new (TbChartBook *charts, const char *id);
const char *tb_chart_thumbnail_get_id (TbChartThumbnail *self);
const char *tb_chart_thumbnail_get_topic_key (TbChartThumbnail *self);
gboolean tb_chart_thumbnail_has_words (TbChartThumbnail *self);
guint tb_chart_thumbnail_get_place (TbChartThumbnail *self);
void tb_chart_thumbnail_set_place (TbChartThumbnail *self, guint place, guint n_places);
void tb_chart_thumbnail_update_entry (TbChartThumbnail *self);
void tb_chart_thumbnail_update_chart (TbChartThumbnail *self);
gboolean tb_chart_thumbnail_are_words_stale (TbChartThumbnail *self);
const char *tb_chart_thumbnail_get_name (TbChartThumbnail *self);
gboolean tb_chart_thumbnail_is_movable (TbChartThumbnail *self);
void tb_chart_thumbnail_set_mark (TbChartThumbnail *self, int side);
gboolean tb_chart_thumbnail_is_printed (TbChartThumbnail *self);

G_END_DECLS
