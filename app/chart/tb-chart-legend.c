/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a chart's columns, each behind a patch of its colour, in lines above the plot. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define PATCH 0.8 /* side of a patch, in letters */
#define PATCH_GAP 0.4
#define GAP 1.4
#define BELOW 0.5
#define MOST_HEIGHT 0.5 /* of the plot */

typedef struct
{
  PangoLayout *name; /* owned until it is placed */
  double x, y;       /* of the patch, from the legend's corner */
  double bottom;
} Entry;

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->name);
}

static double
get_indent (double small)
{
  return floor (PATCH * small) + PATCH_GAP * small;
}

/* Shapes the names and sets them in lines. */
static GArray *
arrange (const TbChartLayout *layout, const TbChartData *data)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  const double small = tb_chart_small_size (layout->size), indent = get_indent (small);
  double x = 0.0, y = 0.0, line = 0.0;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < data->columns->len; i++)
    {
      const char *label = tb_chart_data_get_column (data, i)->label;
      Entry entry = { .name = tb_chart_text_new (label, small, FALSE, layout->plot.width - indent, PANGO_ALIGN_LEFT) };
      double width, height;

      tb_chart_layout_size (entry.name, &width, &height);
      if (x > 0 && x + indent + width > layout->plot.width)
        {
          x = 0.0;
          y += line;
          line = 0.0;
        }
      line = MAX (line, height);
      entry.x = x;
      entry.y = y;
      entry.bottom = y + height;
      g_array_append_val (entries, entry);
      x += indent + width + GAP * small;
    }

  return entries;
}

static double
get_height (GArray *entries, guint n)
{
  double height = 0.0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, g_array_index (entries, Entry, i).bottom);

  return height;
}

double
tb_chart_legend_get_height (const TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GArray) entries = arrange (layout, data);

  return entries->len > 0 ? get_height (entries, entries->len) + BELOW * tb_chart_small_size (layout->size) : 0.0;
}

static void
place_entry (TbChartLayout *layout, Entry *entry, guint column)
{
  const double small = tb_chart_small_size (layout->size), patch = floor (PATCH * small);
  const double x = layout->plot.x + entry->x, y = layout->plot.y + entry->y;
  const TbChartBox box = { x, round (y + (TB_CHART_LINE_HEIGHT * small - patch) / 2), patch, patch };

  tb_chart_layout_mark (layout, TB_SHAPE_FILL, tb_chart_category_tone (column), box, -1)->column = column;
  tb_chart_layout_place (layout, g_steal_pointer (&entry->name), small, TB_TONE_INK, x + get_indent (small), y, 0.0, -1);
}

/* says how many names there is no room for; returns the height taken */
static double
place_rest (TbChartLayout *layout, guint n, double top, double room)
{
  const double small = tb_chart_small_size (layout->size);
  g_autofree char *words = g_strdup_printf ("其余%u个略", n);
  g_autoptr (PangoLayout) rest = tb_chart_text_new (words, small, FALSE, layout->plot.width, PANGO_ALIGN_LEFT);
  double height;

  tb_chart_layout_size (rest, NULL, &height);
  if (top + height > room)
    return 0.0;

  tb_chart_layout_place (layout, g_steal_pointer (&rest), small, TB_TONE_DIM, layout->plot.x, layout->plot.y + top, 0.0, -1);

  return height;
}

/* Takes at most half of the plot; where that is too little even for the smallest letters, the rest is counted. */
gboolean
tb_chart_legend_place (TbChartLayout *layout, const TbChartData *data)
{
  g_autoptr (GArray) entries = arrange (layout, data);
  const double small = tb_chart_small_size (layout->size);
  const double room = MOST_HEIGHT * layout->plot.height;
  guint n = entries->len;
  double height = get_height (entries, n);

  if (height > room && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  if (height > room)
    while (n > 0 && get_height (entries, n) > room - TB_CHART_LINE_HEIGHT * small)
      n--;
  for (guint i = 0; i < n; i++)
    place_entry (layout, &g_array_index (entries, Entry, i), i);
  height = get_height (entries, n);
  if (n < entries->len)
    height += place_rest (layout, entries->len - n, height, room);

  if (height > 0)
    height += BELOW * small;
  layout->plot.y += height;
  layout->plot.height = MAX (0.0, layout->plot.height - height);

  return TRUE;
}
