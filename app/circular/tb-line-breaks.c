/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a line of a Chinese official document may end. Punctuation never starts a line and an opening bracket never
 * ends one; a number keeps together with its sign and its unit, and a Latin word with itself. */
#include "circular/tb-line-breaker.h"

#include <string.h>

#define NEVER_STARTS "、。，；：？！）》〉】〕』」”’％‰℃…·～—–×%)]},.:;?!"
#define NEVER_ENDS "（《〈〔【『「“‘([{"
#define UNITS "个人件项条家台份场次名位年月日号季度处所种类倍分元亿万千百点余多"

static gboolean
is_in (const char *set, gunichar c)
{
  for (const char *at = set; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_utf8_get_char (at) == c)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_ascii_graph (gunichar c)
{
  return c > 0x20 && c < 0x7f;
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
ends_number (gunichar c)
{
  return is_digit (c) || c == '%';
}

/* @before and @after stand side by side; @in_number: the characters up to @before are a number with its unit. */
static gboolean
may_break (gunichar before, gunichar after, gboolean in_number)
{
  if (is_in (NEVER_STARTS, after) || is_in (NEVER_ENDS, before))
    return FALSE;
  if (is_ascii_graph (before) && is_ascii_graph (after))
    return FALSE;
  if ((before == 0x2014 || before == '~' || before == 0xff5e) && is_digit (after)) /* 2022—2025, 63%~68% */
    return FALSE;
  if ((before == 0x7b2c || before == 0x3015) && is_digit (after)) /* 第20, 〔2022〕20 */
    return FALSE;
  return !in_number || !is_in (UNITS, after);
}

/**
 * tb_lines_find_breaks:
 * @text: UTF-8 text
 * @out: (out): a byte for each byte of @text
 *
 * Finds where a line may end: 1 stands where the line may be broken before that byte, which is always the
 * first of a character.
 */
void
tb_lines_find_breaks (const char *text, guint8 *out)
{
  gunichar before = 0;
  gboolean in_number = FALSE;

  memset (out, 0, strlen (text));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (before != 0 && may_break (before, c, in_number))
        out[at - text] = 1;
      /* 180余人 and 1—2条 are followed through: after 余 and 多 the unit still belongs to the number */
      in_number = ends_number (c) || (in_number && is_in ("余多万亿千百", c));
      before = c;
    }
}
