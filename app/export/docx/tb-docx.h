/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as a word processor's document (Office Open XML, ISO/IEC 29500), to be signed, or worked on further. */
#pragma once

#include "circular/tb-document.h"

G_BEGIN_DECLS

TB_EXPORT
GBytes *tb_docx_to_bytes (TbDocument *document, GError **error);
TB_EXPORT
gboolean tb_export_docx (TbDocument *document, const char *path, GError **error);

G_END_DECLS
