/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kinds with a line for each organization share: tones, the labels at lines' ends, changes. */
#pragma once

#include "chart/tb-chart-axis.h"

G_BEGIN_DECLS

/**
 * TbChartEndLabel:
 * @text: the shaped text; owned until it is placed
 * @at: the height of what it names
 * @y: the middle of where it stands
 * @width: its width
 * @height: its height
 * @tone: its colour
 * @item: the row it belongs to, or -1
 * @weight: which labels stay when there isn't room for all: the heavier
 * @laggard: whether it gets the mark of who is behind
 * @sign: the line's tone: a category's sign stands before its name
 * @free: whether no line ends there, so that it may stand anywhere
 *
 * A label beside the end of a line.
 */
typedef struct
{
  PangoLayout *text;
  double at;
  double y;
  double width, height;
  TbChartTone tone;
  int item;
  int weight;
  gboolean laggard;
  TbChartTone sign;
  gboolean free;
} TbChartEndLabel;

/* (element-type TbChartEndLabel): labels of one side, from the top to the bottom once they are spread */
TB_EXPORT
GArray *tb_chart_end_labels_new (void);
TB_EXPORT
void tb_chart_end_labels_add (GArray *self, const char *text, double size, gboolean bold, double wrap_width, TbChartEndLabel label);
double tb_chart_end_labels_get_width (GArray *self);
gboolean tb_chart_end_labels_are_cut (GArray *self);
/* moves labels apart, as little as needed; FALSE when they don't all fit, and then nothing is moved */
TB_EXPORT
gboolean tb_chart_end_labels_spread (GArray *self, double top, double bottom);
/* drops the lightest until the rest fit beside a line that says how many were dropped */
void tb_chart_end_labels_thin (GArray *self, double size, double wrap_width, double top, double bottom);
void tb_chart_end_labels_place (GArray *self, TbChartLayout *layout, double from, double to, gboolean leftwards);

/* Rows, and after them the average where there is one. */
guint tb_chart_series_count (const TbChartData *data);
const TbChartItem *tb_chart_series_get (const TbChartData *data, guint index);
/* the last column with a value, or -1 */
int tb_chart_series_find_last (const TbChartItem *item);

/**
 * TbChartLines:
 * @axis: the heights of values
 * @tones: the colour of each line; owned
 * @field: where the lines go
 * @radius: of a dot
 * @pitch: from column to column
 * @small: the size of axes' letters
 * @dense: whether columns are so close that they share their place
 *
 * Lines being laid out.
 */
typedef struct
{
  TbChartLayout *layout;
  const TbChartData *data;
  TbChartAxis axis;
  TbChartTone *tones;
  TbChartBox field;
  double radius;
  double pitch;
  double small;
  gboolean dense;
} TbChartLines;

/* what line charts and slopes have in common: @lay places everything, and says whether it fits */
gboolean tb_chart_lines_lay (TbChartLayout *layout, const TbChartData *data, gboolean (*lay) (TbChartLines *self));
/* leaves the field's height between the strips for the axes; FALSE when that is too little */
gboolean tb_chart_lines_fit_height (TbChartLines *self);
/* takes the field's width; FALSE when it is too little */
gboolean tb_chart_lines_set_field (TbChartLines *self, double left, double right);
double tb_chart_lines_get_x (const TbChartLines *self, guint column);
double tb_chart_lines_get_y (const TbChartLines *self, double value);
/* the heights of a value; FALSE for one that has no place on the axis */
gboolean tb_chart_lines_get_extent (const TbChartLines *self, const TbValue *value, double *low, double *high, double *middle);
/* which lines stand out: they lie above the others, and keep their names */
int tb_chart_lines_get_weight (const TbChartLines *self, guint index);
/* the labels right of the lines' ends, spread; NULL when they don't fit */
void tb_chart_lines_get_label_room (const TbChartLines *self, double *top, double *bottom);
GArray *tb_chart_lines_new_labels (TbChartLines *self);
void tb_chart_lines_place_labels (TbChartLines *self, GArray *labels);
void tb_chart_lines_place_frame (TbChartLines *self);
void tb_chart_lines_place (TbChartLines *self);
gboolean tb_chart_lines_place_values (TbChartLines *self);

/* Who is behind in one tone, our own or the first in another, the rest in grey; or, where none of them stands out,
 * categories. */
void tb_chart_series_choose_tones (const TbChartData *data, TbChartTone *tones);

/* @to less @from, of exact values alone */
TB_EXPORT
gboolean tb_chart_series_get_change (const TbValue *from, const TbValue *to, TbDecimal *change);

G_END_DECLS
