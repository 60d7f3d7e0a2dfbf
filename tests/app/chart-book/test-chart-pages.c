/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages: nothing outside the paper or upon something else, whatever the options; and the PDF read back. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "chart-book/tb-chart-pages-private.h"
#include "chart/tb-chart-private.h"
#include "run-tool.h"
#include "sample-fixture.h"

#define MM (72 / 25.4)

typedef struct
{
  SampleFixture sample;
  TbChartBook *charts;
  char *pdf;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  sample_fixture_set_up (&self->sample, data);
  self->charts = tb_chart_book_new (self->sample.book);
  self->pdf = g_build_filename (self->sample.folder, "charts.pdf", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->pdf);
  g_free (self->pdf);
  g_object_unref (self->charts);
  sample_fixture_tear_down (&self->sample, data);
}

/* the index'th of all 24 ways that pages can look */
static TbChartBookOptions
get_options (guint index)
{
  static const guint counts[] = { 1, 2, 4 };

  return (TbChartBookOptions){ counts[index % 3], index / 3 % 2 ? TB_PAPER_A3 : TB_PAPER_A4, index / 6 % 2, index / 12 % 2 };
}

static void
set_caption (Fixture *self, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_chart_book_set_caption (self->charts, id, text, &error));
  g_assert_no_error (error);
}

static gboolean
overlap (const TbChartBox *a, const TbChartBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_inside (const TbChartBox *box, double x, double y, double width, double height)
{
  const double slack = 0.01; /* of Pango's units */

  g_assert_cmpfloat (box->x, >=, x - slack);
  g_assert_cmpfloat (box->y, >=, y - slack);
  g_assert_cmpfloat (box->x + box->width, <=, x + width + slack);
  g_assert_cmpfloat (box->y + box->height, <=, y + height + slack);
}

static void
check_chart (const TbPageSlot *slot)
{
  const TbChartLayout *layout = tb_chart_get_layout (slot->chart->chart, slot->box.width, slot->box.height);

  g_assert_cmpfloat (slot->box.width, >, 150);
  g_assert_cmpfloat (slot->box.height, >, 50);
  for (guint i = 0; i < layout->texts->len; i++)
    {
      const TbChartText *text = &g_array_index (layout->texts, TbChartText, i);

      g_assert_cmpfloat (text->size, >=, 7);
      assert_inside (&text->box, 0, 0, slot->box.width, slot->box.height);
    }
}

static void
check_page (TbChartPages *pages, guint index)
{
  g_auto (TbChartPage) page = { 0 };
  TbChartBox boxes[12];
  guint n_boxes = 0;
  double width, height;

  tb_chart_pages_get_size (pages, &width, &height);
  tb_chart_page_lay (pages, index, &page);
  g_assert_cmpuint (page.n_slots, >, 0);
  for (guint i = 0; i < page.n_texts; i++)
    {
      g_assert_cmpfloat (page.texts[i].size, >=, 7);
      boxes[n_boxes++] = page.texts[i].box;
    }
  for (guint i = 0; i < page.n_slots; i++)
    {
      boxes[n_boxes++] = page.slots[i].box;
      if (page.slots[i].caption.text != NULL)
        boxes[n_boxes++] = page.slots[i].caption.box;
      check_chart (&page.slots[i]);
    }
  for (guint i = 0; i < n_boxes; i++)
    {
      assert_inside (&boxes[i], 10 * MM, 10 * MM, width - 20 * MM, height - 20 * MM);
      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (&boxes[i], &boxes[j]));
    }
}

static void
test_geometry (Fixture *self, gconstpointer data)
{
  g_autofree char *long_caption = g_strnfill (2000, 'm');

  set_caption (self, "centers-progress", "{发现}");
  set_caption (self, "response-warnings", long_caption);
  for (guint i = 0; i < 24; i++)
    {
      const TbChartBookOptions options = get_options (i);
      g_autoptr (TbChartPages) pages = tb_chart_pages_new_with_options (self->charts, &options);
      double width, height;

      tb_chart_pages_get_size (pages, &width, &height);
      g_assert_true ((width > height) == options.is_landscape);
      g_assert_cmpfloat_with_epsilon (MAX (width, height), (options.paper == TB_PAPER_A3 ? 420 : 297) * MM, 1e-6);
      for (guint j = 0; j < tb_chart_pages_get_n_pages (pages); j++)
        check_page (pages, j);
    }
}

/* What the head has no room for is cut, not drawn over something else or off the paper. */
static void
test_long_words (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->sample.project, "Set", &error);
  g_autofree char *title = g_strnfill (3000, 'm');

  g_assert_true (tb_edit_set_setting (edit, "title", title, &error));
  g_assert_true (tb_edit_set_setting (edit, "demonstration", "1", &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 12; i++)
    {
      const TbChartBookOptions options = get_options (i);
      g_autoptr (TbChartPages) pages = tb_chart_pages_new_with_options (self->charts, &options);

      check_page (pages, 0);
    }
}

/* Charts that are left out, and those that have no figure, take no place; pages are a snapshot. */
static void
test_which (Fixture *self, gconstpointer data)
{
  const TbChartBookOptions options = { .per_page = 1 };
  g_autoptr (TbChartPages) before = tb_chart_pages_new_with_options (self->charts, &options);
  const guint n = tb_chart_pages_get_n_pages (before);
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  const char *const ids[] = { "service-system/points-progress", "nowhere/chart", NULL };

  g_assert_cmpuint (n + g_strv_length ((GStrv) tb_chart_pages_get_empty (before)), ==, entries->len);
  tb_chart_book_set_picked (self->charts, "points-progress", FALSE, &error);
  g_assert_no_error (error);
  g_autoptr (TbChartPages) after = tb_chart_pages_new_with_options (self->charts, &options);
  g_assert_cmpuint (tb_chart_pages_get_n_pages (before), ==, n);
  g_assert_cmpuint (tb_chart_pages_get_n_pages (after), ==, n - 1);
  g_autoptr (TbChartPages) one = tb_chart_pages_new_for_charts (self->charts, &options, ids);
  g_assert_cmpuint (tb_chart_pages_get_n_pages (one), ==, 1);

  tb_chart_book_set_all_picked (self->charts, FALSE, &error);
  g_assert_no_error (error);
  g_autoptr (TbChartPages) none = tb_chart_pages_new (self->charts);
  g_assert_cmpuint (tb_chart_pages_get_n_pages (none), ==, 0);
  g_assert_false (tb_chart_pages_to_pdf (none, self->pdf, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (self->pdf, G_FILE_TEST_EXISTS));
}

static void
test_pdf (Fixture *self, gconstpointer data)
{
  const TbChartBookOptions options = { .per_page = 4, .is_landscape = TRUE };
  g_autoptr (TbChartPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  tb_chart_book_set_title (self->charts, "points-progress", "便民服务点{已完成@金坛区}", &error);
  set_caption (self, "points-progress", "说明：{发现}");
  pages = tb_chart_pages_new_with_options (self->charts, &options);
  g_assert_true (tb_chart_pages_to_pdf (pages, self->pdf, &error));
  g_assert_no_error (error);

  g_autoptr (GBytes) info = run_tool ("pdfinfo", self->pdf, NULL);
  g_autoptr (GBytes) page = run_tool ("pdftotext", "-raw", "-f", "1", "-l", "1", self->pdf, "-", NULL);
  if (info == NULL || page == NULL)
    return;
  g_autofree char *facts = dup_output (info);
  g_autofree char *text = dup_output (page);
  g_autofree char *count = g_strdup_printf ("Pages:           %u\n", tb_chart_pages_get_n_pages (pages));
  g_autofree char *number = g_strdup_printf ("1 / %u", tb_chart_pages_get_n_pages (pages));

  g_assert_nonnull (strstr (facts, count));
  g_assert_nonnull (strstr (facts, "841.89 x 595.276 pts (A4)"));
  g_assert_nonnull (strstr (facts, "图册　2022年第三季度"));
  g_assert_nonnull (strstr (text, number));
  g_assert_nonnull (strstr (text, "便民服务点17个"));
  g_assert_nonnull (strstr (text, "说明：便民服务点：金坛区完成68.0%，进度最慢"));
  g_assert_nonnull (strstr (text, "2022年第三季度"));
}

typedef struct
{
  TbChartPages *pages;
  const char *path;
} Job;

static gpointer
write_pages (gpointer data)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  tb_chart_pages_to_pdf (job->pages, job->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (job->path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

/* One entry of the outline a chart; and the same pages give the same bytes, also from another thread. */

static void
test_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (TbChartPages) pages = tb_chart_pages_new (self->charts);
  g_autoptr (TbChartPages) same = tb_chart_pages_new (self->charts);
  g_autoptr (GBytes) first = write_pages (&(Job){ pages, self->pdf });
  GThread *thread = g_thread_new ("pages", write_pages, &(Job){ same, self->pdf });
  g_autoptr (GBytes) second = g_thread_join (thread);
  const guint8 *data_of_first = g_bytes_get_data (first, NULL);
  guint n_entries = 0;

  g_assert_true (g_bytes_equal (first, second));
  for (gsize i = 0; i + 7 < g_bytes_get_size (first); i++)
    n_entries += memcmp (data_of_first + i, "/Title ", 7) == 0;
  g_assert_cmpuint (n_entries, ==, pages->charts->len + 1); /* and the document's */
}

/* Drawing a page leaves the context as it was, and both styles mark the paper. */
static void
test_draw (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      const TbChartBookOptions options = { .per_page = 2, .is_mono = i == 1 };
      g_autoptr (TbChartPages) pages = tb_chart_pages_new_with_options (self->charts, &options);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
      cairo_t *cr = cairo_create (surface);
      guint n_colours = 0, n_dark = 0;
      double x, y;

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      tb_chart_pages_draw (pages, 0, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      x = y = 10;
      cairo_user_to_device (cr, &x, &y);
      g_assert_true (x == 10 && y == 10);
      cairo_surface_flush (surface);
      for (int row = 0; row < 842; row++)
        for (int column = 0; column < 596; column++)
          {
            const guint8 *pixel = cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface) + column * 4;

            n_colours += pixel[0] != pixel[1] || pixel[1] != pixel[2];
            n_dark += pixel[0] < 128;
          }
      g_assert_cmpuint (n_dark, >, 1000);
      g_assert_true ((n_colours > 0) == !options.is_mono);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart-pages/geometry", test_geometry);
  ADD ("/chart-pages/long-words", test_long_words);
  ADD ("/chart-pages/which", test_which);
  ADD ("/chart-pages/pdf", test_pdf);
  ADD ("/chart-pages/bytes", test_bytes);
  ADD ("/chart-pages/draw", test_draw);
  return g_test_run ();
}
