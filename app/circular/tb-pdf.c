/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as PDF: vector, text selectable and tagged, with an outline; the same document gives the same bytes. */
#include "circular/tb-page-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "tb-cairo.h"

typedef struct
{
  TbPages *pages; /* borrowed */
  cairo_surface_t *surface;
  cairo_t *cr;
  int parents[5]; /* outline entries by heading level */
} Writer;

static char *
dup_text_of (TbDocument *document, TbBlockKind kind)
{
  GPtrArray *blocks = tb_document_get_blocks (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == kind)
        return tb_block_dup_text (block);
    }
  return g_strdup ("");
}

/* The dates are the circular's, not the clock's: a document that didn't change gives a file that didn't change. */
static void
write_metadata (Writer *self)
{
  TbDocument *document = self->pages->document;
  g_autofree char *title = dup_text_of (document, TB_BLOCK_TITLE);
  g_autofree char *office = dup_text_of (document, TB_BLOCK_OFFICE);

  tb_cairo_describe_pdf (self->surface, &(TbPdfInfo){ .title = title, .author = office, .date = tb_document_get_date (document) });
}

static void
add_outline (Writer *self, const TbPlacedLine *placed, guint page)
{
  const int level = placed->set->block->level;
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) placed->x, (int) (tb_page_row_middle (placed->row) - TB_LINE_PITCH / 2));
  const int entry = cairo_pdf_surface_add_outline (self->surface, self->parents[level - 1], placed->set->text, place, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  for (int i = level; i < (int) G_N_ELEMENTS (self->parents); i++)
    self->parents[i] = entry;
}

static const char *
get_tag (const TbBlock *block)
{
  static const char *const headings[] = { "H2", "H2", "H3", "H4", "H5" };

  if (block->kind == TB_BLOCK_TITLE)
    return "H1";
  return block->kind == TB_BLOCK_HEADING ? headings[CLAMP (block->level, 0, 4)] : "P";
}

/* Lines of one block on one page stand in one tag. */
static void
write_page (Writer *self, guint index)
{
  const GArray *page = g_ptr_array_index (self->pages->pages, index);
  g_autofree char *label = g_strdup_printf ("— %u —", index + 1);
  const TbBlock *open = NULL;

  cairo_pdf_surface_set_page_label (self->surface, label);
  for (guint i = 0; i < page->len; i++)
    {
      const TbPlacedLine *placed = &g_array_index (page, TbPlacedLine, i);
      const TbBlock *block = placed->set->block;

      if (block != open)
        {
          if (open != NULL)
            cairo_tag_end (self->cr, get_tag (open));
          cairo_tag_begin (self->cr, get_tag (block), NULL);
          open = block;
        }
      if (block->kind == TB_BLOCK_HEADING && placed->line->start == 0)
        add_outline (self, placed, index);
      tb_page_draw_line (placed, self->cr);
    }
  if (open != NULL)
    cairo_tag_end (self->cr, get_tag (open));
  tb_page_draw_number (self->pages, index, self->cr);
  cairo_show_page (self->cr);
}

/**
 * tb_pages_to_pdf:
 * @self: pages
 * @error: return location
 *
 * Makes a PDF of the pages.
 *
 * Returns: (transfer full): its bytes; %NULL with %TB_ERROR_EXPORT
 */
GBytes *
tb_pages_to_pdf (TbPages *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Writer writer = { .pages = self };
  gboolean done;

  writer.surface = cairo_pdf_surface_create_for_stream (tb_cairo_append, bytes, TB_PAGE_WIDTH, TB_PAGE_HEIGHT);
  writer.cr = cairo_create (writer.surface);
  write_metadata (&writer);
  cairo_tag_begin (writer.cr, "Document", NULL);
  for (guint i = 0; i < self->pages->len; i++)
    write_page (&writer, i);
  cairo_tag_end (writer.cr, "Document");
  done = tb_cairo_finish (writer.cr, error);
  cairo_destroy (writer.cr);
  cairo_surface_destroy (writer.surface);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * tb_document_to_pdf:
 * @self: a composed circular
 * @path: the file to write; one that is there is replaced as a whole, or left alone on failure
 * @error: return location
 *
 * Writes the circular as PDF, set by GB/T 9704-2012. The same document gives the same bytes.
 *
 * Returns: %FALSE with %TB_ERROR_EXPORT
 */
gboolean
tb_document_to_pdf (TbDocument *self, const char *path, GError **error)
{
  g_autoptr (TbPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;
  gsize length;
  const void *data;

  g_return_val_if_fail (TB_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  pages = tb_pages_new (self);
  bytes = tb_pages_to_pdf (pages, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &failure))
    return TRUE;
  name = g_path_get_basename (path);
  g_set_error (error, TB_ERROR, TB_ERROR_EXPORT, _("“%s” can’t be written: %s"), name, failure->message);
  return FALSE;
}
