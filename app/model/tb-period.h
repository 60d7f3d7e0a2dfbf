/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods are quarters: 2022Q3. */
#pragma once

#include "project/tb-edit.h"

G_BEGIN_DECLS

typedef struct
{
  int year;
  int quarter;
} TbPeriod;

TB_EXPORT
gboolean tb_period_parse (const char *text, TbPeriod *out, GError **error);
TB_EXPORT
char *tb_period_to_id (TbPeriod self);
TB_EXPORT
char *tb_period_to_words (TbPeriod self);
TB_EXPORT
char *tb_period_to_short_words (TbPeriod self);
TB_EXPORT
TbPeriod tb_period_next (TbPeriod self);
TB_EXPORT
TbPeriod tb_period_back (TbPeriod self, guint n_quarters);
TB_EXPORT
GDate tb_period_end (TbPeriod self);

TB_EXPORT
gboolean tb_date_parse (const char *text, GDate *out);
TB_EXPORT
char *tb_date_to_words (const GDate *date);

TB_EXPORT
GStrv tb_periods_list (TbProject *project, GError **error);
TB_EXPORT
gboolean tb_period_get_dates (TbProject *project, const char *id, char **cutoff, char **issued, GError **error);
TB_EXPORT
gboolean tb_period_add (TbEdit *edit, TbPeriod period, GError **error);

G_END_DECLS
