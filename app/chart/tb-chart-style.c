/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colour means what, for each style. */
#include "chart/tb-chart-private.h"

#define GREY(v) \
  {             \
    v, v, v     \
  }

#define DARK_LIFT 0.22 /* how much lighter an accent is on a dark page */
/* 3:1 and 4.5:1, also on a page that isn't quite white */
#define LEAST_CONTRAST 3.15
#define HIGH_CONTRAST 4.75
#define STRENGTHEN_STEP 0.02

#define RGB(hex)                                                                     \
  {                                                                                  \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0 \
  }

/* Categories are Paul Tol's “muted” and “bright” qualitative schemes (https://personal.sron.nl/~pault/), darkened or
 * lightened until each has 3:1 against its page, and ordered so that neighbours stay farthest apart for people who see
 * red, green or blue weakly. */
static const double light_categories[TB_CHART_N_CATEGORIES][3] = {
  RGB (0x322288),
  RGB (0x24a18d),
  RGB (0x979733),
  RGB (0xad58b6),
  RGB (0xc05463),
  RGB (0x6a92a8),
  RGB (0x811f50),
  RGB (0x0e7229),
};

static const double dark_categories[TB_CHART_N_CATEGORIES][3] = {
  RGB (0x4c89c3),
  RGB (0x8f8f24),
  RGB (0xcb6676),
  RGB (0xc4c7cd),
  RGB (0xad4f93),
  RGB (0x87cdee),
  RGB (0xe3d27c),
  RGB (0x41b19d),
};

/* Series is replaced by the accent except in mono. Ink, dim and warning keep 4.5:1 on their page. */
static const double colours[][N_TB_TONES][3] = {
  [TB_CHART_STYLE_LIGHT] = {
      [TB_TONE_INK] = GREY (0.14),
      [TB_TONE_DIM] = GREY (0.40),
      [TB_TONE_RULE] = GREY (0.66),
      [TB_TONE_TRACK] = GREY (0.90),
      [TB_TONE_OTHER] = GREY (0.68),
      [TB_TONE_WARNING] = { 0.776, 0.275, 0.0 },
      [TB_TONE_PAGE] = GREY (1.0),
  },
  [TB_CHART_STYLE_DARK] = {
      [TB_TONE_INK] = GREY (0.95),
      [TB_TONE_DIM] = GREY (0.72),
      [TB_TONE_RULE] = GREY (0.48),
      [TB_TONE_TRACK] = GREY (0.29),
      [TB_TONE_OTHER] = GREY (0.52),
      [TB_TONE_WARNING] = { 1.0, 0.64, 0.28 },
      [TB_TONE_PAGE] = GREY (0.141),
  },
  [TB_CHART_STYLE_PRINT] = {
      [TB_TONE_INK] = GREY (0.0),
      [TB_TONE_DIM] = GREY (0.30),
      [TB_TONE_RULE] = GREY (0.45),
      [TB_TONE_TRACK] = GREY (0.89),
      [TB_TONE_OTHER] = GREY (0.68),
      [TB_TONE_WARNING] = { 0.776, 0.275, 0.0 },
      [TB_TONE_PAGE] = GREY (1.0),
  },
  [TB_CHART_STYLE_MONO] = {
      [TB_TONE_INK] = GREY (0.0),
      [TB_TONE_DIM] = GREY (0.25),
      [TB_TONE_RULE] = GREY (0.35),
      [TB_TONE_TRACK] = GREY (1.0),
      [TB_TONE_SERIES] = GREY (0.38),
      [TB_TONE_OTHER] = GREY (0.78),
      [TB_TONE_WARNING] = GREY (0.0),
      [TB_TONE_PAGE] = GREY (1.0),
      [TB_TONE_HEAT] = GREY (0.55),
  },
};

/**
 * tb_chart_style_init:
 * @style: (out caller-allocates): a style
 * @kind: what is to be drawn for
 *
 * Sets up a style as files and paper have it: in GNOME's blue, which follows no desktop's settings.
 */
void
tb_chart_style_init (TbChartStyle *style, TbChartStyleKind kind)
{
  *style = (TbChartStyle){ .kind = kind, .accent = { 0.208, 0.518, 0.894 } };
}

static void
set_grey (double colour[3], double value)
{
  colour[0] = colour[1] = colour[2] = value;
}

/* Moves @colour towards ink until it stands out from the page. */
static void
strengthen (const TbChartPalette *palette, double colour[3], double contrast)
{
  for (int step = 0; step < 100 && tb_chart_contrast (colour, palette->tones[TB_TONE_PAGE]) < contrast; step++)
    for (int i = 0; i < 3; i++)
      colour[i] += STRENGTHEN_STEP * (palette->tones[TB_TONE_INK][i] - colour[i]);
}

static void
strengthen_categories (TbChartPalette *palette, double contrast)
{
  for (int i = 0; i < TB_CHART_N_CATEGORIES; i++)
    strengthen (palette, palette->tones[TB_TONE_CATEGORY + i], contrast);
}

/* An accent made for a light page is too dark for a bar on a dark one, and the other way round. */
static void
set_series (TbChartPalette *palette, const TbChartStyle *style)
{
  const gboolean dark = style->kind == TB_CHART_STYLE_DARK;
  double *colour = palette->tones[TB_TONE_SERIES];

  for (int i = 0; i < 3; i++)
    colour[i] = style->accent[i] + (dark ? DARK_LIFT * (1.0 - style->accent[i]) : 0.0);
  strengthen (palette, colour, LEAST_CONTRAST);
}

static void
set_high_contrast (TbChartPalette *palette, gboolean dark)
{
  set_grey (palette->tones[TB_TONE_INK], dark ? 1.0 : 0.0);
  set_grey (palette->tones[TB_TONE_DIM], dark ? 0.92 : 0.12);
  set_grey (palette->tones[TB_TONE_RULE], dark ? 0.8 : 0.25);
  palette->rule *= 1.5;
  if (palette->mono)
    return;

  strengthen (palette, palette->tones[TB_TONE_OTHER], LEAST_CONTRAST);
  strengthen (palette, palette->tones[TB_TONE_SERIES], HIGH_CONTRAST);
  strengthen (palette, palette->tones[TB_TONE_WARNING], HIGH_CONTRAST);
  strengthen_categories (palette, HIGH_CONTRAST);
}

/*
 * tb_chart_style_palette: (skip)
 *
 * Returns: the colours of a style; with high contrast, greys give way to the page's strongest ones
 */
TbChartPalette
tb_chart_style_palette (const TbChartStyle *style)
{
  TbChartPalette palette = { .mono = style->kind == TB_CHART_STYLE_MONO, .rule = 0.5 };

  const gboolean dark = style->kind == TB_CHART_STYLE_DARK;

  memcpy (palette.tones, colours[style->kind], sizeof palette.tones);
  if (!palette.mono)
    {
      memcpy (palette.tones[TB_TONE_CATEGORY], dark ? dark_categories : light_categories, sizeof light_categories);
      strengthen_categories (&palette, LEAST_CONTRAST);
      set_series (&palette, style);
    }
  if (style->kind == TB_CHART_STYLE_LIGHT || dark)
    palette.rule = 1.0;
  if (style->high_contrast)
    set_high_contrast (&palette, dark);
  if (!palette.mono)
    memcpy (palette.tones[TB_TONE_HEAT], palette.tones[TB_TONE_SERIES], sizeof palette.tones[TB_TONE_HEAT]);

  return palette;
}

/*
 * tb_chart_category_tone: (skip)
 *
 * Returns: the tone of the category with that index; after eight they begin again
 */
TbChartTone
tb_chart_category_tone (guint index)
{
  return TB_TONE_CATEGORY + index % TB_CHART_N_CATEGORIES;
}
