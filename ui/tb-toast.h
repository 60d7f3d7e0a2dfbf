/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in passing what was done, in the window that a widget is in. */
#pragma once

#include <gtk/gtk.h>

#include "tb-macros.h"

G_BEGIN_DECLS

TB_EXPORT
void tb_toast_show (GtkWidget *widget, const char *message);
TB_EXPORT
void tb_toast_show_with_action (GtkWidget *widget, const char *message, const char *label, const char *action);

G_END_DECLS
