/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version record: at the foot of the last page, which is an even one; its last rule is the foot of the text block. */
#include "circular/tb-place-private.h"

#define OUTER_RULE (0.35 * TB_MM)
#define INNER_RULE (0.25 * TB_MM)
#define SIZE 14.0
#define LINE_HEIGHT 22.0
#define PADDING 3.0 /* above and below the lines between two rules */

/* Where the printing office is too long to stand beside the date, the date goes below it. */
static gboolean
stands_below (const TbSetBlock *label, const TbSetBlock *rest)
{
  double width = 0;

  if (label->block->kind == TB_BLOCK_COPIES || label->lines->len == 0 || rest->lines->len == 0)
    return FALSE;
  for (guint i = 0; i < label->lines->len; i++)
    width = MAX (width, ((TbLine *) g_ptr_array_index (label->lines, i))->width);
  return width + SIZE + ((TbLine *) g_ptr_array_index (rest->lines, 0))->width > TB_BLOCK_WIDTH - 2 * SIZE;
}

static double
get_part_height (const TbSetBlock *label, const TbSetBlock *rest)
{
  const guint n = stands_below (label, rest) ? label->lines->len + rest->lines->len : MAX (label->lines->len, rest->lines->len);

  return 2 * PADDING + LINE_HEIGHT * MAX (n, 1);
}

/* The parts of the record from the present set on: label and rest for each block. */
static double
measure_record (TbPlacer *self)
{
  double height = 0;

  for (guint i = self->i; i + 1 < self->pages->sets->len; i += 2)
    height += get_part_height (tb_placer_get_set (self, i), tb_placer_get_set (self, i + 1));
  return height;
}

/* An even page with room at its foot; what is added for that has no number. */
static void
find_page (TbPlacer *self, double height)
{
  const gboolean fits = !self->page->is_landscape && self->y + TB_LINE_PITCH + height <= TB_BLOCK_HEIGHT;

  if (self->pages->pages->len % 2 == 0 && fits)
    return;
  do
    {
      tb_placer_next_page (self, FALSE);
      self->page->has_number = FALSE;
    }
  while (self->pages->pages->len % 2 == 1);
}

/* 抄送：, and the offices beside it; or the printing office at the left and the date at the right. */
static void
place_part (TbPlacer *self)
{
  const TbSetBlock *label = tb_placer_get_set (self, self->i);
  const TbSetBlock *rest = tb_placer_get_set (self, self->i + 1);
  const gboolean is_copies = label->block->kind == TB_BLOCK_COPIES;
  double middle = self->y + PADDING + LINE_HEIGHT / 2;
  double indent = SIZE;

  for (guint j = 0; j < label->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (label->lines, j);

      tb_placer_add_line_at (self, label, line, SIZE, middle + j * LINE_HEIGHT);
      indent = is_copies ? SIZE + line->width : indent;
    }
  if (stands_below (label, rest))
    middle += label->lines->len * LINE_HEIGHT;
  for (guint j = 0; j < rest->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (rest->lines, j);

      tb_placer_add_line_at (self, rest, line, is_copies ? indent : TB_BLOCK_WIDTH - SIZE - line->width, middle + j * LINE_HEIGHT);
    }
  self->y += get_part_height (label, rest);
}

void
tb_place_record (TbPlacer *self)
{
  const double height = measure_record (self);
  gboolean is_first = TRUE;

  find_page (self, height);
  self->y = TB_BLOCK_HEIGHT - height;
  for (; self->i + 1 < self->pages->sets->len; self->i += 2)
    {
      tb_placer_add_rule (self, 0, self->y, TB_BLOCK_WIDTH, 0, is_first ? OUTER_RULE : INNER_RULE);
      place_part (self);
      is_first = FALSE;
    }
  tb_placer_add_rule (self, 0, TB_BLOCK_HEIGHT, TB_BLOCK_WIDTH, 0, OUTER_RULE);
}
