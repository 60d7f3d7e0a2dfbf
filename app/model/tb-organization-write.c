/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organizations written to the project, one by one and from a list. */
#include "model/tb-organization.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "project/tb-project-private.h"
#include "tb-error.h"

/* Names stand in lists joined by 、, tabs and line ends. */
static gboolean
check_name (const char *name, GError **error)
{
  if (name[0] != '\0' && strpbrk (name, "\t\n\r/") == NULL && strstr (name, "、") == NULL)
    return TRUE;

  if (name[0] == '\0')
    g_set_error_literal (error, TB_ERROR, TB_ERROR_VALUE, _("An organization must have a name"));
  else
    g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” can’t be an organization’s name: it holds a tab, a line end, a slash or 、"), name);
  return FALSE;
}

static char *
join_aliases (const char *const *aliases, GError **error)
{
  for (gsize i = 0; aliases != NULL && aliases[i] != NULL; i++)
    if (!check_name (aliases[i], error))
      return NULL;

  return aliases != NULL ? g_strjoinv ("\n", (char **) aliases) : g_strdup ("");
}

/**
 * tb_organization_create:
 * @edit: the edit that it belongs to
 * @id: (nullable): its row id; %NULL makes a new one
 * @kind: its kind
 * @short_name: the name that tables and the circular use
 * @full_name: (nullable): its official name, when it is another
 * @aliases: (nullable) (array zero-terminated=1): its other names
 * @position: its place in the order of protocol
 *
 * Adds an organization to the project.
 *
 * Returns: whether it worked; if not, @error is %TB_ERROR_VALUE for a name that can't be one, or the project's
 */
gboolean
tb_organization_create (TbEdit *edit, const char *id, TbOrganizationKind kind, const char *short_name, const char *full_name, const char *const *aliases, int position, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (short_name != NULL, FALSE);

  if (!check_name (short_name, error) || (full_name != NULL && full_name[0] != '\0' && !check_name (full_name, error)))
    return FALSE;

  g_autofree char *joined = join_aliases (aliases, error);
  if (joined == NULL)
    return FALSE;

  g_autofree char *new_id = id == NULL ? tb_row_id_new () : NULL;
  char place[16];

  g_snprintf (place, sizeof place, "%d", position);
  const TbColumn columns[] = {
    { "kind", tb_organization_kind_to_id (kind) },
    { "short_name", short_name },
    { "full_name", full_name != NULL ? full_name : "" },
    { "aliases", joined },
    { "position", place },
  };

  return tb_edit_insert (edit, "organization", id != NULL ? id : new_id, columns, G_N_ELEMENTS (columns), error);
}

/**
 * tb_organization_update:
 * @edit: the edit that it belongs to
 * @organization: an organization of the project
 * @short_name: its new short name
 * @full_name: (nullable): its new official name, when it is another
 * @aliases: (nullable) (array zero-terminated=1): its new other names
 *
 * Gives an organization other names. Its figures stay its own.
 *
 * Returns: whether it worked; if not, @error is %TB_ERROR_VALUE for a name that can't be one, or the project's
 */
gboolean
tb_organization_update (TbEdit *edit, TbOrganization *organization, const char *short_name, const char *full_name, const char *const *aliases, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (TB_IS_ORGANIZATION (organization), FALSE);
  g_return_val_if_fail (short_name != NULL, FALSE);

  const char *id = tb_organization_get_id (organization);

  if (!check_name (short_name, error) || (full_name != NULL && full_name[0] != '\0' && !check_name (full_name, error)))
    return FALSE;

  g_autofree char *joined = join_aliases (aliases, error);

  return joined != NULL &&
         tb_edit_set (edit, "organization", id, "short_name", short_name, error) &&
         tb_edit_set (edit, "organization", id, "full_name", full_name != NULL ? full_name : "", error) &&
         tb_edit_set (edit, "organization", id, "aliases", joined, error);
}

/**
 * tb_organization_remove:
 * @edit: the edit that it belongs to
 * @organization: an organization of the project
 *
 * Takes an organization out of the project. Its figures stay in the file and come back with it.
 *
 * Returns: whether it worked
 */
gboolean
tb_organization_remove (TbEdit *edit, TbOrganization *organization, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (TB_IS_ORGANIZATION (organization), FALSE);

  return tb_edit_remove (edit, "organization", tb_organization_get_id (organization), error);
}

/* -1 with @error set, 0 or 1 */
static int
organization_exists (TbEdit *edit, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (tb_edit_get_project (edit), "SELECT 1 FROM organization WHERE id = ?1", error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return -1;

  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
  gboolean exists = tb_sql_row (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return -1;
    }

  return exists;
}

static gboolean
load_line (TbEdit *edit, const char *line, int position, GError **error)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);
  TbOrganizationKind kind = tb_organization_kind_from_id (fields[0]);

  if (kind == 0 || n_fields < 2 || n_fields > 4)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_VALUE,
                   _("“%s” is not a kind, a short name, a full name and other names with tabs between them"), line);
      return FALSE;
    }

  const char *parts[] = { fields[0], fields[1], NULL };
  g_autofree char *id = tb_row_id_derive ("organization", parts);
  g_auto (GStrv) aliases = g_strsplit (n_fields > 3 ? fields[3] : "", "、", -1);
  int exists = organization_exists (edit, id, error);

  if (exists != 0)
    return exists > 0;

  return tb_organization_create (edit, id, kind, fields[1], n_fields > 2 ? fields[2] : NULL, (const char *const *) aliases, position, error);
}

/**
 * tb_organizations_load_tsv:
 * @edit: the edit that it belongs to
 * @tsv: lines of kind, short name, full name and other names joined by 、, with tabs between them
 *
 * Adds a list of organizations in its order. Their ids are derived from kind and short name, so that two copies
 * that load the same list have the same organizations; those that the project has already stay as they are. Empty
 * lines, lines that begin with # and a first line of column names are passed over.
 *
 * Returns: whether it worked; if not, @error names the line
 */
gboolean
tb_organizations_load_tsv (TbEdit *edit, const char *tsv, GError **error)
{
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (tsv != NULL, FALSE);

  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (lines[i][0] == '\0' || lines[i][0] == '#' || (i == 0 && g_str_has_prefix (lines[i], "kind\t")))
        continue;
      if (!load_line (edit, lines[i], i + 1, error))
        {
          g_prefix_error (error, _("Line %d of the list of organizations: "), i + 1);
          return FALSE;
        }
    }

  return TRUE;
}
