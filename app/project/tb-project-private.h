/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the engine's own modules only: reading the project by SQL. Never installed. */
#pragma once

#include <sqlite3.h>

#include "project/tb-project.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_reset)

/**
 * tb_project_prepare: (skip)
 * @self: a project
 * @sql: one statement that reads, as a literal
 *
 * Gets the prepared statement of @sql from the project's cache, reset and with cleared bindings.
 * g_autoptr resets it; the project owns it.
 *
 * Returns: (transfer none): the statement, or %NULL with @error set
 */
TB_EXPORT
sqlite3_stmt *tb_project_prepare (TbProject *self, const char *sql, GError **error);

/* TRUE for a row, FALSE with *error unset at the end, FALSE with *error set on failure. */
TB_EXPORT
gboolean tb_sql_row (sqlite3_stmt *stmt, GError **error);

/* Text of a column, validated as UTF-8; NULL for SQL NULL. Borrowed until the next step. */
TB_EXPORT
const char *tb_sql_text (sqlite3_stmt *stmt, int column);

/* Whether the typed tables are what the log says; see tb-verify.c. */
TB_EXPORT
gboolean tb_project_verify (TbProject *self, GError **error);

G_END_DECLS
