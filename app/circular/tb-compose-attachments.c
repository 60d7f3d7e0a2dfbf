/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attachments: composed where a section declares them, listed below the text, and put behind it. */
#include "circular/tb-compose-private.h"

/* the attachment with the chart book's charts, for which no section stands */
static const TbWordingItem charts_attachment = { .is_attachment = TRUE, .text = "主要指标图" };

typedef struct
{
  const TbSectionSpec *section; /* borrowed (nullable) */
  const TbWordingItem *item;    /* borrowed */
  GPtrArray *blocks;            /* owned (element-type TbBlock) */
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

/* Headings within an attachment are numbered from one; the text goes on where it was. */
void
tb_compose_begin_attachment (TbComposition *self, const TbSectionSpec *section, const TbWordingItem *item)
{
  TbAttachment *attachment = g_new0 (TbAttachment, 1);

  attachment->section = section;
  attachment->item = item;
  attachment->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  g_ptr_array_add (self->attachments, attachment);
  if (self->blocks == self->text)
    self->text_numbering = self->numbering;
  self->blocks = attachment->blocks;
  self->numbering = (TbNumbering){ 0 };
}

static gboolean
has_content (const TbAttachment *attachment)
{
  for (guint i = 0; i < attachment->blocks->len; i++)
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

/* The last attachment: the charts that the chart book prints. */
void
tb_compose_add_charts (TbComposition *self)
{
  const TbPassage passage = { 0 };
  const char *own = g_hash_table_lookup (self->wordings, TB_CHARTS);

  tb_compose_begin_attachment (self, NULL, &charts_attachment);
  tb_compose_add_passage (self, TB_CHARTS, own != NULL ? own : tb_composer_get_charts (), own != NULL, &passage);
  tb_compose_end_attachments (self);
}

static TbBlock *
add_titled (TbComposition *self, TbBlockKind kind, const TbAttachment *attachment)
{
  const TbPassage passage = { .section = attachment->section };
  g_autofree char *id = g_strdup_printf ("%s/@%s", attachment->section != NULL ? attachment->section->id : "", attachment->item->text);
  g_autoptr (TbRendering) rendering = tb_compose_render (self, id, attachment->item->text, &passage);
  TbBlock *block = tb_block_new (kind);

  g_ptr_array_unref (block->runs);
  block->runs = g_ptr_array_ref (rendering->runs);
  block->section = attachment->section != NULL ? g_strdup (attachment->section->id) : NULL;
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
      block->is_landscape = attachment->item->is_landscape;
      g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&attachment->blocks));
    }
}

GPtrArray *
tb_compose_new_attachments (void)
{
  return g_ptr_array_new_with_free_func (attachment_free);
}
