/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of time: 一季度 二季度 … with the years below; where quarters stand too close, the years alone. */
#include "chart/tb-chart-axis.h"

#include "model/tb-period.h"

#define GAP 0.45 /* between names, in their size */
#define TICK 0.3

typedef struct
{
  TbChartLayout *layout;
  const TbChartData *data;
  double left, pitch;
  double top;
  double size, line;
  gboolean place; /* or only measure */
} TimeAxis;

static double
get_x (const TimeAxis *self, double column)
{
  return self->left + column * self->pitch;
}

static gboolean
get_period (const TimeAxis *self, guint column, TbPeriod *period)
{
  const char *id = tb_chart_data_get_column (self->data, column)->period;

  return id != NULL && tb_period_parse (id, period, NULL);
}

static char *
dup_quarter_words (const TimeAxis *self, guint column)
{
  static const char *const quarters[] = { "一季度", "二季度", "三季度", "四季度" };
  const char *label = tb_chart_data_get_column (self->data, column)->label;
  TbPeriod period;

  return g_strdup (get_period (self, column, &period) ? quarters[period.quarter - 1] : label != NULL ? label
                                                                                                     : "");
}

/* Places a text in the middle of @x where it has room right of @taken and left of the page's end. */
static gboolean
place_name (TimeAxis *self, const char *text, double x, double y, double *taken)
{
  const double width = *text != '\0' ? tb_chart_text_width (text, self->size, FALSE) : 0.0;
  const TbChartBox *plot = &self->layout->plot;
  const double left = CLAMP (x - width / 2, plot->x, MAX (plot->x, plot->x + plot->width - width));

  if (*text == '\0' || left < *taken || width > plot->width)
    return FALSE;

  *taken = left + width + GAP * self->size;
  if (self->place)
    tb_chart_layout_place (self->layout, tb_chart_text_new (text, self->size, FALSE, -1, PANGO_ALIGN_LEFT), self->size, TB_TONE_DIM,
                           left, y, 0.0, -1);

  return TRUE;
}

/* Whether all names fit side by side. More room never makes fewer fit, so that a measured height is enough. */
static gboolean
all_fit (TimeAxis *self)
{
  const guint n = self->data->columns->len;
  double widest = 0.0;

  if (n > 1 && GAP * self->size > self->pitch)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = dup_quarter_words (self, i);

      widest = MAX (widest, tb_chart_text_width (words, self->size, FALSE));
    }

  return n == 1 || widest + GAP * self->size <= self->pitch;
}

static void
place_names (TimeAxis *self)
{
  double taken = 0.0;

  for (guint i = 0; i < self->data->columns->len; i++)
    {
      g_autofree char *words = dup_quarter_words (self, i);

      place_name (self, words, get_x (self, i), self->top, &taken);
    }
}

/* Names that are no quarters: as many as fit, evenly. */
static void
place_some_names (TimeAxis *self)
{
  const guint n = self->data->columns->len;
  double widest = 0.0, taken = 0.0;
  guint every;

  /* of very many columns a sample is enough */
  for (guint i = 0; i < n; i += MAX (1, n / 64))
    {
      g_autofree char *words = dup_quarter_words (self, i);

      widest = MAX (widest, tb_chart_text_width (words, self->size, FALSE));
    }
  every = self->pitch > 0 ? (guint) ((widest + GAP * self->size) / self->pitch) + 1 : n;

  /* the last one always */
  for (guint i = (n - 1) % every; i < n; i += every)
    {
      g_autofree char *words = dup_quarter_words (self, i);

      place_name (self, words, get_x (self, i), self->top, &taken);
    }
}

static void
place_tick (TimeAxis *self, double x, double height)
{
  if (self->place)
    tb_chart_layout_mark (self->layout, TB_SHAPE_RULE, TB_TONE_RULE, (TbChartBox){ x, self->top, 0.0, height }, -1);
}

/* The years in the middle of their quarters, or, without those, where they begin. */
static void
place_years (TimeAxis *self, double y, gboolean centred)
{
  const guint n = self->data->columns->len;
  double taken = 0.0;

  for (guint from = 0, to; from < n; from = to)
    {
      g_autofree char *words = NULL;
      TbPeriod first, other;

      get_period (self, from, &first);
      for (to = from + 1; to < n && get_period (self, to, &other) && other.year == first.year; to++)
        ;
      words = g_strdup_printf ("%d年", first.year);
      if (from > 0)
        place_tick (self, get_x (self, from - (centred ? 0.5 : 0.0)), centred ? self->line : TICK * self->size);
      place_name (self, words, get_x (self, centred ? (from + to - 1) / 2.0 : from), y, &taken);
    }
}

double
tb_chart_time_axis_lay (TbChartLayout *layout, const TbChartData *data, double left, double right, double top, gboolean place)
{
  const guint n = data->columns->len;
  const double size = tb_chart_small_size (layout->size);
  TimeAxis self = {
    .layout = layout,
    .data = data,
    .left = n > 1 ? left : (left + right) / 2,
    .pitch = n > 1 ? (right - left) / (n - 1) : 0.0,
    .top = top,
    .size = size,
    .line = TB_CHART_LINE_HEIGHT * size,
    .place = place,
  };
  TbPeriod period;

  if (n == 0)
    return 0.0;
  if (!get_period (&self, 0, &period))
    {
      all_fit (&self) ? place_names (&self) : place_some_names (&self);
      return self.line;
    }

  if (all_fit (&self))
    {
      place_names (&self);
      place_years (&self, top + self.line, TRUE);
      return 2 * self.line;
    }

  place_years (&self, top + TICK * size, FALSE);

  return self.line + TICK * size;
}
