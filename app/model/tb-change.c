/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/tb-change.h"

#define QUARTERS_OF_A_YEAR 4

static gboolean
is_percentage (const TbMeasure *measure)
{
  return g_strcmp0 (measure->unit, "%") == 0;
}

/**
 * tb_change_dup_period:
 * @book: a book
 * @period: (nullable): the id of the quarter to go back from; %NULL for the book's own
 * @since: how far back
 *
 * Finds the quarter that another one is compared with.
 *
 * Returns: (transfer full) (nullable): its id; %NULL when the project hasn't that quarter
 */
char *
tb_change_dup_period (TbBook *book, const char *period, TbSince since)
{
  g_autofree char *id = NULL;
  TbPeriod parsed;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  /* a file may hold periods that are none */
  if (!tb_period_parse (period != NULL ? period : tb_book_get_period (book), &parsed, NULL))
    return NULL;
  id = tb_period_to_id (tb_period_back (parsed, since == TB_SINCE_YEAR ? QUARTERS_OF_A_YEAR : 1));

  return tb_book_has_period (book, id) ? g_steal_pointer (&id) : NULL;
}

/**
 * tb_change_get_since:
 * @measure: a measure
 *
 * Says what a measure is compared with where nobody says otherwise: what counts from January begins anew each year, so
 * it is compared with the same quarter of the year before; all else with the quarter before.
 *
 * Returns: since when
 */
TbSince
tb_change_get_since (const TbMeasure *measure)
{
  return measure->kind == TB_YEAR_TO_DATE ? TB_SINCE_YEAR : TB_SINCE_QUARTER;
}

/**
 * tb_change_is_meaningful:
 * @measure: a measure
 * @since: since when
 *
 * Tells whether a change of a measure says anything: rules and answers of 是/否 have none, and a number that counts from
 * January rises from quarter to quarter whatever happens; its rates and ranks don't.
 *
 * Returns: whether it does
 */
gboolean
tb_change_is_meaningful (const TbMeasure *measure, TbSince since)
{
  if (measure->kind == TB_SETTING || g_strcmp0 (measure->unit, "是/否") == 0)
    return FALSE;

  return since == TB_SINCE_YEAR || measure->kind != TB_YEAR_TO_DATE || !tb_measure_is_summable (measure);
}

static gboolean
subtract (const TbValue *now, const TbValue *before, TbDecimal *out)
{
  return tb_value_is_number (now) && tb_value_is_number (before) &&
         now->qualifier == TB_EXACTLY && before->qualifier == TB_EXACTLY &&
         tb_decimal_subtract (now->number, before->number, out);
}

/**
 * tb_change_get_verb:
 * @unit: (nullable): the unit of what changed
 * @is_more: whether it is more than before
 *
 * Names a change by an amount: rates are said to rise (提高) and fall (下降), numbers to grow (增加) and shrink (减少).
 *
 * Returns: (transfer none): the verb
 */
const char *
tb_change_get_verb (const char *unit, gboolean is_more)
{
  if (g_strcmp0 (unit, "%") == 0)
    return is_more ? "提高" : "下降";
  return is_more ? "增加" : "减少";
}

/**
 * tb_change_amount_to_words:
 * @difference: a difference
 * @unit: (nullable): the unit of what changed
 *
 * Says how large a difference is: 5个, 1.1个百分点 between rates (never 1.1%).
 *
 * Returns: (transfer full): the words, without a sign
 */
char *
tb_change_amount_to_words (TbDecimal difference, const char *unit)
{
  const TbDecimal size = { ABS (difference.digits), difference.scale };
  g_autofree char *number = tb_decimal_to_string (size);

  return g_strconcat (number, g_strcmp0 (unit, "%") == 0 ? "个百分点" : unit, NULL);
}

/**
 * tb_change_to_words:
 * @measure: a measure
 * @now: its value
 * @before: its earlier value
 *
 * Says a change as the circular does: 增加5个, 提高1.1个百分点 for rates (never 1.1%), 上升2位 for ranks, 持平.
 *
 * Returns: (transfer full) (nullable): the words; %NULL where either value isn't an exact number
 */
char *
tb_change_to_words (const TbMeasure *measure, const TbValue *now, const TbValue *before)
{
  g_autofree char *amount = NULL;
  TbDecimal difference;
  const char *verb;

  if (!subtract (now, before, &difference))
    return NULL;
  if (difference.digits == 0)
    return g_strdup ("持平");

  amount = tb_change_amount_to_words (difference, measure->unit);
  if (measure->rank_of != NULL)
    verb = difference.digits > 0 ? "下降" : "上升";
  else
    verb = tb_change_get_verb (measure->unit, difference.digits > 0);

  return g_strconcat (verb, amount, NULL);
}

/**
 * tb_change_to_percentage:
 * @measure: a measure that is neither a rate nor a rank
 * @now: its value
 * @before: its earlier value, more than zero
 *
 * Says a change in proportion to the earlier value, rounded half up to one decimal: 增长12.5%, 下降3.2%, 持平; what is
 * rounded to nothing is 基本持平.
 *
 * Returns: (transfer full) (nullable): the words; %NULL where either value isn't exact, the earlier one isn't more than
 *   zero, or a percentage of the measure means nothing
 */
char *
tb_change_to_percentage (const TbMeasure *measure, const TbValue *now, const TbValue *before)
{
  g_autofree char *number = NULL;
  TbDecimal difference, ratio;
  gboolean is_more;

  if (measure->rank_of != NULL || is_percentage (measure) || !subtract (now, before, &difference) || before->number.digits <= 0)
    return NULL;
  if (difference.digits == 0)
    return g_strdup ("持平");

  is_more = difference.digits > 0;
  difference.digits = ABS (difference.digits);
  if (!tb_decimal_ratio (difference, before->number, 100, 1, &ratio))
    return NULL;
  if (ratio.digits == 0)
    return g_strdup ("基本持平");
  number = tb_decimal_to_string (ratio);

  return g_strconcat (is_more ? "增长" : "下降", number, "%", NULL);
}
