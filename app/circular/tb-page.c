/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's pages: set in lines (tb-page-set.c), placed (tb-place.c), drawn (tb-page-draw.c). */
#include "circular/tb-page-private.h"

static void
set_block_free (TbSetBlock *self)
{
  tb_set_table_free (self->table);
  g_ptr_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

/**
 * tb_pages_new:
 * @document: a composed circular
 *
 * Sets a document in pages: A4, a text block of 156 × 225 mm with 22 lines of 28 characters, the faces of
 * GB/T 9704-2012 or what this system has for them. To be made, drawn and freed in one thread.
 *
 * Returns: (transfer full): the pages
 */
TbPages *
tb_pages_new (TbDocument *document)
{
  TbPages *self = g_new0 (TbPages, 1);

  self->document = g_object_ref (document);
  self->fonts = tb_fonts_new ();
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) set_block_free);
  tb_pages_set (self);
  tb_pages_place (self);
  tb_page_prepare_number (self);
  return self;
}

/**
 * tb_pages_free:
 * @self: (nullable): pages
 *
 * Frees the pages.
 */
void
tb_pages_free (TbPages *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->sets);
  tb_fonts_free (self->fonts);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * tb_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, at least one
 */
guint
tb_pages_get_n_pages (TbPages *self)
{
  return self->pages->len;
}

/**
 * tb_pages_get_size:
 * @self: pages
 * @index: which, from 0
 * @width: (out): in points
 * @height: (out): in points
 *
 * Gets the size of a page: A4, upright or on its side.
 */
void
tb_pages_get_size (TbPages *self, guint index, double *width, double *height)
{
  const TbSetPage *page;

  g_return_if_fail (index < self->pages->len);

  page = g_ptr_array_index (self->pages, index);
  *width = page->is_landscape ? TB_PAGE_HEIGHT : TB_PAGE_WIDTH;
  *height = page->is_landscape ? TB_PAGE_WIDTH : TB_PAGE_HEIGHT;
}

/**
 * tb_pages_dup_substitutes:
 * @self: pages
 *
 * Tells which fonts were used where the official ones aren't installed.
 *
 * Returns: (transfer full): lines such as “仿宋_GB2312 → Noto Serif CJK SC”
 */
GStrv
tb_pages_dup_substitutes (TbPages *self)
{
  return tb_fonts_dup_substitutes (self->fonts);
}
