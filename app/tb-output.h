/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is written whole or not at all. */
#pragma once

#include "tb-error.h"

G_BEGIN_DECLS

typedef struct _TbOutput TbOutput;

TB_EXPORT
TbOutput *tb_output_begin (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TB_EXPORT
const char *tb_output_get_path (TbOutput *self);
void tb_output_add_note (TbOutput *self, const char *note);
GStrv tb_output_dup_notes (TbOutput *self);
TB_EXPORT
gboolean tb_output_write (TbOutput *self, const void *data, gsize length, GError **error);
TB_EXPORT
gboolean tb_output_commit (TbOutput *self, GError **error);
TB_EXPORT
void tb_output_free (TbOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbOutput, tb_output_free)

gboolean tb_output_has_ending (const char *path, const char *ending);

G_END_DECLS
