/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: real ones, whose head stands on every page and whose rows aren't torn apart. */
#include "export/docx/tb-docx-private.h"

#include <math.h>

#include "circular/tb-page-private.h"
#include "circular/tb-table-columns.h"

/* in characters of the table's size; the reader's fonts may be a little wider than ours, so the sides are narrower than
 * what was reckoned with */
#define SIDE_PADDING 0.35
#define USUAL_SIZE 12.0

typedef struct
{
  TbDocxWriter *writer; /* borrowed */
  const TbTable *table; /* borrowed */
  double size;          /* of the text, in points */
  int *widths;          /* owned; of the columns, in twentieths of a point */
  gboolean is_whole;    /* whether all of it has to stand on one page */
  double *numbers;      /* owned; the widest number of each column, in characters; 0 for words */
} TableWriter;

static const TbTableColumn *
get_column (const TableWriter *self, guint i)
{
  return g_ptr_array_index (self->table->columns, i);
}

void
tb_docx_write_table_layout (TbXml *xml, int side, int row)
{
  const int margins[] = { row, side, row, side };
  static const char *const sides[] = { "w:top", "w:left", "w:bottom", "w:right" };

  tb_xml_empty (xml, "w:tblLayout", "w:type", "fixed", NULL);
  tb_xml_open (xml, "w:tblCellMar", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *width = g_strdup_printf ("%d", margins[i]);

      tb_xml_empty (xml, sides[i], "w:w", width, "w:type", "dxa", NULL);
    }
  tb_xml_close (xml);
}

void
tb_docx_write_grid (TbXml *xml, const int *widths, guint n)
{
  tb_xml_open (xml, "w:tblGrid", NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *width = g_strdup_printf ("%d", widths[i]);

      tb_xml_empty (xml, "w:gridCol", "w:w", width, NULL);
    }
  tb_xml_close (xml);
}

/* A table that takes less than half a page isn't torn apart. */
static gboolean
is_small (const TableWriter *self)
{
  const double row = (TB_TABLE_LINE_HEIGHT + 2 * TB_TABLE_ROW_PADDING) * self->size;
  const double head = row + TB_TABLE_LINE_HEIGHT * self->size;
  const double room = self->writer->is_landscape ? TB_BLOCK_WIDTH : TB_BLOCK_HEIGHT;

  return self->table->rows->len * row + (tb_table_has_groups (self->table) ? row + head : head) <= room / 2;
}

/* Columns are as wide as on our own pages; rounding goes to the last. */
static void
measure (TableWriter *self)
{
  const guint n = self->table->columns->len;
  const int width = tb_docx_get_text_width (self->writer);
  g_autofree double *edges = g_new0 (double, n + 1);

  self->widths = g_new0 (int, n + 1);
  self->numbers = g_new0 (double, n + 1);
  self->size = tb_table_choose_columns (self->table, width / 20.0, edges);
  for (guint c = 0; c < n; c++)
    {
      self->widths[c] = (c + 1 == n ? width : (int) round (edges[c + 1] * 20)) - (int) round (edges[c] * 20);
      for (guint r = 0; get_column (self, c)->is_number && r < self->table->rows->len; r++)
        self->numbers[c] = MAX (self->numbers[c], tb_title_measure (tb_table_get_cell (self->table, r, c)->text));
    }
}

static void
write_properties (TableWriter *self)
{
  TbXml *xml = self->writer->xml;
  g_autofree char *width = g_strdup_printf ("%d", tb_docx_get_text_width (self->writer));

  tb_xml_open (xml, "w:tblPr", NULL);
  tb_docx_write_value (xml, "w:tblStyle", "TableGrid");
  tb_xml_empty (xml, "w:tblW", "w:w", width, "w:type", "dxa", NULL);
  tb_docx_write_value (xml, "w:jc", "center");
  tb_docx_write_table_layout (xml, (int) (SIDE_PADDING * self->size * 20), (int) (TB_TABLE_ROW_PADDING * self->size * 20));
  tb_xml_close (xml);
}

static void
open_row (TableWriter *self, gboolean is_head)
{
  TbXml *xml = self->writer->xml;

  tb_xml_open (xml, "w:tr", NULL);
  tb_xml_open (xml, "w:trPr", NULL);
  tb_xml_empty (xml, "w:cantSplit", NULL);
  if (is_head)
    tb_xml_empty (xml, "w:tblHeader", NULL);
  tb_xml_close (xml);
}

static void
open_cell (TableWriter *self, guint column, guint n_columns, const char *merge)
{
  TbXml *xml = self->writer->xml;
  int width = 0;

  for (guint i = column; i < column + n_columns; i++)
    width += self->widths[i];

  g_autofree char *text = g_strdup_printf ("%d", width);

  tb_xml_open (xml, "w:tc", NULL);
  tb_xml_open (xml, "w:tcPr", NULL);
  tb_xml_empty (xml, "w:tcW", "w:w", text, "w:type", "dxa", NULL);
  if (n_columns > 1)
    tb_docx_write_number (xml, "w:gridSpan", (int) n_columns);
  if (merge != NULL)
    tb_docx_write_value (xml, "w:vMerge", merge);
  tb_docx_write_value (xml, "w:vAlign", "center");
  tb_xml_close (xml);
}

static void
write_text (TableWriter *self, const char *style, const TbDocxIndent *indent, gboolean is_kept, const char *text)
{
  TbXml *xml = self->writer->xml;
  const gboolean is_usual = self->size == USUAL_SIZE;

  tb_xml_open (xml, "w:p", NULL);
  tb_xml_open (xml, "w:pPr", NULL);
  tb_docx_write_value (xml, "w:pStyle", style);
  if (is_kept)
    tb_xml_empty (xml, "w:keepNext", NULL);
  if (!is_usual)
    tb_docx_write_spacing (xml, 0, 0, (int) (TB_TABLE_LINE_HEIGHT * self->size * 20));
  if (indent != NULL)
    tb_docx_write_indent (xml, indent);
  tb_xml_close (xml);
  tb_docx_write_sized_run (xml, text, is_usual ? 0 : self->size);
  tb_xml_close (xml);
}

static void
write_head_cell (TableWriter *self, guint column, guint n_columns, const char *merge, const char *text)
{
  open_cell (self, column, n_columns, merge);
  write_text (self, "TableHead", NULL, FALSE, text);
  tb_xml_close (self->writer->xml);
}

/* The row of groups: a column without one takes both rows. */
static void
write_groups (TableWriter *self)
{
  open_row (self, TRUE);
  for (guint c = 0; c < self->table->columns->len;)
    {
      const TbTableColumn *column = get_column (self, c);
      const guint n = tb_table_count_group (self->table, c);

      if (column->group != NULL)
        {
          write_head_cell (self, c, n, NULL, column->group);
        }
      else
        {
          g_autofree char *name = tb_table_column_dup_name (column);

          write_head_cell (self, c, 1, "restart", name);
        }
      c += n;
    }
  tb_xml_close (self->writer->xml);
}

static void
write_names (TableWriter *self)
{
  const gboolean has_groups = tb_table_has_groups (self->table);

  open_row (self, TRUE);
  for (guint c = 0; c < self->table->columns->len; c++)
    {
      const TbTableColumn *column = get_column (self, c);
      const gboolean is_above = has_groups && column->group == NULL;
      g_autofree char *name = is_above ? g_strdup ("") : tb_table_column_dup_name (column);

      write_head_cell (self, c, 1, is_above ? "continue" : NULL, name);
    }
  tb_xml_close (self->writer->xml);
}

/* Words stand at the left; numbers in the middle of their column, one under the other by their last digits. The row of
 * totals isn't left alone on a page. */
static void
write_row (TableWriter *self, guint row)
{
  const gboolean is_kept = row + 2 == self->table->rows->len || (self->is_whole && row + 1 < self->table->rows->len);

  open_row (self, FALSE);
  for (guint c = 0; c < self->table->columns->len; c++)
    {
      const double padding = SIDE_PADDING * self->size * 20;
      const double room = (self->widths[c] - self->numbers[c] * self->size * 20) / 2 - padding;
      const TbDocxIndent right = { 0, (int) MAX (room, 0), 0, "right" };

      open_cell (self, c, 1, NULL);
      write_text (self, "TableText", self->numbers[c] > 0 ? &right : NULL, is_kept, tb_table_get_cell (self->table, row, c)->text);
      tb_xml_close (self->writer->xml);
    }
  tb_xml_close (self->writer->xml);
}

void
tb_docx_write_table (TbDocxWriter *self, const TbTable *table)
{
  TableWriter writer = { .writer = self, .table = table };

  measure (&writer);
  writer.is_whole = is_small (&writer);
  tb_xml_open (self->xml, "w:tbl", NULL);
  write_properties (&writer);
  tb_docx_write_grid (self->xml, writer.widths, table->columns->len);
  if (tb_table_has_groups (table))
    write_groups (&writer);
  write_names (&writer);
  for (guint r = 0; r < table->rows->len; r++)
    write_row (&writer, r);
  tb_xml_close (self->xml);
  tb_docx_write_spacer (self);
  g_free (writer.numbers);
  g_free (writer.widths);
}
