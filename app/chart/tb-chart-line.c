/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines over time. Every line is named at its end, where its latest value stands; a quarter without a figure breaks it. */
#include "chart/tb-chart-series.h"

#include <glib/gi18n-lib.h>

#define GAP 0.5
#define NATURAL_RATIO 0.42 /* the field's height in the plot's width */

static double
measure_ticks (const TbChartLines *self)
{
  double widest = 0.0;

  for (guint i = 0; i < tb_chart_axis_count_ticks (&self->axis); i++)
    {
      g_autofree char *words = tb_chart_axis_tick_to_words (&self->axis, i, self->data->unit);

      widest = MAX (widest, tb_chart_text_width (words, self->small, FALSE));
    }

  return widest;
}

/* Grid lines, light, with their numbers on the left; as many as have room. */
static void
place_ticks (TbChartLines *self, double tick_width)
{
  TbChartLayout *layout = self->layout;
  const double half = TB_CHART_LINE_HEIGHT * self->small / 2;
  double taken = G_MAXDOUBLE;

  for (guint i = 0; i < tb_chart_axis_count_ticks (&self->axis); i++)
    {
      const double tick = tb_chart_axis_get_tick (&self->axis, i);
      const double y = tb_chart_lines_get_y (self, tick);
      g_autofree char *words = NULL;

      if (y + half > taken)
        continue;

      taken = y - half;
      words = tb_chart_axis_tick_to_words (&self->axis, i, self->data->unit);
      tb_chart_layout_mark (layout, TB_SHAPE_RULE, tick == 0.0 ? TB_TONE_RULE : TB_TONE_TRACK,
                            (TbChartBox){ self->field.x - self->radius, y, self->field.width + 2 * self->radius, 0.0 }, -1);
      tb_chart_layout_place (layout, tb_chart_text_new (words, self->small, FALSE, -1, PANGO_ALIGN_LEFT), self->small, TB_TONE_DIM,
                             layout->plot.x + tick_width, taken, 1.0, -1);
    }
}

/* the line that the field stands on, where there is no grid */
static void
place_ground (TbChartLines *self)
{
  const double y = tb_chart_lines_get_y (self, self->axis.logarithmic ? self->axis.low : CLAMP (0.0, self->axis.low, self->axis.high));

  tb_chart_layout_mark (self->layout, TB_SHAPE_RULE, TB_TONE_RULE,
                        (TbChartBox){ self->field.x - self->radius, y, self->field.width + 2 * self->radius, 0.0 }, -1);
}

static gboolean
lay (TbChartLines *self)
{
  const TbChartBox *plot = &self->layout->plot;
  g_autoptr (GArray) labels = NULL;
  double tick_width;

  if (!tb_chart_lines_fit_height (self))
    return FALSE;

  tick_width = measure_ticks (self);
  labels = tb_chart_lines_new_labels (self);
  if (labels == NULL || !tb_chart_lines_set_field (self, plot->x + tick_width + GAP * self->layout->size,
                                                   plot->x + plot->width - tb_chart_end_labels_get_width (labels)))
    return FALSE;

  if (tb_chart_lines_place_values (self))
    place_ground (self);
  else
    place_ticks (self, tick_width);
  tb_chart_lines_place_frame (self);
  tb_chart_lines_place (self);
  tb_chart_lines_place_labels (self, labels);

  return TRUE;
}

static gboolean
lay_lines (TbChartLayout *layout, const TbChartData *data)
{
  return tb_chart_lines_lay (layout, data, lay);
}

static double
get_natural_height (TbChartLayout *layout, const TbChartData *data)
{
  const double labels = (tb_chart_series_count (data) + 1) * 1.15 * TB_CHART_LINE_HEIGHT * layout->size;
  const double strips = 3 * TB_CHART_LINE_HEIGHT * tb_chart_small_size (layout->size);

  return MAX (NATURAL_RATIO * layout->plot.width + strips, labels);
}

const TbChartKindClass tb_chart_line_kind = {
  .id = "line",
  .says = N_ ("A line for each over the quarters."),
  .lay = lay_lines,
  .natural_height = get_natural_height,
  .compose_title = tb_chart_title_append_trend,
};
