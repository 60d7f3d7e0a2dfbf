/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds one child and wishes for a width of its own, whatever the child would like. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TB_TYPE_WIDTH_BIN (tb_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (TbWidthBin, tb_width_bin, TB, WIDTH_BIN, GtkWidget)

G_END_DECLS
