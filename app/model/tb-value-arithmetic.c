/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from qualified values: every value is the interval of numbers that it can be. */
#include "model/tb-value.h"

/**
 * tb_value_interval:
 * @self: a value
 *
 * Gives the numbers that a value can be. Of an “about” value, no data and blank nothing is certain: they are
 * unbounded.
 *
 * Returns: the interval
 */
TbInterval
tb_value_interval (const TbValue *self)
{
  TbDecimal n = self->number;

  if (self->state != TB_VALUE_NUMBER)
    return (TbInterval){ 0 };

  switch (self->qualifier)
    {
    case TB_EXACTLY:
      return (TbInterval){ .has_lower = TRUE, .has_upper = TRUE, .lower = n, .upper = n };
    case TB_RANGE:
      return (TbInterval){ .has_lower = TRUE, .has_upper = TRUE, .lower = n, .upper = self->upper };
    case TB_OVER:
    case TB_AT_LEAST:
      return (TbInterval){ .has_lower = TRUE, .lower_open = self->qualifier == TB_OVER, .lower = n };
    case TB_UNDER:
    case TB_AT_MOST:
      return (TbInterval){ .has_upper = TRUE, .upper_open = self->qualifier == TB_UNDER, .upper = n };
    case TB_ABOUT:
    default:
      return (TbInterval){ 0 };
    }
}

/* The value that says what an interval says; FALSE when no value does. */
static gboolean
value_from_interval (const TbInterval *interval, TbValue *out)
{
  TbValue value = { .state = TB_VALUE_NUMBER };

  if (interval->has_lower && interval->has_upper)
    {
      int order = tb_decimal_compare (interval->lower, interval->upper);

      if (order > 0 || interval->lower_open || interval->upper_open)
        return FALSE;
      value.qualifier = order == 0 ? TB_EXACTLY : TB_RANGE;
      value.number = interval->lower;
      value.upper = order == 0 ? (TbDecimal){ 0, 0 } : interval->upper;
    }
  else if (interval->has_lower)
    {
      value.qualifier = interval->lower_open ? TB_OVER : TB_AT_LEAST;
      value.number = interval->lower;
    }
  else if (interval->has_upper)
    {
      value.qualifier = interval->upper_open ? TB_UNDER : TB_AT_MOST;
      value.number = interval->upper;
    }
  else
    return FALSE;

  *out = value;
  return TRUE;
}

/* Whether every number of @a is below every number of @b. */
static gboolean
all_below (const TbInterval *a, const TbInterval *b)
{
  if (!a->has_upper || !b->has_lower)
    return FALSE;

  int order = tb_decimal_compare (a->upper, b->lower);
  return order < 0 || (order == 0 && (a->upper_open || b->lower_open));
}

/**
 * tb_value_less:
 * @a: a value
 * @b: another
 *
 * Tells whether @a is less than @b, as far as their qualifiers let it be known: “over 90” is more than 80, and
 * whether it is less than 95 is unknown.
 *
 * Returns: yes, no or unknown; unknown where either is no number
 */
TbTruth
tb_value_less (const TbValue *a, const TbValue *b)
{
  TbInterval left = tb_value_interval (a);
  TbInterval right = tb_value_interval (b);

  if (all_below (&left, &right))
    return TB_YES;
  if (left.has_lower && right.has_upper && tb_decimal_compare (left.lower, right.upper) >= 0)
    return TB_NO;

  return TB_UNKNOWN;
}

/**
 * tb_value_compatible:
 * @a: a value
 * @b: another
 *
 * Tells whether both can be the same number: “over 90” can be 92.7 and can't be 90. What has no number is
 * compatible with everything.
 *
 * Returns: whether they don't contradict each other
 */
gboolean
tb_value_compatible (const TbValue *a, const TbValue *b)
{
  TbInterval left = tb_value_interval (a);
  TbInterval right = tb_value_interval (b);

  return !all_below (&left, &right) && !all_below (&right, &left);
}

static gboolean
is_plain (const TbValue *value)
{
  return value->qualifier == TB_EXACTLY || value->qualifier == TB_ABOUT;
}

/* About a number: added to whatever is no range, the sum is about the sum. */
static gboolean
add_about (const TbValue *a, const TbValue *b, TbValue *out)
{
  TbValue sum = { .state = TB_VALUE_NUMBER, .qualifier = TB_ABOUT };

  if (a->qualifier == TB_RANGE || b->qualifier == TB_RANGE || !tb_decimal_add (a->number, b->number, &sum.number))
    return FALSE;

  *out = sum;
  return TRUE;
}

/**
 * tb_value_add:
 * @a: a value
 * @b: another
 * @out: (out caller-allocates): their sum
 *
 * Adds two values; qualifiers carry over: 177 + 180余 is over 357, and an “about” part makes the sum “about”.
 * What is no number adds nothing: the caller counts it.
 *
 * Returns: whether the sum is known: not of “over” and “under”, nor when it doesn't fit
 */
gboolean
tb_value_add (const TbValue *a, const TbValue *b, TbValue *out)
{
  if (a->state != TB_VALUE_NUMBER || b->state != TB_VALUE_NUMBER)
    {
      *out = a->state >= b->state ? *a : *b;
      return TRUE;
    }
  if (a->qualifier == TB_ABOUT || b->qualifier == TB_ABOUT)
    return add_about (a, b, out);

  TbInterval left = tb_value_interval (a);
  TbInterval right = tb_value_interval (b);
  TbInterval sum = {
    .has_lower = left.has_lower && right.has_lower,
    .has_upper = left.has_upper && right.has_upper,
    .lower_open = left.lower_open || right.lower_open,
    .upper_open = left.upper_open || right.upper_open,
  };

  if ((sum.has_lower && !tb_decimal_add (left.lower, right.lower, &sum.lower)) ||
      (sum.has_upper && !tb_decimal_add (left.upper, right.upper, &sum.upper)))
    return FALSE;

  return value_from_interval (&sum, out);
}

static gboolean
percentage_plain (const TbValue *part, const TbValue *whole, guint decimals, TbValue *out)
{
  TbValue rate = { .state = TB_VALUE_NUMBER };

  rate.qualifier = part->qualifier == TB_ABOUT || whole->qualifier == TB_ABOUT ? TB_ABOUT : TB_EXACTLY;
  if (whole->number.digits <= 0 || !tb_decimal_ratio (part->number, whole->number, 100, decimals, &rate.number))
    return FALSE;

  *out = rate;
  return TRUE;
}

/**
 * tb_value_percentage:
 * @part: the part, not negative unless both are exact
 * @whole: the whole, more than zero
 * @decimals: the decimals of the result
 * @out: (out caller-allocates): @part ÷ @whole × 100
 *
 * Works out a rate. A rate of exact values is rounded half up (四舍五入). Qualifiers carry over: over ÷ exact is over,
 * exact ÷ over is under; such a bound is rounded away from the numbers that it admits, so that “over 90.4 %” stays true.
 *
 * Returns: whether the rate is known: not when the whole is zero, nor when the qualifiers contradict each other
 */
gboolean
tb_value_percentage (const TbValue *part, const TbValue *whole, guint decimals, TbValue *out)
{
  if (part->state != TB_VALUE_NUMBER || whole->state != TB_VALUE_NUMBER)
    return FALSE;
  if (is_plain (part) && is_plain (whole))
    return percentage_plain (part, whole, decimals, out);
  if (part->qualifier == TB_ABOUT || whole->qualifier == TB_ABOUT)
    return FALSE;

  TbInterval top = tb_value_interval (part);
  TbInterval bottom = tb_value_interval (whole);
  gboolean top_is_negative = top.has_lower && top.lower.digits < 0;
  TbInterval rate = {
    .has_lower = top.has_lower && bottom.has_upper && bottom.upper.digits > 0,
    .has_upper = top.has_upper && bottom.has_lower && bottom.lower.digits > 0,
    .lower_open = top.lower_open || bottom.upper_open,
    .upper_open = top.upper_open || bottom.lower_open,
  };

  if (top_is_negative || (bottom.has_lower && bottom.lower.digits < 0))
    return FALSE;
  if (rate.has_lower && !tb_decimal_ratio_rounded (top.lower, bottom.upper, 100, decimals, TB_ROUND_FLOOR, &rate.lower))
    return FALSE;
  if (rate.has_upper && !tb_decimal_ratio_rounded (top.upper, bottom.lower, 100, decimals, TB_ROUND_CEILING, &rate.upper))
    return FALSE;

  return value_from_interval (&rate, out);
}
