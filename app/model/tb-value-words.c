/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values as text: for a cell of the grid, for the circular, and as a bare number. */
#include "model/tb-value.h"

#include <string.h>

static gboolean
unit_is (const char *unit, const char *name)
{
  return unit != NULL && strcmp (unit, name) == 0;
}

/* 是 and 否 are stored as 1 and 0. */
static const char *
yes_or_no (const TbValue *self, const char *unit)
{
  if (!unit_is (unit, "是/否") || self->qualifier != TB_EXACTLY || self->number.scale > 0)
    return NULL;
  if (self->number.digits == 1)
    return "是";

  return self->number.digits == 0 ? "否" : NULL;
}

/* 余 is said of round whole numbers: 180余, 8800余; of others 超过. */
static gboolean
takes_yu (const TbValue *self, const char *unit)
{
  return self->qualifier == TB_OVER && self->number.scale == 0 && self->number.digits > 0 &&
         self->number.digits % 10 == 0 && !unit_is (unit, "%");
}

static const char *
qualifier_word (TbQualifier qualifier)
{
  switch (qualifier)
    {
    case TB_OVER:
      return "超过";
    case TB_AT_LEAST:
      return "不低于";
    case TB_UNDER:
      return "低于";
    case TB_AT_MOST:
      return "不超过";
    case TB_ABOUT:
      return "约";
    case TB_EXACTLY:
    case TB_RANGE:
    default:
      return "";
    }
}

/* 63%~68% repeats its sign (GB/T 15835); 1-2 doesn't, unless a minus would run into the hyphen. */
static char *
range_to_text (const TbValue *self, const char *unit)
{
  g_autofree char *from = tb_decimal_to_string (self->number);
  g_autofree char *to = tb_decimal_to_string (self->upper);

  if (unit_is (unit, "%"))
    return g_strdup_printf ("%s%%~%s%%", from, to);

  return g_strconcat (from, self->number.digits < 0 ? "~" : "-", to, NULL);
}

static char *
number_to_text (const TbValue *self, const char *unit, const char *suffix)
{
  const char *yes = yes_or_no (self, unit);

  if (yes != NULL)
    return g_strdup (yes);

  if (self->qualifier == TB_RANGE)
    {
      g_autofree char *range = range_to_text (self, unit);

      return g_strconcat (range, unit_is (unit, "%") ? "" : suffix, NULL);
    }

  g_autofree char *number = tb_decimal_to_string (self->number);
  gboolean yu = takes_yu (self, unit);

  return g_strconcat (yu ? "" : qualifier_word (self->qualifier), number, yu ? "余" : "", suffix, NULL);
}

/**
 * tb_value_to_input:
 * @self: a value
 * @unit: (nullable): the measure's unit
 *
 * Gives a value as it stands in a cell of the grid: 177, 180余, 低于70%, 是, --. tb_value_parse() reads it back to
 * the same value.
 *
 * Returns: (transfer full): the text; empty for blank
 */
char *
tb_value_to_input (const TbValue *self, const char *unit)
{
  if (self->state != TB_VALUE_NUMBER)
    return g_strdup (self->state == TB_VALUE_NO_DATA ? "--" : "");

  return number_to_text (self, unit, unit_is (unit, "%") ? "%" : "");
}

/**
 * tb_value_to_words:
 * @self: a value
 * @unit: (nullable): the measure's unit
 *
 * Gives a value as the circular says it, with its unit: 177人, 180余人, 超过90%, 低于70%, 不低于15条, 63%~68%.
 * Digits aren't grouped.
 *
 * Returns: (transfer full): the words; 无数据 for no data, empty for blank
 */
char *
tb_value_to_words (const TbValue *self, const char *unit)
{
  if (self->state != TB_VALUE_NUMBER)
    return g_strdup (self->state == TB_VALUE_NO_DATA ? "无数据" : "");

  return number_to_text (self, unit, unit != NULL && !unit_is (unit, "是/否") ? unit : "");
}

/**
 * tb_value_to_number:
 * @self: a value
 *
 * Gives the bare number with its decimals, without qualifier and unit: 177, 84.3, 1-2.
 *
 * Returns: (transfer full): the number; -- for no data, empty for blank
 */
char *
tb_value_to_number (const TbValue *self)
{
  if (self->state != TB_VALUE_NUMBER)
    return g_strdup (self->state == TB_VALUE_NO_DATA ? "--" : "");

  return self->qualifier == TB_RANGE ? range_to_text (self, NULL) : tb_decimal_to_string (self->number);
}

/**
 * tb_ordinal_to_words:
 * @number: a number
 *
 * Writes a number as the circular counts its parts and ranks: 五, 十二, 二十三. Past 99 it stays in digits.
 *
 * Returns: (transfer full): the text
 */
char *
tb_ordinal_to_words (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (number == 0 || number > 99)
    return g_strdup_printf ("%u", number);
  if (number < 10)
    return g_strdup (digits[number]);

  return g_strconcat (number < 20 ? "" : digits[number / 10], "十", digits[number % 10], NULL);
}
