/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kinds with lines have in common: the field between strips and labels, and the labels at the lines' ends. */
#include "chart/tb-chart-draw.h"
#include "chart/tb-chart-series.h"

#include <math.h>

#define GAP 0.5
#define TICK_PITCH 2.6    /* between the axis' ticks, at least */
#define LABELS_SHARE 0.4  /* the most of the width that names at the ends take */
#define LARGEST_SHARE 0.5 /* and where letters can't get smaller */
#define LEADER 1.1        /* room for leaders in front of the names */
#define LEAST_FIELD 4.0   /* the least width and height of the field */
#define LEAST_LABEL 1.05  /* from label to label, at least, in lines */
#define DOT 0.26          /* the radius of a dot */

static void
lines_init (TbChartLines *self, TbChartLayout *layout, const TbChartData *data)
{
  *self = (TbChartLines){
    .layout = layout,
    .data = data,
    .tones = g_new0 (TbChartTone, MAX (1, tb_chart_series_count (data))),
    .radius = DOT * layout->size,
    .small = tb_chart_small_size (layout->size),
  };
  tb_chart_series_choose_tones (data, self->tones);
}

gboolean
tb_chart_lines_lay (TbChartLayout *layout, const TbChartData *data, gboolean (*lay) (TbChartLines *self))
{
  TbChartLines self;
  gboolean done;

  lines_init (&self, layout, data);
  done = data->columns->len > 0 && lay (&self);
  g_free (self.tones);

  return done;
}

/* whether as many labels as there are lines can stand one below the other, before any is shaped */
static gboolean
may_hold_labels (const TbChartLines *self)
{
  const double line = LEAST_LABEL * TB_CHART_LINE_HEIGHT * self->layout->size;

  return tb_chart_series_count (self->data) * line <= self->layout->plot.height;
}

gboolean
tb_chart_lines_fit_height (TbChartLines *self)
{
  TbChartLayout *layout = self->layout;
  const TbChartBox *plot = &layout->plot;
  const double line = TB_CHART_LINE_HEIGHT * self->small;
  const gboolean is_least = layout->size <= TB_CHART_LEAST_SIZE;
  g_autofree char *warning = NULL;
  double below;

  if (!is_least && !may_hold_labels (self))
    return FALSE;

  below = tb_chart_time_axis_lay (layout, self->data, plot->x, plot->x + plot->width, 0.0, FALSE);
  self->field.y = plot->y + 1.5 * line;
  self->field.height = plot->y + plot->height - below - self->radius - GAP * layout->size - self->field.y;
  if (self->field.height < LEAST_FIELD * layout->size && !is_least)
    return FALSE;

  self->field.height = MAX (1.0, self->field.height);
  tb_chart_axis_init_for_data (&self->axis, self->data, MAX (1, (guint) (self->field.height / (TICK_PITCH * self->small))));
  warning = tb_chart_axis_dup_warning (&self->axis, self->data->unit);
  if (warning != NULL)
    return TRUE;

  /* the line for the warning isn't needed */
  self->field.y -= line;
  self->field.height += line;

  return TRUE;
}

gboolean
tb_chart_lines_set_field (TbChartLines *self, double left, double right)
{
  const guint n = self->data->columns->len;

  self->field.x = left + self->radius;
  self->field.width = right - LEADER * self->layout->size - 2 * self->radius - self->field.x;
  if (self->field.width < LEAST_FIELD * self->layout->size && self->layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  self->field.width = MAX (1.0, self->field.width);
  self->pitch = n > 1 ? self->field.width / (n - 1) : self->field.width;
  self->dense = self->pitch < TB_CHART_DENSE;

  return TRUE;
}

double
tb_chart_lines_get_x (const TbChartLines *self, guint column)
{
  const double x = self->data->columns->len > 1 ? self->field.x + column * self->pitch : self->field.x + self->field.width / 2;

  return self->dense ? round (x / TB_CHART_DENSE) * TB_CHART_DENSE : x;
}

double
tb_chart_lines_get_y (const TbChartLines *self, double value)
{
  return self->field.y + self->field.height * (1.0 - tb_chart_axis_get_share (&self->axis, value));
}

/* a range is drawn through its middle */
gboolean
tb_chart_lines_get_extent (const TbChartLines *self, const TbValue *value, double *low, double *high, double *middle)
{
  if (!tb_chart_value_extent (value, low, high) || !tb_chart_axis_holds (&self->axis, *low))
    return FALSE;

  *middle = (*low + *high) / 2;

  return TRUE;
}

int
tb_chart_lines_get_weight (const TbChartLines *self, guint index)
{
  switch (self->tones[index])
    {
    case TB_TONE_INK:
      return 3;
    case TB_TONE_SERIES:
      return 2;
    case TB_TONE_WARNING:
      return 1;
    default:
      return 0;
    }
}

/* Beside the field: neither what the axis has to say above nor the quarters below are touched. */
void
tb_chart_lines_get_label_room (const TbChartLines *self, double *top, double *bottom)
{
  *top = self->field.y - 0.5 * TB_CHART_LINE_HEIGHT * self->small;
  *bottom = self->field.y + self->field.height + self->radius + GAP * self->layout->size;
}

static void
add_label (TbChartLines *self, GArray *labels, guint index, double wrap_width)
{
  const TbChartItem *item = tb_chart_series_get (self->data, index);
  const gboolean is_row = index < self->data->items->len;
  const int last = tb_chart_series_find_last (item);
  g_autofree char *text = g_strdup_printf ("%s %s", item->label, item->text);
  double low, high, middle;

  if (last < 0 || !tb_chart_lines_get_extent (self, &g_array_index (item->points, TbChartPoint, last).value, &low, &high, &middle))
    middle = self->axis.low;

  tb_chart_end_labels_add (labels, text, self->layout->size, item->own || item->laggard, wrap_width,
                           (TbChartEndLabel){
                               .at = tb_chart_lines_get_y (self, middle),
                               .tone = tb_chart_item_text_tone (item),
                               .item = is_row ? (int) index : -1,
                               .weight = tb_chart_lines_get_weight (self, index),
                               .laggard = item->laggard,
                               .sign = self->tones[index],
                               .free = last + 1 != (int) self->data->columns->len,
                           });
}

GArray *
tb_chart_lines_new_labels (TbChartLines *self)
{
  g_autoptr (GArray) labels = tb_chart_end_labels_new ();
  const TbChartBox *plot = &self->layout->plot;
  const gboolean is_least = self->layout->size <= TB_CHART_LEAST_SIZE;
  const double wrap_width = (is_least ? LARGEST_SHARE : LABELS_SHARE) * plot->width;
  double low, high, middle, top, bottom;

  for (guint i = 0; i < tb_chart_series_count (self->data); i++)
    add_label (self, labels, i, wrap_width);
  if (self->data->target_label != NULL && tb_chart_lines_get_extent (self, &self->data->target, &low, &high, &middle))
    tb_chart_end_labels_add (labels, self->data->target_label, self->layout->size, FALSE, wrap_width,
                             (TbChartEndLabel){ .at = tb_chart_lines_get_y (self, low), .tone = TB_TONE_INK, .item = -1, .weight = 4 });

  if (!is_least && tb_chart_end_labels_are_cut (labels))
    return NULL;
  tb_chart_lines_get_label_room (self, &top, &bottom);
  if (!tb_chart_end_labels_spread (labels, top, bottom))
    {
      if (!is_least)
        return NULL;
      tb_chart_end_labels_thin (labels, self->layout->size, wrap_width, top, bottom);
    }

  return g_steal_pointer (&labels);
}

void
tb_chart_lines_place_labels (TbChartLines *self, GArray *labels)
{
  const double from = self->field.x + self->field.width + 1.5 * self->radius;
  const double to = self->field.x + self->field.width + 2 * self->radius + LEADER * self->layout->size;

  for (guint i = 0; i < labels->len; i++)
    {
      const TbChartEndLabel *label = &g_array_index (labels, TbChartEndLabel, i);

      if (label->item >= 0)
        tb_chart_layout_add_area (self->layout, (TbChartBox){ to, label->y - label->height / 2, label->width, label->height },
                                  label->item, self->data->columns->len - 1);
    }
  tb_chart_end_labels_place (labels, self->layout, from, to, FALSE);
}

/* What the axis has to say, the quarters below, and the target. */
void
tb_chart_lines_place_frame (TbChartLines *self)
{
  const TbChartBox *plot = &self->layout->plot, *field = &self->field;
  g_autofree char *warning = tb_chart_axis_dup_warning (&self->axis, self->data->unit);
  double low, high, middle;

  if (warning != NULL)
    tb_chart_layout_place (self->layout, tb_chart_text_new (warning, self->small, FALSE, plot->width, PANGO_ALIGN_LEFT), self->small,
                           TB_TONE_DIM, plot->x, plot->y, 0.0, -1);
  tb_chart_time_axis_lay (self->layout, self->data, field->x, field->x + field->width,
                          field->y + field->height + self->radius + GAP * self->layout->size, TRUE);
  if (self->data->target_label != NULL && tb_chart_lines_get_extent (self, &self->data->target, &low, &high, &middle))
    tb_chart_layout_mark (self->layout, TB_SHAPE_DASHES, TB_TONE_INK,
                          (TbChartBox){ field->x - self->radius, tb_chart_lines_get_y (self, low), field->width + 2 * self->radius, 0.0 }, -1);
}
