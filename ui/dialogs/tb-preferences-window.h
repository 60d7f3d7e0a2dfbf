/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's few preferences. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TB_TYPE_PREFERENCES_WINDOW (tb_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (TbPreferencesWindow, tb_preferences_window, TB, PREFERENCES_WINDOW, AdwPreferencesWindow)

void tb_preferences_window_present (GtkWindow *parent);

G_END_DECLS
