/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lies over the value of a chart that is walked to: it has the focus and its ring, and says the value. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TB_TYPE_CHART_FOCUS (tb_chart_focus_get_type ())
G_DECLARE_FINAL_TYPE (TbChartFocus, tb_chart_focus, TB, CHART_FOCUS, GtkWidget)

GtkWidget *tb_chart_focus_new (GtkWidget *parent);
void tb_chart_focus_set_words (TbChartFocus *self, const char *value, const char *source);

G_END_DECLS
