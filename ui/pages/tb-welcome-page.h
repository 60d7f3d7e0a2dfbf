/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The start page: new project, open one, one of the recent ones, or the sample. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TB_TYPE_WELCOME_PAGE (tb_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (TbWelcomePage, tb_welcome_page, TB, WELCOME_PAGE, AdwBin)

GtkWidget *tb_welcome_page_new (void);

G_END_DECLS
