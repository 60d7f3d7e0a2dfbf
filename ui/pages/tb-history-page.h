/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All changes of the project, newest first. */
#pragma once

#include <adwaita.h>

#include "project/tb-project.h"

G_BEGIN_DECLS

#define TB_TYPE_HISTORY_PAGE (tb_history_page_get_type ())
G_DECLARE_FINAL_TYPE (TbHistoryPage, tb_history_page, TB, HISTORY_PAGE, AdwBin)

GtkWidget *tb_history_page_new (TbProject *project);

G_END_DECLS
