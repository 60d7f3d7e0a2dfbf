/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which charts there are to show one after the other. */
#pragma once

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

GPtrArray *tb_chart_list_new (TbChartBook *charts, gboolean only_picked);
int tb_chart_list_find (GPtrArray *list, const char *id);
int tb_chart_list_find_topic (GPtrArray *list, TbChartBook *charts, const char *topic_key);

G_END_DECLS
