/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that draw marks: each shape in its file, all of them through the palette's tones. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/* Tones. @level counts for shades alone. */
void tb_chart_draw_set_tone (cairo_t *cr, const TbChartPalette *palette, TbChartTone tone, double level);
gboolean tb_chart_tone_is_category (TbChartTone tone, guint *index);

/* Fills. In mono every tone has its own: a grey or a hatch, made of lines, never of pictures. */
void tb_chart_draw_fill_box (cairo_t *cr, const TbChartPalette *palette, const TbChartBox *box, TbChartTone tone);
/* fills the current path, which lies within @box */
void tb_chart_draw_fill_path (cairo_t *cr, const TbChartPalette *palette, const TbChartBox *box, TbChartTone tone);
/* adds lines at 45 degrees to the path, ending at the box's sides */
void tb_chart_draw_add_slants (cairo_t *cr, const TbChartBox *box, double spacing, gboolean rising);

/* Areas. */
void tb_chart_draw_bar (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_track (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_sector (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_cell (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_frame (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);

/* Lines and signs. */
void tb_chart_draw_rule (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_gap (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
/* Points closer than this, in points, share their place: finer than a dot of any printer. */
#define TB_CHART_DENSE 0.25
TB_EXPORT
gboolean tb_chart_draw_is_dense (const TbChartVertex *points, guint n_points);
TB_EXPORT
void tb_chart_draw_add_dense (cairo_t *cr, const TbChartVertex *points, guint n_points, double width);
void tb_chart_draw_line (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark, const TbChartVertex *points);
void tb_chart_draw_dot (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);
void tb_chart_draw_laggard (cairo_t *cr, const TbChartPalette *palette, const TbChartMark *mark);

G_END_DECLS
