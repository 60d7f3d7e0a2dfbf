/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a page up to date before the next frame, once for many changes, and only while it is seen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*TbRefreshFunc) (GtkWidget *widget);

#define TB_TYPE_REFRESHER (tb_refresher_get_type ())
G_DECLARE_FINAL_TYPE (TbRefresher, tb_refresher, TB, REFRESHER, GObject)

TbRefresher *tb_refresher_new (GtkWidget *widget, TbRefreshFunc func);
void tb_refresher_queue (TbRefresher *self);

G_END_DECLS
