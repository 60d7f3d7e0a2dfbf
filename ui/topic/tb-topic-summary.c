/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth knowing of a topic before its figures: worked out from the sheet and the section's charts. */
#include "topic/tb-topic-summary.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 2

/**
 * tb_summary_free:
 * @self: (transfer full): a summary
 *
 * Frees a summary.
 */
void
tb_summary_free (TbSummary *self)
{
  g_free (self->caption);
  g_free (self->value);
  g_free (self->measure_key);
  g_free (self->organization_id);
  g_free (self);
}

static void
add (GPtrArray *summaries, TbSheet *sheet, const TbMeasure *measure, TbOrganization *organization, const char *caption, char *value)
{
  TbSummary *summary = g_new0 (TbSummary, 1);

  summary->caption = g_strdup (caption);
  summary->value = value;
  summary->measure_key = g_strconcat (tb_sheet_get_topic_key (sheet), "/", measure->id, NULL);
  summary->organization_id = g_strdup (organization != NULL ? tb_organization_get_id (organization) : NULL);
  g_ptr_array_add (summaries, summary);
}

static TbOrganization *
find_city (TbSheet *sheet)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  for (guint i = 0; i < organizations->len; i++)
    if (tb_organization_get_kind (g_ptr_array_index (organizations, i)) == TB_CITY)
      return g_ptr_array_index (organizations, i);
  return NULL;
}

/* The whole city's value: the total of the parts, else what was stated. @organization says whose cell it is. */
static gboolean
city_value (TbSheet *sheet, const TbMeasure *measure, TbValue *value, TbOrganization **organization)
{
  const TbMeasure *by = NULL;
  TbOrganization *city;

  *organization = NULL;
  if (tb_sheet_total (sheet, measure, value) && tb_value_is_number (value))
    return TRUE;
  city = find_city (sheet);
  if (city == NULL || !tb_sheet_stated_total (sheet, measure, value, &by) || !tb_value_is_number (value) || (by != NULL && by != measure))
    return FALSE;
  *organization = city;
  return TRUE;
}

/* The measure that the topic's first chart is about, else its first. */
static const TbMeasure *
main_measure (TbBook *book, TbSheet *sheet)
{
  const TbSectionSpec *section = NULL;
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (book), tb_sheet_get_topic_key (sheet), &section);
  GPtrArray *measures = tb_sheet_get_measures (sheet);

  for (gsize i = 0; topic != NULL && i < section->n_charts; i++)
    if (g_str_equal (section->charts[i].topic, topic->id))
      return tb_sheet_find_measure (sheet, section->charts[i].measure);
  return measures->len > 0 ? g_ptr_array_index (measures, 0) : NULL;
}

/* The rate that says how the topic stands: the one of the main measure, else the first. */
static const TbMeasure *
main_rate (TbSheet *sheet, const TbMeasure *main)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  const TbMeasure *found = NULL;

  if (main != NULL && g_strcmp0 (main->unit, "%") == 0)
    return main;
  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);

      if (main != NULL && g_strcmp0 (measure->rate_of, main->id) == 0)
        return measure;
      if (found == NULL && g_strcmp0 (measure->unit, "%") == 0)
        found = measure;
    }
  return found;
}

typedef struct
{
  TbOrganization *organization;
  TbValue value;
} Behind;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Behind *left = a;
  const Behind *right = b;

  return tb_decimal_compare (left->value.number, right->value.number);
}

static int
compare_numbers_down (gconstpointer a, gconstpointer b)
{
  return compare_numbers (b, a);
}

/* Districts and departments that are certainly worse than the city; the worst first. Where less is better
 * and there is no average to compare with, those with the most. */
static GArray *
list_behind (TbSheet *sheet, const TbMeasure *measure)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Behind));
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  gboolean more = measure->direction == TB_MORE_IS_BETTER;
  gboolean rate = g_strcmp0 (measure->unit, "%") == 0;
  TbOrganization *whose;
  TbValue average;

  if (measure->direction == TB_NEUTRAL || (more && !rate) || (rate && !city_value (sheet, measure, &average, &whose)))
    return list;
  for (guint i = 0; i < organizations->len; i++)
    {
      Behind behind = { g_ptr_array_index (organizations, i), TB_VALUE_INIT };
      gboolean is_part = (tb_organization_get_kind (behind.organization) & (TB_DISTRICT | TB_DEPARTMENT)) != 0;

      behind.value = tb_sheet_get_cell (sheet, behind.organization, measure)->value;
      if (!is_part || !tb_value_is_number (&behind.value))
        continue;
      if (!rate || (more ? tb_value_less (&behind.value, &average) : tb_value_less (&average, &behind.value)) == TB_YES)
        g_array_append_val (list, behind);
    }
  g_array_sort (list, more ? compare_numbers : compare_numbers_down);
  return list;
}

static void
add_behind (GPtrArray *summaries, TbSheet *sheet, const TbMeasure *measure)
{
  g_autoptr (GArray) list = list_behind (sheet, measure);
  g_autoptr (GString) names = g_string_new (NULL);
  gboolean rate = g_strcmp0 (measure->unit, "%") == 0;
  const char *caption = rate ? _("Behind the city") : _("Most");

  if (list->len == 0)
    return;
  for (guint i = 0; i < MIN (list->len, MAX_NAMED); i++)
    {
      const Behind *behind = &g_array_index (list, Behind, i);

      if (i > 0)
        g_string_append (names, "、");
      g_string_append (names, tb_organization_get_short_name (behind->organization));
    }
  if (list->len > MAX_NAMED)
    g_string_append_printf (names, _(" and %u more"), list->len - MAX_NAMED);
  add (summaries, sheet, measure, g_array_index (list, Behind, 0).organization, caption, g_strdup (names->str));
}

/**
 * tb_topic_summarize:
 * @book: the open book
 * @topic_key: a topic's key
 *
 * Works out the total, the rate and who lags, as far as the figures tell.
 *
 * Returns: (transfer full) (element-type TbSummary): what is known, at most three
 */
GPtrArray *
tb_topic_summarize (TbBook *book, const char *topic_key)
{
  GPtrArray *summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_summary_free);
  TbSheet *sheet = tb_book_get_sheet (book, topic_key);
  const TbMeasure *measure = main_measure (book, sheet);
  const TbMeasure *rate = main_rate (sheet, measure);
  TbOrganization *organization;
  TbValue value;

  if (measure != NULL && measure != rate && city_value (sheet, measure, &value, &organization))
    {
      g_autofree char *caption = g_strdup_printf (_("%s, whole city"), measure->name);

      add (summaries, sheet, measure, organization, caption, tb_value_to_words (&value, measure->unit));
    }
  if (rate != NULL && city_value (sheet, rate, &value, &organization))
    add (summaries, sheet, rate, organization, rate->name, tb_value_to_words (&value, rate->unit));
  if (rate != NULL)
    add_behind (summaries, sheet, rate);
  else if (measure != NULL)
    add_behind (summaries, sheet, measure);
  return summaries;
}

/* The unit that all countable measures share; NULL when they don't. */
static const char *
common_unit (TbSheet *sheet)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  const char *unit = NULL;

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);

      if (!tb_measure_is_summable (measure))
        continue;
      if (unit != NULL && g_strcmp0 (unit, measure->unit) != 0)
        return NULL;
      unit = measure->unit;
    }
  return unit;
}

/**
 * tb_topic_describe:
 * @book: the open book
 * @topic_key: a topic's key
 *
 * Says as at when a topic's figures are, and in what unit.
 *
 * Returns: (transfer full): one line
 */
char *
tb_topic_describe (TbBook *book, const char *topic_key)
{
  const char *unit = common_unit (tb_book_get_sheet (book, topic_key));
  GDate cutoff, issued;
  char date[16];

  tb_book_get_dates (book, &cutoff, &issued);
  g_date_strftime (date, sizeof date, "%Y-%m-%d", &cutoff);
  if (unit == NULL)
    return g_strdup_printf (_("As at %s"), date);
  return g_strdup_printf (_("As at %s · unit: %s"), date, unit);
}
