/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A live edit of a topic of sixty organizations: from the commit to the picture on a surface of a window's size. What the
 * edit itself costs, on disk, is measured in bench-edit.c. */
#include "bench.h"

#include "chart/tb-chart.h"

#define N_ORGANIZATIONS 60
#define ROUNDS 101
#define MOST_MS 8.0

#define WIDTH 1280
#define HEIGHT 1200

typedef struct
{
  TbBook *book;
  const TbChartSpec *spec;
  cairo_surface_t *surface;
  TbOrganization *organization; /* borrowed */
} Bench;

static const TbTopic topics[] = { { .id = "topic-00000", .name = "便民服务点" } };
static const TbMeasure measures[] = { { .topic = "topic-00000", .id = "measure-00", .name = "已完成", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT } };
static const TbChartSpec charts[] = { { .id = "chart", .topic = "topic-00000", .kind = TB_CHART_RANKING, .measure = "measure-00", .of = TB_DISTRICT, .title = "各地区便民服务点" } };
static const TbSectionSpec section = { .id = "bench", .name = "bench", .topics = topics, .n_topics = 1, .measures = measures, .n_measures = 1, .charts = charts, .n_charts = 1 };

static void
edit (guint round, gpointer data)
{
  Bench *bench = data;
  g_autofree char *text = g_strdup_printf ("%u", 2000 + round % 700);
  g_autofree char *key = bench_measure_key (0, 0);
  g_autoptr (GError) error = NULL;

  if (!tb_book_type (bench->book, key, bench->organization, text, &error))
    g_error ("%s", error->message);
}

static void
redraw (guint round, gpointer data)
{
  Bench *bench = data;
  g_autoptr (TbChart) chart = tb_chart_new (bench->book, section.id, bench->spec);
  cairo_t *cr = cairo_create (bench->surface);
  TbChartStyle style;

  tb_chart_style_init (&style, TB_CHART_STYLE_LIGHT);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  tb_chart_render (chart, &style, cr, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (bench->surface);
}

static void
open_book (Bench *bench, const char *path)
{
  g_autoptr (TbProject) project = bench_project_new (path, 1, 1, N_ORGANIZATIONS);
  g_autoptr (TbCatalog) catalog = tb_catalog_new ();
  g_autoptr (GError) error = NULL;

  if (tb_catalog_add (catalog, &section, &error))
    bench->book = tb_book_new (project, catalog, BENCH_PERIOD, &error);
  if (bench->book == NULL)
    g_error ("%s", error->message);
  bench->spec = charts;
  bench->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  bench->organization = g_ptr_array_index (tb_sheet_get_organizations (tb_book_get_sheet (bench->book, "bench/topic-00000")), 0);
}

int
main (void)
{
  char *folder = bench_folder_new ();
  g_autofree char *path = g_build_filename (folder, "redraw.tongbao", NULL);
  Bench bench = { 0 };
  gboolean within;

  open_book (&bench, path);
  within = bench_limit (&(BenchWork){ "redrawing 60 rows after an edit", edit, redraw, &bench }, ROUNDS, MOST_MS);

  cairo_surface_destroy (bench.surface);
  g_object_unref (bench.book);
  bench_folder_remove (folder);
  return within ? 0 : 1;
}
