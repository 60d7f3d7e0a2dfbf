/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: heads say what they are heads of. A table that is wider than the screen is pushed aside within its own frame,
 * which keys reach, too. */
#include "export/html/tb-html-private.h"

static const TbTableColumn *
get_column (const TbTable *table, guint i)
{
  return g_ptr_array_index (table->columns, i);
}

static void
write_caption (TbXml *xml, const TbBlock *block)
{
  g_autofree char *title = tb_block_dup_text (block);

  if (*title == '\0' && block->table->note == NULL)
    return;
  tb_xml_open (xml, "caption", NULL);
  if (*title != '\0')
    tb_xml_element (xml, "strong", title);
  if (block->table->note != NULL)
    tb_xml_element (xml, "small", block->table->note);
  tb_xml_close (xml);
}

static void
write_head_cell (TbXml *xml, const TbTableColumn *column, gboolean takes_both_rows)
{
  tb_xml_open (xml, "th", "scope", "col", "rowspan", takes_both_rows ? "2" : NULL, NULL);
  tb_xml_text (xml, column->name);
  if (column->unit != NULL)
    {
      tb_xml_text (xml, "（");
      tb_xml_text (xml, column->unit);
      tb_xml_text (xml, "）");
    }
  tb_xml_close (xml);
}

/* Neighbours of one group share its cell; columns without a group reach over both rows. */
static void
write_groups (TbXml *xml, const TbTable *table)
{
  guint next;

  tb_xml_open (xml, "tr", NULL);
  for (guint i = 0; i < table->columns->len; i = next)
    {
      const TbTableColumn *column = get_column (table, i);
      g_autofree char *span = NULL;

      for (next = i + 1; column->group != NULL && next < table->columns->len && g_strcmp0 (get_column (table, next)->group, column->group) == 0;)
        next++;
      if (column->group == NULL)
        {
          write_head_cell (xml, column, TRUE);
          continue;
        }
      span = g_strdup_printf ("%u", next - i);
      tb_xml_open (xml, "th", "scope", "colgroup", "colspan", span, NULL);
      tb_xml_text (xml, column->group);
      tb_xml_close (xml);
    }
  tb_xml_close (xml);
}

static void
write_head (TbXml *xml, const TbTable *table)
{
  const gboolean has_groups = tb_table_has_groups (table);

  tb_xml_open (xml, "thead", NULL);
  if (has_groups)
    write_groups (xml, table);
  tb_xml_open (xml, "tr", NULL);
  for (guint i = 0; i < table->columns->len; i++)
    {
      if (!has_groups || get_column (table, i)->group != NULL)
        write_head_cell (xml, get_column (table, i), FALSE);
    }
  tb_xml_close (xml);
  tb_xml_close (xml);
}

static void
write_cell (TbXml *xml, const TbTable *table, guint row, guint column)
{
  const TbTableCell *cell = tb_table_get_cell (table, row, column);

  if (column == 0)
    tb_xml_open (xml, "th", "scope", "row", NULL);
  else
    tb_xml_open (xml, "td", "class", get_column (table, column)->is_number ? "figure" : NULL, NULL);
  if (cell->is_missing)
    tb_xml_element (xml, "mark", cell->text);
  else
    tb_xml_text (xml, cell->text);
  tb_xml_close (xml);
}

static void
write_rows (TbXml *xml, const TbTable *table)
{
  tb_xml_open (xml, "tbody", NULL);
  for (guint r = 0; r < table->rows->len; r++)
    {
      tb_xml_open (xml, "tr", "class", ((TbTableRow *) g_ptr_array_index (table->rows, r))->is_total ? "total" : NULL, NULL);
      for (guint c = 0; c < table->columns->len; c++)
        write_cell (xml, table, r, c);
      tb_xml_close (xml);
      tb_xml_markup (xml, "\n", -1);
    }
  tb_xml_close (xml);
}

void
tb_html_write_table (TbHtmlWriter *self, const TbBlock *block)
{
  g_autofree char *title = tb_block_dup_text (block);

  tb_xml_open (self->xml, "div", "class", "frame", "role", "region", "aria-label", *title != '\0' ? title : "表格", "tabindex", "0", NULL);
  tb_xml_open (self->xml, "table", NULL);
  write_caption (self->xml, block);
  write_head (self->xml, block->table);
  write_rows (self->xml, block->table);
  tb_xml_close (self->xml);
  tb_xml_close (self->xml);
}
