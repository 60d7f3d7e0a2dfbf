/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type → value. A small reader: words before the number, the number, words and units after it. */
#include "model/tb-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-plain-text.h"
#include "model/tb-text-private.h"

typedef struct
{
  const char *word;
  TbQualifier qualifier;
} QualifierWord;

/* Where one word begins another, the longer stands first. */
static const QualifierWord words_before[] = {
  { ">=", TB_AT_LEAST },
  { "<=", TB_AT_MOST },
  { ">", TB_OVER },
  { "<", TB_UNDER },
  { "≥", TB_AT_LEAST },
  { "≧", TB_AT_LEAST },
  { "⩾", TB_AT_LEAST },
  { "≤", TB_AT_MOST },
  { "≦", TB_AT_MOST },
  { "⩽", TB_AT_MOST },
  { "≈", TB_ABOUT },
  { "~", TB_ABOUT },
  { "约为", TB_ABOUT },
  { "约有", TB_ABOUT },
  { "约", TB_ABOUT },
  { "大约", TB_ABOUT },
  { "大概", TB_ABOUT },
  { "超过", TB_OVER },
  { "超", TB_OVER },
  { "大于", TB_OVER },
  { "多于", TB_OVER },
  { "高于", TB_OVER },
  { "突破", TB_OVER },
  { "不止", TB_OVER },
  { "逾", TB_OVER },
  { "不低于", TB_AT_LEAST },
  { "不少于", TB_AT_LEAST },
  { "不小于", TB_AT_LEAST },
  { "至少", TB_AT_LEAST },
  { "最少", TB_AT_LEAST },
  { "低于", TB_UNDER },
  { "不足", TB_UNDER },
  { "小于", TB_UNDER },
  { "少于", TB_UNDER },
  { "不到", TB_UNDER },
  { "不满", TB_UNDER },
  { "未达", TB_UNDER },
  /* 近300 is said of a little less than 300, never of more */
  { "近", TB_UNDER },
  { "将近", TB_UNDER },
  { "接近", TB_UNDER },
  { "不超过", TB_AT_MOST },
  { "不高于", TB_AT_MOST },
  { "不多于", TB_AT_MOST },
  { "不大于", TB_AT_MOST },
  { "至多", TB_AT_MOST },
  { "最多", TB_AT_MOST },
};

static const QualifierWord words_after[] = {
  { "余", TB_OVER },
  { "多", TB_OVER },
  { "以上", TB_AT_LEAST },
  { "及以上", TB_AT_LEAST },
  { "以下", TB_AT_MOST },
  { "及以下", TB_AT_MOST },
  { "(含)以上", TB_AT_LEAST },
  { "(含)以下", TB_AT_MOST },
  { "以内", TB_AT_MOST },
  { "左右", TB_ABOUT },
  { "上下", TB_ABOUT },
};

static const struct
{
  const char *word;
  guint zeros;
} multipliers[] = {
  { "千万", 7 },
  { "百万", 6 },
  { "万", 4 },
  { "亿", 8 },
  { "千", 3 },
};

/* Counting words that may follow any count, whatever the measure's own unit is. */
static const char *const counting_words[] = {
  "人次", "场次", "批次", "件次", "户次", "个", "人", "名", "位", "件", "项", "条", "家", "台",
  "份", "场", "次", "所", "处", "座", "起", "宗", "笔", "户", "张", "套", "部", "辆"
};

static const char *const range_marks[] = { "——", "—", "–", "―", "-", "~", "至", "到" };

typedef struct
{
  const char *typed; /* as typed, for messages */
  const char *p;
  const char *unit;
  const char *qualified_by; /* the word that gave the qualifier */
  TbQualifier qualifier;
} Reader;

/* One number with what may stand after it. */
typedef struct
{
  TbDecimal decimal;
  gboolean has_unit, has_multiplier, has_word;
} Number;

G_GNUC_PRINTF (3, 4)
static gboolean
fail (const Reader *reader, GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *reason = g_strdup_vprintf (format, args);
  va_end (args);

  const char *examples = g_strcmp0 (reader->unit, "%") == 0 ? "84.3%, 90%以上, 低于70%" : g_strcmp0 (reader->unit, "是/否") == 0 ? "是, 否"
                                                                                                                                 : "177, 180余, 约300";
  g_autofree char *typed = tb_plain_text_cut (reader->typed, TB_PLAIN_TEXT_QUOTE);
  g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” can’t be read: %s. Type for example %s, or -- for no data."), typed, reason, examples);
  return FALSE;
}

static void
skip_spaces (Reader *reader)
{
  while (g_ascii_isspace (*reader->p))
    reader->p++;
}

static gboolean
take (Reader *reader, const char *word)
{
  if (word == NULL || word[0] == '\0' || !g_str_has_prefix (reader->p, word))
    return FALSE;

  reader->p += strlen (word);
  return TRUE;
}

static gboolean
take_any (Reader *reader, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (take (reader, words[i]))
      return TRUE;

  return FALSE;
}

static const QualifierWord *
take_qualifier (Reader *reader, const QualifierWord *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (take (reader, words[i].word))
      return &words[i];

  return NULL;
}

/* 至少90%以上 says one thing twice; 约超过300 says two. */
static gboolean
add_qualifier (Reader *reader, const QualifierWord *word, GError **error)
{
  if (reader->qualified_by != NULL && reader->qualifier != word->qualifier)
    return fail (reader, error, _("“%s” and “%s” say different things"), reader->qualified_by, word->word);

  reader->qualifier = word->qualifier;
  reader->qualified_by = word->word;
  return TRUE;
}

static gboolean
read_words_before (Reader *reader, GError **error)
{
  const QualifierWord *word;

  for (;;)
    {
      skip_spaces (reader);
      word = take_qualifier (reader, words_before, G_N_ELEMENTS (words_before));
      if (word == NULL)
        break;
      if (!add_qualifier (reader, word, error))
        return FALSE;
    }

  if (reader->unit == NULL || strcmp (reader->unit, "名") == 0 || strcmp (reader->unit, "位") == 0)
    take (reader, "第");

  return TRUE;
}

/* 167.478万: the decimals move, none are made up. */
static gboolean
multiply (TbDecimal *number, guint zeros)
{
  guint moved = MIN (zeros, number->scale);
  TbDecimal factor = TB_DECIMAL_INT (1);

  for (guint i = moved; i < zeros; i++)
    factor.digits *= 10;
  number->scale -= moved;

  return tb_decimal_multiply (*number, factor, number);
}

static gboolean
read_multiplier (Reader *reader, Number *number, gboolean *found, GError **error)
{
  *found = FALSE;
  if (number->has_multiplier || number->has_unit)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (multipliers) && !*found; i++)
    {
      const char *word = multipliers[i].word;

      if (!take (reader, word))
        continue;
      if (reader->unit != NULL && g_str_has_prefix (reader->unit, word))
        return fail (reader, error, _("the figure is counted in %s, so it isn’t clear whether “%s” is meant as part of the unit"), reader->unit, word);
      if (!multiply (&number->decimal, multipliers[i].zeros))
        {
          g_autofree char *typed = tb_plain_text_cut (reader->typed, TB_PLAIN_TEXT_QUOTE);
          g_set_error (error, TB_ERROR, TB_ERROR_OVERFLOW, _("“%s” has too many digits: at most %d can be kept"), typed, TB_DECIMAL_MAX_DIGITS);
          return FALSE;
        }
      *found = number->has_multiplier = TRUE;
    }

  return TRUE;
}

static gboolean
read_unit (Reader *reader, Number *number)
{
  gboolean is_rate = g_strcmp0 (reader->unit, "%") == 0;

  if (number->has_unit)
    return FALSE;

  number->has_unit = take (reader, reader->unit) ||
                     (reader->unit == NULL && take (reader, "%")) ||
                     (!is_rate && take_any (reader, counting_words, G_N_ELEMENTS (counting_words)));
  return number->has_unit;
}

/* 余, 万, 个, 以上 … in the orders in which people write them */
static gboolean
read_words_after (Reader *reader, Number *number, GError **error)
{
  gboolean found = TRUE;

  while (found)
    {
      const QualifierWord *word = NULL;

      skip_spaces (reader);
      found = read_unit (reader, number);
      if (found)
        continue;
      if (!number->has_word)
        word = take_qualifier (reader, words_after, G_N_ELEMENTS (words_after));
      if (word != NULL)
        {
          found = number->has_word = TRUE;
          if (!add_qualifier (reader, word, error))
            return FALSE;
          continue;
        }
      if (!read_multiplier (reader, number, &found, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_number (Reader *reader, Number *number, GError **error)
{
  skip_spaces (reader);

  gsize length = *reader->p == '-' ? 1 : 0;
  length += strspn (reader->p + length, "0123456789,.");
  if (length == 0 || (length == 1 && *reader->p == '-'))
    {
      gunichar seen = g_utf8_get_char (reader->p);

      if (seen != 0 && g_utf8_strchr ("〇零一二三四五六七八九十百千两壹贰叁肆伍", -1, seen) != NULL)
        return fail (reader, error, _("write the number in digits"));
      return fail (reader, error, _("there is no number in it"));
    }

  g_autofree char *digits = g_strndup (reader->p, length);
  if (!tb_decimal_parse (digits, &number->decimal, error))
    return FALSE;
  reader->p += length;

  return read_words_after (reader, number, error);
}

static gboolean
fail_rest (const Reader *reader, GError **error)
{
  if (*reader->p == '%')
    return fail (reader, error, _("the figure is counted in %s, not in %%"), reader->unit);

  g_autofree char *rest = tb_plain_text_cut (reader->p, TB_PLAIN_TEXT_QUOTE);
  return fail (reader, error, _("“%s” isn’t understood"), rest);
}

static gboolean
read_range (Reader *reader, const Number *from, TbValue *out, GError **error)
{
  Number to = { 0 };

  if (!read_number (reader, &to, error))
    return FALSE;
  if (*reader->p != '\0')
    return fail_rest (reader, error);
  if (reader->qualified_by != NULL)
    return fail (reader, error, _("it is a range and “%s” at once"), reader->qualified_by);
  if (to.has_multiplier && !from->has_multiplier)
    return fail (reader, error, _("it isn’t clear what its first number is; write both ends in full, as in 1万-2万"));
  if (tb_decimal_compare (from->decimal, to.decimal) >= 0)
    return fail (reader, error, _("a range goes from the smaller number to the larger"));

  *out = (TbValue){ TB_VALUE_NUMBER, TB_RANGE, from->decimal, to.decimal };
  return TRUE;
}

static gboolean
read_value (Reader *reader, TbValue *out, GError **error)
{
  Number number = { 0 };

  if (!read_words_before (reader, error) || !read_number (reader, &number, error))
    return FALSE;
  if (*reader->p != '\0' && take_any (reader, range_marks, G_N_ELEMENTS (range_marks)))
    return read_range (reader, &number, out, error);
  if (*reader->p != '\0')
    return fail_rest (reader, error);

  *out = (TbValue){ TB_VALUE_NUMBER, reader->qualifier, number.decimal, { 0, 0 } };
  return TRUE;
}

/* Up to three dashes of any kind, the slash of tables, and the words for it. */
static gboolean
is_no_data (const char *text)
{
  static const char *const words[] = { "/", "无数据", "暂无数据", "没有数据", "N/A", "n/a", NULL };

  if (g_strv_contains (words, text))
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("-—–―─", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return g_utf8_strlen (text, -1) <= 3;
}

static gboolean
read_yes_or_no (const Reader *reader, TbValue *out, GError **error)
{
  static const char *const yes[] = { "是", "√", "✓", "✔", "1", NULL };
  static const char *const no[] = { "否", "×", "✗", "✘", "0", NULL };

  if (!g_strv_contains (yes, reader->p) && !g_strv_contains (no, reader->p))
    return fail (reader, error, _("the answer here is 是 or 否"));

  *out = TB_VALUE_EXACT (TB_DECIMAL_INT (g_strv_contains (yes, reader->p) ? 1 : 0));
  return TRUE;
}

/**
 * tb_value_parse:
 * @text: what was typed
 * @unit: (nullable): the measure's unit
 * @out: (out caller-allocates): the value
 *
 * Reads a value as people type it, in full or half width:
 *
 * - numbers: 177, 84.3%, 1,674,780, 167.478万, 3.45亿;
 * - more: 180余, 180多人, 超过90%, >90; from it upwards: 90%以上, 不低于15, ≥15;
 * - less: 低于70%, 不足70%, <70%, and 近300, which is said of a little less; from it downwards: 70%以下, 不超过15, ≤15;
 * - about: 约300, 300左右; ranges: 1-2, 63%~68%;
 * - no data: --, —, /, 无数据; nothing at all: blank. 无 alone is refused, for it can mean 0 as well.
 *
 * After the number may stand @unit or a common counting word; a number for the unit % needs no sign. For the
 * unit 是/否 it reads 是 and 否, √ and ×.
 *
 * Returns: whether it could be read; if not, @error is %TB_ERROR_VALUE or %TB_ERROR_OVERFLOW, and names what was seen
 */
gboolean
tb_value_parse (const char *text, const char *unit, TbValue *out, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  g_autofree char *typed = g_strstrip (g_utf8_make_valid (text, -1));
  g_autofree char *folded = tb_text_fold_width (typed);
  Reader reader = { .typed = typed, .p = g_strstrip (folded), .unit = unit, .qualifier = TB_EXACTLY };

  if (*reader.p == '\0' || is_no_data (reader.p))
    {
      *out = (TbValue){ .state = *reader.p == '\0' ? TB_VALUE_BLANK : TB_VALUE_NO_DATA };
      return TRUE;
    }
  if (strcmp (reader.p, "无") == 0 || strcmp (reader.p, "没有") == 0)
    return fail (&reader, error, _("it can mean none, which is 0, or that there is no data, which is --"));
  if (g_strcmp0 (unit, "是/否") == 0)
    return read_yes_or_no (&reader, out, error);

  return read_value (&reader, out, error);
}
