/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab-separated text as spreadsheets write it: lines end in any way, a cell with a tab, a quote or a line
 * break stands in double quotes with its quotes doubled. */
#include "grid/tb-grid-tsv.h"

#include <string.h>

typedef struct
{
  GPtrArray *block; /* of GStrv */
  GPtrArray *line;  /* of char * */
  GString *cell;
} Reader;

static void
end_cell (Reader *reader)
{
  g_ptr_array_add (reader->line, g_strdup (reader->cell->str));
  g_string_truncate (reader->cell, 0);
}

static void
end_line (Reader *reader)
{
  end_cell (reader);
  g_ptr_array_add (reader->line, NULL);
  g_ptr_array_add (reader->block, g_ptr_array_free (reader->line, FALSE));
  reader->line = g_ptr_array_new ();
}

/* Only a quote that is closed before a tab, a line break or the end makes a quoted cell. */
static const char *
find_closing_quote (const char *p)
{
  for (p++; *p != '\0'; p++)
    {
      if (*p != '"')
        continue;
      if (p[1] == '"')
        p++;
      else
        return p[1] == '\0' || strchr ("\t\r\n", p[1]) != NULL ? p : NULL;
    }
  return NULL;
}

static const char *
read_quoted (Reader *reader, const char *p, const char *end)
{
  for (p++; p < end; p++)
    {
      if (*p == '"')
        p++;
      g_string_append_c (reader->cell, *p);
    }
  return end + 1;
}

/**
 * tb_grid_tsv_parse:
 * @text: text from the clipboard
 *
 * Reads a block of cells. The line break at the end of the last line makes no further line.
 *
 * Returns: (transfer full) (element-type GStrv): its lines; empty for empty text
 */
GPtrArray *
tb_grid_tsv_parse (const char *text)
{
  Reader reader = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev), g_ptr_array_new (), g_string_new (NULL) };
  const char *p = text;
  gboolean cell_starts = TRUE;

  while (*p != '\0')
    {
      const char *end = cell_starts && *p == '"' ? find_closing_quote (p) : NULL;

      cell_starts = FALSE;
      if (end != NULL)
        {
          p = read_quoted (&reader, p, end);
          continue;
        }
      if (*p == '\t' || *p == '\n' || *p == '\r')
        {
          if (*p == '\t')
            end_cell (&reader);
          else
            end_line (&reader);
          if (p[0] == '\r' && p[1] == '\n')
            p++;
          cell_starts = TRUE;
        }
      else
        {
          g_string_append_c (reader.cell, *p);
        }
      p++;
    }
  if (reader.cell->len > 0 || reader.line->len > 0)
    end_line (&reader);
  g_string_free (reader.cell, TRUE);
  g_ptr_array_free (reader.line, TRUE);
  return reader.block;
}

static void
append_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\r\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * tb_grid_tsv_format:
 * @block: (element-type GStrv): lines of cells
 *
 * Writes a block as spreadsheets read it.
 *
 * Returns: (transfer full): the text, without a line break at the end
 */
char *
tb_grid_tsv_format (GPtrArray *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->len; i++)
    {
      const char *const *cells = g_ptr_array_index (block, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      for (guint j = 0; cells[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (text, '\t');
          append_cell (text, cells[j]);
        }
    }
  return g_string_free (text, FALSE);
}
