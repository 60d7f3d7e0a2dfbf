/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as people type it: one width for what input methods write in two, and names compared loosely. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tb_text_fold_width (const char *text);
char *tb_text_fold_name (const char *name);
char *tb_text_shorten (const char *text, glong length);
char *tb_text_quote_nearest (const char *name, GPtrArray *names);
void tb_text_set_not_found (GError **error, const char *what, const char *name, GPtrArray *names);

G_END_DECLS
