/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten charts in one process each, as PNG and as PDF: ours against gnuplot's with the same figures, and against a bare
 * Cairo and Pango program that draws the same rectangles and labels. Whole processes, from start to end. */
#include "bench.h"

#include "bench-charts.h"

#define ROUNDS 9
#define FONT "Noto Sans CJK SC,20"

static void
append_chart (GString *script, guint chart)
{
  g_string_append (script, "$figures << END\n");
  for (guint i = 0; i < bench_chart_count_bars (chart); i++)
    {
      const BenchBar bar = bench_chart_get_bar (chart, i);

      g_string_append_printf (script, "\"%s\" %u.%u\n", bar.name, bar.tenths / 10, bar.tenths % 10);
    }
  g_string_append_printf (script, "END\nset title \"{/:Bold %s}\"\n", bench_chart_get_title (chart));
  g_string_append (script, "plot $figures using 0:2:xtic(1) with boxes, 65 with lines dashtype 2, "
                           "'' using 0:2:(sprintf(\"%.1f%%\", $2)) with labels offset 0,0.6\n");
}

/* The same bars, names, values, line and bold title, upright, which is what gnuplot does best. */
static char *
write_script (const char *folder, const char *format)
{
  g_autoptr (GString) script = g_string_new (NULL);
  char *path = g_strdup_printf ("%s/%s.gnuplot", folder, format);

  if (g_str_equal (format, "png"))
    g_string_append_printf (script, "set terminal pngcairo size %d,%d font \"" FONT "\"\n", BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT);
  else
    g_string_append_printf (script, "set terminal pdfcairo size %d/72.0,%d/72.0 font \"" FONT "\"\n", BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT);
  g_string_append (script, "set encoding utf8\nset style fill solid\nset boxwidth 0.7\nset yrange [0:*]\nset xtics rotate\nset key off\n");
  for (guint i = 0; i < BENCH_N_CHARTS; i++)
    {
      g_string_append_printf (script, "set output \"%s/gnuplot-%u.%s\"\n", folder, i, format);
      append_chart (script, i);
    }
  if (!g_file_set_contents (path, script->str, -1, NULL))
    g_error ("%s can't be written", path);

  return path;
}

static gboolean
compare (const char *format, const char *ours, const char *bare, const char *folder, double bound)
{
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  g_autofree char *script = write_script (folder, format);
  g_autofree char *name = g_strdup_printf ("ten charts as %s", format);
  const char *our_argv[] = { ours, format, folder, NULL };
  const char *bare_argv[] = { bare, format, folder, NULL };
  const char *gnuplot_argv[] = { gnuplot, script, NULL };
  BenchWork our_work = { name, NULL, bench_run_program, our_argv };
  gboolean within = bench_compare (&our_work, &(BenchWork){ "bare Cairo and Pango", NULL, bench_run_program, bare_argv }, ROUNDS, 2.0);

  if (gnuplot != NULL)
    within = bench_compare (&our_work, &(BenchWork){ "gnuplot", NULL, bench_run_program, gnuplot_argv }, ROUNDS, bound) && within;

  return within;
}

/* What draws ours, what draws bare. */
int
main (int argc, char **argv)
{
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  const char *lister[] = { argv[1], "list", NULL, NULL };
  char *folder;
  gboolean within;

  if (argc != 3)
    g_error ("use: bench-draw DRAW-CHARTS BARE-CHARTS");

  folder = bench_folder_new ();
  lister[2] = folder;
  bench_run_program (0, lister);
  within = compare ("png", argv[1], argv[2], folder, 0.5);
  within = compare ("pdf", argv[1], argv[2], folder, 1.0) && within;
  bench_folder_keep_or_remove (folder);

  if (gnuplot == NULL)
    g_print ("gnuplot isn't installed, so nothing was compared with it\n");
  if (!within)
    return 1;
  return gnuplot != NULL ? 0 : 77;
}
