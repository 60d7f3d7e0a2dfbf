/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that several pages say in the same way. */
#pragma once

#include "project/tb-history.h"

G_BEGIN_DECLS

char *tb_words_when (gint64 time);
char *tb_words_last_change (const TbChange *change);
char *tb_words_section (guint index, const char *name);
char *tb_words_period (const char *period);
char *tb_words_findings (guint n_errors, guint n_warnings);

G_END_DECLS
