/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a mailed file, made fit to be shown: of a bearable length, without what is no character. */
#include "model/tb-plain-text.h"

#include <string.h>

#define REPLACEMENT 0xFFFD

/**
 * tb_plain_text_cut:
 * @text: (nullable): any UTF-8 text
 * @max: how many characters are shown at most, from 1
 *
 * Shortens a text that is longer than anybody writes: laying out some hundred thousand characters takes many seconds.
 * What is cut off is shown as “…”. Looks at no more than @max characters.
 *
 * Returns: (transfer full) (nullable): @text, or its beginning; %NULL for %NULL
 */
char *
tb_plain_text_cut (const char *text, guint max)
{
  const char *last = text;
  const char *end = text;

  g_return_val_if_fail (max > 0, NULL);

  if (text == NULL)
    return NULL;

  for (guint i = 0; i < max && *end != '\0'; i++)
    {
      last = end;
      end = g_utf8_next_char (end);
    }
  if (*end == '\0')
    return g_strdup (text);

  g_autofree char *beginning = g_strndup (text, (gsize) (last - text));
  return g_strconcat (beginning, "…", NULL);
}

/* Controls other than line feed and tab drive a terminal; those of direction show digits and letters in another order;
 * noncharacters are refused by what writes PDF. */
static gboolean
is_bad (gunichar c)
{
  if (c < 0x20)
    return c != '\n' && c != '\t';

  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) /* under these 97% is read as 79% */
    return TRUE;

  return (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

/**
 * tb_plain_text_clean:
 * @text: (nullable): any text
 *
 * Replaces control characters other than line feed and tab, those that force a direction of writing (U+202E), code points
 * that are no characters (U+FFFE), and bytes that aren't UTF-8, by U+FFFD.
 *
 * Returns: (transfer full) (nullable): text that can be printed and typeset; %NULL for %NULL
 */
char *
tb_plain_text_clean (const char *text)
{
  if (text == NULL)
    return NULL;

  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, is_bad (c) ? REPLACEMENT : c);
    }

  return g_string_free (clean, FALSE);
}
