/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composes the circular: head, preamble, the sections' headings and passages, and the end. */
#include "circular/tb-composer.h"
#include "circular/tb-document.h"
#include "wording/tb-circular-title.h"
#include "wording/tb-passage.h"

typedef struct
{
  TbBook *book;           /* borrowed */
  TbComposer *composer;   /* borrowed */
  GHashTable *wordings;   /* owned; passage id -> the analyst's text */
  GPtrArray *blocks;      /* owned (element-type TbBlock) */
  guint counters[5];      /* of headings and numbered items, by level */
  int level;              /* of the last heading */
  TbFieldContext context; /* what all passages share */
} Composition;

static TbFieldContext
get_context (Composition *self, const TbPassage *passage)
{
  TbFieldContext context = self->context;

  context.topic_key = passage->topic_key;
  context.section = passage->section != NULL ? passage->section->id : NULL;
  context.organization = passage->organization;
  return context;
}

static TbRendering *
render (Composition *self, const char *id, const char *text, const TbFieldContext *context)
{
  g_autoptr (GError) error = NULL;
  TbTemplate *template = tb_composer_get_template (self->composer, id, text, &error);

  return template != NULL ? tb_template_render (template, context) : tb_rendering_new_for_error (text, error);
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
next_ordinal (Composition *self, int level)
{
  self->counters[level]++;
  for (int i = level + 1; i < (int) G_N_ELEMENTS (self->counters); i++)
    self->counters[i] = 0;
  return format_ordinal (level, self->counters[level]);
}

static TbBlock *
add_block (Composition *self, TbBlockKind kind, TbRendering *rendering)
{
  TbBlock *block = tb_block_new (kind);

  g_ptr_array_unref (block->runs);
  block->runs = g_ptr_array_ref (rendering->runs);
  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_text (Composition *self, TbBlockKind kind, const char *id, const char *text)
{
  const TbPassage nowhere = { 0 };
  const TbFieldContext context = get_context (self, &nowhere);
  g_autoptr (TbRendering) rendering = render (self, id, text, &context);

  add_block (self, kind, rendering);
}

/* A block made of one setting, which may hold words of the period; without one, of @fallback. @before and @after
 * are put around it where they aren't typed already. */
static void
add_setting (Composition *self, TbBlockKind kind, const char *id, const char *fallback, const char *before, const char *after)
{
  g_autofree char *setting = tb_project_get_setting (tb_book_get_project (self->book), id);
  const char *text = setting != NULL && *setting != '\0' ? setting : fallback;
  g_autofree char *shaped = NULL;

  if (text == NULL)
    return;
  shaped = g_strconcat (g_str_has_prefix (text, before) ? "" : before, text, g_str_has_suffix (text, after) ? "" : after, NULL);
  add_text (self, kind, id, shaped);
}

static void
add_title (Composition *self)
{
  g_autofree char *wording = tb_circular_dup_title_wording (self->book);

  add_text (self, TB_BLOCK_TITLE, "title", wording);
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

/* A default passage none of whose figures is known is left out: a new project gives a skeleton of headings,
 * not hundreds of gaps. What an analyst worded is always shown. */
static void
add_passage (Composition *self, const char *id, const char *text, gboolean edited, const TbPassage *passage)
{
  const TbFieldContext context = get_context (self, passage);
  g_autoptr (TbRendering) rendering = render (self, id, text, &context);
  TbBlock *block;

  if (is_empty (rendering) || (!edited && rendering->n_asked > 0 && rendering->n_known == 0 && rendering->n_unreadable == 0))
    return;
  block = add_block (self, TB_BLOCK_PARAGRAPH, rendering);
  block->passage = g_strdup (id);
  block->section = passage->section != NULL ? g_strdup (passage->section->id) : NULL;
  block->topic = g_strdup (passage->topic_key);
  block->edited = edited;
  if (passage->item != NULL && passage->item->numbered)
    {
      block->level = MIN (self->level + 1, 4);
      block->ordinal = next_ordinal (self, block->level);
    }
}

static void
add_each_district (Composition *self, const char *id, TbPassage *passage)
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
      add_passage (self, own_id, own != NULL ? own : passage->item->text, own != NULL, passage);
    }
}

static void
add_heading (Composition *self, const TbSectionSpec *section, const TbWordingItem *item)
{
  const TbPassage nowhere = { .section = section };
  const TbFieldContext context = get_context (self, &nowhere);
  g_autofree char *id = g_strdup_printf ("%s/#%s", section->id, item->text);
  g_autoptr (TbRendering) rendering = render (self, id, item->text, &context);
  TbBlock *block = add_block (self, TB_BLOCK_HEADING, rendering);

  block->level = self->level = item->level;
  block->ordinal = next_ordinal (self, item->level);
  block->section = g_strdup (section->id);
}

static void
add_section (Composition *self, const TbSectionSpec *section)
{
  GPtrArray *items = tb_composer_get_wording (self->composer, section);

  for (guint i = 0; i < items->len; i++)
    {
      const TbWordingItem *item = g_ptr_array_index (items, i);
      g_autofree char *topic_key = tb_composer_dup_topic_key (self->book, section, item);
      TbPassage passage = { item, section, topic_key, NULL };

      if (item->level > 0)
        {
          add_heading (self, section, item);
          continue;
        }
      g_autofree char *id = g_strdup_printf ("%s/%s", section->id, item->id);
      const char *own = g_hash_table_lookup (self->wordings, id);

      if (item->each_district)
        add_each_district (self, id, &passage);
      else
        add_passage (self, id, own != NULL ? own : item->text, own != NULL, &passage);
    }
}

/* The date is that of the period's issue; until it is set, a gap. */
static void
add_date (Composition *self)
{
  add_text (self, TB_BLOCK_DATE, "date", "{印发日期}");
}

/**
 * tb_circular_compose:
 * @book: a book
 *
 * Composes the circular of the book's period: title, addressees, preamble, the sections in the catalog's order
 * with their headings numbered throughout, office, date and closing note. Never fails: a field that can't
 * be read or has no figure shows as a visible gap. A default passage none of whose figures is known is left out.
 *
 * Returns: (transfer full): the document
 */
TbDocument *
tb_circular_compose (TbBook *book)
{
  Composition self = { .book = book };
  TbCatalog *catalog = tb_book_get_catalog (book);
  const TbPassage preamble = { 0 };
  const char *own;
  TbDocument *document;

  self.composer = tb_composer_get (book);
  self.wordings = tb_passage_load_wordings (tb_book_get_project (book), tb_book_get_period (book));
  self.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  tb_field_context_init (&self.context, book);

  add_title (&self);
  add_setting (&self, TB_BLOCK_ADDRESSEES, "addressees", NULL, "", "：");
  own = g_hash_table_lookup (self.wordings, TB_PREAMBLE);
  add_passage (&self, TB_PREAMBLE, own != NULL ? own : tb_composer_get_preamble (), own != NULL, &preamble);
  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    add_section (&self, tb_catalog_get_section (catalog, i));
  add_setting (&self, TB_BLOCK_OFFICE, "office", "（缺：发文机关）", "", "");
  add_date (&self);
  add_setting (&self, TB_BLOCK_CLOSING_NOTE, "closing-note", NULL, "（", "）");

  document = tb_document_new (self.blocks, g_date_valid (&self.context.issued) ? &self.context.issued : NULL);
  g_hash_table_unref (self.wordings);
  return document;
}
