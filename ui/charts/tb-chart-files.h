/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart goes out of the window: as a picture to the clipboard or into a file. */
#pragma once

#include "charts/tb-chart-view.h"

G_BEGIN_DECLS

char *tb_chart_files_make_name (TbBook *book, TbChart *chart, const char *ending);
void tb_chart_files_copy (TbChartView *view);
void tb_chart_files_ask_save (TbChartView *view);

G_END_DECLS
