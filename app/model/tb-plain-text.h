/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a mailed file, made fit to be shown: of a bearable length, without what is no character. */
#pragma once

#include <glib.h>

#include "tb-macros.h"

G_BEGIN_DECLS

/* how many characters of a change's label, or of an author's name, are shown */
#define TB_PLAIN_TEXT_LABEL 120
/* how many characters of what was typed an error quotes */
#define TB_PLAIN_TEXT_QUOTE 40

TB_EXPORT
char *tb_plain_text_cut (const char *text, guint max);
TB_EXPORT
char *tb_plain_text_clean (const char *text);

G_END_DECLS
