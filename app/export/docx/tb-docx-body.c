/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body: each block as a paragraph of its style, a table or a picture. Numbers of headings are text, so that no
 * word processor counts them anew. */
#include "export/docx/tb-docx-private.h"

#include "circular/tb-page-private.h"

#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

static const char *
get_style (const TbBlock *block)
{
  static const char *const headings[] = { "BodyText", "Heading1", "Heading2", "Heading3", "Heading4" };

  switch (block->kind)
    {
    case TB_BLOCK_ADDRESSEES:
      return "Addressees";
    case TB_BLOCK_HEADING:
      return headings[CLAMP (block->level, 0, 4)];
    case TB_BLOCK_NUMBER:
      return "DocumentNumber";
    case TB_BLOCK_CLOSING_NOTE:
      return "ClosingNote";
    default:
      return "BodyText";
    }
}

static gboolean
is_end (const TbBlock *block)
{
  return block->kind == TB_BLOCK_ATTACHMENT_NOTE || block->kind == TB_BLOCK_OFFICE || block->kind == TB_BLOCK_DATE;
}

/* No page holds nothing but a signature: the last lines of the text go with it. */
static void
write_paragraph (TbDocxWriter *self, const TbBlock *block, const TbBlock *next)
{
  g_autofree char *text = tb_block_dup_text (block);

  g_strdelimit (text, "\r\n\t", ' ');
  tb_docx_open_paragraph (self->xml, get_style (block));
  if (next != NULL && is_end (next))
    tb_xml_empty (self->xml, "w:keepNext", NULL);
  tb_docx_end_properties (self);
  tb_docx_write_run (self->xml, text);
  tb_xml_close (self->xml);
}

static void
write_line (TbDocxWriter *self, const char *style, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  tb_docx_open_paragraph (self->xml, style);
  tb_xml_close (self->xml);
  tb_docx_write_run (self->xml, text);
  tb_xml_close (self->xml);
}

static void
write_titled_table (TbDocxWriter *self, const TbBlock *block)
{
  g_autofree char *title = tb_block_dup_text (block);

  write_line (self, "Caption", title);
  write_line (self, "TableNote", block->table->note);
  tb_docx_write_table (self, block->table);
}

static gboolean
write_block (TbDocxWriter *self, const TbBlock *block, const TbBlock *former, const TbBlock *next, GError **error)
{
  switch (block->kind)
    {
    case TB_BLOCK_MARK:
    case TB_BLOCK_TITLE:
    case TB_BLOCK_ATTACHMENT:
      tb_docx_write_head_block (self, block, former);
      return TRUE;
    case TB_BLOCK_ATTACHMENT_NOTE:
    case TB_BLOCK_OFFICE:
    case TB_BLOCK_DATE:
      tb_docx_write_end_block (self, block, former);
      return TRUE;
    case TB_BLOCK_TABLE:
      write_titled_table (self, block);
      return TRUE;
    case TB_BLOCK_CHART:
      return tb_docx_write_chart (self, block->chart, error);
    default:
      write_paragraph (self, block, next);
      return TRUE;
    }
}

static gboolean
is_record (const TbBlock *block)
{
  return block->kind == TB_BLOCK_COPIES || block->kind == TB_BLOCK_PRINTING;
}

/* An attachment whose pages lie otherwise, and a record with a page to itself, begin a section. */
static gboolean
begins_section (const TbDocxWriter *self, const TbBlock *block)
{
  if (block->kind == TB_BLOCK_ATTACHMENT)
    return block->is_landscape != self->is_landscape;
  return is_record (block) && (self->record_has_page || self->is_landscape);
}

/* The pages know where the record stands; a word processor's are much like ours. */
static gboolean
record_has_page (TbDocument *document, GPtrArray *blocks)
{
  g_autoptr (TbPages) pages = NULL;

  if (blocks->len == 0 || !is_record (g_ptr_array_index (blocks, blocks->len - 1)))
    return FALSE;
  pages = tb_pages_new (document);
  return !((TbSetPage *) g_ptr_array_index (pages->pages, pages->pages->len - 1))->has_number;
}

static void
begin_section (TbDocxWriter *self, const TbBlock *block)
{
  self->is_landscape = block->kind == TB_BLOCK_ATTACHMENT && block->is_landscape;
  self->is_record = is_record (block);
}

static gboolean
write_blocks (TbDocxWriter *self, GPtrArray *blocks, GError **error)
{
  const TbBlock *former = NULL;

  self->begins_section = TRUE;
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      const TbBlock *next = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;

      if (is_record (block))
        {
          tb_docx_write_record (self, blocks, i);
          return TRUE;
        }
      self->ends_section = next != NULL && begins_section (self, next);
      if (!write_block (self, block, former, next, error))
        return FALSE;
      self->begins_section = self->ends_section;
      if (self->ends_section)
        begin_section (self, next);
      self->ends_section = FALSE;
      former = block;
    }
  return TRUE;
}

/* The relations' prefix and the drawings' are declared once. */
gboolean
tb_docx_write_body (TbDocxWriter *self, TbDocument *document, GError **error)
{
  GPtrArray *blocks = tb_document_get_blocks (document);

  tb_docx_measure_signature (self, blocks);
  self->record_has_page = record_has_page (document, blocks);
  tb_xml_open (self->xml, "w:document", "xmlns:w", TB_DOCX_NAMESPACE, "xmlns:r", TB_DOCX_RELATIONS, "xmlns:wp", DRAWING, NULL);
  tb_xml_open (self->xml, "w:body", NULL);
  if (!write_blocks (self, blocks, error))
    return FALSE;
  tb_docx_write_section (self);
  tb_xml_close (self->xml);
  tb_xml_close (self->xml);
  return TRUE;
}
