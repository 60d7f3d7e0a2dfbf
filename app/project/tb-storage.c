/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one connection to a project's file: opening, statements, transactions. */
#include "project/tb-storage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "project/tb-edit.h"
#include "project/tb-guard.h"
#include "project/tb-project-private.h"
#include "project/tb-row.h"
#include "project/tb-sql.h"
#include "project/tb-vfs.h"

#define BUSY_MILLISECONDS 1000
#define OPEN_SECONDS 30
#define HEAP_LIMIT (G_GINT64_CONSTANT (1) << 30)

/* A file made by hand must not make SQLite read code, run away or eat the memory. */
static const int switches[][2] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

static const int limits[][2] = {
  { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
  { SQLITE_LIMIT_COLUMN, 64 },
  { SQLITE_LIMIT_EXPR_DEPTH, 32 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 4 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 8 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 32 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* EXTRA, because with FULL a power cut right after an acknowledged change can bring the journal back. */
static const char pragmas[] = "PRAGMA journal_mode = DELETE;"
                              "PRAGMA synchronous = EXTRA;"
                              "PRAGMA cache_spill = OFF;"
                              "PRAGMA cache_size = -65536;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA cell_size_check = ON;";

/* Ends a check of the file that takes too long. */
static int
on_progress (gpointer data)
{
  const gint64 *deadline = data;

  return g_get_monotonic_time () > *deadline;
}

/* A file size limit shall be an error like a full disk, not the end of the program. */
static void
survive_size_limit (void)
{
  struct sigaction action;

  if (sigaction (SIGXFSZ, NULL, &action) != 0 || (action.sa_flags & SA_SIGINFO) || action.sa_handler != SIG_DFL)
    return;
  action.sa_handler = SIG_IGN;
  sigaction (SIGXFSZ, &action, NULL);
}

static void
harden (sqlite3 *db)
{
  survive_size_limit ();
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (db, switches[i][0], switches[i][1], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i][0], limits[i][1]);
  sqlite3_hard_heap_limit64 (HEAP_LIMIT);
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, BUSY_MILLISECONDS);
}

/* tb_heads (HEADS) in SQL: HEADS with the operation at hand as the only head of the column at hand. */
static void
replace_heads (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  TbHeadsCall *call = sqlite3_user_data (context);
  const char *heads = (const char *) sqlite3_value_text (arguments[0]);

  if (heads == NULL || call->operation == NULL)
    {
      sqlite3_result_error (context, "no operation", -1);
      return;
    }
  g_free (call->parents);
  call->parents = tb_heads_of_cell (heads, call->table->columns[call->column].name);
  sqlite3_result_text (context, tb_heads_replace (call->table, heads, call->column, call->operation), -1, g_free);
}

/* Opens @path, real and absolute, through the guarding VFS, hardened and with our settings. */
sqlite3 *
tb_storage_connect (const char *path, int flags, GError **error)
{
  sqlite3 *db = NULL;
  int result;

  tb_vfs_allow (path);
  result = sqlite3_open_v2 (path, &db, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, tb_vfs_get_name ());
  if (result == SQLITE_OK)
    {
      harden (db);
      result = sqlite3_exec (db, pragmas, NULL, NULL, NULL);
    }
  if (result != SQLITE_OK)
    {
      tb_sql_set_error (error, db, path, result);
      sqlite3_close_v2 (db);
      tb_vfs_forbid (path);
      return NULL;
    }
  return db;
}

void
tb_storage_disconnect (sqlite3 *db, const char *path)
{
  sqlite3_close_v2 (db);
  tb_vfs_forbid (path);
}

static gboolean
check_pragma (sqlite3 *db, const char *path, const char *sql, const char *expected, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gboolean ok = TRUE;
  int result = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (stmt);
  if (result == SQLITE_ROW && (expected == NULL || g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), expected) != 0))
    {
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *found = g_utf8_make_valid ((const char *) sqlite3_column_text (stmt, 0), -1);

      g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
                   _("“%s” is damaged (%s). Open an earlier copy, or ask whoever sent it for a new one."), name, found);
      ok = FALSE;
    }
  else if (result != SQLITE_ROW && result != SQLITE_DONE)
    {
      tb_sql_set_error (error, db, path, result == SQLITE_INTERRUPT ? SQLITE_CORRUPT : result);
      ok = FALSE;
    }
  sqlite3_finalize (stmt);
  return ok;
}

/* The schema word for word, then the pages: nothing of ours is read before. */
static gboolean
check_content (TbStorage *self, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + OPEN_SECONDS * G_USEC_PER_SEC;
  gboolean ok;

  sqlite3_progress_handler (self->db, 10000, on_progress, &deadline);
  ok = tb_schema_check (self->db, self->name, self->is_newer, error) &&
       check_pragma (self->db, self->path, "PRAGMA quick_check(1)", "ok", error) &&
       check_pragma (self->db, self->path, "PRAGMA foreign_key_check", NULL, error) &&
       check_pragma (self->db, self->path, "PRAGMA encoding", "UTF-8", error);
  sqlite3_progress_handler (self->db, 0, NULL, NULL);
  return ok;
}

/**
 * tb_storage_open: (skip)
 * @path: a path
 * @read_only: whether never to write
 * @error: return location for an error
 *
 * Opens the project file at @path after all checks; nothing is written. A file or folder that can't be
 * written, or a file of a newer version, opens read-only.
 *
 * Returns: (transfer full): the storage, or %NULL with @error set
 */
TbStorage *
tb_storage_open (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (TbStorage) self = g_new0 (TbStorage, 1);
  TbGuard guard = { 0 };
  gboolean may_write;

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (!tb_guard_check (path, &guard, error))
    return NULL;
  self->path = g_steal_pointer (&guard.path);
  self->name = g_filename_display_basename (self->path);
  self->is_newer = guard.is_newer;
  self->is_read_only = read_only || guard.is_newer || !guard.is_writable;
  self->device = guard.device;
  self->inode = guard.inode;
  /* also who only reads has to play back a journal that was left behind */
  may_write = guard.is_writable && (!self->is_read_only || guard.has_journal);
  self->db = tb_storage_connect (self->path, may_write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
  if (self->db == NULL || !check_content (self, error))
    return NULL;
  sqlite3_create_function_v2 (self->db, "tb_heads", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &self->call, replace_heads, NULL, NULL, NULL);
  return g_steal_pointer (&self);
}

void
tb_storage_free (TbStorage *self)
{
  g_hash_table_unref (self->statements);
  if (self->db != NULL)
    tb_storage_disconnect (self->db, self->path);
  g_free (self->call.parents);
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

static gboolean
fill_new_file (sqlite3 *db)
{
  g_autofree char *id = tb_row_id_new ();
  g_autofree char *first = g_strdup_printf ("PRAGMA page_size = %d; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = %d;"
                                            "PRAGMA user_version = %d; BEGIN IMMEDIATE",
                                            TB_PAGE_SIZE, TB_APPLICATION_NUMBER, TB_FORMAT_VERSION);
  g_autofree char *last = g_strdup_printf ("INSERT INTO meta (key, value) VALUES ('format', '%d'), ('project', '%s'), ('revision', '%s'); COMMIT",
                                           TB_FORMAT_VERSION, id, id);

  return sqlite3_exec (db, first, NULL, NULL, NULL) == SQLITE_OK &&
         tb_schema_create (db) == SQLITE_OK &&
         sqlite3_exec (db, last, NULL, NULL, NULL) == SQLITE_OK;
}

/**
 * tb_storage_create: (skip)
 * @path: where; nothing may be there yet
 * @error: return location for an error
 *
 * Makes an empty project file. It gets its name only when it is whole.
 *
 * Returns: %TRUE when the file is there and on disk
 */
gboolean
tb_storage_create (const char *path, GError **error)
{
  g_autofree char *real = tb_guard_resolve_new (path, error);
  g_autofree char *part = NULL;
  sqlite3 *db;
  gboolean ok;

  if (real == NULL)
    return FALSE;
  part = tb_guard_part_name (real);
  db = tb_storage_connect (part, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (db == NULL)
    return FALSE;
  ok = fill_new_file (db);
  if (!ok)
    tb_sql_set_error (error, db, real, sqlite3_extended_errcode (db));
  tb_storage_disconnect (db, part);
  ok = ok && tb_guard_move_new (part, real, error);
  if (!ok)
    g_unlink (part);
  return ok;
}

static sqlite3_stmt *
find_idle (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      sqlite3_stmt *stmt = g_ptr_array_index (list, i);

      if (!sqlite3_stmt_busy (stmt))
        return stmt;
    }
  return NULL;
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

/* The statement of @sql from the cache, reset and with cleared bindings; one that is being stepped further
 * up the call stack is left alone, and a second one is made. */
sqlite3_stmt *
tb_storage_prepare (TbStorage *self, const char *sql, GError **error)
{
  GPtrArray *list = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *stmt = list != NULL ? find_idle (list) : NULL;
  int result;

  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      sqlite3_clear_bindings (stmt);
      return stmt;
    }
  result = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (result != SQLITE_OK)
    {
      tb_sql_set_error (error, self->db, self->path, result);
      return NULL;
    }
  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (finalize_statement);
      g_hash_table_insert (self->statements, g_strdup (sql), list);
    }
  g_ptr_array_add (list, stmt);
  return stmt;
}

/* Runs one statement without parameters and rows, for example BEGIN IMMEDIATE. */
gboolean
tb_storage_run (TbStorage *self, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = tb_storage_prepare (self, sql, error);

  return stmt != NULL && tb_sql_done (stmt, error);
}

char *
tb_storage_get_meta (TbStorage *self, const char *key, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_storage_prepare (self, "SELECT value FROM meta WHERE key = ?1", error);

  if (stmt == NULL)
    return NULL;
  tb_sql_bind (stmt, 1, key);
  if (tb_sql_row (stmt, error))
    return g_strdup (tb_sql_text (stmt, 0));
  if (error == NULL || *error == NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
                 _("“%s” is damaged (its entry “%s” is missing). Open an earlier copy, or ask whoever sent it for a new one."), self->name, key);
  return NULL;
}

/* Whether the path now leads to another file, or to none. */
gboolean
tb_storage_is_moved (TbStorage *self)
{
  struct stat info;

  return stat (self->path, &info) != 0 || info.st_ino != self->inode || info.st_dev != self->device;
}
