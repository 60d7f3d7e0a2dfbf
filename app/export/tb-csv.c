/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/tb-csv.h"

#include <string.h>

#define GUARD '\''

/* Whether a spreadsheet could take the text for a formula, guards before it left aside. */
static gboolean
starts_formula (const char *text)
{
  while (*text == GUARD)
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* -12 or -12.5: a spreadsheet reads it as the number it is. */
static gboolean
is_negative_number (const char *text)
{
  gsize whole;
  gsize part;

  if (*text++ != '-')
    return FALSE;

  whole = strspn (text, "0123456789");
  if (whole == 0)
    return FALSE;
  if (text[whole] == '\0')
    return TRUE;

  part = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;
  return part > 0 && text[whole + 1 + part] == '\0';
}

/**
 * tb_csv_guard:
 * @text: a cell's text
 *
 * Puts an apostrophe before a text that a spreadsheet could take for a formula: one that begins with `=`, `+`, `-`, `@`,
 * a tab or a return. A negative number stays as it is. tb_csv_unguard() gives @text back for every @text.
 *
 * Returns: (transfer full): the guarded text
 */
char *
tb_csv_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (starts_formula (text) && !is_negative_number (text))
    return g_strdup_printf ("%c%s", GUARD, text);

  return g_strdup (text);
}

/**
 * tb_csv_unguard:
 * @text: a cell's text as tb_csv_guard() made it
 *
 * Takes the guard off again.
 *
 * Returns: (transfer full): the text as it was
 */
char *
tb_csv_unguard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strdup (*text == GUARD && starts_formula (text) ? text + 1 : text);
}

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *guarded = tb_csv_guard (text);

  if (strpbrk (guarded, ",\"\r\n") == NULL)
    {
      g_string_append (out, guarded);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *c = guarded; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

/**
 * tb_csv_append_row:
 * @out: where to
 * @cells: (array length=n_cells): the cells; %NULL is an empty one
 * @n_cells: their number
 *
 * Appends one line (RFC 4180, CRLF), each cell guarded and quoted as needed.
 */
void
tb_csv_append_row (GString *out, const char *const *cells, gsize n_cells)
{
  g_return_if_fail (out != NULL);

  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      if (cells[i] != NULL)
        append_cell (out, cells[i]);
    }
  g_string_append (out, "\r\n");
}
