/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each block as the element that it is. The circular's title is the only heading of the first level; numbers of headings
 * are text. */
#include "export/html/tb-html-private.h"

#include <string.h>

typedef struct
{
  const char *element;
  const char *class;
} Form;

static Form
get_form (const TbBlock *block)
{
  static const char *const headings[] = { "h2", "h2", "h3", "h4", "h5" };

  switch (block->kind)
    {
    case TB_BLOCK_MARK:
      return (Form){ "p", "mark" };
    case TB_BLOCK_NUMBER:
      return (Form){ "p", "number" };
    case TB_BLOCK_TITLE:
      return (Form){ "h1", NULL };
    case TB_BLOCK_ADDRESSEES:
      return (Form){ "p", "addressees" };
    case TB_BLOCK_HEADING:
      return (Form){ headings[CLAMP (block->level, 0, 4)], NULL };
    case TB_BLOCK_ATTACHMENT_NOTE:
      return (Form){ "p", "attachment-note" };
    case TB_BLOCK_OFFICE:
    case TB_BLOCK_DATE:
      return (Form){ "p", "signature" };
    case TB_BLOCK_COPIES:
    case TB_BLOCK_PRINTING:
      return (Form){ "p", "record" };
    default:
      return (Form){ "p", NULL };
    }
}

static TbHtmlPart
get_part (const TbBlock *block, TbHtmlPart former)
{
  switch (block->kind)
    {
    case TB_BLOCK_MARK:
    case TB_BLOCK_NUMBER:
      return TB_HTML_PART_HEAD;
    case TB_BLOCK_ATTACHMENT:
      return TB_HTML_PART_ATTACHMENT;
    case TB_BLOCK_COPIES:
    case TB_BLOCK_PRINTING:
      return TB_HTML_PART_RECORD;
    default:
      return former == TB_HTML_PART_ATTACHMENT ? former : TB_HTML_PART_TEXT;
    }
}

static void
switch_part (TbHtmlWriter *self, TbHtmlPart part, gboolean is_attachment)
{
  if (part == self->part && !is_attachment)
    return;
  if (self->part != TB_HTML_PART_TEXT)
    tb_xml_close (self->xml);
  if (is_attachment)
    {
      g_autofree char *id = g_strdup_printf ("attachment-%u", ++self->n_attachments);

      tb_xml_open (self->xml, "section", "id", id, NULL);
    }
  else if (part != TB_HTML_PART_TEXT)
    tb_xml_open (self->xml, part == TB_HTML_PART_HEAD ? "header" : "footer", NULL);
  self->part = part;
}

/* A gap is seen, on paper and by who listens, too. */
static void
write_runs (TbXml *xml, const TbBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const TbRun *run = g_ptr_array_index (block->runs, i);

      if (run->missing)
        tb_xml_element (xml, "mark", run->text);
      else
        tb_xml_text (xml, run->text);
    }
}

/* A line of the list below the text leads to its attachment. */
static void
write_attachment_note (TbHtmlWriter *self, const TbBlock *block)
{
  g_autofree char *target = g_strdup_printf ("#attachment-%u", ++self->n_notes);

  tb_xml_open (self->xml, "a", "href", target, NULL);
  write_runs (self->xml, block);
  tb_xml_close (self->xml);
}

static void
write_attachment_head (TbHtmlWriter *self, const TbBlock *block)
{
  tb_xml_open (self->xml, "p", "class", "attachment-number", NULL);
  tb_xml_text (self->xml, block->ordinal != NULL ? block->ordinal : "附件");
  tb_xml_close (self->xml);
  tb_xml_open (self->xml, "h2", "class", "attachment-title", NULL);
  write_runs (self->xml, block);
  tb_xml_close (self->xml);
}

static void
write_text_block (TbHtmlWriter *self, const TbBlock *block)
{
  const Form form = get_form (block);

  tb_xml_open (self->xml, form.element, "class", form.class, NULL);
  if (block->ordinal != NULL)
    tb_xml_text (self->xml, block->ordinal);
  if (block->kind == TB_BLOCK_ATTACHMENT_NOTE)
    write_attachment_note (self, block);
  else
    write_runs (self->xml, block);
  tb_xml_close (self->xml);
}

static gboolean
write_block (TbHtmlWriter *self, const TbBlock *block, GError **error)
{
  switch (block->kind)
    {
    case TB_BLOCK_ATTACHMENT:
      write_attachment_head (self, block);
      return TRUE;
    case TB_BLOCK_TABLE:
      tb_html_write_table (self, block);
      return TRUE;
    case TB_BLOCK_CHART:
      return tb_html_write_chart (self, block->chart, error);
    default:
      write_text_block (self, block);
      return TRUE;
    }
}

gboolean
tb_html_write_blocks (TbHtmlWriter *self, GPtrArray *blocks, GError **error)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      switch_part (self, get_part (block, self->part), block->kind == TB_BLOCK_ATTACHMENT);
      if (!write_block (self, block, error))
        return FALSE;
      tb_xml_markup (self->xml, "\n", -1);
    }
  switch_part (self, TB_HTML_PART_TEXT, FALSE);
  return TRUE;
}
