/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tb-cairo.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/**
 * tb_cairo_append: (skip)
 * @byte_array: a #GByteArray
 * @data: bytes
 * @length: their number
 *
 * A #cairo_write_func_t that collects what is written.
 *
 * Returns: that it was written
 */
cairo_status_t
tb_cairo_append (void *byte_array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (byte_array, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * tb_cairo_finish: (skip)
 * @cr: a context that all was drawn with
 * @error: return location for an error
 *
 * Finishes the context's surface, so that all is written to its stream.
 *
 * Returns: whether everything was drawn and written; if not, @error (%TB_ERROR_EXPORT) says why
 */
gboolean
tb_cairo_finish (cairo_t *cr, GError **error)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  cairo_status_t status = cairo_status (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  if (status == CAIRO_STATUS_NO_MEMORY)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_EXPORT, _("There isn’t enough memory to draw this. Choose a smaller size."));
  else
    g_set_error (error, TB_ERROR, TB_ERROR_EXPORT, _("This can’t be drawn: %s"), cairo_status_to_string (status));

  return FALSE;
}

/* more than the largest font, less than what malloc always gives back at once */
#define FONT_ROOM (24 * 1024 * 1024)

/* To embed a few letters Cairo reads the whole font, several times over. Memory of that size malloc takes from the system
 * anew each time, which costs more than the reading, until it has seen such a block freed: so it is shown one, unused. */
static void
make_room_for_fonts (void)
{
  static gsize shown;

  if (g_once_init_enter (&shown))
    {
      g_free (g_malloc (FONT_ROOM));
      g_once_init_leave (&shown, TRUE);
    }
}

/**
 * tb_cairo_describe_pdf: (skip)
 * @surface: a PDF surface, nothing of which was written yet
 * @info: what it says of itself
 *
 * Sets the metadata. Without a date of its own a PDF gets a fixed one.
 */
void
tb_cairo_describe_pdf (cairo_surface_t *surface, const TbPdfInfo *info)
{
  g_autofree char *when = g_strdup ("2000-01-01T00:00:00Z");

  make_room_for_fonts ();
  if (info->date != NULL)
    {
      g_free (when);
      when = g_strdup_printf ("%04u-%02u-%02uT00:00:00Z", g_date_get_year (info->date), g_date_get_month (info->date), g_date_get_day (info->date));
    }
  if (info->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tongbao " TB_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
}
