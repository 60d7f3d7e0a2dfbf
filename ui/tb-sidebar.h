/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all places of a project: overview, the sections' topics, circular, chart book, checks, history. */
#pragma once

#include <gtk/gtk.h>

#include "tb-standing.h"

G_BEGIN_DECLS

#define TB_PLACE_OVERVIEW "overview"
#define TB_PLACE_CIRCULAR "circular"
#define TB_PLACE_CHART_BOOK "chart-book"
#define TB_PLACE_CHECKS "checks"
#define TB_PLACE_HISTORY "history"

#define TB_TYPE_SIDEBAR (tb_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TbSidebar, tb_sidebar, TB, SIDEBAR, GtkWidget)

void tb_sidebar_set_standing (TbSidebar *self, TbStanding *standing);
gboolean tb_sidebar_select (TbSidebar *self, const char *place);
const char *tb_sidebar_get_step (TbSidebar *self, int step);

G_END_DECLS
