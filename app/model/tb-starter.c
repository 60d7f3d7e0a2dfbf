/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/tb-starter.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "model/tb-organization-list.h"
#include "model/tb-organization.h"

/**
 * tb_starter_period:
 *
 * Works out which period somebody who starts a project today most likely means: the quarter that ended last, for its
 * circular is written in the weeks after it.
 *
 * Returns: the period
 */
TbPeriod
tb_starter_period (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int quarter = (g_date_time_get_month (now) - 1) / 3;

  if (quarter == 0)
    return (TbPeriod){ g_date_time_get_year (now) - 1, 4 };

  return (TbPeriod){ g_date_time_get_year (now), quarter };
}

static gboolean
fill (TbProject *project, TbPeriod period, GError **error)
{
  g_autoptr (TbEdit) edit = tb_edit_begin (project, _("Create the project"), error);

  return edit != NULL &&
         tb_period_add (edit, period, error) &&
         tb_organizations_load_tsv (edit, tb_organizations_default_tsv (), error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_starter_create:
 * @path: where; nothing may be there yet
 * @period: its first period
 * @error: return location for an error
 *
 * Creates a project with one period and the usual organizations. After a failure nothing is left at @path.
 *
 * Returns: (transfer full): the project, or %NULL with @error set
 */
TbProject *
tb_starter_create (const char *path, TbPeriod period, GError **error)
{
  g_autoptr (TbProject) project = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  project = tb_project_create (path, error);
  if (project == NULL)
    return NULL;

  if (!fill (project, period, error))
    {
      g_clear_object (&project);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&project);
}
