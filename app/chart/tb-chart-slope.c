/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one quarter to another: a line for each, its values at both ends. Who got worse stands out, and who gained most. */
#include "chart/tb-chart-series.h"

#include <glib/gi18n-lib.h>

#define GAP 0.5
#define LABELS_SHARE 0.25
#define NATURAL_RATIO 0.5

static gboolean
get_change (const TbChartItem *item, TbDecimal *change)
{
  return tb_chart_series_get_change (&g_array_index (item->points, TbChartPoint, 0).value,
                                     &g_array_index (item->points, TbChartPoint, item->points->len - 1).value, change);
}

/* the size of the largest change for the better, or of any where neither side is */
static gboolean
find_most (const TbChartData *data, TbDecimal *most)
{
  gboolean found = FALSE;
  TbDecimal change;

  for (guint i = 0; i < data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      if (!get_change (item, &change) || change.digits == 0 || item->laggard)
        continue;
      change.digits = ABS (change.digits);
      if (!found || tb_decimal_compare (change, *most) > 0)
        *most = change;
      found = TRUE;
    }

  return found;
}

static void
choose_tones (TbChartLines *self)
{
  TbDecimal most, change;
  const gboolean found = find_most (self->data, &most);

  for (guint i = 0; i < self->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (self->data, i);
      const gboolean known = get_change (item, &change);

      change.digits = known ? ABS (change.digits) : 0;
      if (item->laggard)
        self->tones[i] = TB_TONE_WARNING;
      else if (item->own || (found && known && tb_decimal_compare (change, most) == 0))
        self->tones[i] = TB_TONE_SERIES;
      else
        self->tones[i] = TB_TONE_OTHER;
    }
}

/* the values on the left, spread; %NULL when they don't fit */
static GArray *
new_first_labels (TbChartLines *self)
{
  g_autoptr (GArray) labels = tb_chart_end_labels_new ();
  const TbChartBox *plot = &self->layout->plot;
  const double wrap_width = LABELS_SHARE * plot->width;
  const gboolean is_least = self->layout->size <= TB_CHART_LEAST_SIZE;
  double top, bottom;

  for (guint i = 0; i < tb_chart_series_count (self->data); i++)
    {
      const TbChartItem *item = tb_chart_series_get (self->data, i);
      const TbChartPoint *point = &g_array_index (item->points, TbChartPoint, 0);
      g_autofree char *text = point->text != NULL ? g_strdup (point->text) : tb_value_to_input (&point->value, self->data->unit);
      double low, high, middle;

      if (!tb_chart_lines_get_extent (self, &point->value, &low, &high, &middle))
        continue;
      tb_chart_end_labels_add (labels, text, self->layout->size, FALSE, wrap_width,
                               (TbChartEndLabel){
                                   .at = tb_chart_lines_get_y (self, middle),
                                   .tone = self->tones[i] == TB_TONE_OTHER ? TB_TONE_DIM : TB_TONE_INK,
                                   .item = i < self->data->items->len ? (int) i : -1,
                                   .weight = tb_chart_lines_get_weight (self, i),
                               });
    }

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

static void
place_first_labels (TbChartLines *self, GArray *labels)
{
  const double from = self->field.x - 1.5 * self->radius;
  const double to = self->field.x - 2 * self->radius - GAP * 2 * self->layout->size;

  for (guint i = 0; i < labels->len; i++)
    {
      const TbChartEndLabel *label = &g_array_index (labels, TbChartEndLabel, i);

      if (label->item >= 0)
        tb_chart_layout_add_area (self->layout, (TbChartBox){ to - label->width, label->y - label->height / 2, label->width, label->height }, label->item, 0);
    }
  tb_chart_end_labels_place (labels, self->layout, from, to, TRUE);
}

/* a thin upright line where each quarter stands */
static void
place_posts (TbChartLines *self)
{
  for (guint i = 0; i < self->data->columns->len; i++)
    tb_chart_layout_mark (self->layout, TB_SHAPE_RULE, TB_TONE_TRACK,
                          (TbChartBox){ tb_chart_lines_get_x (self, i), self->field.y, 0.0, self->field.height + self->radius }, -1);
}

static gboolean
lay (TbChartLines *self)
{
  const TbChartBox *plot = &self->layout->plot;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) last = NULL;
  double left;

  choose_tones (self);
  if (!tb_chart_lines_fit_height (self))
    return FALSE;

  first = new_first_labels (self);
  last = first != NULL ? tb_chart_lines_new_labels (self) : NULL;
  if (last == NULL)
    return FALSE;

  left = plot->x + tb_chart_end_labels_get_width (first) + 2 * GAP * self->layout->size + self->radius;
  if (!tb_chart_lines_set_field (self, left, plot->x + plot->width - tb_chart_end_labels_get_width (last)))
    return FALSE;

  place_posts (self);
  tb_chart_lines_place_frame (self);
  tb_chart_lines_place (self);
  place_first_labels (self, first);
  tb_chart_lines_place_labels (self, last);

  return TRUE;
}

static gboolean
lay_slopes (TbChartLayout *layout, const TbChartData *data)
{
  return tb_chart_lines_lay (layout, data, lay);
}

static double
get_natural_height (TbChartLayout *layout, const TbChartData *data)
{
  const double labels = (tb_chart_series_count (data) + 1) * 1.3 * TB_CHART_LINE_HEIGHT * layout->size;
  const double strips = 3 * TB_CHART_LINE_HEIGHT * tb_chart_small_size (layout->size);

  return MAX (NATURAL_RATIO * MIN (layout->plot.width, 40 * layout->size) + strips, labels);
}

const TbChartKindClass tb_chart_slope_kind = {
  .id = "slope",
  .says = N_ ("A line for each from the earlier quarter to the present one."),
  .lay = lay_slopes,
  .natural_height = get_natural_height,
  .compose_title = tb_chart_title_append_change,
};
