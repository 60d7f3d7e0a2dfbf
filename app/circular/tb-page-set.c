/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the document's blocks in lines: each kind in its face and size, as wide as the pages that it will stand on. */
#include "circular/tb-page-private.h"

#include <string.h>

#define TEXT_SIZE 16.0    /* 三号 */
#define TITLE_SIZE 22.0   /* 二号 */
#define CAPTION_SIZE 14.0 /* 四号, above tables */
#define NOTE_SIZE 12.0    /* 小四, at the right above tables */
#define RECORD_SIZE 14.0  /* 四号 */

typedef struct
{
  TbPages *pages; /* borrowed */
  double width;   /* of the text block: that of an upright page, or of one on its side */
} Setter;

static TbFace
get_face (const TbBlock *block)
{
  switch (block->kind)
    {
    case TB_BLOCK_MARK:
    case TB_BLOCK_TITLE:
    case TB_BLOCK_ATTACHMENT:
      return TB_FACE_TITLE;
    case TB_BLOCK_HEADING:
      return block->level == 1 ? TB_FACE_HEI : block->level == 2 ? TB_FACE_KAI
                                                                 : TB_FACE_BODY;
    case TB_BLOCK_TABLE:
      return TB_FACE_HEI;
    default:
      return TB_FACE_BODY;
    }
}

static double
get_size (const TbBlock *block)
{
  switch (block->kind)
    {
    case TB_BLOCK_TITLE:
    case TB_BLOCK_ATTACHMENT:
      return TITLE_SIZE;
    case TB_BLOCK_TABLE:
      return CAPTION_SIZE;
    case TB_BLOCK_COPIES:
    case TB_BLOCK_PRINTING:
      return RECORD_SIZE;
    default:
      return TEXT_SIZE;
    }
}

static TbSetting
get_setting (const Setter *self, const TbBlock *block)
{
  const double size = get_size (block);
  TbSetting setting = { get_face (block), size, size == TEXT_SIZE ? TB_CELL : size, self->width, 0, FALSE };

  if (block->kind == TB_BLOCK_PARAGRAPH || block->kind == TB_BLOCK_HEADING || block->kind == TB_BLOCK_CLOSING_NOTE)
    setting.first_indent = 2 * TB_CELL;
  setting.justify = setting.first_indent > 0 || block->kind == TB_BLOCK_ADDRESSEES;
  return setting;
}

static TbSetBlock *
add_set (Setter *self, const TbBlock *block, const char *text, const TbSetting *setting)
{
  TbSetBlock *set = g_new0 (TbSetBlock, 1);

  set->block = block;
  set->text = g_strdup (text);
  set->lines = tb_lines_set (self->pages->fonts, set->text, setting);
  g_ptr_array_add (self->pages->sets, set);
  return set;
}

/* Each line is a paragraph of its own: titles and names of offices are broken by shape, not by the block's width. */
static void
set_by_shape (Setter *self, const TbBlock *block, const char *text, const TbSetting *setting)
{
  g_auto (GStrv) parts = tb_title_break (text, (guint) (setting->width / setting->cell));

  for (gsize i = 0; parts[i] != NULL; i++)
    add_set (self, block, parts[i], setting);
}

static void
set_mark (Setter *self, const TbBlock *block, const char *text)
{
  TbSetting setting = get_setting (self, block);

  setting.size = tb_title_choose_mark_size (text);
  setting.cell = setting.size;
  set_by_shape (self, block, text, &setting);
}

/* 附件1 stands above the attachment's title. */
static void
set_attachment (Setter *self, const TbBlock *block, const char *text)
{
  TbSetting setting = get_setting (self, block);
  TbSetting label = { TB_FACE_HEI, TEXT_SIZE, TB_CELL, self->width, 0, FALSE };
  const char *ordinal = block->ordinal != NULL ? block->ordinal : "";

  add_set (self, block, ordinal, &label)->is_label = TRUE;
  set_by_shape (self, block, text + strlen (ordinal), &setting);
}

/* 附件：1. and then the title, whose lines all begin at one place. */
static void
set_note (Setter *self, const TbBlock *block, const char *text)
{
  TbSetting setting = get_setting (self, block);
  const char *ordinal = block->ordinal != NULL ? block->ordinal : "";

  add_set (self, block, ordinal, &setting)->is_label = TRUE;
  setting.width = self->width - TB_NOTE_INDENT * TB_CELL;
  setting.justify = TRUE;
  add_set (self, block, text + strlen (ordinal), &setting);
}

/* What stands at the left and what at the right are set apart; copies go on under the first office. */
static void
set_record (Setter *self, const TbBlock *block, const char *text)
{
  TbSetting setting = get_setting (self, block);
  const char *blank = block->kind == TB_BLOCK_PRINTING ? g_strrstr (text, "　") : NULL;
  const char *colon = block->kind == TB_BLOCK_COPIES ? strstr (text, "：") : NULL;
  const char *rest = blank != NULL ? blank + strlen ("　") : colon != NULL ? colon + strlen ("：")
                                                                           : text;
  g_autofree char *label = g_strndup (text, blank != NULL ? blank - text : rest - text);

  setting.width -= 2 * RECORD_SIZE;
  add_set (self, block, label, &setting)->is_label = TRUE;
  setting.width -= colon != NULL ? tb_title_measure (label) * RECORD_SIZE : 0;
  setting.justify = colon != NULL;
  add_set (self, block, rest, &setting);
}

/* The title, the note, and with the last of them the table. */
static void
set_table (Setter *self, const TbBlock *block, const char *text)
{
  const TbSetting setting = get_setting (self, block);
  const TbSetting note = { TB_FACE_BODY, NOTE_SIZE, NOTE_SIZE, self->width, 0, FALSE };
  TbSetBlock *last;

  if (*text != '\0')
    set_by_shape (self, block, text, &setting);
  last = add_set (self, block, block->table->note != NULL ? block->table->note : "", &note);
  last->is_label = TRUE;
  last->table = tb_table_set (self->pages->fonts, block->table, self->width);
}

static void
set_block (Setter *self, const TbBlock *block)
{
  TbSetting setting = get_setting (self, block);
  g_autofree char *text = tb_block_dup_text (block);

  g_strdelimit (text, "\r\n\t", ' ');
  switch (block->kind)
    {
    case TB_BLOCK_MARK:
      set_mark (self, block, text);
      break;
    case TB_BLOCK_ATTACHMENT:
      set_attachment (self, block, text);
      break;
    case TB_BLOCK_ATTACHMENT_NOTE:
      set_note (self, block, text);
      break;
    case TB_BLOCK_COPIES:
    case TB_BLOCK_PRINTING:
      set_record (self, block, text);
      break;
    case TB_BLOCK_OFFICE:
      setting.width -= 4 * TB_CELL;
      set_by_shape (self, block, text, &setting);
      break;
    case TB_BLOCK_TITLE:
      set_by_shape (self, block, text, &setting);
      break;
    case TB_BLOCK_TABLE:
      set_table (self, block, text);
      break;
    case TB_BLOCK_CHART: /* draws its title itself */
      add_set (self, block, "", &setting);
      break;
    default:
      add_set (self, block, text, &setting);
      break;
    }
}

/**
 * tb_pages_set: (skip)
 * @self: pages
 *
 * Sets all blocks of the document in lines.
 */
void
tb_pages_set (TbPages *self)
{
  GPtrArray *blocks = tb_document_get_blocks (self->document);
  Setter setter = { self, TB_BLOCK_WIDTH };

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == TB_BLOCK_ATTACHMENT)
        setter.width = block->is_landscape ? TB_BLOCK_HEIGHT : TB_BLOCK_WIDTH;
      else if (block->kind == TB_BLOCK_COPIES || block->kind == TB_BLOCK_PRINTING)
        setter.width = TB_BLOCK_WIDTH;
      set_block (&setter, block);
    }
}
