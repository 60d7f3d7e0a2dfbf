/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as Markdown. A chart is said in words: most readers of Markdown show no picture that stands in the file
 * itself, and none could be found beside a file that is mailed. */
#include "export/tb-markdown.h"

#include <string.h>

#include "model/tb-plain-text.h"

/* what makes markup anywhere in a line; - and + only at its beginning */
#define SPECIAL "\\`*_[]<>#|~&"

/* A number with a dot and a blank begins a list. */
static gboolean
is_list_mark (const char *line, const char *at)
{
  const gboolean is_end = at[1] == '\0' || at[1] == ' ';

  return at > line && (*at == '.' || *at == ')') && is_end && (gsize) (at - line) == strspn (line, "0123456789");
}

/* A line as it is: nothing in it is taken for markup. */
static void
append_line (GString *out, const char *text)
{
  g_autofree char *line = tb_plain_text_clean (text);

  g_strstrip (g_strdelimit (line, "\r\n\t", ' '));
  for (const char *at = line; *at != '\0'; at++)
    {
      if (strchr (SPECIAL, *at) != NULL || (at == line && (*at == '-' || *at == '+')) || is_list_mark (line, at))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

static void
append_paragraph (GString *out, const char *mark, const char *text, const char *end)
{
  if (*text == '\0')
    return;
  g_string_append (out, mark);
  append_line (out, text);
  g_string_append_printf (out, "%s\n\n", end);
}

static void
append_heads (GString *out, const TbTable *table)
{
  g_string_append_c (out, '|');
  for (guint c = 0; c < table->columns->len; c++)
    {
      g_autofree char *head = tb_table_column_dup_head (g_ptr_array_index (table->columns, c));

      g_string_append_c (out, ' ');
      append_line (out, head);
      g_string_append (out, " |");
    }
  g_string_append (out, "\n|");
  for (guint c = 0; c < table->columns->len; c++)
    g_string_append (out, ((TbTableColumn *) g_ptr_array_index (table->columns, c))->is_number ? " ---: |" : " --- |");
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const TbTable *table)
{
  if (table->note != NULL)
    append_paragraph (out, "", table->note, "");
  append_heads (out, table);
  for (guint r = 0; r < table->rows->len; r++)
    {
      g_string_append_c (out, '|');
      for (guint c = 0; c < table->columns->len; c++)
        {
          g_string_append_c (out, ' ');
          append_line (out, tb_table_get_cell (table, r, c)->text);
          g_string_append (out, " |");
        }
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static const char *
get_mark (const TbBlock *block)
{
  static const char *const headings[] = { "## ", "## ", "### ", "#### ", "##### " };

  if (block->kind == TB_BLOCK_TITLE)
    return "# ";
  return block->kind == TB_BLOCK_HEADING ? headings[CLAMP (block->level, 0, 4)] : "";
}

/* 附件1 and the title are one heading. */
static void
append_attachment (GString *out, const TbBlock *block)
{
  const char *ordinal = block->ordinal != NULL ? block->ordinal : "附件";
  g_autofree char *text = tb_block_dup_text (block);
  g_autofree char *heading = g_strconcat (ordinal, "　", text + (block->ordinal != NULL ? strlen (ordinal) : 0), NULL);

  append_paragraph (out, "## ", heading, "");
}

static void
append_block (GString *out, const TbBlock *block)
{
  g_autofree char *text = tb_block_dup_text (block);
  g_autofree char *description = NULL;

  switch (block->kind)
    {
    case TB_BLOCK_ATTACHMENT:
      append_attachment (out, block);
      break;
    case TB_BLOCK_TABLE:
      append_paragraph (out, "**", text, "**");
      append_table (out, block->table);
      break;
    case TB_BLOCK_CHART:
      description = tb_chart_describe (block->chart);
      append_paragraph (out, "> 图：", description, "");
      break;
    default:
      append_paragraph (out, get_mark (block), text, "");
    }
}

/**
 * tb_markdown_from_document:
 * @document: a composed circular
 *
 * Writes the circular as Markdown: headings by their level, each table with one row of heads, each chart as a quotation that
 * says in words what it shows. Text stays text, whatever it looks like.
 *
 * Returns: (transfer full): UTF-8 text that ends with one line feed
 */
char *
tb_markdown_from_document (TbDocument *document)
{
  GString *out = g_string_new (NULL);
  GPtrArray *blocks;

  g_return_val_if_fail (TB_IS_DOCUMENT (document), NULL);

  blocks = tb_document_get_blocks (document);
  for (guint i = 0; i < blocks->len; i++)
    append_block (out, g_ptr_array_index (blocks, i));
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
