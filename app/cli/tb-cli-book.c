/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a project together with the sections that know what its figures mean. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

/* The newest period that has figures; else the newest; NULL with *error unset when there is none. */
static char *
default_period (TbProject *project, GError **error)
{
  g_auto (GStrv) periods = tb_periods_list (project, error);
  guint n = periods != NULL ? g_strv_length (periods) : 0;

  for (guint i = n; i > 0; i--)
    {
      gint64 count = tb_figures_count (project, periods[i - 1], NULL, error);

      if (count < 0)
        return NULL;
      if (count > 0)
        return g_strdup (periods[i - 1]);
    }

  return n > 0 ? g_strdup (periods[n - 1]) : NULL;
}

static char *
find_period (TbProject *project, const char *wanted, GError **error)
{
  g_auto (GStrv) periods = NULL;
  g_autofree char *known = NULL;
  g_autofree char *id = NULL;
  TbPeriod period;

  if (wanted == NULL)
    return default_period (project, error);

  if (!tb_period_parse (wanted, &period, error))
    return NULL;
  periods = tb_periods_list (project, error);
  if (periods == NULL)
    return NULL;

  id = tb_period_to_id (period);
  if (g_strv_contains ((const char *const *) periods, id))
    return g_steal_pointer (&id);

  known = g_strjoinv (", ", periods);
  g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period %s. It has: %s."), id, known);
  return NULL;
}

/**
 * tb_cli_book_open: (skip)
 * @path: the project file
 * @mode: how to open it
 * @period: (nullable): the period asked for; %NULL: the newest that has figures
 * @error: return location for an error
 *
 * Opens a project, loads the section plugins and reads the period.
 *
 * Returns: (transfer full): the open project, or %NULL with @error set
 */
TbCliBook *
tb_cli_book_open (const char *path, TbProjectMode mode, const char *period, GError **error)
{
  g_autoptr (TbCliBook) self = g_new0 (TbCliBook, 1);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *id = NULL;

  self->project = tb_project_open (path, mode, error);
  if (self->project == NULL)
    return NULL;

  id = find_period (self->project, period, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self->registry = tb_registry_new ();
  self->catalog = tb_registry_get_catalog (self->registry);
  if (id != NULL)
    {
      self->book = tb_book_new (self->project, self->catalog, id, error);
      if (self->book == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
tb_cli_book_free (TbCliBook *self)
{
  g_clear_object (&self->book);
  g_clear_object (&self->registry);
  g_clear_object (&self->project);
  g_free (self);
}

/* Whether there is a period to read; if not, says so in @error. */
gboolean
tb_cli_book_has_period (TbCliBook *self, GError **error)
{
  if (self->book == NULL)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period yet. Add one in the window first."));

  return self->book != NULL;
}

/* Says, a line each, which section plugins can't be used and why. */
void
tb_cli_print_problems (TbRegistry *registry)
{
  GPtrArray *problems = tb_registry_get_problems (registry);

  for (guint i = 0; i < problems->len; i++)
    {
      const TbPluginProblem *problem = g_ptr_array_index (problems, i);

      tb_cli_print (_("%s can’t be used: %s"), problem->name != NULL ? problem->name : problem->module, problem->reason);
      tb_cli_print ("\n");
    }
}
