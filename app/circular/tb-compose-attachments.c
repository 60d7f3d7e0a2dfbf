/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attachments: composed where a section declares them, listed below the text, and put behind it. */
#include "circular/tb-compose-private.h"

typedef struct
{
  const TbPassageEntry *passage; /* borrowed; its title */
  GPtrArray *blocks;             /* owned (element-type TbBlock) */
} TbAttachment;

static void
attachment_free (gpointer data)
{
  TbAttachment *self = data;

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

static TbAttachment *
get_attachment (TbComposition *self, guint i)
{
  return g_ptr_array_index (self->attachments, i);
}

/* Headings within an attachment are numbered from one. */
void
tb_compose_begin_attachment (TbComposition *self, const TbPassageEntry *passage)
{
  TbAttachment *attachment = g_new0 (TbAttachment, 1);

  attachment->passage = passage;
  attachment->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  g_ptr_array_add (self->attachments, attachment);
  if (self->blocks == self->text)
    self->text_numbering = self->numbering;
  self->blocks = attachment->blocks;
  self->numbering = (TbNumbering){ 0 };
}

/* One that is left out takes its passages with it. */
static gboolean
has_content (const TbAttachment *attachment)
{
  for (guint i = 0; i < attachment->blocks->len && !attachment->passage->is_hidden; i++)
    {
      if (((TbBlock *) g_ptr_array_index (attachment->blocks, i))->kind != TB_BLOCK_HEADING)
        return TRUE;
    }
  return FALSE;
}

/* Goes back to the text. An attachment whose passages were all left out goes, too. */
void
tb_compose_end_attachments (TbComposition *self)
{
  if (self->blocks == self->text)
    return;
  self->blocks = self->text;
  self->numbering = self->text_numbering;
  for (guint i = self->attachments->len; i > 0; i--)
    {
      if (!has_content (get_attachment (self, i - 1)))
        g_ptr_array_remove_index (self->attachments, i - 1);
    }
}

static TbBlock *
add_titled (TbComposition *self, TbBlockKind kind, const TbAttachment *attachment)
{
  g_autoptr (TbRendering) rendering = tb_compose_render (self, attachment->passage);
  TbBlock *block = tb_block_new (kind);

  g_ptr_array_unref (block->runs);
  block->runs = g_ptr_array_ref (rendering->runs);
  tb_compose_set_origin (block, attachment->passage);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* The list below the text: 附件：1.… with the next ones under the first. */
void
tb_compose_add_attachment_notes (TbComposition *self)
{
  const guint n = self->attachments->len;

  for (guint i = 0; i < n; i++)
    {
      TbBlock *block = add_titled (self, TB_BLOCK_ATTACHMENT_NOTE, get_attachment (self, i));

      block->ordinal = n == 1 ? g_strdup ("附件：") : g_strdup_printf ("%s%u.", i == 0 ? "附件：" : "", i + 1);
    }
}

/* Puts the attachments behind what is there. */
void
tb_compose_take_attachments (TbComposition *self)
{
  for (guint i = 0; i < self->attachments->len; i++)
    {
      TbAttachment *attachment = get_attachment (self, i);
      TbBlock *block = add_titled (self, TB_BLOCK_ATTACHMENT, attachment);

      block->ordinal = self->attachments->len == 1 ? g_strdup ("附件") : g_strdup_printf ("附件%u", i + 1);
      block->is_landscape = attachment->passage->is_landscape;
      g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&attachment->blocks));
    }
}

GPtrArray *
tb_compose_new_attachments (void)
{
  return g_ptr_array_new_with_free_func (attachment_free);
}
