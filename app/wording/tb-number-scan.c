/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording/tb-number-scan.h"

#include <string.h>

#define N_BEFORE 4
#define N_BEHIND 2

static void
bare_number_free (gpointer data)
{
  TbBareNumber *self = data;

  g_free (self->phrase);
  g_free (self);
}

/* 0 to 9 in either width; -1 for anything else */
static int
get_digit (const char *p)
{
  const gunichar c = g_utf8_get_char (p);

  return c < 0x80 || (c >= 0xff10 && c <= 0xff19) ? g_unichar_digit_value (c) : -1;
}

static gunichar
get_before (const char *text, const char *p)
{
  const char *before = g_utf8_find_prev_char (text, p);

  return before != NULL ? g_utf8_get_char (before) : 0;
}

static gboolean
ends_with (const char *text, const char *p, const char *word)
{
  const gsize length = strlen (word);

  return (gsize) (p - text) >= length && memcmp (p - length, word, length) == 0;
}

static gboolean
is_one_of (gunichar c, const char *signs)
{
  return c != 0 && g_utf8_strchr (signs, -1, c) != NULL;
}

/* Digits, a point with digits behind it, commas before three digits: as ASCII, without commas. */
static const char *
read_digits (const char *p, GString *digits)
{
  while (get_digit (p) >= 0)
    {
      g_string_append_c (digits, '0' + get_digit (p));
      p = g_utf8_next_char (p);
      if (*p == '.' && g_ascii_isdigit (p[1]) && strchr (digits->str, '.') == NULL)
        g_string_append_c (digits, *p++);
      else if (*p == ',' && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]))
        p++;
    }
  return p;
}

static gboolean
is_year (const GString *digits)
{
  return digits->len == 4 && (g_str_has_prefix (digits->str, "19") || g_str_has_prefix (digits->str, "20"));
}

/* 2022年, 2022—2025年 */
static gboolean
is_of_year (const GString *digits, const char *end)
{
  g_autoptr (GString) second = NULL;

  if (!is_year (digits))
    return FALSE;
  if (g_str_has_prefix (end, "年"))
    return TRUE;
  if (!is_one_of (g_utf8_get_char (end), "—–-~～至"))
    return FALSE;
  second = g_string_new (NULL);
  end = read_digits (g_utf8_next_char (end), second);
  return is_year (second) && g_str_has_prefix (end, "年");
}

/* 9月, 30日 of a month, 9:30, 8时 */
static gboolean
is_of_date (const char *text, const char *start, const char *end)
{
  const gunichar before = get_before (text, start);

  if (g_str_has_prefix (end, "月") || g_str_has_prefix (end, "时"))
    return TRUE;
  if (g_str_has_prefix (end, "日") && before == g_utf8_get_char ("月"))
    return TRUE;
  return ((*end == ':' || g_str_has_prefix (end, "：")) && get_digit (*end == ':' ? end + 1 : g_utf8_next_char (end)) >= 0) ||
         (before == ':' && start - 1 > text && get_digit (start - 2) >= 0);
}

static gboolean
begins_sentence (const char *text, const char *p)
{
  return p == text || is_one_of (get_before (text, p), "\n。；：");
}

/* 第3, 附件1, 1. and （1） before an item */
static gboolean
is_ordinal (const char *text, const char *start, const char *end)
{
  static const char *const words[] = { "第", "附件", "表", "图" };
  const gunichar before = get_before (text, start);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (ends_with (text, start, words[i]))
        return TRUE;
    }
  if (begins_sentence (text, start) && is_one_of (g_utf8_get_char (end), ".．、"))
    return TRUE;
  return is_one_of (before, "（(") && is_one_of (g_utf8_get_char (end), "）)") &&
         begins_sentence (text, g_utf8_find_prev_char (text, start));
}

/* 〔2022〕20号, 12345热线, “12345”, A4, 5G, 7×24, 1+N, 2.0版 */
static gboolean
is_name (const char *text, const char *start, const char *end)
{
  static const char *const names[] = { "号", "热线", "平台", "版" };
  const gunichar before = get_before (text, start);
  const gunichar behind = g_utf8_get_char (end);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_has_prefix (end, names[i]))
        return TRUE;
    }
  if (is_one_of (before, "〔[") || (before == g_utf8_get_char ("“") && behind == g_utf8_get_char ("”")))
    return TRUE;
  return (before < 0x80 && g_ascii_isalpha (before)) || (behind < 0x80 && g_ascii_isalpha (behind)) ||
         is_one_of (before, "×+＋/") || is_one_of (behind, "×+＋/");
}

/* What stands around a number, as far as it is text. */
static char *
dup_phrase (const char *text, const char *start, const char *end)
{
  const char *from = start, *to = end;

  for (guint i = 0; i < N_BEFORE && from > text && !is_one_of (get_before (text, from), "{}|\n"); i++)
    from = g_utf8_find_prev_char (text, from);
  for (guint i = 0; i < N_BEHIND && *to != '\0' && !is_one_of (g_utf8_get_char (to), "{}|\n"); i++)
    to = g_utf8_next_char (to);
  return g_strndup (from, to - from);
}

/* Reads what begins with a digit at @start; adds it when it may be a figure. */
static const char *
read_number (const char *text, const char *start, GPtrArray *numbers)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *end = read_digits (start, digits);
  TbBareNumber *number;
  TbValue value;

  if (is_of_year (digits, end) || is_of_date (text, start, end) || is_ordinal (text, start, end) || is_name (text, start, end))
    return end;
  if (is_year (digits) && is_one_of (get_before (text, start), "—–-~～至")) /* the second year of two */
    return end;
  if (g_str_has_prefix (end, "万") || g_str_has_prefix (end, "亿"))
    {
      g_string_append (digits, g_str_has_prefix (end, "万") ? "万" : "亿");
      end = g_utf8_next_char (end);
    }
  if (!tb_value_parse (digits->str, NULL, &value, NULL) || !tb_value_is_number (&value))
    return end;

  number = g_new0 (TbBareNumber, 1);
  number->start = start - text;
  number->end = end - text;
  number->value = value.number;
  number->is_percent = *end == '%' || g_str_has_prefix (end, "％");
  number->phrase = dup_phrase (text, start, end);
  g_ptr_array_add (numbers, number);
  return end;
}

/**
 * tb_number_scan: (skip)
 * @text: a passage's text, with fields
 *
 * Finds the numbers outside of fields that may be figures. Years, dates, ordinals, numbers of documents and names with digits
 * aren't.
 *
 * Returns: (transfer full) (element-type TbBareNumber): them
 */
GPtrArray *
tb_number_scan (const char *text)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (bare_number_free);
  const char *p = text;

  while (*p != '\0')
    {
      if (*p == '{')
        p += p[1] == '{' ? 2 : strcspn (p, "}");
      else if (get_digit (p) >= 0)
        p = read_number (text, p, numbers);
      else
        p = g_utf8_next_char (p);
    }
  return numbers;
}
