/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines with more points than any page can tell apart. Their points share places a quarter of a point apart; of a place
 * only its lowest and highest point can be seen, and the last one, from where the line goes on. What a square pen covers
 * that visits all points is one outline of few corners, however many points there are. */
#include "chart/tb-chart-draw.h"

#include <math.h>

/* the points that share a place */
typedef struct
{
  double top, bottom;
} Span;

typedef struct
{
  Span *spans; /* owned */
  guint n;
  double left;
} Places;

gboolean
tb_chart_draw_is_dense (const TbChartVertex *points, guint n_points)
{
  return n_points > 2 && n_points - 1 > fabs (points[n_points - 1].x - points[0].x) / TB_CHART_DENSE;
}

static void
widen (Span *span, double y)
{
  span->top = MIN (span->top, y);
  span->bottom = MAX (span->bottom, y);
}

/* Gathers the points by their places. From one to the next the pen goes sideways first, then up or down. */
static void
places_init (Places *self, const TbChartVertex *points, guint n_points)
{
  guint last = 0;

  self->left = points[0].x;
  self->n = (guint) round ((points[n_points - 1].x - points[0].x) / TB_CHART_DENSE) + 1;
  self->spans = g_new (Span, self->n);
  self->spans[0] = (Span){ points[0].y, points[0].y };
  for (guint i = 1; i < n_points; i++)
    {
      const guint place = (guint) CLAMP (round ((points[i].x - self->left) / TB_CHART_DENSE), last, self->n - 1);
      const double before = points[i - 1].y;

      for (; last < place; last++)
        self->spans[last + 1] = (Span){ before, before };
      widen (&self->spans[place], points[i].y);
    }
}

/* what the pen covers between a place and the next: it stands @reach places to either side */
static Span
get_covered (const Places *self, int cell, int reach)
{
  const int first = MAX (cell + 1 - reach, 0), last = MIN (cell + reach, (int) self->n - 1);
  Span span = self->spans[first];

  for (int i = first + 1; i <= last; i++)
    {
      widen (&span, self->spans[i].top);
      widen (&span, self->spans[i].bottom);
    }
  span.top -= reach * TB_CHART_DENSE;
  span.bottom += reach * TB_CHART_DENSE;

  return span;
}

/* Adds the outline of what a pen of about @width covers to the path. */
void
tb_chart_draw_add_dense (cairo_t *cr, const TbChartVertex *points, guint n_points, double width)
{
  const int reach = MAX (1, (int) floor (width / (2.0 * TB_CHART_DENSE)));
  Places places;
  Span *covered;
  int n_cells;

  places_init (&places, points, n_points);
  n_cells = (int) places.n - 1 + 2 * reach;
  covered = g_new (Span, n_cells);
  for (int i = 0; i < n_cells; i++)
    covered[i] = get_covered (&places, i - reach, reach);

  /* along the upper side and back along the lower one, with corners only where it turns */
  cairo_move_to (cr, places.left - reach * TB_CHART_DENSE, covered[0].top);
  for (int i = 1; i < n_cells; i++)
    if (covered[i].top != covered[i - 1].top)
      {
        const double x = places.left + (i - reach) * TB_CHART_DENSE;

        cairo_line_to (cr, x, covered[i - 1].top);
        cairo_line_to (cr, x, covered[i].top);
      }
  cairo_line_to (cr, places.left + (n_cells - reach) * TB_CHART_DENSE, covered[n_cells - 1].top);
  cairo_line_to (cr, places.left + (n_cells - reach) * TB_CHART_DENSE, covered[n_cells - 1].bottom);
  for (int i = n_cells - 1; i > 0; i--)
    if (covered[i].bottom != covered[i - 1].bottom)
      {
        const double x = places.left + (i - reach) * TB_CHART_DENSE;

        cairo_line_to (cr, x, covered[i].bottom);
        cairo_line_to (cr, x, covered[i - 1].bottom);
      }
  cairo_line_to (cr, places.left - reach * TB_CHART_DENSE, covered[0].bottom);
  cairo_close_path (cr);

  g_free (covered);
  g_free (places.spans);
}
