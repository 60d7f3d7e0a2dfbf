/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a chart on the screen: it only forwards to the engine's one drawing of it. Its values can be pointed at and
 * walked through, tell where they come from, and lead to their cells. */
#pragma once

#include <gtk/gtk.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_VIEW (tb_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TbChartView, tb_chart_view, TB, CHART_VIEW, GtkWidget)

/**
 * TbChartView::picked:
 * @self: the view
 * @measure_key: the key of the measure behind the mark that was clicked
 * @organization_id: and its organization
 *
 * Emitted only for cells of the present quarter.
 */

GtkWidget *tb_chart_view_new (TbChartBook *charts, const char *id);
void tb_chart_view_set_chart (TbChartView *self, const char *id);
void tb_chart_view_set_fills (TbChartView *self, gboolean fills);
void tb_chart_view_set_pointable (TbChartView *self, gboolean is_pointable);
void tb_chart_view_refresh (TbChartView *self);
void tb_chart_view_mark_cell (TbChartView *self, const TbMeasure *measure, TbOrganization *organization);

const char *tb_chart_view_get_id (TbChartView *self);
TbChartBook *tb_chart_view_get_charts (TbChartView *self);
TbChart *tb_chart_view_get_chart (TbChartView *self);

G_END_DECLS
