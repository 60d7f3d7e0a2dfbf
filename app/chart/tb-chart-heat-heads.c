/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads of a heat table's columns: on up to three lines, else turned. */
#include "chart/tb-chart-heat.h"

#include <math.h>

#define MAX_HEAD_LINES 3
#define MAX_QUARTER_LINES 2
#define LEAST_HEAD 2.2 /* width of a lying head, in letters */
#define GAP 0.35
#define YEAR "年"
#define UNIT "（"

/* 已完成（个）, where columns have different units and their values don't show them */
static char *
dup_head (TbChartHeat *self, guint index)
{
  const TbChartData *data = self->grid.data;
  const TbChartColumn *column = tb_chart_data_get_column (data, self->first + index);
  gboolean alike = TRUE;

  if (column->measure == NULL || g_str_equal (column->measure->unit, "%"))
    return g_strdup (column->label);

  for (guint i = 0; i < data->columns->len && alike; i++)
    {
      const TbMeasure *other = tb_chart_data_get_column (data, i)->measure;

      alike = other != NULL && g_str_equal (other->unit, column->measure->unit);
    }

  return alike ? g_strdup (column->label) : g_strdup_printf ("%s（%s）", column->label, column->measure->unit);
}

/* A quarter is best broken after its year, a measure before its unit. */
static char *
break_head (const char *label, gboolean is_quarter)
{
  const char *place = is_quarter ? strstr (label, YEAR) : g_strrstr (label, UNIT);

  if (place == NULL)
    return g_strdup (label);
  if (is_quarter)
    place += strlen (YEAR);

  return g_strdup_printf ("%.*s\n%s", (int) (place - label), label, place);
}

static PangoLayout *
shape_lying_head (const char *label, gboolean is_quarter, double size, double width)
{
  g_autofree char *broken = tb_chart_text_width (label, size, FALSE) > width ? break_head (label, is_quarter) : g_strdup (label);
  PangoLayout *head = tb_chart_text_new (broken, size, FALSE, width, PANGO_ALIGN_CENTER);

  pango_layout_set_alignment (head, PANGO_ALIGN_CENTER);

  return head;
}

static gboolean
shape_lying (TbChartHeat *self, double cell_width)
{
  const double size = self->grid.small;
  const double width = cell_width - 2 * GAP * size;
  const gboolean is_quarter = tb_chart_heat_has_one_scale (self->grid.data);

  if (width < LEAST_HEAD * size)
    return FALSE;

  self->head_height = 0.0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *label = dup_head (self, i);
      PangoLayout *head = shape_lying_head (label, is_quarter, size, width);
      double own_width, height;

      g_ptr_array_add (self->heads, head);
      tb_chart_layout_size (head, &own_width, &height);
      self->head_height = MAX (self->head_height, height);
      if (pango_layout_get_line_count (head) > (is_quarter ? MAX_QUARTER_LINES : MAX_HEAD_LINES) || pango_layout_is_ellipsized (head) || own_width > cell_width)
        return FALSE;
    }

  return TRUE;
}

static gboolean
shape_turned (TbChartHeat *self, double cell_width, double room)
{
  const double size = self->grid.small;

  self->head_height = 0.0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *label = dup_head (self, i);
      PangoLayout *head = tb_chart_text_new (label, size, FALSE, room, PANGO_ALIGN_LEFT);
      double length, thickness;

      g_ptr_array_add (self->heads, head);
      tb_chart_layout_size (head, &length, &thickness);
      self->head_height = MAX (self->head_height, length);
      if (thickness > cell_width || length > room || pango_layout_is_ellipsized (head))
        return FALSE;
    }

  return TRUE;
}

gboolean
tb_chart_heat_shape_heads (TbChartHeat *self, double cell_width, double room)
{
  const double gap = GAP * self->grid.small;

  g_clear_pointer (&self->heads, g_ptr_array_unref);
  self->heads = g_ptr_array_new_with_free_func (g_object_unref);
  self->turned = FALSE;
  if (!shape_lying (self, cell_width) || self->head_height > room - gap)
    {
      g_ptr_array_set_size (self->heads, 0);
      self->turned = TRUE;
      if (!shape_turned (self, cell_width, room - gap))
        return FALSE;
    }
  self->head_height += gap;

  return TRUE;
}

void
tb_chart_heat_place_heads (TbChartHeat *self)
{
  TbChartLayout *layout = self->grid.layout;
  const double bottom = self->grid.area.y - GAP * self->grid.small;

  for (guint i = 0; i < self->n_columns; i++)
    {
      PangoLayout *head = g_object_ref (self->heads->pdata[i]);
      const double x = self->grid.area.x + (i + 0.5) * self->cell_width;
      double width, height;

      tb_chart_layout_size (head, &width, &height);
      if (self->turned)
        tb_chart_layout_place_turned (layout, head, self->grid.small, TB_TONE_INK, x, bottom - width, 0.5, -1);
      else
        tb_chart_layout_place (layout, head, self->grid.small, TB_TONE_INK, x, bottom - height, 0.5, -1);
    }
}
