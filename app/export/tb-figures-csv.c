/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/tb-figures-csv.h"

#include "export/tb-csv.h"
#include "export/tb-figure-table.h"

#define CHUNK (64 * 1024)

/* The office's words in every language, like the names in the table. */
static const char *const header[] = { "部分", "主题", "地区或部门", "指标", "限定", "数值", "单位", "备注" };

/* Empty for an exact number, which most are. */
static const char *
qualifier_to_words (const TbValue *value)
{
  static const char *const words[] = {
    [TB_EXACTLY] = "",
    [TB_OVER] = "超过",
    [TB_AT_LEAST] = "不低于",
    [TB_UNDER] = "低于",
    [TB_AT_MOST] = "不超过",
    [TB_ABOUT] = "约",
    [TB_RANGE] = "范围",
  };

  return tb_value_is_number (value) ? words[value->qualifier] : "";
}

/* A plain number that a spreadsheet can add up; a range in a form that it doesn't take for a date. */
static char *
value_to_cell (const TbValue *value, const char *unit)
{
  g_autofree char *upper = NULL;
  g_autofree char *lower = NULL;

  if (value->state != TB_VALUE_NUMBER || g_str_equal (unit, "是/否"))
    return tb_value_to_input (value, unit);
  if (value->qualifier != TB_RANGE)
    return tb_value_to_number (value);

  lower = tb_decimal_to_string (value->number);
  upper = tb_decimal_to_string (value->upper);
  return g_strdup_printf ("%s～%s", lower, upper);
}

static void
append_row (GString *out, TbCatalog *catalog, const TbFigureEntry *row)
{
  const TbSectionSpec *section = tb_catalog_find_section (catalog, row->section);
  g_autofree char *value = value_to_cell (&row->figure->value, row->unit);
  const char *cells[] = {
    section != NULL ? section->name : row->section,
    row->topic,
    row->organization,
    row->measure,
    qualifier_to_words (&row->figure->value),
    value,
    row->unit,
    row->figure->note,
  };

  tb_csv_append_row (out, cells, G_N_ELEMENTS (cells));
}

/**
 * tb_figures_write_csv:
 * @book: a book
 * @output: where to
 * @error: return location for an error
 *
 * Writes the figures of the book's period: UTF-8 with a byte order mark, one figure a line, the qualifier in a column of
 * its own so that the values stay numbers.
 *
 * Returns: whether all of it was written
 */
gboolean
tb_figures_write_csv (TbBook *book, TbOutput *output, GError **error)
{
  g_autoptr (TbFigureTable) table = tb_figure_table_new (book, error);
  g_autoptr (GString) out = g_string_new (TB_CSV_MARK);

  if (table == NULL)
    return FALSE;

  tb_csv_append_row (out, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < tb_figure_table_get_n_rows (table); i++)
    {
      append_row (out, tb_book_get_catalog (book), tb_figure_table_get_row (table, i));
      if (out->len >= CHUNK)
        {
          if (!tb_output_write (output, out->str, out->len, error))
            return FALSE;
          g_string_truncate (out, 0);
        }
    }

  return tb_output_write (output, out->str, out->len, error);
}
