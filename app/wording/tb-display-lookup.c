/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of a table or a chart mean in a book. */
#include "wording/tb-display.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wording/tb-field-private.h"

static void
column_free (gpointer data)
{
  TbDisplayColumn *self = data;

  g_free (self->topic_key);
  g_free (self);
}

/* Adds those measures of a topic that have one of @names, in the order of the names; all of them without names. */
static void
add_columns (GPtrArray *columns, const char *topic_key, const char *const *names, const TbFieldContext *context)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);
  g_autoptr (GPtrArray) measures = tb_catalog_list_measures (catalog, topic_key);
  const TbTopic *topic = tb_catalog_get_topic (catalog, topic_key, NULL);

  for (gsize n = 0; measures != NULL && (names == NULL ? n == 0 : names[n] != NULL); n++)
    {
      for (guint i = 0; i < measures->len; i++)
        {
          const TbMeasure *measure = g_ptr_array_index (measures, i);
          TbDisplayColumn *column;

          if (names != NULL && !g_str_equal (measure->name, names[n]) && !g_str_equal (measure->id, names[n]))
            continue;
          column = g_new0 (TbDisplayColumn, 1);
          column->topic_key = g_strdup (topic_key);
          column->topic = topic;
          column->measure = measure;
          g_ptr_array_add (columns, column);
        }
    }
}

static gboolean
has_measure (GPtrArray *columns, const char *name)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TbMeasure *measure = ((TbDisplayColumn *) g_ptr_array_index (columns, i))->measure;

      if (g_str_equal (measure->name, name) || g_str_equal (measure->id, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all (const TbDisplay *self, GPtrArray *columns, GError **error)
{
  const char *absent = self->ranked_by != NULL && !has_measure (columns, self->ranked_by) ? self->ranked_by : NULL;

  if (columns->len == 0) /* of topics that have no measure at all */
    absent = self->measures != NULL ? self->measures[0] : self->names[0];

  for (gsize i = 0; self->measures != NULL && self->measures[i] != NULL && absent == NULL; i++)
    {
      if (!has_measure (columns, self->measures[i]))
        absent = self->measures[i];
    }
  if (absent != NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("“%s” is no measure of the table’s topics"), absent);
  return absent == NULL;
}

/**
 * tb_display_list_columns:
 * @self: a table
 * @context: where it is met
 * @error: return location
 *
 * Finds the measures that a table shows: topic by topic, and within each in the order in which they are named.
 *
 * Returns: (transfer full) (element-type TbDisplayColumn): them; %NULL with %TB_ERROR_FIELD or %TB_ERROR_NOT_FOUND when a
 *   name means nothing
 */
GPtrArray *
tb_display_list_columns (const TbDisplay *self, const TbFieldContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (column_free);

  for (gsize i = 0; self->names[i] != NULL; i++)
    {
      g_autofree char *topic_key = tb_field_find_topic (self->names[i], context, error);

      if (topic_key == NULL)
        return NULL;
      add_columns (columns, topic_key, (const char *const *) self->measures, context);
    }
  return has_all (self, columns, error) ? g_steal_pointer (&columns) : NULL;
}

static gboolean
is_named (const TbSectionSpec *section, const TbChartSpec *chart, const char *name)
{
  const gsize length = strlen (section->id);

  return strcmp (chart->title, name) == 0 || strcmp (chart->id, name) == 0 ||
         (strncmp (section->id, name, length) == 0 && name[length] == '/' && strcmp (chart->id, name + length + 1) == 0);
}

/**
 * tb_display_find_chart:
 * @self: a chart
 * @context: where it is met; its section's charts are looked at first
 * @section_id: (out): the section that declares it
 * @error: return location
 *
 * Finds a chart by its name, its id or SECTION/CHART.
 *
 * Returns: (transfer none): the chart; %NULL with %TB_ERROR_FIELD when there is none of that name
 */
const TbChartSpec *
tb_display_find_chart (const TbDisplay *self, const TbFieldContext *context, const char **section_id, GError **error)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);
  const TbChartSpec *found = NULL;

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_charts; j++)
        {
          const gboolean is_own = g_strcmp0 (section->id, context->section) == 0;

          if (!is_named (section, &section->charts[j], self->names[0]) || (found != NULL && !is_own))
            continue;
          found = &section->charts[j];
          *section_id = section->id;
          if (is_own)
            return found;
        }
    }
  if (found == NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("There is no chart “%s”; the chart book lists all of them"), self->names[0]);
  return found;
}

/**
 * tb_display_check: (skip)
 * @self: a table or a chart
 * @context: where it is met
 * @error: return location
 *
 * Returns: whether its names mean something
 */
gboolean
tb_display_check (const TbDisplay *self, const TbFieldContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = NULL;
  const char *section_id;

  if (self->kind == TB_DISPLAY_TABLE)
    {
      columns = tb_display_list_columns (self, context, error);
      return columns != NULL;
    }
  return g_str_equal (self->names[0], TB_DISPLAY_CHART_BOOK) || tb_display_find_chart (self, context, &section_id, error) != NULL;
}
