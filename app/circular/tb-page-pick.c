/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a place on a page to what stands there, and back. */
#include "circular/tb-page-private.h"

#include <math.h>

/* A line takes its height in the grid; in a table, less. */
static gboolean
holds (const TbPlaced *placed, double x, double y)
{
  const double half = placed->row > 0 ? TB_LINE_PITCH / 4 : TB_LINE_PITCH / 2;

  if (placed->line == NULL)
    return x >= placed->x && x <= placed->x + placed->width && y >= placed->y && y <= placed->y + placed->height;
  return x >= placed->x - TB_CELL && x <= placed->x + placed->line->width + TB_CELL && fabs (y - placed->y) <= half;
}

static const TbTableCell *
get_cell (const TbPlaced *placed)
{
  const guint n_head_rows = placed->row > 0 && tb_table_has_groups (placed->block->table) ? 2 : 1;

  if (placed->row == 0 || placed->is_head)
    return NULL;
  return tb_table_get_cell (placed->block->table, placed->row - 1 - n_head_rows, placed->column);
}

/**
 * tb_pages_pick:
 * @self: pages
 * @index: a page, from 0
 * @x: in points from its left
 * @y: in points from its top
 * @cell: (out) (optional) (nullable): in a table, the cell that is there
 *
 * Finds what stands at a place of a page, as it is read on a screen.
 *
 * Returns: (transfer none) (nullable): the block, which belongs to the document; %NULL where nothing is
 */
const TbBlock *
tb_pages_pick (TbPages *self, guint index, double x, double y, const TbTableCell **cell)
{
  const TbSetPage *page;

  g_return_val_if_fail (index < self->pages->len, NULL);

  page = g_ptr_array_index (self->pages, index);
  for (guint i = 0; i < page->placed->len; i++)
    {
      const TbPlaced *placed = &g_array_index (page->placed, TbPlaced, i);

      if (!holds (placed, x, y))
        continue;
      if (cell != NULL)
        *cell = get_cell (placed);
      return placed->block;
    }
  return NULL;
}

/**
 * tb_pages_find_passage:
 * @self: pages
 * @passage: a passage's id
 * @index: (out): the page that it begins on, from 0
 * @y: (out): where, in points from the page's top
 *
 * Finds where a passage is printed.
 *
 * Returns: whether it is
 */
gboolean
tb_pages_find_passage (TbPages *self, const char *passage, guint *index, double *y)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const TbSetPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->placed->len; j++)
        {
          const TbPlaced *placed = &g_array_index (page->placed, TbPlaced, j);

          if (placed->block->kind == TB_BLOCK_ATTACHMENT_NOTE || g_strcmp0 (placed->block->passage, passage) != 0)
            continue;
          *index = i;
          *y = placed->line != NULL ? placed->y - TB_LINE_PITCH / 2 : placed->y;
          return TRUE;
        }
    }
  return FALSE;
}
