/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ctrl+Enter applies a dialog whose texts take Enter for themselves. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tb_apply_key_add (GtkWidget *dialog, const char *action);

G_END_DECLS
