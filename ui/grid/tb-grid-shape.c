/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows and columns of a topic: organizations in groups by kind, then the total and the city's own
 * figures. A city figure that states another measure's total has no column: it stands under that measure. */
#include <glib/gi18n-lib.h>

#include "grid/tb-grid-model-private.h"

static void
column_free (gpointer data)
{
  TbGridColumn *column = data;

  g_free (column->key);
  g_free (column->stated_key);
  g_free (column);
}

static void
row_free (gpointer data)
{
  TbGridRow *row = data;

  g_clear_object (&row->organization);
  g_free (row->title);
  g_free (row);
}

/* Whether a measure's only place is the stated row, under the measure that it states. */
static gboolean
is_folded (TbSheet *sheet, const TbMeasure *measure)
{
  const TbMeasure *stated;

  if (measure->of != TB_CITY || measure->states == NULL)
    return FALSE;
  stated = tb_sheet_find_measure (sheet, measure->states);
  return stated != NULL && (stated->of & TB_CITY) == 0;
}

static char *
make_key (TbSheet *sheet, const TbMeasure *measure)
{
  return g_strconcat (tb_sheet_get_topic_key (sheet), "/", measure->id, NULL);
}

static TbGridColumn *
find_column (GPtrArray *columns, const char *measure_id)
{
  for (guint i = 0; i < columns->len; i++)
    {
      TbGridColumn *column = g_ptr_array_index (columns, i);

      if (g_str_equal (column->measure->id, measure_id))
        return column;
    }
  return NULL;
}

/**
 * tb_grid_shape_columns: (skip)
 * @sheet: a topic's sheet
 *
 * Returns: (transfer full) (element-type TbGridColumn): the grid's columns
 */
GPtrArray *
tb_grid_shape_columns (TbSheet *sheet)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);
      TbGridColumn *column;

      if (is_folded (sheet, measure))
        continue;
      column = g_new0 (TbGridColumn, 1);
      column->measure = measure;
      column->key = make_key (sheet, measure);
      g_ptr_array_add (columns, column);
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);
      TbGridColumn *column;

      if (!is_folded (sheet, measure))
        continue;
      column = find_column (columns, measure->states);
      if (column->stated_by != NULL)
        continue;
      column->stated_by = measure;
      column->stated_key = make_key (sheet, measure);
    }
  return columns;
}

static void
add_row (GPtrArray *rows, TbGridRowKind kind, TbOrganization *organization, const char *title)
{
  TbGridRow *row = g_new0 (TbGridRow, 1);

  row->kind = kind;
  if (organization != NULL)
    row->organization = g_object_ref (organization);
  row->title = g_strdup (title);
  g_ptr_array_add (rows, row);
}

static GPtrArray *
list_kind (TbSheet *sheet, TbOrganizationKind kind)
{
  GPtrArray *all = tb_sheet_get_organizations (sheet);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (all, i);

      if (tb_organization_get_kind (organization) == kind)
        g_ptr_array_add (found, organization);
    }
  return found;
}

static gboolean
has_total (TbSheet *sheet, GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TbGridColumn *column = g_ptr_array_index (columns, i);
      gboolean has_parts = (column->measure->of & (TB_DISTRICT | TB_DEPARTMENT)) != 0;

      if (has_parts && (tb_measure_is_summable (column->measure) || column->measure->rate_of != NULL))
        return TRUE;
    }
  return FALSE;
}

static const struct
{
  TbOrganizationKind kind;
  const char *title;
} groups[] = {
  { TB_CITY_LEVEL, N_ ("City Level") },
  { TB_DISTRICT, N_ ("Districts") },
  { TB_PLACE, N_ ("Places") },
  { TB_DEPARTMENT, N_ ("Departments") },
  { TB_PEER_CITY, N_ ("Other Cities") },
  { TB_GROUP, N_ ("Rules") },
};

static guint
count_groups (TbSheet *sheet)
{
  guint n_groups = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GPtrArray) found = list_kind (sheet, groups[i].kind);

      if (found->len > 0)
        n_groups++;
    }
  return n_groups;
}

/* A group of one needs no heading: its name says it. */
static void
add_group (GPtrArray *rows, GPtrArray *organizations, const char *heading)
{
  if (heading != NULL && organizations->len > 1)
    add_row (rows, TB_GRID_SUBHEADING, NULL, heading);
  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      add_row (rows, TB_GRID_FIGURES, organization, tb_organization_get_short_name (organization));
    }
}

/**
 * tb_grid_shape_rows: (skip)
 * @sheet: a topic's sheet
 * @columns: (element-type TbGridColumn): its columns
 *
 * Returns: (transfer full) (element-type TbGridRow): the grid's rows
 */
GPtrArray *
tb_grid_shape_rows (TbSheet *sheet, GPtrArray *columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) city = list_kind (sheet, TB_CITY);
  guint n_groups = count_groups (sheet);
  gboolean total = n_groups > 0 && has_total (sheet, columns);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GPtrArray) found = list_kind (sheet, groups[i].kind);

      add_group (rows, found, n_groups > 1 ? _(groups[i].title) : NULL);
    }
  if (total)
    add_row (rows, TB_GRID_TOTAL, NULL, _("Total"));
  for (guint i = 0; i < city->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (city, i);
      const char *name = tb_organization_get_short_name (organization);
      /* Translators: %s is the whole city; the row holds the figures that were stated for it. */
      g_autofree char *title = total ? g_strdup_printf (_("%s, stated"), name) : g_strdup (name);

      add_row (rows, TB_GRID_STATED, organization, title);
    }
  return rows;
}

/**
 * tb_grid_shape_equal: (skip)
 * @rows: (element-type TbGridRow): rows
 * @columns: (element-type TbGridColumn): columns
 * @other_rows: (element-type TbGridRow): other rows
 * @other_columns: (element-type TbGridColumn): other columns
 *
 * Returns: whether widgets made for the one serve the other
 */
gboolean
tb_grid_shape_equal (GPtrArray *rows, GPtrArray *columns, GPtrArray *other_rows, GPtrArray *other_columns)
{
  if (rows->len != other_rows->len || columns->len != other_columns->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TbGridRow *a = g_ptr_array_index (rows, i);
      const TbGridRow *b = g_ptr_array_index (other_rows, i);

      if (a->kind != b->kind || g_strcmp0 (a->title, b->title) != 0)
        return FALSE;
      if (a->organization != NULL &&
          g_strcmp0 (tb_organization_get_id (a->organization), tb_organization_get_id (b->organization)) != 0)
        return FALSE;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      const TbGridColumn *a = g_ptr_array_index (columns, i);
      const TbGridColumn *b = g_ptr_array_index (other_columns, i);

      if (a->measure != b->measure || a->stated_by != b->stated_by)
        return FALSE;
    }
  return TRUE;
}
