/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that write a page of HTML. */
#pragma once

#include "circular/tb-document.h"
#include "export/tb-xml.h"

G_BEGIN_DECLS

/**
 * TbHtmlPart:
 * @TB_HTML_PART_HEAD: the office's mark and the document's number
 * @TB_HTML_PART_TEXT: from the title to the closing note
 * @TB_HTML_PART_ATTACHMENT: one attachment
 * @TB_HTML_PART_RECORD: the version record
 *
 * The parts of a page, each an element of its own.
 */
typedef enum
{
  TB_HTML_PART_HEAD,
  TB_HTML_PART_TEXT,
  TB_HTML_PART_ATTACHMENT,
  TB_HTML_PART_RECORD,
} TbHtmlPart;

/**
 * TbHtmlWriter:
 * @xml: owned; the page
 * @part: the part that is open
 * @n_charts: how many charts were written
 * @n_notes: how many lines of the list of attachments were written
 * @n_attachments: how many attachments were begun
 *
 * A page in the making.
 */
typedef struct
{
  TbXml *xml;
  TbHtmlPart part;
  guint n_charts;
  guint n_notes;
  guint n_attachments;
} TbHtmlWriter;

/* tb-html.css */
extern const char tb_html_style[];

/* tb-html-blocks.c */
gboolean tb_html_write_blocks (TbHtmlWriter *self, GPtrArray *blocks, GError **error);

/* tb-html-table.c */
void tb_html_write_table (TbHtmlWriter *self, const TbBlock *block);

/* tb-html-chart.c */
gboolean tb_html_write_chart (TbHtmlWriter *self, TbChart *chart, GError **error);

G_END_DECLS
