/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office would have typed: nothing where the program works it out, and here and there 180余 or no data. */
#include "demo/tb-demo-private.h"

/* Of so many cells one is left out, or known only in part. */
#define SELDOM 40

static gboolean
has (const TbDemoTraits *traits, TbOrganization *who)
{
  return (traits->measure->of & tb_organization_get_kind (who)) != 0;
}

/* Whether one side of a rate is there for an organization, typed or summed up. */
static gboolean
is_operand (const TbDemoTraits *traits, TbOrganization *who)
{
  return has (traits, who) || (tb_organization_get_kind (who) == TB_CITY && tb_demo_part_kinds (traits->measure) != 0);
}

/* The program works it out from what is typed elsewhere: lists of those concerned may end early, so nobody adds them up. */
static gboolean
is_worked_out (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;

  if (measure->rank_of != NULL)
    return traits->source != NULL && (traits->source->measure->of & measure->rank_among) != 0;
  if (measure->counts != NULL)
    return tb_demo_number (self, traits, who, time) > 0;
  if (measure->states != NULL)
    return traits->source != NULL && !traits->source->measure->sparse;
  if (traits->numerator != NULL && traits->denominator != NULL)
    return is_operand (traits->numerator, who) && is_operand (traits->denominator, who);

  return tb_organization_get_kind (who) == TB_CITY && tb_demo_part_kinds (measure) != 0 && tb_measure_is_summable (measure) && !measure->sparse;
}

static gboolean
is_seldom (TbDemoWorld *self, const char *purpose, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  return tb_demo_draw (self, purpose, traits, who, time, SELDOM) == 0;
}

/* Nothing else depends on the cell. */
static gboolean
may_be_left_out (const TbDemoTraits *traits, TbOrganization *who)
{
  const TbOrganizationKind kind = tb_organization_get_kind (who);

  return (kind & (TB_DISTRICT | TB_DEPARTMENT)) != 0 && !traits->measure->sparse && !traits->is_needed && traits->part == TB_DEMO_FREE;
}

/* 超过85% for 87.3%, 低于70% for 66.1%: what an office says that has counted roughly. */
static void
make_rough_rate (TbValue *value, guint decimals)
{
  const gint64 percents = tb_decimal_round (value->number, 0).digits;

  if (percents >= 100 || percents <= 10)
    return;

  value->qualifier = percents >= 70 ? TB_OVER : TB_UNDER;
  value->number = TB_DECIMAL_INT (percents >= 70 ? (percents - 1) / 5 * 5 : (percents + 10) / 10 * 10);
}

/* 180余 for 183 */
static void
make_rough_count (TbValue *value)
{
  if (value->number.scale > 0 || value->number.digits < 50 || value->number.digits % 10 == 0)
    return;

  value->qualifier = TB_OVER;
  value->number.digits -= value->number.digits % 10;
}

static void
make_rough (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time, TbValue *value)
{
  if (tb_organization_get_kind (who) != TB_DISTRICT || traits->part == TB_DEMO_PLAN || traits->part == TB_DEMO_REST ||
      !is_seldom (self, "rough", traits, who, time))
    return;

  if (tb_demo_is_percentage (traits->measure))
    make_rough_rate (value, traits->measure->decimals);
  else if (traits->measure->direction == TB_MORE_IS_BETTER)
    make_rough_count (value);
}

/*
 * tb_demo_value: (skip)
 * @self: the world
 * @traits: a measure
 * @who: an organization
 * @time: a quarter
 *
 * Returns: what is typed into the cell; blank for nothing
 */
TbValue
tb_demo_value (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  TbValue value = TB_VALUE_INIT;

  if (!has (traits, who) || !tb_demo_is_concerned (self, traits, who, time) || is_worked_out (self, traits, who, time))
    return value;
  if (may_be_left_out (traits, who) && is_seldom (self, "gap", traits, who, time))
    {
      value.state = tb_demo_draw (self, "no data", traits, who, time, 2) == 0 ? TB_VALUE_NO_DATA : TB_VALUE_BLANK;
      return value;
    }

  value = TB_VALUE_EXACT (((TbDecimal){ tb_demo_number (self, traits, who, time), traits->measure->decimals }));
  make_rough (self, traits, who, time, &value);
  return value;
}
