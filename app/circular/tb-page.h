/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular set in pages by GB/T 9704-2012: for PDF, preview and print. */
#pragma once

#include <cairo.h>

#include "circular/tb-document.h"

G_BEGIN_DECLS

/* A4 in points */
#define TB_PAGE_WIDTH (210 * 72 / 25.4)
#define TB_PAGE_HEIGHT (297 * 72 / 25.4)

typedef struct _TbPages TbPages;

TB_EXPORT
TbPages *tb_pages_new (TbDocument *document);
TB_EXPORT
void tb_pages_free (TbPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbPages, tb_pages_free)

TB_EXPORT
guint tb_pages_get_n_pages (TbPages *self);
TB_EXPORT
void tb_pages_get_size (TbPages *self, guint index, double *width, double *height);
TB_EXPORT
void tb_pages_draw (TbPages *self, guint index, cairo_t *cr);
TB_EXPORT
void tb_pages_draw_on_sheet (TbPages *self, guint index, cairo_t *cr);
TB_EXPORT
const TbBlock *tb_pages_pick (TbPages *self, guint index, double x, double y, const TbTableCell **cell);
TB_EXPORT
gboolean tb_pages_find_passage (TbPages *self, const char *passage, guint *index, double *y);
TB_EXPORT
GStrv tb_pages_dup_substitutes (TbPages *self);
TB_EXPORT
GBytes *tb_pages_to_pdf (TbPages *self, GError **error);

G_END_DECLS
