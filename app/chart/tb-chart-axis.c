/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An axis of values: where it begins and ends, its ticks at round numbers, and what they are called. */
#include "chart/tb-chart-axis.h"

#include <math.h>

/* a linear axis begins above zero only when the values keep to its last part, so that nothing would be seen otherwise */
#define LAST_PART (2.0 / 3.0)
#define ONE_WAN 1e4
#define ONE_YI 1e8

/* 1, 2 or 5 times a power of ten, so that @span has at most @n_ticks of them */
static double
round_step (double span, guint n_ticks)
{
  const double least = span / MAX (n_ticks, 1);
  const double power = pow (10.0, floor (log10 (least)));
  const double leading = least / power;

  if (leading <= 1.0 + 1e-9)
    return power;
  if (leading <= 2.0 + 1e-9)
    return 2.0 * power;

  return leading <= 5.0 + 1e-9 ? 5.0 * power : 10.0 * power;
}

static void
init_decades (TbChartAxis *self, double lowest, double highest)
{
  const int first = highest > 0 && lowest > 0 ? (int) floor (log10 (lowest) + 1e-12) : 0;
  const int last = highest > 0 ? (int) ceil (log10 (highest) - 1e-12) : 1;

  self->step = 10.0;
  self->low = pow (10.0, first);
  self->high = pow (10.0, MAX (last, first + 1));
}

/*
 * tb_chart_axis_init: (skip)
 * @lowest: the lowest value; of a logarithmic axis the lowest above zero
 * @highest: the highest value
 * @n_ticks: how many steps there is room for, at least 1
 *
 * Finds the axis that holds all values and ends at ticks. A linear one begins at zero, unless no bars stand on it and the
 * values lie so close together that they couldn't be told apart; tb_chart_axis_dup_warning() then says so.
 */
void
tb_chart_axis_init (TbChartAxis *self, double lowest, double highest, guint n_ticks, TbChartAxisFlags flags)
{
  *self = (TbChartAxis){ .logarithmic = (flags & TB_CHART_AXIS_LOGARITHMIC) != 0 };
  if (self->logarithmic)
    {
      init_decades (self, lowest, highest);
      return;
    }

  const gboolean above = (flags & TB_CHART_AXIS_FROM_ZERO) == 0 && lowest < highest && lowest > LAST_PART * highest;
  const gboolean below = (flags & TB_CHART_AXIS_FROM_ZERO) == 0 && lowest < highest && highest < LAST_PART * lowest;

  if (!above)
    lowest = MIN (lowest, 0.0);
  if (!below)
    highest = MAX (highest, 0.0);
  if (highest <= lowest)
    highest = lowest + 1.0;

  self->step = round_step (highest - lowest, n_ticks);
  if ((flags & TB_CHART_AXIS_WHOLE) != 0)
    self->step = MAX (self->step, 1.0);
  self->low = floor (lowest / self->step + 1e-9) * self->step;
  self->high = ceil (highest / self->step - 1e-9) * self->step;
}

static void
widen (double *lowest, double *highest, const TbValue *value, gboolean logarithmic)
{
  double low, high;

  if (!tb_chart_value_extent (value, &low, &high) || (logarithmic && low <= 0))
    return;

  *lowest = MIN (*lowest, low);
  *highest = MAX (*highest, high);
}

static void
widen_for_row (double *lowest, double *highest, const TbChartItem *item, gboolean logarithmic)
{
  widen (lowest, highest, &item->value, logarithmic);
  for (guint i = 0; item->points != NULL && i < item->points->len; i++)
    widen (lowest, highest, &g_array_index (item->points, TbChartPoint, i).value, logarithmic);
}

/*
 * tb_chart_axis_init_for_data: (skip)
 *
 * Finds the axis for all rows, all their points, the average and the target.
 */
void
tb_chart_axis_init_for_data (TbChartAxis *self, const TbChartData *data, guint n_ticks)
{
  static const char *const fractional[] = { "%", "倍", "分", NULL };
  TbChartAxisFlags flags = data->logarithmic ? TB_CHART_AXIS_LOGARITHMIC : 0;
  double lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE;

  if (data->unit != NULL && !g_strv_contains (fractional, data->unit))
    flags |= TB_CHART_AXIS_WHOLE;

  for (guint i = 0; i < data->items->len; i++)
    widen_for_row (&lowest, &highest, tb_chart_data_get_item (data, i), data->logarithmic);
  if (data->average != NULL)
    widen_for_row (&lowest, &highest, data->average, data->logarithmic);
  widen (&lowest, &highest, &data->reference, data->logarithmic);
  widen (&lowest, &highest, &data->target, data->logarithmic);
  if (highest < lowest)
    lowest = highest = 0.0;

  tb_chart_axis_init (self, lowest, highest, n_ticks, flags);
}

/* FALSE for what has no place: zero on a logarithmic axis */
gboolean
tb_chart_axis_holds (const TbChartAxis *self, double value)
{
  return !self->logarithmic || value > 0;
}

/*
 * tb_chart_axis_get_share: (skip)
 *
 * Returns: where @value is, from 0 at the axis' beginning to 1 at its end
 */
double
tb_chart_axis_get_share (const TbChartAxis *self, double value)
{
  if (self->logarithmic)
    return log (value / self->low) / log (self->high / self->low);

  return (value - self->low) / (self->high - self->low);
}

guint
tb_chart_axis_count_ticks (const TbChartAxis *self)
{
  if (self->logarithmic)
    return (guint) round (log10 (self->high / self->low)) + 1;

  return (guint) round ((self->high - self->low) / self->step) + 1;
}

double
tb_chart_axis_get_tick (const TbChartAxis *self, guint index)
{
  if (self->logarithmic)
    return self->low * pow (self->step, index);

  return round (self->low / self->step + index) * self->step;
}

/* how many decimals tell multiples of @step apart */
static int
count_decimals (double step)
{
  return CLAMP ((int) -floor (log10 (step) + 1e-9), 0, 9);
}

/* numbers from half of 万 or 亿 are counted in those */
static double
get_word_value (double least)
{
  if (least >= ONE_YI / 2)
    return ONE_YI;

  return least >= ONE_WAN / 2 ? ONE_WAN : 1.0;
}

/*
 * tb_chart_axis_tick_to_words: (skip)
 * @unit: (nullable): the unit; only % is written, others stand at the chart's foot
 *
 * Writes a tick's number as the circular does: 85%, 1500, 2万, 1.5亿; digits aren't grouped.
 *
 * Returns: (transfer full): the words
 */
char *
tb_chart_axis_tick_to_words (const TbChartAxis *self, guint index, const char *unit)
{
  const double tick = tb_chart_axis_get_tick (self, index);
  const double least = self->logarithmic ? tick : self->step;
  const double by = get_word_value (least);
  const char *word = by == ONE_YI ? "亿" : "万";

  return g_strdup_printf ("%.*f%s%s", tick == 0.0 ? 0 : count_decimals (least / by), tick / by,
                          tick == 0.0 || by == 1.0 ? "" : word, g_strcmp0 (unit, "%") == 0 ? "%" : "");
}

/*
 * tb_chart_axis_dup_warning: (skip)
 *
 * Returns: (transfer full) (nullable): what has to be said of the axis: 对数刻度, 纵轴自80%起; %NULL for one with zero
 */
char *
tb_chart_axis_dup_warning (const TbChartAxis *self, const char *unit)
{
  const gboolean is_below = self->high < 0;
  g_autofree char *words = NULL;

  if (self->logarithmic)
    return g_strdup (TB_CHART_AXIS_LOGARITHMIC_TEXT);
  if (self->low <= 0 && !is_below)
    return NULL;

  words = tb_chart_axis_tick_to_words (self, is_below ? tb_chart_axis_count_ticks (self) - 1 : 0, unit);

  return g_strdup_printf (is_below ? "刻度至%s止" : "刻度自%s起", words);
}
