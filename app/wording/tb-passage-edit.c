/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What analysts do to passages; each call is one change of the history, named after the passage. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "wording/tb-passage-private.h"

#define NAME_LENGTH 16

/* What people know a passage by: its district, its own words, or its topic. */
static char *
dup_name (const TbPassageEntry *entry, TbBook *book)
{
  const TbTopic *topic = entry->topic_key != NULL ? tb_catalog_get_topic (tb_book_get_catalog (book), entry->topic_key, NULL) : NULL;

  if (entry->organization != NULL)
    return g_strdup (tb_organization_get_short_name (entry->organization));
  if (topic != NULL)
    return g_strdup (topic->name);
  if (g_utf8_strlen (entry->text, -1) > NAME_LENGTH)
    {
      g_autofree char *beginning = g_utf8_substring (entry->text, 0, NAME_LENGTH);

      return g_strconcat (beginning, "…", NULL);
    }
  return g_strdup (entry->text);
}

static const TbPassageEntry *
find (GPtrArray *list, const char *passage, GError **error)
{
  const TbPassageEntry *entry = tb_passage_list_find (list, passage, NULL);

  if (entry == NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The circular has no passage “%s”; another copy may have removed it"), passage);
  return entry;
}

/* @format: a translated label with one %s for the passage's name. */
static TbEdit *
begin (TbBook *book, const TbPassageEntry *entry, const char *format, GError **error)
{
  g_autofree char *name = dup_name (entry, book);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *label = g_strjoinv (name, parts);

  return tb_edit_begin (tb_book_get_project (book), label, error);
}

static gboolean
write_cell (TbEdit *edit, TbBook *book, const char *passage, const char *what, const char *text, GError **error)
{
  g_autofree char *cell = tb_passage_cell (passage, what);

  return tb_passage_write (edit, tb_book_get_period (book), cell, text, error);
}

/* Names must mean something before a wording is stored. */
static gboolean
check_text (TbBook *book, const TbPassageEntry *entry, const char *text, GError **error)
{
  g_autoptr (TbTemplate) template = tb_template_parse (text, error);
  TbFieldContext context;

  if (template == NULL)
    return FALSE;
  tb_field_context_init (&context, book);
  tb_passage_fill_context (entry, &context);
  return tb_template_check (template, &context, error);
}

/* Whether there is a wording for all districts, which would hold instead of the section's. */
static gboolean
has_general (TbBook *book, const TbPassageEntry *entry)
{
  g_autofree char *id = entry->organization != NULL ? tb_passage_get_general_id (entry->id) : NULL;
  g_autofree char *text = id != NULL ? tb_passage_get_wording (tb_book_get_project (book), tb_book_get_period (book), id, NULL) : NULL;

  return text != NULL;
}

/**
 * tb_passage_word:
 * @book: a book
 * @passage: a passage's id
 * @text: its wording for the book's period, with fields
 * @error: return location
 *
 * Words a passage. The section's own words bring its default back.
 *
 * Returns: %FALSE with %TB_ERROR_FIELD when @text can't be read, naming the place and what was expected, with
 *   %TB_ERROR_NOT_FOUND, or with the project's errors
 */
gboolean
tb_passage_word (TbBook *book, const char *passage, const char *text, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);
  const gboolean is_standard = entry != NULL && g_strcmp0 (text, entry->standard) == 0;
  g_autoptr (TbEdit) edit = NULL;

  if (entry == NULL || !check_text (book, entry, text, error))
    return FALSE;
  if (is_standard && entry->state == TB_PASSAGE_DEFAULT)
    return TRUE;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  edit = begin (book, entry, _("Word · %s"), error);
  return edit != NULL &&
         tb_passage_set_wording (edit, tb_book_get_period (book), passage, is_standard && !has_general (book, entry) ? NULL : text, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

/* The cell that holds the wording: the passage's own, or that for all districts. */
static char *
dup_wording_id (TbBook *book, const TbPassageEntry *entry, GError **error)
{
  GError *failure = NULL;
  g_autofree char *own = tb_passage_get_wording (tb_book_get_project (book), tb_book_get_period (book), entry->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return own != NULL || entry->organization == NULL ? g_strdup (entry->id) : tb_passage_get_general_id (entry->id);
}

/**
 * tb_passage_revert:
 * @book: a book
 * @passage: a passage's id
 * @error: return location
 *
 * Goes back to the section's wording. A district's passage that has no wording of its own gives up the one for all
 * districts. An inserted passage has no other wording: it stays.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_revert (TbBook *book, const char *passage, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);
  g_autofree char *id = entry != NULL ? dup_wording_id (book, entry, error) : NULL;
  g_autoptr (TbEdit) edit = NULL;

  if (id == NULL)
    return FALSE;
  if (entry->is_own || entry->state == TB_PASSAGE_DEFAULT)
    return TRUE;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  edit = begin (book, entry, _("Go back to the section’s wording · %s"), error);
  return edit != NULL && tb_passage_set_wording (edit, tb_book_get_period (book), id, NULL, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_passage_confirm:
 * @book: a book
 * @passage: the id of a passage whose wording comes from an earlier quarter
 * @error: return location
 *
 * Confirms that the wording holds for this quarter, too.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_confirm (TbBook *book, const char *passage, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);
  g_autofree char *id = entry != NULL ? dup_wording_id (book, entry, error) : NULL;
  g_autoptr (TbEdit) edit = NULL;

  if (id == NULL)
    return FALSE;
  if (entry->state != TB_PASSAGE_INHERITED)
    return TRUE;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  edit = begin (book, entry, _("Confirm the wording · %s"), error);
  return edit != NULL && write_cell (edit, book, id, TB_PASSAGE_FROM, NULL, error) && tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_passage_confirm_all:
 * @book: a book
 * @error: return location
 *
 * Confirms all wordings that come from an earlier quarter, those of charts' titles and captions, too, as one change.
 *
 * Returns: %FALSE with the project's errors
 */
gboolean
tb_passage_confirm_all (TbBook *book, GError **error)
{
  g_autoptr (GHashTable) cells = tb_passage_load_wordings (tb_book_get_project (book), tb_book_get_period (book));
  g_autoptr (TbEdit) edit = tb_edit_begin (tb_book_get_project (book), _("Confirm all wordings of the last quarter"), error);
  GHashTableIter iter;
  gpointer cell;

  if (edit == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      if (g_str_has_suffix (cell, "|" TB_PASSAGE_FROM) && !tb_passage_write (edit, tb_book_get_period (book), cell, NULL, error))
        return FALSE;
    }
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

static char *
dup_form (TbPassageKind kind, int level)
{
  if (kind == TB_PASSAGE_HEADING)
    return g_strdup_printf ("heading-%d", CLAMP (level, 1, 4));
  return kind == TB_PASSAGE_ITEM ? g_strdup ("item") : NULL;
}

/**
 * tb_passage_insert_after:
 * @book: a book
 * @passage: (nullable): the id of the passage before it; %NULL for the beginning
 * @kind: a text (also a table or chart), an item or a heading
 * @level: of a heading, 1 to 4
 * @text: its wording, with fields; those that name no topic mean that of the passage before it, wherever it is moved
 * @error: return location
 *
 * Inserts a passage.
 *
 * Returns: (transfer full): its id; %NULL with %TB_ERROR_FIELD, %TB_ERROR_NOT_FOUND or the project's errors
 */
char *
tb_passage_insert_after (TbBook *book, const char *passage, TbPassageKind kind, int level, const char *text, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *after = passage != NULL ? find (list, passage, error) : NULL;
  g_autofree char *row = tb_row_id_new ();
  g_autofree char *id = g_strconcat ("own/", row, NULL);
  g_autofree char *form = dup_form (kind, level);
  g_autofree char *place = NULL;
  g_autoptr (TbEdit) edit = NULL;
  TbPassageEntry entry = { .id = id, .text = (char *) text };

  g_return_val_if_fail (kind != TB_PASSAGE_ATTACHMENT && text != NULL, NULL);

  if (passage != NULL && after == NULL)
    return NULL;
  if (after != NULL)
    {
      entry.section = after->section;
      entry.topic_key = after->topic_key;
    }
  if (!check_text (book, &entry, text, error))
    return NULL;
  place = tb_passage_dup_place (list, id, after);
  entry.topic_key = NULL;
  /* Translators: a change in the history; %s is how a passage begins */
  edit = begin (book, &entry, _("Insert · %s"), error);
  if (edit == NULL || !tb_passage_set_wording (edit, tb_book_get_period (book), id, text, error) ||
      !write_cell (edit, book, id, TB_PASSAGE_PLACE, place, error) || !write_cell (edit, book, id, TB_PASSAGE_FORM, form, error) ||
      !write_cell (edit, book, id, TB_PASSAGE_TOPIC, after != NULL ? after->topic_key : NULL, error) ||
      !tb_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* @format: a translated label. */
static gboolean
set_cell (TbBook *book, const TbPassageEntry *entry, const char *format, const char *what, const char *text, GError **error)
{
  g_autoptr (TbEdit) edit = begin (book, entry, format, error);

  return edit != NULL && write_cell (edit, book, entry->id, what, text, error) && tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_passage_move_after:
 * @book: a book
 * @passage: a passage's id
 * @after: (nullable): the id of the passage that it is to follow; %NULL for the beginning
 * @error: return location
 *
 * Moves a passage. Only its own place is written, so two people who move different passages don't undo each other's work.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_move_after (TbBook *book, const char *passage, const char *after, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);
  const TbPassageEntry *before = entry != NULL && after != NULL ? find (list, after, error) : NULL;
  g_autofree char *place = NULL;

  if (entry == NULL || (after != NULL && before == NULL))
    return FALSE;
  if (before == entry)
    return TRUE;
  place = tb_passage_dup_place (list, entry->id, before);
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  return set_cell (book, entry, _("Move · %s"), TB_PASSAGE_PLACE, place, error);
}

/**
 * tb_passage_move_back:
 * @book: a book
 * @passage: a default's id
 * @error: return location
 *
 * Moves a passage back to where its section put it. An inserted one stays where it is.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_move_back (TbBook *book, const char *passage, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);

  if (entry == NULL || !entry->is_moved)
    return entry != NULL;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  return set_cell (book, entry, _("Move back · %s"), TB_PASSAGE_PLACE, NULL, error);
}

/**
 * tb_passage_remove:
 * @book: a book
 * @passage: a passage's id
 * @error: return location
 *
 * Removes an inserted passage, or leaves out a default, which can be brought back: tb_passage_restore().
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_remove (TbBook *book, const char *passage, GError **error)
{
  static const char *const cells[] = { TB_PASSAGE_PLACE, TB_PASSAGE_FORM, TB_PASSAGE_TOPIC, TB_PASSAGE_HIDDEN };
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);
  g_autoptr (TbEdit) edit = NULL;

  if (entry == NULL)
    return FALSE;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  if (!entry->is_own)
    return entry->is_hidden || set_cell (book, entry, _("Leave out · %s"), TB_PASSAGE_HIDDEN, "yes", error);

  /* Translators: a change in the history; %s is a passage's topic or beginning */
  edit = begin (book, entry, _("Remove · %s"), error);
  if (edit == NULL || !tb_passage_set_wording (edit, tb_book_get_period (book), entry->id, NULL, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (!write_cell (edit, book, entry->id, cells[i], NULL, error))
        return FALSE;
    }
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_passage_restore:
 * @book: a book
 * @passage: the id of a default that was left out
 * @error: return location
 *
 * Brings a passage back, with the wording that it had.
 *
 * Returns: %FALSE with %TB_ERROR_NOT_FOUND or with the project's errors
 */
gboolean
tb_passage_restore (TbBook *book, const char *passage, GError **error)
{
  g_autoptr (GPtrArray) list = tb_passage_list (book);
  const TbPassageEntry *entry = find (list, passage, error);

  if (entry == NULL || !entry->is_hidden)
    return entry != NULL;
  /* Translators: a change in the history; %s is a passage's topic or beginning */
  return set_cell (book, entry, _("Bring back · %s"), TB_PASSAGE_HIDDEN, NULL, error);
}
