/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outputs of a project: the circular as PDF, DOCX, HTML, Markdown or text, the figures as CSV, chosen by the file name's ending. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

TB_EXPORT
gboolean tb_export_spares_project (TbProject *project, const char *path, GError **error);
TB_EXPORT
gboolean tb_export_book (TbBook *book, const char *path, GStrv *notes, GError **error);

G_END_DECLS
