/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a DOCX share: the grid of GB/T 9704-2012 in twentieths of a point, and the writer of the body. */
#pragma once

#include "circular/tb-document.h"
#include "export/docx/tb-docx-package.h"
#include "export/tb-xml.h"

G_BEGIN_DECLS

#define TB_DOCX_NAMESPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define TB_DOCX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* 225 mm / 22, rounded so that 22 lines still fit */
#define TB_DOCX_LINE 579
/* 156 mm / 28 */
#define TB_DOCX_CELL 316
/* The text block: the right margin is 0.04 mm narrower than 26 mm, for rounding must not take away the 28th character. */
#define TB_DOCX_TOP 2098
#define TB_DOCX_BOTTOM 1984
#define TB_DOCX_LEFT 1587
#define TB_DOCX_RIGHT 1472
#define TB_DOCX_PAGE_WIDTH 11906
#define TB_DOCX_PAGE_HEIGHT 16838
/* 二号, in points */
#define TB_DOCX_TITLE_SIZE 22.0
/* of a line in a table, 小四 × 1.3 */
#define TB_DOCX_TABLE_LINE 312
/* what is left blank below a table or a chart */
#define TB_DOCX_BELOW 240
/* from the page's foot to that of the number's line: the dash's top is then 7 mm below the block */
#define TB_DOCX_FOOTER_HEIGHT 1390

/**
 * TbDocxFooter:
 * @TB_DOCX_FOOTER_ODD: the number outside right
 * @TB_DOCX_FOOTER_EVEN: outside left
 * @TB_DOCX_FOOTER_SIDE_ODD: the same on a page that lies on its side
 * @TB_DOCX_FOOTER_SIDE_EVEN: the same on a page that lies on its side
 * @TB_DOCX_FOOTER_NONE: no number
 *
 * The footers of pages.
 */
typedef enum
{
  TB_DOCX_FOOTER_ODD,
  TB_DOCX_FOOTER_EVEN,
  TB_DOCX_FOOTER_SIDE_ODD,
  TB_DOCX_FOOTER_SIDE_EVEN,
  TB_DOCX_FOOTER_NONE,
  TB_DOCX_N_FOOTERS,
} TbDocxFooter;

/**
 * TbDocxWriter:
 * @xml: borrowed; the body
 * @package: borrowed; where pictures go
 * @footers: their relations’ ids, owned
 * @n_charts: how many charts were written
 * @office_width: of the widest line of the office's name, in characters
 * @date_width: of the date
 * @record_has_page: whether the version record has a page to itself
 * @begins_section: whether the block that is being written is its section's first
 * @ends_section: whether the block that is being written is its section's last
 * @is_record: whether the section that is being written is that of the version record's page
 * @is_landscape: whether the section that is being written lies on its side
 *
 * What writing the body keeps.
 */
typedef struct
{
  TbXml *xml;
  TbDocxPackage *package;
  char *footers[TB_DOCX_N_FOOTERS];
  guint n_charts;
  double office_width;
  double date_width;
  gboolean record_has_page;
  gboolean begins_section;
  gboolean ends_section;
  gboolean is_record;
  gboolean is_landscape;
} TbDocxWriter;

/**
 * TbDocxIndent:
 * @left: from the text block's left, in twentieths of a point
 * @right: from its right
 * @hanging: how far the first line stands out to the left
 * @align: (nullable): "left", "center", "right", "both"
 *
 * How a single paragraph stands, where its style doesn't say it.
 */
typedef struct
{
  int left;
  int right;
  int hanging;
  const char *align;
} TbDocxIndent;

int tb_docx_get_text_width (const TbDocxWriter *self);
void tb_docx_write_value (TbXml *xml, const char *name, const char *value);
void tb_docx_write_number (TbXml *xml, const char *name, int value);
void tb_docx_write_run (TbXml *xml, const char *text);
void tb_docx_write_sized_run (TbXml *xml, const char *text, double size);
void tb_docx_write_lines (TbXml *xml, char **lines, double size);
void tb_docx_write_indent (TbXml *xml, const TbDocxIndent *indent);
void tb_docx_write_spacing (TbXml *xml, int before, int after, int line);
void tb_docx_open_paragraph (TbXml *xml, const char *style);

GBytes *tb_docx_write_styles (void);
GBytes *tb_docx_write_settings (void);
GBytes *tb_docx_write_fonts (void);
GBytes *tb_docx_write_footer (TbDocxFooter footer);
GBytes *tb_docx_write_core (TbDocument *document);
GBytes *tb_docx_write_app (void);

/* Ends the paragraph's properties, with those of the section where the paragraph is its last. */
void tb_docx_end_properties (TbDocxWriter *self);
void tb_docx_write_section (TbDocxWriter *self);
void tb_docx_write_spacer (TbDocxWriter *self);
void tb_docx_write_head_block (TbDocxWriter *self, const TbBlock *block, const TbBlock *former);
void tb_docx_measure_signature (TbDocxWriter *self, GPtrArray *blocks);
void tb_docx_write_end_block (TbDocxWriter *self, const TbBlock *block, const TbBlock *former);
void tb_docx_write_table_layout (TbXml *xml, int side, int row);
void tb_docx_write_grid (TbXml *xml, const int *widths, guint n);
void tb_docx_write_table (TbDocxWriter *self, const TbTable *table);
gboolean tb_docx_write_chart (TbDocxWriter *self, TbChart *chart, GError **error);
void tb_docx_write_record (TbDocxWriter *self, GPtrArray *blocks, guint from);
gboolean tb_docx_write_body (TbDocxWriter *self, TbDocument *document, GError **error);

G_END_DECLS
