/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says below a heat table what its shades and signs mean, in as many lines as it takes. */
#include "chart/tb-chart-heat.h"

#define GAP 0.35
#define SWATCH 1.3 /* width of a swatch in letters; its height is SWATCH_HEIGHT */
#define SWATCH_HEIGHT 0.8
#define N_SHADES 5
#define PIECE_GAP 1.4

typedef struct
{
  TbChartHeat *heat;
  double x, y;
  double line;
  gboolean place;
} Legend;

/* Begins a piece of @width, on the next line where this one is full. */
static void
begin_piece (Legend *self, double width)
{
  const TbChartBox *plot = &self->heat->grid.layout->plot;

  if (self->x > plot->x && self->x + width > plot->x + plot->width)
    {
      self->x = plot->x;
      self->y += self->line;
    }
}

static void
add_text (Legend *self, const char *text)
{
  const TbChartHeat *heat = self->heat;
  const TbChartBox *plot = &heat->grid.layout->plot;
  PangoLayout *layout = tb_chart_text_new (text, heat->grid.small, FALSE, plot->width, PANGO_ALIGN_LEFT);
  double width, height;

  tb_chart_layout_size (layout, &width, &height);
  if (self->place)
    tb_chart_layout_place (heat->grid.layout, g_object_ref (layout), heat->grid.small, TB_TONE_DIM, self->x, self->y + (self->line - height) / 2, 0.0, -1);
  g_object_unref (layout);
  self->x += width;
}

static TbChartMark *
add_swatch (Legend *self, TbChartShape shape, TbChartTone tone, guint index)
{
  const double size = self->heat->grid.small;
  const TbChartBox box = {
    self->x + index * SWATCH * size,
    self->y + (self->line - SWATCH_HEIGHT * size) / 2,
    SWATCH * size,
    SWATCH_HEIGHT * size,
  };

  return tb_chart_layout_mark (self->heat->grid.layout, shape, tone, box, -1);
}

/* A text, five shades, a text: 21.7% ░▒▓ 99.9%; on two lines where the numbers are that long. */
static void
add_scale (Legend *self, const char *low, const char *high)
{
  const double size = self->heat->grid.small;
  const double gap = GAP * size, width = N_SHADES * SWATCH * size, high_width = tb_chart_text_width (high, size, FALSE);

  begin_piece (self, tb_chart_text_width (low, size, FALSE) + width + 2 * gap + high_width);
  add_text (self, low);
  self->x += gap;
  begin_piece (self, width);
  for (guint i = 0; self->place && i < N_SHADES; i++)
    add_swatch (self, TB_SHAPE_CELL, TB_TONE_HEAT, i)->to = i / (N_SHADES - 1.0);
  self->x += width + gap;
  begin_piece (self, high_width);
  add_text (self, high);
  self->x += PIECE_GAP * size;
}

static void
add_sign (Legend *self, TbChartShape shape, TbChartTone tone, const char *text)
{
  const double size = self->heat->grid.small;
  const double width = (SWATCH + GAP) * size;

  begin_piece (self, width + tb_chart_text_width (text, size, FALSE));
  if (self->place)
    {
      TbChartMark *mark = add_swatch (self, shape, tone, 0);

      if (shape == TB_SHAPE_RING)
        mark->box.width = mark->box.height;
    }
  self->x += width;
  add_text (self, text);
  self->x += PIECE_GAP * size;
}

static gboolean
has_any (const TbChartData *data, gboolean (*test) (const TbMeasure *measure, const TbChartPoint *point))
{
  for (guint item = 0; item < data->items->len; item++)
    for (guint column = 0; column < data->columns->len; column++)
      if (test (tb_chart_heat_get_measure (data, column), tb_chart_data_get_point (data, item, column)))
        return TRUE;

  return FALSE;
}

static gboolean
is_last (const TbMeasure *measure, const TbChartPoint *point)
{
  return point->laggard && !tb_chart_measure_is_state (measure);
}

static gboolean
is_bad_state (const TbMeasure *measure, const TbChartPoint *point)
{
  return point->laggard && tb_chart_measure_is_state (measure);
}

static gboolean
is_graded (const TbMeasure *measure, const TbChartPoint *point)
{
  return !point->missing && !tb_chart_measure_is_state (measure);
}

static gboolean
is_open (const TbMeasure *measure, const TbChartPoint *point)
{
  return !point->missing && point->value.qualifier != TB_EXACTLY;
}

/* 21.7% ░▒▓ 99.9% */
static void
add_ends (Legend *self, const TbChartData *data)
{
  const TbChartPoint *least, *greatest;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!tb_chart_heat_find_ends (data, &least, &greatest))
    return;

  low = tb_value_to_input (&least->value, data->unit);
  high = tb_value_to_input (&greatest->value, data->unit);
  add_scale (self, low, high);
}

double
tb_chart_heat_lay_legend (TbChartHeat *self, double y, gboolean place)
{
  const TbChartData *data = self->grid.data;
  Legend legend = { .heat = self, .x = self->grid.layout->plot.x, .y = y, .line = TB_CHART_LINE_HEIGHT * self->grid.small, .place = place };
  const gboolean quarters = tb_chart_heat_has_one_scale (data);

  if (quarters)
    add_ends (&legend, data);
  else if (has_any (data, is_graded))
    add_scale (&legend, "按列比较：低", "高");
  if (has_any (data, is_last))
    add_sign (&legend, TB_SHAPE_FRAME, TB_TONE_WARNING, quarters ? "当季末位" : "该项末位");
  if (has_any (data, is_bad_state))
    add_sign (&legend, TB_SHAPE_FRAME, TB_TONE_WARNING, "需跟进");
  if (has_any (data, tb_chart_point_is_gap))
    add_sign (&legend, TB_SHAPE_GAP, TB_TONE_DIM, "未填或无数据");
  if (!self->with_values && has_any (data, is_open))
    add_sign (&legend, TB_SHAPE_RING, TB_TONE_INK, "非精确数");
  if (self->n_columns < data->columns->len)
    {
      g_autofree char *text = g_strdup_printf (quarters ? "较早的%u个季度略" : "其余%u项略", data->columns->len - self->n_columns);

      begin_piece (&legend, tb_chart_text_width (text, self->grid.small, FALSE));
      add_text (&legend, text);
    }

  return legend.y + legend.line - y;
}
