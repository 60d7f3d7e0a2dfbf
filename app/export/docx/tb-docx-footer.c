/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page numbers: — 1 —, outside right on odd pages and outside left on even ones, one character in. */
#include "export/docx/tb-docx-private.h"

#define SIZE 280 /* 四号, in twentieths of a point */

/* On a page that lies on its side the number stands where it does on the upright sheet, whose foot is the left: in a
 * table beside the text, as long as the text is high, 7 mm from it. */
#define SIDE_WIDTH 567
#define SIDE_LEFT (TB_DOCX_BOTTOM - 397 - SIDE_WIDTH / 2)
#define SIDE_HEIGHT (TB_DOCX_PAGE_WIDTH - TB_DOCX_LEFT - TB_DOCX_RIGHT)

static void
write_field_mark (TbXml *xml, const char *mark)
{
  tb_xml_open (xml, "w:r", NULL);
  tb_xml_empty (xml, "w:fldChar", "w:fldCharType", mark, NULL);
  tb_xml_close (xml);
}

static void
write_page_field (TbXml *xml)
{
  write_field_mark (xml, "begin");
  tb_xml_open (xml, "w:r", NULL);
  tb_xml_open (xml, "w:instrText", "xml:space", "preserve", NULL);
  tb_xml_text (xml, " PAGE ");
  tb_xml_close (xml);
  tb_xml_close (xml);
  write_field_mark (xml, "separate");
  tb_docx_write_run (xml, "1");
  write_field_mark (xml, "end");
}

static void
write_number (TbXml *xml, gboolean is_even)
{
  const TbDocxIndent indent = { is_even ? SIZE : 0, is_even ? 0 : SIZE, 0, is_even ? "left" : "right" };

  tb_docx_open_paragraph (xml, "Footer");
  tb_docx_write_indent (xml, &indent);
  tb_xml_close (xml);
  tb_docx_write_run (xml, "— ");
  write_page_field (xml);
  tb_docx_write_run (xml, " —");
  tb_xml_close (xml);
}

static void
write_side_properties (TbXml *xml)
{
  const int widths[] = { SIDE_WIDTH };
  g_autofree char *x = g_strdup_printf ("%d", SIDE_LEFT);
  g_autofree char *y = g_strdup_printf ("%d", TB_DOCX_LEFT);
  g_autofree char *width = g_strdup_printf ("%d", SIDE_WIDTH);

  tb_xml_open (xml, "w:tblPr", NULL);
  tb_xml_empty (xml, "w:tblpPr", "w:leftFromText", "0", "w:rightFromText", "0", "w:vertAnchor", "page", "w:horzAnchor", "page", "w:tblpX", x, "w:tblpY", y, NULL);
  tb_xml_empty (xml, "w:tblW", "w:w", width, "w:type", "dxa", NULL);
  tb_docx_write_table_layout (xml, 0, 0);
  tb_xml_close (xml);
  tb_docx_write_grid (xml, widths, 1);
}

static void
write_side_number (TbXml *xml, gboolean is_even)
{
  g_autofree char *width = g_strdup_printf ("%d", SIDE_WIDTH);
  g_autofree char *height = g_strdup_printf ("%d", SIDE_HEIGHT);

  tb_xml_open (xml, "w:tbl", NULL);
  write_side_properties (xml);
  tb_xml_open (xml, "w:tr", NULL);
  tb_xml_open (xml, "w:trPr", NULL);
  tb_xml_empty (xml, "w:trHeight", "w:val", height, "w:hRule", "exact", NULL);
  tb_xml_close (xml);
  tb_xml_open (xml, "w:tc", NULL);
  tb_xml_open (xml, "w:tcPr", NULL);
  tb_xml_empty (xml, "w:tcW", "w:w", width, "w:type", "dxa", NULL);
  tb_docx_write_value (xml, "w:textDirection", "tbRl");
  tb_docx_write_value (xml, "w:vAlign", "center");
  tb_xml_close (xml);
  write_number (xml, is_even);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_blank (TbXml *xml)
{
  tb_docx_open_paragraph (xml, "Footer");
  tb_xml_close (xml);
  tb_xml_close (xml);
}

/* The page of the version record has no number when it has nothing else. */
GBytes *
tb_docx_write_footer (TbDocxFooter footer)
{
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "w:ftr", "xmlns:w", TB_DOCX_NAMESPACE, NULL);
  if (footer == TB_DOCX_FOOTER_ODD || footer == TB_DOCX_FOOTER_EVEN)
    {
      write_number (xml, footer == TB_DOCX_FOOTER_EVEN);
    }
  else
    {
      if (footer != TB_DOCX_FOOTER_NONE)
        write_side_number (xml, footer == TB_DOCX_FOOTER_SIDE_EVEN);
      write_blank (xml);
    }
  tb_xml_close (xml);
  return tb_xml_end (xml);
}
