/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of 100,000 points is drawn from few of them, and not one byte of the picture differs for that. */
#include <math.h>
#include <string.h>

#include "chart/tb-chart-draw.h"

#define PEN 1.5

typedef enum
{
  NOISE,
  WALK,
  WAVE,
  NOISY_WAVE,
  OUTLIERS,
  STEPS,
  N_SHAPES,
} Shape;

static double
get_number (Shape shape, double share, double before)
{
  switch (shape)
    {
    case NOISE:
      return g_test_rand_double ();
    case WALK:
      return CLAMP (before + 0.01 * (g_test_rand_double () - 0.5), 0.0, 1.0);
    case WAVE:
      return 0.5 + 0.4 * sin (20 * share);
    case NOISY_WAVE:
      return 0.5 + 0.4 * sin (20 * share) + 0.02 * g_test_rand_double ();
    case OUTLIERS:
      return g_test_rand_double () < 0.001 ? g_test_rand_double () : 0.5 + 0.01 * g_test_rand_double ();
    case STEPS:
    default:
      return (int) (share * 9) % 2 == 0 ? 0.9 : 0.1 + 0.02 * g_test_rand_double ();
    }
}

/* a chart of one row and @n columns, without texts */
static TbChart *
make_chart (Shape shape, guint n)
{
  TbChartData *data = tb_chart_data_alloc (TB_CHART_LINE);
  double number = 0.5;
  TbChartItem *item;
  TbValue value;

  data->title = g_strdup ("每日办件量");
  data->foot = g_strdup ("单位：件");
  data->short_foot = g_strdup ("单位：件");
  data->unit = g_strdup ("件");
  item = tb_chart_data_add (data, "全市", &TB_VALUE_EXACT (TB_DECIMAL_INT (500)), "500");
  for (guint i = 0; i < n; i++)
    {
      number = get_number (shape, i / (double) n, number);
      value = TB_VALUE_EXACT (TB_DECIMAL_INT ((gint64) (number * 1000000)));
      tb_chart_data_add_column (data, NULL);
      tb_chart_item_add_point (item, &value, NULL);
    }

  return tb_chart_new_for_data (data);
}

static const TbChartMark *
find_line (const TbChartLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_array_index (layout->marks, TbChartMark, i).shape == TB_SHAPE_LINE)
      return &g_array_index (layout->marks, TbChartMark, i);

  g_assert_not_reached ();
}

static void
add_pen (cairo_t *cr, double left, double top, double right, double bottom)
{
  cairo_move_to (cr, left - PEN / 2, top - PEN / 2);
  cairo_line_to (cr, right + PEN / 2, top - PEN / 2);
  cairo_line_to (cr, right + PEN / 2, bottom + PEN / 2);
  cairo_line_to (cr, left - PEN / 2, bottom + PEN / 2);
  cairo_close_path (cr);
}

/* every step of the pen from point to point, as its own rectangle */
static void
add_all (cairo_t *cr, const TbChartVertex *points, guint n_points)
{
  for (guint i = 1; i < n_points; i++)
    {
      const TbChartVertex *from = &points[i - 1], *to = &points[i];

      if (from->x != to->x)
        add_pen (cr, from->x, from->y, to->x, from->y);
      add_pen (cr, to->x, MIN (from->y, to->y), to->x, MAX (from->y, to->y));
    }
}

static cairo_surface_t *
draw (const TbChartVertex *points, guint n_points, double width, double height, double scale, gboolean all)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0.2, 0.5, 0.9);
  if (all)
    add_all (cr, points, n_points);
  else
    tb_chart_draw_add_dense (cr, points, n_points, PEN);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* As many points to a place as 100,000 have on 1600 points of width; a narrow chart, for the reference is slow. */
static void
test_exact (gconstpointer shape)
{
  static const double scales[] = { 0.75, 1.0, 1.5, 2.0, 3.3 };
  const double width = 240, height = 160;
  g_autoptr (TbChart) chart = make_chart (GPOINTER_TO_INT (shape), 10000);
  const TbChartLayout *layout = tb_chart_get_layout (chart, width, height);
  const TbChartMark *line = find_line (layout);
  const TbChartVertex *points = &g_array_index (layout->points, TbChartVertex, line->first);

  g_assert_cmpuint (line->n_points, ==, 10000);
  g_assert_true (tb_chart_draw_is_dense (points, line->n_points));
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      cairo_surface_t *ours = draw (points, line->n_points, width, height, scales[i], FALSE);
      cairo_surface_t *all = draw (points, line->n_points, width, height, scales[i], TRUE);
      const gsize size = (gsize) cairo_image_surface_get_stride (ours) * cairo_image_surface_get_height (ours);

      g_assert_cmpmem (cairo_image_surface_get_data (ours), size, cairo_image_surface_get_data (all), size);
      cairo_surface_destroy (all);
      cairo_surface_destroy (ours);
    }
}

/* Quarters never share a place: their lines go from point to point. */
static void
test_quarters_are_sparse (void)
{
  g_autoptr (TbChart) chart = make_chart (WALK, 40);
  const TbChartLayout *layout = tb_chart_get_layout (chart, 280, 200);
  const TbChartMark *line = find_line (layout);

  g_assert_false (tb_chart_draw_is_dense (&g_array_index (layout->points, TbChartVertex, line->first), line->n_points));
}

/* 100,000 points: far above what is measured, so that only a wrong order fails. */
static void
test_speed (void)
{
  const TbChartStyle style = { TB_CHART_STYLE_LIGHT, { 0.2, 0.5, 0.9 }, FALSE };
  double best = G_MAXDOUBLE;

  for (guint run = 0; run < 3; run++)
    {
      g_autoptr (TbChart) chart = make_chart (NOISE, 100000);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
      cairo_t *cr = cairo_create (surface);

      g_test_timer_start ();
      tb_chart_render (chart, &style, cr, 1600, 900);
      best = MIN (best, g_test_timer_elapsed ());
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_test_minimized_result (best * 1000.0, "layout and drawing of 100,000 points: %.1f ms", best * 1000.0);
  g_assert_cmpfloat (best, <, 2.0);
}

int
main (int argc, char **argv)
{
  static const char *const shapes[N_SHAPES] = { "noise", "walk", "wave", "noisy-wave", "outliers", "steps" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_SHAPES; i++)
    {
      g_autofree char *path = g_strconcat ("/chart/dense/exact/", shapes[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_exact);
    }
  g_test_add_func ("/chart/dense/quarters-are-sparse", test_quarters_are_sparse);
  g_test_add_func ("/chart/dense/speed", test_speed);

  return g_test_run ();
}
