/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts as pages: those that are printed, and a small one for the page of the chart book. */
#pragma once

#include "chart-book/tb-chart-pages.h"
#include "paper/tb-page-set.h"

G_BEGIN_DECLS

TbPageSet *tb_chart_sheets_new (TbChartPages *pages);
TbPageSet *tb_chart_sheets_new_thumbnail (TbChart *chart, gboolean is_mono);

G_END_DECLS
