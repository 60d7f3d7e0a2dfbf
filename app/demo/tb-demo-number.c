/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number behind a cell: its size, its trend, its season, and what it is a part of. */
#include "demo/tb-demo-private.h"

/* What a section doesn't say the size of. */
#define USUAL_SIZE 60
#define USUAL_RATE 92
#define USUAL_BAD_RATE 6

/* All of something, where a share is worked out: millionths. */
#define WHOLE 1000000

static gint64
scale (gint64 number, gint64 share)
{
  return (number * share + TB_DEMO_ONE / 2) / TB_DEMO_ONE;
}

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* Quarters, or for what is set once a year years, before the newest. */
static int
get_age (TbDemoWorld *self, const TbDemoTraits *traits, int time)
{
  const gboolean yearly = traits->measure->kind == TB_STOCK && traits->measure->direction == TB_NEUTRAL;

  return yearly ? (self->end / 4 - time / 4) * 4 : self->end - time;
}

static guint
get_typical (const TbDemoTraits *traits)
{
  const TbMeasure *measure = traits->measure;

  if (measure->typical > 0)
    return measure->typical;
  if (!tb_demo_is_percentage (measure))
    return USUAL_SIZE;

  return measure->direction == TB_LESS_IS_BETTER ? USUAL_BAD_RATE : USUAL_RATE;
}

/*
 * A share in millionths around @level: who is slow falls far behind, nobody passes the whole, and where nearly all is
 * done the quick have done all. What is missing to the whole is worked out as odds, so that no limit need be set.
 */
static gint64
work_out_share (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time, gint64 level)
{
  const gboolean is_bad = traits->measure->direction == TB_LESS_IS_BETTER;
  const gint64 behind = TB_DEMO_ONE - tb_demo_world_get_skill (self, traits, who, time);
  const int age = traits->measure->direction == TB_NEUTRAL ? 0 : MIN (self->end - time, 12);
  const gint64 good = is_bad ? WHOLE - level : level;
  gint64 odds = WHOLE - good;
  gint64 gap;

  odds = scale (odds, TB_DEMO_ONE / 5 + behind * behind / TB_DEMO_ONE * 14 / 5);
  odds = scale (odds, TB_DEMO_ONE + age * 600);
  odds = scale (odds, TB_DEMO_ONE - 900 + tb_demo_draw (self, "quarter", traits, who, time, 1801));
  gap = WHOLE * odds / MAX (odds + good, 1);
  if (good >= WHOLE * 9 / 10)
    gap = MAX (gap - (WHOLE - good) * 35 / 100, 0);

  return is_bad ? gap : WHOLE - gap;
}

static gint64
round_to_percentage (gint64 share, guint decimals)
{
  return (share * power_of_ten (decimals) + WHOLE / 200) / (WHOLE / 100);
}

/* What of a year's plan is done by the end of each quarter: the quick are ready before the year ends. */
static gint64
work_out_progress (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  static const gint64 expected[] = { 2800, 5500, 8300, 9800 };
  const gint64 skill = tb_demo_world_get_skill (self, traits, who, time);

  return MIN (scale (expected[time % 4], TB_DEMO_ONE * 65 / 100 + skill * 75 / 100), TB_DEMO_ONE) * (WHOLE / TB_DEMO_ONE);
}

static gint64
work_out_part (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *whole_measure = traits->whole->measure;
  const gboolean own = (whole_measure->of & tb_organization_get_kind (who)) != 0;
  const gint64 whole = tb_demo_number (self, traits->whole, own ? who : tb_demo_world_find (self, TB_CITY), time);
  const gint64 level = WHOLE * (gint64) get_typical (traits) / get_typical (traits->whole);
  gint64 share, part;

  if (traits->part == TB_DEMO_PLAN)
    share = work_out_progress (self, traits, who, time);
  else if (traits->measure->typical == 0 || whole_measure->typical == 0)
    share = work_out_share (self, traits, who, time, WHOLE / 2);
  else
    share = work_out_share (self, traits, who, time, CLAMP (level, WHOLE / 1000, WHOLE));

  part = (whole * share / WHOLE) * power_of_ten (traits->measure->decimals) / power_of_ten (whole_measure->decimals);

  /* who is on a list of those concerned has some */
  return traits->measure->sparse && whole > 0 ? MAX (part, 1) : part;
}

static gint64
work_out_rest (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  gint64 rest = tb_demo_number (self, traits->whole, who, time);

  for (guint i = 0; i < traits->others->len; i++)
    rest -= tb_demo_number (self, g_ptr_array_index (traits->others, i), who, time);

  return MAX (rest, 0);
}

/* How the years and quarters before the newest compare with it. */
static gint64
get_trend (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;
  const int age = get_age (self, traits, time);
  const gint64 growth = 200 + tb_demo_draw (self, "growth", traits, who, 0, 300);

  if (measure->direction == TB_LESS_IS_BETTER)
    return TB_DEMO_ONE + age * 600;
  if (measure->direction == TB_NEUTRAL)
    return TB_DEMO_ONE * 100 / (100 + age);

  return TB_DEMO_ONE * TB_DEMO_ONE / (TB_DEMO_ONE + age * growth);
}

/* What the quarter itself does: the season, and what nobody can foresee. Stocks that grow never shrink. */
static gint64
get_season (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  static const gint64 quarters[] = { 8200, 10000, 9800, 11500 };
  static const gint64 since_january[] = { 2000, 4600, 7400, 10000 };
  const TbMeasure *measure = traits->measure;
  const gboolean is_bad = measure->direction == TB_LESS_IS_BETTER;
  const guint sway = is_bad ? 4000 : 1600;

  switch (measure->kind)
    {
    case TB_FLOW:
      return quarters[time % 4] - sway / 2 + tb_demo_draw (self, "quarter", traits, who, time, sway);
    case TB_YEAR_TO_DATE:
      return since_january[time % 4] - 300 + tb_demo_draw (self, "quarter", traits, who, time, 600);
    case TB_STOCK:
      if (is_bad)
        return TB_DEMO_ONE - 1000 + tb_demo_draw (self, "quarter", traits, who, time, 2000);
      return TB_DEMO_ONE - (measure->direction == TB_NEUTRAL ? 0 : tb_demo_draw (self, "quarter", traits, who, time, 120));
    case TB_SETTING:
    default:
      return TB_DEMO_ONE;
    }
}

/* What one organization does more than another: the larger, the quicker; and for what is better rare, the slower. What
 * was built stays, also where a year was bad. */
static gint64
get_weight (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;
  const TbOrganizationKind kind = tb_organization_get_kind (who);
  const gint64 skill = tb_demo_world_get_skill (self, traits, who, measure->kind == TB_STOCK ? self->end : time);
  const gint64 size = scale (tb_demo_world_get_size (self, who), TB_DEMO_ONE * 3 / 4 + tb_demo_draw (self, "size", traits, who, 0, TB_DEMO_ONE / 2));

  if (kind == TB_CITY || kind == TB_CITY_LEVEL || kind == TB_GROUP)
    return TB_DEMO_ONE - (measure->kind == TB_SETTING ? 0 : tb_demo_draw (self, "city", traits, who, 0, 800));
  if (measure->direction == TB_LESS_IS_BETTER)
    return scale (size, TB_DEMO_ONE * 2 - skill * 17 / 10);
  if (measure->direction == TB_NEUTRAL)
    return size;

  return scale (size, TB_DEMO_ONE * 7 / 10 + skill * 6 / 10);
}

/* Plans and lists are made in round numbers. */
static gint64
make_round (gint64 number)
{
  const gint64 step = number >= 1000 ? 50 : number >= 200 ? 10
                                        : number >= 20    ? 5
                                                          : 1;

  return MAX ((number + step / 2) / step * step, 1);
}

static gint64
work_out_amount (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;
  const TbOrganizationKind kind = tb_organization_get_kind (who);
  gint64 amount = (gint64) get_typical (traits) * power_of_ten (measure->decimals);
  gint64 share;

  if (measure->kind == TB_SETTING)
    return amount;
  /* where the city's own level stands beside the whole city, the districts' are in the latter */
  if (kind == TB_CITY && (measure->of & TB_CITY_LEVEL) != 0)
    amount *= 5;

  share = scale (get_trend (self, traits, who, time), get_season (self, traits, who, time));
  amount = scale (amount, scale (share, get_weight (self, traits, who, time)));
  if (measure->direction == TB_NEUTRAL && measure->kind == TB_STOCK && measure->decimals == 0)
    amount = make_round (amount);

  return measure->sparse ? MAX (amount, 1) : amount;
}

/* Other cities are like ours, more or less; far more or less where a chart says so. */
static gint64
work_out_peer (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, TbOrganization *ours, int time)
{
  const gint64 pace = tb_demo_world_get_pace (self, who);
  const gint64 factor = traits->varies_widely ? 600 + pace * pace / TB_DEMO_ONE * 4 : 6000 + pace * 8 / 10;
  const guint sway = traits->measure->kind == TB_STOCK ? 200 : 2000;
  const gint64 turn = TB_DEMO_ONE - sway / 2 + tb_demo_draw (self, "quarter", traits, who, time, sway);

  return scale (scale (tb_demo_number (self, traits, ours, time), factor), turn);
}

/* The city's figure of what others make up: their sum, or for rates their mean. */
static gint64
add_up (TbDemoWorld *self, const TbDemoTraits *traits, int time)
{
  const TbOrganizationKind kinds = tb_demo_part_kinds (traits->measure);
  gint64 sum = 0, n = 0;

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (self->organizations, i);

      if ((tb_organization_get_kind (who) & kinds) == 0 || !tb_demo_is_concerned (self, traits, who, time))
        continue;
      sum += tb_demo_number (self, traits, who, time);
      n++;
    }

  return tb_measure_is_summable (traits->measure) || n == 0 ? sum : (sum + n / 2) / n;
}

static gint64
count_concerned (TbDemoWorld *self, const TbDemoTraits *source, int time)
{
  gint64 n = 0;

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (self->organizations, i);

      if ((tb_organization_get_kind (who) & source->measure->of & (TB_DISTRICT | TB_DEPARTMENT | TB_PLACE)) != 0 &&
          tb_demo_is_concerned (self, source, who, time) && tb_demo_number (self, source, who, time) > 0)
        n++;
    }

  return n;
}

/* A rank that nobody can work out, for want of the others' figures. */
static gint64
guess_rank (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  return 2 + tb_demo_draw (self, "rank", traits, who, 0, 3) + tb_demo_draw (self, "rank", traits, who, time, 2);
}

/* 1 for yes: what is good is reached by one after another and then kept, what is bad is the slow ones' in turn. */
static gint64
answer (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  return traits->measure->sparse || tb_demo_concern (self, traits, who) < TB_DEMO_ONE / 2 - (self->end - time) * 400;
}

/*
 * How far an organization is from having a figure of a sparse measure, from 0 to TB_DEMO_ONE: what is good the quick
 * have, what is bad the slow, and the matter is to some what it isn't to others.
 */
gint64
tb_demo_concern (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who)
{
  const gint64 pace = tb_demo_world_get_pace (self, who);
  const gint64 lot = tb_demo_draw (self, "concern", traits, who, 0, TB_DEMO_ONE);

  if (traits->measure->direction == TB_NEUTRAL)
    return lot;

  return ((traits->measure->direction == TB_LESS_IS_BETTER ? pace : TB_DEMO_ONE - pace) + lot) / 2;
}

/* Below which concern an organization has a figure. */
static gint64
get_concern_limit (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;
  const gboolean is_bad = measure->direction == TB_LESS_IS_BETTER;
  const gint64 limit = tb_organization_get_kind (who) == TB_DEPARTMENT ? 3500 : 5500;

  if (is_bad || measure->kind == TB_FLOW)
    return limit - (is_bad && tb_demo_is_answer (measure) ? 1200 : 0) + tb_demo_draw (self, "turn", traits, who, time, 1600) - 800;

  return limit - MIN (self->end - time, 12) * 250;
}

gboolean
tb_demo_is_concerned (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  if (!traits->measure->sparse || (tb_organization_get_kind (who) & (TB_DISTRICT | TB_DEPARTMENT)) == 0)
    return TRUE;
  if (traits->whole != NULL && traits->whole->measure->sparse)
    return tb_demo_is_concerned (self, traits->whole, who, time);

  return who == traits->most_concerned || tb_demo_concern (self, traits, who) < get_concern_limit (self, traits, who, time);
}

/*
 * tb_demo_number: (skip)
 * @self: the world
 * @traits: a measure
 * @who: an organization that has it
 * @time: a quarter
 *
 * Returns: the number, in units of the measure's last decimal
 */
gint64
tb_demo_number (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const TbMeasure *measure = traits->measure;
  const TbOrganizationKind kind = tb_organization_get_kind (who);
  TbOrganization *ours = tb_demo_world_find (self, (measure->of & TB_CITY) != 0 ? TB_CITY : TB_CITY_LEVEL);

  if (measure->rank_of != NULL)
    return guess_rank (self, traits, who, time);
  if (measure->counts != NULL)
    return traits->source != NULL ? count_concerned (self, traits->source, time) : 0;
  if (measure->states != NULL && traits->source != NULL)
    return add_up (self, traits->source, time);
  if (tb_demo_is_answer (measure))
    return answer (self, traits, who, time);
  if (kind == TB_CITY && tb_demo_part_kinds (measure) != 0)
    return add_up (self, traits, time);
  if (tb_demo_is_percentage (measure))
    return round_to_percentage (work_out_share (self, traits, who, time, MIN (get_typical (traits), 100) * (WHOLE / 100)), measure->decimals);
  if (kind == TB_PEER_CITY && ours != NULL && (tb_organization_get_kind (ours) & measure->of) != 0)
    return work_out_peer (self, traits, who, ours, time);
  if (traits->part == TB_DEMO_REST)
    return work_out_rest (self, traits, who, time);
  if (traits->whole != NULL && ((traits->whole->measure->of & kind) != 0 || (traits->whole->measure->of & TB_CITY) != 0))
    return work_out_part (self, traits, who, time);

  return work_out_amount (self, traits, who, time);
}
