/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules about single figures: limits, rates, ranks, percentages. */
#include "check/tb-check-private.h"

#include <glib/gi18n-lib.h>

/* what an organization must not exceed: its own figure, or where only the city has one, the city's */
static const TbValue *
get_limit (TbCheckRun *run, TbOrganization *organization)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbCell *cell = tb_sheet_get_cell (run->sheet, organization, run->against);

  for (guint i = 0; cell->origin == TB_CELL_NONE && i < organizations->len; i++)
    if (tb_organization_get_kind (organizations->pdata[i]) == TB_CITY)
      return &tb_sheet_get_cell (run->sheet, organizations->pdata[i], run->against)->value;

  return &cell->value;
}

/*
 * tb_check_not_above: (skip)
 *
 * %TB_CHECK_NOT_ABOVE: done is not above plan, a part not above its whole, organization by organization.
 */
void
tb_check_not_above (TbCheckRun *run)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);

  for (guint i = 0; run->against != NULL && i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbValue *value, *limit;
      g_autofree char *value_words = NULL;
      g_autofree char *limit_words = NULL;

      if (!tb_check_is_part (run, organization))
        continue;

      value = &tb_sheet_get_cell (run->sheet, organization, run->measure)->value;
      limit = get_limit (run, organization);
      if (!tb_value_is_number (value) || !tb_value_is_number (limit) || tb_value_less (limit, value) != TB_YES)
        continue;

      value_words = tb_value_to_words (value, run->measure->unit);
      limit_words = tb_value_to_words (limit, run->against->unit);
      tb_check_report (run, run->spec->severity, run->measure, organization,
                       /* Translators: organization, measure, its value, the measure it must not exceed, that one's value */
                       g_strdup_printf (_("%s: %s (%s) is above %s (%s)"), tb_organization_get_short_name (organization),
                                           run->measure->name, value_words, run->against->name, limit_words),
                                        tb_check_words_compare ("", value, limit, run->against->unit));
    }
}

/* a part of a rate: the organization's own figure, or for the city the total over its parts */
static gboolean
get_rate_part (TbCheckRun *run, TbOrganization *organization, const char *id, TbValue *out)
{
  const TbMeasure *measure = tb_sheet_find_measure (run->sheet, id);

  if (measure == NULL)
    return FALSE;

  *out = tb_sheet_get_cell (run->sheet, organization, measure)->value;
  if (tb_value_is_number (out))
    return TRUE;

  return tb_organization_get_kind (organization) == TB_CITY && tb_sheet_total (run->sheet, measure, out) && tb_value_is_number (out);
}

/* whether two numbers differ by no more than one in the last place, as a rounded and a cut one do */
static gboolean
differs_by_rounding (const TbValue *a, const TbValue *b)
{
  TbDecimal difference;

  if (a->qualifier != TB_EXACTLY || b->qualifier != TB_EXACTLY || !tb_decimal_subtract (a->number, b->number, &difference))
    return FALSE;

  return ABS (difference.digits) <= 1 && difference.scale == a->number.scale;
}

static void
check_rate (TbCheckRun *run, TbOrganization *organization)
{
  const TbValue *typed = tb_check_get_typed (run, organization, run->measure);
  TbValue part, whole, rate;
  g_autofree char *part_text = NULL;
  g_autofree char *whole_text = NULL;
  g_autofree char *typed_words = NULL;
  g_autofree char *rate_words = NULL;
  g_autofree char *division = NULL;
  TbSeverity severity = run->spec->severity;

  if (typed == NULL || !get_rate_part (run, organization, run->measure->rate_of, &part) ||
      !get_rate_part (run, organization, run->measure->rate_to, &whole))
    return;
  /* rounded to as many decimals as were stated: 90.7 is right for 90.66 */
  if (!tb_value_percentage (&part, &whole, MAX (typed->number.scale, typed->upper.scale), &rate) ||
      !tb_value_is_number (&rate) || tb_value_compatible (&rate, typed))
    return;

  if (differs_by_rounding (&rate, typed))
    severity = TB_WARNING;
  else if (typed->number.scale < 2)
    tb_value_percentage (&part, &whole, 2, &rate);
  part_text = tb_value_to_input (&part, NULL);
  whole_text = tb_value_to_input (&whole, NULL);
  typed_words = tb_value_to_words (typed, run->measure->unit);
  rate_words = tb_value_to_words (&rate, run->measure->unit);
  division = g_strdup_printf ("%s ÷ %s", part_text, whole_text);
  tb_check_report (run, severity, run->measure, organization,
                   /* Translators: organization, measure, its stated value, numerator, denominator, the rate they give */
                   g_strdup_printf (_("%s: %s is stated as %s, but %s out of %s is %s"), tb_organization_get_short_name (organization), run->measure->name,
                                       typed_words, part_text, whole_text, rate_words),
                                    tb_check_words_compare (division, &rate, typed, run->measure->unit));
}

/*
 * tb_check_rate: (skip)
 *
 * %TB_CHECK_RATE: a rate that was typed against its numerator and denominator. A number cut where
 * it should have been rounded half up is only a warning.
 */
void
tb_check_rate (TbCheckRun *run)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);

  if (run->measure->rate_of == NULL || run->measure->rate_to == NULL)
    return;

  for (guint i = 0; i < organizations->len; i++)
    if (tb_check_is_part (run, organizations->pdata[i]))
      check_rate (run, organizations->pdata[i]);
}

typedef struct
{
  guint n_ahead;    /* certainly better */
  guint n_compared; /* with a figure */
  guint n_unknown;  /* may be better: no figure, or a qualified one */
  GString *values;  /* of those ahead */
} Competition;

static void
compare_with (TbCheckRun *run, const TbMeasure *ranked, const TbValue *own, TbOrganization *rival, Competition *competition)
{
  const gboolean less_is_better = ranked->direction == TB_LESS_IS_BETTER;
  const TbCell *cell = tb_sheet_get_cell (run->sheet, rival, ranked);
  TbTruth better;

  if (!tb_value_is_number (&cell->value))
    {
      competition->n_unknown += cell->origin != TB_CELL_NONE;
      return;
    }

  competition->n_compared++;
  better = less_is_better ? tb_value_less (&cell->value, own) : tb_value_less (own, &cell->value);
  if (better == TB_UNKNOWN)
    competition->n_unknown++;
  else if (better == TB_YES)
    {
      g_autofree char *text = tb_value_to_input (&cell->value, ranked->unit);

      competition->n_ahead++;
      g_string_append_printf (competition->values, "%s%s %s", competition->values->len > 0 ? "、" : "",
                              tb_organization_get_short_name (rival), text);
    }
}

static Competition
compete (TbCheckRun *run, const TbMeasure *ranked, TbOrganization *organization, const TbValue *own)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbOrganizationKind among = run->measure->rank_among != 0 ? run->measure->rank_among : TB_PEER_CITY;
  Competition competition = { .values = g_string_new (NULL) };

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *rival = organizations->pdata[i];

      if (rival != organization && (tb_organization_get_kind (rival) & among) != 0)
        compare_with (run, ranked, own, rival, &competition);
    }

  return competition;
}

static void
check_rank (TbCheckRun *run, const TbMeasure *ranked, TbOrganization *organization)
{
  const TbValue *rank = tb_check_get_typed (run, organization, run->measure);
  const TbValue *own = &tb_sheet_get_cell (run->sheet, organization, ranked)->value;
  g_autofree char *own_text = NULL;
  g_autofree char *rank_words = NULL;
  Competition found;
  gint64 stated;
  char *message = NULL;

  if (rank == NULL || rank->qualifier != TB_EXACTLY || rank->number.scale != 0 || !tb_value_is_number (own))
    return;

  stated = rank->number.digits;
  found = compete (run, ranked, organization, own);
  own_text = tb_value_to_input (own, ranked->unit);
  rank_words = tb_value_to_input (rank, NULL);
  if (stated < 1 + (gint64) found.n_ahead)
    message = g_strdup_printf (_("%s: rank %s is stated, but %u of those compared are ahead in %s"), tb_organization_get_short_name (organization), rank_words, found.n_ahead, ranked->name);
  else if (stated > 1 + (gint64) found.n_ahead && (found.n_ahead > 0 || (found.n_compared > 0 && found.n_unknown == 0)))
    message = g_strdup_printf (_("%s: rank %s is stated, but only %u are named as ahead in %s"), tb_organization_get_short_name (organization), rank_words, found.n_ahead, ranked->name);

  if (message != NULL)
    {
      /* fewer named than the rank says may only mean that not all were named */
      const gboolean certain = stated < 1 + (gint64) found.n_ahead;
      const char *sign = ranked->direction == TB_LESS_IS_BETTER ? "<" : ">";

      tb_check_report (run, certain ? run->spec->severity : TB_WARNING, run->measure, organization, message,
                       /* Translators: those ahead with their values, a sign (> or <), the own value, the least rank, the stated rank */
                       g_strdup_printf (_("%s %s %s: %u+1 = %u ≠ %s"), found.values->str, sign, own_text,
                                           found.n_ahead, found.n_ahead + 1, rank_words));
    }
  g_string_free (found.values, TRUE);
}

/*
 * tb_check_rank: (skip)
 *
 * %TB_CHECK_RANK: a stated rank against the figures of those it was ranked among. More ahead than
 * the rank allows is an error; fewer, where some are named, a warning.
 */
void
tb_check_rank (TbCheckRun *run)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbMeasure *ranked = run->against;

  if (ranked == NULL && run->measure->rank_of != NULL)
    ranked = tb_sheet_find_measure (run->sheet, run->measure->rank_of);

  for (guint i = 0; ranked != NULL && i < organizations->len; i++)
    check_rank (run, ranked, organizations->pdata[i]);
}

/* whether another check of the section already speaks of a numerator above its denominator */
static gboolean
is_covered (TbCheckRun *run)
{
  const TbMeasure *rate = run->measure;

  for (gsize i = 0; i < run->section->n_checks && rate->rate_of != NULL; i++)
    {
      const TbCheckSpec *other = &run->section->checks[i];

      if (other->rule == TB_CHECK_NOT_ABOVE && g_strcmp0 (other->topic, run->topic->id) == 0 &&
          g_strcmp0 (other->measure, rate->rate_of) == 0 && g_strcmp0 (other->against, rate->rate_to) == 0)
        return TRUE;
    }

  return FALSE;
}

/*
 * tb_check_percent: (skip)
 *
 * %TB_CHECK_PERCENT: a rate is from 0 to 100 %. A computed one is left to the check of its parts,
 * where there is one.
 */
void
tb_check_percent (TbCheckRun *run)
{
  GPtrArray *organizations = tb_sheet_get_organizations (run->sheet);
  const TbValue none = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  const TbValue all = TB_VALUE_EXACT (TB_DECIMAL_INT (100));
  const gboolean covered = is_covered (run);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbCell *cell = tb_sheet_get_cell (run->sheet, organization, run->measure);
      g_autofree char *words = NULL;
      gboolean above;

      if (!tb_check_is_part (run, organization) || !tb_value_is_number (&cell->value) ||
          (cell->origin == TB_CELL_COMPUTED && covered))
        continue;

      above = tb_value_less (&all, &cell->value) == TB_YES;
      if (!above && tb_value_less (&cell->value, &none) != TB_YES)
        continue;

      words = tb_value_to_words (&cell->value, run->measure->unit);
      tb_check_report (run, run->spec->severity, run->measure, organization,
                       /* Translators: organization, measure, its value */
                       g_strdup_printf (_("%s: %s is %s, which isn’t between 0 and 100 %%"), tb_organization_get_short_name (organization), run->measure->name, words),
                                        tb_check_words_compare ("", &cell->value, above ? &all : &none, run->measure->unit));
    }
}
