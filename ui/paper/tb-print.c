/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints pages with the system's dialog, whatever is on them. The dialog's preview is a window of our own: GTK's would
 * start another program, which needn't be there. */
#include "paper/tb-print.h"

#include <glib/gi18n-lib.h>

#include "paper/tb-print-preview-window.h"
#include "tb-toast.h"
#include "tb-window.h"

/* what a file that is printed to may be called, in characters: fewer bytes than any file system takes */
#define NAME_MAX_LENGTH 60

/* the printer and the way to print that were chosen last, kept with the window */
#define SETTINGS_KEY "tb-print-settings"

typedef struct
{
  TbPageSet *pages;  /* owned */
  char *folder;      /* owned */
  GtkWidget *teller; /* owned; in the window, which may have been closed meanwhile */
  gboolean is_shown; /* in the preview; then nothing was printed */
} Job;

static void
job_clear (gpointer data)
{
  Job *self = data;

  g_object_unref (self->pages);
  g_free (self->folder);
  g_object_unref (self->teller);
}

static void
job_release (gpointer data, GClosure *closure)
{
  g_rc_box_release_full (data, job_clear);
}

/* NULL once it was closed */
static TbWindow *
get_window (Job *job)
{
  GtkRoot *root = gtk_widget_get_root (job->teller);

  return TB_IS_WINDOW (root) ? TB_WINDOW (root) : NULL;
}

static TbPageSet *
fit_to_context (TbPageSet *pages, GtkPrintContext *context)
{
  return tb_page_set_fit (pages, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  gtk_print_operation_set_n_pages (operation, MAX (1, tb_page_set_get_n_pages (job->pages)));
}

/* the paper chosen in the dialog may be another one */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  g_autoptr (TbPageSet) fitted = fit_to_context (job->pages, context);

  if ((guint) page < tb_page_set_get_n_pages (fitted))
    tb_page_set_draw (fitted, page, gtk_print_context_get_cairo_context (context));
}

/* GTK wants a place to draw to even where nothing is drawn through it */
static void
set_cairo_context (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* what the preview showed, whatever the window shows */
static void
on_print_shown (GtkWidget *preview, Job *job)
{
  tb_print_pages (job->pages, job->folder, job->teller);
}

static gboolean
on_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *parent, Job *job)
{
  g_autoptr (TbPageSet) fitted = NULL;
  GtkWidget *window;

  set_cairo_context (context);
  fitted = fit_to_context (job->pages, context);
  job->is_shown = TRUE;
  window = tb_print_preview_window_new (parent, preview, fitted);
  g_signal_connect_data (window, "print", G_CALLBACK (on_print_shown), g_rc_box_acquire (job), job_release, 0);
  gtk_window_present (GTK_WINDOW (window));

  return TRUE;
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  TbWindow *window = get_window (job);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (window == NULL)
    return;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tb_window_show_error (window, _("Printing didn’t work"), error);
    }
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;

  g_object_set_data_full (G_OBJECT (window), SETTINGS_KEY, gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation)), g_object_unref);
  if (job->is_shown)
    return;

  /* Translators: what was handed to the printer or written to a file, such as a circular’s title */
  message = g_strdup_printf (_("Printed “%s”"), tb_page_set_get_title (job->pages));
  tb_toast_show (job->teller, message);
}

static char *
dup_file_name (TbPageSet *pages)
{
  const char *title = tb_page_set_get_title (pages);
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_len (name, title, g_utf8_offset_to_pointer (title, MIN (g_utf8_strlen (title, -1), NAME_MAX_LENGTH)) - title);
  g_string_replace (name, "　", " ", 0);
  g_strdelimit (name->str, "/\\:*?\"<>|", ' ');

  return g_strdup (name->str);
}

/* as chosen last, but a file is called after what is printed and lies beside the project */
static GtkPrintSettings *
new_settings (Job *job)
{
  GtkPrintSettings *last = g_object_get_data (G_OBJECT (get_window (job)), SETTINGS_KEY);
  GtkPrintSettings *settings = last != NULL ? gtk_print_settings_copy (last) : gtk_print_settings_new ();
  g_autofree char *name = dup_file_name (job->pages);

  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, job->folder);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);

  return settings;
}

static GtkPaperSize *
new_paper (double width, double height)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3 };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (names[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - width) < 1 && ABS (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - height) < 1)
        return paper;
      gtk_paper_size_free (paper);
    }

  return gtk_paper_size_new_custom ("tongbao", "Tongbao", width, height, GTK_UNIT_POINTS);
}

static GtkPageSetup *
new_page_setup (TbPageSet *pages)
{
  double width = tb_page_set_get_width (pages), height = tb_page_set_get_height (pages);
  GtkPaperSize *paper = new_paper (MIN (width, height), MAX (width, height));
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);

  return setup;
}

static void
connect (GtkPrintOperation *operation, const char *signal, GCallback callback, Job *job)
{
  g_signal_connect_data (operation, signal, callback, g_rc_box_acquire (job), job_release, 0);
}

/**
 * tb_print_pages:
 * @pages: the pages
 * @folder: where a file is written to, unless another place is chosen
 * @teller: a widget of the window to ask over
 *
 * Asks for a printer and prints the pages; on other paper than theirs, as large as they have room. The window says when
 * it is done, and what didn’t work.
 */
void
tb_print_pages (TbPageSet *pages, const char *folder, GtkWidget *teller)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  Job *job;

  g_return_if_fail (TB_IS_PAGE_SET (pages));
  g_return_if_fail (TB_IS_WINDOW (gtk_widget_get_root (teller)));

  job = g_rc_box_new0 (Job);
  *job = (Job){ g_object_ref (pages), g_strdup (folder), g_object_ref (teller), FALSE };
  setup = new_page_setup (pages);
  settings = new_settings (job);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, tb_page_set_get_title (pages));
  gtk_print_operation_set_n_pages (operation, MAX (1, tb_page_set_get_n_pages (pages)));
  gtk_print_operation_set_allow_async (operation, TRUE);
  connect (operation, "begin-print", G_CALLBACK (on_begin_print), job);
  connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  connect (operation, "preview", G_CALLBACK (on_preview), job);
  connect (operation, "done", G_CALLBACK (on_done), job);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (get_window (job)), NULL);
  job_release (job, NULL);
}
