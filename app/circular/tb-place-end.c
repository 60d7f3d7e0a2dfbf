/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the text: the list of attachments, office and date, the closing note. */
#include "circular/tb-place-private.h"

#include <string.h>

/* 附件：1. stands two characters in; the numbers below it, and the titles, each under the first one. */
static void
place_note (TbPlacer *self)
{
  const TbSetBlock *label = tb_placer_get_set (self, self->i);
  const TbSetBlock *set = tb_placer_get_set (self, ++self->i);
  const gboolean is_single = g_str_has_suffix (label->text, "：");
  const double indent = (is_single ? TB_NOTE_INDENT - 1 : TB_NOTE_INDENT) * TB_CELL;

  for (guint j = 0; j < MAX (set->lines->len, label->lines->len); j++)
    {
      const TbLine *number = j < label->lines->len ? g_ptr_array_index (label->lines, j) : NULL;
      const TbLine *line = j < set->lines->len ? g_ptr_array_index (set->lines, j) : NULL;

      if (line == NULL || number != NULL)
        {
          tb_placer_add_line (self, label, number, indent - number->width);
          if (line != NULL)
            tb_placer_add_line_at (self, set, line, indent, self->y - TB_LINE_PITCH / 2);
        }
      else
        {
          tb_placer_add_line (self, set, line, indent);
        }
    }
}

/* With a seal: the date four characters from the right, the office centred over it. Without: the office two characters
 * from the right, its lines centred on each other, and the date's first character two to the right of the office's; a
 * longer date takes the two characters. */
static double
get_signature_x (TbPlacer *self, const TbSetBlock *set, const TbLine *line)
{
  const double room = tb_placer_get_width (self);

  if (set->block->is_sealed)
    {
      const double centre = MIN (room - 4 * TB_CELL - self->date_width / 2, room - self->office_width / 2);

      return set->block->kind == TB_BLOCK_DATE ? room - 4 * TB_CELL - line->width : centre - line->width / 2;
    }

  const double right = room - 2 * TB_CELL;
  const double left = right - self->office_width;

  if (set->block->kind == TB_BLOCK_OFFICE)
    return left + (self->office_width - line->width) / 2;
  return MIN (left + 2 * TB_CELL, right - line->width);
}

void
tb_place_end (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  const TbSetBlock *before = self->i > 0 ? tb_placer_get_set (self, self->i - 1) : NULL;
  const gboolean is_note = set->block->kind == TB_BLOCK_ATTACHMENT_NOTE;

  if (before != NULL && (!tb_block_kind_is_end (before->block->kind) || (before->block->kind == TB_BLOCK_ATTACHMENT_NOTE && !is_note)))
    tb_placer_skip_rows (self, 1);
  if (is_note)
    {
      place_note (self);
      return;
    }
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);
      const gboolean is_signature = set->block->kind != TB_BLOCK_CLOSING_NOTE;

      tb_placer_add_line (self, set, line, is_signature ? get_signature_x (self, set, line) : line->indent);
    }
}
