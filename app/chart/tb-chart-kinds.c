/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine's kinds of charts, and what each reads. */
#include "chart/tb-chart-private.h"

static const TbChartKindClass *const kinds[] = {
  [TB_CHART_RANKING] = &tb_chart_ranking_kind,
  [TB_CHART_BULLET] = &tb_chart_bullet_kind,
  [TB_CHART_GROUPED] = &tb_chart_grouped_kind,
  [TB_CHART_STACKED] = &tb_chart_stacked_kind,
  [TB_CHART_SHARE] = &tb_chart_share_kind,
  [TB_CHART_LINE] = &tb_chart_line_kind,
  [TB_CHART_SLOPE] = &tb_chart_slope_kind,
  [TB_CHART_HEAT] = &tb_chart_heat_kind,
  [TB_CHART_RING] = &tb_chart_ring_kind,
  [TB_CHART_DOTS] = &tb_chart_dots_kind,
  [TB_CHART_FIGURES] = &tb_chart_figures_kind,
};

/**
 * tb_chart_kind_get:
 * @kind: a kind of the engine's
 *
 * Returns: (transfer none) (nullable): how it is laid out; %NULL for %TB_CHART_OWN and what isn't a kind
 */
const TbChartKindClass *
tb_chart_kind_get (TbChartKind kind)
{
  return (guint) kind < G_N_ELEMENTS (kinds) ? kinds[kind] : NULL;
}

/**
 * tb_chart_spec_get_reading:
 * @spec: a chart
 *
 * Returns: what its rows and columns are
 */
TbChartReading
tb_chart_spec_get_reading (const TbChartSpec *spec)
{
  const gboolean is_parts = spec->kind == TB_CHART_RING || spec->kind == TB_CHART_SHARE;

  if (spec->kind == TB_CHART_FIGURES)
    return TB_CHART_READS_FIGURES;
  if (spec->quarters > 0)
    return TB_CHART_READS_QUARTERS;
  if (spec->measures != NULL)
    return is_parts ? TB_CHART_READS_PARTS : TB_CHART_READS_MEASURES;
  if (spec->against != NULL)
    return TB_CHART_READS_SHARES;

  return is_parts ? TB_CHART_READS_PARTS : TB_CHART_READS_VALUES;
}
