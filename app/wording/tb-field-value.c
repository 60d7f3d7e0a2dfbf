/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that say one value: a figure, a sum, an average, a section's own, or what changed since an earlier quarter. */
#include "wording/tb-field-private.h"

static TbOrganizationKind
get_part_kinds (const TbMeasure *measure)
{
  return (measure->of & TB_DISTRICT) != 0 ? TB_DISTRICT : measure->of & TB_DEPARTMENT;
}

/* 190个 over seven districts: 27.1个. An average of bounds is a bound that stays true. */
static gboolean
get_mean (TbSheet *sheet, const TbMeasure *measure, TbOrganizationKind kinds, TbValue *out)
{
  const guint decimals = MAX (measure->decimals, 1);
  TbRounding rounding = TB_ROUND_HALF_UP;
  guint n_parts = 0, n_missing = 0;
  TbValue sum;

  if (!tb_sheet_sum (sheet, measure, kinds, &sum, &n_parts, &n_missing) || n_parts == 0 || n_missing > 0)
    return FALSE;
  if (sum.qualifier == TB_OVER || sum.qualifier == TB_AT_LEAST || sum.qualifier == TB_RANGE)
    rounding = TB_ROUND_FLOOR;
  else if (sum.qualifier == TB_UNDER || sum.qualifier == TB_AT_MOST)
    rounding = TB_ROUND_CEILING;

  *out = sum;
  return tb_decimal_ratio_rounded (sum.number, TB_DECIMAL_INT (n_parts), 1, decimals, rounding, &out->number) &&
         (sum.qualifier != TB_RANGE || tb_decimal_ratio_rounded (sum.upper, TB_DECIMAL_INT (n_parts), 1, decimals, TB_ROUND_CEILING, &out->upper));
}

/**
 * tb_field_average: (skip)
 * @reference: a resolved reference
 * @context: where it is met
 * @kinds: over whom; 0 for the city's average
 * @out: (out): the average
 *
 * The average of what can be added up is the mean of all that have the measure. That of a rate is the one stated for
 * the city, unless @kinds are asked for; else every organization weighs as much as its denominator.
 *
 * Returns: whether it is known
 */
gboolean
tb_field_average (const TbReference *reference, const TbFieldContext *context, TbOrganizationKind kinds, TbValue *out)
{
  TbSheet *sheet = tb_reference_get_sheet (reference, context);
  const TbMeasure *measure = reference->measure;
  const TbOrganizationKind parts = kinds != 0 ? kinds : get_part_kinds (measure);

  if (tb_measure_is_summable (measure))
    return get_mean (sheet, measure, parts, out);
  if (kinds == 0 && context->city != NULL)
    {
      const TbCell *cell = tb_sheet_get_cell (sheet, context->city, measure);

      *out = cell->value;
      if (tb_value_is_number (out))
        return TRUE;
      if (cell->unreadable != NULL)
        return FALSE;
    }
  return tb_sheet_weighted_rate (sheet, measure, parts, out) && tb_value_is_number (out);
}

static char *
dup_value_text (const TbNode *node, const TbValue *value, const char *unit)
{
  if (node->options & TB_OPTION_NUMBER)
    return tb_value_to_number (value);
  if (node->options & TB_OPTION_NO_UNIT)
    return tb_value_to_words (value, NULL);
  if ((node->options & TB_OPTION_ORDINAL) && value->qualifier == TB_EXACTLY && value->number.scale == 0 && value->number.digits > 0 && value->number.digits <= G_MAXINT)
    {
      g_autofree char *ordinal = tb_ordinal_to_words (value->number.digits);

      return g_strconcat ("第", ordinal, NULL);
    }
  return tb_value_to_words (value, unit);
}

/* A sum of some is no sum: all that have the measure must have a figure. */
static gboolean
get_sum (const TbNode *node, const TbFieldContext *context, TbValue *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  const TbOrganizationKind kinds = node->kinds != 0 ? node->kinds : TB_DISTRICT;
  guint n_missing;

  return tb_sheet_sum (tb_reference_get_sheet (reference, context), reference->measure, kinds, out, NULL, &n_missing) &&
         n_missing == 0 && tb_value_is_number (out);
}

static gboolean
get_value (const TbNode *node, const TbFieldContext *context, TbOrganization *organization, TbValue *out)
{
  if (node->verb == TB_VERB_SUM)
    return get_sum (node, context, out);
  if (node->verb == TB_VERB_AVERAGE)
    return tb_field_average (tb_node_get_reference (node), context, node->kinds, out) && tb_value_is_number (out);
  return tb_reference_get_value (tb_node_get_reference (node), context, organization, out);
}

/* A section's own field may answer with a text. */
static char *
dup_own_text (const TbNode *node, const TbFieldContext *context, TbOrganization *organization)
{
  const TbFieldSpec *own = tb_node_get_reference (node)->own;
  TbFieldAnswer answer = { NULL, TB_VALUE_INIT };
  g_autofree char *text = NULL;

  if (!own->answer (context, organization, &answer))
    {
      g_free (answer.text);
      return NULL;
    }
  text = answer.text;
  if (text != NULL)
    return *text != '\0' && g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
  return tb_value_is_number (&answer.value) ? dup_value_text (node, &answer.value, own->unit) : NULL;
}

static char *
dup_text (const TbNode *node, const TbFieldContext *context, TbOrganization *organization)
{
  const TbReference *reference = tb_node_get_reference (node);
  TbValue value = TB_VALUE_INIT;

  if (reference->own != NULL)
    return dup_own_text (node, context, organization);
  return get_value (node, context, organization, &value) ? dup_value_text (node, &value, reference->measure->unit) : NULL;
}

/**
 * tb_field_render_value: (skip)
 * @node: a field that says one value
 * @context: where it is met
 * @out: where to add
 *
 * Renders a value, a sum or an average.
 */
void
tb_field_render_value (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  g_autoptr (GError) error = NULL;
  TbOrganization *organization = tb_reference_find_organization (reference, context, &error);
  TbOrganization *cell = node->verb == TB_VERB_VALUE ? organization : NULL;
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *text = NULL;

  if (organization == NULL)
    {
      out->n_asked++;
      return tb_rendering_add_gap (out, error->message, node, NULL, NULL);
    }
  text = dup_text (node, context, organization);
  if (text == NULL)
    {
      g_autofree char *words = tb_reference_describe (reference, context, organization);

      out->n_asked++;
      out->n_unreadable += tb_reference_is_unreadable (reference, context, cell);
      return tb_rendering_add_gap (out, words, node, key, cell);
    }
  out->n_asked++;
  out->n_known++;
  tb_rendering_add (out, text, node, key, cell);
}

static char *
dup_change (const TbNode *node, const TbFieldContext *context, const TbFieldContext *earlier, TbOrganization *organization)
{
  const TbReference *reference = tb_node_get_reference (node);
  TbValue now, before;

  if (!tb_reference_get_value (reference, context, organization, &now) || !tb_reference_get_value (reference, earlier, organization, &before))
    return NULL;
  return node->options & TB_OPTION_RATIO ? tb_change_to_percentage (reference->measure, &now, &before) : tb_change_to_words (reference->measure, &now, &before);
}

/**
 * tb_field_render_change: (skip)
 * @node: a field with 环比 or 同比
 * @context: where it is met
 * @out: where to add
 *
 * Renders what a figure did since the quarter before or the year before: 增加5个, 提高1.1个百分点, 持平. Without that
 * quarter, or where either figure isn't exact, it is a gap.
 */
void
tb_field_render_change (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  const TbSince since = node->verb == TB_VERB_SINCE_YEAR ? TB_SINCE_YEAR : TB_SINCE_QUARTER;
  TbOrganization *organization = tb_reference_find_organization (reference, context, NULL);
  TbFieldContext earlier = *context;
  g_autofree char *period = NULL;
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *text = NULL;

  if (organization != NULL && tb_field_context_go_back (&earlier, since, &period))
    text = dup_change (node, context, &earlier, organization);
  if (text == NULL)
    {
      out->n_unreadable += organization != NULL && tb_reference_is_unreadable (reference, context, organization);
      return tb_field_add_gap (node, context, organization, since == TB_SINCE_YEAR ? "的同比" : "的环比", out);
    }
  out->n_asked++;
  out->n_known++;
  tb_rendering_add (out, text, node, key, organization);
}
