/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure did since the quarter before or since the year before, in the circular's words. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbSince:
 * @TB_SINCE_QUARTER: since the quarter before (环比)
 * @TB_SINCE_YEAR: since the same quarter of the year before (同比)
 *
 * What a figure is compared with.
 */
typedef enum
{
  TB_SINCE_QUARTER,
  TB_SINCE_YEAR,
} TbSince;

TB_EXPORT
char *tb_change_dup_period (TbBook *book, const char *period, TbSince since);
TB_EXPORT
TbSince tb_change_get_since (const TbMeasure *measure);
TB_EXPORT
gboolean tb_change_is_meaningful (const TbMeasure *measure, TbSince since);
TB_EXPORT
const char *tb_change_get_verb (const char *unit, gboolean is_more);
TB_EXPORT
char *tb_change_amount_to_words (TbDecimal difference, const char *unit);
TB_EXPORT
char *tb_change_to_words (const TbMeasure *measure, const TbValue *now, const TbValue *before);
TB_EXPORT
char *tb_change_to_percentage (const TbMeasure *measure, const TbValue *now, const TbValue *before);

G_END_DECLS
