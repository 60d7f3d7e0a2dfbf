/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of HTML, whole in one file: nothing is fetched, nothing runs, and the page itself forbids both. */
#include "export/html/tb-html.h"

#include "export/html/tb-html-private.h"

/* Styles stand in the page, and in what Cairo draws. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

static char *
dup_text_of (GPtrArray *blocks, TbBlockKind kind)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == kind)
        return tb_block_dup_text (block);
    }
  return NULL;
}

/* Digits of a figure aren't a telephone's, whatever a phone takes them for. */
static void
write_head (TbXml *xml, GPtrArray *blocks)
{
  g_autofree char *title = dup_text_of (blocks, TB_BLOCK_TITLE);
  g_autofree char *office = dup_text_of (blocks, TB_BLOCK_OFFICE);

  tb_xml_open (xml, "head", NULL);
  tb_xml_empty (xml, "meta", "charset", "utf-8", NULL);
  tb_xml_empty (xml, "meta", "http-equiv", "Content-Security-Policy", "content", POLICY, NULL);
  tb_xml_empty (xml, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1", NULL);
  tb_xml_empty (xml, "meta", "name", "color-scheme", "content", "light dark", NULL);
  tb_xml_empty (xml, "meta", "name", "format-detection", "content", "telephone=no", NULL);
  tb_xml_empty (xml, "meta", "name", "referrer", "content", "no-referrer", NULL);
  if (office != NULL)
    tb_xml_empty (xml, "meta", "name", "author", "content", office, NULL);
  tb_xml_element (xml, "title", title != NULL ? title : "通报");
  tb_xml_open (xml, "style", NULL);
  tb_xml_markup (xml, tb_html_style, -1);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_markup (xml, "\n", -1);
}

/**
 * tb_html_to_bytes:
 * @document: a composed circular
 * @error: return location
 *
 * Makes a page of HTML: headings, tables and charts as what they are, charts as lines with what they show in words. The
 * page refers to nothing outside itself, holds no script, and suits phones, dark screens and paper. The same document
 * gives the same bytes.
 *
 * Returns: (transfer full): the page; %NULL with %TB_ERROR_EXPORT
 */
GBytes *
tb_html_to_bytes (TbDocument *document, GError **error)
{
  TbHtmlWriter writer = { .part = TB_HTML_PART_TEXT };
  GPtrArray *blocks;

  g_return_val_if_fail (TB_IS_DOCUMENT (document), NULL);

  blocks = tb_document_get_blocks (document);
  writer.xml = tb_xml_new_html ();
  tb_xml_open (writer.xml, "html", "lang", "zh-CN", NULL);
  write_head (writer.xml, blocks);
  tb_xml_open (writer.xml, "body", NULL);
  tb_xml_open (writer.xml, "main", NULL);
  if (!tb_html_write_blocks (&writer, blocks, error))
    {
      tb_xml_free (writer.xml);
      return NULL;
    }
  tb_xml_close (writer.xml);
  tb_xml_close (writer.xml);
  tb_xml_close (writer.xml);
  tb_xml_markup (writer.xml, "\n", -1);
  return tb_xml_end (writer.xml);
}
