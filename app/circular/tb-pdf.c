/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as PDF: vector, text selectable and tagged, with an outline; the same document gives the same bytes. */
#include "circular/tb-page-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Headings by their level; an attachment as a part of the first level, by number and title. */
static void
add_outline (Writer *self, const TbPlaced *placed, guint page)
{
  const gboolean is_attachment = placed->block->kind == TB_BLOCK_ATTACHMENT;
  const int level = is_attachment ? 1 : CLAMP (placed->block->level, 1, 4);
  const char *ordinal = placed->block->ordinal != NULL ? placed->block->ordinal : "";
  g_autofree char *whole = tb_block_dup_text (placed->block);
  g_autofree char *text = is_attachment ? g_strdup_printf ("%s　%s", ordinal, whole + strlen (ordinal)) : g_steal_pointer (&whole);
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) placed->x, (int) (placed->y - TB_LINE_PITCH / 2));
  const int entry = cairo_pdf_surface_add_outline (self->surface, self->parents[level - 1], text, place, level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  for (int i = level; i < (int) G_N_ELEMENTS (self->parents); i++)
    self->parents[i] = entry;
}

static gboolean
begins_part (const TbPlaced *placed)
{
  return placed->line != NULL && placed->line->start == 0 &&
         (placed->block->kind == TB_BLOCK_HEADING ||
          (placed->block->kind == TB_BLOCK_ATTACHMENT && g_strcmp0 (placed->text, placed->block->ordinal) == 0));
}

static const char *
get_tag (const TbPlaced *placed)
{
  static const char *const headings[] = { "H2", "H2", "H3", "H4", "H5" };

  switch (placed->block->kind)
    {
    case TB_BLOCK_TITLE:
      return "H1";
    case TB_BLOCK_HEADING:
      return headings[CLAMP (placed->block->level, 0, 4)];
    case TB_BLOCK_ATTACHMENT:
      return "H2";
    case TB_BLOCK_TABLE:
      return placed->row > 0 ? "Table" : "P";
    case TB_BLOCK_CHART:
      return "Figure";
    default:
      return "P";
    }
}

/* Opens and closes what differs between two things that follow each other: block, row, cell. Lines of one block on one
 * page stand in one tag. */
static void
switch_tags (Writer *self, const TbPlaced *from, const TbPlaced *to)
{
  const gboolean is_same = from != NULL && to != NULL && from->block == to->block && (from->row > 0) == (to->row > 0);
  const gboolean is_same_row = is_same && from->row == to->row;

  if (is_same_row && from->column == to->column)
    return;
  if (from != NULL && from->row > 0)
    cairo_tag_end (self->cr, from->is_head ? "TH" : "TD");
  if (from != NULL && from->row > 0 && !is_same_row)
    cairo_tag_end (self->cr, "TR");
  if (from != NULL && !is_same)
    cairo_tag_end (self->cr, get_tag (from));
  if (to != NULL && !is_same)
    cairo_tag_begin (self->cr, get_tag (to), NULL);
  if (to != NULL && to->row > 0 && !is_same_row)
    cairo_tag_begin (self->cr, "TR", NULL);
  if (to != NULL && to->row > 0)
    cairo_tag_begin (self->cr, to->is_head ? "TH" : "TD", NULL);
}

static void
write_page (Writer *self, guint index)
{
  const TbSetPage *page = g_ptr_array_index (self->pages->pages, index);
  g_autofree char *label = g_strdup_printf ("— %u —", index + 1);
  const TbPlaced *before = NULL;
  double width, height;

  tb_pages_get_size (self->pages, index, &width, &height);
  if (index > 0) /* the first page has its size already; set again, it would lose the tag that all stand in */
    cairo_pdf_surface_set_size (self->surface, width, height);
  cairo_pdf_surface_set_page_label (self->surface, label);
  tb_page_draw_rules (page, self->cr);
  for (guint i = 0; i < page->placed->len; i++)
    {
      const TbPlaced *placed = &g_array_index (page->placed, TbPlaced, i);

      switch_tags (self, before, placed);
      if (begins_part (placed))
        add_outline (self, placed, index);
      tb_page_draw_placed (placed, self->cr);
      before = placed;
    }
  switch_tags (self, before, NULL);
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
  double width, height;
  gboolean done;

  tb_pages_get_size (self, 0, &width, &height);
  writer.surface = cairo_pdf_surface_create_for_stream (tb_cairo_append, bytes, width, height);
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
