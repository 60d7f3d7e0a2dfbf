/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits the wording of one passage, with its result beside it. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_WORDING_WINDOW (tb_wording_window_get_type ())
G_DECLARE_FINAL_TYPE (TbWordingWindow, tb_wording_window, TB, WORDING_WINDOW, AdwWindow)

void tb_wording_window_present (GtkWindow *parent, TbBook *book, const char *passage);

G_END_DECLS
