/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with its menu: enlarge, copy, save, title and caption, chart book, print. */
#pragma once

#include "charts/tb-chart-view.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_CARD (tb_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (TbChartCard, tb_chart_card, TB, CHART_CARD, GtkWidget)

GtkWidget *tb_chart_card_new (TbChartBook *charts, const char *id);
TbChartView *tb_chart_card_get_view (TbChartCard *self);
void tb_chart_card_set_enlarged (TbChartCard *self);

G_END_DECLS
