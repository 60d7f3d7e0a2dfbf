/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing for scripts: UTF-8 bytes whatever the locale, tab-separated lines, JSON. */
#include "cli/tb-cli-private.h"

#include <stdio.h>
#include <string.h>

#include "model/tb-plain-text.h"

/**
 * tb_cli_print: (skip)
 * @format: a format
 *
 * Prints to the standard output in UTF-8: g_print() would change what the locale's encoding doesn't have. Control
 * characters other than line feed and tab become U+FFFD, so that no name in a mailed file drives the terminal.
 */
void
tb_cli_print (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_autofree char *clean = tb_plain_text_clean (text);
  fputs (clean, stdout);
}

static void
print_tsv_cell (const char *cell)
{
  static const char special[] = "\t\n\r\\";
  static const char letters[] = "tnr\\";

  for (;;)
    {
      gsize plain = strcspn (cell, special);

      fwrite (cell, 1, plain, stdout);
      cell += plain;
      if (*cell == '\0')
        return;
      putchar ('\\');
      putchar (letters[strchr (special, *cell++) - special]);
    }
}

/**
 * tb_cli_print_tsv: (skip)
 * @cells: the cells; %NULL is an empty one
 * @n_cells: their number
 *
 * Prints one line. A tab, line break or backslash within a cell is printed as `\t`, `\n`, `\r` or `\\`, so that a line
 * is a row and a tab is a border.
 */
void
tb_cli_print_tsv (const char *const *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        putchar ('\t');
      if (cells[i] != NULL)
        print_tsv_cell (cells[i]);
    }
  putchar ('\n');
}

static char *
format_time (gint64 time, gboolean local, const char *format)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) shown = NULL;

  if (utc == NULL)
    return g_strdup ("");

  shown = local ? g_date_time_to_local (utc) : g_date_time_ref (utc);
  return g_date_time_format (shown, format);
}

/* for people, in their own time zone */
char *
tb_cli_format_time (gint64 time)
{
  return format_time (time, TRUE, "%Y-%m-%d %H:%M:%S");
}

/* for programs: ISO 8601, UTC */
char *
tb_cli_format_time_iso (gint64 time)
{
  return format_time (time, FALSE, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
take_json (JsonBuilder *builder, gboolean pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  char *text = json_to_string (root, pretty);

  json_builder_reset (builder);
  return text;
}

void
tb_cli_list_add (TbCliList *self, JsonBuilder *builder)
{
  g_autofree char *text = take_json (builder, FALSE);

  fputs (self->n_items++ == 0 ? "[\n" : ",\n", stdout);
  fputs (text, stdout);
}

void
tb_cli_list_end (TbCliList *self)
{
  fputs (self->n_items == 0 ? "[]\n" : "\n]\n", stdout);
}

void
tb_cli_print_json (JsonBuilder *builder)
{
  g_autofree char *text = take_json (builder, TRUE);

  fputs (text, stdout);
  putchar ('\n');
}

void
tb_cli_json_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
tb_cli_json_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
tb_cli_json_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}
