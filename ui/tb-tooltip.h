/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that leave Chinese text its line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tb_tooltip_show (GtkTooltip *tooltip, const char *text);
gboolean tb_tooltip_on_query (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void tb_tooltip_set (GtkWidget *widget, const char *text);

G_END_DECLS
