/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the first page, and that of each attachment: what is broken by its shape, and stands as far below the
 * other as on our own pages. */
#include "export/docx/tb-docx-private.h"

#include <math.h>
#include <string.h>

#include "circular/tb-page-private.h"

#define MARK_TOP (35 * TB_MM)
#define MARK_PITCH 1.25 /* from line to line, in characters */
#define BLANK_LINES 2
/* what the red rule, and the space above it, take below the number's line */
#define RULE 130

/* The mark's first characters begin 35 mm below the text block's top; the number stands on the grid, two lines below. */
static void
write_mark (TbDocxWriter *self, const TbBlock *block)
{
  g_autofree char *text = tb_block_dup_text (block);
  const double size = tb_title_choose_mark_size (text);
  g_auto (GStrv) lines = tb_title_break (text, (guint) (TB_BLOCK_WIDTH / size));
  const guint n = g_strv_length (lines);
  const double margin = (MARK_PITCH - 1) / 2 * size;
  const double end = MARK_TOP + (1 + (n - 1) * MARK_PITCH) * size;
  const double number = round (end / TB_LINE_PITCH) + BLANK_LINES;

  tb_docx_open_paragraph (self->xml, "IssuingMark");
  tb_docx_write_spacing (self->xml, (int) round ((MARK_TOP - margin) * 20), (int) (number * TB_DOCX_LINE - (end + margin) * 20), (int) (size * MARK_PITCH * 20));
  tb_docx_end_properties (self);
  tb_docx_write_lines (self->xml, lines, size);
  tb_xml_close (self->xml);
}

static void
write_title_lines (TbDocxWriter *self, const char *text)
{
  g_auto (GStrv) lines = tb_title_break (text, (guint) (tb_docx_get_text_width (self) / 20.0 / TB_DOCX_TITLE_SIZE));

  tb_docx_write_lines (self->xml, lines, 0);
}

/* Two lines below the rule; one below the page's top where there is no head. */
static void
write_title (TbDocxWriter *self, const TbBlock *block, const TbBlock *former)
{
  g_autofree char *text = tb_block_dup_text (block);
  const int before = former == NULL ? TB_DOCX_LINE : former->kind == TB_BLOCK_NUMBER ? BLANK_LINES * TB_DOCX_LINE - RULE
                                                                                     : 0;

  tb_docx_open_paragraph (self->xml, "Title");
  tb_docx_write_spacing (self->xml, before, TB_DOCX_LINE, TB_DOCX_LINE);
  tb_docx_end_properties (self);
  write_title_lines (self, text);
  tb_xml_close (self->xml);
}

/* 附件1 begins a page, and so a section if the page lies on its side; the title stands on the third line. */
static void
write_attachment (TbDocxWriter *self, const TbBlock *block)
{
  g_autofree char *text = tb_block_dup_text (block);
  const char *ordinal = block->ordinal != NULL ? block->ordinal : "";

  tb_xml_open (self->xml, "w:p", NULL);
  tb_xml_open (self->xml, "w:pPr", NULL);
  tb_docx_write_value (self->xml, "w:pStyle", "AttachmentNumber");
  if (!self->begins_section)
    tb_xml_empty (self->xml, "w:pageBreakBefore", NULL);
  tb_xml_close (self->xml);
  tb_docx_write_run (self->xml, ordinal);
  tb_xml_close (self->xml);

  tb_docx_open_paragraph (self->xml, "AttachmentTitle");
  tb_docx_end_properties (self);
  write_title_lines (self, text + strlen (ordinal));
  tb_xml_close (self->xml);
}

void
tb_docx_write_head_block (TbDocxWriter *self, const TbBlock *block, const TbBlock *former)
{
  if (block->kind == TB_BLOCK_MARK)
    write_mark (self, block);
  else if (block->kind == TB_BLOCK_TITLE)
    write_title (self, block, former);
  else
    write_attachment (self, block);
}
