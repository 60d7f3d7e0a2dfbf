/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a project file: what is created, and what a file must hold exactly to be opened. */
#include "project/tb-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One thing in the file. No constraint makes a hidden index, so that each has its own statement,
 * and each is compared with the file's word for word. */
typedef struct
{
  const char *type;
  const char *name;
  const char *sql;
} SchemaItem;

static const SchemaItem schema[] = {
  { "table", "meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID" },
  { "table", "site", "CREATE TABLE site(number INTEGER PRIMARY KEY, id TEXT NOT NULL, fingerprint TEXT NOT NULL) STRICT" },
  { "index", "site_id", "CREATE UNIQUE INDEX site_id ON site(id)" },
  { "table", "change", "CREATE TABLE change(number INTEGER PRIMARY KEY, id TEXT NOT NULL, site INTEGER NOT NULL, first INTEGER NOT NULL, operations INTEGER NOT NULL, kind INTEGER NOT NULL, target TEXT, label TEXT NOT NULL, author TEXT NOT NULL, time INTEGER NOT NULL, origin TEXT NOT NULL) STRICT" },
  { "index", "change_id", "CREATE UNIQUE INDEX change_id ON change(id)" },
  { "table", "operation", "CREATE TABLE operation(site INTEGER NOT NULL, sequence INTEGER NOT NULL, change INTEGER NOT NULL, tbl TEXT NOT NULL, row TEXT NOT NULL, col TEXT NOT NULL, value TEXT, parents TEXT NOT NULL, PRIMARY KEY(site, sequence)) STRICT, WITHOUT ROWID" },
  { "table", "tombstone", "CREATE TABLE tombstone(tbl TEXT NOT NULL, row TEXT NOT NULL, heads TEXT NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID" },
  { "table", "setting", "CREATE TABLE setting(id TEXT PRIMARY KEY, value TEXT NOT NULL, heads TEXT NOT NULL) STRICT, WITHOUT ROWID" },
  { "table", "organization", "CREATE TABLE organization(id TEXT PRIMARY KEY, kind TEXT NOT NULL, short_name TEXT NOT NULL, full_name TEXT, aliases TEXT, position INTEGER NOT NULL, heads TEXT NOT NULL) STRICT, WITHOUT ROWID" },
  { "table", "period", "CREATE TABLE period(id TEXT PRIMARY KEY, cutoff TEXT, issued TEXT, heads TEXT NOT NULL) STRICT, WITHOUT ROWID" },
  { "table", "figure", "CREATE TABLE figure(period TEXT NOT NULL, measure TEXT NOT NULL, organization TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, named TEXT, note TEXT, heads TEXT NOT NULL, PRIMARY KEY(period, measure, organization)) STRICT, WITHOUT ROWID" },
  { "index", "figure_id", "CREATE UNIQUE INDEX figure_id ON figure(id)" },
  { "table", "passage", "CREATE TABLE passage(id TEXT PRIMARY KEY, period TEXT NOT NULL, passage TEXT NOT NULL, text TEXT NOT NULL, heads TEXT NOT NULL) STRICT, WITHOUT ROWID" },
};

static TbTable tables[] = {
  { .name = "setting", .columns = { { "value", .is_required = TRUE } } },
  { .name = "organization",
    .columns = { { "kind", .is_required = TRUE },
                 { "short_name", .is_required = TRUE },
                 { "full_name" },
                 { "aliases" },
                 { "position", .is_integer = TRUE, .is_required = TRUE } } },
  { .name = "period", .columns = { { "cutoff" }, { "issued" } } },
  { .name = "figure",
    .columns = { { "period", .is_key = TRUE, .is_required = TRUE },
                 { "measure", .is_key = TRUE, .is_required = TRUE },
                 { "organization", .is_key = TRUE, .is_required = TRUE },
                 { "value", .is_required = TRUE },
                 { "named" },
                 { "note" } } },
  { .name = "passage",
    .columns = { { "period", .is_key = TRUE, .is_required = TRUE },
                 { "passage", .is_key = TRUE, .is_required = TRUE },
                 { "text", .is_required = TRUE } } },
};

static void
prepare_table (TbTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; i < TB_TABLE_MAX_COLUMNS && table->columns[i].name != NULL; i++)
    {
      const char *column = table->columns[i].name;

      g_string_append_printf (names, "%s, ", column);
      g_string_append_printf (marks, "?%u, ", i + 2);
      table->update_cell[i] = g_strdup_printf ("UPDATE %s SET %s = ?2, heads = tb_heads (heads) WHERE id = ?1 AND %s IS NOT ?2",
                                               table->name, column, column);
      table->n_columns = i + 1;
    }
  table->select = g_strdup_printf ("SELECT %sheads FROM %s WHERE id = ?1", names->str, table->name);
  table->remove = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table->name);
  table->insert = g_strdup_printf ("INSERT INTO %s (id, %sheads) VALUES (?1, %s?%u)",
                                   table->name, names->str, marks->str, table->n_columns + 2);
}

static void
prepare_tables (void)
{
  static gsize prepared = 0;

  if (g_once_init_enter (&prepared))
    {
      for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
        prepare_table (&tables[i]);
      g_once_init_leave (&prepared, 1);
    }
}

const TbTable *
tb_table_get (guint index)
{
  prepare_tables ();
  return index < G_N_ELEMENTS (tables) ? &tables[index] : NULL;
}

const TbTable *
tb_table_find (const char *name)
{
  prepare_tables ();
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (strcmp (tables[i].name, name) == 0)
        return &tables[i];
    }
  return NULL;
}

int
tb_table_find_column (const TbTable *self, const char *name)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (strcmp (self->columns[i].name, name) == 0)
        return (int) i;
    }
  return -1;
}

/* Makes all tables in the empty database @db; returns SQLite's result. */
int
tb_schema_create (sqlite3 *db)
{
  for (guint i = 0; i < G_N_ELEMENTS (schema); i++)
    {
      int result = sqlite3_exec (db, schema[i].sql, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        return result;
    }
  return SQLITE_OK;
}

static const SchemaItem *
find_item (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (schema); i++)
    {
      if (strcmp (schema[i].name, name) == 0)
        return &schema[i];
    }
  return NULL;
}

/* What a newer version may have beside our tables: its own plain tables and indexes, which we never read. */
static gboolean
is_plain (const char *type, const char *sql)
{
  return (strcmp (type, "table") == 0 && g_str_has_prefix (sql, "CREATE TABLE ")) ||
         (strcmp (type, "index") == 0 && (g_str_has_prefix (sql, "CREATE INDEX ") || g_str_has_prefix (sql, "CREATE UNIQUE INDEX ")));
}

static gboolean
check_item (sqlite3_stmt *stmt, const char *file, gboolean is_newer, guint *n_found, GError **error)
{
  const char *type = (const char *) sqlite3_column_text (stmt, 0);
  const char *name = (const char *) sqlite3_column_text (stmt, 1);
  const char *sql = (const char *) sqlite3_column_text (stmt, 2);
  g_autofree char *shown = g_utf8_make_valid (name != NULL ? name : "?", -1);
  const SchemaItem *item = name != NULL ? find_item (name) : NULL;

  if (item != NULL && g_strcmp0 (type, item->type) == 0 && g_strcmp0 (sql, item->sql) == 0)
    {
      *n_found += 1;
      return TRUE;
    }
  if (item == NULL && is_newer && type != NULL && sql != NULL && is_plain (type, sql))
    return TRUE;
  if (item == NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_FOREIGN_SCHEMA,
                 _("“%s” holds “%s”, which isn’t part of a project, so it wasn’t opened. Ask whoever sent it for an unchanged copy."), file, shown);
  else
    g_set_error (error, TB_ERROR, is_newer ? TB_ERROR_NEWER_VERSION : TB_ERROR_FOREIGN_SCHEMA,
                 is_newer ? _("“%s” was saved by a newer version, which keeps “%s” in another form. Update the program to open it.")
                          : _("In “%s”, “%s” was altered by another program, so it wasn’t opened. Ask whoever sent it for an unchanged copy."),
                               file, shown);
  return FALSE;
}

/**
 * tb_schema_check: (skip)
 * @db: an open database
 * @name: the file's name, for messages
 * @is_newer: whether the file says that a newer version wrote it: it may then have more plain tables than ours
 * @error: return location for an error
 *
 * Compares what the file holds with what this version creates, statement by statement.
 *
 * Returns: %TRUE if the file has our tables, word for word, and nothing that isn't ours
 */
gboolean
tb_schema_check (sqlite3 *db, const char *name, gboolean is_newer, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  gboolean ok = TRUE;
  guint n_found = 0;
  int result = sqlite3_prepare_v2 (db, "SELECT type, name, sql FROM sqlite_schema", -1, &stmt, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (stmt);
      if (result == SQLITE_ROW && !check_item (stmt, name, is_newer, &n_found, error))
        {
          ok = FALSE;
          break;
        }
    }
  if (ok && result != SQLITE_DONE)
    {
      g_set_error (error, TB_ERROR, result == SQLITE_BUSY ? TB_ERROR_BUSY : TB_ERROR_DAMAGED,
                   _("“%s” can’t be read as a project: %s"), name, sqlite3_errmsg (db));
      ok = FALSE;
    }
  else if (ok && n_found != G_N_ELEMENTS (schema))
    {
      g_set_error (error, TB_ERROR, n_found == 0 ? TB_ERROR_NOT_PROJECT : TB_ERROR_FOREIGN_SCHEMA,
                   _("“%s” lacks some of a project’s tables. Ask whoever sent it for a whole copy."), name);
      ok = FALSE;
    }
  sqlite3_finalize (stmt);
  return ok;
}
