/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version record: a table without sides at the foot of the last page's text block. */
#include "export/docx/tb-docx-private.h"

#include <math.h>
#include <string.h>

#include "circular/tb-page-private.h"

#define SIZE 280               /* 四号, in twentieths of a point */
#define LINE 440               /* as in the style */
#define PADDING 60             /* above and below the lines between two rules */
#define DATE_WIDTH (11 * SIZE) /* 2022年12月31日印发, and a blank at the right */
#define OUTER_RULE "8"         /* 0.35 mm, in eighths of a point */
#define INNER_RULE "6"         /* 0.25 mm */
#define ROUNDING 60            /* what a page isn't filled up by, lest the record go over to the next */

static const char colon[] = "：";
static const char blank[] = "　";

/* What a block of the record says: at the left, and after the label or at the right. */
typedef struct
{
  gboolean is_copies;
  char *left;
  char *right;
  gboolean is_long; /* what stands at the right doesn't fit beside what stands at the left */
  guint n_lines;
} Entry;

static void
entry_clear (Entry *self)
{
  g_free (self->right);
  g_free (self->left);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static void
entry_read (Entry *self, const TbBlock *block, int width)
{
  g_autofree char *text = tb_block_dup_text (block);
  const gboolean is_copies = block->kind == TB_BLOCK_COPIES;
  const char *sign = is_copies ? colon : blank;
  const char *at = is_copies ? strstr (text, sign) : g_strrstr (text, sign);
  const double room = width / (double) SIZE - 2;

  self->is_copies = is_copies;
  self->left = g_strndup (text, at == NULL ? strlen (text) : (gsize) (at - text) + (is_copies ? strlen (sign) : 0));
  self->right = g_strdup (at == NULL ? "" : at + strlen (sign));
  self->is_long = !is_copies && (tb_title_measure (self->left) + 2) * SIZE > width - DATE_WIDTH;
  if (is_copies)
    self->n_lines = MAX (1, (guint) ceil (tb_title_measure (self->right) / MAX (1, room - tb_title_measure (self->left) - 0.5)));
  else
    self->n_lines = (guint) ceil (tb_title_measure (self->left) / room) + (self->is_long ? 1 : 0);
}

static void
write_rule (TbXml *xml, const char *side, const char *thickness)
{
  tb_xml_empty (xml, side, "w:val", "single", "w:sz", thickness, "w:space", "0", "w:color", "000000", NULL);
}

/* On a page with text it floats at the foot of the text block, on which its last rule lies. */
static void
write_properties (TbDocxWriter *self)
{
  TbXml *xml = self->xml;
  g_autofree char *width = g_strdup_printf ("%d", tb_docx_get_text_width (self));

  tb_xml_open (xml, "w:tblPr", NULL);
  if (!self->is_record)
    tb_xml_empty (xml, "w:tblpPr", "w:leftFromText", "0", "w:rightFromText", "0", "w:vertAnchor", "margin", "w:horzAnchor", "margin", "w:tblpXSpec", "left", "w:tblpYSpec", "bottom", NULL);
  tb_xml_empty (xml, "w:tblW", "w:w", width, "w:type", "dxa", NULL);
  tb_xml_open (xml, "w:tblBorders", NULL);
  write_rule (xml, "w:top", OUTER_RULE);
  write_rule (xml, "w:bottom", OUTER_RULE);
  write_rule (xml, "w:insideH", INNER_RULE);
  tb_xml_close (xml);
  tb_docx_write_table_layout (xml, 0, PADDING);
  tb_xml_close (xml);
}

static void
open_cell (TbXml *xml, int width, int n_columns)
{
  g_autofree char *w = g_strdup_printf ("%d", width);

  tb_xml_open (xml, "w:tc", NULL);
  tb_xml_open (xml, "w:tcPr", NULL);
  tb_xml_empty (xml, "w:tcW", "w:w", w, "w:type", "dxa", NULL);
  if (n_columns > 1)
    tb_docx_write_number (xml, "w:gridSpan", n_columns);
  tb_xml_close (xml);
}

static void
write_line (TbXml *xml, const TbDocxIndent *indent, const char *label, const char *text)
{
  tb_docx_open_paragraph (xml, "VersionRecord");
  tb_docx_write_indent (xml, indent);
  tb_xml_close (xml);
  tb_docx_write_run (xml, label);
  tb_docx_write_run (xml, text);
  tb_xml_close (xml);
}

/* 抄送：, the offices that follow under the first one. */
static void
write_copies (TbXml *xml, const Entry *entry, const int columns[2])
{
  const int hanging = (int) (tb_title_measure (entry->left) * SIZE);
  const TbDocxIndent indent = { SIZE + hanging, SIZE, hanging, "both" };

  open_cell (xml, columns[0] + columns[1], 2);
  write_line (xml, &indent, entry->left, entry->right);
  tb_xml_close (xml);
}

/* The printing office at the left, the date at the right; below it where the office is long. */
static void
write_printing (TbXml *xml, const Entry *entry, const int columns[2])
{
  const TbDocxIndent left = { SIZE, entry->is_long ? SIZE : 0, 0, "left" };
  const TbDocxIndent right = { 0, SIZE, 0, "right" };

  open_cell (xml, entry->is_long ? columns[0] + columns[1] : columns[0], entry->is_long ? 2 : 1);
  write_line (xml, &left, entry->left, "");
  if (!entry->is_long)
    {
      tb_xml_close (xml);
      open_cell (xml, columns[1], 1);
    }
  write_line (xml, &right, "", entry->right);
  tb_xml_close (xml);
}

static void
write_row (TbXml *xml, const Entry *entry, const int columns[2])
{
  tb_xml_open (xml, "w:tr", NULL);
  tb_xml_open (xml, "w:trPr", NULL);
  tb_xml_empty (xml, "w:cantSplit", NULL);
  tb_xml_close (xml);
  if (entry->is_copies)
    write_copies (xml, entry, columns);
  else
    write_printing (xml, entry, columns);
  tb_xml_close (xml);
}

/* A page of its own is filled up with a blank as high as what the record leaves. */
static void
write_filler (TbDocxWriter *self, GPtrArray *blocks, guint from)
{
  int height = TB_DOCX_PAGE_HEIGHT - TB_DOCX_TOP - TB_DOCX_BOTTOM - TB_DOCX_BELOW - TB_DOCX_BELOW - ROUNDING;

  for (guint i = from; i < blocks->len; i++)
    {
      g_auto (Entry) entry = { 0 };

      entry_read (&entry, g_ptr_array_index (blocks, i), tb_docx_get_text_width (self));
      height -= (int) entry.n_lines * LINE + 2 * PADDING;
    }
  tb_docx_open_paragraph (self->xml, "Spacer");
  tb_docx_write_spacing (self->xml, MAX (height, 1), 0, 0);
  tb_xml_close (self->xml);
  tb_xml_close (self->xml);
}

/* The blocks of the record are the document's last, from @from on. */
void
tb_docx_write_record (TbDocxWriter *self, GPtrArray *blocks, guint from)
{
  const int width = tb_docx_get_text_width (self);
  const int columns[] = { width - DATE_WIDTH, DATE_WIDTH };

  if (self->is_record)
    write_filler (self, blocks, from);
  tb_xml_open (self->xml, "w:tbl", NULL);
  write_properties (self);
  tb_docx_write_grid (self->xml, columns, G_N_ELEMENTS (columns));
  for (guint i = from; i < blocks->len; i++)
    {
      g_auto (Entry) entry = { 0 };

      entry_read (&entry, g_ptr_array_index (blocks, i), width);
      write_row (self->xml, &entry, columns);
    }
  tb_xml_close (self->xml);
  tb_docx_write_spacer (self);
}
