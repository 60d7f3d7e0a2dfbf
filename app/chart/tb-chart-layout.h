/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart at a size: every text is measured, and everything drawn is a text or a mark with its box. Drawing walks over
 * those and only chooses colours, so that screen, paper and tests see the same boxes. For kinds of a section's own, too. */
#pragma once

#include <pango/pango.h>

#include "chart/tb-chart-data.h"

G_BEGIN_DECLS

/**
 * TbChartBox:
 *
 * A rectangle in points.
 */
typedef struct
{
  double x, y, width, height;
} TbChartBox;

/**
 * TbChartTone:
 * @TB_TONE_INK: texts and the strongest lines
 * @TB_TONE_DIM: texts of less weight
 * @TB_TONE_RULE: axes
 * @TB_TONE_TRACK: the whole behind a part, grid lines
 * @TB_TONE_SERIES: what the chart is about
 * @TB_TONE_OTHER: what it is compared with
 * @TB_TONE_WARNING: who is behind
 * @TB_TONE_PAGE: the page itself, for texts and gaps on top of marks
 * @TB_TONE_HEAT: a shade between the page and the series' colour, by the mark's level
 * @TB_TONE_ON_HEAT: a text upon such a shade, by the text's level
 * @TB_TONE_CATEGORY: the first of eight colours (in mono: hatches) for real categories; see tb_chart_category_tone()
 *
 * What a colour means; the style says which colour that is.
 */
typedef enum
{
  TB_TONE_INK,
  TB_TONE_DIM,
  TB_TONE_RULE,
  TB_TONE_TRACK,
  TB_TONE_SERIES,
  TB_TONE_OTHER,
  TB_TONE_WARNING,
  TB_TONE_PAGE,
  TB_TONE_HEAT,
  TB_TONE_ON_HEAT,
  TB_TONE_CATEGORY,
  N_TB_TONES = TB_TONE_CATEGORY + 8,
} TbChartTone;

#define TB_CHART_N_CATEGORIES 8
#define TB_CHART_RING_HOLE 0.6 /* the hole of a ring in its diameter */

/**
 * TbChartShape:
 * @TB_SHAPE_FILL: a plain bar
 * @TB_SHAPE_OPEN: a bar that goes on past its end by an unknown amount: the end is an arrow
 * @TB_SHAPE_HATCHED: a bar somewhere within which the value ends
 * @TB_SHAPE_ABOUT: a bar with a soft end
 * @TB_SHAPE_TRACK: the whole behind a part
 * @TB_SHAPE_GAP: where a value is missing: a dotted line, or a thinly hatched cell where the box has an area
 * @TB_SHAPE_LAGGARD: the mark of who is behind
 * @TB_SHAPE_RULE: a line, solid
 * @TB_SHAPE_DASHES: a line, dashed; through the layout's points where the mark has some
 * @TB_SHAPE_DOT: a dot; in mono, and of categories, each has its own sign
 * @TB_SHAPE_RING: a hollow dot, for a value that isn't certain
 * @TB_SHAPE_LINE: a line through the layout's points; in mono each category has its own dashes
 * @TB_SHAPE_SECTOR: a part of a ring: the box is that of the whole circle
 * @TB_SHAPE_CELL: a cell of a table, shaded by its level
 * @TB_SHAPE_FRAME: a strong frame round a cell that is to be noticed
 *
 * What is drawn in a mark's box.
 */
typedef enum
{
  TB_SHAPE_FILL,
  TB_SHAPE_OPEN,
  TB_SHAPE_HATCHED,
  TB_SHAPE_ABOUT,
  TB_SHAPE_TRACK,
  TB_SHAPE_GAP,
  TB_SHAPE_LAGGARD,
  TB_SHAPE_RULE,
  TB_SHAPE_DASHES,
  TB_SHAPE_DOT,
  TB_SHAPE_RING,
  TB_SHAPE_LINE,
  TB_SHAPE_SECTOR,
  TB_SHAPE_CELL,
  TB_SHAPE_FRAME,
} TbChartShape;

/**
 * TbChartMark:
 * @box: where it is
 * @shape: what is drawn
 * @tone: its colour
 * @upright: whether a bar grows upwards from its box's bottom, rather than to the right
 * @item: the row it belongs to, or -1
 * @column: the column it belongs to, or -1
 * @from: for a sector, where it begins, clockwise from the top in turns
 * @to: for a sector, where it ends; for %TB_TONE_HEAT, the level from 0 to 1
 * @first: for a line, its first point in the layout's points
 * @n_points: for a line, how many there are
 *
 * Something drawn.
 */
typedef struct
{
  TbChartBox box;
  TbChartShape shape;
  TbChartTone tone;
  gboolean upright;
  int item;
  int column;
  double from;
  double to;
  guint first;
  guint n_points;
} TbChartMark;

/**
 * TbChartVertex:
 *
 * A point of a line, in points.
 */
typedef struct
{
  double x, y;
} TbChartVertex;

/**
 * TbChartText:
 * @box: the logical box of its lines, as it is drawn
 * @layout: the shaped text, owned
 * @size: its size in points
 * @tone: its colour
 * @level: for %TB_TONE_ON_HEAT, the level of the cell behind it
 * @turned: whether it runs upwards, turned by a quarter
 * @item: the row it belongs to, or -1
 */
typedef struct
{
  TbChartBox box;
  PangoLayout *layout;
  double size;
  TbChartTone tone;
  double level;
  gboolean turned;
  int item;
} TbChartText;

/**
 * TbChartRow:
 * @box: the row's band over the whole width
 * @item: the item shown, or -1 for the row that stands for rows left out
 */
typedef struct
{
  TbChartBox box;
  int item;
} TbChartRow;

/**
 * TbChartArea:
 * @box: where a pointer means it
 * @item: the row
 * @column: the column, or -1
 *
 * Where a value can be pointed at. Smaller areas win over those they lie in.
 */
typedef struct
{
  TbChartBox box;
  int item;
  int column;
} TbChartArea;

/**
 * TbChartLayout:
 * @width: the width laid out for
 * @height: the height laid out for
 * @size: the size of labels, at least %TB_CHART_LEAST_SIZE
 * @plot: what is left for the rows
 * @texts: (element-type TbChartText): the texts
 * @marks: (element-type TbChartMark): everything else, in the order drawn
 * @points: (element-type TbChartVertex): the points of all lines
 * @rows: (element-type TbChartRow): the rows shown
 * @areas: (element-type TbChartArea): where values can be pointed at, in reading order
 *
 * A chart at a size.
 */
typedef struct
{
  double width, height;
  double size;
  TbChartBox plot;
  GArray *texts;
  GArray *marks;
  GArray *points;
  GArray *rows;
  GArray *areas;
} TbChartLayout;

#define TB_CHART_LEAST_SIZE 7.0
#define TB_CHART_NATURAL_PITCH 2.05 /* from row to row, in label sizes, where there is room */
#define TB_CHART_LINE_HEIGHT 1.5    /* of a label in its size; the fonts need 1.45 */

TB_EXPORT
PangoLayout *tb_chart_text_new (const char *text, double size, gboolean bold, double wrap_width, PangoAlignment alignment);
TB_EXPORT
double tb_chart_text_width (const char *text, double size, gboolean bold);
TB_EXPORT
void tb_chart_layout_size (PangoLayout *layout, double *width, double *height);

TB_EXPORT
TbChartText *tb_chart_layout_place (TbChartLayout *self, PangoLayout *layout, double size, TbChartTone tone, double x, double y, double align, int item);
TB_EXPORT
TbChartText *tb_chart_layout_place_turned (TbChartLayout *self, PangoLayout *layout, double size, TbChartTone tone, double x, double y, double align, int item);
TB_EXPORT
TbChartMark *tb_chart_layout_mark (TbChartLayout *self, TbChartShape shape, TbChartTone tone, TbChartBox box, int item);
TB_EXPORT
void tb_chart_layout_add_area (TbChartLayout *self, TbChartBox box, int item, int column);
TB_EXPORT
double tb_chart_small_size (double size);
TB_EXPORT
TbChartTone tb_chart_category_tone (guint index);

G_END_DECLS
