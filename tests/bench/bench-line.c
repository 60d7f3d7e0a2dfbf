/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of 100,000 points as PNG and as PDF, in a process each, against gnuplot's. Both read the same numbers from the
 * same file, as the machine has them, so that neither spends its time on parsing. */
#include "bench.h"

#include "bench-charts.h"

#define N_POINTS 100000
#define ROUNDS 9

/* A random walk between 0 and 100, the same on every machine. */
static void
write_numbers (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "line", NULL);
  g_autofree double *numbers = g_new (double, N_POINTS);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220930);
  double at = 50.0;

  for (guint i = 0; i < N_POINTS; i++)
    {
      at = CLAMP (at + g_rand_double_range (rand, -1.0, 1.0), 0.0, 100.0);
      numbers[i] = (double) (gint64) (at * 100.0) / 100.0;
    }
  if (!g_file_set_contents (path, (const char *) numbers, (gssize) (N_POINTS * sizeof *numbers), NULL))
    g_error ("%s can't be written", path);
}

static char *
write_script (const char *folder, const char *format)
{
  const gboolean is_png = g_str_equal (format, "png");
  char *path = g_strdup_printf ("%s/line-%s.gnuplot", folder, format);
  g_autofree char *size = is_png ? g_strdup_printf ("%d,%d", BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT)
                                 : g_strdup_printf ("%d/72.0,%d/72.0", BENCH_CHART_WIDTH, BENCH_CHART_HEIGHT);
  g_autofree char *script = g_strdup_printf ("set terminal %scairo size %s font \"Noto Sans CJK SC,20\"\n"
                                             "set output \"%s/gnuplot-line.%s\"\n"
                                             "set key off\nset title \"{/:Bold 办件量：十万次统计}\"\n"
                                             "plot \"%s/line\" binary format=\"%%double\" using 0:1 with lines\n",
                                             format, size, folder, format, folder);

  if (!g_file_set_contents (path, script, -1, NULL))
    g_error ("%s can't be written", path);

  return path;
}

static gboolean
compare (const char *gnuplot, const char *ours, const char *format, const char *folder, double bound)
{
  g_autofree char *script = write_script (folder, format);
  g_autofree char *name = g_strdup_printf ("a line of %d points as %s", N_POINTS, format);
  const char *our_argv[] = { ours, format, folder, NULL };
  const char *gnuplot_argv[] = { gnuplot, script, NULL };

  return bench_compare (&(BenchWork){ name, NULL, bench_run_program, our_argv },
                        &(BenchWork){ "gnuplot", NULL, bench_run_program, gnuplot_argv }, ROUNDS, bound);
}

/* What draws ours. */
int
main (int argc, char **argv)
{
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");
  char *folder;
  gboolean within;

  if (argc != 2)
    g_error ("use: bench-line DRAW-LINE");
  if (gnuplot == NULL)
    {
      g_print ("gnuplot isn't installed, so there is nothing to compare with\n");
      return 77;
    }

  folder = bench_folder_new ();
  write_numbers (folder);
  within = compare (gnuplot, argv[1], "png", folder, 1.0 / 1.5);
  within = compare (gnuplot, argv[1], "pdf", folder, 1.0 / 3.0) && within;
  bench_folder_keep_or_remove (folder);

  return within ? 0 : 1;
}
