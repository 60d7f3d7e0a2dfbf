/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as people type it: one width for what input methods write in two, and names compared loosely. */
#include "model/tb-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tb-error.h"

#define MAX_SUGGESTIONS 3
#define MAX_NAME_LENGTH 64

/* Full-width forms stand at a fixed distance from their ASCII twins; 0 for characters that nobody sees. */
static gunichar
fold_character (gunichar c)
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    return c - 0xFEE0;

  switch (c)
    {
    case 0x2212: /* the minus sign of mathematics */
    case 0xFE63: /* small forms */
      return '-';
    case 0x301C: /* the wave dash, a tilde for some input methods */
      return '~';
    case 0xFE64:
      return '<';
    case 0xFE65:
      return '>';
    case 0xFE6A:
      return '%';
    case 0x00A0: /* spaces of several widths */
    case 0x2009:
    case 0x202F:
    case 0x3000:
      return ' ';
    case 0x200B: /* what comes along from web pages: zero width, direction, byte order */
    case 0x200E:
    case 0x200F:
    case 0xFEFF:
      return 0;
    default:
      return c;
    }
}

/*
 * tb_text_fold_width:
 * @text: any text
 *
 * Turns full-width letters, digits, punctuation and spaces into their half-width forms; leaves everything else,
 * so that ² or ① never turns into a digit. Bytes that aren't UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): the folded text
 */
char *
tb_text_fold_width (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *folded = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold_character (g_utf8_get_char (p));

      if (c != 0)
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

/*
 * tb_text_fold_name:
 * @name: a name as typed
 *
 * Gives the form in which names are compared: without spaces and quotation marks, in one width and case.
 *
 * Returns: (transfer full): the folded name
 */
char *
tb_text_fold_name (const char *name)
{
  g_autofree char *folded = tb_text_fold_width (name);
  g_autofree char *lower = g_utf8_casefold (folded, -1);
  GString *bare = g_string_sized_new (strlen (lower));

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && g_utf8_strchr ("“”‘’「」『』\"'", -1, g_utf8_get_char (p)) == NULL)
      g_string_append_unichar (bare, g_utf8_get_char (p));

  return g_string_free (bare, FALSE);
}

/* Levenshtein's distance in characters; names are short. */
static guint
edit_distance (const gunichar *a, glong n_a, const gunichar *b, glong n_b)
{
  guint row[MAX_NAME_LENGTH + 1];

  for (glong j = 0; j <= n_b; j++)
    row[j] = j;

  for (glong i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (glong j = 1; j <= n_b; j++)
        {
          guint above = row[j];
          guint replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          row[j] = MIN (replaced, MIN (above, row[j - 1]) + 1);
          diagonal = above;
        }
    }

  return row[n_b];
}

/* How far a known name is from a typed one; G_MAXUINT when they have nothing to do with each other. */
static guint
name_distance (const char *typed, const char *known)
{
  glong n_typed, n_known;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (typed, -1, &n_typed);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (known, -1, &n_known);

  if (n_typed == 0 || n_typed > MAX_NAME_LENGTH || n_known > MAX_NAME_LENGTH)
    return G_MAXUINT;
  if (strstr (known, typed) != NULL || strstr (typed, known) != NULL)
    return 1;

  guint distance = edit_distance (a, n_typed, b, n_known);
  return distance <= MAX (n_typed, n_known) / 2 ? distance : G_MAXUINT;
}

typedef struct
{
  const char *name;
  guint distance;
} Candidate;

static gint
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;

  return (left->distance > right->distance) - (left->distance < right->distance);
}

/*
 * tb_text_quote_nearest:
 * @name: a name that wasn't found
 * @names: (element-type utf8): the known names
 *
 * Finds the known names most like @name, to be offered in an error message.
 *
 * Returns: (transfer full) (nullable): up to three of them in quotation marks, nearest first, or %NULL
 */
char *
tb_text_quote_nearest (const char *name, GPtrArray *names)
{
  g_autofree char *typed = tb_text_fold_name (name);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GString) quoted = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *known = tb_text_fold_name (g_ptr_array_index (names, i));
      Candidate candidate = { g_ptr_array_index (names, i), name_distance (typed, known) };

      if (candidate.distance != G_MAXUINT)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);

  for (guint i = 0; i < candidates->len && i < MAX_SUGGESTIONS; i++)
    {
      if (i > 0)
        g_string_append (quoted, _(", "));
      g_string_append_printf (quoted, _("“%s”"), g_array_index (candidates, Candidate, i).name);
    }

  return quoted->len > 0 ? g_string_free (g_steal_pointer (&quoted), FALSE) : NULL;
}

/*
 * tb_text_set_not_found:
 * @error: return location for an error
 * @what: what was looked for, in the user's language
 * @name: a name that wasn't found
 * @names: (element-type utf8): the known names
 *
 * Says with %TB_ERROR_NOT_FOUND that there is no such thing, and which are most like it.
 */
void
tb_text_set_not_found (GError **error, const char *what, const char *name, GPtrArray *names)
{
  g_autofree char *nearest = tb_text_quote_nearest (name, names);

  if (nearest != NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("There is no %s “%s”. Do you mean %s?"), what, name, nearest);
  else
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("There is no %s “%s”"), what, name);
}

/*
 * tb_text_shorten:
 * @text: any bytes
 * @length: how many characters to keep
 *
 * Makes what a file holds fit to be quoted: valid UTF-8 on one line, without anything that can't be seen, and its
 * beginning only where it is long.
 *
 * Returns: (transfer full): the text
 */
char *
tb_text_shorten (const char *text, glong length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, (gsize) length * 6));
  GString *out = g_string_new (NULL);
  glong n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == length)
        {
          g_string_append (out, "…");
          break;
        }
      g_string_append_unichar (out, g_unichar_isprint (c) ? c : 0xfffd);
    }

  return g_string_free (out, FALSE);
}
