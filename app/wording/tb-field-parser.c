/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one field: [verb：] figure [comparison] {| option}. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *word;
  TbVerb verb;
  TbFieldOptions options; /* those that it takes */
} verbs[] = {
  { "合计", TB_VERB_SUM, TB_OPTION_NUMBER | TB_OPTION_NO_UNIT },
  { "平均", TB_VERB_AVERAGE, TB_OPTION_NUMBER | TB_OPTION_NO_UNIT },
  { "最高", TB_VERB_BEST, TB_OPTION_BRACKETS | TB_OPTION_VALUES },
  { "最低", TB_VERB_WORST, TB_OPTION_BRACKETS | TB_OPTION_VALUES },
  { "名单", TB_VERB_LIST, TB_OPTION_BRACKETS | TB_OPTION_VALUES | TB_OPTION_COUNT | TB_OPTION_DESCENDING | TB_OPTION_ASCENDING | TB_OPTION_SEMICOLON | TB_OPTION_COMMA },
  { "个数", TB_VERB_COUNT, 0 },
  { "位次", TB_VERB_RANK, TB_OPTION_NUMBER },
  { "领先", TB_VERB_AHEAD, 0 },
  { "逐个", TB_VERB_EACH, TB_OPTION_DESCENDING | TB_OPTION_ASCENDING | TB_OPTION_SEMICOLON | TB_OPTION_COMMA },
};

static const struct
{
  const char *word;
  TbFieldWord meaning;
} words[] = {
  { "年", TB_WORD_YEAR },
  { "季度", TB_WORD_QUARTER },
  { "截止月", TB_WORD_CUTOFF_MONTH },
  { "截止日期", TB_WORD_CUTOFF_DATE },
  { "印发日期", TB_WORD_ISSUE_DATE },
  { "市", TB_WORD_CITY },
  { "本地区", TB_WORD_HERE },
  { "本部门", TB_WORD_HERE },
  { "本单位", TB_WORD_HERE },
  { "发现", TB_WORD_FINDING },
};

static const struct
{
  const char *word;
  TbFieldOptions option;
  TbOrganizationKind kinds;
} option_words[] = {
  { "数字", TB_OPTION_NUMBER, 0 },
  { "不带单位", TB_OPTION_NO_UNIT, 0 },
  { "第几", TB_OPTION_ORDINAL, 0 },
  { "带数", TB_OPTION_BRACKETS, 0 },
  { "直书", TB_OPTION_VALUES, 0 },
  { "计数", TB_OPTION_COUNT, 0 },
  { "从高到低", TB_OPTION_DESCENDING, 0 },
  { "从低到高", TB_OPTION_ASCENDING, 0 },
  { "分号", TB_OPTION_SEMICOLON, 0 },
  { "逗号", TB_OPTION_COMMA, 0 },
  { "地区", 0, TB_DISTRICT },
  { "部门", 0, TB_DEPARTMENT },
  { "外市", 0, TB_PEER_CITY },
  { "地点", 0, TB_PLACE },
};

/* Longer signs stand before their beginnings. Words need a blank on both sides: names may hold them. */
static const struct
{
  const char *sign;
  TbComparison comparison;
} comparisons[] = {
  { "<=", TB_COMPARE_LESS_EQUAL },
  { ">=", TB_COMPARE_GREATER_EQUAL },
  { "≤", TB_COMPARE_LESS_EQUAL },
  { "≥", TB_COMPARE_GREATER_EQUAL },
  { "≠", TB_COMPARE_NOT_EQUAL },
  { "<", TB_COMPARE_LESS },
  { "＜", TB_COMPARE_LESS },
  { ">", TB_COMPARE_GREATER },
  { "＞", TB_COMPARE_GREATER },
  { "=", TB_COMPARE_EQUAL },
  { "＝", TB_COMPARE_EQUAL },
  { " 低于 ", TB_COMPARE_LESS },
  { " 不超过 ", TB_COMPARE_LESS_EQUAL },
  { " 高于 ", TB_COMPARE_GREATER },
  { " 超过 ", TB_COMPARE_GREATER },
  { " 达到 ", TB_COMPARE_GREATER_EQUAL },
  { " 等于 ", TB_COMPARE_EQUAL },
  { " 不等于 ", TB_COMPARE_NOT_EQUAL },
};

static gboolean
fail (GError **error, guint at, const char *expected, const char *seen)
{
  g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
               _("In the field at character %u: %s was expected, but there is “%s”"), at, expected, seen);
  return FALSE;
}

/* [TOPIC/]MEASURE[@ORGANIZATION] */
static TbReference *
parse_reference (const char *text, guint at, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  char *organization = strrchr (name, '@');
  char *slash;
  TbReference *self;

  if (organization != NULL)
    *organization++ = '\0';
  slash = strchr (name, '/');
  if (slash != NULL)
    *slash++ = '\0';
  if (*g_strstrip (name) == '\0' || (slash != NULL && *g_strstrip (slash) == '\0') ||
      (organization != NULL && *g_strstrip (organization) == '\0'))
    {
      fail (error, at, _("a figure such as 便民服务点/已完成@溧阳市"), text);
      return NULL;
    }
  self = g_new0 (TbReference, 1);
  self->topic = slash != NULL ? g_strdup (name) : NULL;
  self->measure_name = g_strdup (slash != NULL ? slash : name);
  self->organization = g_strdup (organization);
  return self;
}

static gboolean
parse_operand (TbTerm *term, const char *text, guint at, GError **error)
{
  g_autofree char *operand = g_strstrip (g_strdup (text));

  if (g_str_equal (operand, "全市平均"))
    {
      term->with_average = TRUE;
      return TRUE;
    }
  if (g_str_equal (operand, "是") || g_str_equal (operand, "否"))
    {
      term->number = TB_DECIMAL_INT (g_str_equal (operand, "是") ? 1 : 0);
      return TRUE;
    }
  if (g_ascii_isdigit (*operand) || (*operand == '-' && g_ascii_isdigit (operand[1])))
    {
      const gsize length = strlen (operand);

      if (operand[length - 1] == '%')
        operand[length - 1] = '\0';
      return tb_decimal_parse (operand, &term->number, NULL) ||
             fail (error, at, _("a number without a unit, such as 70 or 70%"), text);
    }
  term->right = parse_reference (operand, at, error);
  if (term->right != NULL && term->right->topic == NULL) /* figures that are compared are of one topic */
    term->right->topic = g_strdup (term->left->topic);
  return term->right != NULL;
}

static TbTerm *
parse_term (const char *text, guint at, GError **error)
{
  g_autoptr (TbTerm) term = g_new0 (TbTerm, 1);
  g_autofree char *left = NULL;
  const char *sign = NULL;
  gsize found = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      const char *place = strstr (text, comparisons[i].sign);

      if (place == NULL || (sign != NULL && place >= sign))
        continue;
      sign = place;
      found = i;
    }
  left = sign != NULL ? g_strndup (text, sign - text) : g_strdup (text);
  term->left = parse_reference (left, at, error);
  if (term->left == NULL)
    return NULL;
  if (sign != NULL)
    {
      term->comparison = comparisons[found].comparison;
      if (!parse_operand (term, sign + strlen (comparisons[found].sign), at, error))
        return NULL;
    }
  return g_steal_pointer (&term);
}

/* 有 FIGURE, 无 FIGURE, or FIGURE COMPARISON OPERAND */
static TbTerm *
parse_test (const char *text, guint at, GError **error)
{
  g_autofree char *test = g_strstrip (g_strdup (text));
  const gboolean known = g_str_has_prefix (test, "有 ");
  TbTerm *term;

  if (known || g_str_has_prefix (test, "无 "))
    {
      term = parse_term (test + strlen ("有 "), at, error);
      if (term != NULL && term->comparison == TB_COMPARE_NONE)
        {
          term->comparison = known ? TB_COMPARE_KNOWN : TB_COMPARE_UNKNOWN;
          return term;
        }
    }
  else
    {
      term = parse_term (test, at, error);
      if (term == NULL || term->comparison != TB_COMPARE_NONE)
        return term;
    }
  if (term != NULL)
    fail (error, at, _("a condition such as 已完成≥全年计划 or 有 已完成"), text);
  g_clear_pointer (&term, tb_term_free);
  return NULL;
}

/**
 * tb_field_parse_condition: (skip)
 * @text: what stands after {若：
 * @node: the node that gets its parts
 * @at: the field's place in the passage
 * @error: return location
 *
 * Reads tests joined by 且 or by 或, not by both.
 *
 * Returns: whether it could be read
 */
gboolean
tb_field_parse_condition (const char *text, TbNode *node, guint at, GError **error)
{
  const gboolean all = strstr (text, " 且 ") != NULL;
  g_auto (GStrv) parts = NULL;

  node->any = strstr (text, " 或 ") != NULL;
  if (all && node->any)
    return fail (error, at, _("either 且 or 或 in one condition"), text);
  parts = g_strsplit (text, node->any ? " 或 " : " 且 ", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      TbTerm *term = parse_test (parts[i], at, error);

      if (term == NULL)
        return FALSE;
      g_ptr_array_add (node->terms, term);
    }
  return node->terms->len > 0 || fail (error, at, _("a condition"), text);
}

static gboolean
parse_option (TbNode *node, TbFieldOptions allowed, const char *text, guint at, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (option_words); i++)
    {
      if (!g_str_equal (text, option_words[i].word))
        continue;
      if ((option_words[i].option & ~allowed) != 0 ||
          (option_words[i].kinds != 0 && (node->verb == TB_VERB_VALUE || node->verb == TB_VERB_AVERAGE)))
        {
          g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                       _("In the field at character %u: “%s” has no meaning for “%s”"), at, text, node->source);
          return FALSE;
        }
      node->options |= option_words[i].option;
      node->kinds |= option_words[i].kinds;
      return TRUE;
    }
  if ((node->verb == TB_VERB_LIST || node->verb == TB_VERB_EACH) && g_str_has_prefix (text, "前"))
    {
      guint64 limit;

      if (g_ascii_string_to_unsigned (text + strlen ("前"), 10, 1, 1000, &limit, NULL))
        {
          node->limit = limit;
          return TRUE;
        }
    }
  return fail (error, at, _("an option such as 部门, 地区, 带数, 计数, 从高到低, 数字 or 前3"), text);
}

/* Takes “verb：” off the beginning of @text; a verb that isn't known is an error. */
static gboolean
parse_verb (TbNode *node, const char **text, TbFieldOptions *allowed, guint at, GError **error)
{
  const char *wide = strstr (*text, "：");
  const char *colon = strchr (*text, ':');
  g_autofree char *word = NULL;

  *allowed = TB_OPTION_NUMBER | TB_OPTION_NO_UNIT | TB_OPTION_ORDINAL;
  if (wide != NULL && (colon == NULL || wide < colon))
    colon = wide;
  if (colon == NULL)
    return TRUE;
  word = g_strstrip (g_strndup (*text, colon - *text));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (!g_str_equal (word, verbs[i].word))
        continue;
      node->verb = verbs[i].verb;
      *allowed = verbs[i].options;
      *text = colon + (colon == wide ? strlen ("：") : 1);
      return TRUE;
    }
  return fail (error, at, _("one of 合计, 平均, 最高, 最低, 名单, 个数, 位次, 领先, 逐个, 若 before the colon"), word);
}

/**
 * tb_field_parse: (skip)
 * @body: a field's inside
 * @at: its place in the passage, in characters from 1
 * @error: return location
 *
 * Reads one field.
 *
 * Returns: (transfer full): its node, of kind %TB_NODE_FIELD or %TB_NODE_EACH; or %NULL with @error set
 */
TbNode *
tb_field_parse (const char *body, guint at, GError **error)
{
  g_autoptr (TbNode) node = tb_node_new (TB_NODE_FIELD, body, strlen (body));
  g_auto (GStrv) parts = NULL;
  TbFieldOptions allowed;
  const char *text;
  TbTerm *term;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (!g_str_equal (body, words[i].word))
        continue;
      node->verb = TB_VERB_WORD;
      node->word = words[i].meaning;
      return g_steal_pointer (&node);
    }

  text = body;
  if (!parse_verb (node, &text, &allowed, at, error))
    return NULL;
  parts = g_regex_split_simple ("\\s*[|｜]\\s*", text, 0, 0);
  term = parse_term (parts[0] != NULL ? parts[0] : "", at, error);
  if (term == NULL)
    return NULL;
  g_ptr_array_add (node->terms, term);
  if (term->comparison != TB_COMPARE_NONE && node->verb != TB_VERB_LIST && node->verb != TB_VERB_COUNT && node->verb != TB_VERB_EACH)
    {
      fail (error, at, _("a figure without a comparison (only 名单, 个数 and 逐个 take one)"), parts[0]);
      return NULL;
    }
  for (gsize i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      if (!parse_option (node, allowed, g_strstrip (parts[i]), at, error))
        return NULL;
    }
  if (node->verb == TB_VERB_EACH)
    node->kind = TB_NODE_EACH;
  return g_steal_pointer (&node);
}
