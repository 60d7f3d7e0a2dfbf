/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits what the circular begins and ends with: title, addressees, office, dates, closing note. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_MASTHEAD_WINDOW (tb_masthead_window_get_type ())
G_DECLARE_FINAL_TYPE (TbMastheadWindow, tb_masthead_window, TB, MASTHEAD_WINDOW, AdwPreferencesWindow)

void tb_masthead_window_present (GtkWindow *parent, TbBook *book);

G_END_DECLS
