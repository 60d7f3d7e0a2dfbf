/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections: upright pages, pages that lie on their side, and the page of the version record. */
#include "export/docx/tb-docx-private.h"

/* How wide the text block is, in twentieths of a point. */
int
tb_docx_get_text_width (const TbDocxWriter *self)
{
  return self->is_landscape ? TB_DOCX_PAGE_HEIGHT - TB_DOCX_TOP - TB_DOCX_BOTTOM : TB_DOCX_PAGE_WIDTH - TB_DOCX_LEFT - TB_DOCX_RIGHT;
}

static void
write_footers (TbDocxWriter *self)
{
  static const char *const types[] = { "default", "even" };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const TbDocxFooter footer = self->is_record ? TB_DOCX_FOOTER_NONE : (self->is_landscape ? TB_DOCX_FOOTER_SIDE_ODD : TB_DOCX_FOOTER_ODD) + i;

      tb_xml_empty (self->xml, "w:footerReference", "w:type", types[i], "r:id", self->footers[footer], NULL);
    }
}

/* On its side, a page's top is the upright sheet's left, where it is bound, and its left the sheet's foot. */
static void
write_page (TbDocxWriter *self)
{
  const int width = self->is_landscape ? TB_DOCX_PAGE_HEIGHT : TB_DOCX_PAGE_WIDTH;
  const int height = self->is_landscape ? TB_DOCX_PAGE_WIDTH : TB_DOCX_PAGE_HEIGHT;
  g_autofree char *w = g_strdup_printf ("%d", width);
  g_autofree char *h = g_strdup_printf ("%d", height);
  g_autofree char *top = g_strdup_printf ("%d", self->is_landscape ? TB_DOCX_LEFT : TB_DOCX_TOP);
  g_autofree char *right = g_strdup_printf ("%d", self->is_landscape ? TB_DOCX_TOP : TB_DOCX_RIGHT);
  g_autofree char *bottom = g_strdup_printf ("%d", self->is_landscape ? TB_DOCX_RIGHT : TB_DOCX_BOTTOM);
  g_autofree char *left = g_strdup_printf ("%d", self->is_landscape ? TB_DOCX_BOTTOM : TB_DOCX_LEFT);
  g_autofree char *footer = g_strdup_printf ("%d", TB_DOCX_FOOTER_HEIGHT);

  tb_xml_empty (self->xml, "w:pgSz", "w:w", w, "w:h", h, "w:orient", self->is_landscape ? "landscape" : NULL, NULL);
  tb_xml_empty (self->xml, "w:pgMar", "w:top", top, "w:right", right, "w:bottom", bottom, "w:left", left, "w:header", "851", "w:footer", footer, "w:gutter", "0", NULL);
}

/* The properties of the section that ends here. */
void
tb_docx_write_section (TbDocxWriter *self)
{
  g_autofree char *line = g_strdup_printf ("%d", TB_DOCX_LINE);

  tb_xml_open (self->xml, "w:sectPr", NULL);
  write_footers (self);
  tb_docx_write_value (self->xml, "w:type", self->is_record ? "evenPage" : "nextPage");
  write_page (self);
  tb_xml_empty (self->xml, "w:cols", "w:space", "425", NULL);
  tb_xml_empty (self->xml, "w:docGrid", "w:type", "lines", "w:linePitch", line, NULL);
  tb_xml_close (self->xml);
}

void
tb_docx_end_properties (TbDocxWriter *self)
{
  if (self->ends_section)
    tb_docx_write_section (self);
  tb_xml_close (self->xml);
}

/* A paragraph that nobody sees: behind a table there has to be one, or the next table would become part of it. */
void
tb_docx_write_spacer (TbDocxWriter *self)
{
  tb_docx_open_paragraph (self->xml, "Spacer");
  tb_docx_end_properties (self);
  tb_xml_close (self->xml);
}
