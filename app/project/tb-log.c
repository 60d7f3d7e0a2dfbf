/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log: sites, sequences, operations and what they replaced. */
#include "project/tb-project-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
tb_operation_clear (TbOperation *self)
{
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->parents, g_free);
}

/* "site.sequence", as parents and heads name it. */
char *
tb_operation_dup_name (const TbOperation *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, self->site, self->sequence);
}

/* A site is one copy on one machine: the same file elsewhere, or another file put in its place, has another. */
static char *
dup_fingerprint (TbStorage *storage)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *machine = NULL;
  g_autofree char *inode = g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) storage->inode);

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());
  g_checksum_update (checksum, (const guchar *) machine, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) inode, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum, (const guchar *) storage->path, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
add_site (TbProject *project, const char *fingerprint, GError **error)
{
  g_autofree char *id = tb_row_id_new ();
  sqlite3_stmt *stmt = tb_storage_prepare (project->storage, "INSERT INTO site (id, fingerprint) VALUES (?1, ?2)", error);

  if (stmt == NULL)
    return FALSE;
  tb_sql_bind (stmt, 1, id);
  tb_sql_bind (stmt, 2, fingerprint);
  return tb_sql_done (stmt, error);
}

/* The number of this copy's site; it is made at the copy's first write. Inside a write transaction only. */
gint64
tb_log_find_site (TbProject *project, GError **error)
{
  g_autofree char *fingerprint = dup_fingerprint (project->storage);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GError) local = NULL;

  /* the newest one: where a site was given up, a later one took its place */
  stmt = tb_storage_prepare (project->storage, "SELECT number FROM site WHERE fingerprint = ?1 ORDER BY number DESC", error);
  if (stmt == NULL)
    return -1;
  tb_sql_bind (stmt, 1, fingerprint);
  if (tb_sql_row (stmt, &local))
    return sqlite3_column_int64 (stmt, 0);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return -1;
    }
  if (!add_site (project, fingerprint, error))
    return -1;
  return sqlite3_last_insert_rowid (project->storage->db);
}

static gboolean
fail_damaged (TbProject *project, GError **error)
{
  g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED,
               _("The history in “%s” is damaged: it doesn’t hold what came before. Open an earlier copy, or ask whoever sent it for a new one."),
                  project->storage->name);
  return FALSE;
}

/* Counting begins at 1, and no history made by this program comes near the end: one that does was made up. */
static gint64
query_next (TbProject *project, const char *sql, gint64 argument, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_storage_prepare (project->storage, sql, error);
  gint64 last;

  if (stmt == NULL)
    return -1;
  if (sqlite3_bind_parameter_count (stmt) > 0)
    sqlite3_bind_int64 (stmt, 1, argument);
  if (!tb_sql_row (stmt, error))
    return -1;
  last = sqlite3_column_int64 (stmt, 0);
  if (last < 0 || last > G_MAXINT64 / 2)
    {
      fail_damaged (project, error);
      return -1;
    }
  return last + 1;
}

gint64
tb_log_next_sequence (TbProject *project, gint64 site, GError **error)
{
  return query_next (project, "SELECT coalesce(max(sequence), 0) FROM operation WHERE site = ?1", site, error);
}

gint64
tb_log_next_change (TbProject *project, GError **error)
{
  return query_next (project, "SELECT coalesce(max(number), 0) FROM change", 0, error);
}

gboolean
tb_log_load (TbProject *project, gint64 site, gint64 sequence, TbOperation *out, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autoptr (GError) local = NULL;

  stmt = tb_storage_prepare (project->storage, "SELECT tbl, row, col, value, parents FROM operation WHERE site = ?1 AND sequence = ?2", error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, sequence);
  if (!tb_sql_row (stmt, &local))
    {
      if (local == NULL)
        return fail_damaged (project, error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  tb_operation_clear (out);
  out->site = site;
  out->sequence = sequence;
  out->table = tb_table_find (tb_sql_text (stmt, 0));
  out->row = g_strdup (tb_sql_text (stmt, 1));
  out->column = g_strdup (tb_sql_text (stmt, 2));
  out->value = g_strdup (tb_sql_text (stmt, 3));
  out->parents = g_strdup (tb_sql_text (stmt, 4));
  return TRUE;
}

/* Takes the next "site.sequence" off the front of *@list; FALSE at its end. */
gboolean
tb_log_parse_parent (const char **list, gint64 *site, gint64 *sequence)
{
  char *end = NULL;

  if (**list == '\0')
    return FALSE;
  *site = g_ascii_strtoll (*list, &end, 10);
  if (*end != '.')
    return FALSE;
  *sequence = g_ascii_strtoll (end + 1, &end, 10);
  *list = *end == ',' ? end + 1 : end;
  return *end == ',' || *end == '\0';
}

/* The value that the operation on a cell replaced. */
gboolean
tb_log_former_value (TbProject *project, const TbOperation *operation, char **value, GError **error)
{
  const char *list = operation->parents;
  g_auto (TbOperation) parent = { 0 };
  g_auto (TbRow) row = { 0 };
  gint64 site, sequence;
  int column = operation->table != NULL ? tb_table_find_column (operation->table, operation->column) : -1;

  if (column < 0 || !tb_log_parse_parent (&list, &site, &sequence))
    return fail_damaged (project, error);
  if (!tb_log_load (project, site, sequence, &parent, error))
    return FALSE;
  if (*parent.column != '\0')
    {
      *value = g_steal_pointer (&parent.value);
      return TRUE;
    }
  if (parent.value == NULL || !tb_row_from_json (&row, operation->table, parent.value))
    return fail_damaged (project, error);
  *value = g_steal_pointer (&row.values[column]);
  return TRUE;
}

/* The row that a removal took away: what its parents add up to. */
gboolean
tb_log_former_row (TbProject *project, const TbOperation *removal, TbRow *out, GError **error)
{
  const char *list = removal->parents;
  gboolean seen[TB_TABLE_MAX_COLUMNS] = { FALSE };
  gboolean has_row = FALSE;
  gint64 site, sequence;

  while (tb_log_parse_parent (&list, &site, &sequence))
    {
      g_auto (TbOperation) parent = { 0 };
      int column;

      if (!tb_log_load (project, site, sequence, &parent, error))
        return FALSE;
      if (*parent.column == '\0')
        {
          if (!has_row && parent.value != NULL)
            has_row = tb_row_from_json (out, removal->table, parent.value);
          continue;
        }
      column = tb_table_find_column (removal->table, parent.column);
      if (column < 0 || seen[column])
        continue;
      seen[column] = TRUE;
      g_free (out->values[column]);
      out->values[column] = g_steal_pointer (&parent.value);
    }
  return has_row ? TRUE : fail_damaged (project, error);
}
