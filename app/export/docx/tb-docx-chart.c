/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts: as lines for those who can show them, as pixels of 300 dpi for the others, with what they show in words. */
#include "export/docx/tb-docx-private.h"

#include "export/tb-export-chart.h"

#define DPI 300.0
#define EMU_A_TWIP 635
#define DRAWING "http://schemas.openxmlformats.org/drawingml/2006/main"
#define PICTURE "http://schemas.openxmlformats.org/drawingml/2006/picture"
#define SVG "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
#define SVG_EXTENSION "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"

/* A picture in the text: its number, its size in EMU, and the ids of its parts. */
typedef struct
{
  char *number;
  char *width;
  char *height;
  char *name;
  char *description;
  char *png;
  char *svg;
} Drawing;

static void
drawing_clear (Drawing *self)
{
  g_free (self->svg);
  g_free (self->png);
  g_free (self->description);
  g_free (self->name);
  g_free (self->height);
  g_free (self->width);
  g_free (self->number);
}

static char *
add_picture (TbDocxWriter *self, TbChart *chart, TbChartFormat format, const char *ending, double width, double height, GError **error)
{
  g_autofree char *target = g_strdup_printf ("media/chart%u.%s", self->n_charts, ending);
  g_autofree char *path = g_strconcat ("word/", target, NULL);
  TbChartStyle style;
  GBytes *bytes;

  tb_chart_style_init (&style, TB_CHART_STYLE_PRINT);
  bytes = tb_export_chart_to_bytes (chart, &style, format, width, height, DPI / 72, error);
  if (bytes == NULL)
    return NULL;
  tb_docx_package_add (self->package, path, NULL, bytes);
  return tb_docx_package_relate_from_body (self->package, "image", target);
}

/* The pixels, and behind them, for who knows the extension, the lines. */
static void
write_fill (TbXml *xml, const Drawing *drawing)
{
  tb_xml_open (xml, "pic:blipFill", NULL);
  tb_xml_open (xml, "a:blip", "r:embed", drawing->png, NULL);
  tb_xml_open (xml, "a:extLst", NULL);
  tb_xml_open (xml, "a:ext", "uri", SVG_EXTENSION, NULL);
  tb_xml_empty (xml, "asvg:svgBlip", "xmlns:asvg", SVG, "r:embed", drawing->svg, NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_open (xml, "a:stretch", NULL);
  tb_xml_empty (xml, "a:fillRect", NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_shape (TbXml *xml, const Drawing *drawing)
{
  tb_xml_open (xml, "pic:spPr", NULL);
  tb_xml_open (xml, "a:xfrm", NULL);
  tb_xml_empty (xml, "a:off", "x", "0", "y", "0", NULL);
  tb_xml_empty (xml, "a:ext", "cx", drawing->width, "cy", drawing->height, NULL);
  tb_xml_close (xml);
  tb_xml_open (xml, "a:prstGeom", "prst", "rect", NULL);
  tb_xml_empty (xml, "a:avLst", NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_picture (TbXml *xml, const Drawing *drawing)
{
  tb_xml_open (xml, "a:graphic", "xmlns:a", DRAWING, NULL);
  tb_xml_open (xml, "a:graphicData", "uri", PICTURE, NULL);
  tb_xml_open (xml, "pic:pic", "xmlns:pic", PICTURE, NULL);
  tb_xml_open (xml, "pic:nvPicPr", NULL);
  tb_xml_empty (xml, "pic:cNvPr", "id", drawing->number, "name", drawing->name, NULL);
  tb_xml_empty (xml, "pic:cNvPicPr", NULL);
  tb_xml_close (xml);
  write_fill (xml, drawing);
  write_shape (xml, drawing);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_drawing (TbXml *xml, const Drawing *drawing)
{
  tb_xml_open (xml, "w:r", NULL);
  tb_xml_open (xml, "w:drawing", NULL);
  tb_xml_open (xml, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0", NULL);
  tb_xml_empty (xml, "wp:extent", "cx", drawing->width, "cy", drawing->height, NULL);
  tb_xml_empty (xml, "wp:docPr", "id", drawing->number, "name", drawing->name, "descr", drawing->description, NULL);
  write_picture (xml, drawing);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

/* As wide as the text, as high as it likes to be, whole on one page. */
gboolean
tb_docx_write_chart (TbDocxWriter *self, TbChart *chart, GError **error)
{
  const int width = tb_docx_get_text_width (self);
  const int room = (self->is_landscape ? TB_DOCX_PAGE_WIDTH - TB_DOCX_LEFT - TB_DOCX_RIGHT : TB_DOCX_PAGE_HEIGHT - TB_DOCX_TOP - TB_DOCX_BOTTOM) - TB_DOCX_LINE;
  const int height = MIN ((int) (tb_chart_get_natural_height (chart, width / 20.0) * 20), room);
  Drawing drawing = { 0 };
  gboolean done;

  self->n_charts++;
  drawing.png = add_picture (self, chart, TB_CHART_FORMAT_PNG, "png", width / 20.0, height / 20.0, error);
  drawing.svg = drawing.png != NULL ? add_picture (self, chart, TB_CHART_FORMAT_SVG, "svg", width / 20.0, height / 20.0, error) : NULL;
  done = drawing.svg != NULL;
  if (done)
    {
      drawing.number = g_strdup_printf ("%u", self->n_charts);
      drawing.width = g_strdup_printf ("%d", width * EMU_A_TWIP);
      drawing.height = g_strdup_printf ("%d", height * EMU_A_TWIP);
      drawing.name = g_strdup (tb_chart_get_title (chart));
      drawing.description = tb_chart_describe (chart);
      tb_docx_open_paragraph (self->xml, "Chart");
      tb_docx_end_properties (self);
      write_drawing (self->xml, &drawing);
      tb_xml_close (self->xml);
    }
  drawing_clear (&drawing);
  return done;
}
