/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window shows in place of a file that can't be opened: why, and what to do. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tb_problem_page_new (const char *path, const GError *error);

G_END_DECLS
