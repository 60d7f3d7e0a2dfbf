/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circular/tb-passage-preview.h"

#include "circular/tb-composer.h"

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
  return g_strdup (found.item != NULL ? found.item->text : tb_composer_get_preamble ());
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
 * Returns: (transfer full): a paragraph; %NULL with %TB_ERROR_FIELD, whose message names the place and what was expected
 */
TbBlock *
tb_passage_render (TbBook *book, const char *passage, const char *text, GError **error)
{
  g_autoptr (TbTemplate) template = tb_template_parse (text, error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autofree char *topic_key = NULL;
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

  rendering = tb_template_render (template, &context);
  block = tb_block_new (TB_BLOCK_PARAGRAPH);
  g_ptr_array_unref (block->runs);
  block->runs = g_ptr_array_ref (rendering->runs);
  block->passage = g_strdup (passage);
  block->section = g_strdup (context.section);
  block->topic = g_steal_pointer (&topic_key);
  block->edited = TRUE;
  return block;
}
