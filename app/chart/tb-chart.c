/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart: a snapshot of the data, and its layout at the last size asked for. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>

struct _TbChart
{
  GObject parent_instance;

  TbChartData *data;     /* owned */
  TbChartLayout *layout; /* owned, nullable: at the last size */
  double natural_width;  /* the last width asked for */
  double natural_height; /* and its natural height */
};

G_DEFINE_FINAL_TYPE (TbChart, tb_chart, G_TYPE_OBJECT)

static void
tb_chart_finalize (GObject *object)
{
  TbChart *self = TB_CHART (object);

  g_clear_pointer (&self->layout, tb_chart_layout_free);
  g_clear_pointer (&self->data, tb_chart_data_free);

  G_OBJECT_CLASS (tb_chart_parent_class)->finalize (object);
}

static void
tb_chart_class_init (TbChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_chart_finalize;
}

static void
tb_chart_init (TbChart *self)
{
}

/**
 * tb_chart_new:
 * @book: the book to read
 * @section_id: the section that declares the chart
 * @spec: the chart
 *
 * Reads the figures of the book's period into a chart. It is a snapshot: make a new one when figures
 * change. A chart is used by one thread at a time.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL only for a spec that names a topic or a measure
 *   that isn't there
 */
TbChart *
tb_chart_new (TbBook *book, const char *section_id, const TbChartSpec *spec)
{
  TbChartData *data;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (section_id != NULL, NULL);
  g_return_val_if_fail (spec != NULL, NULL);

  data = tb_chart_data_new (book, section_id, spec);

  return data != NULL ? tb_chart_new_for_data (data) : NULL;
}

TbChart *
tb_chart_new_for_data (TbChartData *data)
{
  TbChart *self = g_object_new (TB_TYPE_CHART, NULL);

  self->data = data;

  return self;
}

const TbChartData *
tb_chart_get_data (TbChart *self)
{
  return self->data;
}

const TbChartLayout *
tb_chart_get_layout (TbChart *self, double width, double height)
{
  if (self->layout != NULL && self->layout->width == width && self->layout->height == height)
    return self->layout;

  g_clear_pointer (&self->layout, tb_chart_layout_free);
  self->layout = tb_chart_layout_new (self->data, width, height);

  return self->layout;
}

/**
 * tb_chart_get_title:
 * @self: a chart
 *
 * Gets what the chart shows in one sentence, computed from its figures; where nothing is certain, the title
 * that its section gave. It is Chinese in every locale, for it goes into print.
 *
 * Returns: (transfer none): the title
 */
const char *
tb_chart_get_title (TbChart *self)
{
  g_return_val_if_fail (TB_IS_CHART (self), NULL);

  return self->data->title;
}

/**
 * tb_chart_set_title:
 * @self: a chart
 * @title: (nullable): the title to print, or %NULL for the finding
 *
 * Gives the chart the analyst's own title.
 */
void
tb_chart_set_title (TbChart *self, const char *title)
{
  g_return_if_fail (TB_IS_CHART (self));

  g_free (self->data->title);
  self->data->title = g_strdup (title != NULL ? title : self->data->finding);
  g_clear_pointer (&self->layout, tb_chart_layout_free);
  self->natural_height = 0;
}

/**
 * tb_chart_get_finding:
 * @self: a chart
 *
 * Returns: (transfer none): what its figures say in one sentence, whatever its title is; Chinese in every locale
 */
const char *
tb_chart_get_finding (TbChart *self)
{
  g_return_val_if_fail (TB_IS_CHART (self), NULL);

  return self->data->finding;
}

/**
 * tb_chart_is_empty:
 * @self: a chart
 *
 * A chart over several quarters is empty until two of them have figures.
 *
 * Returns: whether there is nothing to draw yet
 */
gboolean
tb_chart_is_empty (TbChart *self)
{
  guint n_quarters = 0;

  g_return_val_if_fail (TB_IS_CHART (self), TRUE);

  if (tb_chart_data_count_known (self->data) == 0)
    return TRUE;
  if (self->data->columns->len == 0 || tb_chart_data_get_column (self->data, 0)->period == NULL)
    return FALSE;

  for (guint column = 0; column < self->data->columns->len; column++)
    for (guint item = 0; item < self->data->items->len; item++)
      if (!tb_chart_data_get_point (self->data, item, column)->missing)
        {
          n_quarters++;
          break;
        }

  return n_quarters < 2;
}

/**
 * tb_chart_render:
 * @self: a chart
 * @style: what it is drawn for
 * @cr: where to draw
 * @width: the width in points, at least 160
 * @height: the height in points, at least 120
 *
 * Draws the chart into the rectangle from (0, 0) to (@width, @height) of @cr's space, and nothing outside.
 * The page below is the caller's: white for paper, the window's own colour on screen. Letters are as large as
 * fit, down to 7 points; when even then not all rows fit, those in the middle are left out and a row says so.
 * The same chart at the same size and style draws the same.
 */
void
tb_chart_render (TbChart *self, const TbChartStyle *style, cairo_t *cr, double width, double height)
{
  TbChartPalette palette;

  g_return_if_fail (TB_IS_CHART (self));
  g_return_if_fail (style != NULL && style->kind <= TB_CHART_STYLE_MONO);
  g_return_if_fail (cr != NULL);

  if (width < 1 || height < 1)
    return;

  palette = tb_chart_style_palette (style);
  tb_chart_layout_draw (tb_chart_get_layout (self, width, height), &palette, cr);
}

/**
 * tb_chart_get_natural_height:
 * @self: a chart
 * @width: the width in points
 *
 * Returns: the height in points at which all rows have the room they look best with
 */
double
tb_chart_get_natural_height (TbChart *self, double width)
{
  g_return_val_if_fail (TB_IS_CHART (self), 0);

  if (self->natural_height <= 0 || self->natural_width != width)
    {
      self->natural_width = width;
      self->natural_height = tb_chart_layout_natural_height (self->data, width);
    }

  return self->natural_height;
}
