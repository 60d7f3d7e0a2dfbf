/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The container of an Office Open XML document: parts in a ZIP archive, with their types and relations. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TbDocxPackage TbDocxPackage;

TbDocxPackage *tb_docx_package_new (void);
void tb_docx_package_free (TbDocxPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbDocxPackage, tb_docx_package_free)

void tb_docx_package_add (TbDocxPackage *self, const char *path, const char *type, GBytes *bytes);
void tb_docx_package_relate (TbDocxPackage *self, const char *kind, const char *target);
char *tb_docx_package_relate_from_body (TbDocxPackage *self, const char *kind, const char *target);

/* (transfer full): the archive, or %NULL with %TB_ERROR_EXPORT */
GBytes *tb_docx_package_to_bytes (TbDocxPackage *self, GError **error);

G_END_DECLS
