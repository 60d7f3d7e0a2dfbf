/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: no figure is ever held in binary floating point. */
#pragma once

#include "tb-error.h"

G_BEGIN_DECLS

#define TB_DECIMAL_MAX_SCALE 12

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

#define TB_DECIMAL_INT(n) ((TbDecimal){ (n), 0 })

TB_EXPORT
gboolean tb_decimal_parse (const char *text, TbDecimal *out, GError **error);
TB_EXPORT
char *tb_decimal_to_string (TbDecimal self);
TB_EXPORT
int tb_decimal_compare (TbDecimal a, TbDecimal b);

/* These return FALSE and leave *out alone when the result doesn't fit or is undefined. */
TB_EXPORT
gboolean tb_decimal_add (TbDecimal a, TbDecimal b, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_subtract (TbDecimal a, TbDecimal b, TbDecimal *out);
TB_EXPORT
gboolean tb_decimal_multiply (TbDecimal a, TbDecimal b, TbDecimal *out);
/* a × factor ÷ b, rounded half up (四舍五入) to @decimals */
TB_EXPORT
gboolean tb_decimal_ratio (TbDecimal a, TbDecimal b, gint64 factor, guint decimals, TbDecimal *out);
/* half up (四舍五入), away from zero for negative numbers */
TB_EXPORT
TbDecimal tb_decimal_round (TbDecimal self, guint decimals);
/* for drawing only: positions on a chart's axis */
TB_EXPORT
double tb_decimal_to_double (TbDecimal self);

G_END_DECLS
