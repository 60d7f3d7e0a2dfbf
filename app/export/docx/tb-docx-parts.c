/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small parts: settings, the table of fonts, and what the document says of itself. */
#include "export/docx/tb-docx-private.h"

#define CORE "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define APP "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

/* Odd and even pages differ; signs aren't squeezed, for each has its place on the grid; a line that is broken by hand
 * isn't drawn out. */
GBytes *
tb_docx_write_settings (void)
{
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "w:settings", "xmlns:w", TB_DOCX_NAMESPACE, NULL);
  tb_xml_empty (xml, "w:zoom", "w:percent", "100", NULL);
  tb_xml_empty (xml, "w:bordersDoNotSurroundHeader", NULL);
  tb_xml_empty (xml, "w:bordersDoNotSurroundFooter", NULL);
  tb_docx_write_number (xml, "w:defaultTabStop", 2 * TB_DOCX_CELL);
  tb_xml_empty (xml, "w:evenAndOddHeaders", NULL);
  tb_docx_write_value (xml, "w:characterSpacingControl", "doNotCompress");
  tb_xml_open (xml, "w:compat", NULL);
  tb_xml_empty (xml, "w:doNotExpandShiftReturn", NULL);
  tb_xml_empty (xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
  tb_xml_close (xml);
  tb_xml_empty (xml, "w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN", NULL);
  tb_xml_close (xml);
  return tb_xml_end (xml);
}

/* Where an official face is missing, the reader takes what is named here, or one of the same kind. */
GBytes *
tb_docx_write_fonts (void)
{
  static const struct
  {
    const char *name;
    const char *alternative;
    const char *family;
  } fonts[] = {
    { "仿宋_GB2312", "仿宋", "modern" },
    { "方正小标宋简体", "宋体", "roman" },
    { "楷体_GB2312", "楷体", "modern" },
    { "黑体", "SimHei", "modern" },
    { "宋体", "SimSun", "roman" },
  };
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "w:fonts", "xmlns:w", TB_DOCX_NAMESPACE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      tb_xml_open (xml, "w:font", "w:name", fonts[i].name, NULL);
      tb_docx_write_value (xml, "w:altName", fonts[i].alternative);
      tb_docx_write_value (xml, "w:charset", "86");
      tb_docx_write_value (xml, "w:family", fonts[i].family);
      tb_docx_write_value (xml, "w:pitch", "variable");
      tb_xml_close (xml);
    }
  tb_xml_close (xml);
  return tb_xml_end (xml);
}

static char *
dup_text_of (TbDocument *document, TbBlockKind kind)
{
  GPtrArray *blocks = tb_document_get_blocks (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == kind)
        return tb_block_dup_text (block);
    }
  return NULL;
}

static void
write_date (TbXml *xml, const char *name, const GDate *date)
{
  g_autofree char *text = g_strdup_printf ("%04u-%02u-%02uT00:00:00Z", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));

  tb_xml_open (xml, name, "xsi:type", "dcterms:W3CDTF", NULL);
  tb_xml_text (xml, text);
  tb_xml_close (xml);
}

/* The author is the office that issues; who typed, when and on which computer is nobody's business. */
GBytes *
tb_docx_write_core (TbDocument *document)
{
  g_autofree char *title = dup_text_of (document, TB_BLOCK_TITLE);
  g_autofree char *office = dup_text_of (document, TB_BLOCK_OFFICE);
  const GDate *date = tb_document_get_date (document);
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "cp:coreProperties", "xmlns:cp", CORE, "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
               "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", NULL);
  if (title != NULL)
    tb_xml_element (xml, "dc:title", title);
  if (office != NULL)
    tb_xml_element (xml, "dc:creator", office);
  tb_xml_element (xml, "dc:language", "zh-CN");
  if (date != NULL)
    {
      write_date (xml, "dcterms:created", date);
      write_date (xml, "dcterms:modified", date);
    }
  tb_xml_close (xml);
  return tb_xml_end (xml);
}

GBytes *
tb_docx_write_app (void)
{
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "Properties", "xmlns", APP, NULL);
  tb_xml_element (xml, "Application", "Tongbao");
  tb_xml_close (xml);
  return tb_xml_end (xml);
}
