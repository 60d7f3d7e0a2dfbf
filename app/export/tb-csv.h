/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated values that spreadsheets open right and never run. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

/* The byte order mark: without it WPS and Excel take UTF-8 for the local encoding. */
#define TB_CSV_MARK "\xef\xbb\xbf"

TB_EXPORT
void tb_csv_append_row (GString *out, const char *const *cells, gsize n_cells);
TB_EXPORT
char *tb_csv_guard (const char *text);
TB_EXPORT
char *tb_csv_unguard (const char *text);

G_END_DECLS
