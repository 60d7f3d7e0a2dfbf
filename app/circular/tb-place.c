/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places what was set on pages, one thing below the other. */
#include "circular/tb-place-private.h"

#include <math.h>

static void
set_page_free (gpointer data)
{
  TbSetPage *self = data;

  g_array_unref (self->rules);
  g_array_unref (self->placed);
  g_free (self);
}

void
tb_placer_next_page (TbPlacer *self, gboolean is_landscape)
{
  self->page = g_new0 (TbSetPage, 1);
  self->page->placed = g_array_new (FALSE, FALSE, sizeof (TbPlaced));
  self->page->rules = g_array_new (FALSE, FALSE, sizeof (TbRule));
  self->page->is_landscape = is_landscape;
  self->page->has_number = TRUE;
  g_ptr_array_add (self->pages->pages, self->page);
  self->y = 0;
}

TbSetBlock *
tb_placer_get_set (TbPlacer *self, guint i)
{
  return i < self->pages->sets->len ? g_ptr_array_index (self->pages->sets, i) : NULL;
}

/* Whether what follows the present set is of @kind. */
gboolean
tb_placer_is_next (TbPlacer *self, TbBlockKind kind)
{
  const TbSetBlock *next = tb_placer_get_set (self, self->i + 1);

  return next != NULL && next->block->kind == kind;
}

/* Whether nothing stands on the page yet. */
gboolean
tb_placer_is_empty (TbPlacer *self)
{
  return self->y <= 0;
}

/* On a page that lies on its side, the upright sheet's left is its top, and the sheet's foot its left. */
double
tb_placer_get_left (TbPlacer *self)
{
  return self->page->is_landscape ? TB_PAGE_HEIGHT - TB_BLOCK_TOP - TB_BLOCK_HEIGHT : TB_BLOCK_LEFT;
}

double
tb_placer_get_top (TbPlacer *self)
{
  return self->page->is_landscape ? TB_BLOCK_LEFT : TB_BLOCK_TOP;
}

double
tb_placer_get_width (TbPlacer *self)
{
  return self->page->is_landscape ? TB_BLOCK_HEIGHT : TB_BLOCK_WIDTH;
}

double
tb_placer_get_height (TbPlacer *self)
{
  return self->page->is_landscape ? TB_BLOCK_WIDTH : TB_BLOCK_HEIGHT;
}

void
tb_placer_go_to_row (TbPlacer *self, guint row)
{
  self->y = row * TB_LINE_PITCH;
}

void
tb_placer_skip_rows (TbPlacer *self, guint n)
{
  tb_placer_snap (self);
  self->y += n * TB_LINE_PITCH;
}

/* Goes down to the next row of the grid. */
void
tb_placer_snap (TbPlacer *self)
{
  self->y = ceil (self->y / TB_LINE_PITCH - 0.01) * TB_LINE_PITCH;
}

gboolean
tb_placer_fits_rows (TbPlacer *self, guint n)
{
  return self->y + n * TB_LINE_PITCH <= tb_placer_get_height (self) + 0.01;
}

void
tb_placer_add_line_at (TbPlacer *self, const TbSetBlock *set, const TbLine *line, double x, double middle)
{
  const TbPlaced placed = { .block = set->block, .text = set->text, .line = line, .x = tb_placer_get_left (self) + x, .y = tb_placer_get_top (self) + middle };

  g_array_append_val (self->page->placed, placed);
}

/* A line on the next row; on a new page where this one is full. */
void
tb_placer_add_line (TbPlacer *self, const TbSetBlock *set, const TbLine *line, double x)
{
  tb_placer_snap (self);
  if (!tb_placer_fits_rows (self, 1))
    tb_placer_next_page (self, self->page->is_landscape);
  tb_placer_add_line_at (self, set, line, x, self->y + TB_LINE_PITCH / 2);
  self->y += TB_LINE_PITCH;
}

void
tb_placer_add_rule (TbPlacer *self, double x, double y, double width, double height, double thickness)
{
  const TbRule rule = { tb_placer_get_left (self) + x, tb_placer_get_top (self) + y, width, height, thickness, FALSE };

  g_array_append_val (self->page->rules, rule);
}

double
tb_placer_centre (TbPlacer *self, const TbLine *line)
{
  return (tb_placer_get_width (self) - line->width) / 2;
}

/* What stands below the text and can't have a page to itself. */
gboolean
tb_block_kind_is_end (TbBlockKind kind)
{
  return kind == TB_BLOCK_ATTACHMENT_NOTE || kind == TB_BLOCK_OFFICE || kind == TB_BLOCK_DATE || kind == TB_BLOCK_CLOSING_NOTE;
}

static void
measure_end (TbPlacer *self)
{
  for (guint i = 0; i < self->pages->sets->len; i++)
    {
      const TbSetBlock *set = tb_placer_get_set (self, i);
      const double width = set->lines->len > 0 ? ((TbLine *) g_ptr_array_index (set->lines, 0))->width : 0;

      if (set->block->kind == TB_BLOCK_OFFICE)
        self->office_width = MAX (self->office_width, width);
      else if (set->block->kind == TB_BLOCK_DATE)
        self->date_width = width;
    }
}

/* Places the set @i; a function that places several goes on to the last of them. */
static void
place_set (TbPlacer *self)
{
  const TbBlockKind kind = tb_placer_get_set (self, self->i)->block->kind;

  switch (kind)
    {
    case TB_BLOCK_MARK:
      tb_place_mark (self);
      break;
    case TB_BLOCK_NUMBER:
      tb_place_number (self);
      break;
    case TB_BLOCK_TITLE:
      tb_place_title (self);
      break;
    case TB_BLOCK_ATTACHMENT:
      tb_place_attachment (self);
      break;
    case TB_BLOCK_TABLE:
      tb_place_table (self);
      break;
    case TB_BLOCK_CHART:
      tb_place_chart (self);
      break;
    case TB_BLOCK_COPIES:
    case TB_BLOCK_PRINTING:
      tb_place_record (self);
      break;
    default:
      if (tb_block_kind_is_end (kind))
        tb_place_end (self);
      else
        tb_place_text (self);
    }
}

/**
 * tb_pages_place: (skip)
 * @self: pages, set in lines
 *
 * Places all that was set.
 */
void
tb_pages_place (TbPages *self)
{
  TbPlacer placer = { .pages = self };

  self->pages = g_ptr_array_new_with_free_func (set_page_free);
  tb_placer_next_page (&placer, FALSE);
  measure_end (&placer);
  for (placer.i = 0; placer.i < self->sets->len; placer.i++)
    place_set (&placer);
}
