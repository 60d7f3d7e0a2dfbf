/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small helpers over SQLite: steps, text that is surely UTF-8, and errors in the analyst's words. */
#include "project/tb-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "project/tb-project-private.h"
#include "tb-error.h"

/**
 * tb_sql_error: (skip)
 * @result: SQLite's extended result code
 *
 * Returns: the code of %TB_ERROR that @result means
 */
int
tb_sql_error (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_NOTADB:
      return TB_ERROR_NOT_PROJECT;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return TB_ERROR_DAMAGED;
    case SQLITE_FULL:
      return TB_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TB_ERROR_BUSY;
    case SQLITE_READONLY:
      return result == SQLITE_READONLY_DBMOVED ? TB_ERROR_REPLACED : TB_ERROR_READ_ONLY;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return TB_ERROR_READ_ONLY;
    default:
      return TB_ERROR_IO;
    }
}

/* Sets @error from a failed @result on @db. @path names the file; NULL: the connection's own. */
void
tb_sql_set_error (GError **error, sqlite3 *db, const char *path, int result)
{
  int code = tb_sql_error (result);
  const char *own = path == NULL && db != NULL ? sqlite3_db_filename (db, "main") : path;
  g_autofree char *name = g_filename_display_basename (own != NULL && *own != '\0' ? own : "?");
  const char *detail = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (result);

  if (result == SQLITE_READONLY_ROLLBACK)
    {
      g_set_error (error, TB_ERROR, code,
                   _("The last save of “%s” was cut short, and it can’t be repaired where nothing can be written. Copy it, together with the file “%s-journal”, to another folder and open it there."),
                      name, name);
      return;
    }
  switch (code)
    {
    case TB_ERROR_NOT_PROJECT:
      g_set_error (error, TB_ERROR, code, _("“%s” is no project file. Choose a file that ends in .tongbao."), name);
      break;
    case TB_ERROR_DAMAGED:
      g_set_error (error, TB_ERROR, code, _("“%s” is damaged (%s). Open an earlier copy, or ask whoever sent it for a new one."), name, detail);
      break;
    case TB_ERROR_FULL:
      g_set_error (error, TB_ERROR, code, _("There is no room on the disk for “%s”, so nothing was saved. Free some space and try again."), name);
      break;
    case TB_ERROR_BUSY:
      g_set_error (error, TB_ERROR, code, _("Another program is using “%s”. Close it there or wait a moment, then try again."), name);
      break;
    case TB_ERROR_READ_ONLY:
      g_set_error (error, TB_ERROR, code, _("“%s” or its folder can’t be written. Save a copy in another folder and go on there."), name);
      break;
    case TB_ERROR_REPLACED:
      g_set_error (error, TB_ERROR, code, _("“%s” was replaced or moved away while it was open. Open it again to go on with what is there now."), name);
      break;
    default:
      g_set_error (error, TB_ERROR, code, _("“%s” can’t be read or written (%s). Check the disk or the network folder and try again."), name, detail);
      break;
    }
}

/**
 * tb_sql_row: (skip)
 * @stmt: a prepared statement
 * @error: return location for an error
 *
 * Steps @stmt to its next row.
 *
 * Returns: %TRUE when there is a row, %FALSE with @error unset at the end, %FALSE with @error set on failure
 */
gboolean
tb_sql_row (sqlite3_stmt *stmt, GError **error)
{
  int result = sqlite3_step (stmt);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    tb_sql_set_error (error, sqlite3_db_handle (stmt), NULL, result);
  return FALSE;
}

/* Runs a statement that returns no rows and resets it. */
gboolean
tb_sql_done (sqlite3_stmt *stmt, GError **error)
{
  int result = sqlite3_step (stmt);

  if (result != SQLITE_DONE && result != SQLITE_ROW)
    {
      tb_sql_set_error (error, sqlite3_db_handle (stmt), NULL, result);
      sqlite3_reset (stmt);
      return FALSE;
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * tb_sql_text: (skip)
 * @stmt: a statement that stands on a row
 * @column: the column's index, from 0
 *
 * Text that isn't UTF-8, or that hides more behind a NUL, can only come from a file made by hand;
 * it reads as a replacement character, so that nothing behind has to fear it.
 *
 * Returns: (nullable): the text, borrowed until the next step; %NULL for SQL NULL
 */
const char *
tb_sql_text (sqlite3_stmt *stmt, int column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);
  int length;

  if (text == NULL)
    return NULL;
  length = sqlite3_column_bytes (stmt, column);
  return g_utf8_validate_len (text, (gsize) length, NULL) ? text : "\357\277\275";
}

/* Binds borrowed text that stays as it is until the statement has run; NULL for SQL NULL. */
void
tb_sql_bind (sqlite3_stmt *stmt, int index, const char *text)
{
  if (text == NULL)
    sqlite3_bind_null (stmt, index);
  else
    sqlite3_bind_text (stmt, index, text, -1, SQLITE_STATIC);
}
