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
  double detail_extent; /* along the values */
  double text_extent;
  gboolean with_details;
} Columns;

static void
shape_column (TbChartGrid *grid, GPtrArray **column, double *extent, gboolean details)
{
  *column = g_ptr_array_new_with_free_func (g_object_unref);
  *extent = 0.0;
  for (guint i = 0; i < grid->layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (grid->layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (grid->data, row->item) : NULL;
      const char *text = item == NULL ? NULL : details ? item->detail
                                                       : item->text;
      PangoLayout *layout = tb_chart_text_new (text != NULL ? text : "", details ? grid->small : grid->layout->size,
                                               item != NULL && item->laggard && !details, -1, PANGO_ALIGN_LEFT);

      if (text != NULL)
        *extent = MAX (*extent, tb_chart_grid_get_extent (grid, layout));
      g_ptr_array_add (*column, layout);
    }
}

/* percent drawn per point, such that whole plans and what goes beyond them fit */
static double
find_scale (TbChartGrid *grid, double length)
{
  double scale = length / 100.0, low, high;

  for (guint i = 0; i < grid->data->items->len; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (grid->data, i);

      if (tb_chart_value_extent (&item->value, &low, &high) && high > 0)
        scale = MIN (scale, (length - tb_chart_grid_get_overhang (grid, item)) / high);
    }

  return MAX (scale, 0.0);
}

/* The numbers stand in columns at the right of lying rows, in lines at the top of upright ones. */
static void
place_texts (TbChartGrid *grid, const TbChartRow *row, Columns *columns, guint index)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  const TbChartTone tone = tb_chart_item_text_tone (item);
  PangoLayout *text = g_object_ref (columns->texts->pdata[index]);
  PangoLayout *detail = columns->with_details ? g_object_ref (columns->details->pdata[index]) : NULL;
  const double right = grid->area.x + grid->area.width;
  const double middle = row->box.x + row->box.width / 2;

  if (grid->upright)
    {
      tb_chart_layout_place (grid->layout, text, grid->layout->size, tone, middle, grid->area.y, 0.5, row->item);
      if (detail != NULL)
        tb_chart_layout_place (grid->layout, detail, grid->small, TB_TONE_DIM, middle, grid->area.y + columns->text_extent, 0.5, row->item);
      return;
    }

  tb_chart_grid_place_text (grid, row, text, tone, right, 1.0);
  if (detail != NULL)
    tb_chart_grid_place_text (grid, row, detail, TB_TONE_DIM, right - columns->text_extent - GAP * grid->layout->size, 1.0);
}

static void
place_row (TbChartGrid *grid, const TbChartRow *row, Columns *columns, guint index, double scale)
{
  const TbChartItem *item = tb_chart_data_get_item (grid->data, row->item);
  const double start = tb_chart_grid_get_start (grid);

  if (item->missing)
    tb_chart_grid_place_gap (grid, row, 0, start, 100.0 * scale);
  else
    {
      const TbChartBox track = tb_chart_grid_get_box (grid, row, 0, start, tb_chart_grid_go (grid, start, 100.0 * scale));

      tb_chart_layout_mark (grid->layout, TB_SHAPE_TRACK, TB_TONE_TRACK, track, row->item);
      tb_chart_grid_place_bar (grid, row, start, scale);
    }
  place_texts (grid, row, columns, index);
}

/* What the numbers leave for the bars; in narrow rows they leave more without the fractions. */
static double
make_room (TbChartGrid *grid, Columns *columns)
{
  const double size = grid->layout->size;
  const double gap = (grid->upright ? 0.2 : GAP) * size;
  const double length = tb_chart_grid_get_reach (grid) - columns->text_extent - gap;
  const double with_details = length - columns->detail_extent - (grid->upright ? 0.0 : gap);

  columns->with_details = columns->detail_extent > 0 && with_details > 4 * size;

  return columns->with_details ? with_details : length;
}

gboolean
tb_chart_bullet_lay (TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GPtrArray) details = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  TbChartGrid grid;
  Columns columns;
  double length, scale;

  if (!tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  shape_column (&grid, &columns.details, &columns.detail_extent, TRUE);
  shape_column (&grid, &columns.texts, &columns.text_extent, FALSE);
  details = columns.details;
  texts = columns.texts;
  length = make_room (&grid, &columns);
  if (length < LEAST_BAR * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  scale = find_scale (&grid, MAX (length, 1.0));
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);

      if (row->item >= 0)
        place_row (&grid, row, &columns, i, scale);
    }
  tb_chart_grid_place_lines (&grid, tb_chart_grid_get_start (&grid), scale);

  return TRUE;
}

const TbChartKindClass tb_chart_bullet_kind = {
  .id = "bullet",
  .says = N_ ("A bar for each shows how much of the plan is done."),
  .lay = tb_chart_bullet_lay,
  .compose_title = tb_chart_title_append_progress,
  .can_stand = TRUE,
};
