/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cairo's streams as bytes, its failures as errors, and what a PDF says of itself. */
#pragma once

#include <cairo.h>

#include "tb-error.h"

G_BEGIN_DECLS

/**
 * TbPdfInfo:
 * @title: (nullable): the title
 * @author: (nullable): whose it is
 * @subject: (nullable): what it shows
 * @date: (nullable): the document's own date; never the clock's, so that the same document gives the same bytes
 *
 * What a PDF says of itself.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const GDate *date;
} TbPdfInfo;

cairo_status_t tb_cairo_append (void *byte_array, const unsigned char *data, unsigned int length);
gboolean tb_cairo_finish (cairo_t *cr, GError **error);
void tb_cairo_describe_pdf (cairo_surface_t *surface, const TbPdfInfo *info);

G_END_DECLS
