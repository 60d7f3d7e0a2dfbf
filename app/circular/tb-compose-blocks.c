/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The making of the circular's blocks: headings with their numbers, passages of text, tables and charts. */
#include "circular/tb-compose-private.h"

static TbFieldContext
get_context (TbComposition *self, const TbPassageEntry *passage)
{
  TbFieldContext context = self->context;

  tb_passage_fill_context (passage, &context);
  return context;
}

/* Renders the text of a passage. */
TbRendering *
tb_compose_render (TbComposition *self, const TbPassageEntry *passage)
{
  const TbFieldContext context = get_context (self, passage);
  g_autoptr (GError) error = NULL;
  TbTemplate *template = tb_composer_get_template (self->composer, passage->id, passage->text, &error);

  return template != NULL ? tb_template_render (template, &context) : tb_rendering_new_for_error (passage->text, error);
}

static char *
format_ordinal (int level, guint number)
{
  g_autofree char *words = tb_ordinal_to_words (number);

  switch (level)
    {
    case 1:
      return g_strconcat (words, "、", NULL);
    case 2:
      return g_strconcat ("（", words, "）", NULL);
    case 3:
      return g_strdup_printf ("%u.", number);
    default:
      return g_strdup_printf ("（%u）", number);
    }
}

static char *
next_ordinal (TbComposition *self, int level)
{
  self->numbering.counters[level]++;
  for (int i = level + 1; i < (int) G_N_ELEMENTS (self->numbering.counters); i++)
    self->numbering.counters[i] = 0;
  return format_ordinal (level, self->numbering.counters[level]);
}

static TbBlock *
add_block (TbComposition *self, TbBlockKind kind, TbRendering *rendering)
{
  TbBlock *block = tb_block_new (kind);

  g_ptr_array_unref (block->runs);
  block->runs = g_ptr_array_ref (rendering->runs);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* A block of no section. */
TbBlock *
tb_compose_add_text (TbComposition *self, TbBlockKind kind, const char *id, const char *text)
{
  const TbPassageEntry passage = { .id = (char *) id, .text = (char *) text };
  g_autoptr (TbRendering) rendering = tb_compose_render (self, &passage);

  return add_block (self, kind, rendering);
}

/* What has to be typed before the circular is issued. */
TbBlock *
tb_compose_add_gap (TbComposition *self, TbBlockKind kind, const char *what)
{
  TbBlock *block = tb_block_new (kind);

  tb_block_add_gap (block, what);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static gboolean
is_empty (TbRendering *rendering)
{
  for (guint i = 0; i < rendering->runs->len; i++)
    {
      if (*((TbRun *) g_ptr_array_index (rendering->runs, i))->text != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Where a block comes from. */
void
tb_compose_set_origin (TbBlock *block, const TbPassageEntry *passage)
{
  block->passage = g_strdup (passage->id);
  block->section = passage->section != NULL ? g_strdup (passage->section->id) : NULL;
  block->topic = g_strdup (passage->topic_key);
  block->edited = passage->state != TB_PASSAGE_DEFAULT;
}

static void
add_display (TbComposition *self, const TbDisplay *display, const TbPassageEntry *passage)
{
  const TbFieldContext context = get_context (self, passage);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (self->charts == NULL && display->kind == TB_DISPLAY_CHART)
    self->charts = tb_chart_book_new (self->book);
  blocks = tb_display_compose (display, &context, self->charts, self->blocks != self->text, &error);
  if (blocks == NULL || (blocks->len == 0 && passage->state != TB_PASSAGE_DEFAULT))
    {
      tb_compose_set_origin (tb_compose_add_gap (self, TB_BLOCK_PARAGRAPH, error != NULL ? error->message : display->source), passage);
      return;
    }
  for (guint i = 0; i < blocks->len; i++)
    tb_compose_set_origin (g_ptr_array_index (blocks, i), passage);
  g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&blocks));
}

/* A default passage none of whose figures is known is left out: a new project gives a skeleton of headings,
 * not hundreds of gaps. What an analyst worded is always shown. */
void
tb_compose_add_passage (TbComposition *self, const TbPassageEntry *passage)
{
  TbTemplate *template = tb_composer_get_template (self->composer, passage->id, passage->text, NULL);
  const TbDisplay *display = template != NULL ? tb_template_get_display (template) : NULL;
  const gboolean is_default = passage->state == TB_PASSAGE_DEFAULT;
  g_autoptr (TbRendering) rendering = NULL;
  TbBlock *block;

  if (display != NULL)
    {
      add_display (self, display, passage);
      return;
    }
  rendering = tb_compose_render (self, passage);
  if (is_empty (rendering) || (is_default && rendering->n_asked > 0 && rendering->n_known == 0 && rendering->n_unreadable == 0))
    return;
  block = add_block (self, TB_BLOCK_PARAGRAPH, rendering);
  tb_compose_set_origin (block, passage);
  if (passage->kind == TB_PASSAGE_ITEM)
    {
      block->level = MIN (self->numbering.level + 1, 4);
      block->ordinal = next_ordinal (self, block->level);
    }
}

void
tb_compose_add_heading (TbComposition *self, const TbPassageEntry *passage)
{
  g_autoptr (TbRendering) rendering = tb_compose_render (self, passage);
  TbBlock *block = add_block (self, TB_BLOCK_HEADING, rendering);

  tb_compose_set_origin (block, passage);
  block->level = self->numbering.level = passage->level;
  block->ordinal = next_ordinal (self, passage->level);
}
