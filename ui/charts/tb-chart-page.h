/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart that has the window to itself, with a way to the next and back. */
#pragma once

#include <adwaita.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_PAGE (tb_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (TbChartPage, tb_chart_page, TB, CHART_PAGE, AdwBin)

/**
 * TbChartPage::closed:
 * @self: the page
 *
 * Emitted when the user wants to go back to where the chart came from.
 */

GtkWidget *tb_chart_page_new (TbChartBook *charts);
void tb_chart_page_show_chart (TbChartPage *self, const char *id);
const char *tb_chart_page_get_chart (TbChartPage *self);

G_END_DECLS
