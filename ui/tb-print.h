/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the circular: the same pages as the PDF. */
#pragma once

#include <gtk/gtk.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

gboolean tb_print_circular (TbBook *book, GtkWindow *parent, GError **error);

G_END_DECLS
