/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages as a PDF: vector, text selectable, one entry of the outline a chart; the same pages give the same bytes. */
#include "chart-book/tb-chart-pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "tb-output.h"
#include "model/tb-plain-text.h"
#include "tb-cairo.h"

static void
add_outline (cairo_surface_t *surface, const TbPageSlot *slot, guint page)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) slot->box.x, (int) slot->box.y);
  g_autofree char *title = tb_plain_text_clean (tb_chart_get_title (slot->chart->chart));

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, place, 0);
}

static void
write_pages (TbChartPages *self, cairo_surface_t *surface, cairo_t *cr)
{
  for (guint i = 0; i < tb_chart_pages_get_n_pages (self); i++)
    {
      g_auto (TbChartPage) laid = { 0 };

      tb_chart_page_lay (self, i, &laid);
      for (guint j = 0; j < laid.n_slots; j++)
        add_outline (surface, &laid.slots[j], i);
      tb_chart_pages_draw (self, i, cr);
      cairo_show_page (cr);
    }
}

static GBytes *
to_bytes (TbChartPages *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (tb_cairo_append, bytes, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  gboolean done;

  tb_cairo_describe_pdf (surface, &(TbPdfInfo){ .title = self->heading, .author = self->author, .subject = self->title, .date = &self->date });
  write_pages (self, surface, cr);
  done = tb_cairo_finish (cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * tb_chart_pages_to_pdf:
 * @self: pages
 * @path: the file; an existing one is replaced, as a whole or not at all
 * @error: return location for an error
 *
 * Writes the pages as a PDF.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND when there is no page, with %TB_ERROR_EXPORT, or with the errors of writing
 */
gboolean
tb_chart_pages_to_pdf (TbChartPages *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TbOutput) output = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (tb_chart_pages_get_n_pages (self) == 0)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("No chart that was picked has a figure in this period, so there is nothing to print."));
      return FALSE;
    }
  bytes = to_bytes (self, error);
  output = bytes != NULL ? tb_output_begin (path, error) : NULL;
  return output != NULL &&
         tb_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         tb_output_commit (output, error);
}
