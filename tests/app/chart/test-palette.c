/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours: texts and marks stand out from every style's page with any accent, and categories stay apart for people who
 * see colours weakly. */
#include "chart-pictures.h"

#include <math.h>

#define LEAST_NEIGHBOURS 20.0 /* ΔE*ab of categories side by side, for anyone; strong contrast leaves less room */
#define LEAST_NEIGHBOURS_HIGH 15.0
#define LEAST_ANY 14.0 /* and of any two */
#define LEAST_ANY_HIGH 6.0

/* What a person without the red, green or blue cones sees, in linear light; the first row is everyone else. Machado, Oliveira
 * and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1.0. */
static const double sights[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

/* GNOME's accents, and two that no page likes */
static const double accents[][3] = {
  { 0.208, 0.518, 0.894 },
  { 0.129, 0.565, 0.643 },
  { 0.227, 0.580, 0.290 },
  { 0.784, 0.533, 0.0 },
  { 0.929, 0.357, 0.0 },
  { 0.902, 0.176, 0.259 },
  { 0.835, 0.380, 0.600 },
  { 0.569, 0.255, 0.675 },
  { 0.435, 0.514, 0.588 },
  { 1.0, 1.0, 0.4 },
  { 0.05, 0.0, 0.1 },
};

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_contrast (const double a[3], const double b[3])
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double first = 0.05, second = 0.05;

  for (int i = 0; i < 3; i++)
    {
      first += weights[i] * to_linear (a[i]);
      second += weights[i] * to_linear (b[i]);
    }

  return MAX (first, second) / MIN (first, second);
}

static double
lab_root (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB under D65 of what is seen of a colour */
static void
see (const double colour[3], gsize sight, double lab[3])
{
  const double to_xyz[3][3] = { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 } };
  const double white[] = { 0.95047, 1.0, 1.08883 };
  double seen[3], roots[3];

  for (int i = 0; i < 3; i++)
    {
      seen[i] = 0.0;
      for (int j = 0; j < 3; j++)
        seen[i] += sights[sight][i][j] * to_linear (colour[j]);
      seen[i] = CLAMP (seen[i], 0.0, 1.0);
    }
  for (int i = 0; i < 3; i++)
    roots[i] = lab_root ((to_xyz[i][0] * seen[0] + to_xyz[i][1] * seen[1] + to_xyz[i][2] * seen[2]) / white[i]);
  lab[0] = 116 * roots[1] - 16;
  lab[1] = 500 * (roots[0] - roots[1]);
  lab[2] = 200 * (roots[1] - roots[2]);
}

/* the least difference that anyone sees */
static double
get_difference (const double a[3], const double b[3])
{
  double least = G_MAXDOUBLE;

  for (gsize sight = 0; sight < G_N_ELEMENTS (sights); sight++)
    {
      double first[3], second[3], sum = 0.0;

      see (a, sight, first);
      see (b, sight, second);
      for (int i = 0; i < 3; i++)
        sum += (first[i] - second[i]) * (first[i] - second[i]);
      least = MIN (least, sqrt (sum));
    }

  return least;
}

static TbChartPalette
make_palette (TbChartStyleKind kind, gsize accent, gboolean high_contrast)
{
  TbChartStyle style = chart_picture_style (kind);

  memcpy (style.accent, accents[accent], sizeof style.accent);
  style.high_contrast = high_contrast;

  return tb_chart_style_palette (&style);
}

static void
check_tones (TbChartStyleKind kind, gsize accent, gboolean high)
{
  const TbChartPalette palette = make_palette (kind, accent, high);
  const double page[] = { chart_picture_page (kind), chart_picture_page (kind), chart_picture_page (kind) };
  const double least = high && kind != TB_CHART_STYLE_MONO ? 4.5 : 3.0;

  g_assert_cmpfloat (get_contrast (palette.tones[TB_TONE_INK], page), >=, high ? 15.0 : 10.0);
  g_assert_cmpfloat (get_contrast (palette.tones[TB_TONE_DIM], page), >=, 4.5);
  g_assert_cmpfloat (get_contrast (palette.tones[TB_TONE_WARNING], page), >=, 4.5);
  g_assert_cmpfloat (get_contrast (palette.tones[TB_TONE_SERIES], page), >=, least);
  if (kind == TB_CHART_STYLE_MONO)
    return;

  for (int i = 0; i < TB_CHART_N_CATEGORIES; i++)
    g_assert_cmpfloat (get_contrast (palette.tones[TB_TONE_CATEGORY + i], page), >=, least);
}

static void
test_contrast (void)
{
  for (guint kind = 0; kind < CHART_N_STYLES; kind++)
    for (gsize accent = 0; accent < G_N_ELEMENTS (accents); accent++)
      for (gboolean high = FALSE; high <= TRUE; high++)
        check_tones (kind, accent, high);
}

static void
test_categories (void)
{
  const TbChartStyleKind kinds[] = { TB_CHART_STYLE_LIGHT, TB_CHART_STYLE_DARK, TB_CHART_STYLE_PRINT };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gboolean high = FALSE; high <= TRUE; high++)
      {
        const TbChartPalette palette = make_palette (kinds[k], 0, high);
        double neighbours = G_MAXDOUBLE, any = G_MAXDOUBLE;

        for (int i = 0; i < TB_CHART_N_CATEGORIES; i++)
          for (int j = 0; j < i; j++)
            {
              const double difference = get_difference (palette.tones[TB_TONE_CATEGORY + i], palette.tones[TB_TONE_CATEGORY + j]);

              any = MIN (any, difference);
              if (i == j + 1)
                neighbours = MIN (neighbours, difference);
            }
        g_test_message ("style %d, high contrast %d: neighbours %.1f, any %.1f", kinds[k], high, neighbours, any);
        g_assert_cmpfloat (neighbours, >=, high ? LEAST_NEIGHBOURS_HIGH : LEAST_NEIGHBOURS);
        g_assert_cmpfloat (any, >=, high ? LEAST_ANY_HIGH : LEAST_ANY);
      }
}

/* Texts upon shades can be read at every level. */
static void
test_on_shades (void)
{
  for (guint kind = 0; kind < CHART_N_STYLES; kind++)
    for (gsize accent = 0; accent < G_N_ELEMENTS (accents); accent++)
      for (gboolean high = FALSE; high <= TRUE; high++)
        for (int step = 0; step <= 50; step++)
          {
            const TbChartPalette palette = make_palette (kind, accent, high);
            double shade[3], text[3];

            tb_chart_palette_get (&palette, TB_TONE_HEAT, step / 50.0, shade);
            tb_chart_palette_get (&palette, TB_TONE_ON_HEAT, step / 50.0, text);
            g_assert_cmpfloat (get_contrast (shade, text), >=, 4.5);
          }
}

/* From level to level shades differ by about as much. */
static void
test_even_shades (void)
{
  for (guint kind = 0; kind < CHART_N_STYLES; kind++)
    {
      const TbChartPalette palette = make_palette (kind, 0, FALSE);
      double least = G_MAXDOUBLE, most = 0.0;

      for (int step = 0; step < 8; step++)
        {
          double from[3], to[3], a[3], b[3], sum = 0.0;

          tb_chart_palette_get (&palette, TB_TONE_HEAT, step / 8.0, from);
          tb_chart_palette_get (&palette, TB_TONE_HEAT, (step + 1) / 8.0, to);
          see (from, 0, a);
          see (to, 0, b);
          for (int i = 0; i < 3; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
          least = MIN (least, sqrt (sum));
          most = MAX (most, sqrt (sum));
        }
      g_test_message ("style %u: steps from %.1f to %.1f", kind, least, most);
      g_assert_cmpfloat (least, >=, 3.0);
      g_assert_cmpfloat (most / least, <=, 1.8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_contrast);
  g_test_add_func ("/chart/palette/categories", test_categories);
  g_test_add_func ("/chart/palette/on-shades", test_on_shades);
  g_test_add_func ("/chart/palette/even-shades", test_even_shades);

  return g_test_run ();
}
