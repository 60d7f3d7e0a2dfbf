/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages: the sections' default wording and the analyst's own.
 *
 * A passage's id is "section/passage" (see fields.md for wording.txt, where they are declared); the preamble's is
 * "preamble". A passage that is said once for every district can also be worded for one of them: then its id is
 * "section/passage@organization id". A chart's own title and caption are passages, too:
 * "chart/section/chart/title" and "chart/section/chart/caption". */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

TB_EXPORT
char *tb_passage_get_wording (TbProject *project, const char *period, const char *passage, GError **error);
TB_EXPORT
gboolean tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error);
TB_EXPORT
GHashTable *tb_passage_load_wordings (TbProject *project, const char *period);
TB_EXPORT
char *tb_passage_find_id (TbDirectory *directory, const char *name, GError **error);

G_END_DECLS
