/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks found, with the arithmetic; each leads to its cell. */
#pragma once

#include <adwaita.h>

#include "tb-standing.h"

G_BEGIN_DECLS

#define TB_TYPE_CHECKS_PAGE (tb_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (TbChecksPage, tb_checks_page, TB, CHECKS_PAGE, AdwBin)

GtkWidget *tb_checks_page_new (TbStanding *standing);

G_END_DECLS
