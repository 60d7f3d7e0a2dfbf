/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one thread that draws pages: shaped text belongs to the thread that shaped it, and a page can take longer than a
 * frame. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*TbDrawFunc) (gpointer data);

void tb_draw_thread_run (TbDrawFunc func, gpointer data);
void tb_draw_thread_push (TbDrawFunc func, gpointer data);
gboolean tb_draw_thread_is_busy (void);

G_END_DECLS
