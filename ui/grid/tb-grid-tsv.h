/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of cells as spreadsheets put them on the clipboard. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

TB_EXPORT
GPtrArray *tb_grid_tsv_parse (const char *text);
TB_EXPORT
char *tb_grid_tsv_format (GPtrArray *block);

G_END_DECLS
