/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bare numbers in the text between fields. */
#pragma once

#include "model/tb-value.h"

G_BEGIN_DECLS

/**
 * TbBareNumber:
 * @start: where it begins, in bytes
 * @end: where it ends: behind 万 or 亿, before %
 * @value: the number
 * @is_percent: whether % follows
 * @phrase: the number with up to four characters before it and two behind it
 */
typedef struct
{
  gsize start;
  gsize end;
  TbDecimal value;
  gboolean is_percent;
  char *phrase;
} TbBareNumber;

GPtrArray *tb_number_scan (const char *text);

G_END_DECLS
