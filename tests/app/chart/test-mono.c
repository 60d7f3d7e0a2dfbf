/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Black and white: what is drawn differently can be told apart by its darkness, its texture or its dashes, by anyone. */
#include "chart-cases.h"
#include "chart-pictures.h"

#include <math.h>

#define SIDE 48 /* of a swatch, in points */
#define SCALE 2
#define LEAST_DARKNESS 0.11 /* difference of two swatches in mean darkness, of 1 */
#define TEXTURED 0.004      /* energy of gradients from which there is a texture */
#define LEAST_DIRECTION 0.5 /* difference of two textures' directions, of 2 */

static const TbChartTone tones[] = {
  TB_TONE_CATEGORY,
  TB_TONE_CATEGORY + 1,
  TB_TONE_CATEGORY + 2,
  TB_TONE_CATEGORY + 3,
  TB_TONE_CATEGORY + 4,
  TB_TONE_CATEGORY + 5,
  TB_TONE_CATEGORY + 6,
  TB_TONE_CATEGORY + 7,
};

/**
 * Look:
 * @darkness: its mean, from white to black
 * @energy: how much the darkness changes
 * @level: from -1 (upright lines) to 1 (level ones)
 * @slant: from -1 (falling) to 1 (rising)
 *
 * What an area looks like.
 */
typedef struct
{
  double darkness;
  double energy;
  double level;
  double slant;
} Look;

static double
get_darkness (cairo_surface_t *surface, int x, int y)
{
  return 1.0 - (chart_picture_get_pixel (surface, x, y) & 0xff) / 255.0;
}

static Look
look_at (cairo_surface_t *surface, int left, int top, int right, int bottom)
{
  const double n = (double) (right - left) * (bottom - top);
  double xx = 0.0, yy = 0.0, xy = 0.0;
  Look look = { 0 };

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        const double dx = get_darkness (surface, x + 1, y) - get_darkness (surface, x - 1, y);
        const double dy = get_darkness (surface, x, y + 1) - get_darkness (surface, x, y - 1);

        look.darkness += get_darkness (surface, x, y) / n;
        xx += dx * dx / n;
        yy += dy * dy / n;
        xy += dx * dy / n;
      }

  look.energy = xx + yy;
  look.level = look.energy > 0 ? (yy - xx) / look.energy : 0.0;
  look.slant = look.energy > 0 ? 2 * xy / look.energy : 0.0;

  return look;
}

static Look
look_at_fill (TbChartShape shape, TbChartTone tone)
{
  const TbChartMark mark = { .box = { 4, 4, SIDE, SIDE }, .shape = shape, .tone = tone, .item = -1, .column = -1, .to = 1.0 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TbChartMark));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TbChartVertex));
  cairo_surface_t *surface;
  Look look;

  g_array_append_val (marks, mark);
  surface = chart_picture_draw_marks (marks, points, SIDE + 8, SIDE + 8, SCALE);
  look = look_at (surface, 6 * SCALE, 6 * SCALE, (SIDE + 2) * SCALE, (SIDE + 2) * SCALE);
  cairo_surface_destroy (surface);

  return look;
}

static gboolean
are_apart (const Look *a, const Look *b)
{
  const gboolean a_textured = a->energy > TEXTURED, b_textured = b->energy > TEXTURED;

  if (fabs (a->darkness - b->darkness) >= LEAST_DARKNESS || a_textured != b_textured)
    return TRUE;

  return a_textured && hypot (a->level - b->level, a->slant - b->slant) >= LEAST_DIRECTION;
}

static void
check_pair (const Look *a, const Look *b, const char *what, guint i, guint j)
{
  g_test_message ("%s %u: darkness %.2f, energy %.3f, level %.2f, slant %.2f; %u: darkness %.2f, energy %.3f, level %.2f, slant %.2f", what,
                  i, a->darkness, a->energy, a->level, a->slant, j, b->darkness, b->energy, b->level, b->slant);
  g_assert_true (are_apart (a, b));
}

static void
test_categories (void)
{
  Look looks[G_N_ELEMENTS (tones)];

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      looks[i] = look_at_fill (TB_SHAPE_FILL, tones[i]);
      for (guint j = 0; j < i; j++)
        check_pair (&looks[i], &looks[j], "category", i, j);
      /* neighbours in a stack differ in darkness, too */
      if (i > 0)
        g_assert_cmpfloat (fabs (looks[i].darkness - looks[i - 1].darkness), >=, LEAST_DARKNESS);
    }
}

/* what the chart is about, what it is compared with, who is behind, what isn't certain, and what is missing */
static void
test_tones (void)
{
  const Look looks[] = {
    look_at_fill (TB_SHAPE_FILL, TB_TONE_SERIES),
    look_at_fill (TB_SHAPE_FILL, TB_TONE_OTHER),
    look_at_fill (TB_SHAPE_FILL, TB_TONE_WARNING),
    look_at_fill (TB_SHAPE_HATCHED, TB_TONE_SERIES),
    look_at_fill (TB_SHAPE_TRACK, TB_TONE_TRACK),
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    for (guint j = 0; j < i; j++)
      check_pair (&looks[i], &looks[j], "tone", i, j);
}

/**
 * Trace:
 * @ink: all ink of the line, which is its weight
 * @runs: how often it begins
 *
 * What a line looks like.
 */
typedef struct
{
  double ink;
  guint runs;
} Trace;

static Trace
look_at_line (TbChartTone tone)
{
  const TbChartVertex ends[] = { { 10, 10 }, { 190, 10 } };
  const TbChartMark mark = { .shape = TB_SHAPE_LINE, .tone = tone, .item = -1, .column = -1, .n_points = 2 };
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TbChartMark));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TbChartVertex));
  cairo_surface_t *surface;
  gboolean was_on = FALSE;
  Trace trace = { 0 };

  g_array_append_val (marks, mark);
  g_array_append_vals (points, ends, 2);
  surface = chart_picture_draw_marks (marks, points, 200, 20, SCALE);
  for (int x = 0; x < 200 * SCALE; x++)
    {
      double column = 0.0;

      for (int y = 0; y < 20 * SCALE; y++)
        column += get_darkness (surface, x, y);
      trace.ink += column;
      trace.runs += column > 0.5 && !was_on;
      was_on = column > 0.5;
    }
  cairo_surface_destroy (surface);

  return trace;
}

/* Lines differ in how often they begin or in their weight by a quarter. */
static void
test_lines (void)
{
  Trace traces[G_N_ELEMENTS (tones)];

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      traces[i] = look_at_line (tones[i]);
      for (guint j = 0; j < i; j++)
        {
          const double runs = MAX (traces[i].runs, traces[j].runs) / (double) MIN (traces[i].runs, traces[j].runs);
          const double ink = MAX (traces[i].ink, traces[j].ink) / MIN (traces[i].ink, traces[j].ink);

          g_test_message ("lines %u and %u: runs %.2f, ink %.2f", j, i, runs, ink);
          g_assert_true (runs >= 1.25 || ink >= 1.25);
        }
    }
}

static int
count_different (TbChartTone a, TbChartTone b)
{
  cairo_surface_t *surfaces[2];
  int n = 0;

  for (int i = 0; i < 2; i++)
    {
      const TbChartMark mark = { .box = { 2, 2, 8, 8 }, .shape = TB_SHAPE_DOT, .tone = i == 0 ? a : b, .item = -1, .column = -1 };
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TbChartMark));
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TbChartVertex));

      g_array_append_val (marks, mark);
      surfaces[i] = chart_picture_draw_marks (marks, points, 12, 12, 4.0);
    }
  for (int y = 0; y < 48; y++)
    for (int x = 0; x < 48; x++)
      n += fabs (get_darkness (surfaces[0], x, y) - get_darkness (surfaces[1], x, y)) > 0.5;
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);

  return n;
}

/* Signs of 8 points differ by a seventh of their box. */
static void
test_signs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpint (count_different (tones[i], tones[j]), >=, 32 * 32 / 7);
}

/* Cells get darker evenly, and never so dark that a printer's black on them can't be read. */
static void
test_shades (void)
{
  const TbChartStyle style = chart_picture_style (TB_CHART_STYLE_MONO);
  const TbChartPalette palette = tb_chart_style_palette (&style);
  double before = 1.0;

  for (int i = 0; i <= 4; i++)
    {
      double colour[3];

      tb_chart_palette_get (&palette, TB_TONE_HEAT, i / 4.0, colour);
      g_assert_cmpfloat (colour[0], <, before - (i > 0 ? 0.08 : 0.0));
      before = colour[0];
    }
  g_assert_cmpfloat (before, >=, 0.5);
}

static void
test_grey (gconstpointer data)
{
  g_autoptr (TbChart) chart = chart_cases_make_typical (data);
  cairo_surface_t *surface = chart_picture_draw (chart, TB_CHART_STYLE_MONO, 480, 320, 1.0);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint32 pixel = chart_picture_get_pixel (surface, x, y);

        g_assert_cmphex (pixel & 0xff, ==, (pixel >> 8) & 0xff);
        g_assert_cmphex (pixel & 0xff, ==, pixel >> 16);
      }
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  chart_cases_add ("/chart/mono/grey", test_grey);
  g_test_add_func ("/chart/mono/categories", test_categories);
  g_test_add_func ("/chart/mono/tones", test_tones);
  g_test_add_func ("/chart/mono/lines", test_lines);
  g_test_add_func ("/chart/mono/signs", test_signs);
  g_test_add_func ("/chart/mono/shades", test_shades);

  return g_test_run ();
}
