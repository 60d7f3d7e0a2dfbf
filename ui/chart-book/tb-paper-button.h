/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says how the chart book's pages look, and lets it be chosen. */
#pragma once

#include <gtk/gtk.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_PAPER_BUTTON (tb_paper_button_get_type ())
G_DECLARE_FINAL_TYPE (TbPaperButton, tb_paper_button, TB, PAPER_BUTTON, GtkWidget)

void tb_paper_button_set_charts (TbPaperButton *self, TbChartBook *charts);
void tb_paper_button_hide_words (TbPaperButton *self);

G_END_DECLS
