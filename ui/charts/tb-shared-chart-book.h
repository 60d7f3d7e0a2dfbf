/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart book for all that show charts of a project: it reads the project once for them. */
#pragma once

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

TbChartBook *tb_shared_chart_book_get (TbBook *book);

G_END_DECLS
