/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that speak of the edges of many figures: who has the highest, and what holds of all of them. */
#include "wording/tb-field-private.h"

static const TbValue *
get_value (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations, guint i)
{
  return &tb_reference_get_cell (tb_node_get_reference (node), context, g_ptr_array_index (organizations, i))->value;
}

static gboolean
wants_high (const TbNode *node)
{
  const gboolean less_is_better = tb_node_get_reference (node)->measure->direction == TB_LESS_IS_BETTER;

  switch (node->verb)
    {
    case TB_VERB_LOWEST:
      return FALSE;
    case TB_VERB_BEST:
      return !less_is_better;
    case TB_VERB_WORST:
      return less_is_better;
    default:
      return TRUE;
    }
}

/* The end of a value's interval that counts: the highest has the highest lower bound. */
static gboolean
get_edge (const TbValue *value, gboolean high, TbDecimal *out)
{
  const TbInterval interval = tb_value_interval (value);

  *out = high ? interval.lower : interval.upper;
  return high ? interval.has_lower : interval.has_upper;
}

/* Whether nobody can have more (or less) than number @i. */
static gboolean
is_certain (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations, guint i, gboolean high)
{
  const TbValue *own = get_value (node, context, organizations, i);

  for (guint j = 0; j < organizations->len; j++)
    {
      const TbValue *other = get_value (node, context, organizations, j);

      if (i != j && (high ? tb_value_less (own, other) : tb_value_less (other, own)) != TB_NO)
        return FALSE;
    }
  return TRUE;
}

/* Those with the highest lower bound. Who can be named is among them; a qualified one stands for itself alone. */
static GArray *
find_candidates (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations, gboolean high)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  TbDecimal best = { 0 }, edge;

  for (guint i = 0; i < organizations->len; i++)
    {
      int order;

      if (!get_edge (get_value (node, context, organizations, i), high, &edge))
        continue;
      order = candidates->len == 0 ? 1 : tb_decimal_compare (edge, best);
      if ((high ? order : -order) < 0 && candidates->len > 0)
        continue;
      if (order != 0)
        g_array_set_size (candidates, 0);
      best = edge;
      g_array_append_val (candidates, i);
    }
  return candidates;
}

/* Equal exact figures are all named, so that looking one of them through is enough. */
static GPtrArray *
find_extreme (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations)
{
  const gboolean high = wants_high (node);
  g_autoptr (GArray) candidates = find_candidates (node, context, organizations, high);
  GPtrArray *extreme = g_ptr_array_new ();
  gboolean exact_ones = FALSE, exact_hold = FALSE;
  guint n_vague = 0;

  if (organizations->len == 1)
    g_ptr_array_add (extreme, g_ptr_array_index (organizations, 0));
  for (guint i = 0; i < candidates->len && organizations->len > 1; i++)
    {
      const guint index = g_array_index (candidates, guint, i);
      const gboolean is_exact = get_value (node, context, organizations, index)->qualifier == TB_EXACTLY;
      gboolean holds = exact_hold;

      if (!is_exact && ++n_vague > 2) /* of two that may have any more, neither is certain */
        break;
      if (!is_exact || !exact_ones)
        holds = is_certain (node, context, organizations, index, high);
      if (is_exact)
        {
          exact_ones = TRUE;
          exact_hold = holds;
        }
      if (holds)
        g_ptr_array_add (extreme, g_ptr_array_index (organizations, index));
    }
  return extreme;
}

/**
 * tb_field_render_extreme: (skip)
 * @node: a field with 最高, 最低, 最好 or 最差
 * @context: where it is met
 * @out: where to add
 *
 * Renders who certainly has the highest or lowest figure; equal ones are all named. Where qualified figures
 * leave it open (180余 against 187), a gap says so.
 */
void
tb_field_render_extreme (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_auto (TbSelection) known = { 0 };
  g_autoptr (GPtrArray) extreme = NULL;

  tb_field_select (node, context, &known);
  extreme = find_extreme (node, context, known.organizations);
  if (extreme->len == 0)
    tb_field_add_gap (node, context, NULL, NULL, out);
  else
    tb_field_add_items (node, context, extreme, out);
  tb_field_render_unreadable (node, context, out);
}

/* The tightest interval that holds all of them. */
static TbInterval
get_common (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations)
{
  TbInterval common = { .has_lower = TRUE, .has_upper = TRUE };

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbInterval one = tb_value_interval (get_value (node, context, organizations, i));
      const int lower = i == 0 ? -1 : tb_decimal_compare (one.lower, common.lower);
      const int upper = i == 0 ? 1 : tb_decimal_compare (one.upper, common.upper);

      common.has_lower &= one.has_lower;
      common.has_upper &= one.has_upper;
      if (lower <= 0)
        {
          common.lower_open = one.lower_open && (lower < 0 || common.lower_open);
          common.lower = one.lower;
        }
      if (upper >= 0)
        {
          common.upper_open = one.upper_open && (upper > 0 || common.upper_open);
          common.upper = one.upper;
        }
    }
  return common;
}

/* 超过90%, 不低于90%, 低于70%, 不超过70%, 为70%, 在63%~68%之间. */
static char *
dup_interval (const TbInterval *interval, const char *unit)
{
  TbValue value = { .state = TB_VALUE_NUMBER, .number = interval->has_lower ? interval->lower : interval->upper };
  g_autofree char *number = NULL;

  if (!interval->has_lower && !interval->has_upper)
    return NULL;
  if (interval->has_lower && interval->has_upper && tb_decimal_compare (interval->lower, interval->upper) != 0)
    {
      value.qualifier = TB_RANGE;
      value.upper = interval->upper;
    }
  number = tb_value_to_words (&value, unit);
  if (value.qualifier == TB_RANGE)
    return g_strdup_printf ("在%s之间", number);
  if (interval->has_lower && interval->has_upper)
    return g_strconcat ("为", number, NULL);
  if (interval->has_lower)
    return g_strconcat (interval->lower_open ? "超过" : "不低于", number, NULL);
  return g_strconcat (interval->upper_open ? "低于" : "不超过", number, NULL);
}

static const char *
get_word (TbComparison comparison)
{
  static const char *const words[] = {
    [TB_COMPARE_LESS] = "低于",
    [TB_COMPARE_LESS_EQUAL] = "不超过",
    [TB_COMPARE_GREATER] = "超过",
    [TB_COMPARE_GREATER_EQUAL] = "不低于",
    [TB_COMPARE_EQUAL] = "为",
  };

  return (gsize) comparison < G_N_ELEMENTS (words) ? words[comparison] : NULL;
}

/**
 * tb_field_dup_bound: (skip)
 * @node: a field whose first term is resolved
 * @context: where it is met
 * @organizations: (element-type TbOrganization): those of which it speaks, who meet its condition
 *
 * Says what holds of all of them: what the condition says, where it compares with one number, else the tightest bound that
 * their figures have in common.
 *
 * Returns: (transfer full) (nullable): 均低于70%, or of one organization 低于70%; %NULL when nothing holds for certain
 */
char *
tb_field_dup_bound (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations)
{
  const TbTerm *term = g_ptr_array_index (node->terms, 0);
  const char *unit = tb_reference_get_unit (term->left);
  g_autofree char *bound = NULL;

  if (organizations->len == 0)
    return NULL;
  if (term->comparison == TB_COMPARE_NONE)
    {
      const TbInterval common = get_common (node, context, organizations);

      bound = dup_interval (&common, unit);
    }
  else
    {
      g_auto (TbTest) test = { 0 };

      tb_test_init (&test, term, context, tb_field_get_kinds (node));
      if (test.is_fixed && test.is_known && test.operand.qualifier == TB_EXACTLY && get_word (term->comparison) != NULL)
        {
          g_autofree char *number = tb_value_to_words (&test.operand, unit);

          bound = g_strconcat (get_word (term->comparison), number, NULL);
        }
    }
  return bound != NULL ? g_strconcat (organizations->len > 1 ? "均" : "", bound, NULL) : NULL;
}

/* Of one organization, or of all that have a figure: none may be left open or missing. */
static char *
dup_claim (const TbNode *node, const TbFieldContext *context)
{
  const TbTerm *term = g_ptr_array_index (node->terms, 0);
  g_auto (TbSelection) selection = { 0 };
  TbOrganization *organization;

  if (node->kinds != 0)
    {
      tb_field_select (node, context, &selection);
      if (selection.is_open || selection.n_blank > 0 || selection.n_all < selection.n_known)
        return NULL;
      return tb_field_dup_bound (node, context, selection.organizations);
    }

  organization = tb_reference_find_organization (term->left, context, NULL);
  if (organization == NULL || tb_term_ask (term, context) != TB_YES)
    return NULL;
  selection.organizations = g_ptr_array_new ();
  g_ptr_array_add (selection.organizations, organization);
  return tb_field_dup_bound (node, context, selection.organizations);
}

/**
 * tb_field_render_bound: (skip)
 * @node: a field with 界限
 * @context: where it is met
 * @out: where to add
 *
 * Renders what holds of everybody: 均超过90%. A claim that a figure contradicts or leaves open is a gap, and so is one
 * about somebody whose figure is missing.
 */
void
tb_field_render_bound (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  TbOrganization *organization = node->kinds == 0 ? tb_reference_find_organization (reference, context, NULL) : NULL;
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *bound = dup_claim (node, context);

  if (bound == NULL)
    {
      out->n_unreadable += tb_reference_is_unreadable (reference, context, organization);
      return tb_field_add_gap (node, context, organization, "的界限", out);
    }
  out->n_asked++;
  out->n_known++;
  tb_rendering_add (out, bound, node, key, organization);
}
