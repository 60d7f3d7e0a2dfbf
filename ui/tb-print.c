/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the circular: the same pages as the PDF. */
#include "tb-print.h"

#include "circular/tb-page.h"
#include "wording/tb-circular-title.h"

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, TbPages *pages)
{
  gtk_print_operation_set_n_pages (operation, tb_pages_get_n_pages (pages));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, TbPages *pages)
{
  tb_pages_draw (pages, page, gtk_print_context_get_cairo_context (context));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, TbPages *pages)
{
  tb_pages_free (pages);
}

/**
 * tb_print_circular:
 * @book: the book
 * @parent: the window to ask over
 * @error: return location for an error
 *
 * Asks for a printer and prints the circular on A4, as it stands at this moment.
 *
 * Returns: whether printing could be begun; closing the question is no failure
 */
gboolean
tb_print_circular (TbBook *book, GtkWindow *parent, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (TbDocument) document = tb_circular_compose (book);
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autofree char *title = tb_circular_dup_title (book);
  TbPages *pages = tb_pages_new (document);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), pages);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), pages);

  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error) != GTK_PRINT_OPERATION_RESULT_ERROR;
}
