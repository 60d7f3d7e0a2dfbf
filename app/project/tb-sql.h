/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small helpers over SQLite: steps, text that is surely UTF-8, and errors in the analyst's words. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

int tb_sql_error (int result);
void tb_sql_set_error (GError **error, sqlite3 *db, const char *path, int result);
gboolean tb_sql_done (sqlite3_stmt *stmt, GError **error);
void tb_sql_bind (sqlite3_stmt *stmt, int index, const char *text);

G_END_DECLS
