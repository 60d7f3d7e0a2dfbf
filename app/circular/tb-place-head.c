/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the first page: the office's mark, the number, the red rule, and the title below. */
#include "circular/tb-place-private.h"

#include <math.h>

#define MARK_TOP (35 * TB_MM) /* below the text block's top */
#define MARK_PITCH 1.25       /* from line to line, in characters */
#define RULE_BELOW (4 * TB_MM)
#define RULE_THICKNESS (0.5 * TB_MM)
#define NUMBER_SIZE 16.0
#define BLANK_ROWS 2       /* below the mark, and below the rule */
#define ROWS_ABOVE_TITLE 1 /* where there is no head */

/* The size of a mark: a line's is not kept, but its characters are as wide as high. */
static double
get_mark_size (const TbSetBlock *set, const TbLine *line)
{
  const double n = tb_title_measure (set->text);

  return n > 0 ? line->width / n : NUMBER_SIZE;
}

static guint
count_rows (double y)
{
  return (guint) round (y / TB_LINE_PITCH);
}

/* The top of the first line's characters is 35 mm below the text block's top. */
void
tb_place_mark (TbPlacer *self)
{
  double top = MARK_TOP;

  for (;; self->i++)
    {
      const TbSetBlock *set = tb_placer_get_set (self, self->i);

      if (set->lines->len > 0)
        {
          const TbLine *line = g_ptr_array_index (set->lines, 0);
          const double size = get_mark_size (set, line);

          tb_placer_add_line_at (self, set, line, tb_placer_centre (self, line), top + size / 2);
          self->y = top + size;
          top += MARK_PITCH * size;
        }
      if (!tb_placer_is_next (self, TB_BLOCK_MARK))
        break;
    }
  tb_placer_go_to_row (self, count_rows (self->y) + BLANK_ROWS);
}

/* The rule is 4 mm below the number, as wide as the text block. */
void
tb_place_number (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);
  TbRule rule = { tb_placer_get_left (self), 0, TB_BLOCK_WIDTH, 0, RULE_THICKNESS, TRUE };

  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      tb_placer_add_line (self, set, line, tb_placer_centre (self, line));
    }
  self->y += (NUMBER_SIZE - TB_LINE_PITCH) / 2 + RULE_BELOW;
  rule.y = tb_placer_get_top (self) + self->y;
  g_array_append_val (self->page->rules, rule);
  tb_placer_go_to_row (self, count_rows (self->y) + BLANK_ROWS);
}

/* A blank line follows the title. */
void
tb_place_title (TbPlacer *self)
{
  const TbSetBlock *set = tb_placer_get_set (self, self->i);

  if (self->i == 0)
    tb_placer_skip_rows (self, ROWS_ABOVE_TITLE);
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      tb_placer_add_line (self, set, line, tb_placer_centre (self, line));
    }
  if (!tb_placer_is_next (self, TB_BLOCK_TITLE))
    tb_placer_skip_rows (self, 1);
}
