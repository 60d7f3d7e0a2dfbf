/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a measure's declaration says about its arithmetic. */
#include "model/tb-measure.h"

#include <string.h>

static gboolean
is_rank (const TbMeasure *self)
{
  return self->rank_of != NULL;
}

/**
 * tb_measure_is_summable:
 * @self: a measure
 *
 * Tells whether the values of several organizations can be added: not rates, answers (是/否) and ranks.
 *
 * Returns: whether they can
 */
gboolean
tb_measure_is_summable (const TbMeasure *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !is_rank (self) && strcmp (self->unit, "%") != 0 && strcmp (self->unit, "是/否") != 0;
}

/**
 * tb_measure_is_computable:
 * @self: a measure
 *
 * Tells whether the measure is declared as worked out from others: a rate from numerator and denominator, a rank,
 * a stated sum or a count. A figure that was typed is shown instead.
 *
 * Returns: whether it is
 */
gboolean
tb_measure_is_computable (const TbMeasure *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->rate_of != NULL && self->rate_to != NULL) || is_rank (self) || self->states != NULL || self->counts != NULL;
}
