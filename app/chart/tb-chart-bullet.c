/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done as a share of what was planned: all plans end at the same line, so that who is behind is
 * seen at once; the numbers stand beside. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.7
#define LEAST_BAR 3.0

typedef struct
{
  GPtrArray *details; /* of each row, shaped */
  GPtrArray *texts;
  double detail_width;
  double text_width;
} Columns;

static void
shape_column (TbChartGrid *grid, GPtrArray **column, double *width, gboolean details)
{
  *column = g_ptr_array_new_with_free_func (g_object_unref);
  *width = 0.0;
  for (guint i = 0; i < grid->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (grid->layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (grid->data, row->item) : NULL;
      const char *text = item == NULL ? NULL : details ? item->detail
                                                       : item->text;
      PangoLayout *layout = tb_chart_text_new (text != NULL ? text : "", details ? grid->small : grid->layout->size,
                                               item != NULL && item->laggard && !details, -1, PANGO_ALIGN_LEFT);
      double own;

      tb_chart_layout_size (layout, &own, NULL);
      *width = MAX (*width, own);
      g_ptr_array_add (*column, layout);
    }
}

/* percent drawn per point, such that whole plans and what goes beyond them fit */
static double
find_scale (TbChartGrid *grid, double width)
{
  double scale = width / 100.0, low, high;

  for (guint i = 0; i < grid->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (grid->data, i);

      if (tb_chart_value_extent (&item->value, &low, &high) && high > 0)
        scale = MIN (scale, (width - tb_chart_grid_get_overhang (grid, item)) / high);
    }

  return MAX (scale, 0.0);
}

static void
place_row (TbChartGrid *grid, const TbChartRow *row, Columns *columns, guint index, double scale, gboolean with_details)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  const double right = grid->area.x + grid->area.width;
  const TbChartBox track = {
    grid->area.x,
    round (row->box.y + (row->box.height - grid->bar) / 2),
    100.0 * scale,
    grid->bar,
  };

  if (item->missing)
    {
      const TbChartBox gap = { track.x, row->box.y + row->box.height / 2, track.width, 0.0 };

      tb_chart_layout_mark (grid->layout, TB_SHAPE_GAP, TB_TONE_DIM, gap, row->item);
    }
  else
    {
      tb_chart_layout_mark (grid->layout, TB_SHAPE_TRACK, TB_TONE_TRACK, track, row->item);
      tb_chart_grid_place_bar (grid, row, grid->area.x, scale);
    }

  tb_chart_grid_place_text (grid, row, g_object_ref (columns->texts->pdata[index]), tb_chart_item_text_tone (item), right, 1.0);
  if (with_details)
    tb_chart_grid_place_text (grid, row, g_object_ref (columns->details->pdata[index]), TB_TONE_DIM,
                              right - columns->text_width - GAP * grid->layout->size, 1.0);
}

/* The line of the average ends its caption, that of the plan starts one; they never meet. */
static void
place_lines (TbChartGrid *grid, double scale)
{
  const TbChartData *data = grid->data;
  const double goal = grid->area.x + 100.0 * scale;
  double low, high, room = goal;

  if (data->goal_label != NULL)
    {
      const double right = tb_chart_grid_place_caption (grid, data->goal_label, goal, 0.0, FALSE);

      room = right - tb_chart_text_width (data->goal_label, grid->small, FALSE) - 0.8 * grid->small;
      tb_chart_grid_place_line (grid, TB_SHAPE_RULE, TB_TONE_INK, goal);
    }
  if (data->reference_label != NULL && tb_chart_value_extent (&data->reference, &low, &high))
    {
      const double x = grid->area.x + low * scale;
      const double width = tb_chart_text_width (data->reference_label, grid->small, FALSE);

      if (low < 100.0)
        tb_chart_grid_place_line (grid, TB_SHAPE_DASHES, TB_TONE_INK, x);
      if (room - width >= grid->layout->plot.x)
        tb_chart_grid_place_caption (grid, data->reference_label, MIN (x + 0.3 * width, room), 1.0, FALSE);
    }
}

gboolean
tb_chart_bullet_lay (TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GPtrArray) details = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  TbChartGrid grid;
  Columns columns;
  gboolean with_details;
  double width, scale;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  shape_column (&grid, &columns.details, &columns.detail_width, TRUE);
  shape_column (&grid, &columns.texts, &columns.text_width, FALSE);
  details = columns.details;
  texts = columns.texts;
  width = grid.area.width - columns.text_width - GAP * layout->size;
  with_details = columns.detail_width > 0 && width - columns.detail_width - GAP * layout->size > 4 * layout->size;
  if (with_details)
    width -= columns.detail_width + GAP * layout->size;
  if (width < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  scale = find_scale (&grid, MAX (width, 1.0));

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);

      if (row->item >= 0)
        place_row (&grid, row, &columns, i, scale, with_details);
    }
  place_lines (&grid, scale);

  return TRUE;
}

const TbChartKindClass tb_chart_bullet_kind = {
  .id = "bullet",
  .says = N_ ("A bar for each shows how much of the plan is done."),
  .lay = tb_chart_bullet_lay,
  .compose_title = tb_chart_title_append_progress,
};
