/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circular/tb-passage-preview.h"

#include "circular/tb-compose-private.h"

/**
 * tb_passage_get_default:
 * @book: a book
 * @passage: a passage's id
 *
 * Gets the section's own text of a passage.
 *
 * Returns: (transfer full) (nullable): the text with its fields; %NULL when there is no such passage, or when an analyst inserted it
 */
char *
tb_passage_get_default (TbBook *book, const char *passage)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = tb_passage_list_find (list, passage, NULL);

  return entry != NULL ? g_strdup (entry->standard) : NULL;
}

/* The table, the first of the charts, or a gap that names what has no figure yet. */
static TbBlock *
render_display (const TbDisplay *display, const TbFieldContext *context)
{
  g_autoptr (TbChartBook) charts = tb_chart_book_new (context->book);
  g_autoptr (GPtrArray) blocks = tb_display_compose (display, context, charts, FALSE, NULL);
  TbBlock *gap;

  if (blocks != NULL && blocks->len > 0)
    return g_ptr_array_steal_index (blocks, 0);
  gap = tb_block_new (TB_BLOCK_PARAGRAPH);
  tb_block_add_gap (gap, display->source);
  return gap;
}

/**
 * tb_passage_render:
 * @book: a book
 * @passage: a passage's id
 * @text: what its wording could be
 * @error: return location
 *
 * Renders a wording that isn't stored, as the passage would show it. Missing figures are gaps, not errors.
 *
 * Returns: (transfer full): a paragraph, a table or a chart; %NULL with %TB_ERROR_FIELD, whose message names the place and what was expected
 */
TbBlock *
tb_passage_render (TbBook *book, const char *passage, const char *text, GError **error)
{
  g_autoptr (TbTemplate) template = tb_template_parse (text, error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const TbPassageEntry *entry;
  const TbDisplay *display;
  TbFieldContext context;
  TbBlock *block;

  if (template == NULL)
    return NULL;
  tb_field_context_init (&context, book);
  list = tb_passage_list (book);
  entry = tb_passage_list_find (list, passage, NULL);
  if (entry != NULL)
    tb_passage_fill_context (entry, &context);
  if (!tb_template_check (template, &context, error))
    return NULL;

  display = tb_template_get_display (template);
  if (display != NULL)
    {
      block = render_display (display, &context);
    }
  else
    {
      rendering = tb_template_render (template, &context);
      block = tb_block_new (TB_BLOCK_PARAGRAPH);
      g_ptr_array_unref (block->runs);
      block->runs = g_ptr_array_ref (rendering->runs);
    }
  block->passage = g_strdup (passage);
  block->section = g_strdup (context.section);
  block->topic = g_strdup (context.topic_key);
  block->edited = TRUE;
  return block;
}
