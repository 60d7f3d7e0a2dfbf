/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao passages: all passages of the circular, whose wording holds, and what they say. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "circular/tb-document.h"
#include "wording/tb-passage-numbers.h"

/* What a passage says in the circular: tables and charts by their titles; NULL where it is left out. */
static GHashTable *
load_renderings (TbBook *book)
{
  GHashTable *renderings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (TbDocument) document = tb_circular_compose (book);
  GPtrArray *blocks = tb_document_get_blocks (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->passage != NULL && !g_hash_table_contains (renderings, block->passage))
        g_hash_table_insert (renderings, g_strdup (block->passage), tb_block_dup_text (block));
    }
  return renderings;
}

static const char *
get_kind (const TbPassageEntry *entry)
{
  static const char *const kinds[] = { "text", "item", "heading", "attachment" };

  return kinds[entry->kind];
}

/* The numbers that an analyst's own wording has beside its fields, with what they can be. */
static void
add_unbound (JsonBuilder *builder, TbBook *book, const TbPassageEntry *entry)
{
  g_autoptr (GPtrArray) unbound = entry->state != TB_PASSAGE_DEFAULT ? tb_passage_find_unbound (book, entry, entry->text) : NULL;

  json_builder_set_member_name (builder, "unbound");
  json_builder_begin_array (builder);
  for (guint i = 0; unbound != NULL && i < unbound->len; i++)
    {
      const TbUnboundNumber *number = g_ptr_array_index (unbound, i);
      const TbNumberCandidate *best = number->candidates->len > 0 ? g_ptr_array_index (number->candidates, 0) : NULL;
      g_autofree char *digits = g_utf8_substring (entry->text, number->start, number->end);

      json_builder_begin_object (builder);
      tb_cli_json_string (builder, "number", digits);
      tb_cli_json_int (builder, "place", number->start + 1);
      tb_cli_json_string (builder, "field", best != NULL ? best->field : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (TbCliList *list, JsonBuilder *builder, TbBook *book, const TbPassageEntry *entry, const char *rendered)
{
  json_builder_begin_object (builder);
  tb_cli_json_string (builder, "period", tb_book_get_period (book));
  tb_cli_json_string (builder, "id", entry->id);
  tb_cli_json_string (builder, "kind", get_kind (entry));
  tb_cli_json_int (builder, "level", entry->level);
  tb_cli_json_string (builder, "section", entry->section != NULL ? entry->section->id : NULL);
  tb_cli_json_string (builder, "topic", entry->topic_key);
  tb_cli_json_string (builder, "organization", entry->organization != NULL ? tb_organization_get_short_name (entry->organization) : NULL);
  tb_cli_json_string (builder, "state", tb_passage_state_to_id (entry->state));
  tb_cli_json_boolean (builder, "own", entry->is_own);
  tb_cli_json_boolean (builder, "moved", entry->is_moved);
  tb_cli_json_boolean (builder, "left_out", entry->is_hidden);
  tb_cli_json_string (builder, "text", entry->text);
  tb_cli_json_string (builder, "rendered", rendered);
  add_unbound (builder, book, entry);
  json_builder_end_object (builder);
  tb_cli_list_add (list, builder);
}

static void
print_words (const TbPassageEntry *entry, const char *rendered)
{
  static const char *const states[] = { N_ ("default"), N_ ("own wording"), N_ ("of the last quarter, not confirmed") };

  tb_cli_print ("%s  (%s%s%s)\n", entry->id, _(states[entry->state]), entry->is_hidden ? ", " : "", entry->is_hidden ? _("left out") : "");
  tb_cli_print ("    %s\n", entry->text);
  if (rendered != NULL)
    tb_cli_print ("  → %s\n", rendered);
}

static void
print_passages (TbBook *book, gboolean json)
{
  g_autoptr (GPtrArray) passages = tb_passage_list (book);
  g_autoptr (GHashTable) renderings = load_renderings (book);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  TbCliList list = { 0 };

  for (guint i = 0; i < passages->len; i++)
    {
      const TbPassageEntry *entry = g_ptr_array_index (passages, i);
      const char *rendered = g_hash_table_lookup (renderings, entry->id);

      if (json)
        print_json (&list, builder, book, entry, rendered);
      else
        print_words (entry, rendered);
    }
  if (json)
    tb_cli_list_end (&list);
}

TbCliStatus
tb_cli_passages (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autofree char *period = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { TB_CLI_JSON (json) },
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book != NULL && tb_cli_book_has_period (book, error))
    print_passages (book->book, json);

  return TB_CLI_DONE;
}
