/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules share: reading cells, reporting, and writing the arithmetic down. */
#include "check/tb-check-private.h"

#include <glib/gi18n-lib.h>

/* a sum of more terms than this is cut in the middle when written */
#define MAX_TERMS 30

/*
 * tb_check_report: (skip)
 * @measure: the measure whose cell to look at
 * @organization: (nullable): whose cell to look at
 * @message: (transfer full): the sentence
 * @arithmetic: (transfer full): the calculation
 *
 * Adds a finding. The reason why a difference may be right, where the section gives one, follows
 * the sentence of a warning.
 */
void
tb_check_report (TbCheckRun *run, TbSeverity severity, const TbMeasure *measure, TbOrganization *organization, char *message, char *arithmetic)
{
  const char *topic_key = tb_sheet_get_topic_key (run->sheet);
  char *measure_key = g_strconcat (topic_key, "/", measure->id, NULL);

  if (severity == TB_WARNING && run->spec->because != NULL)
    {
      g_autofree char *sentence = message;

      /* Translators: a finding, then why it may be right all the same */
      message = g_strdup_printf (_("%s (%s)"), sentence, _(run->spec->because));
    }

  g_ptr_array_add (run->findings,
                   tb_finding_new (severity, run->spec->rule, topic_key, measure_key, organization, message, arithmetic));
}

const TbValue *
tb_check_get_typed (TbCheckRun *run, TbOrganization *organization, const TbMeasure *measure)
{
  const TbCell *cell = tb_sheet_get_cell (run->sheet, organization, measure);

  return cell->origin == TB_CELL_TYPED && tb_value_is_number (&cell->value) ? &cell->value : NULL;
}

gboolean
tb_check_is_part (TbCheckRun *run, TbOrganization *organization)
{
  return run->spec->parts == 0 || (tb_organization_get_kind (organization) & run->spec->parts) != 0;
}

/* Every district reports, so one without a figure is unknown. Of departments and places only those
 * concerned are listed, and 是/否 is only noted where it holds: there no figure means none. */
gboolean
tb_check_parts_are_listed (TbCheckRun *run)
{
  return (run->spec->parts & TB_DISTRICT) == 0 || g_strcmp0 (run->measure->unit, "是/否") == 0;
}

static guint
count_terms (const char *sum)
{
  guint n = 1;

  for (const char *c = sum; *c != '\0'; c++)
    n += *c == '+';

  return n;
}

/*
 * tb_check_words_add_term: (skip)
 *
 * Appends a term as it was typed; long sums go on with "…".
 */
void
tb_check_words_add_term (GString *sum, const TbValue *term, const char *unit)
{
  g_autofree char *text = tb_value_to_input (term, unit);

  if (sum->len == 0)
    g_string_append (sum, text);
  else if (count_terms (sum->str) < MAX_TERMS)
    g_string_append_printf (sum, "+%s", text);
  else if (!g_str_has_suffix (sum->str, "…"))
    g_string_append (sum, "+…");
}

/* "= 190", "> 1059": what a calculation gives */
static char *
result_to_words (const TbValue *value, const char *unit)
{
  static const char *const signs[] = {
    [TB_EXACTLY] = "=",
    [TB_OVER] = ">",
    [TB_AT_LEAST] = "≥",
    [TB_UNDER] = "<",
    [TB_AT_MOST] = "≤",
    [TB_ABOUT] = "≈",
    [TB_RANGE] = "=",
  };
  g_autofree char *number = tb_value_to_number (value);

  return g_strdup_printf ("%s %s%s", signs[value->qualifier], number, g_strcmp0 (unit, "%") == 0 ? "%" : "");
}

/* the least distance of two intervals that don't meet; FALSE when that isn't known */
static gboolean
get_distance (const TbValue *a, const TbValue *b, gboolean *a_is_above, TbDecimal *distance, gboolean *open)
{
  const TbInterval ia = tb_value_interval (a);
  const TbInterval ib = tb_value_interval (b);

  if (ia.has_lower && ib.has_upper && tb_decimal_compare (ia.lower, ib.upper) >= 0)
    {
      *a_is_above = TRUE;
      *open = ia.lower_open || ib.upper_open;
      return tb_decimal_subtract (ia.lower, ib.upper, distance);
    }

  *a_is_above = FALSE;
  *open = ia.upper_open || ib.lower_open;
  return ia.has_upper && ib.has_lower && tb_decimal_subtract (ib.lower, ia.upper, distance);
}

static gboolean
is_exact (const TbValue *value)
{
  return value->qualifier == TB_EXACTLY;
}

static char *
distance_to_words (const TbValue *value, const TbValue *stated, TbDecimal distance, gboolean open)
{
  g_autofree char *number = tb_decimal_to_string (distance);

  if (is_exact (value) && is_exact (stated))
    return g_strdup_printf (_("off by %s"), number);
  if (open)
    return g_strdup_printf (_("off by more than %s"), number);

  return g_strdup_printf (_("off by at least %s"), number);
}

/*
 * tb_check_words_compare: (skip)
 * @left: the calculation, for example `35+17`; empty for a bare value
 * @value: what it gives
 * @stated: what was stated instead
 *
 * Returns: (transfer full): 35+17 = 52 ≠ 50, off by 2
 */
char *
tb_check_words_compare (const char *left, const TbValue *value, const TbValue *stated, const char *unit)
{
  g_autofree char *result = result_to_words (value, unit);
  g_autofree char *other = tb_value_to_input (stated, unit);
  g_autofree char *distance = NULL;
  const char *sign = "≠";
  gboolean above, open;
  TbDecimal difference;

  if (!get_distance (value, stated, &above, &difference, &open))
    return g_strdup_printf ("%s %s ≠ %s", left, result, other);

  distance = distance_to_words (value, stated, difference, open);
  if (!is_exact (value) || *left == '\0')
    sign = above ? ">" : "<";
  if (*left == '\0')
    {
      g_autofree char *number = tb_value_to_input (value, unit);

      /* Translators: 21 > 20, then by how much */
      return g_strdup_printf (_("%s %s %s, %s"), number, sign, other, distance);
    }

  /* Translators: a calculation, its result, a sign (≠ > <), what was stated instead, by how much:
   * 35+17 = 52 ≠ 50, off by 2 */
  return g_strdup_printf (_("%s %s %s %s, %s"), left, result, sign, other, distance);
}
