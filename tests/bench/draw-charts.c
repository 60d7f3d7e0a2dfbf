/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draw-charts FORMAT FOLDER: writes the ten charts, as the window and the command line do. With the format “list” it
 * writes which rectangles and labels they have, for the program that draws just those. */
#include <stdio.h>

#include "bench-charts.h"
#include "chart/tb-chart-private.h"
#include "export/tb-export-chart.h"

static void
list_mark (FILE *out, const TbChartPalette *palette, const TbChartMark *mark)
{
  const double *colour = palette->tones[mark->tone];

  fprintf (out, "R\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\n", mark->box.x, mark->box.y, MAX (mark->box.width, palette->rule),
           MAX (mark->box.height, palette->rule), colour[0], colour[1], colour[2]);
}

static void
list_text (FILE *out, const TbChartPalette *palette, const TbChartText *text)
{
  const double *colour = palette->tones[text->tone];
  const PangoFontDescription *font = pango_layout_get_font_description (text->layout);

  fprintf (out, "T\t%.3f\t%.3f\t%.3f\t%d\t%.3f\t%.3f\t%.3f\t%s\n", text->box.x, text->box.y, text->size,
           pango_font_description_get_weight (font), colour[0], colour[1], colour[2], pango_layout_get_text (text->layout));
}

static void
list_chart (TbChart *chart, const TbChartStyle *style, const char *path)
{
  const TbChartLayout *layout = tb_chart_get_layout (chart, BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT);
  const TbChartPalette palette = tb_chart_style_palette (style);
  FILE *out = fopen (path, "w");

  if (out == NULL)
    g_error ("%s can't be written", path);
  for (guint i = 0; i < layout->marks->len; i++)
    list_mark (out, &palette, &g_array_index (layout->marks, TbChartMark, i));
  for (guint i = 0; i < layout->texts->len; i++)
    list_text (out, &palette, &g_array_index (layout->texts, TbChartText, i));
  fclose (out);
}

/* Not synced, for those it is compared with don't sync either. */
static void
write_chart (TbChart *chart, const TbChartStyle *style, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TbChartFormat format;

  if (tb_chart_format_from_path (path, &format, &error))
    bytes = tb_export_chart_to_bytes (chart, style, format, BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT, 1.0, &error);
  if (bytes == NULL ||
      !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0666, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  TbChartStyle style;

  if (argc != 3)
    g_error ("use: draw-charts FORMAT FOLDER");

  tb_chart_style_init (&style, TB_CHART_STYLE_PRINT);
  for (guint i = 0; i < BENCH_N_CHARTS; i++)
    {
      g_autoptr (TbChart) chart = bench_chart_new (i);
      g_autofree char *path = g_strdup_printf ("%s/ours-%u.%s", argv[2], i, argv[1]);

      if (g_str_equal (argv[1], "list"))
        list_chart (chart, &style, path);
      else
        write_chart (chart, &style, path);
    }

  return 0;
}
