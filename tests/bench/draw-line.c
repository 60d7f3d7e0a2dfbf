/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draw-line FORMAT FOLDER: reads FOLDER/line, numbers as the machine has them, and draws them as one line. */
#include <math.h>

#include "bench-charts.h"
#include "chart/tb-chart-private.h"
#include "export/tb-export-chart.h"

static TbChart *
make_chart (const double *numbers, gsize n_numbers)
{
  TbChartData *data = tb_chart_data_alloc (TB_CHART_LINE);
  TbValue value = TB_VALUE_EXACT (((TbDecimal){ llround (numbers[n_numbers - 1] * 100), 2 }));
  TbChartItem *item = tb_chart_data_add (data, "全市", &value, "50");

  data->title = g_strdup ("办件量：十万次统计");
  data->foot = g_strdup ("单位：件　截至2022年9月30日");
  data->short_foot = g_strdup ("单位：件");
  data->unit = g_strdup ("件");
  for (gsize i = 0; i < n_numbers; i++)
    {
      value.number.digits = llround (numbers[i] * 100);
      tb_chart_data_add_column (data, NULL);
      tb_chart_item_add_point (item, &value, NULL);
    }

  return tb_chart_new_for_data (data);
}

int
main (int argc, char **argv)
{
  g_autofree char *source = argc == 3 ? g_build_filename (argv[2], "line", NULL) : NULL;
  g_autofree char *target = argc == 3 ? g_strdup_printf ("%s/our-line.%s", argv[2], argv[1]) : NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TbChart) chart = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TbChartFormat format;
  TbChartStyle style;
  gsize length;

  if (argc != 3)
    g_error ("use: draw-line FORMAT FOLDER");
  if (!g_file_get_contents (source, &content, &length, &error) || !tb_chart_format_from_path (target, &format, &error))
    g_error ("%s", error->message);

  chart = make_chart ((const double *) (gconstpointer) content, length / sizeof (double));
  tb_chart_style_init (&style, TB_CHART_STYLE_PRINT);
  bytes = tb_export_chart_to_bytes (chart, &style, format, BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT, 1.0, &error);
  if (bytes == NULL ||
      !g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_NONE, 0666, &error))
    g_error ("%s", error->message);

  return 0;
}
