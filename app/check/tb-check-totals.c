/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about wholes and their parts: sums over organizations, counts of them, sums of measures. */
#include "check/tb-check-private.h"

#include <glib/gi18n-lib.h>

/* The measure that states the whole: the one that the check names, or else the one that says so of
 * itself, or else the measure's own figure for the city. */
static const TbMeasure *
get_stating_measure (TbCheckRun *run)
{
  GPtrArray *measures = tb_sheet_get_measures (run->sheet);

  if (run->against != NULL)
    return run->against;

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = measures->pdata[i];
      const char *of = run->spec->rule == TB_CHECK_COUNT ? measure->counts : measure->states;

      if (g_strcmp0 (of, run->measure->id) == 0)
        return measure;
    }

  return run->spec->rule == TB_CHECK_COUNT ? NULL : run->measure;
}

/* who states it: the city, or its own level; NULL when nobody does */
static TbOrganization *
find_stated (TbCheckRun *run, const TbMeasure *by, const TbValue **stated)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbOrganizationKind order[] = { TB_CITY, TB_CITY_LEVEL };

  for (gsize o = 0; o < G_N_ELEMENTS (order); o++)
    for (guint i = 0; i < organizations->len; i++)
      {
        TbOrganization *organization = organizations->pdata[i];

        if (tb_organization_get_kind (organization) != order[o] || (run->spec->parts & order[o]) != 0)
          continue;

        *stated = tb_check_get_typed (run, organization, by);
        if (*stated != NULL)
          return organization;
      }

  return NULL;
}

/* With parts still blank a sum only says what the whole is at least. */
static gboolean
make_lower_bound (TbValue *sum)
{
  const TbInterval interval = tb_value_interval (sum);

  if (!interval.has_lower)
    return FALSE;

  sum->qualifier = interval.lower_open ? TB_OVER : TB_AT_LEAST;
  sum->number = interval.lower;

  return TRUE;
}

static gboolean
is_negative (const TbValue *value)
{
  return tb_decimal_compare (value->number, TB_DECIMAL_INT (0)) < 0;
}

/* Whether two numbers can't be added because the sum has more digits than are kept. */
static gboolean
is_too_large (const TbValue *a, const TbValue *b)
{
  const TbDecimal *a_upper = a->qualifier == TB_RANGE ? &a->upper : &a->number;
  const TbDecimal *b_upper = b->qualifier == TB_RANGE ? &b->upper : &b->number;
  TbDecimal sum;

  return !tb_decimal_add (a->number, b->number, &sum) || !tb_decimal_add (*a_upper, *b_upper, &sum);
}

/* Where the sum went past what can be added exactly, the check can't be made, and that is said: figures that large
 * are slips. Sums unknown for another reason (over and under together) are left alone. */
static void
report_too_large (TbCheckRun *run, const TbMeasure *by, TbOrganization *organization, const GString *terms)
{
  tb_check_report (run, TB_SEVERE, by, organization,
                   /* Translators: organization, measure */
                   g_strdup_printf (_("%s: the figures of %s are too large to add up exactly"),
                                       tb_organization_get_short_name (organization), by->name),
                                    g_strdup (terms->str));
}

/* Adds the parts up and writes the sum down; FALSE when nothing can be said of it. */
static gboolean
add_parts (TbCheckRun *run, GString *terms, TbValue *sum, gboolean *too_large)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  guint n_parts = 0, n_missing = 0, n_negative = 0;

  *sum = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbCell *cell;

      if (!tb_check_is_part (run, organization))
        continue;

      cell = tb_sheet_get_cell (run->sheet, organization, run->measure);
      if (cell->origin == TB_CELL_NONE)
        continue;
      if (cell->unreadable != NULL)
        return FALSE;
      if (!tb_value_is_number (&cell->value))
        {
          n_missing++;
          continue;
        }

      tb_check_words_add_term (terms, &cell->value, run->measure->unit);
      *too_large = is_too_large (sum, &cell->value);
      if (!tb_value_add (sum, &cell->value, sum))
        return FALSE;
      n_parts++;
      n_negative += is_negative (&cell->value);
    }

  if (n_parts == 0)
    return FALSE;
  if (n_missing == 0 || tb_check_parts_are_listed (run))
    return TRUE;

  return n_negative == 0 && make_lower_bound (sum);
}

static char *
sum_to_words (TbCheckRun *run, const TbMeasure *by, const TbValue *stated, const TbValue *sum)
{
  g_autofree char *stated_words = tb_value_to_words (stated, by->unit);
  g_autofree char *sum_words = tb_value_to_words (sum, run->measure->unit);

  if (tb_check_parts_are_listed (run))
    /* Translators: measure, the stated total, the sum of the parts */
    return g_strdup_printf (_("%s is stated as %s, but the figures listed add up to %s"),
                               by->name, stated_words, sum_words);

  /* Translators: measure, the stated total, the sum of the districts */
  return g_strdup_printf (_("%s is stated as %s, but the districts add up to %s"),
                             by->name, stated_words, sum_words);
}

/*
 * tb_check_sum: (skip)
 *
 * %TB_CHECK_SUM: the parts against the stated whole. While districts are still blank, only a sum
 * above the whole is a finding.
 */
void
tb_check_sum (TbCheckRun *run)
{
  g_autoptr (GString) terms = g_string_new (NULL);
  const TbMeasure *by = get_stating_measure (run);
  const TbValue *stated;
  TbOrganization *city = find_stated (run, by, &stated);
  gboolean too_large = FALSE;
  gboolean known;
  TbValue sum;

  if (city == NULL)
    return;

  known = add_parts (run, terms, &sum, &too_large);
  if (too_large)
    report_too_large (run, by, city, terms);
  if (!known || tb_value_compatible (&sum, stated))
    return;

  tb_check_report (run, run->spec->severity, by, city,
                   sum_to_words (run, by, stated, &sum),
                   tb_check_words_compare (terms->str, &sum, stated, by->unit));
}

/* Counts the organizations that certainly have some, and those that may; writes the names down. */
static void
count_parts (TbCheckRun *run, GString *names, guint *n_sure, guint *n_possible)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbValue zero = TB_VALUE_EXACT (TB_DECIMAL_INT (0));

  *n_sure = *n_possible = 0;
  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbCell *cell;

      if (!tb_check_is_part (run, organization))
        continue;

      cell = tb_sheet_get_cell (run->sheet, organization, run->measure);
      if (cell->origin == TB_CELL_NONE)
        continue;
      if (!tb_value_is_number (&cell->value))
        *n_possible += cell->unreadable != NULL || !tb_check_parts_are_listed (run);
      else if (tb_value_less (&zero, &cell->value) == TB_YES)
        {
          const char *name = cell->named != NULL ? cell->named : tb_organization_get_short_name (organization);

          g_string_append_printf (names, "%s%s", *n_sure > 0 ? "、" : "", name);
          ++*n_sure;
        }
      else if (tb_value_less (&zero, &cell->value) == TB_UNKNOWN)
        ++*n_possible;
    }

  *n_possible += *n_sure;
}

/*
 * tb_check_count: (skip)
 *
 * %TB_CHECK_COUNT: how many organizations have some against the stated number of them. Nothing is
 * said while none is named.
 */
void
tb_check_count (TbCheckRun *run)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *stated_words = NULL;
  const TbMeasure *by = get_stating_measure (run);
  const TbValue *stated;
  TbOrganization *city = by != NULL ? find_stated (run, by, &stated) : NULL;
  guint n_sure, n_possible;
  TbValue count = { 0 };

  if (city == NULL)
    return;

  count_parts (run, names, &n_sure, &n_possible);
  count.state = TB_VALUE_NUMBER;
  count.qualifier = n_possible > n_sure ? TB_RANGE : TB_EXACTLY;
  count.number = TB_DECIMAL_INT (n_sure);
  count.upper = TB_DECIMAL_INT (n_possible);
  if (n_sure == 0 || tb_value_compatible (&count, stated))
    return;

  stated_words = tb_value_to_words (stated, by->unit);
  tb_check_report (run, run->spec->severity, by, city,
                   /* Translators: measure, the stated number of organizations, how many are named */
                   g_strdup_printf (_("%s is stated as %s, but %u are named"),
                                       by->name, stated_words, n_sure),
                                    tb_check_words_compare (names->str, &count, stated, by->unit));
}

/* Adds an organization's addends up; FALSE when nothing can be said of the sum. */
static gboolean
add_addends (TbCheckRun *run, char **ids, TbOrganization *organization, GString *names, GString *terms, TbValue *sum, gboolean *too_large)
{
  guint n_missing = 0, n_negative = 0;

  *sum = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const TbMeasure *addend = tb_sheet_find_measure (run->sheet, ids[i]);
      const TbCell *cell = addend != NULL ? tb_sheet_get_cell (run->sheet, organization, addend) : NULL;

      if (cell != NULL && cell->unreadable != NULL)
        return FALSE;
      if (cell == NULL || !tb_value_is_number (&cell->value))
        {
          n_missing++;
          continue;
        }

      g_string_append_printf (names, "%s%s", names->len > 0 ? "+" : "", addend->name);
      tb_check_words_add_term (terms, &cell->value, addend->unit);
      *too_large = is_too_large (sum, &cell->value);
      if (!tb_value_add (sum, &cell->value, sum))
        return FALSE;
      n_negative += is_negative (&cell->value);
    }

  if (n_missing == 0)
    return TRUE;

  return terms->len > 0 && n_negative == 0 && make_lower_bound (sum);
}

static void
check_addends (TbCheckRun *run, char **ids, TbOrganization *organization)
{
  const TbValue *whole = tb_check_get_typed (run, organization, run->measure);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) terms = g_string_new (NULL);
  g_autofree char *whole_words = NULL;
  g_autofree char *sum_words = NULL;
  gboolean too_large = FALSE;
  gboolean known;
  TbValue sum;

  if (whole == NULL)
    return;

  known = add_addends (run, ids, organization, names, terms, &sum, &too_large);
  if (too_large)
    report_too_large (run, run->measure, organization, terms);
  if (!known || tb_value_compatible (&sum, whole))
    return;

  whole_words = tb_value_to_words (whole, run->measure->unit);
  sum_words = tb_value_to_words (&sum, run->measure->unit);
  tb_check_report (run, run->spec->severity, run->measure, organization,
                   /* Translators: organization, measure, its value, the measures that should add up to it, their sum */
                   g_strdup_printf (_("%s: %s is %s, but %s gives %s"), tb_organization_get_short_name (organization), run->measure->name,
                                       whole_words, names->str, sum_words),
                                    tb_check_words_compare (terms->str, &sum, whole, run->measure->unit));
}

/*
 * tb_check_adds_up: (skip)
 *
 * %TB_CHECK_ADDS_UP: a measure against the sum of others, organization by organization.
 */
void
tb_check_adds_up (TbCheckRun *run)
{
  g_auto (GStrv) ids = g_strsplit (run->spec->addends != NULL ? run->spec->addends : "", "+", -1);
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);

  for (guint i = 0; i < organizations->len; i++)
    if (tb_check_is_part (run, organizations->pdata[i]))
      check_addends (run, ids, organizations->pdata[i]);
}
