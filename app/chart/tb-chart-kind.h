/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a kind of chart. The engine's own kinds and those that a section brings are made the same way. */
#pragma once

#include "chart/tb-chart-layout.h"

G_BEGIN_DECLS

/**
 * TbChartReading:
 * @TB_CHART_READS_VALUES: the values of one measure, from the highest to the lowest
 * @TB_CHART_READS_SHARES: the shares of one measure in another, in the organizations' own order
 * @TB_CHART_READS_PARTS: the parts of one whole as columns of one row; with several measures, of each organization
 * @TB_CHART_READS_FIGURES: a row for each figure of each measure, with its change since the quarter before
 * @TB_CHART_READS_MEASURES: a row for each organization, a column for each measure
 * @TB_CHART_READS_QUARTERS: a row for each organization, a column for each quarter
 *
 * What a chart's rows and columns are.
 */
typedef enum
{
  TB_CHART_READS_VALUES,
  TB_CHART_READS_SHARES,
  TB_CHART_READS_PARTS,
  TB_CHART_READS_FIGURES,
  TB_CHART_READS_MEASURES,
  TB_CHART_READS_QUARTERS,
} TbChartReading;

/**
 * TbChartKindClass:
 * @id: ASCII, as printed by `tongbao charts`: `ranking`
 * @says: what is drawn, in one sentence, for people who can't see it; marked for translation
 * @lay: fills the layout's plot; returns %FALSE when the rows don't fit at the layout's size, and is then called again
 *   with a smaller one, down to %TB_CHART_LEAST_SIZE, where it has to leave something out instead
 * @natural_height: (nullable): the height in points that the plot looks best with at the layout's width and size;
 *   %NULL: a row's for each item
 * @compose_title: (nullable): appends the finding behind the subject and a colon; returns %FALSE when nothing is
 *   certain, having appended nothing. %NULL: who is highest and who is lowest
 * @has_axis_below: whether there is a strip for an axis below the rows of a #TbChartGrid
 * @has_bar_for_each_column: whether each row of a #TbChartGrid has a bar for each column
 * @can_stand: whether rows may stand side by side where that fits better; bars are then laid out with the functions that
 *   know which way they go
 *
 * A kind of chart. All strings are static.
 */
struct _TbChartKindClass
{
  const char *id;
  const char *says;
  gboolean (*lay) (TbChartLayout *layout, const TbChartData *data);
  double (*natural_height) (TbChartLayout *layout, const TbChartData *data);
  gboolean (*compose_title) (GString *title, const TbChartData *data);
  gboolean has_axis_below;
  gboolean has_bar_for_each_column;
  gboolean can_stand;
};

TB_EXPORT
const TbChartKindClass *tb_chart_kind_get (TbChartKind kind);
TB_EXPORT
TbChartReading tb_chart_spec_get_reading (const TbChartSpec *spec);

#define TB_CHART_MAX_LINES 3

/**
 * TbChartGrid:
 * @labels: (element-type PangoLayout): the items' names, shaped; owned until they are placed
 * @area: where bars or dots go, beside the names
 * @rank_width: the column of rank numbers on the left, 0 for none
 * @label_width: the column of names
 * @pitch: from row to row
 * @bar: thickness of a bar
 * @slot: from bar to bar, where a row has several
 * @n_bars: how many bars a row has beside each other
 * @small: size of the strips' letters and of rank numbers
 * @upright: whether rows stand side by side and bars grow upwards
 * @turned: whether names below upright rows are turned
 * @strip: height of the marks between upright rows and their names
 * @caption_width: room right of upright rows for the names of lines
 * @lines: where lines cross the bars, in the order in which a bar meets them; numbers keep clear of them
 * @n_lines: how many there are
 *
 * What kinds with a row for each organization have in common: the columns, and which rows there is room for.
 *
 * Positions along the values are in the chart's space: x where rows lie, y where they stand.
 */
typedef struct
{
  TbChartLayout *layout;
  const TbChartData *data;
  GPtrArray *labels;
  TbChartBox area;
  double rank_width;
  double label_width;
  double pitch;
  double bar;
  double slot;
  guint n_bars;
  double small;
  gboolean upright;
  gboolean turned;
  double strip;
  double caption_width;
  double lines[TB_CHART_MAX_LINES];
  guint n_lines;
} TbChartGrid;

/**
 * TbChartBar:
 * @row: the row
 * @slot: which of the row's bars
 * @value: what it shows
 * @tone: its colour
 * @column: the column, or -1
 *
 * A bar to be placed.
 */
typedef struct
{
  const TbChartRow *row;
  guint slot;
  const TbValue *value;
  TbChartTone tone;
  int column;
} TbChartBar;

TB_EXPORT
gboolean tb_chart_grid_prepare (TbChartGrid *self, TbChartLayout *layout, const TbChartData *data);
TB_EXPORT
void tb_chart_grid_place_labels (TbChartGrid *self);
TB_EXPORT
double tb_chart_grid_natural_height (TbChartLayout *layout, const TbChartData *data);
TB_EXPORT
TbChartTone tb_chart_item_tone (const TbChartData *data, const TbChartItem *item);
TB_EXPORT
TbChartTone tb_chart_item_text_tone (const TbChartItem *item);
TB_EXPORT
double tb_chart_grid_get_start (const TbChartGrid *self);
TB_EXPORT
double tb_chart_grid_get_reach (const TbChartGrid *self);
TB_EXPORT
double tb_chart_grid_go (const TbChartGrid *self, double from, double distance);
TB_EXPORT
double tb_chart_grid_get_extent (const TbChartGrid *self, PangoLayout *text);
TB_EXPORT
TbChartBox tb_chart_grid_get_box (const TbChartGrid *self, const TbChartRow *row, guint slot, double from, double to);
TB_EXPORT
double tb_chart_grid_place_value_bar (TbChartGrid *self, const TbChartBar *bar, double zero, double scale);
TB_EXPORT
double tb_chart_grid_get_stub (const TbChartGrid *self);
TB_EXPORT
double tb_chart_grid_place_gap (TbChartGrid *self, const TbChartRow *row, guint slot, double from, double length);
TB_EXPORT
void tb_chart_grid_set_lines (TbChartGrid *self, double zero, double scale);
TB_EXPORT
void tb_chart_grid_place_lines (TbChartGrid *self, double zero, double scale);
TB_EXPORT
TbChartText *tb_chart_grid_place_value (TbChartGrid *self, const TbChartRow *row, guint slot, PangoLayout *text, TbChartTone tone, double end);
TB_EXPORT
double tb_chart_grid_place_bar (TbChartGrid *self, const TbChartRow *row, double zero, double scale);
TB_EXPORT
double tb_chart_grid_get_overhang (TbChartGrid *self, const TbChartItem *item);
TB_EXPORT
double tb_chart_grid_get_value_overhang (const TbChartGrid *self, const TbValue *value);
TB_EXPORT
TbChartText *tb_chart_grid_place_text (TbChartGrid *self, const TbChartRow *row, PangoLayout *text, TbChartTone tone, double x, double align);
TB_EXPORT
void tb_chart_grid_place_line (TbChartGrid *self, TbChartShape shape, TbChartTone tone, double at);
TB_EXPORT
double tb_chart_grid_place_caption (TbChartGrid *self, const char *text, double x, double align, gboolean below);

G_END_DECLS
