/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row as the log keeps it: its columns as one flat JSON object of strings; and its heads. */
#include "project/tb-row.h"

#include <string.h>

void
tb_row_clear (TbRow *self)
{
  for (guint i = 0; i < TB_TABLE_MAX_COLUMNS; i++)
    g_clear_pointer (&self->values[i], g_free);
}

gboolean
tb_row_equal (const TbRow *a, const TbRow *b)
{
  for (guint i = 0; i < TB_TABLE_MAX_COLUMNS; i++)
    {
      if (g_strcmp0 (a->values[i], b->values[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '"' || c == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
      else if (c < 0x20)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* The row's columns that aren't NULL, in the table's order, without spaces: the same row gives the same bytes. */
char *
tb_row_to_json (const TbTable *table, const char *const *values)
{
  GString *out = g_string_sized_new (192);
  const char *separator = "{";

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (values[i] == NULL)
        continue;
      g_string_append (out, separator);
      append_string (out, table->columns[i].name);
      g_string_append_c (out, ':');
      append_string (out, values[i]);
      separator = ",";
    }
  g_string_append (out, *separator == '{' ? "{}" : "}");
  return g_string_free (out, FALSE);
}

/* "\uXXXX" at @p, past the u; only the control characters that tb_row_to_json() escapes. */
static gboolean
read_escape (const char **p, GString *out)
{
  guint code = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*++*p);

      if (digit < 0)
        return FALSE;
      code = code * 16 + (guint) digit;
    }
  if (code == 0 || code >= 0xd800)
    return FALSE;
  g_string_append_unichar (out, code);
  return TRUE;
}

/* A string in quotes at *@p, which ends up behind it. */
static char *
read_string (const char **p)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (**p != '"')
    return NULL;
  for (*p += 1; **p != '"'; *p += 1)
    {
      if (**p == '\0')
        return NULL;
      if (**p != '\\')
        {
          g_string_append_c (out, **p);
          continue;
        }
      *p += 1;
      if (**p == '"' || **p == '\\')
        g_string_append_c (out, **p);
      else if (**p != 'u' || !read_escape (p, out))
        return NULL;
    }
  *p += 1;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Reads what tb_row_to_json() wrote and nothing more general, so that a log made by hand can't do
 * harm. A column this version doesn't know is passed over. */
gboolean
tb_row_from_json (TbRow *self, const TbTable *table, const char *json)
{
  const char *p = json;

  tb_row_clear (self);
  if (strcmp (json, "{}") == 0)
    return TRUE;
  if (*p != '{')
    return FALSE;
  do
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      int column;

      p += 1;
      name = read_string (&p);
      if (name == NULL || *p != ':')
        return FALSE;
      p += 1;
      value = read_string (&p);
      if (value == NULL)
        return FALSE;
      column = tb_table_find_column (table, name);
      if (column >= 0)
        {
          g_free (self->values[column]);
          self->values[column] = g_steal_pointer (&value);
        }
    }
  while (*p == ',');
  return p[0] == '}' && p[1] == '\0';
}

/* The heads of @column in @heads: from *@start, @length bytes; none when it wasn't edited since the row was made. */
static gboolean
find_cell (const char *heads, const char *column, const char **start, gsize *length)
{
  gsize n = strlen (column);
  const char *p = heads;

  while ((p = strchr (p, ';')) != NULL)
    {
      p += 1;
      if (strncmp (p, column, n) == 0 && p[n] == '=')
        {
          *start = p + n + 1;
          *length = strcspn (*start, ";");
          return TRUE;
        }
    }
  return FALSE;
}

char *
tb_heads_of_row (const char *heads)
{
  return g_strndup (heads, strcspn (heads, ";"));
}

/* What a new operation on the cell has for parents: the cell's own heads, or else the row's. */
char *
tb_heads_of_cell (const char *heads, const char *column)
{
  const char *start;
  gsize length;

  return find_cell (heads, column, &start, &length) ? g_strndup (start, length) : tb_heads_of_row (heads);
}

/* All heads, the row's first: what a removal has seen. */
char *
tb_heads_of_all (const char *heads)
{
  GString *out = g_string_new (NULL);

  g_string_append_len (out, heads, (gssize) strcspn (heads, ";"));
  for (const char *p = strchr (heads, ';'); p != NULL; p = strchr (p + 1, ';'))
    {
      const char *value = strchr (p, '=');

      if (value == NULL)
        break;
      g_string_append_c (out, ',');
      g_string_append_len (out, value + 1, (gssize) strcspn (value + 1, ";"));
    }
  return g_string_free (out, FALSE);
}

static char *
append_head (char *end, const char *name, const char *operation, gsize length)
{
  *end++ = ';';
  end = g_stpcpy (end, name);
  *end++ = '=';
  memcpy (end, operation, length);
  return end + length;
}

/* @heads with @operation as the only head of @column; cells stay in the table's order. This runs once for
 * each cell of an import, so it makes its result in one piece. */
char *
tb_heads_replace (const TbTable *table, const char *heads, guint column, const char *operation)
{
  gsize length = strcspn (heads, ";");
  char *out = g_malloc (strlen (heads) + strlen (table->columns[column].name) + strlen (operation) + 3);
  char *end = out + length;

  memcpy (out, heads, length);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *start;

      if (i == column)
        end = append_head (end, table->columns[i].name, operation, strlen (operation));
      else if (heads[strcspn (heads, ";")] != '\0' && find_cell (heads, table->columns[i].name, &start, &length))
        end = append_head (end, table->columns[i].name, start, length);
    }
  *end = '\0';
  return out;
}
