/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of WordprocessingML that every part of the document is made of. */
#include "export/docx/tb-docx-private.h"

void
tb_docx_write_value (TbXml *xml, const char *name, const char *value)
{
  tb_xml_empty (xml, name, "w:val", value, NULL);
}

void
tb_docx_write_number (TbXml *xml, const char *name, int value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  tb_docx_write_value (xml, name, text);
}

/* Begins a paragraph and its properties: the first tb_xml_close() ends those, the second the paragraph. */
void
tb_docx_open_paragraph (TbXml *xml, const char *style)
{
  tb_xml_open (xml, "w:p", NULL);
  tb_xml_open (xml, "w:pPr", NULL);
  tb_docx_write_value (xml, "w:pStyle", style);
}

/* The hint says that “ ” … — are Chinese signs, which are as wide as a character. A size of 0 is the style's. */
static void
open_run (TbXml *xml, double size)
{
  tb_xml_open (xml, "w:r", NULL);
  tb_xml_open (xml, "w:rPr", NULL);
  tb_xml_empty (xml, "w:rFonts", "w:hint", "eastAsia", NULL);
  if (size > 0)
    {
      tb_docx_write_number (xml, "w:sz", (int) (size * 2));
      tb_docx_write_number (xml, "w:szCs", (int) (size * 2));
    }
  tb_xml_close (xml);
}

static void
write_text (TbXml *xml, const char *text)
{
  tb_xml_open (xml, "w:t", "xml:space", "preserve", NULL);
  tb_xml_text (xml, text);
  tb_xml_close (xml);
}

void
tb_docx_write_sized_run (TbXml *xml, const char *text, double size)
{
  if (*text == '\0')
    return;
  open_run (xml, size);
  write_text (xml, text);
  tb_xml_close (xml);
}

void
tb_docx_write_run (TbXml *xml, const char *text)
{
  tb_docx_write_sized_run (xml, text, 0);
}

/* One paragraph, broken by hand. */
void
tb_docx_write_lines (TbXml *xml, char **lines, double size)
{
  open_run (xml, size);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        tb_xml_empty (xml, "w:br", NULL);
      write_text (xml, lines[i]);
    }
  tb_xml_close (xml);
}

/* What is 0 is the style's. */
void
tb_docx_write_spacing (TbXml *xml, int before, int after, int line)
{
  g_autofree char *above = before > 0 ? g_strdup_printf ("%d", before) : NULL;
  g_autofree char *below = after > 0 ? g_strdup_printf ("%d", after) : NULL;
  g_autofree char *height = line > 0 ? g_strdup_printf ("%d", line) : NULL;

  if (above != NULL || below != NULL || height != NULL)
    tb_xml_empty (xml, "w:spacing", "w:before", above, "w:after", below, "w:line", height, "w:lineRule", line > 0 ? "exact" : NULL, NULL);
}

void
tb_docx_write_indent (TbXml *xml, const TbDocxIndent *indent)
{
  g_autofree char *left = g_strdup_printf ("%d", indent->left);
  g_autofree char *right = g_strdup_printf ("%d", indent->right);
  g_autofree char *hanging = g_strdup_printf ("%d", indent->hanging);

  tb_xml_empty (xml, "w:ind", "w:left", left, "w:right", right, "w:hanging", indent->hanging > 0 ? hanging : NULL, NULL);
  if (indent->align != NULL)
    tb_docx_write_value (xml, "w:jc", indent->align);
}
