/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and paragraphs. */
#include "circular/tb-place-private.h"

/* Rows of a heading, of headings that follow it at once, and of the first line of their text. */
static guint
count_heading_rows (TbPlacer *self)
{
  const TbSetBlock *set;
  guint n = 1;

  for (guint i = self->i; (set = tb_placer_get_set (self, i)) != NULL && set->block->kind == TB_BLOCK_HEADING; i++)
    n += set->lines->len;
  return n;
}

/* Rows that notes, office and date take, with a blank one above the first note and one above the office. */
static guint
count_end_rows (TbPlacer *self)
{
  const TbSetBlock *set;
  gboolean is_noted = FALSE;
  guint n = 1;

  for (guint i = self->i + 1; (set = tb_placer_get_set (self, i)) != NULL && tb_block_kind_is_end (set->block->kind); i++)
    {
      if (!set->is_label)
        n += set->lines->len;
      is_noted = is_noted || set->block->kind == TB_BLOCK_ATTACHMENT_NOTE;
    }
  return n + (is_noted ? 1 : 0);
}

/* A heading isn't left alone at a page's foot, and the last paragraph goes over with the end: a page that holds
 * nothing but a signature isn't allowed. */
void
tb_place_text (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  const TbSetBlock *next = tb_placer_get_set (self, self->i + 1);
  const gboolean is_last = next != NULL && tb_block_kind_is_end (next->block->kind);
  const guint carried = MIN (set->lines->len, 2);
  const guint n_end = is_last ? count_end_rows (self) : 0;

  tb_placer_snap (self);
  if (set->block->kind == TB_BLOCK_HEADING && !tb_placer_is_empty (self) && !tb_placer_fits_rows (self, count_heading_rows (self)))
    tb_placer_next_page (self, self->page->is_landscape);
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      if (is_last && j == set->lines->len - carried && !tb_placer_is_empty (self) && !tb_placer_fits_rows (self, carried + n_end))
        tb_placer_next_page (self, self->page->is_landscape);
      tb_placer_add_line (self, set, line, line->indent);
    }
}
