/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a section names a chart. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

/**
 * TbChartKind:
 * @TB_CHART_RANKING: bars from the highest to the lowest value, with the city's rate, the mean of the
 *   districts' counts or a target as a line; rank numbers where more is better and all ranks are certain
 * @TB_CHART_BULLET: what is done as a share of what was planned, in the organizations' own order, with the
 *   share of all together as a line
 * @TB_CHART_GROUPED: for each organization a bar for each of several measures, side by side
 * @TB_CHART_STACKED: for each organization one bar of several measures that add up
 * @TB_CHART_SHARE: one whole and its part; of several organizations, a bar for each. Without a whole to compare
 *   with, one bar for all organizations' parts in their sum, or a bar for each organization's parts by measure
 * @TB_CHART_RING: parts of one whole as a ring; more than six parts are drawn as bars
 * @TB_CHART_LINE: a line for each organization over several quarters, the latest value labelled
 * @TB_CHART_SLOPE: from an earlier quarter to the present one
 * @TB_CHART_HEAT: a table of cells, the darker the higher: organizations by quarters, all cells on one scale, or by
 *   measures, where the shade is the rank within the column. Who is certainly last in a column is framed
 * @TB_CHART_DOTS: dots on an axis, logarithmic where the spec says so; over several quarters with the range
 *   that the values had
 * @TB_CHART_FIGURES: a few figures in large digits, of any units, with their change since the quarter before
 * @TB_CHART_OWN: a kind of the section's own
 *
 * Kinds of charts. Every bar starts at zero; a qualified value is drawn as what it is (180余 solid to 180 with
 * an open end, 低于70% hatched), and a district without a figure is a gap with a mark.
 */
typedef enum
{
  TB_CHART_RANKING,
  TB_CHART_BULLET,
  TB_CHART_GROUPED,
  TB_CHART_STACKED,
  TB_CHART_SHARE,
  TB_CHART_RING,
  TB_CHART_LINE,
  TB_CHART_SLOPE,
  TB_CHART_HEAT,
  TB_CHART_DOTS,
  TB_CHART_FIGURES,
  TB_CHART_OWN,
} TbChartKind;

/**
 * TbChartKindClass:
 *
 * How a kind of chart is laid out; see tb-chart-kind.h.
 */
typedef struct _TbChartKindClass TbChartKindClass;

/**
 * TbChartSpec:
 * @id: ASCII, unique within the section
 * @topic: the topic's id
 * @kind: the kind
 * @own: (nullable): for %TB_CHART_OWN, how it is laid out
 * @measure: (nullable): the measure drawn; %NULL where @measures names several
 * @measures: (nullable): the ids of several measures, joined with `+`: what is grouped or stacked, one unit for all,
 *   or stands at the head of a table's columns, each with its own unit
 * @against: (nullable): the plan (bullet) or, for a share, the whole
 * @quarters: how many quarters are drawn, the present one last; for a slope, 2 compares with the quarter before
 *   and 5 with that of a year ago; 0 for the present one alone
 * @target: (nullable): the measure whose figure of the city is the line to reach, of the same unit
 * @logarithmic: whether the axis is logarithmic; only of dots and lines, and the chart says so
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
  const TbChartKindClass *own;
  const char *measure;
  const char *measures;
  const char *against;
  guint quarters;
  const char *target;
  gboolean logarithmic;
  TbOrganizationKind of;
  const char *title;
} TbChartSpec;

G_END_DECLS
