/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints pages with the system's dialog, whatever is on them. The dialog's preview is a window of our own: GTK's would
 * start another program, which needn't be there. */
#include "paper/tb-print.h"

#include "paper/tb-print-preview-window.h"

/* the printer and the way to print that were chosen last, kept with the window */
#define SETTINGS_KEY "tb-print-settings"

static TbPageSet *
fit_to_context (TbPageSet *pages, GtkPrintContext *context)
{
  return tb_page_set_fit (pages, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, TbPageSet *pages)
{
  gtk_print_operation_set_n_pages (operation, MAX (1, tb_page_set_get_n_pages (pages)));
}

/* the paper chosen in the dialog may be another one */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, TbPageSet *pages)
{
  g_autoptr (TbPageSet) fitted = fit_to_context (pages, context);

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

static gboolean
on_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *parent, TbPageSet *pages)
{
  g_autoptr (TbPageSet) fitted = NULL;

  set_cairo_context (context);
  fitted = fit_to_context (pages, context);
  tb_print_preview_window_present (parent, preview, fitted);

  return TRUE;
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_object_set_data_full (G_OBJECT (parent), SETTINGS_KEY, g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);
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

/**
 * tb_print_pages:
 * @pages: the pages
 * @parent: the window to ask over
 * @error: return location for an error
 *
 * Asks for a printer and prints the pages; on other paper than theirs, as large as they have room.
 *
 * Returns: whether printing could be begun; closing the question is no failure
 */
gboolean
tb_print_pages (TbPageSet *pages, GtkWindow *parent, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (pages);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (parent), SETTINGS_KEY));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, tb_page_set_get_title (pages));
  gtk_print_operation_set_n_pages (operation, MAX (1, tb_page_set_get_n_pages (pages)));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (on_begin_print), pages, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), pages, 0);
  g_signal_connect_object (operation, "preview", G_CALLBACK (on_preview), pages, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), parent, 0);
  g_object_set_data_full (G_OBJECT (operation), "tb-pages", g_object_ref (pages), g_object_unref);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) != GTK_PRINT_OPERATION_RESULT_ERROR;
}
