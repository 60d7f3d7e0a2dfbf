/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The styles: those that word processors know by name, and one for each part of an official document that has none.
 * Faces and sizes are those of GB/T 9704-2012. */
#include "export/docx/tb-docx-private.h"

#define FANG "仿宋_GB2312"
#define HEI "黑体"
#define KAI "楷体_GB2312"
#define SONG "宋体"
#define TITLE "方正小标宋简体"

#define SIZE_2 44       /* 二号, in half points */
#define SIZE_3 32       /* 三号 */
#define SIZE_4 28       /* 四号 */
#define SIZE_SMALL_4 24 /* 小四 */

#define KEEP_WITH_NEXT (1 << 0)
#define ON_NEW_PAGE (1 << 1)
#define OFF_GRID (1 << 2) /* stands in lines of its own, exact height, or the grid would give it two */
#define RULE_BELOW (1 << 3)
#define RED (1 << 4)
#define KEEP_SPACING (1 << 5) /* letters aren't drawn together to 28 a line */

typedef struct
{
  const char *id;
  const char *name;
  const char *based_on;
  const char *next;
  const char *face; /* nullable: as in what it is based on; so are 0 and NULL below */
  int size;         /* half points */
  int before;       /* twentieths of a point, as the next two */
  int after;
  int line;          /* exact */
  int indent;        /* of the first line, in characters */
  int outline_level; /* 1 to 4 */
  const char *align;
  guint traits;
} Style;

static const Style styles[] = {
  { "Title", "Title", "Normal", "Addressees", TITLE, SIZE_2, 0, TB_DOCX_LINE, TB_DOCX_LINE, 0, 0, "center", OFF_GRID | KEEP_SPACING },
  { "BodyText", "Body Text", "Normal", NULL, NULL, 0, 0, 0, 0, 2, 0, NULL, 0 },
  { "Heading1", "heading 1", "Normal", "BodyText", HEI, 0, 0, 0, 0, 2, 1, NULL, KEEP_WITH_NEXT },
  { "Heading2", "heading 2", "Normal", "BodyText", KAI, 0, 0, 0, 0, 2, 2, NULL, KEEP_WITH_NEXT },
  { "Heading3", "heading 3", "Normal", "BodyText", NULL, 0, 0, 0, 0, 2, 3, NULL, KEEP_WITH_NEXT },
  { "Heading4", "heading 4", "Normal", "BodyText", NULL, 0, 0, 0, 0, 2, 4, NULL, KEEP_WITH_NEXT },
  { "Caption", "caption", "Normal", "BodyText", HEI, SIZE_4, 0, 0, TB_DOCX_LINE, 0, 0, "center", KEEP_WITH_NEXT | OFF_GRID | KEEP_SPACING },
  { "Footer", "footer", "Normal", NULL, SONG, SIZE_4, 0, 0, 0, 0, 0, "left", KEEP_SPACING },
  { "IssuingMark", "发文机关标志", "Normal", "DocumentNumber", TITLE, 0, 0, 0, 0, 0, 0, "center", OFF_GRID | RED | KEEP_SPACING },
  { "DocumentNumber", "发文字号", "Normal", "Title", NULL, 0, 0, 0, 0, 0, 0, "center", RULE_BELOW },
  { "Addressees", "主送机关", "Normal", "BodyText", NULL, 0, 0, 0, 0, 0, 0, NULL, 0 },
  { "AttachmentNote", "附件说明", "Normal", NULL, NULL, 0, 0, 0, 0, 0, 0, NULL, KEEP_WITH_NEXT },
  { "IssuingOffice", "发文机关署名", "Normal", "IssueDate", NULL, 0, 0, 0, 0, 0, 0, "center", KEEP_WITH_NEXT },
  { "IssueDate", "成文日期", "Normal", "ClosingNote", NULL, 0, 0, 0, 0, 0, 0, "left", 0 },
  { "ClosingNote", "附注", "BodyText", NULL, NULL, 0, 0, 0, 0, 0, 0, NULL, 0 },
  { "AttachmentNumber", "附件序号", "Normal", "AttachmentTitle", HEI, 0, 0, 0, 0, 0, 0, "left", KEEP_WITH_NEXT },
  { "AttachmentTitle", "附件标题", "Title", "BodyText", NULL, 0, TB_DOCX_LINE, TB_DOCX_LINE, 0, 0, 1, NULL, KEEP_WITH_NEXT },
  { "TableNote", "表注", "Normal", NULL, NULL, SIZE_SMALL_4, 0, 0, 400, 0, 0, "right", KEEP_WITH_NEXT | OFF_GRID | KEEP_SPACING },
  { "TableText", "表格文字", "Normal", NULL, NULL, SIZE_SMALL_4, 0, 0, TB_DOCX_TABLE_LINE, 0, 0, "left", OFF_GRID | KEEP_SPACING },
  { "TableHead", "表头", "TableText", NULL, HEI, 0, 0, 0, 0, 0, 0, "center", KEEP_WITH_NEXT },
  { "Spacer", "表后", "Normal", NULL, NULL, 2, 0, TB_DOCX_BELOW - 20, 20, 0, 0, NULL, OFF_GRID },
  { "Chart", "图", "Normal", NULL, NULL, 0, 0, TB_DOCX_BELOW, 0, 0, 0, "center", OFF_GRID },
  { "VersionRecord", "版记", "Normal", NULL, NULL, SIZE_4, 0, 0, 440, 0, 0, "left", OFF_GRID | KEEP_SPACING },
};

static void
write_fonts (TbXml *xml, const char *face)
{
  tb_xml_empty (xml, "w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face, NULL);
}

static void
write_size (TbXml *xml, int size)
{
  tb_docx_write_number (xml, "w:sz", size);
  tb_docx_write_number (xml, "w:szCs", size);
}

/* −5: characters of 三号 are drawn together by a quarter of a point, so that 28 fit into a line. */
static void
write_defaults (TbXml *xml)
{
  tb_xml_open (xml, "w:docDefaults", NULL);
  tb_xml_open (xml, "w:rPrDefault", NULL);
  tb_xml_open (xml, "w:rPr", NULL);
  write_fonts (xml, FANG);
  tb_docx_write_number (xml, "w:spacing", -5);
  tb_docx_write_number (xml, "w:kern", 0);
  write_size (xml, SIZE_3);
  tb_xml_empty (xml, "w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA", NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_open (xml, "w:pPrDefault", NULL);
  tb_xml_empty (xml, "w:pPr", NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_normal (TbXml *xml)
{
  tb_xml_open (xml, "w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal", NULL);
  tb_docx_write_value (xml, "w:name", "Normal");
  tb_xml_empty (xml, "w:qFormat", NULL);
  tb_xml_open (xml, "w:pPr", NULL);
  tb_docx_write_number (xml, "w:widowControl", 0);
  tb_docx_write_number (xml, "w:autoSpaceDE", 0);
  tb_docx_write_number (xml, "w:autoSpaceDN", 0);
  tb_docx_write_value (xml, "w:jc", "both");
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_rule (TbXml *xml)
{
  tb_xml_open (xml, "w:pBdr", NULL);
  tb_xml_empty (xml, "w:bottom", "w:val", "single", "w:sz", "12", "w:space", "5", "w:color", "FF0000", NULL);
  tb_xml_close (xml);
}

static void
write_paragraph_properties (TbXml *xml, const Style *style)
{
  tb_xml_open (xml, "w:pPr", NULL);
  if (style->traits & KEEP_WITH_NEXT)
    tb_xml_empty (xml, "w:keepNext", NULL);
  if (style->traits & RULE_BELOW)
    write_rule (xml);
  if (style->traits & OFF_GRID)
    tb_docx_write_number (xml, "w:snapToGrid", 0);
  tb_docx_write_spacing (xml, style->before, style->after, style->line);
  if (style->indent > 0)
    {
      g_autofree char *characters = g_strdup_printf ("%d", style->indent * 100);
      g_autofree char *twips = g_strdup_printf ("%d", style->indent * TB_DOCX_CELL);

      tb_xml_empty (xml, "w:ind", "w:firstLineChars", characters, "w:firstLine", twips, NULL);
    }
  if (style->align != NULL)
    tb_docx_write_value (xml, "w:jc", style->align);
  if (style->outline_level > 0)
    tb_docx_write_number (xml, "w:outlineLvl", style->outline_level - 1);
  tb_xml_close (xml);
}

static void
write_run_properties (TbXml *xml, const Style *style)
{
  tb_xml_open (xml, "w:rPr", NULL);
  if (style->face != NULL)
    write_fonts (xml, style->face);
  if (style->traits & RED)
    tb_docx_write_value (xml, "w:color", "FF0000");
  if (style->traits & KEEP_SPACING)
    tb_docx_write_number (xml, "w:spacing", 0);
  if (style->size > 0)
    write_size (xml, style->size);
  tb_xml_close (xml);
}

static void
write_style (TbXml *xml, const Style *style)
{
  const gboolean is_known = g_ascii_isalpha (*style->name);

  tb_xml_open (xml, "w:style", "w:type", "paragraph", "w:customStyle", is_known ? NULL : "1", "w:styleId", style->id, NULL);
  tb_docx_write_value (xml, "w:name", style->name);
  tb_docx_write_value (xml, "w:basedOn", style->based_on);
  if (style->next != NULL)
    tb_docx_write_value (xml, "w:next", style->next);
  tb_xml_empty (xml, "w:qFormat", NULL);
  write_paragraph_properties (xml, style);
  write_run_properties (xml, style);
  tb_xml_close (xml);
}

/* Half a point, as thin as an office's printers print without gaps. */
static void
write_table_styles (TbXml *xml)
{
  static const char *const sides[] = { "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV" };

  tb_xml_open (xml, "w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal", NULL);
  tb_docx_write_value (xml, "w:name", "Normal Table");
  tb_xml_close (xml);
  tb_xml_open (xml, "w:style", "w:type", "table", "w:styleId", "TableGrid", NULL);
  tb_docx_write_value (xml, "w:name", "Table Grid");
  tb_docx_write_value (xml, "w:basedOn", "TableNormal");
  tb_xml_open (xml, "w:tblPr", NULL);
  tb_xml_open (xml, "w:tblBorders", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    tb_xml_empty (xml, sides[i], "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000", NULL);
  tb_xml_close (xml);
  tb_xml_close (xml);
  tb_xml_close (xml);
}

GBytes *
tb_docx_write_styles (void)
{
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "w:styles", "xmlns:w", TB_DOCX_NAMESPACE, NULL);
  write_defaults (xml);
  write_normal (xml);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    write_style (xml, &styles[i]);
  write_table_styles (xml);
  tb_xml_close (xml);
  return tb_xml_end (xml);
}
