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
 * Returns: (transfer full) (nullable): the text with its fields; %NULL when there is no such passage
 */
char *
tb_passage_get_default (TbBook *book, const char *passage)
{
  TbPassage found;

  if (!tb_composer_find_passage (tb_composer_get (book), book, passage, &found))
    return NULL;
  g_free (found.topic_key);
  if (found.item != NULL)
    return g_strdup (found.item->text);
  return g_strdup (g_str_equal (passage, TB_CHARTS) ? tb_composer_get_charts () : tb_composer_get_preamble ());
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
  g_autofree char *topic_key = NULL;
  const TbDisplay *display;
  TbFieldContext context;
  TbPassage found;
  TbBlock *block;

  if (template == NULL)
    return NULL;
  tb_field_context_init (&context, book);
  if (tb_composer_find_passage (tb_composer_get (book), book, passage, &found))
    {
      topic_key = found.topic_key;
      context.topic_key = topic_key;
      context.section = found.section != NULL ? found.section->id : NULL;
      context.organization = found.organization;
    }
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
  block->topic = g_steal_pointer (&topic_key);
  block->edited = TRUE;
  return block;
}
