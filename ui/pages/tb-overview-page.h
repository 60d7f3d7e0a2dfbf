/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each section's state, what was done last, and the one next step. */
#pragma once

#include <adwaita.h>

#include "section/tb-registry.h"
#include "tb-standing.h"

G_BEGIN_DECLS

#define TB_TYPE_OVERVIEW_PAGE (tb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (TbOverviewPage, tb_overview_page, TB, OVERVIEW_PAGE, AdwBin)

GtkWidget *tb_overview_page_new (TbStanding *standing, TbRegistry *registry);

G_END_DECLS
