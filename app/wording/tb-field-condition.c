/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a field's conditions hold: yes, no, or not to be said. */
#include "wording/tb-field-private.h"

static TbTruth
negate (TbTruth truth)
{
  return truth == TB_UNKNOWN ? TB_UNKNOWN : truth == TB_YES ? TB_NO
                                                            : TB_YES;
}

static TbTruth
are_equal (const TbValue *a, const TbValue *b)
{
  if (a->qualifier == TB_EXACTLY && b->qualifier == TB_EXACTLY)
    return tb_decimal_compare (a->number, b->number) == 0 ? TB_YES : TB_NO;
  return tb_value_compatible (a, b) ? TB_UNKNOWN : TB_NO;
}

static TbTruth
compare (const TbValue *a, TbComparison comparison, const TbValue *b)
{
  switch (comparison)
    {
    case TB_COMPARE_LESS:
      return tb_value_less (a, b);
    case TB_COMPARE_LESS_EQUAL:
      return negate (tb_value_less (b, a));
    case TB_COMPARE_GREATER:
      return tb_value_less (b, a);
    case TB_COMPARE_GREATER_EQUAL:
      return negate (tb_value_less (a, b));
    case TB_COMPARE_EQUAL:
      return are_equal (a, b);
    case TB_COMPARE_NOT_EQUAL:
      return negate (are_equal (a, b));
    default:
      return TB_UNKNOWN;
    }
}

/**
 * tb_field_context_go_back: (skip)
 * @self: a context of the caller's own
 * @since: how far
 * @period: (out): the quarter's id, which the context then borrows
 *
 * Turns a context to an earlier quarter.
 *
 * Returns: whether the project has that quarter
 */
gboolean
tb_field_context_go_back (TbFieldContext *self, TbSince since, char **period)
{
  *period = tb_change_dup_period (self->book, self->period, since);
  self->period = *period;
  return *period != NULL;
}

static gboolean
means_here (const char *organization)
{
  return g_str_equal (organization, "本地区") || g_str_equal (organization, "本部门") || g_str_equal (organization, "本单位");
}

/* Another figure of the organization asked about, or that of the one which the operand names. */
static gboolean
get_other (const TbTest *self, TbOrganization *organization, TbValue *out)
{
  TbReference *right = self->term->right;

  if (!tb_reference_resolve (right, self->context, NULL))
    return FALSE;
  if (right->organization != NULL || organization == NULL)
    organization = tb_reference_find_organization (right, self->context, NULL);
  return organization != NULL && tb_reference_get_value (right, self->context, organization, out);
}

/**
 * tb_test_init: (skip)
 * @self: (out caller-allocates): a test
 * @term: a term whose left reference is resolved
 * @context: where it is met
 * @kinds: for a list, whom it can name; 0 for a term that names its organization
 *
 * Works out all that is the same for everybody asked about.
 */
void
tb_test_init (TbTest *self, const TbTerm *term, const TbFieldContext *context, TbOrganizationKind kinds)
{
  *self = (TbTest){ .term = term, .context = context, .earlier = *context, .operand = TB_VALUE_INIT };
  switch (term->operand)
    {
    case TB_OPERAND_NUMBER:
      self->is_fixed = self->is_known = TRUE;
      self->operand = TB_VALUE_EXACT (term->number);
      break;
    case TB_OPERAND_AVERAGE:
      self->is_fixed = TRUE;
      self->is_known = term->left->own == NULL &&
                       tb_field_average (term->left, context, tb_measure_is_summable (term->left->measure) ? kinds : 0, &self->operand);
      break;
    case TB_OPERAND_REFERENCE:
      self->is_fixed = kinds == 0 || (term->right->organization != NULL && !means_here (term->right->organization));
      self->is_known = self->is_fixed && get_other (self, NULL, &self->operand);
      break;
    case TB_OPERAND_QUARTER:
    case TB_OPERAND_YEAR:
      self->is_fixed = !tb_field_context_go_back (&self->earlier, term->operand == TB_OPERAND_YEAR ? TB_SINCE_YEAR : TB_SINCE_QUARTER, &self->period);
      break;
    }
}

void
tb_test_clear (TbTest *self)
{
  g_clear_pointer (&self->period, g_free);
}

static gboolean
get_operand (const TbTest *self, TbOrganization *organization, TbValue *out)
{
  if (self->is_fixed)
    {
      *out = self->operand;
      return self->is_known;
    }
  if (self->period != NULL)
    return tb_reference_get_value (self->term->left, &self->earlier, organization, out);
  return get_other (self, organization, out);
}

/* Whether anything is said: a figure, or what a section's own field answers, which may be a text. */
static gboolean
is_said (const TbTest *self, TbOrganization *organization)
{
  const TbReference *left = self->term->left;
  TbFieldAnswer answer = { NULL, TB_VALUE_INIT };
  gboolean said;
  TbValue value;

  if (left->own == NULL)
    return tb_reference_get_value (left, self->context, organization, &value);
  said = left->own->answer (self->context, organization, &answer) && (answer.text != NULL || tb_value_is_number (&answer.value));
  g_free (answer.text);
  return said;
}

/**
 * tb_test_ask: (skip)
 * @self: a test
 * @organization: (nullable): the organization asked about
 *
 * Whether a condition holds. Without a comparison: whether the figure is known and, for 是/否, is yes.
 *
 * Returns: no also where there is no figure; unknown where there is one that can't be compared
 */
TbTruth
tb_test_ask (const TbTest *self, TbOrganization *organization)
{
  const TbTerm *term = self->term;
  TbValue value, operand;

  if (organization == NULL)
    return TB_NO;
  if (term->comparison == TB_COMPARE_KNOWN)
    return is_said (self, organization) ? TB_YES : TB_NO;
  if (term->comparison == TB_COMPARE_UNKNOWN)
    return is_said (self, organization) || tb_reference_is_unreadable (term->left, self->context, organization) ? TB_NO : TB_YES;
  if (!tb_reference_get_value (term->left, self->context, organization, &value))
    return TB_NO;
  if (term->comparison == TB_COMPARE_NONE)
    return g_strcmp0 (tb_reference_get_unit (term->left), "是/否") != 0 || tb_decimal_compare (value.number, TB_DECIMAL_INT (0)) > 0 ? TB_YES : TB_NO;
  return get_operand (self, organization, &operand) ? compare (&value, term->comparison, &operand) : TB_UNKNOWN;
}

/* Of the organization that the term names. */
TbTruth
tb_term_ask (const TbTerm *self, const TbFieldContext *context)
{
  g_auto (TbTest) test = { 0 };

  if (!tb_reference_resolve (self->left, context, NULL))
    return TB_NO;
  tb_test_init (&test, self, context, 0);
  return tb_test_ask (&test, tb_reference_find_organization (self->left, context, NULL));
}
