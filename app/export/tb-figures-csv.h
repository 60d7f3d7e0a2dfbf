/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period as a table for spreadsheets. */
#pragma once

#include "tb-output.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

gboolean tb_figures_write_csv (TbBook *book, TbOutput *output, GError **error);

G_END_DECLS
