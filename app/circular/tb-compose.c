/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composes the circular: head, preamble, the sections' headings and passages, the end, attachments and record. */
#include "circular/tb-compose-private.h"
#include "wording/tb-circular-title.h"

static char *
dup_setting (TbComposition *self, const char *id)
{
  g_autofree char *setting = tb_project_get_setting (tb_book_get_project (self->book), id);

  return setting != NULL && *setting != '\0' ? g_steal_pointer (&setting) : NULL;
}

/* A block made of one setting, which may hold words of the period; none without one. @before and @after are put around
 * it where they aren't typed already. */
static TbBlock *
add_setting (TbComposition *self, TbBlockKind kind, const char *id, const char *before, const char *after)
{
  g_autofree char *text = dup_setting (self, id);
  g_autofree char *shaped = NULL;

  if (text == NULL)
    return NULL;
  shaped = g_strconcat (g_str_has_prefix (text, before) ? "" : before, text, g_str_has_suffix (text, after) ? "" : after, NULL);
  return tb_compose_add_text (self, kind, id, shaped);
}

/* The same for what a circular can't do without: @fallback, or else a gap that says what has to be typed. */
static TbBlock *
add_required (TbComposition *self, TbBlockKind kind, const char *id, const char *fallback, const char *what)
{
  TbBlock *block = add_setting (self, kind, id, "", "");

  if (block != NULL)
    return block;
  if (fallback != NULL)
    return tb_compose_add_text (self, kind, id, fallback);
  return tb_compose_add_gap (self, kind, what);
}

/* The red head, once the office's mark or a number was typed; then it needs both. The mark is the office's name where
 * none was typed. */
static void
add_head (TbComposition *self)
{
  g_autofree char *mark = dup_setting (self, "mark");
  g_autofree char *number = dup_setting (self, "number");
  g_autofree char *office = dup_setting (self, "office");

  if (mark == NULL && number == NULL)
    return;
  add_required (self, TB_BLOCK_MARK, "mark", office, "发文机关标志");
  add_required (self, TB_BLOCK_NUMBER, "number", NULL, "发文字号");
}

/* The passages in their order, which is the text's and then the attachments'. */
static void
add_passages (TbComposition *self)
{
  for (guint i = 0; i < self->passages->len; i++)
    {
      const TbPassageEntry *passage = g_ptr_array_index (self->passages, i);

      if (passage->kind == TB_PASSAGE_ATTACHMENT)
        tb_compose_begin_attachment (self, passage);
      else if (passage->kind == TB_PASSAGE_HEADING && !passage->is_hidden)
        tb_compose_add_heading (self, passage);
      else if (!passage->is_hidden)
        tb_compose_add_passage (self, passage);
    }
  tb_compose_end_attachments (self);
  tb_compose_add_attachment_notes (self);
}

/* Office and date; the date is that of the period's issue, and until it is set, a gap. */
static void
add_end (TbComposition *self)
{
  g_autofree char *seal = dup_setting (self, "seal");
  const gboolean is_sealed = g_strcmp0 (seal, "yes") == 0;

  add_required (self, TB_BLOCK_OFFICE, "office", NULL, "发文机关")->is_sealed = is_sealed;
  tb_compose_add_text (self, TB_BLOCK_DATE, "date", "{印发日期}")->is_sealed = is_sealed;
  add_setting (self, TB_BLOCK_CLOSING_NOTE, "closing-note", "（", "）");
}

/* The version record at the very end, once one of its parts was typed. */
static void
add_record (TbComposition *self)
{
  g_autofree char *copies = dup_setting (self, "copies");
  g_autofree char *printing = dup_setting (self, "printing");
  g_autofree char *office = dup_setting (self, "office");
  g_autofree char *line = NULL;

  if (copies == NULL && printing == NULL)
    return;
  add_setting (self, TB_BLOCK_COPIES, "copies", "抄送：", "。");
  if (printing == NULL)
    printing = g_steal_pointer (&office);
  line = g_strconcat (printing != NULL ? printing : "", "　{印发日期}印发", NULL);
  tb_compose_add_text (self, TB_BLOCK_PRINTING, "printing", line);
}

/**
 * tb_circular_compose:
 * @book: a book
 *
 * Composes the circular of the book's period: the red head, title, addressees, the passages
 * in the analyst's order with their headings numbered throughout, the list of attachments, office, date and closing note, the attachments,
 * and the version record. Never fails: a field that can't be read or has no figure shows as a visible gap. A default
 * passage none of whose figures is known is left out, and so is an attachment without anything in it. Head and record
 * are there once the settings `mark` or `number`, `copies` or `printing` are.
 *
 * Returns: (transfer full): the document
 */
TbDocument *
tb_circular_compose (TbBook *book)
{
  TbComposition self = { .book = book };
  g_autofree char *title = tb_circular_dup_title_wording (book);
  TbDocument *document;

  self.composer = tb_composer_get (book);
  self.passages = tb_passage_list (book);
  self.blocks = self.text = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  self.attachments = tb_compose_new_attachments ();
  tb_field_context_init (&self.context, book);

  add_head (&self);
  tb_compose_add_text (&self, TB_BLOCK_TITLE, "title", title);
  add_setting (&self, TB_BLOCK_ADDRESSEES, "addressees", "", "：");
  add_passages (&self);
  add_end (&self);
  tb_compose_take_attachments (&self);
  add_record (&self);

  document = tb_document_new (self.text, g_date_valid (&self.context.issued) ? &self.context.issued : NULL);
  g_clear_object (&self.charts);
  g_ptr_array_unref (self.attachments);
  g_ptr_array_unref (self.passages);
  return document;
}
