/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart at a size: the title above, the foot below, the rows between, in the largest letters that fit. */
#include "chart/tb-chart-private.h"

#include <math.h>

/* letters grow with the width; on a page that is high, too, up to a share of the width */
#define LARGEST_SIZE 16.0
#define LARGEST_PAGE_SIZE 28.0
#define WIDTH_IN_LETTERS 45.0
#define TITLE_RATIO 1.18
#define FOOT_RATIO 0.78
#define STEP 0.5
/* what title, foot and margins take at least, in label sizes */
#define FRAME_LINES 4.2
/* below this height, where it isn't the natural one, a foot of several lines names only unit and cut-off date */
#define HEIGHT_FOR_SOURCE 260.0
#define EMPTY_TEXT "尚无数据"

static void
clear_text (gpointer data)
{
  g_clear_object (&((TbChartText *) data)->layout);
}

static TbChartLayout *
layout_alloc (double width, double height, double size)
{
  TbChartLayout *self = g_new0 (TbChartLayout, 1);

  self->width = width;
  self->height = height;
  self->size = size;
  self->texts = g_array_new (FALSE, TRUE, sizeof (TbChartText));
  g_array_set_clear_func (self->texts, clear_text);
  self->marks = g_array_new (FALSE, TRUE, sizeof (TbChartMark));
  self->points = g_array_new (FALSE, FALSE, sizeof (TbChartVertex));
  self->rows = g_array_new (FALSE, TRUE, sizeof (TbChartRow));
  self->areas = g_array_new (FALSE, TRUE, sizeof (TbChartArea));

  return self;
}

void
tb_chart_layout_free (TbChartLayout *self)
{
  g_array_unref (self->areas);
  g_array_unref (self->rows);
  g_array_unref (self->points);
  g_array_unref (self->marks);
  g_array_unref (self->texts);
  g_free (self);
}

/* Few different sizes, for each costs the loading of a font. */
static double
to_step (double size)
{
  return MAX (TB_CHART_LEAST_SIZE, floor (size / STEP + 0.5) * STEP);
}

static double
best_size (double width)
{
  return to_step (CLAMP (8.0 + width / 120.0, 9.5, LARGEST_SIZE));
}

/* the size to begin with: rows that can't fit needn't be tried */
static double
first_size (const TbChartData *data, double width, double height)
{
  const gboolean has_rows = data->drawing->natural_height == NULL;
  const double least_lines = FRAME_LINES + (has_rows ? TB_CHART_LINE_HEIGHT * data->items->len : 2.0);
  const double natural_lines = FRAME_LINES + (has_rows ? TB_CHART_NATURAL_PITCH * data->items->len : 5.0);
  const double largest = MIN (LARGEST_PAGE_SIZE, MIN (width / WIDTH_IN_LETTERS, height / natural_lines));

  return CLAMP (floor (height / least_lines / STEP) * STEP, TB_CHART_LEAST_SIZE, MAX (best_size (width), to_step (largest)));
}

static double
get_margin (double size)
{
  return MAX (3.0, 0.5 * size);
}

/* The whole foot on one line, on more where there is height for it, else the short one. */
static PangoLayout *
make_foot (const TbChartLayout *self, const TbChartData *data, double width, double size)
{
  PangoLayout *layout = tb_chart_text_new (data->foot, size, FALSE, -1, PANGO_ALIGN_LEFT);
  gboolean has_room;
  double natural;

  tb_chart_layout_size (layout, &natural, NULL);
  if (natural <= width)
    return layout;

  g_object_unref (layout);
  has_room = self->height >= HEIGHT_FOR_SOURCE || self->height >= tb_chart_layout_natural_height (data, self->width);

  return tb_chart_text_new_parts (has_room ? data->foot : data->short_foot, size, width);
}

/* Places title and foot, and leaves the room between them to the plot. */
static void
lay_frame (TbChartLayout *self, const TbChartData *data)
{
  const double margin = get_margin (self->size);
  const double width = self->width - 2 * margin;
  const double foot_size = to_step (FOOT_RATIO * self->size);
  PangoLayout *foot = make_foot (self, data, width, foot_size);
  const double title_size = to_step (TITLE_RATIO * self->size);
  double title_bottom, foot_height;
  TbChartText *title;

  title = tb_chart_layout_place (self, tb_chart_text_new_title (data->title, title_size, width),
                                 title_size, TB_TONE_INK, margin, margin * 0.5, 0.0, -1);
  title_bottom = title->box.y + title->box.height;

  tb_chart_layout_size (foot, NULL, &foot_height);
  tb_chart_layout_place (self, foot, foot_size, TB_TONE_DIM, margin, self->height - margin * 0.5 - foot_height, 0.0, -1);

  self->plot.x = margin;
  self->plot.width = width;
  self->plot.y = title_bottom + 0.35 * self->size;
  self->plot.height = self->height - margin * 0.5 - foot_height - 0.35 * self->size - self->plot.y;
}

static void
lay_empty (TbChartLayout *self)
{
  PangoLayout *text = tb_chart_text_new (EMPTY_TEXT, self->size, FALSE, self->plot.width, PANGO_ALIGN_LEFT);
  double height;

  tb_chart_layout_size (text, NULL, &height);
  if (height <= self->plot.height)
    tb_chart_layout_place (self, text, self->size, TB_TONE_DIM, self->plot.x + self->plot.width / 2,
                           self->plot.y + (self->plot.height - height) / 2, 0.5, -1);
  else
    g_object_unref (text);
}

/*
 * tb_chart_layout_new: (skip)
 *
 * Lays a chart out in the largest letters at which all rows fit, down to %TB_CHART_LEAST_SIZE; there
 * rows in the middle are left out rather than letters made smaller still.
 */
TbChartLayout *
tb_chart_layout_new (const TbChartData *data, double width, double height)
{
  for (double size = first_size (data, width, height);; size = MAX (TB_CHART_LEAST_SIZE, size - STEP))
    {
      TbChartLayout *self = layout_alloc (width, height, size);

      lay_frame (self, data);
      if (tb_chart_data_count_known (data) == 0)
        {
          lay_empty (self);
          return self;
        }
      if (data->drawing->lay (self, data) || size <= TB_CHART_LEAST_SIZE)
        return self;

      tb_chart_layout_free (self);
    }
}

static double
plot_height (TbChartLayout *layout, const TbChartData *data)
{
  if (data->drawing->natural_height != NULL && tb_chart_data_count_known (data) > 0)
    return data->drawing->natural_height (layout, data);

  return tb_chart_grid_natural_height (layout, data);
}

/*
 * tb_chart_layout_natural_height: (skip)
 *
 * Returns: the height at which rows have the room they look best with
 */
double
tb_chart_layout_natural_height (const TbChartData *data, double width)
{
  /* high enough for any list, so that the frame's parts take their natural heights */
  TbChartLayout *probe = layout_alloc (width, 1e5, best_size (width));
  double height;

  lay_frame (probe, data);
  height = 1e5 - probe->plot.height + plot_height (probe, data);
  tb_chart_layout_free (probe);

  return ceil (height);
}
