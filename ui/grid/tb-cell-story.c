/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The story of a cell out of the log, and what the grid says of it, for everything that shows a figure. */
#include "grid/tb-cell-story.h"

#include <glib/gi18n-lib.h>

#include "grid/tb-grid-model-private.h"
#include "model/tb-plain-text.h"
#include "project/tb-history.h"

/* how a value came, in words: some ways have a name of their own, others are told by the file */
static char *
describe_origin (const char *origin)
{
  if (g_strcmp0 (origin, "typed") == 0)
    return g_strdup (_("typed"));
  if (g_strcmp0 (origin, TB_DEMONSTRATION_SETTING) == 0)
    return g_strdup (_("made up"));
  return tb_plain_text_cut (origin, TB_PLAIN_TEXT_LABEL);
}

static char *
describe_step (const TbStoryStep *step, const char *unit)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (step->time);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
  g_autofree char *text = NULL;
  g_autofree char *author = tb_plain_text_cut (step->author, TB_PLAIN_TEXT_LABEL);
  g_autofree char *origin = describe_origin (step->origin);
  TbValue value = TB_VALUE_INIT;

  if (step->value != NULL && tb_value_decode (step->value, &value, NULL))
    text = tb_value_to_input (&value, unit);
  if (text == NULL || *text == '\0')
    return g_strdup_printf (_("%s: cleared by %s, %s"), when, author, origin);
  /* Translators: time: value, by whom, how */
  return g_strdup_printf (_("%s: %s by %s, %s"), when, text, author, origin);
}

/**
 * tb_cell_story_describe: (skip)
 * @book: the open book
 * @period: the quarter's id
 * @measure_key: the measure's key
 * @organization: whose figure it is
 * @unit: the measure's unit
 * @n_steps: how many steps to go back
 *
 * Tells what a cell has held, the newest first, a line for each value: when, by whom, how.
 *
 * Returns: (transfer full): the lines, empty when nothing was ever stored
 */
char *
tb_cell_story_describe (TbBook *book, const char *period, const char *measure_key, TbOrganization *organization, const char *unit, guint n_steps)
{
  g_autofree char *row = tb_figure_row_id (period, measure_key, tb_organization_get_id (organization));
  TbCellRef cell = { "figure", row, "value" };
  g_autoptr (GPtrArray) steps = tb_project_get_story (tb_book_get_project (book), &cell, n_steps, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      g_autofree char *line = describe_step (g_ptr_array_index (steps, i), unit);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
  return g_string_free (text, FALSE);
}

/**
 * tb_cell_story_describe_source: (skip)
 * @book: the open book
 * @period: the quarter's id
 * @measure_key: the measure's key
 * @organization: whose figure it is
 *
 * Says of a figure what the grid says of it (its formula, how it was given, its note) and who put it there last.
 *
 * Returns: (transfer full): the lines, empty when there is nothing to say
 */
char *
tb_cell_story_describe_source (TbBook *book, const char *period, const char *measure_key, TbOrganization *organization)
{
  const TbMeasure *measure = tb_catalog_get_measure (tb_book_get_catalog (book), measure_key);
  const char *end = strrchr (measure_key, '/');
  g_autofree char *topic_key = end != NULL ? g_strndup (measure_key, end - measure_key) : NULL;
  TbSheet *sheet = topic_key != NULL ? tb_book_get_sheet_of (book, topic_key, period) : NULL;
  TbGridRow row = { TB_GRID_FIGURES, organization, NULL };
  TbGridColumn column = { measure, (char *) measure_key, NULL, NULL };
  TbDatum datum = { 0 };
  g_autofree char *story = NULL;
  char *text;

  if (measure == NULL || sheet == NULL)
    return g_strdup ("");
  tb_datum_fill (&datum, book, sheet, &row, &column);
  story = (datum.flags & TB_DATUM_COMPUTED) == 0 ? tb_cell_story_describe (book, period, measure_key, organization, measure->unit, 1) : g_strdup ("");
  text = datum.detail == NULL ? g_steal_pointer (&story) : *story == '\0' ? g_strdup (datum.detail)
                                                                          : g_strconcat (story, "\n", datum.detail, NULL);
  tb_datum_clear (&datum);
  return text;
}
