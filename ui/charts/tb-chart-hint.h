/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a value of a chart says of itself, beside it: how much, and where that comes from. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TB_TYPE_CHART_HINT (tb_chart_hint_get_type ())
G_DECLARE_FINAL_TYPE (TbChartHint, tb_chart_hint, TB, CHART_HINT, GtkPopover)

GtkWidget *tb_chart_hint_new (GtkWidget *parent);
void tb_chart_hint_show (TbChartHint *self, const GdkRectangle *at, const char *value, const char *source);
void tb_chart_hint_hide (TbChartHint *self);

G_END_DECLS
