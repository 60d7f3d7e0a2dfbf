/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window prints and writes as pages: what it shows. */
#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-sheets.h"
#include "charts/tb-shared-chart-book.h"
#include "circular/tb-page.h"
#include "paper/tb-draw-thread.h"
#include "paper/tb-print.h"
#include "tb-toast.h"
#include "tb-window-private.h"
#include "wording/tb-circular-title.h"

typedef struct
{
  TbDocument *document;
  TbPages *pages;
} Setting;

static void
set_pages (gpointer data)
{
  Setting *setting = data;

  setting->pages = tb_pages_new (setting->document);
}

static void
draw_page (gpointer pages, guint index, cairo_t *cr)
{
  tb_pages_draw_on_sheet (pages, index, cr);
}

static void
pages_free (gpointer pages)
{
  tb_pages_free (pages);
}

static TbPageSet *
make_circular (TbWindow *self)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->book);
  g_autofree char *title = tb_circular_dup_title (self->book);
  Setting setting = { document, NULL };

  tb_draw_thread_run (set_pages, &setting);

  return tb_page_set_new (title, tb_pages_get_n_pages (setting.pages), TB_PAGE_WIDTH, TB_PAGE_HEIGHT, draw_page, setting.pages, pages_free);
}

static TbPageSet *
make_charts (TbChartBook *charts, GPtrArray *ids)
{
  TbChartBookOptions options = tb_chart_book_get_options (charts);

  g_ptr_array_add (ids, NULL);

  return tb_chart_sheets_new (tb_chart_pages_new_for_charts (charts, &options, (const char *const *) ids->pdata));
}

static TbPageSet *
make_topic (TbWindow *self)
{
  g_autoptr (TbChartBook) charts = tb_shared_chart_book_get (self->book);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GPtrArray *entries = tb_chart_book_get_entries (charts);

  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *topic_key = g_strdup_printf ("%s/%s", entry->section_id, entry->spec->topic);

      if (g_str_equal (topic_key, self->place))
        g_ptr_array_add (ids, (gpointer) entry->id);
    }

  return make_charts (charts, ids);
}

static TbPageSet *
make_chart_book (TbWindow *self)
{
  g_autoptr (TbChartBook) charts = tb_shared_chart_book_get (self->book);

  return tb_chart_sheets_new (tb_chart_pages_new (charts));
}

static void
print_pages (TbWindow *self, TbPageSet *pages, const char *nothing)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (tb_page_set_get_n_pages (pages) == 0)
    tb_toast_show (GTK_WIDGET (self->toasts), nothing);
  else
    tb_print_pages (pages, folder, GTK_WIDGET (self->toasts));
}

/*
 * tb_window_print: (skip)
 * @self: a window with a project
 *
 * Prints what is shown: the chart book, a topic's charts, and everywhere else the circular.
 */
void
tb_window_print (TbWindow *self)
{
  const gboolean is_book = g_strcmp0 (self->place, TB_PLACE_CHART_BOOK) == 0;
  g_autoptr (TbPageSet) pages = NULL;

  if (is_book)
    pages = make_chart_book (self);
  else if (strchr (self->place, '/') != NULL)
    pages = make_topic (self);
  else
    pages = make_circular (self);

  print_pages (self, pages, is_book ? _("There is nothing to print: no chart that is ticked has figures") : _("There is nothing to print: no chart here has figures yet"));
}

/*
 * tb_window_print_chart: (skip)
 * @self: a window with a project
 * @id: a chart's id
 *
 * Prints one chart, whether it is in the chart book or not.
 */
void
tb_window_print_chart (TbWindow *self, const char *id)
{
  g_autoptr (TbChartBook) charts = tb_shared_chart_book_get (self->book);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (TbPageSet) pages = NULL;

  g_ptr_array_add (ids, (gpointer) id);
  pages = make_charts (charts, ids);
  print_pages (self, pages, _("There is nothing to print: this chart has no figures yet"));
}

typedef struct
{
  TbChartPages *pages; /* owned */
  char *path;          /* owned */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  tb_chart_pages_free (self->pages);
  g_free (self->path);
  g_free (self);
}

/* the pages are freed where their text was shaped */
static void
write_pages (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;
  gboolean done = tb_chart_pages_to_pdf (writing->pages, writing->path, &error);

  g_clear_pointer (&writing->pages, tb_chart_pages_free);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  TbWindow *self = TB_WINDOW (source);
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (writing->path);
  g_autofree char *message = g_strdup_printf (_("Exported “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (self->book == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    tb_window_show_error (self, _("Nothing was exported"), error);
  else
    tb_toast_show (GTK_WIDGET (self->toasts), message);
}

/*
 * tb_window_write_chart_book: (skip)
 * @self: a window with a project
 * @path: the PDF to write
 *
 * Writes the chart book as a PDF, as it is now, while the window goes on.
 */
void
tb_window_write_chart_book (TbWindow *self, const char *path)
{
  g_autoptr (TbChartBook) charts = tb_shared_chart_book_get (self->book);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_written, NULL);
  Writing *writing = g_new0 (Writing, 1);

  writing->pages = tb_chart_pages_new (charts);
  writing->path = g_strdup (path);
  g_task_set_source_tag (task, tb_window_write_chart_book);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_pages);
}
