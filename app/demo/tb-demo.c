/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a demonstration project, one change a quarter. */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "demo/tb-demo-private.h"
#include "model/tb-starter.h"

/* Fixed, so that the same call gives the same project at any time. */
static const TbPeriod end = { 2022, 3 };

/* The circular goes out in the fourth week after the quarter. */
static gboolean
set_issued (TbEdit *edit, TbPeriod period, const char *id, GError **error)
{
  GDate issued = tb_period_end (period);
  char text[11];

  g_date_add_days (&issued, 25);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &issued);

  return tb_edit_set (edit, "period", id, "issued", text, error);
}

static gboolean
write_quarter (TbDemoWorld *world, TbProject *project, TbPeriod period, GError **error)
{
  const int time = period.year * 4 + period.quarter - 1;
  g_autofree char *id = tb_period_to_id (period);
  /* Translators: a quarter, 2021Q4 */
  g_autofree char *label = g_strdup_printf (_("Demonstration data %s"), id);
  g_autoptr (TbEdit) edit = tb_edit_begin (project, label, error);

  if (edit == NULL || !tb_period_add (edit, period, error) || !set_issued (edit, period, id, error))
    return FALSE;

  for (guint i = 0; i < world->traits->len; i++)
    for (guint j = 0; j < world->organizations->len; j++)
      {
        const TbDemoTraits *traits = g_ptr_array_index (world->traits, i);
        TbOrganization *who = g_ptr_array_index (world->organizations, j);
        const TbValue value = tb_demo_value (world, traits, who, time);

        if (value.state != TB_VALUE_BLANK && !tb_figure_set (edit, id, traits->key, tb_organization_get_id (who), &value, error))
          return FALSE;
      }

  tb_edit_set_origin (edit, "demonstration");
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

/* Before any figure: undo takes the mark away last. */
static gboolean
mark (TbDemoWorld *world, TbProject *project, GError **error)
{
  g_autoptr (TbEdit) edit = tb_edit_begin (project, _("Mark the figures as made up"), error);
  TbOrganization *city = tb_demo_world_find (world, TB_CITY);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, world->seed);

  return edit != NULL &&
         tb_edit_set_setting (edit, TB_DEMONSTRATION_SETTING, seed, error) &&
         tb_edit_set_setting (edit, "office", TB_DEMONSTRATION_SOURCE, error) &&
         (city == NULL || tb_edit_set_setting (edit, "city", tb_organization_get_full_name (city), error)) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
fill (TbProject *project, TbCatalog *catalog, guint n_quarters, guint64 seed, GError **error)
{
  g_autoptr (TbDemoWorld) world = tb_demo_world_new (project, catalog, end, seed, error);

  if (world == NULL || !mark (world, project, error))
    return FALSE;

  for (guint i = n_quarters; i > 0; i--)
    if (!write_quarter (world, project, tb_period_back (end, i - 1), error))
      return FALSE;

  return TRUE;
}

/**
 * tb_demo_create:
 * @path: where; nothing may be there yet
 * @catalog: the measures that figures are made up for
 * @n_quarters: how many quarters, from 1 to %TB_DEMO_MAX_QUARTERS; the newest is always 2022Q3
 * @seed: what the figures follow from: the same seed gives the same ones on every machine
 * @error: return location for an error
 *
 * Creates a demonstration project: the usual organizations, and plausible figures that are made up from the sections'
 * tables alone. Stocks grow, what counts from January starts again with the year, done stays within its plan, parts add
 * up to their wholes, some organizations are behind; what the program works out is left to it. The project is marked
 * (%TB_DEMONSTRATION_SETTING), so that everything made from it says that its figures aren't real. After a failure
 * nothing is left at @path.
 *
 * Returns: (transfer full): the project, or %NULL with @error set
 */
TbProject *
tb_demo_create (const char *path, TbCatalog *catalog, guint n_quarters, guint64 seed, GError **error)
{
  g_autoptr (TbProject) project = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (TB_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (n_quarters >= 1 && n_quarters <= TB_DEMO_MAX_QUARTERS, NULL);

  project = tb_starter_create (path, tb_period_back (end, n_quarters - 1), error);
  if (project == NULL)
    return NULL;

  if (!fill (project, catalog, n_quarters, seed, error))
    {
      g_clear_object (&project);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&project);
}
