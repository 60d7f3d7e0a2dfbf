/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: parsing, printing and arithmetic in integers. */
#include "model/tb-decimal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-plain-text.h"
#include "model/tb-text-private.h"

#define MAX_DIGITS G_GINT64_CONSTANT (999999999999999999)

typedef __int128 Wide;

/* 10^exponent; the largest used is 10^36, which a Wide still holds */
static Wide
power_of_ten (guint exponent)
{
  Wide result = 1;

  g_assert (exponent <= 36);

  for (guint i = 0; i < exponent; i++)
    result *= 10;

  return result;
}

static gboolean
set_wide (Wide digits, guint scale, TbDecimal *out)
{
  if (digits > MAX_DIGITS || digits < -MAX_DIGITS)
    return FALSE;

  *out = (TbDecimal){ (gint64) digits, scale };
  return TRUE;
}

/* The number at @p with its groups of three, if it has any, checked: 1,674,780 but not 16,74. */
static const char *
scan_integer (const char *p, GString *digits, gboolean *grouped_right)
{
  const char *start = p;
  gsize in_group = 0;
  gboolean has_groups = FALSE;

  *grouped_right = TRUE;
  for (; g_ascii_isdigit (*p) || *p == ','; p++)
    {
      if (*p != ',')
        {
          g_string_append_c (digits, *p);
          in_group++;
          continue;
        }
      if (has_groups ? in_group != 3 : in_group < 1 || in_group > 3 || *start == '0')
        *grouped_right = FALSE;
      has_groups = TRUE;
      in_group = 0;
    }
  if (has_groups && in_group != 3)
    *grouped_right = FALSE;

  return p;
}

static gboolean
fail (GError **error, const char *text, const char *reason)
{
  g_autofree char *shown = tb_plain_text_cut (text, TB_PLAIN_TEXT_QUOTE);

  g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” can’t be read as a number: %s"), shown, reason);
  return FALSE;
}

static gboolean
digits_to_decimal (const GString *digits, guint scale, gboolean negative, const char *text, TbDecimal *out, GError **error)
{
  const char *significant = digits->str + strspn (digits->str, "0");

  if (strlen (significant) > TB_DECIMAL_MAX_DIGITS || scale > TB_DECIMAL_MAX_SCALE)
    {
      g_autofree char *shown = tb_plain_text_cut (text, TB_PLAIN_TEXT_QUOTE);

      g_set_error (error, TB_ERROR, TB_ERROR_OVERFLOW,
                   _("“%s” has too many digits: at most %d can be kept, %d of them after the decimal point"),
                      shown, TB_DECIMAL_MAX_DIGITS, TB_DECIMAL_MAX_SCALE);
      return FALSE;
    }

  gint64 value = g_ascii_strtoll (significant, NULL, 10);
  *out = (TbDecimal){ negative ? -value : value, scale };
  return TRUE;
}

/**
 * tb_decimal_parse:
 * @text: a number as people write it
 * @out: (out caller-allocates): the number
 *
 * Reads a number: digits, groups of three set off by commas (1,674,780), a decimal point, a leading minus;
 * all of them in full width too. There is no exponent. Decimals are kept as written.
 *
 * Returns: whether it was read; if not, @error is %TB_ERROR_VALUE, or %TB_ERROR_OVERFLOW for a number with more
 *   than %TB_DECIMAL_MAX_DIGITS digits
 */
gboolean
tb_decimal_parse (const char *text, TbDecimal *out, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  g_autofree char *typed = g_utf8_make_valid (text, -1);
  g_autofree char *folded = tb_text_fold_width (typed);
  const char *p = g_strstrip (folded);
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean grouped_right;
  gboolean negative = *p == '-';
  guint scale = 0;

  if (negative)
    p++;
  p = scan_integer (p, digits, &grouped_right);
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p); p++, scale++)
      g_string_append_c (digits, *p);

  if (digits->len == 0)
    return fail (error, typed, *p == '\0' ? _("it has no digits") : _("it must begin with a digit"));
  if (!grouped_right)
    return fail (error, typed, _("commas must set off groups of three digits, as in 1,674,780"));
  if (*p != '\0')
    return fail (error, typed, _("it has other characters than digits"));
  if (p[-1] == '.')
    return fail (error, typed, _("no digit follows the decimal point"));

  return digits_to_decimal (digits, scale, negative, typed, out, error);
}

/**
 * tb_decimal_to_string:
 * @self: a number
 *
 * Prints a number with all its decimals and without grouping, as tb_decimal_parse() reads it back.
 *
 * Returns: (transfer full): the number as text
 */
char *
tb_decimal_to_string (TbDecimal self)
{
  guint64 magnitude = self.digits < 0 ? -(guint64) self.digits : (guint64) self.digits;
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) self.scale + 1, magnitude);
  int n_whole = (int) strlen (digits) - (int) self.scale;

  return g_strdup_printf ("%s%.*s%s%s", self.digits < 0 ? "-" : "", n_whole, digits, self.scale > 0 ? "." : "", digits + n_whole);
}

/**
 * tb_decimal_compare:
 * @a: a number
 * @b: another
 *
 * Compares two numbers by value: 31 and 31.00 are equal.
 *
 * Returns: negative, zero or positive when @a is less than, equal to or greater than @b
 */
int
tb_decimal_compare (TbDecimal a, TbDecimal b)
{
  guint scale = MAX (a.scale, b.scale);
  Wide left = a.digits * power_of_ten (scale - a.scale);
  Wide right = b.digits * power_of_ten (scale - b.scale);

  return (left > right) - (left < right);
}

/**
 * tb_decimal_add:
 * @a: a number
 * @b: another
 * @out: (out caller-allocates): their sum, with the decimals of the one that has more
 *
 * Returns: whether the sum fits in %TB_DECIMAL_MAX_DIGITS digits
 */
gboolean
tb_decimal_add (TbDecimal a, TbDecimal b, TbDecimal *out)
{
  guint scale = MAX (a.scale, b.scale);

  return set_wide (a.digits * power_of_ten (scale - a.scale) + b.digits * power_of_ten (scale - b.scale), scale, out);
}

/**
 * tb_decimal_subtract:
 * @a: a number
 * @b: another
 * @out: (out caller-allocates): @a − @b, with the decimals of the one that has more
 *
 * Returns: whether the difference fits in %TB_DECIMAL_MAX_DIGITS digits
 */
gboolean
tb_decimal_subtract (TbDecimal a, TbDecimal b, TbDecimal *out)
{
  guint scale = MAX (a.scale, b.scale);

  return set_wide (a.digits * power_of_ten (scale - a.scale) - b.digits * power_of_ten (scale - b.scale), scale, out);
}

/**
 * tb_decimal_multiply:
 * @a: a number
 * @b: another
 * @out: (out caller-allocates): their exact product
 *
 * Multiplies exactly. Where the product has more digits than fit, trailing zeros after the point are given up
 * first; nothing is ever rounded.
 *
 * Returns: whether the product fits
 */
gboolean
tb_decimal_multiply (TbDecimal a, TbDecimal b, TbDecimal *out)
{
  Wide product = (Wide) a.digits * b.digits;
  guint scale = a.scale + b.scale;

  while (scale > 0 && product % 10 == 0 && (scale > TB_DECIMAL_MAX_SCALE || product > MAX_DIGITS || product < -MAX_DIGITS))
    {
      product /= 10;
      scale--;
    }

  return scale <= TB_DECIMAL_MAX_SCALE && set_wide (product, scale, out);
}

static Wide
divide (Wide dividend, Wide divisor, TbRounding rounding)
{
  if (divisor < 0)
    {
      dividend = -dividend;
      divisor = -divisor;
    }

  Wide quotient = dividend / divisor;
  Wide rest = dividend % divisor;

  switch (rounding)
    {
    case TB_ROUND_HALF_UP:
      if ((rest < 0 ? -rest : rest) * 2 >= divisor)
        quotient += rest < 0 ? -1 : 1;
      break;
    case TB_ROUND_FLOOR:
      quotient -= rest < 0;
      break;
    case TB_ROUND_CEILING:
      quotient += rest > 0;
      break;
    default:
      g_assert_not_reached ();
    }

  return quotient;
}

/**
 * tb_decimal_ratio:
 * @a: the part
 * @b: the whole
 * @factor: 1 for a quotient, 100 for a percentage
 * @decimals: the decimals of the result
 * @out: (out caller-allocates): @a × @factor ÷ @b, rounded half up (四舍五入)
 *
 * Returns: whether it is defined (@b is not zero) and fits
 */
gboolean
tb_decimal_ratio (TbDecimal a, TbDecimal b, gint64 factor, guint decimals, TbDecimal *out)
{
  return tb_decimal_ratio_rounded (a, b, factor, decimals, TB_ROUND_HALF_UP, out);
}

/**
 * tb_decimal_ratio_rounded:
 * @a: the part
 * @b: the whole
 * @factor: 1 for a quotient, 100 for a percentage
 * @decimals: the decimals of the result
 * @rounding: how to round
 * @out: (out caller-allocates): @a × @factor ÷ @b
 *
 * As tb_decimal_ratio(), with the rounding named by the caller.
 *
 * Returns: whether it is defined (@b is not zero) and fits
 */
gboolean
tb_decimal_ratio_rounded (TbDecimal a, TbDecimal b, gint64 factor, guint decimals, TbRounding rounding, TbDecimal *out)
{
  g_return_val_if_fail (decimals <= TB_DECIMAL_MAX_SCALE, FALSE);

  int shift = (int) b.scale + (int) decimals - (int) a.scale;
  Wide dividend = a.digits;
  Wide divisor = b.digits;

  if (divisor == 0 ||
      __builtin_mul_overflow (dividend, (Wide) factor, &dividend) ||
      (shift > 0 && __builtin_mul_overflow (dividend, power_of_ten (shift), &dividend)) ||
      (shift < 0 && __builtin_mul_overflow (divisor, power_of_ten (-shift), &divisor)))
    return FALSE;

  return set_wide (divide (dividend, divisor, rounding), decimals, out);
}

/**
 * tb_decimal_round:
 * @self: a number
 * @decimals: the decimals to keep
 *
 * Rounds half up (四舍五入), away from zero for negative numbers. A number that has no more than @decimals is
 * returned as it is: decimals that nobody gave are not added.
 *
 * Returns: the rounded number
 */
TbDecimal
tb_decimal_round (TbDecimal self, guint decimals)
{
  if (decimals >= self.scale)
    return self;

  return (TbDecimal){ (gint64) divide (self.digits, power_of_ten (self.scale - decimals), TB_ROUND_HALF_UP), decimals };
}

/**
 * tb_decimal_to_double:
 * @self: a number
 *
 * For drawing only: a position on a chart's axis.
 *
 * Returns: the nearest floating-point number
 */
double
tb_decimal_to_double (TbDecimal self)
{
  static const double tens[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12 };

  G_STATIC_ASSERT (G_N_ELEMENTS (tens) == TB_DECIMAL_MAX_SCALE + 1);

  return (double) self.digits / tens[self.scale];
}
