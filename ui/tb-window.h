/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: one project's pages around a sidebar, or the start page while it shows none. */
#pragma once

#include "tb-application.h"
#include "tb-standing.h"

G_BEGIN_DECLS

#define TB_TYPE_WINDOW (tb_window_get_type ())
G_DECLARE_FINAL_TYPE (TbWindow, tb_window, TB, WINDOW, AdwApplicationWindow)

TbWindow *tb_window_new (TbApplication *application);
void tb_window_open (TbWindow *self, const char *path);
const char *tb_window_get_path (TbWindow *self);
TbBook *tb_window_get_book (TbWindow *self);

void tb_window_show_place (TbWindow *self, const char *place);
void tb_window_show_cell (TbWindow *self, const char *measure_key, const char *organization_id);
void tb_window_show_error (TbWindow *self, const char *heading, const GError *error);

G_END_DECLS
