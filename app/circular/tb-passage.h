/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages: the sections' default wording and the analyst's own. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/* The analyst's wording of a passage for a period; NULL: the section's default. */
TB_EXPORT
char *tb_passage_get_wording (TbProject *project, const char *period, const char *passage, GError **error);
/* @text NULL goes back to the default */
TB_EXPORT
gboolean tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error);

G_END_DECLS
