/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a section names a chart. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

/**
 * TbChartKind:
 * @TB_CHART_RANKING: bars sorted from best to worst, with the average or target as a line
 * @TB_CHART_BULLET: what is done in front of what was planned
 * @TB_CHART_SHARE: one whole and its parts
 * @TB_CHART_DOTS: dots on a logarithmic axis, for values of very different size
 */
typedef enum
{
  TB_CHART_RANKING,
  TB_CHART_BULLET,
  TB_CHART_SHARE,
  TB_CHART_DOTS,
} TbChartKind;

/**
 * TbChartSpec:
 * @id: ASCII, unique within the section
 * @topic: the topic's id
 * @kind: the kind
 * @measure: the measure drawn
 * @against: (nullable): the plan (bullet) or, for a share, the whole
 * @of: the kinds of organizations drawn
 * @title: what it shows, for when no finding can be computed
 */
typedef struct
{
  const char *id;
  const char *topic;
  TbChartKind kind;
  const char *measure;
  const char *against;
  TbOrganizationKind of;
  const char *title;
} TbChartSpec;

G_END_DECLS
