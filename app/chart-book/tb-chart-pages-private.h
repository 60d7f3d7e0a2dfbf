/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that make pages, and for their tests: what stands where on a page. */
#pragma once

#include "chart-book/tb-chart-pages.h"
#include "chart/tb-chart-layout.h"

G_BEGIN_DECLS

/**
 * TbPagedChart:
 * @chart: owned; under its own title where it has one
 * @caption: (nullable): what stands under it
 *
 * A chart that is printed.
 */
typedef struct
{
  TbChart *chart;
  char *caption;
} TbPagedChart;

struct _TbChartPages
{
  GPtrArray *charts; /* owned (element-type TbPagedChart) */
  GStrv empty;       /* owned; the names of charts that have no figure yet */
  TbChartBookOptions options;
  TbChartStyle style;
  double width, height;
  char *heading; /* owned; what it is, and of which period */
  char *mark;    /* owned (nullable): that the figures are made up */
  char *title;   /* owned; the circular's */
  char *author;  /* owned (nullable) */
  GDate date;    /* of issue, or of the figures */
};

/**
 * TbPageText:
 * @box: where it stands
 * @text: the text
 * @size: its size in points
 * @bold: whether it is bold
 * @grey: how dark it is, from black 0 to white 1
 * @is_line: whether it is kept on one line, cut with “…”
 *
 * A text of a page that isn't a chart's.
 */
typedef struct
{
  TbChartBox box;
  const char *text;
  double size;
  gboolean bold;
  double grey;
  gboolean is_line;
} TbPageText;

/**
 * TbPageSlot:
 * @chart: what is drawn
 * @box: where the chart is drawn
 * @caption: its caption, without a text where there is none
 *
 * A chart on a page.
 */
typedef struct
{
  const TbPagedChart *chart;
  TbChartBox box;
  TbPageText caption;
} TbPageSlot;

/**
 * TbChartPage:
 * @slots: the charts
 * @texts: heading, title, mark and page number
 * @rule: the line below the heading; its height is 0
 *
 * A page, laid out.
 */
typedef struct
{
  TbPageSlot slots[4];
  guint n_slots;
  TbPageText texts[4];
  guint n_texts;
  TbChartBox rule;
  char *number; /* owned; one of the texts */
} TbChartPage;

TB_EXPORT
void tb_chart_page_lay (TbChartPages *self, guint index, TbChartPage *out);
TB_EXPORT
void tb_chart_page_clear (TbChartPage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbChartPage, tb_chart_page_clear)

/* (transfer full): the shaped text, as it is measured and drawn */
PangoLayout *tb_page_text_shape (const TbPageText *self);

G_END_DECLS
