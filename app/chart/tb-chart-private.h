/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of app/chart, and for their tests: what a chart shows, and where everything is drawn.
 *
 * A chart goes three steps. Its data (TbChartData) are read once from the book's sheet. For a size they are
 * laid out: every text is measured and everything drawn becomes a text or a mark with its box
 * (TbChartLayout). Drawing walks over those and only chooses colours. So screen, paper and tests see the
 * same boxes. */
#pragma once

#include <pango/pango.h>

#include "chart/tb-chart.h"

G_BEGIN_DECLS

/**
 * TbChartItem:
 * @organization: (nullable): whose figure it is, owned
 * @label: its name as drawn
 * @value: the value drawn; for bullets and shares the percentage done
 * @text: the value as printed
 * @detail: (nullable): printed in front of @text: 17/25
 * @rank: its rank, 0 where that isn't certain or not meant
 * @own: whether it is our own city among others
 * @laggard: whether it is certainly behind
 * @missing: whether there is no value: a gap with a mark, never zero
 *
 * One row of a chart.
 */
typedef struct
{
  TbOrganization *organization;
  char *label;
  TbValue value;
  char *text;
  char *detail;
  guint rank;
  gboolean own;
  gboolean laggard;
  gboolean missing;
} TbChartItem;

/**
 * TbChartData:
 * @kind: how it is drawn
 * @items: (element-type TbChartItem): the rows in the order drawn
 * @title: the finding
 * @foot: unit, cut-off date and source
 * @short_foot: unit and cut-off date, for when there is no room
 * @subject: what is measured, for the description
 * @part_name: for shares, what the part is called
 * @reference: the average, blank for none
 * @reference_label: (nullable): what is printed beside its line
 * @goal_label: (nullable): what the line at 100 % is called
 * @unit: the unit of the values drawn
 * @noun: what the organizations are called: 地区, 部门, 城市
 * @direction: whether more or less is better
 * @total: what all values add up to, blank where that isn't known or not meant
 * @n_omitted: organizations that a list leaves out because they have no figure
 *
 * What a chart shows, apart from any size.
 */
typedef struct
{
  TbChartKind kind;
  GPtrArray *items;
  char *title;
  char *foot;
  char *short_foot;
  char *subject;
  const char *part_name;
  TbValue reference;
  char *reference_label;
  char *goal_label;
  char *unit;
  const char *noun;
  TbDirection direction;
  TbValue total;
  guint n_omitted;
} TbChartData;

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
  N_TB_TONES,
} TbChartTone;

/**
 * TbChartShape:
 * @TB_SHAPE_FILL: a plain bar
 * @TB_SHAPE_OPEN: a bar that goes on past its end by an unknown amount: the end is an arrow
 * @TB_SHAPE_HATCHED: a bar somewhere within which the value ends
 * @TB_SHAPE_ABOUT: a bar with a soft end
 * @TB_SHAPE_TRACK: the whole behind a part
 * @TB_SHAPE_GAP: where a value is missing
 * @TB_SHAPE_LAGGARD: the mark of who is behind
 * @TB_SHAPE_RULE: a line, solid
 * @TB_SHAPE_DASHES: a line, dashed
 * @TB_SHAPE_DOT: a dot
 * @TB_SHAPE_RING: a hollow dot, for a value that isn't certain
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
} TbChartShape;

typedef struct
{
  TbChartBox box;
  TbChartShape shape;
  TbChartTone tone;
  int item; /* index, or -1 */
} TbChartMark;

/**
 * TbChartText:
 * @box: the logical box of its lines
 * @layout: the shaped text, owned
 * @size: its size in points
 * @tone: its colour
 * @item: the row it belongs to, or -1
 */
typedef struct
{
  TbChartBox box;
  PangoLayout *layout;
  double size;
  TbChartTone tone;
  int item;
} TbChartText;

/**
 * TbChartLayout:
 * @width: the width laid out for
 * @height: the height laid out for
 * @size: the size of labels, at least %TB_CHART_LEAST_SIZE
 * @plot: what is left for the rows
 * @texts: (element-type TbChartText): the texts
 * @marks: (element-type TbChartMark): everything else, in the order drawn
 * @rows: (element-type TbChartRow): the rows shown
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
  GArray *rows;
} TbChartLayout;

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

#define TB_CHART_LEAST_SIZE 7.0
#define TB_CHART_NATURAL_PITCH 2.05 /* from row to row, in label sizes, where there is room */
#define TB_CHART_LINE 1.5           /* line height of a label in its size; the fonts need 1.45 */

/* The data. */
TbChartData *tb_chart_data_new (TbBook *book, const char *section_id, const TbChartSpec *spec);
TB_EXPORT
TbChartData *tb_chart_data_alloc (TbChartKind kind);
TB_EXPORT
TbChartItem *tb_chart_data_add (TbChartData *self, const char *label, const TbValue *value, const char *text);
TB_EXPORT
void tb_chart_data_free (TbChartData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbChartData, tb_chart_data_free)
/* the finding, or @fallback where none is certain */
TB_EXPORT
char *tb_chart_title_compose (const TbChartData *self, const char *fallback);
/* items that are certainly the highest (or lowest), best known first; empty when that isn't certain */
GPtrArray *tb_chart_data_find_extreme (const TbChartData *self, gboolean highest);
void tb_chart_data_sort (TbChartData *self);
void tb_chart_data_rank (TbChartData *self);
guint tb_chart_data_count_known (const TbChartData *self);
/* lowest and highest number that a value may be drawn at; FALSE for no number */
gboolean tb_chart_value_extent (const TbValue *value, double *low, double *high);

/* takes @data */
TB_EXPORT
TbChart *tb_chart_new_for_data (TbChartData *data);
TB_EXPORT
const TbChartData *tb_chart_get_data (TbChart *self);
/* (transfer none): valid until the chart is laid out at another size */
TB_EXPORT
const TbChartLayout *tb_chart_get_layout (TbChart *self, double width, double height);

/* Texts. */
PangoLayout *tb_chart_text_new (const char *text, double size, gboolean bold, double wrap_width, PangoAlignment alignment);
PangoLayout *tb_chart_text_new_title (const char *text, double size, double wrap_width);
double tb_chart_text_width (const char *text, double size, gboolean bold);
/* adds @text with its box's corner at @x, @y; @align 0 = left, 0.5 = middle, 1 = right; takes @layout */
TbChartText *tb_chart_layout_place (TbChartLayout *self, PangoLayout *layout, double size, TbChartTone tone, double x, double y, double align, int item);
void tb_chart_layout_size (PangoLayout *layout, double *width, double *height);

/* The layout. */
TbChartLayout *tb_chart_layout_new (const TbChartData *data, double width, double height);
void tb_chart_layout_free (TbChartLayout *self);
double tb_chart_layout_natural_height (const TbChartData *data, double width);
TbChartMark *tb_chart_layout_mark (TbChartLayout *self, TbChartShape shape, TbChartTone tone, TbChartBox box, int item);

/**
 * TbChartGrid:
 * @labels: (element-type PangoLayout): the items' names, shaped; owned until they are placed
 * @area: where bars or dots go, right of the names
 * @rank_width: the column of rank numbers on the left, 0 for none
 * @label_width: the column of names
 * @pitch: from row to row
 * @bar: height of a bar
 * @small: size of the strips' letters and of rank numbers
 *
 * What the kinds have in common: the columns, and which rows there is room for.
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
  double small;
} TbChartGrid;

/* FALSE when the rows don't fit at the layout's size */
gboolean tb_chart_grid_prepare (TbChartGrid *self, TbChartLayout *layout, const TbChartData *data);
/* places ranks, names and the marks of laggards */
void tb_chart_grid_place_labels (TbChartGrid *self);
/* the height that the rows and their strips look best with */
double tb_chart_grid_natural_height (TbChartLayout *layout, const TbChartData *data);
TB_EXPORT
const TbChartItem *tb_chart_data_get_item (const TbChartData *data, int index);
TbChartTone tb_chart_item_tone (const TbChartData *data, const TbChartItem *item);
TbChartTone tb_chart_item_text_tone (const TbChartItem *item);
/* a bar from @zero to the value, drawn as what the value is; returns where it ends */
double tb_chart_grid_place_bar (TbChartGrid *self, const TbChartRow *row, double zero, double scale);
/* room that a bar takes past its value */
double tb_chart_grid_get_overhang (TbChartGrid *self, const TbChartItem *item);
/* takes @text; its middle is the row's */
TbChartText *tb_chart_grid_place_text (TbChartGrid *self, const TbChartRow *row, PangoLayout *text, TbChartTone tone, double x, double align);
/* a line down all rows that passes between texts, never through them */
void tb_chart_grid_place_line (TbChartGrid *self, TbChartShape shape, TbChartTone tone, double x);
/* a text in the strip above (or below) the rows, kept within the plot; returns its right edge */
double tb_chart_grid_place_caption (TbChartGrid *self, const char *text, double x, double align, gboolean below);

/* one function a kind: fills the plot; FALSE when the rows don't fit at the layout's size */
gboolean tb_chart_lay_ranking (TbChartLayout *layout, const TbChartData *data);
gboolean tb_chart_lay_bullet (TbChartLayout *layout, const TbChartData *data);
double tb_chart_share_natural_height (const TbChartLayout *layout, const TbChartData *data);
gboolean tb_chart_lay_share (TbChartLayout *layout, const TbChartData *data);
gboolean tb_chart_lay_dots (TbChartLayout *layout, const TbChartData *data);

/* Drawing. */
typedef struct
{
  double tones[N_TB_TONES][3];
  gboolean mono;
  double rule; /* width of lines */
} TbChartPalette;

TB_EXPORT
TbChartPalette tb_chart_style_palette (const TbChartStyle *style);
void tb_chart_layout_draw (const TbChartLayout *self, const TbChartPalette *palette, cairo_t *cr);

G_END_DECLS
