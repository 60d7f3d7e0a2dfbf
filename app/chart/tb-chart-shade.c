/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shades between the page and the series' colour, in steps that look equal, and texts that can be read upon them. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define GREY(v) \
  {             \
    v, v, v     \
  }

/* shades begin a little off the page, so that a cell can be seen */
#define PALEST 0.06
#define READABLE 4.5

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
from_linear (double value)
{
  return value <= 0.0031308 ? MAX (0.0, value) * 12.92 : MIN (1.0, 1.055 * pow (value, 1.0 / 2.4) - 0.055);
}

/* Björn Ottosson's Oklab, in which equal steps look equal: https://bottosson.github.io/posts/oklab/ */
static void
to_oklab (const double rgb[3], double lab[3])
{
  const double r = to_linear (rgb[0]), g = to_linear (rgb[1]), b = to_linear (rgb[2]);
  const double l = cbrt (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = cbrt (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = cbrt (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  lab[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  lab[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  lab[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
}

static void
from_oklab (const double lab[3], double rgb[3])
{
  const double l = pow (lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
  const double m = pow (lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
  const double s = pow (lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);

  rgb[0] = from_linear (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  rgb[1] = from_linear (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  rgb[2] = from_linear (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
}

/* the shade of a level: as far from the page's colour as the level is from nothing */
static void
mix_shade (const TbChartPalette *palette, double level, double colour[3])
{
  const double share = PALEST + (1.0 - PALEST) * CLAMP (level, 0.0, 1.0);
  double page[3], full[3], mixed[3];

  to_oklab (palette->tones[TB_TONE_PAGE], page);
  to_oklab (palette->tones[TB_TONE_HEAT], full);
  for (int i = 0; i < 3; i++)
    mixed[i] = page[i] + share * (full[i] - page[i]);
  from_oklab (mixed, colour);
}

static double
get_luminance (const double colour[3])
{
  return 0.2126 * to_linear (colour[0]) + 0.7152 * to_linear (colour[1]) + 0.0722 * to_linear (colour[2]);
}

/* from 1 to 21, as WCAG 2.1 defines it */
double
tb_chart_contrast (const double a[3], const double b[3])
{
  const double first = get_luminance (a) + 0.05, second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/* Ink, else the page's colour, as long as it can be read on the shade; else black or white, one of which always can. */
static void
find_readable (const TbChartPalette *palette, const double shade[3], double colour[3])
{
  static const double white[] = GREY (1.0), black[] = GREY (0.0);
  const double *const choices[] = {
    palette->tones[TB_TONE_INK],
    palette->tones[TB_TONE_PAGE],
    tb_chart_contrast (shade, white) > tb_chart_contrast (shade, black) ? white : black,
  };
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (choices) && tb_chart_contrast (choices[i], shade) < READABLE)
    i++;
  memcpy (colour, choices[i], 3 * sizeof (double));
}

/*
 * tb_chart_palette_get: (skip)
 * @level: for shades and what is upon them, from 0 to 1
 * @colour: (out caller-allocates): red, green and blue
 *
 * Finds the colour of a tone.
 */
void
tb_chart_palette_get (const TbChartPalette *self, TbChartTone tone, double level, double colour[3])
{
  double shade[3];

  if (tone != TB_TONE_HEAT && tone != TB_TONE_ON_HEAT)
    {
      memcpy (colour, self->tones[tone], 3 * sizeof (double));
      return;
    }

  mix_shade (self, level, shade);
  if (tone == TB_TONE_HEAT)
    memcpy (colour, shade, sizeof shade);
  else
    find_readable (self, shade, colour);
}
