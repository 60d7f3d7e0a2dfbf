/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics and measures: what is counted, as a section declares it in static tables. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

/**
 * TbTopic:
 * @id: ASCII, unique within its section
 * @name: in the office's words
 */
typedef struct
{
  const char *id;
  const char *name;
} TbTopic;

/**
 * TbMeasureKind:
 * @TB_STOCK: as at the period's end
 * @TB_FLOW: within the quarter
 * @TB_YEAR_TO_DATE: from January to the period's end
 * @TB_SETTING: a rule or requirement, not a result
 */
typedef enum
{
  TB_STOCK,
  TB_FLOW,
  TB_YEAR_TO_DATE,
  TB_SETTING,
} TbMeasureKind;

/**
 * TbDirection:
 * @TB_NEUTRAL: neither is better
 * @TB_MORE_IS_BETTER: high ranks first
 * @TB_LESS_IS_BETTER: low ranks first
 */
typedef enum
{
  TB_NEUTRAL,
  TB_MORE_IS_BETTER,
  TB_LESS_IS_BETTER,
} TbDirection;

/**
 * TbMeasure:
 * @topic: the id of its topic
 * @id: ASCII, unique within its topic
 * @name: in the office's words; `TOPIC/NAME` names it on the command line and in fields
 * @unit: 个, 人, 件, %, 是/否 …
 * @kind: stock, flow, year to date or setting
 * @of: the kinds of organizations that have it
 * @direction: whether more or less is better
 * @decimals: decimals of computed values
 * @rate_of: (nullable): for a rate, the id of its numerator in the same topic; it is computed where
 *   numerator and denominator are known and no figure was typed
 * @rate_to: (nullable): its denominator
 * @rank_of: (nullable): for a rank, the measure ranked; computed where no figure was typed and the rank is certain
 * @rank_among: for a rank, the kinds of organizations compared with
 * @states: (nullable): the measure whose sum over the districts this city figure states; computed where no figure
 *   was typed and every district has one
 * @counts: (nullable): the measure whose organizations with more than none this figure counts; computed where no
 *   figure was typed and at least one has
 * @sparse: whether only the organizations concerned have a figure (warnings, one district's project):
 *   an empty cell is then nothing that is still to be filled
 * @typical: a plausible size of one organization's figure in the measure's unit, of a whole year for what counts from
 *   January; demonstration projects are made from it. 0: nothing is known
 *
 * One measure. All strings are static. Values where @unit is `%` or `是/否`, and ranks, are never summed.
 */
typedef struct
{
  const char *topic;
  const char *id;
  const char *name;
  const char *unit;
  TbMeasureKind kind;
  TbOrganizationKind of;
  TbDirection direction;
  guint decimals;
  const char *rate_of;
  const char *rate_to;
  const char *rank_of;
  TbOrganizationKind rank_among;
  const char *states;
  const char *counts;
  gboolean sparse;
  guint typical;
} TbMeasure;

TB_EXPORT
gboolean tb_measure_is_summable (const TbMeasure *self);
TB_EXPORT
gboolean tb_measure_is_computable (const TbMeasure *self);

G_END_DECLS
