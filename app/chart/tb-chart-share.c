/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole and its part: one wide bar with both sides named, or a row for each organization. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A caption on each side where both fit on a line, else one above the bar and one below. */
static gboolean
lay_single (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  const TbChartBox *plot = &layout->plot;
  PangoLayout *part = tb_chart_text_new (item->text, layout->size, TRUE, plot->width, PANGO_ALIGN_LEFT);
  PangoLayout *rest = tb_chart_text_new (item->detail != NULL ? item->detail : "", layout->size, FALSE, plot->width, PANGO_ALIGN_RIGHT);
  const double gap = 0.4 * layout->size;
  double low = 0.0, high = 0.0, scale;
  double part_width, part_height, rest_width, rest_height, height, top;
  gboolean one_line;
  TbChartGrid grid = { .layout = layout, .data = data, .area = *plot, .n_bars = 1 };
  TbChartRow row = { .item = 0 };

  tb_chart_layout_size (part, &part_width, &part_height);
  tb_chart_layout_size (rest, &rest_width, &rest_height);
  one_line = part_width + rest_width + 2 * layout->size <= plot->width;
  height = plot->height - part_height - gap - (one_line ? 0.0 : rest_height + gap);
  if (height < 1.2 * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    {
      g_object_unref (part);
      g_object_unref (rest);
      return FALSE;
    }

  grid.bar = floor (CLAMP (height, 2.0, 3.2 * layout->size));
  top = plot->y + MAX (0.0, floor ((height - grid.bar) * 0.12));
  row.box = (TbChartBox){ 0.0, top + part_height + gap, layout->width, grid.bar };
  tb_chart_layout_place (layout, part, layout->size, TB_TONE_INK, plot->x, top, 0.0, 0);
  tb_chart_layout_place (layout, rest, layout->size, TB_TONE_DIM, plot->x + plot->width,
                         one_line ? top : row.box.y + grid.bar + gap, 1.0, 0);
  tb_chart_value_extent (&item->value, &low, &high);
  scale = (plot->width - tb_chart_grid_get_overhang (&grid, item)) / MAX (100.0, high);
  tb_chart_layout_mark (layout, TB_SHAPE_TRACK, TB_TONE_TRACK,
                        (TbChartBox){ plot->x, round (row.box.y), 100.0 * scale, grid.bar }, 0);
  tb_chart_grid_place_bar (&grid, &row, plot->x, scale);
  row.box = *plot;
  g_array_append_val (layout->rows, row);
  tb_chart_layout_add_area (layout, row.box, 0, -1);

  return TRUE;
}

static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  double width;

  if (data->columns->len > 0)
    return data->items->len == 1 ? tb_chart_parts_get_height (layout, data) : tb_chart_legend_get_height (layout, data) + tb_chart_grid_natural_height (layout, data);
  if (data->items->len > 1)
    return tb_chart_grid_natural_height (layout, data);

  width = tb_chart_text_width (item->text, layout->size, TRUE) +
          (item->detail != NULL ? tb_chart_text_width (item->detail, layout->size, FALSE) : 0.0);

  return (width + 2 * layout->size <= layout->plot.width ? 5.0 : 7.0) * layout->size;
}

static gboolean
lay_share (TbChartLayout *layout, const TbChartData *data)
{
  if (data->columns->len > 0)
    return data->items->len == 1 ? tb_chart_parts_lay_one (layout, data) : tb_chart_parts_lay_rows (layout, data);
  if (data->items->len == 1)
    return lay_single (layout, data);

  return tb_chart_bullet_lay (layout, data);
}

static gboolean
compose_title (GString *title, const TbChartData *data)
{
  return data->columns->len > 0 ? tb_chart_title_append_parts (title, data) : tb_chart_title_append_share (title, data);
}

const TbChartKindClass tb_chart_share_kind = {
  .id = "share",
  .says = N_ ("Bars show parts of a whole."),
  .lay = lay_share,
  .natural_height = natural_height,
  .compose_title = compose_title,
  .can_stand = TRUE,
};
