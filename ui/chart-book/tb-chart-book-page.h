/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the chart book: its charts to pick, order and word, and its pages as they will be printed. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_CHART_BOOK_PAGE (tb_chart_book_page_get_type ())
G_DECLARE_FINAL_TYPE (TbChartBookPage, tb_chart_book_page, TB, CHART_BOOK_PAGE, AdwBin)

GtkWidget *tb_chart_book_page_new (TbBook *book);
void tb_chart_book_page_show_chart (TbChartBookPage *self, const char *id);

G_END_DECLS
