/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts as pages: a small one for the card of a chart. */
#include "chart-book/tb-chart-sheets.h"

/* large enough that the letters can be read on a card, in points */
#define THUMBNAIL_WIDTH 372.0
#define THUMBNAIL_HEIGHT 260.0
#define THUMBNAIL_MARGIN 12.0
#define MIN_CHART_HEIGHT 120.0

typedef struct
{
  TbChart *chart; /* owned */
  gboolean is_mono;
} Thumbnail;

/* a chart of few rows stands in the middle, not stretched */
static void
draw_thumbnail (gpointer data, guint index, cairo_t *cr)
{
  const Thumbnail *self = data;
  const double width = THUMBNAIL_WIDTH - 2 * THUMBNAIL_MARGIN, room = THUMBNAIL_HEIGHT - 2 * THUMBNAIL_MARGIN;
  const double height = CLAMP (tb_chart_get_natural_height (self->chart, width), MIN_CHART_HEIGHT, room);
  TbChartStyle style;

  tb_chart_style_init (&style, self->is_mono ? TB_CHART_STYLE_MONO : TB_CHART_STYLE_PRINT);
  cairo_translate (cr, THUMBNAIL_MARGIN, THUMBNAIL_MARGIN + (room - height) / 2);
  tb_chart_render (self->chart, &style, cr, width, height);
}

static void
thumbnail_free (gpointer data)
{
  Thumbnail *self = data;

  g_object_unref (self->chart);
  g_free (self);
}

/**
 * tb_chart_sheets_new_thumbnail:
 * @chart: (transfer full): a chart
 * @is_mono: whether to draw it for a black-and-white printer
 *
 * Returns: (transfer full): the chart on a small page
 */
TbPageSet *
tb_chart_sheets_new_thumbnail (TbChart *chart, gboolean is_mono)
{
  Thumbnail *thumbnail;

  g_return_val_if_fail (TB_IS_CHART (chart), NULL);

  thumbnail = g_new (Thumbnail, 1);
  *thumbnail = (Thumbnail){ chart, is_mono };

  return tb_page_set_new (tb_chart_get_title (chart), 1, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, draw_thumbnail, thumbnail, thumbnail_free);
}

static void
draw_page (gpointer pages, guint index, cairo_t *cr)
{
  tb_chart_pages_draw (pages, index, cr);
}

static void
pages_free (gpointer pages)
{
  tb_chart_pages_free (pages);
}

/**
 * tb_chart_sheets_new:
 * @pages: (transfer full): pages of charts
 *
 * Returns: (transfer full): the same, to show and to print
 */
TbPageSet *
tb_chart_sheets_new (TbChartPages *pages)
{
  double width, height;

  g_return_val_if_fail (pages != NULL, NULL);

  tb_chart_pages_get_size (pages, &width, &height);

  return tb_page_set_new (tb_chart_pages_get_title (pages), tb_chart_pages_get_n_pages (pages), width, height, draw_page, pages, pages_free);
}
