/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the document's blocks in lines and places the lines on pages of 22 rows. Each part of the document has its
 * rule of placing; what lies on the grid is told in rows and cells. */
#include "circular/tb-page-private.h"

#include <string.h>

#define TEXT_SIZE 16.0  /* 三号 */
#define TITLE_SIZE 22.0 /* 二号 */
#define ROWS_ABOVE_TITLE 1

typedef struct
{
  TbPages *pages; /* borrowed */
  GArray *page;   /* borrowed; the one that is filled */
  guint row;      /* the next free one */
} Placer;

static void
set_block_free (TbSetBlock *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->text);
  g_free (self);
}

static TbFace
get_face (const TbBlock *block)
{
  if (block->kind == TB_BLOCK_TITLE)
    return TB_FACE_TITLE;
  if (block->kind == TB_BLOCK_HEADING && block->level == 1)
    return TB_FACE_HEI;
  if (block->kind == TB_BLOCK_HEADING && block->level == 2)
    return TB_FACE_KAI;
  return TB_FACE_BODY;
}

static TbSetting
get_setting (const TbBlock *block)
{
  TbSetting setting = { get_face (block), TEXT_SIZE, TB_CELL, TB_BLOCK_WIDTH, 0, TRUE };

  switch (block->kind)
    {
    case TB_BLOCK_TITLE:
      setting.size = TITLE_SIZE;
      setting.cell = TITLE_SIZE;
      setting.justify = FALSE;
      break;
    case TB_BLOCK_OFFICE:
    case TB_BLOCK_DATE:
      setting.justify = FALSE;
      break;
    case TB_BLOCK_ADDRESSEES:
      break;
    default:
      setting.first_indent = 2 * TB_CELL;
      break;
    }
  return setting;
}

/* Adds a line of its own paragraph: titles and names of offices are broken by shape, not by the block's width. */
static void
set_by_shape (TbPages *self, const TbBlock *block, const char *text, const TbSetting *setting, double width)
{
  g_auto (GStrv) parts = tb_title_break (text, (guint) (width / setting->cell));

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      TbSetBlock *set = g_new0 (TbSetBlock, 1);

      set->block = block;
      set->text = g_strdup (parts[i]);
      set->lines = tb_lines_set (self->fonts, set->text, setting);
      g_ptr_array_add (self->sets, set);
    }
}

static void
set_block (TbPages *self, const TbBlock *block)
{
  const TbSetting setting = get_setting (block);
  g_autofree char *text = tb_block_dup_text (block);
  TbSetBlock *set;

  g_strdelimit (text, "\r\n\t", ' ');
  if (block->kind == TB_BLOCK_TITLE || block->kind == TB_BLOCK_OFFICE)
    {
      set_by_shape (self, block, text, &setting, block->kind == TB_BLOCK_TITLE ? TB_BLOCK_WIDTH : TB_BLOCK_WIDTH - 4 * TB_CELL);
      return;
    }
  set = g_new0 (TbSetBlock, 1);
  set->block = block;
  set->text = g_steal_pointer (&text);
  set->lines = tb_lines_set (self->fonts, set->text, &setting);
  g_ptr_array_add (self->sets, set);
}

static void
next_page (Placer *self)
{
  self->page = g_array_new (FALSE, FALSE, sizeof (TbPlacedLine));
  g_ptr_array_add (self->pages->pages, self->page);
  self->row = 0;
}

static void
place (Placer *self, const TbSetBlock *set, const TbLine *line, double x)
{
  TbPlacedLine placed = { set, line, 0, x };

  if (self->row >= TB_LINES_A_PAGE)
    next_page (self);
  placed.row = self->row++;
  g_array_append_val (self->page, placed);
}

static TbBlockKind
get_kind (TbPages *pages, guint i)
{
  return ((TbSetBlock *) g_ptr_array_index (pages->sets, i))->block->kind;
}

static gboolean
is_end (TbBlockKind kind)
{
  return kind == TB_BLOCK_OFFICE || kind == TB_BLOCK_DATE || kind == TB_BLOCK_CLOSING_NOTE;
}

/* Rows that office, date and note take together with the blank one above them. */
static guint
count_end_rows (TbPages *pages)
{
  guint n = 1;

  for (guint i = 0; i < pages->sets->len; i++)
    {
      if (is_end (get_kind (pages, i)))
        n += ((TbSetBlock *) g_ptr_array_index (pages->sets, i))->lines->len;
    }
  return n;
}

static void
place_title (Placer *self, guint i)
{
  const TbSetBlock *set = g_ptr_array_index (self->pages->sets, i);

  if (i == 0)
    self->row += ROWS_ABOVE_TITLE;
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      place (self, set, line, TB_BLOCK_LEFT + (TB_BLOCK_WIDTH - line->width) / 2);
    }
  if (i + 1 == self->pages->sets->len || get_kind (self->pages, i + 1) != TB_BLOCK_TITLE)
    self->row++;
}

/* Rows of a heading, of headings that follow it at once, and of the first line of their text. */
static guint
count_heading_rows (TbPages *pages, guint i)
{
  guint n = 1;

  for (; i < pages->sets->len && get_kind (pages, i) == TB_BLOCK_HEADING; i++)
    n += ((TbSetBlock *) g_ptr_array_index (pages->sets, i))->lines->len;
  return n;
}

/* A heading isn't left alone at a page's foot, and the last paragraph goes over with the end: a page that
 * holds nothing but a signature isn't allowed. */
static void
place_text (Placer *self, guint i)
{
  const TbSetBlock *set = g_ptr_array_index (self->pages->sets, i);
  const gboolean is_last = i + 1 < self->pages->sets->len && is_end (get_kind (self->pages, i + 1));
  const guint carried = MIN (set->lines->len, 2);

  if (set->block->kind == TB_BLOCK_HEADING && self->row > 0 && self->row + count_heading_rows (self->pages, i) > TB_LINES_A_PAGE)
    next_page (self);
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);

      if (is_last && j == set->lines->len - carried && self->row > 0 && self->row + carried + count_end_rows (self->pages) > TB_LINES_A_PAGE)
        next_page (self);
      place (self, set, line, TB_BLOCK_LEFT + line->indent);
    }
}

static double
get_office_left (TbPages *pages)
{
  double width = 0;

  for (guint i = 0; i < pages->sets->len; i++)
    {
      const TbSetBlock *set = g_ptr_array_index (pages->sets, i);

      if (set->block->kind == TB_BLOCK_OFFICE && set->lines->len > 0)
        width = MAX (width, ((TbLine *) g_ptr_array_index (set->lines, 0))->width);
    }
  return TB_BLOCK_LEFT + TB_BLOCK_WIDTH - 2 * TB_CELL - width;
}

/* Without a seal: office two characters from the right, its lines centred on each other; the date's first character
 * two to the right of the office's. A date that is longer than that takes the two characters. */
static void
place_end (Placer *self, guint i)
{
  const TbSetBlock *set = g_ptr_array_index (self->pages->sets, i);
  const double right = TB_BLOCK_LEFT + TB_BLOCK_WIDTH - 2 * TB_CELL;
  const double left = get_office_left (self->pages);

  if (i > 0 && !is_end (get_kind (self->pages, i - 1)))
    self->row++;
  for (guint j = 0; j < set->lines->len; j++)
    {
      const TbLine *line = g_ptr_array_index (set->lines, j);
      double x = TB_BLOCK_LEFT + line->indent;

      if (set->block->kind == TB_BLOCK_OFFICE)
        x = left + (right - left - line->width) / 2;
      else if (set->block->kind == TB_BLOCK_DATE)
        x = MIN (left + 2 * TB_CELL, right - line->width);
      place (self, set, line, x);
    }
}

static void
place_all (TbPages *self)
{
  Placer placer = { .pages = self };

  next_page (&placer);
  for (guint i = 0; i < self->sets->len; i++)
    {
      const TbBlockKind kind = get_kind (self, i);

      if (kind == TB_BLOCK_TITLE)
        place_title (&placer, i);
      else if (is_end (kind))
        place_end (&placer, i);
      else
        place_text (&placer, i);
    }
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
  GPtrArray *blocks = tb_document_get_blocks (document);

  self->document = g_object_ref (document);
  self->fonts = tb_fonts_new ();
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) set_block_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < blocks->len; i++)
    set_block (self, g_ptr_array_index (blocks, i));
  place_all (self);
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
