/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages: the sections' default wording and the analyst's own.
 *
 * A passage's id is "section/passage" (see fields.md for wording.txt, where they are declared); the preamble's is
 * "preamble". A passage that is said once for every district can also be worded for one of them: then its id is
 * "section/passage@organization id". */
#pragma once

#include "circular/tb-document.h"

G_BEGIN_DECLS

/* The analyst's wording of a passage for a period; NULL: the section's default. */
TB_EXPORT
char *tb_passage_get_wording (TbProject *project, const char *period, const char *passage, GError **error);
/* @text NULL goes back to the default */
TB_EXPORT
gboolean tb_passage_set_wording (TbEdit *edit, const char *period, const char *passage, const char *text, GError **error);
/* "section/passage@short name" → "section/passage@organization id"; other ids are given back as they are */
TB_EXPORT
char *tb_passage_find_id (TbDirectory *directory, const char *name, GError **error);

/* The section's own text of a passage; NULL when there is no such passage. */
TB_EXPORT
char *tb_passage_get_default (TbBook *book, const char *passage);
/* Renders @text as the wording of @passage, for a live result. Fails with TB_ERROR_FIELD when it can't be read or
 * names something that isn't there. */
TB_EXPORT
TbBlock *tb_passage_render (TbBook *book, const char *passage, const char *text, GError **error);

G_END_DECLS
