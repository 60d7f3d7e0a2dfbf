/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values beside a single line's dots. Where all of them fit they are printed, and no grid is needed to read them off. */
#include "chart/tb-chart-series.h"

#define CLEARANCE 1.5 /* between a value and anything else, in points */
#define MOST_VALUES 24

typedef struct
{
  PangoLayout *text; /* owned until it is placed */
  TbChartBox box;
} Value;

static void
clear_value (gpointer data)
{
  g_clear_object (&((Value *) data)->text);
}

static gboolean
overlap (const TbChartBox *a, const TbChartBox *b)
{
  return a->x < b->x + b->width + CLEARANCE && b->x < a->x + a->width + CLEARANCE &&
         a->y < b->y + b->height + CLEARANCE && b->y < a->y + a->height + CLEARANCE;
}

/* whether the line from one vertex to another passes the box: it is cut at the box's sides */
static gboolean
crosses (const TbChartBox *box, TbChartVertex from, TbChartVertex to)
{
  const double left = MAX (from.x, box->x - CLEARANCE), right = MIN (to.x, box->x + box->width + CLEARANCE);
  const double slope = to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0.0;
  const double a = from.y + (left - from.x) * slope, b = from.y + (right - from.x) * slope;

  return left < right && MIN (a, b) < box->y + box->height + CLEARANCE && MAX (a, b) > box->y - CLEARANCE;
}

/* FALSE for a column without a value */
static gboolean
get_vertex (const TbChartLines *self, guint column, TbChartVertex *vertex)
{
  double low, high, middle;

  if (!tb_chart_lines_get_extent (self, &tb_chart_data_get_point (self->data, 0, column)->value, &low, &high, &middle))
    return FALSE;

  *vertex = (TbChartVertex){ tb_chart_lines_get_x (self, column), tb_chart_lines_get_y (self, middle) };

  return TRUE;
}

static gboolean
is_free (const TbChartLines *self, GArray *values, const TbChartBox *box)
{
  const TbChartBox *field = &self->field;
  TbChartVertex from, to;
  double low, high, middle;

  /* without a grid the strip of its numbers is free */
  if (box->x < self->layout->plot.x || box->x + box->width > field->x + field->width + 2 * self->radius ||
      box->y < field->y - 0.5 * TB_CHART_LINE_HEIGHT * self->small || box->y + box->height > field->y + field->height)
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    if (overlap (box, &g_array_index (values, Value, i).box))
      return FALSE;
  for (guint i = 0; i < self->data->columns->len; i++)
    {
      if (!get_vertex (self, i, &to))
        continue;
      if (overlap (box, &(TbChartBox){ to.x - self->radius, to.y - self->radius, 2 * self->radius, 2 * self->radius }) ||
          (i > 0 && get_vertex (self, i - 1, &from) && crosses (box, from, to)))
        return FALSE;
    }

  return self->data->target_label == NULL || !tb_chart_lines_get_extent (self, &self->data->target, &low, &high, &middle) ||
         !crosses (box, (TbChartVertex){ field->x, tb_chart_lines_get_y (self, middle) },
                   (TbChartVertex){ field->x + field->width, tb_chart_lines_get_y (self, middle) });
}

/* above the dot, else below it */
static gboolean
add_value (const TbChartLines *self, GArray *values, guint column)
{
  g_autofree char *words = tb_chart_data_dup_point_text (self->data, 0, column);
  g_autoptr (PangoLayout) text = tb_chart_text_new (words, self->small, FALSE, -1, PANGO_ALIGN_LEFT);
  TbChartVertex vertex;
  Value value;

  if (!get_vertex (self, column, &vertex))
    return TRUE;

  tb_chart_layout_size (text, &value.box.width, &value.box.height);
  value.box.x = vertex.x - value.box.width / 2;
  value.box.y = vertex.y - self->radius - 2 * CLEARANCE - value.box.height;
  if (!is_free (self, values, &value.box))
    value.box.y = vertex.y + self->radius + 2 * CLEARANCE;
  if (!is_free (self, values, &value.box))
    return FALSE;

  value.text = g_steal_pointer (&text);
  g_array_append_val (values, value);

  return TRUE;
}

/* Only exact values of one line, the last of which stands at its end. */
static gboolean
may_have_values (const TbChartData *data)
{
  if (data->items->len != 1 || data->average != NULL || data->columns->len > MOST_VALUES)
    return FALSE;

  for (guint i = 0; i < data->columns->len; i++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (data, 0, i);

      if (!point->missing && point->value.qualifier != TB_EXACTLY)
        return FALSE;
    }

  return TRUE;
}

/*
 * tb_chart_lines_place_values: (skip)
 *
 * Prints all values but the last, if there is room for each.
 *
 * Returns: whether they are printed
 */
gboolean
tb_chart_lines_place_values (TbChartLines *self)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (Value));

  g_array_set_clear_func (values, clear_value);
  if (!may_have_values (self->data))
    return FALSE;

  for (guint i = 0; i + 1 < self->data->columns->len; i++)
    if (!add_value (self, values, i))
      return FALSE;

  for (guint i = 0; i < values->len; i++)
    {
      Value *value = &g_array_index (values, Value, i);

      tb_chart_layout_place (self->layout, g_steal_pointer (&value->text), self->small, TB_TONE_INK, value->box.x, value->box.y, 0.0, 0);
    }

  return TRUE;
}
