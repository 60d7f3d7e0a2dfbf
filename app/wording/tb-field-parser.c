/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads one field: [verb：] figure [comparison] {| option}. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "wording/tb-field-language.h"
#include "wording/tb-field-private.h"

#define SAYING (TB_OPTION_NUMBER | TB_OPTION_NO_UNIT)
#define NAMING (TB_OPTION_BRACKETS | TB_OPTION_VALUES)
#define ORDERING (TB_OPTION_DESCENDING | TB_OPTION_ASCENDING | TB_OPTION_SEMICOLON | TB_OPTION_COMMA)
#define ANY (TB_OPTION_IF_KNOWN | TB_OPTION_QUARTER | TB_OPTION_YEAR)

static const struct
{
  TbFieldVerb name;
  TbVerb verb;
  TbFieldOptions options; /* those that it takes, beside @ANY */
} verbs[] = {
  { { "", N_ ("A figure with its qualifier and unit") }, TB_VERB_VALUE, SAYING | TB_OPTION_ORDINAL },
  { { "合计", N_ ("The sum over districts or departments") }, TB_VERB_SUM, SAYING },
  { { "平均", N_ ("The city’s average of a rate, or the mean of numbers") }, TB_VERB_AVERAGE, SAYING },
  { { "最高", N_ ("Who has the most") }, TB_VERB_HIGHEST, NAMING },
  { { "最低", N_ ("Who has the least") }, TB_VERB_LOWEST, NAMING },
  { { "最好", N_ ("Who is best") }, TB_VERB_BEST, NAMING },
  { { "最差", N_ ("Who is worst") }, TB_VERB_WORST, NAMING },
  { { "名单", N_ ("Who meets a condition") }, TB_VERB_LIST, NAMING | ORDERING | TB_OPTION_COUNT | TB_OPTION_CONCERNS | TB_OPTION_BOUND },
  { { "个数", N_ ("How many meet a condition") }, TB_VERB_COUNT, TB_OPTION_WITH_UNIT },
  { { "界限", N_ ("What holds of a figure, or of all of them") }, TB_VERB_BOUND, 0 },
  { { "位次", N_ ("The rank in words") }, TB_VERB_RANK, TB_OPTION_NUMBER | TB_OPTION_AHEAD },
  { { "领先", N_ ("Who stands ahead, with their figures") }, TB_VERB_AHEAD, 0 },
  { { "环比", N_ ("The change since the last quarter") }, TB_VERB_SINCE_QUARTER, TB_OPTION_RATIO },
  { { "同比", N_ ("The change since the same quarter of last year") }, TB_VERB_SINCE_YEAR, TB_OPTION_RATIO },
  { { "逐个", N_ ("A sentence for each that meets a condition") }, TB_VERB_EACH, ORDERING },
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
  { "带单位", TB_OPTION_WITH_UNIT, 0 },
  { "涉及", TB_OPTION_CONCERNS, 0 },
  { "界限", TB_OPTION_BOUND, 0 },
  { "带领先", TB_OPTION_AHEAD, 0 },
  { "幅度", TB_OPTION_RATIO, 0 },
  { "上季度", TB_OPTION_QUARTER, 0 },
  { "上年同期", TB_OPTION_YEAR, 0 },
  { "若有", TB_OPTION_IF_KNOWN, 0 },
  { "分号", TB_OPTION_SEMICOLON, 0 },
  { "逗号", TB_OPTION_COMMA, 0 },
  { "地区", 0, TB_DISTRICT },
  { "部门", 0, TB_DEPARTMENT },
  { "外市", 0, TB_PEER_CITY },
  { "地点", 0, TB_PLACE },
  { "本市", 0, TB_CITY | TB_CITY_LEVEL },
};

/**
 * tb_field_fail: (skip)
 * @error: return location
 * @at: the field's place in the passage
 * @expected: what was expected there
 * @seen: what is there instead
 *
 * Sets the error of a field that can't be read.
 *
 * Returns: %FALSE
 */
gboolean
tb_field_fail (GError **error, guint at, const char *expected, const char *seen)
{
  g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
               _("In the field at character %u: %s was expected, but there is “%s”"), at, expected, seen);
  return FALSE;
}

/* Whether a verb takes 地区, 部门 and their like: it speaks of many. */
static gboolean
takes_kinds (TbVerb verb)
{
  return verb != TB_VERB_VALUE && verb != TB_VERB_SINCE_QUARTER && verb != TB_VERB_SINCE_YEAR;
}

/* Options of which one alone makes sense. */
static gboolean
contradicts (const TbNode *node, TbFieldOptions option)
{
  static const TbFieldOptions either[] = {
    TB_OPTION_NUMBER | TB_OPTION_NO_UNIT | TB_OPTION_ORDINAL,
    TB_OPTION_BRACKETS | TB_OPTION_VALUES,
    TB_OPTION_DESCENDING | TB_OPTION_ASCENDING,
    TB_OPTION_SEMICOLON | TB_OPTION_COMMA,
    TB_OPTION_QUARTER | TB_OPTION_YEAR,
    TB_OPTION_COUNT | TB_OPTION_CONCERNS,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (either); i++)
    {
      if ((option & either[i]) != 0 && (node->options & either[i] & ~option) != 0)
        return TRUE;
    }
  return FALSE;
}

/* 前3, 无则… */
static gboolean
parse_free_option (TbNode *node, const char *text)
{
  guint64 limit;

  if (g_str_has_prefix (text, "无则") && text[strlen ("无则")] != '\0' && node->verb == TB_VERB_LIST && node->none == NULL)
    {
      node->none = g_strdup (text + strlen ("无则"));
      return TRUE;
    }
  if ((node->verb == TB_VERB_LIST || node->verb == TB_VERB_EACH) && g_str_has_prefix (text, "前") &&
      g_ascii_string_to_unsigned (text + strlen ("前"), 10, 1, 1000, &limit, NULL))
    {
      node->limit = limit;
      return TRUE;
    }
  return FALSE;
}

/**
 * tb_field_parse_kinds: (skip)
 * @word: an option
 * @out: (out): the kinds of organizations that it names
 *
 * Returns: whether it names kinds of organizations
 */
gboolean
tb_field_parse_kinds (const char *word, TbOrganizationKind *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (option_words); i++)
    {
      if (option_words[i].kinds == 0 || !g_str_equal (word, option_words[i].word))
        continue;
      *out = option_words[i].kinds;
      return TRUE;
    }
  return FALSE;
}

static gboolean
parse_option (TbNode *node, TbFieldOptions allowed, const char *text, guint at, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (option_words); i++)
    {
      if (!g_str_equal (text, option_words[i].word))
        continue;
      if ((option_words[i].option & ~allowed) != 0 || contradicts (node, option_words[i].option) ||
          (option_words[i].kinds != 0 && !takes_kinds (node->verb)))
        {
          g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                       _("In the field at character %u: “%s” has no meaning for “%s”"), at, text, node->source);
          return FALSE;
        }
      node->options |= option_words[i].option;
      node->kinds |= option_words[i].kinds;
      return TRUE;
    }
  return parse_free_option (node, text) ||
         tb_field_fail (error, at, _("an option such as 部门, 地区, 带数, 计数, 从高到低, 数字 or 前3"), text);
}

/* A change has its own quarters, and a block is left out by {若有} around it. */
static TbFieldOptions
get_allowed (gsize index)
{
  const TbVerb verb = verbs[index].verb;

  if (verb == TB_VERB_EACH)
    return verbs[index].options;
  if (verb == TB_VERB_SINCE_QUARTER || verb == TB_VERB_SINCE_YEAR)
    return verbs[index].options | TB_OPTION_IF_KNOWN;
  return verbs[index].options | ANY;
}

/* Takes “verb：” off the beginning of @text; a verb that isn't known is an error. */
static gboolean
parse_verb (TbNode *node, const char **text, TbFieldOptions *allowed, guint at, GError **error)
{
  const char *wide = strstr (*text, "：");
  const char *colon = strchr (*text, ':');
  g_autofree char *word = NULL;

  *allowed = get_allowed (0);
  if (wide != NULL && (colon == NULL || wide < colon))
    colon = wide;
  if (colon == NULL)
    return TRUE;
  word = g_strstrip (g_strndup (*text, colon - *text));
  for (gsize i = 1; i < G_N_ELEMENTS (verbs); i++)
    {
      if (!g_str_equal (word, verbs[i].name.word))
        continue;
      node->verb = verbs[i].verb;
      *allowed = get_allowed (i);
      *text = colon + (colon == wide ? strlen ("：") : 1);
      return TRUE;
    }
  return tb_field_fail (error, at, _("one of 合计, 平均, 最高, 最低, 最好, 最差, 名单, 个数, 位次, 领先, 环比, 同比, 界限, 逐个, 若, 表, 图 before the colon"), word);
}

static gboolean
takes_condition (TbVerb verb)
{
  return verb == TB_VERB_LIST || verb == TB_VERB_COUNT || verb == TB_VERB_BOUND || verb == TB_VERB_EACH;
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
  term = tb_field_parse_term (parts[0] != NULL ? parts[0] : "", at, error);
  if (term == NULL)
    return NULL;
  g_ptr_array_add (node->terms, term);
  if (term->comparison != TB_COMPARE_NONE && !takes_condition (node->verb))
    {
      tb_field_fail (error, at, _("a figure without a comparison (only 名单, 个数, 界限 and 逐个 take one)"), parts[0]);
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

/**
 * tb_field_name_is_usable:
 * @name: a name that a section gives to a field of its own
 *
 * Tells whether the language reads a name as that of a figure: it has no sign and isn't a word that means something else.
 *
 * Returns: whether it does
 */
gboolean
tb_field_name_is_usable (const char *name)
{
  static const char *const taken[] = { "若有", "否则", "完", "全市平均", "上季度", "上年同期", "是", "否", NULL };
  g_autoptr (TbNode) node = NULL;
  const TbTerm *term;

  if (*name == '\0' || g_strv_contains (taken, name) || strpbrk (name, "{}\n") != NULL)
    return FALSE;
  node = tb_field_parse (name, 1, NULL);
  if (node == NULL || node->verb != TB_VERB_VALUE || node->options != 0)
    return FALSE;
  term = g_ptr_array_index (node->terms, 0);
  return term->comparison == TB_COMPARE_NONE && term->left->topic == NULL && term->left->organization == NULL &&
         g_str_equal (term->left->measure_name, name);
}

/**
 * tb_field_get_verb:
 * @index: a number, from 0
 *
 * Lists what fields can say, for those who choose: the first is a figure itself.
 *
 * Returns: (transfer none) (nullable): what that one is; %NULL after the last
 */
const TbFieldVerb *
tb_field_get_verb (guint index)
{
  return index < G_N_ELEMENTS (verbs) ? &verbs[index].name : NULL;
}

static gboolean
find_verb (const char *word, gsize *index)
{
  for (*index = 0; *index < G_N_ELEMENTS (verbs); (*index)++)
    {
      if (g_str_equal (verbs[*index].name.word, word))
        return TRUE;
    }
  return FALSE;
}

/**
 * tb_field_dup_options:
 * @verb: a verb's word
 *
 * Lists the options that a field of this verb takes. Where it takes 无则… and 前N, these are not among them: the analyst
 * fills them in.
 *
 * Returns: (transfer full): their words
 */
GStrv
tb_field_dup_options (const char *verb)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gsize index;

  for (gsize i = 0; find_verb (verb, &index) && i < G_N_ELEMENTS (option_words); i++)
    {
      if (option_words[i].kinds != 0 ? takes_kinds (verbs[index].verb) : (option_words[i].option & get_allowed (index)) != 0)
        g_strv_builder_add (builder, option_words[i].word);
    }
  return g_strv_builder_end (builder);
}

/**
 * tb_field_takes_condition:
 * @verb: a verb's word
 *
 * Returns: whether a comparison can follow the figure: {名单：预警>0}
 */
gboolean
tb_field_takes_condition (const char *verb)
{
  gsize index;

  return find_verb (verb, &index) && takes_condition (verbs[index].verb);
}
