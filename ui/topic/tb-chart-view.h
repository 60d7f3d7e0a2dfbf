/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a chart on the screen: it only forwards to the engine's one drawing of it. */
#pragma once

#include <gtk/gtk.h>

#include "chart/tb-chart.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_VIEW (tb_chart_view_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbChartView, tb_chart_view, TB, CHART_VIEW, GtkWidget)

/**
 * TbChartView::picked:
 * @self: the view
 * @organization: whose mark was clicked
 */

TB_EXPORT
GtkWidget *tb_chart_view_new (TbBook *book, const char *section_id, const TbChartSpec *spec);
TB_EXPORT
void tb_chart_view_refresh (TbChartView *self);
TB_EXPORT
const TbChartSpec *tb_chart_view_get_spec (TbChartView *self);

G_END_DECLS
