/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All charts as small pictures, to pick and to put in order. */
#pragma once

#include <gtk/gtk.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_BOOK_CARDS (tb_chart_book_cards_get_type ())
G_DECLARE_FINAL_TYPE (TbChartBookCards, tb_chart_book_cards, TB, CHART_BOOK_CARDS, GtkWidget)

/**
 * TbChartBookCards::updated:
 * @self: the cards
 *
 * Emitted after the cards were brought up to date.
 */

GtkWidget *tb_chart_book_cards_new (TbChartBook *charts);
void tb_chart_book_cards_count (TbChartBookCards *self, guint *n_printed, guint *n_charts);
void tb_chart_book_cards_show_chart (TbChartBookCards *self, const char *id);
void tb_chart_book_cards_move (TbChartBookCards *self, const char *id, guint place);

G_END_DECLS
