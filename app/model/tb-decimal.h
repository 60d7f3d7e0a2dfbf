/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: no figure is ever held in binary floating point. */
#pragma once

#include "tb-error.h"

G_BEGIN_DECLS

/**
 * TB_DECIMAL_MAX_SCALE:
 *
 * The most digits that can stand after the decimal point.
 */
#define TB_DECIMAL_MAX_SCALE 12

/**
 * TB_DECIMAL_MAX_DIGITS:
 *
 * The most digits that a number can have, before and after the point together.
 */
#define TB_DECIMAL_MAX_DIGITS 18

/**
 * TbDecimal:
 * @digits: the number without its decimal point
 * @scale: how many of the digits stand after the point, at most %TB_DECIMAL_MAX_SCALE
 *
 * The number @digits × 10^-@scale. Trailing zeros are kept: 31, 31.0 and 31.00 differ in @scale
 * and are equal in value.
 */
typedef struct
{
  gint64 digits;
  guint scale;
} TbDecimal;

/**
 * TB_DECIMAL_INT:
 * @n: a whole number
 *
 * The decimal of a whole number.
 */
#define TB_DECIMAL_INT(n) ((TbDecimal){ (n), 0 })

/**
 * TbRounding:
 * @TB_ROUND_HALF_UP: to the nearest, halves away from zero (四舍五入): for every number that is shown
 * @TB_ROUND_FLOOR: towards minus infinity: for a lower bound, which must stay true
 * @TB_ROUND_CEILING: towards plus infinity: for an upper bound
 *
 * How a quotient loses the digits that it has too many.
 */
typedef enum
{
  TB_ROUND_HALF_UP,
  TB_ROUND_FLOOR,
  TB_ROUND_CEILING,
} TbRounding;

TB_EXPORT
gboolean tb_decimal_parse (const char *text, TbDecimal *out, GError **error);
TB_EXPORT
char *tb_decimal_to_string (TbDecimal self);
TB_EXPORT
int tb_decimal_compare (TbDecimal a, TbDecimal b);

TB_EXPORT
gboolean tb_decimal_add (TbDecimal a, TbDecimal b, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_subtract (TbDecimal a, TbDecimal b, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_multiply (TbDecimal a, TbDecimal b, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_ratio (TbDecimal a, TbDecimal b, gint64 factor, guint decimals, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_ratio_rounded (TbDecimal a, TbDecimal b, gint64 factor, guint decimals, TbRounding rounding, TbDecimal *out);
TB_EXPORT
TbDecimal tb_decimal_round (TbDecimal self, guint decimals);
TB_EXPORT
double tb_decimal_to_double (TbDecimal self);

G_END_DECLS
