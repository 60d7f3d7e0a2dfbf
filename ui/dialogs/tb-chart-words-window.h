/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits the title and the caption of a chart, each with its result below it. */
#pragma once

#include <adwaita.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_WORDS_WINDOW (tb_chart_words_window_get_type ())
G_DECLARE_FINAL_TYPE (TbChartWordsWindow, tb_chart_words_window, TB, CHART_WORDS_WINDOW, AdwWindow)

void tb_chart_words_window_present (GtkWidget *widget, TbChartBook *charts, const char *id);

G_END_DECLS
