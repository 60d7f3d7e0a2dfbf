/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How charts look on this screen: colours from the theme, sizes from its resolution. */
#pragma once

#include <gtk/gtk.h>

#include "chart/tb-chart.h"

G_BEGIN_DECLS

TbChartStyle tb_chart_look_get_style (GtkWidget *widget);
double tb_chart_look_get_points (GtkWidget *widget);
void tb_chart_look_follow (GtkWidget *widget, GCallback callback);

G_END_DECLS
