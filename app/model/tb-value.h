/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure's value: an exact decimal with a qualifier, as people type it and as the circular says it. */
#pragma once

#include "model/tb-decimal.h"

G_BEGIN_DECLS

/**
 * TbQualifier:
 * @TB_EXACTLY: 177
 * @TB_OVER: more than: 180余, 180多, 超过90%
 * @TB_AT_LEAST: 90%以上, 不低于15
 * @TB_UNDER: less than: 低于70%, <70%
 * @TB_AT_MOST: 70%以下, 不超过15
 * @TB_ABOUT: 约300
 * @TB_RANGE: from a number to another, both included: 1-2, 63%~68%
 *
 * What is known of a number. 以上 and 以下 include the number itself (GB/T 15835 usage).
 */
typedef enum
{
  TB_EXACTLY,
  TB_OVER,
  TB_AT_LEAST,
  TB_UNDER,
  TB_AT_MOST,
  TB_ABOUT,
  TB_RANGE,
} TbQualifier;

/**
 * TbValueState:
 * @TB_VALUE_BLANK: nothing was entered; not zero
 * @TB_VALUE_NO_DATA: it was said that there is no data (--, —, 无数据); not zero
 * @TB_VALUE_NUMBER: a number
 */
typedef enum
{
  TB_VALUE_BLANK,
  TB_VALUE_NO_DATA,
  TB_VALUE_NUMBER,
} TbValueState;

/**
 * TbValue:
 * @state: whether there is a number
 * @qualifier: what is known of it
 * @number: the number, or the lower end of a range
 * @upper: the upper end of a range
 */
typedef struct
{
  TbValueState state;
  TbQualifier qualifier;
  TbDecimal number;
  TbDecimal upper;
} TbValue;

#define TB_VALUE_INIT ((TbValue){ 0 })
#define TB_VALUE_EXACT(decimal) ((TbValue){ TB_VALUE_NUMBER, TB_EXACTLY, (decimal), { 0, 0 } })

TB_EXPORT
gboolean tb_value_parse (const char *text, const char *unit, TbValue *out, GError **error);

TB_EXPORT
char *tb_value_to_input (const TbValue *self, const char *unit);
TB_EXPORT
char *tb_value_to_words (const TbValue *self, const char *unit);
TB_EXPORT
char *tb_value_to_number (const TbValue *self);
TB_EXPORT
char *tb_ordinal_to_words (guint number);

TB_EXPORT
char *tb_value_encode (const TbValue *self);
TB_EXPORT
gboolean tb_value_decode (const char *stored, TbValue *out, GError **error);

TB_EXPORT
const char *tb_qualifier_to_tsv (TbQualifier qualifier);
TB_EXPORT
gboolean tb_value_from_tsv (const char *qualifier, const char *value, TbValue *out, GError **error);

TB_EXPORT
gboolean tb_value_equal (const TbValue *a, const TbValue *b);
TB_EXPORT
gboolean tb_value_is_number (const TbValue *self);

/**
 * TbInterval:
 * @has_lower: whether @lower bounds it from below
 * @has_upper: whether @upper bounds it from above
 * @lower_open: whether @lower itself is left out
 * @upper_open: whether @upper itself is left out
 *
 * What numbers a value can be. An "about" value is unbounded here: nothing can be concluded.
 */
typedef struct
{
  gboolean has_lower, has_upper, lower_open, upper_open;
  TbDecimal lower, upper;
} TbInterval;

TB_EXPORT
TbInterval tb_value_interval (const TbValue *self);

/**
 * TbTruth:
 *
 * The answer to a comparison of qualified values.
 */
typedef enum
{
  TB_NO,
  TB_YES,
  TB_UNKNOWN,
} TbTruth;

TB_EXPORT
TbTruth tb_value_less (const TbValue *a, const TbValue *b);
TB_EXPORT
gboolean tb_value_compatible (const TbValue *a, const TbValue *b);
TB_EXPORT
gboolean tb_value_add (const TbValue *a, const TbValue *b, TbValue *out);
TB_EXPORT
gboolean tb_value_percentage (const TbValue *part, const TbValue *whole, guint decimals, TbValue *out);

G_END_DECLS
