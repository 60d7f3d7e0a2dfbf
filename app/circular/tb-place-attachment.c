/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The beginning of an attachment, and charts. */
#include "circular/tb-place-private.h"

#define TITLE_ROW 2 /* the third */
#define CHART_BELOW 12.0

/* On a page of its own: 附件1 flush left on the first line, the title centred on the third. */
void
tb_place_attachment (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  const gboolean is_landscape = set->block->is_landscape;

  if (set->is_label)
    {
      if (!tb_placer_is_empty (self) || self->page->is_landscape != is_landscape)
        tb_placer_next_page (self, is_landscape);
      for (guint j = 0; j < set->lines->len; j++)
        tb_placer_add_line (self, set, g_ptr_array_index (set->lines, j), 0);
      tb_placer_go_to_row (self, TITLE_ROW);
      return;
    }
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      tb_placer_add_line (self, set, line, tb_placer_centre (self, line));
    }
  if (!tb_placer_is_next (self, TB_BLOCK_ATTACHMENT))
    tb_placer_skip_rows (self, 1);
}

/* As high as it likes to be, whole on one page. */
void
tb_place_chart (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  const double width = tb_placer_get_width (self);
  const double natural = tb_chart_get_natural_height (set->block->chart, width);
  TbPlaced placed = { .block = set->block, .width = width };

  if (!tb_placer_is_empty (self) && self->y + natural > tb_placer_get_height (self))
    tb_placer_next_page (self, self->page->is_landscape);
  placed.height = MIN (natural, tb_placer_get_height (self) - self->y);
  placed.x = tb_placer_get_left (self);
  placed.y = tb_placer_get_top (self) + self->y;
  g_array_append_val (self->page->placed, placed);
  self->y += placed.height + CHART_BELOW;
}
