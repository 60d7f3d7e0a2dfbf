/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of app/chart, and for their tests.
 *
 * A chart goes three steps. Its data (TbChartData) are read once from the book's sheets. For a size they are laid out
 * (TbChartLayout). Drawing walks over the layout's marks and texts and only chooses colours. */
#pragma once

#include "chart/tb-chart-kind.h"
#include "chart/tb-chart.h"

G_BEGIN_DECLS

/* The data. */
TbChartData *tb_chart_data_new (TbBook *book, const char *section_id, const TbChartSpec *spec);
/* the finding, or @fallback where none is certain */
TB_EXPORT
char *tb_chart_title_compose (const TbChartData *self, const char *fallback);
gboolean tb_chart_title_append_ranking (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_progress (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_share (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_trend (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_change (GString *title, const TbChartData *data);
/* 所列5个城市中，常州市本级91.78%居第5 */
gboolean tb_chart_title_append_own_rank (GString *title, const TbChartData *data);
/* 金坛区、武进区, or 5个地区 when there are too many to name */
void tb_chart_title_append_names (GString *title, const TbChartData *data, GPtrArray *items);
gboolean tb_chart_title_append_grouped (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_stacked (GString *title, const TbChartData *data);
gboolean tb_chart_title_append_parts (GString *title, const TbChartData *data);
/* 溧阳市84.3%最高 */
gboolean tb_chart_title_append_extreme (GString *title, const TbChartData *data, gboolean highest);
/* ，占63件的20.6% */
void tb_chart_title_append_part_of_total (GString *title, const TbChartData *data);
/* draws as another kind what the spec's can't say honestly */
void tb_chart_data_set_kind (TbChartData *self, TbChartKind kind);
guint tb_chart_data_count_present (const TbChartData *self);
TB_EXPORT
void tb_chart_data_sort (TbChartData *self);
void tb_chart_data_rank (TbChartData *self);
/* marks in each column of a table who is certainly last */
TB_EXPORT
void tb_chart_data_mark_last (TbChartData *self);

/* takes @data */
TB_EXPORT
TbChart *tb_chart_new_for_data (TbChartData *data);
TB_EXPORT
const TbChartData *tb_chart_get_data (TbChart *self);
/* (transfer none): valid until the chart is laid out at another size */
TB_EXPORT
const TbChartLayout *tb_chart_get_layout (TbChart *self, double width, double height);

/* Texts. */
PangoLayout *tb_chart_fonts_shape (const char *text, double size, gboolean bold);
PangoLayout *tb_chart_text_new_title (const char *text, double size, double wrap_width);
PangoLayout *tb_chart_text_new_parts (const char *text, double size, double wrap_width);

/* The layout. */
TbChartLayout *tb_chart_layout_new (const TbChartData *data, double width, double height);
void tb_chart_layout_free (TbChartLayout *self);
double tb_chart_layout_natural_height (const TbChartData *data, double width);

/* What kinds with rows share. */
gboolean tb_chart_data_has_laggards (const TbChartData *self);
gboolean tb_chart_data_has_lines (const TbChartData *self);
double tb_chart_data_get_highest_line (const TbChartData *self);
guint tb_chart_data_count_bars (const TbChartData *self);
double tb_chart_data_get_natural_pitch (const TbChartData *self, double size);
void tb_chart_grid_add_row (TbChartGrid *self, TbChartBox box, int item);
void tb_chart_grid_choose_bar (TbChartGrid *self, double widest);
/* FALSE where rows had better lie */
gboolean tb_chart_grid_prepare_upright (TbChartGrid *self);
void tb_chart_grid_place_upright_label (TbChartGrid *self, const TbChartRow *row);
double tb_chart_grid_get_caption_width (TbChartGrid *self);

/* The names of the columns with their colours: placed at the top of the plot, which loses that room; FALSE where smaller
 * letters are to be tried. */
gboolean tb_chart_legend_place (TbChartLayout *layout, const TbChartData *data);
double tb_chart_legend_get_height (const TbChartLayout *layout, const TbChartData *data);

/* A row as one bar of several segments. */
typedef struct
{
  double above, below; /* zero */
  double overhang;     /* of open ends, in points */
} TbChartSpan;

void tb_chart_segments_choose_bar (TbChartGrid *grid);
TbChartSpan tb_chart_segments_measure (const TbChartGrid *grid, const TbChartItem *item);
double tb_chart_segments_place (TbChartGrid *grid, const TbChartRow *row, double zero, double scale);
/* whether a value is known exactly and not below nothing */
gboolean tb_chart_value_is_part (const TbValue *value);
/* whether all parts of a row are known exactly, and there is something to divide */
gboolean tb_chart_item_is_whole (const TbChartItem *item);
gboolean tb_chart_parts_lay_one (TbChartLayout *layout, const TbChartData *data);
gboolean tb_chart_parts_lay_rows (TbChartLayout *layout, const TbChartData *data);
double tb_chart_parts_get_height (TbChartLayout *layout, const TbChartData *data);

/* A label along a line: where its middle had best be, how long it is, where it begins. */
typedef struct
{
  double at, extent, start;
} TbChartSlot;

gboolean tb_chart_spread (TbChartSlot *slots, guint n, double low, double high, double gap);

/* The kinds, each in its file. */
extern const TbChartKindClass tb_chart_ranking_kind;
extern const TbChartKindClass tb_chart_bullet_kind;
extern const TbChartKindClass tb_chart_grouped_kind;
extern const TbChartKindClass tb_chart_stacked_kind;
extern const TbChartKindClass tb_chart_share_kind;
extern const TbChartKindClass tb_chart_line_kind;
extern const TbChartKindClass tb_chart_slope_kind;
extern const TbChartKindClass tb_chart_ring_kind;
extern const TbChartKindClass tb_chart_dots_kind;
extern const TbChartKindClass tb_chart_heat_kind;
extern const TbChartKindClass tb_chart_figures_kind;
gboolean tb_chart_bullet_lay (TbChartLayout *layout, const TbChartData *data);

/* Drawing. */
typedef struct
{
  double tones[N_TB_TONES][3];
  gboolean mono;
  double rule; /* width of lines */
} TbChartPalette;

TB_EXPORT
TbChartPalette tb_chart_style_palette (const TbChartStyle *style);
double tb_chart_contrast (const double a[3], const double b[3]);
/* the colour of a tone, mixed at @level for shades and what is upon them */
TB_EXPORT
void tb_chart_palette_get (const TbChartPalette *self, TbChartTone tone, double level, double colour[3]);
TB_EXPORT
void tb_chart_layout_draw (const TbChartLayout *self, const TbChartPalette *palette, cairo_t *cr);

G_END_DECLS
