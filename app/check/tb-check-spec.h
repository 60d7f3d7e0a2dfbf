/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a section names a consistency check. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

/**
 * TbSeverity:
 * @TB_WARNING: may be right; look at it
 * @TB_SEVERE: can't be right: an error
 */
typedef enum
{
  TB_WARNING,
  TB_SEVERE,
} TbSeverity;

/**
 * TbCheckRule:
 * @TB_CHECK_SUM: the sum of @measure over @parts against the stated total @against
 * @TB_CHECK_NOT_ABOVE: @measure is not above @against, organization by organization (done ≤ plan, part ≤ whole);
 *   where only the city has @against, that is everybody's limit
 * @TB_CHECK_COUNT: organizations of @parts with more than none of @measure against the stated count @against
 * @TB_CHECK_RATE: the typed rate @measure against its numerator and denominator
 * @TB_CHECK_RANK: the stated rank @measure against the figures of the organizations named
 * @TB_CHECK_PERCENT: the rate @measure is between 0 and 100 %
 * @TB_CHECK_ADDS_UP: @measure is the sum of the measures @addends, organization by organization
 * @TB_CHECK_READABLE: every figure that the file holds can be read; no section declares it, it is always kept
 *
 * Rules. Qualified values count as bounds, and a finding is only what can't be right: a blank district is unknown,
 * so a sum without it is a lower bound. Departments and places are lists of those concerned: one without a
 * figure has none. Where @against isn't given, %TB_CHECK_SUM takes the measure that `states` the sum, else the
 * city's own figure, and %TB_CHECK_COUNT the measure that `counts` them.
 */
typedef enum
{
  TB_CHECK_SUM,
  TB_CHECK_NOT_ABOVE,
  TB_CHECK_COUNT,
  TB_CHECK_RATE,
  TB_CHECK_RANK,
  TB_CHECK_PERCENT,
  TB_CHECK_ADDS_UP,
  TB_CHECK_READABLE,
} TbCheckRule;

/**
 * TbCheckSpec:
 * @rule: the rule
 * @topic: the topic's id
 * @measure: the measure checked
 * @against: (nullable): the measure compared with; a sum and a count without one are compared with the
 *   measure that says it states or counts @measure, and a sum otherwise with the city's own figure of it
 * @addends: (nullable): for @TB_CHECK_ADDS_UP, measure ids joined by `+`
 * @parts: the kinds of organizations that are the parts; for rules about single figures, those looked at (0: all)
 * @severity: error or warning
 * @because: (nullable): why a difference may be right, for a warning; marked for translation
 */
typedef struct
{
  TbCheckRule rule;
  const char *topic;
  const char *measure;
  const char *against;
  const char *addends;
  TbOrganizationKind parts;
  TbSeverity severity;
  const char *because;
} TbCheckSpec;

G_END_DECLS
