/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office would have typed: nothing where the program works it out, and here and there 180余 or no data. */
#include "demo/tb-demo-private.h"

/* Of so many cells one is left out, and one is known only roughly. */
#define GAPS 60
#define ROUGH_RATES 10
#define ROUGH_COUNTS 15

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

/* Nothing else depends on the cell. */
static gboolean
may_be_left_out (const TbDemoTraits *traits, TbOrganization *who)
{
  const TbOrganizationKind kind = tb_organization_get_kind (who);

  return (kind & (TB_DISTRICT | TB_DEPARTMENT)) != 0 && !traits->measure->sparse && !traits->is_needed && traits->part == TB_DEMO_FREE;
}

/* What an office says that has counted roughly: 超过94% for 94.8% of the best, 低于35% for 34.1% of the last. In between
 * it would leave open who is first and who is last. */
static void
make_rough_rate (TbValue *value, gint64 skill)
{
  const gint64 percents = tb_decimal_round (value->number, 0).digits;

  if (percents < 5 || percents > 97 || (skill > TB_DEMO_ONE / 5 && skill < TB_DEMO_ONE * 4 / 5))
    return;

  value->qualifier = skill > TB_DEMO_ONE / 2 ? TB_OVER : TB_UNDER;
  value->number = TB_DECIMAL_INT (skill > TB_DEMO_ONE / 2 ? percents - 1 : percents + 1);
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
  const gboolean is_rate = tb_demo_is_percentage (traits->measure);

  if (tb_organization_get_kind (who) != TB_DISTRICT || traits->part == TB_DEMO_PLAN || traits->part == TB_DEMO_REST)
    return;

  if (is_rate && tb_demo_draw (self, "rough", traits, who, time, ROUGH_RATES) == 0)
    make_rough_rate (value, tb_demo_world_get_skill (self, traits, who, time));
  else if (!is_rate && traits->measure->direction == TB_MORE_IS_BETTER && tb_demo_draw (self, "rough", traits, who, time, ROUGH_COUNTS) == 0)
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
  if (may_be_left_out (traits, who) && tb_demo_draw (self, "gap", traits, who, time, GAPS) == 0)
    {
      value.state = tb_demo_draw (self, "no data", traits, who, time, 2) == 0 ? TB_VALUE_NO_DATA : TB_VALUE_BLANK;
      return value;
    }

  value = TB_VALUE_EXACT (((TbDecimal){ tb_demo_number (self, traits, who, time), traits->measure->decimals }));
  make_rough (self, traits, who, time, &value);
  return value;
}
