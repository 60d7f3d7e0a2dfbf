/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting the charts of the chart book in order by dragging them. */
#pragma once

#include "chart-book/tb-chart-thumbnail.h"

G_BEGIN_DECLS

void tb_chart_book_drag_add_card (TbChartThumbnail *card);
void tb_chart_book_drag_add_box (GtkFlowBox *box);

G_END_DECLS
