/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The making of the circular's blocks: headings with their numbers, passages of text, tables and charts. */
#include "circular/tb-compose-private.h"

static TbFieldContext
get_context (TbComposition *self, const TbPassage *passage)
{
  TbFieldContext context = self->context;

  context.topic_key = passage->topic_key;
  context.section = passage->section != NULL ? passage->section->id : NULL;
  context.organization = passage->organization;
  return context;
}

/* Renders the text of a passage, or of anything else that stands in its section. */
TbRendering *
tb_compose_render (TbComposition *self, const char *id, const char *text, const TbPassage *passage)
{
  const TbFieldContext context = get_context (self, passage);
  g_autoptr (GError) error = NULL;
  TbTemplate *template = tb_composer_get_template (self->composer, id, text, &error);

  return template != NULL ? tb_template_render (template, &context) : tb_rendering_new_for_error (text, error);
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
  const TbPassage nowhere = { 0 };
  g_autoptr (TbRendering) rendering = tb_compose_render (self, id, text, &nowhere);

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
static void
set_origin (TbBlock *block, const char *id, gboolean edited, const TbPassage *passage)
{
  block->passage = g_strdup (id);
  block->section = passage->section != NULL ? g_strdup (passage->section->id) : NULL;
  block->topic = g_strdup (passage->topic_key);
  block->edited = edited;
}

static void
add_display (TbComposition *self, const char *id, const TbDisplay *display, gboolean edited, const TbPassage *passage)
{
  const TbFieldContext context = get_context (self, passage);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (self->charts == NULL && display->kind == TB_DISPLAY_CHART)
    self->charts = tb_chart_book_new (self->book);
  blocks = tb_display_compose (display, &context, self->charts, self->blocks != self->text, &error);
  if (blocks == NULL || (blocks->len == 0 && edited))
    {
      set_origin (tb_compose_add_gap (self, TB_BLOCK_PARAGRAPH, error != NULL ? error->message : display->source), id, edited, passage);
      return;
    }
  for (guint i = 0; i < blocks->len; i++)
    set_origin (g_ptr_array_index (blocks, i), id, edited, passage);
  g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&blocks));
}

/* A default passage none of whose figures is known is left out: a new project gives a skeleton of headings,
 * not hundreds of gaps. What an analyst worded is always shown. */
void
tb_compose_add_passage (TbComposition *self, const char *id, const char *text, gboolean edited, const TbPassage *passage)
{
  TbTemplate *template = tb_composer_get_template (self->composer, id, text, NULL);
  const TbDisplay *display = template != NULL ? tb_template_get_display (template) : NULL;
  g_autoptr (TbRendering) rendering = NULL;
  TbBlock *block;

  if (display != NULL)
    {
      add_display (self, id, display, edited, passage);
      return;
    }
  rendering = tb_compose_render (self, id, text, passage);
  if (is_empty (rendering) || (!edited && rendering->n_asked > 0 && rendering->n_known == 0 && rendering->n_unreadable == 0))
    return;
  block = add_block (self, TB_BLOCK_PARAGRAPH, rendering);
  set_origin (block, id, edited, passage);
  if (passage->item != NULL && passage->item->numbered)
    {
      block->level = MIN (self->numbering.level + 1, 4);
      block->ordinal = next_ordinal (self, block->level);
    }
}

static void
add_each_district (TbComposition *self, const char *id, TbPassage *passage)
{
  g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (self->book), TB_DISTRICT);
  const char *general = g_hash_table_lookup (self->wordings, id);

  for (guint i = 0; i < districts->len; i++)
    {
      passage->organization = g_ptr_array_index (districts, i);
      g_autofree char *own_id = g_strdup_printf ("%s@%s", id, tb_organization_get_id (passage->organization));
      const char *own = g_hash_table_lookup (self->wordings, own_id);

      if (own == NULL)
        own = general;
      tb_compose_add_passage (self, own_id, own != NULL ? own : passage->item->text, own != NULL, passage);
    }
}

void
tb_compose_add_heading (TbComposition *self, const TbSectionSpec *section, const TbWordingItem *item)
{
  const TbPassage nowhere = { .section = section };
  g_autofree char *id = g_strdup_printf ("%s/#%s", section->id, item->text);
  g_autoptr (TbRendering) rendering = tb_compose_render (self, id, item->text, &nowhere);
  TbBlock *block = add_block (self, TB_BLOCK_HEADING, rendering);

  block->level = self->numbering.level = item->level;
  block->ordinal = next_ordinal (self, item->level);
  block->section = g_strdup (section->id);
}

/* One of a section's passages. */
void
tb_compose_add_item (TbComposition *self, const TbSectionSpec *section, const TbWordingItem *item)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", section->id, item->id);
  g_autofree char *topic_key = tb_composer_dup_topic_key (self->book, section, item);
  const char *own = g_hash_table_lookup (self->wordings, id);
  TbPassage passage = { item, section, topic_key, NULL };

  if (item->each_district)
    add_each_district (self, id, &passage);
  else
    tb_compose_add_passage (self, id, own != NULL ? own : item->text, own != NULL, &passage);
}
