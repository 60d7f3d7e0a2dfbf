/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a chart's columns, each behind a patch of its colour, in lines above the plot. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define PATCH 0.8 /* side of a patch, in letters */
#define PATCH_GAP 0.4
#define GAP 1.4
#define BELOW 0.5

/* Walks over the names; places them where @place is set. Returns the height taken. */
static double
walk (TbChartLayout *layout, const TbChartData *data, gboolean place)
{
  const TbChartBox *plot = &layout->plot;
  const double small = tb_chart_small_size (layout->size);
  const double patch = floor (PATCH * small), indent = patch + PATCH_GAP * small;
  double x = 0.0, y = 0.0, line = 0.0;

  for (guint i = 0; i < data->columns->len; i++)
    {
      PangoLayout *name = tb_chart_text_new (tb_chart_data_get_column (data, i)->label, small, FALSE, plot->width - indent, PANGO_ALIGN_LEFT);
      double width, height;

      tb_chart_layout_size (name, &width, &height);
      if (x > 0 && x + indent + width > plot->width)
        {
          x = 0.0;
          y += line;
          line = 0.0;
        }
      line = MAX (line, height);
      if (place)
        {
          const TbChartBox box = { plot->x + x, round (plot->y + y + (TB_CHART_LINE_HEIGHT * small - patch) / 2), patch, patch };

          tb_chart_layout_mark (layout, TB_SHAPE_FILL, tb_chart_category_tone (i), box, -1)->column = i;
          tb_chart_layout_place (layout, name, small, TB_TONE_INK, plot->x + x + indent, plot->y + y, 0.0, -1);
        }
      else
        g_object_unref (name);
      x += indent + width + GAP * small;
    }

  return data->columns->len > 0 ? y + line + BELOW * small : 0.0;
}

double
tb_chart_legend_get_height (const TbChartLayout *layout, const TbChartData *data)
{
  return walk ((TbChartLayout *) layout, data, FALSE);
}

void
tb_chart_legend_place (TbChartLayout *layout, const TbChartData *data)
{
  const double height = walk (layout, data, TRUE);

  layout->plot.y += height;
  layout->plot.height = MAX (0.0, layout->plot.height - height);
}
