/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colour means what, for each style. */
#include "chart/tb-chart-private.h"

#define GREY(v) \
  {             \
    v, v, v     \
  }

#define RGB(hex)                                                                     \
  {                                                                                  \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0 \
  }

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
      [TB_TONE_CATEGORY + 0] = RGB (0x1e6baa),
      [TB_TONE_CATEGORY + 1] = RGB (0x9a5203),
      [TB_TONE_CATEGORY + 2] = RGB (0x073418),
      [TB_TONE_CATEGORY + 3] = RGB (0xb77866),
      [TB_TONE_CATEGORY + 4] = RGB (0x3f99c8),
      [TB_TONE_CATEGORY + 5] = RGB (0xdf6a11),
      [TB_TONE_CATEGORY + 6] = RGB (0x6f3f15),
      [TB_TONE_CATEGORY + 7] = RGB (0x6f6f6f),
  },
  [TB_CHART_STYLE_DARK] = {
      [TB_TONE_INK] = GREY (0.95),
      [TB_TONE_DIM] = GREY (0.72),
      [TB_TONE_RULE] = GREY (0.48),
      [TB_TONE_TRACK] = GREY (0.29),
      [TB_TONE_OTHER] = GREY (0.52),
      [TB_TONE_WARNING] = { 1.0, 0.64, 0.28 },
      [TB_TONE_PAGE] = GREY (0.141),
      [TB_TONE_CATEGORY + 0] = RGB (0x0782c8),
      [TB_TONE_CATEGORY + 1] = RGB (0xeca325),
      [TB_TONE_CATEGORY + 2] = RGB (0x36b077),
      [TB_TONE_CATEGORY + 3] = RGB (0xa65796),
      [TB_TONE_CATEGORY + 4] = RGB (0xb8d6fc),
      [TB_TONE_CATEGORY + 5] = RGB (0xd35d00),
      [TB_TONE_CATEGORY + 6] = RGB (0xf5e73f),
      [TB_TONE_CATEGORY + 7] = RGB (0x737373),
  },
  [TB_CHART_STYLE_PRINT] = {
      [TB_TONE_INK] = GREY (0.0),
      [TB_TONE_DIM] = GREY (0.30),
      [TB_TONE_RULE] = GREY (0.45),
      [TB_TONE_TRACK] = GREY (0.89),
      [TB_TONE_OTHER] = GREY (0.68),
      [TB_TONE_WARNING] = { 0.776, 0.275, 0.0 },
      [TB_TONE_PAGE] = GREY (1.0),
      [TB_TONE_CATEGORY + 0] = RGB (0x1e6baa),
      [TB_TONE_CATEGORY + 1] = RGB (0x9a5203),
      [TB_TONE_CATEGORY + 2] = RGB (0x073418),
      [TB_TONE_CATEGORY + 3] = RGB (0xb77866),
      [TB_TONE_CATEGORY + 4] = RGB (0x3f99c8),
      [TB_TONE_CATEGORY + 5] = RGB (0xdf6a11),
      [TB_TONE_CATEGORY + 6] = RGB (0x6f3f15),
      [TB_TONE_CATEGORY + 7] = RGB (0x6f6f6f),
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

/* An accent made for a light page is too dark for a bar on a dark one, and the other way round. */
static void
set_series (double colour[3], const TbChartStyle *style)
{
  const double towards = style->kind == TB_CHART_STYLE_DARK ? 1.0 : 0.0;
  const double luminance = 0.2126 * style->accent[0] + 0.7152 * style->accent[1] + 0.0722 * style->accent[2];
  double share = 0.0;

  if (style->kind == TB_CHART_STYLE_DARK && luminance < 0.55)
    share = 0.22;
  else if (style->kind != TB_CHART_STYLE_DARK && luminance > 0.6)
    share = 0.35;

  for (int i = 0; i < 3; i++)
    colour[i] = style->accent[i] * (1.0 - share) + towards * share;
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

  memcpy (palette.tones, colours[style->kind], sizeof palette.tones);
  if (!palette.mono)
    {
      set_series (palette.tones[TB_TONE_SERIES], style);
      memcpy (palette.tones[TB_TONE_HEAT], palette.tones[TB_TONE_SERIES], sizeof palette.tones[TB_TONE_HEAT]);
    }

  if (style->kind == TB_CHART_STYLE_LIGHT || style->kind == TB_CHART_STYLE_DARK)
    palette.rule = 1.0;

  if (style->high_contrast)
    {
      const gboolean dark = style->kind == TB_CHART_STYLE_DARK;

      set_grey (palette.tones[TB_TONE_INK], dark ? 1.0 : 0.0);
      set_grey (palette.tones[TB_TONE_DIM], dark ? 0.92 : 0.12);
      set_grey (palette.tones[TB_TONE_RULE], dark ? 0.8 : 0.25);
      palette.rule *= 1.5;
    }

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
