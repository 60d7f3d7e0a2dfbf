/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the figures that fields name, and the conditions that compare them. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static const struct
{
  const char *word;
  TbOperand operand;
} operands[] = {
  { "全市平均", TB_OPERAND_AVERAGE },
  { "上季度", TB_OPERAND_QUARTER },
  { "上年同期", TB_OPERAND_YEAR },
};

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
      tb_field_fail (error, at, _("a figure such as 便民服务点/已完成@溧阳市"), text);
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

  for (gsize i = 0; i < G_N_ELEMENTS (operands); i++)
    {
      if (!g_str_equal (operand, operands[i].word))
        continue;
      term->operand = operands[i].operand;
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
             tb_field_fail (error, at, _("a number without a unit, such as 70 or 70%"), text);
    }
  term->operand = TB_OPERAND_REFERENCE;
  term->right = parse_reference (operand, at, error);
  if (term->right != NULL && term->right->topic == NULL) /* figures that are compared are of one topic */
    term->right->topic = g_strdup (term->left->topic);
  return term->right != NULL;
}

TbTerm *
tb_field_parse_term (const char *text, guint at, GError **error)
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
      term = tb_field_parse_term (test + strlen ("有 "), at, error);
      if (term != NULL && term->comparison == TB_COMPARE_NONE)
        {
          term->comparison = known ? TB_COMPARE_KNOWN : TB_COMPARE_UNKNOWN;
          return term;
        }
    }
  else
    {
      term = tb_field_parse_term (test, at, error);
      if (term == NULL || term->comparison != TB_COMPARE_NONE)
        return term;
    }
  if (term != NULL)
    tb_field_fail (error, at, _("a condition such as 已完成≥全年计划 or 有 已完成"), text);
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
    return tb_field_fail (error, at, _("either 且 or 或 in one condition"), text);
  parts = g_strsplit (text, node->any ? " 或 " : " 且 ", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      TbTerm *term = parse_test (parts[i], at, error);

      if (term == NULL)
        return FALSE;
      g_ptr_array_add (node->terms, term);
    }
  return node->terms->len > 0 || tb_field_fail (error, at, _("a condition"), text);
}
