/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/tb-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "circular/tb-document.h"
#include "circular/tb-page.h"
#include "export/docx/tb-docx.h"
#include "export/html/tb-html.h"
#include "export/tb-figures-csv.h"
#include "export/tb-markdown.h"
#include "tb-output.h"

/* Makes a circular's file; what whoever sends it should know of it is noted on the output. */
typedef GBytes *(*MakeFunc) (TbDocument *document, TbOutput *output, GError **error);
typedef gboolean (*WriteFunc) (TbBook *book, TbOutput *output, GError **error);

static GBytes *
make_text (TbDocument *document, TbOutput *output, GError **error)
{
  char *text = tb_document_to_text (document);

  return g_bytes_new_take (text, strlen (text));
}

/* An official document has official faces; whoever sends it should know where it hasn't. */
static void
note_substitutes (TbPages *pages, TbOutput *output)
{
  g_auto (GStrv) substitutes = tb_pages_dup_substitutes (pages);
  g_autofree char *joined = g_strjoinv ("; ", substitutes);
  g_autofree char *note = NULL;

  if (*joined == '\0')
    return;
  note = g_strdup_printf (_("Fonts that aren’t installed, and what stands in for them: %s"), joined);
  tb_output_add_note (output, note);
}

static GBytes *
make_pdf (TbDocument *document, TbOutput *output, GError **error)
{
  g_autoptr (TbPages) pages = tb_pages_new (document);
  GBytes *bytes = tb_pages_to_pdf (pages, error);

  if (bytes != NULL)
    note_substitutes (pages, output);
  return bytes;
}

static GBytes *
make_docx (TbDocument *document, TbOutput *output, GError **error)
{
  return tb_docx_to_bytes (document, error);
}

static GBytes *
make_html (TbDocument *document, TbOutput *output, GError **error)
{
  return tb_html_to_bytes (document, error);
}

static GBytes *
make_markdown (TbDocument *document, TbOutput *output, GError **error)
{
  char *text = tb_markdown_from_document (document);

  return g_bytes_new_take (text, strlen (text));
}

static const struct
{
  const char *ending;
  MakeFunc make;   /* of the circular */
  WriteFunc write; /* of something else */
} formats[] = {
  { ".txt", make_text, NULL },
  { ".pdf", make_pdf, NULL },
  { ".docx", make_docx, NULL },
  { ".html", make_html, NULL },
  { ".md", make_markdown, NULL },
  { ".csv", NULL, tb_figures_write_csv },
};

static int
find_format (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (tb_output_has_ending (path, formats[i].ending))
      return (int) i;

  return -1;
}

/* What has gaps isn't fit to be issued. */
static void
note_gaps (TbDocument *document, TbOutput *output)
{
  const guint n = tb_document_get_n_missing (document);
  g_autofree char *note = NULL;

  if (n == 0)
    return;
  note = g_strdup_printf (ngettext ("The circular has %u gap. Fill it before the circular is issued.",
                                    "The circular has %u gaps. Fill them before the circular is issued.", n),
                          n);
  tb_output_add_note (output, note);
}

static gboolean
write_circular (TbBook *book, MakeFunc make, TbOutput *output, GError **error)
{
  g_autoptr (TbDocument) document = tb_circular_compose (book);
  g_autoptr (GBytes) bytes = make (document, output, error);

  if (bytes == NULL)
    return FALSE;
  note_gaps (document, output);
  return tb_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

static gboolean
write_format (TbBook *book, int format, TbOutput *output, GError **error)
{
  if (formats[format].make != NULL)
    return write_circular (book, formats[format].make, output, error);
  return formats[format].write (book, output, error);
}

/**
 * tb_export_spares_project:
 * @project: an open project
 * @path: a file to be written
 * @error: return location for an error
 *
 * Looks whether a file is the project itself, under whatever name. It isn't opened for that: closing it would drop the
 * project's lock.
 *
 * Returns: whether the project is spared; if not, @error is %TB_ERROR_USAGE
 */
gboolean
tb_export_spares_project (TbProject *project, const char *path, GError **error)
{
  g_autofree char *name = NULL;
  struct stat target;
  struct stat own;

  if (stat (path, &target) != 0 || stat (tb_project_get_path (project), &own) != 0 ||
      target.st_dev != own.st_dev || target.st_ino != own.st_ino)
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is the project itself. Choose another name."), name);
  return FALSE;
}

/**
 * tb_export_book:
 * @book: what to export
 * @path: the file; its ending says what it is to be: .pdf, .docx, .html, .md or .txt for the circular, .csv for the figures
 * @notes: (out) (optional) (transfer full): sentences on what was written: fonts that stand in for others, gaps
 * @error: return location for an error
 *
 * Writes an output, whole or not at all; an existing file is replaced. Fails with %TB_ERROR_USAGE for an unknown ending
 * and for the project itself.
 *
 * Returns: whether it was written
 */
gboolean
tb_export_book (TbBook *book, const char *path, GStrv *notes, GError **error)
{
  g_autoptr (TbOutput) output = NULL;
  int format;

  g_return_val_if_fail (TB_IS_BOOK (book), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  format = find_format (path);
  if (format < 0)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, TB_ERROR, TB_ERROR_USAGE,
                   _("“%s” doesn’t say what to write. End the name in .pdf, .docx, .html, .md or .txt for the circular, in .csv for the figures."), name);
      return FALSE;
    }
  if (!tb_export_spares_project (tb_book_get_project (book), path, error))
    return FALSE;

  output = tb_output_begin (path, error);
  if (output == NULL || !write_format (book, format, output, error) || !tb_output_commit (output, error))
    return FALSE;
  if (notes != NULL)
    *notes = tb_output_dup_notes (output);
  return TRUE;
}
