/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shaped and measured text. Sizes are points in the chart's own space, so that a label takes the same
 * room on screen, on paper and in a test. */
#include "chart/tb-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "model/tb-plain-text.h"

/* a label is never higher than this; only a name that is longer still is cut, with "…" */
#define MAX_LINES 4
#define SMALL_RATIO 0.82

#define SEPARATOR "　"

/*
 * tb_chart_text_new: (skip)
 * @size: in points
 * @wrap_width: where to break lines, or negative for one line
 *
 * Returns: (transfer full): the shaped text; its logical box is no wider than @wrap_width
 */
PangoLayout *
tb_chart_text_new (const char *text, double size, gboolean bold, double wrap_width, PangoAlignment alignment)
{
  g_autofree char *clean = tb_plain_text_clean (text);
  PangoLayout *layout = tb_chart_fonts_shape (clean, size, bold);
  PangoRectangle logical;

  if (wrap_width < 0)
    return layout;

  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.width <= wrap_width * PANGO_SCALE)
    return layout;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, -MAX_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, wrap_width * PANGO_SCALE);
  pango_layout_get_extents (layout, NULL, &logical);
  if (alignment != PANGO_ALIGN_LEFT)
    pango_layout_set_width (layout, logical.width);

  return layout;
}

/* Where a title of two lines is best broken: after a mark, such that both lines fit and are most alike; or -1. */
static gssize
find_title_break (PangoLayout *line, const char *text, double wrap_width)
{
  const double width = wrap_width * PANGO_SCALE;
  gssize best = -1;
  double least = G_MAXDOUBLE;
  PangoRectangle logical;

  pango_layout_get_extents (line, NULL, &logical);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = g_utf8_next_char (p);
      PangoRectangle position;
      double longer;

      if (!g_str_has_prefix (p, "：") && !g_str_has_prefix (p, "，"))
        continue;

      pango_layout_index_to_pos (line, end - text, &position);
      longer = MAX (position.x, logical.width - position.x);
      if (*end != '\0' && longer <= width && longer < least)
        {
          least = longer;
          best = end - text;
        }
    }

  return best;
}

/*
 * tb_chart_text_new_title: (skip)
 *
 * Returns: (transfer full): the shaped title, broken where it reads best
 */
PangoLayout *
tb_chart_text_new_title (const char *text, double size, double wrap_width)
{
  PangoLayout *layout = tb_chart_text_new (text, size, TRUE, -1, PANGO_ALIGN_LEFT);
  double width;
  gssize index;

  tb_chart_layout_size (layout, &width, NULL);
  if (width <= wrap_width)
    return layout;

  index = find_title_break (layout, text, wrap_width);
  g_object_unref (layout);
  if (index > 0)
    {
      g_autofree char *lines = g_strdup_printf ("%.*s\n%s", (int) index, text, text + index);

      return tb_chart_text_new (lines, size, TRUE, wrap_width, PANGO_ALIGN_LEFT);
    }

  return tb_chart_text_new (text, size, TRUE, wrap_width, PANGO_ALIGN_LEFT);
}

/*
 * tb_chart_text_new_parts: (skip)
 * @text: parts with ideographic spaces between them
 *
 * Returns: (transfer full): the shaped text, broken between parts where there are lines enough; a part that is longer
 *   than a line is broken, too
 */
PangoLayout *
tb_chart_text_new_parts (const char *text, double size, double wrap_width)
{
  g_auto (GStrv) parts = g_strsplit (text, SEPARATOR, -1);
  const double space = tb_chart_text_width (SEPARATOR, size, FALSE);
  g_autoptr (GString) lines = g_string_new (NULL);
  PangoLayout *layout;
  double used = 0.0;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      const double width = tb_chart_text_width (parts[i], size, FALSE);
      const gboolean fits = used + space + width <= wrap_width;

      if (i > 0)
        g_string_append (lines, fits ? SEPARATOR : "\n");
      g_string_append (lines, parts[i]);
      used = fits && i > 0 ? used + space + width : width;
    }

  layout = tb_chart_text_new (lines->str, size, FALSE, wrap_width, PANGO_ALIGN_LEFT);
  if (!pango_layout_is_ellipsized (layout))
    return layout;

  g_object_unref (layout);

  return tb_chart_text_new (text, size, FALSE, wrap_width, PANGO_ALIGN_LEFT);
}

void
tb_chart_layout_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = logical.width / (double) PANGO_SCALE;
  if (height != NULL)
    *height = logical.height / (double) PANGO_SCALE;
}

double
tb_chart_text_width (const char *text, double size, gboolean bold)
{
  g_autoptr (PangoLayout) layout = tb_chart_text_new (text, size, bold, -1, PANGO_ALIGN_LEFT);
  double width;

  tb_chart_layout_size (layout, &width, NULL);

  return width;
}

TbChartText *
tb_chart_layout_place (TbChartLayout *self, PangoLayout *layout, double size, TbChartTone tone, double x, double y, double align, int item)
{
  TbChartText text = { .layout = layout, .size = size, .tone = tone, .item = item };

  tb_chart_layout_size (layout, &text.box.width, &text.box.height);
  text.box.x = x - align * text.box.width;
  text.box.y = y;
  g_array_append_val (self->texts, text);

  return &g_array_index (self->texts, TbChartText, self->texts->len - 1);
}

/*
 * tb_chart_layout_place_turned: (skip)
 *
 * Like tb_chart_layout_place() for a text that runs upwards: @x and @y are the corner of the box it takes when turned.
 */
TbChartText *
tb_chart_layout_place_turned (TbChartLayout *self, PangoLayout *layout, double size, TbChartTone tone, double x, double y, double align, int item)
{
  TbChartText *text = tb_chart_layout_place (self, layout, size, tone, 0.0, y, 0.0, item);
  const double length = text->box.width;

  text->turned = TRUE;
  text->box.width = text->box.height;
  text->box.height = length;
  text->box.x = x - align * text->box.width;

  return text;
}

void
tb_chart_layout_add_area (TbChartLayout *self, TbChartBox box, int item, int column)
{
  const TbChartArea area = { .box = box, .item = item, .column = column };

  g_array_append_val (self->areas, area);
}

/* the size of captions, rank numbers and axes beside labels of @size */
double
tb_chart_small_size (double size)
{
  return MAX (TB_CHART_LEAST_SIZE, floor (2.0 * SMALL_RATIO * size + 0.5) / 2.0);
}

TbChartMark *
tb_chart_layout_mark (TbChartLayout *self, TbChartShape shape, TbChartTone tone, TbChartBox box, int item)
{
  TbChartMark mark = { .box = box, .shape = shape, .tone = tone, .item = item, .column = -1 };

  g_array_append_val (self->marks, mark);

  return &g_array_index (self->marks, TbChartMark, self->marks->len - 1);
}
