/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a section names a chart. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

/**
 * TbChartKind:
 * @TB_CHART_RANKING: bars from the highest to the lowest value, with the city's rate (or the mean of the
 *   districts' counts) as a line; rank numbers where more is better and all ranks are certain
 * @TB_CHART_BULLET: what is done as a share of what was planned, in the organizations' own order, with the
 *   share of all together as a line
 * @TB_CHART_SHARE: one whole and its part; of several organizations, a bar for each
 * @TB_CHART_DOTS: dots on a logarithmic axis, for values of very different size
 *
 * Kinds of charts. Every bar starts at zero; a qualified value is drawn as what it is (180余 solid to 180 with
 * an open end, 低于70% hatched), and a district without a figure is a gap with a mark.
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
 * @against: (nullable): the plan (bullet) or, for a share, the whole; a share without it shows what part each
 *   organization has in the sum of all
 * @of: the kinds of organizations drawn; districts all, of others those that have a figure. With
 *   %TB_PEER_CITY, %TB_CITY or %TB_CITY_LEVEL is shown as our own among the others
 * @title: what it shows, for when no finding is certain
 *
 * A chart of a section. Its title on paper is a finding computed from the figures.
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
