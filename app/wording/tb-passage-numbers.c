/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording/tb-passage-numbers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wording/tb-number-index.h"
#include "wording/tb-number-scan.h"
#include "wording/tb-passage-private.h"

#define MOST_CANDIDATES 8

/* A figure that fits, and how well. */
typedef struct
{
  const TbIndexedFigure *figure; /* borrowed */
  const char *option;
  gsize start, end; /* in bytes */
  int score;
} Fit;

static void
candidate_free (gpointer data)
{
  TbNumberCandidate *self = data;

  g_clear_object (&self->organization);
  g_free (self->field);
  g_free (self->measure);
  g_free (self->words);
  g_free (self);
}

static void
unbound_free (gpointer data)
{
  TbUnboundNumber *self = data;

  g_free (self->phrase);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

/* Whether @words stand in the text where the number does: with what they say before and behind it. */
static gboolean
stands_there (const char *text, const TbBareNumber *number, const char *words, const TbValue *value, Fit *fit)
{
  g_autofree char *digits = tb_decimal_to_string (value->number);
  const char *at = strstr (words, digits);
  const gsize n_before = at != NULL ? at - words : 0;
  const char *behind = at != NULL ? at + strlen (digits) : NULL;

  if (at == NULL || n_before > number->start || memcmp (text + number->start - n_before, words, n_before) != 0 ||
      !g_str_has_prefix (text + number->end, behind))
    return FALSE;
  fit->start = number->start - n_before;
  fit->end = number->end + strlen (behind);
  return TRUE;
}

/* How the figure can be said here without saying another thing than the text does. */
static gboolean
fits (const char *text, const TbBareNumber *number, const TbIndexedFigure *figure, Fit *fit)
{
  const gboolean is_exact = figure->value.qualifier == TB_EXACTLY;
  g_autofree char *words = tb_value_to_words (&figure->value, figure->measure->unit);
  g_autofree char *short_words = tb_value_to_words (&figure->value, NULL);
  const char *behind = text + number->end;

  *fit = (Fit){ .figure = figure, .option = "", .start = number->start, .end = number->end };
  if (number->is_percent != g_str_equal (figure->measure->unit, "%"))
    return FALSE;
  if (figure->value.qualifier != TB_OVER && (g_str_has_prefix (behind, "余") || g_str_has_prefix (behind, "多")))
    return FALSE;
  if (stands_there (text, number, words, &figure->value, fit))
    {
      fit->score = 30;
      return TRUE;
    }
  fit->option = is_exact ? "|数字" : "|不带单位";
  return is_exact || stands_there (text, number, short_words, &figure->value, fit);
}

/* The same topic is likelier than the same section, and so is whoever the text names. */
static int
get_score (const TbPassageEntry *passage, const char *text, const TbIndexedFigure *figure)
{
  const gsize length = passage->section != NULL ? strlen (passage->section->id) : 0;
  int score = 0;

  if (g_strcmp0 (passage->topic_key, figure->topic_key) == 0)
    score += 100;
  if (length > 0 && strncmp (figure->topic_key, passage->section->id, length) == 0 && figure->topic_key[length] == '/')
    score += 50;
  if (strstr (text, figure->measure->name) != NULL)
    score += 40;
  if (passage->organization != NULL && figure->organization == passage->organization)
    score += 25;
  else if (strstr (text, tb_organization_get_short_name (figure->organization)) != NULL)
    score += 20;
  else if (tb_organization_get_kind (figure->organization) == TB_CITY)
    score += 10;
  return score;
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  return ((const Fit *) b)->score - ((const Fit *) a)->score;
}

/* TOPIC/MEASURE@ORGANIZATION, without what the passage means by itself. */
static char *
dup_field (TbBook *book, const TbPassageEntry *passage, const Fit *fit)
{
  const TbIndexedFigure *figure = fit->figure;
  const gboolean same_topic = g_strcmp0 (passage->topic_key, figure->topic_key) == 0;
  const gboolean is_city = tb_organization_get_kind (figure->organization) == TB_CITY;
  const gboolean is_here = passage->organization != NULL && figure->organization == passage->organization;
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (book), figure->topic_key, NULL);

  return g_strconcat (same_topic ? "" : topic->name, same_topic ? "" : "/", figure->measure->name, is_city ? "" : "@",
                      is_city ? "" : is_here ? "本地区"
                                             : tb_organization_get_short_name (figure->organization),
                      fit->option, NULL);
}

/* What the field says where it would stand; NULL when it doesn't mean this figure there. */
static char *
say (TbBook *book, const TbPassageEntry *passage, const char *field, const TbIndexedFigure *figure)
{
  g_autofree char *source = g_strconcat ("{", field, "}", NULL);
  g_autoptr (TbTemplate) template = tb_template_parse (source, NULL);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context;
  const TbRun *run;

  if (template == NULL)
    return NULL;
  tb_field_context_init (&context, book);
  tb_passage_fill_context (passage, &context);
  rendering = tb_template_render (template, &context);
  run = rendering->runs->len == 1 ? g_ptr_array_index (rendering->runs, 0) : NULL;
  if (run == NULL || run->missing || g_strcmp0 (run->organization, tb_organization_get_id (figure->organization)) != 0 ||
      run->measure == NULL || !g_str_has_prefix (run->measure, figure->topic_key) || !g_str_has_suffix (run->measure, figure->measure->id))
    return NULL;
  return g_strdup (run->text);
}

static void
add_candidate (GPtrArray *candidates, TbBook *book, const TbPassageEntry *passage, const char *text, const Fit *fit)
{
  g_autofree char *field = dup_field (book, passage, fit);
  g_autofree char *words = say (book, passage, field, fit->figure);
  TbNumberCandidate *candidate;

  if (words == NULL)
    return;
  candidate = g_new0 (TbNumberCandidate, 1);
  candidate->field = g_steal_pointer (&field);
  candidate->words = g_steal_pointer (&words);
  candidate->measure = g_strconcat (fit->figure->topic_key, "/", fit->figure->measure->id, NULL);
  candidate->organization = g_object_ref (fit->figure->organization);
  candidate->start = g_utf8_pointer_to_offset (text, text + fit->start);
  candidate->end = g_utf8_pointer_to_offset (text, text + fit->end);
  g_ptr_array_add (candidates, candidate);
}

static GPtrArray *
find_candidates (TbBook *book, const TbPassageEntry *passage, const char *text, const TbBareNumber *number)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GArray) figures = tb_number_index_find (book, number->value);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Fit));

  for (guint i = 0; i < figures->len; i++)
    {
      const TbIndexedFigure *figure = &g_array_index (figures, TbIndexedFigure, i);
      Fit fit;

      if (!fits (text, number, figure, &fit))
        continue;
      fit.score += get_score (passage, text, figure);
      g_array_append_val (all, fit);
    }
  g_array_sort (all, compare_fits);
  for (guint i = 0; i < all->len && candidates->len < MOST_CANDIDATES; i++)
    add_candidate (candidates, book, passage, text, &g_array_index (all, Fit, i));
  return candidates;
}

/**
 * tb_passage_find_unbound:
 * @book: a book
 * @passage: a passage of a list that is up to date
 * @text: its wording, or what it could be
 *
 * Finds the numbers of a wording that no field says. Years, dates, ordinals, numbers of documents and names with digits
 * are no figures, and what the section's own wording says needs no field. Those that somebody confirmed
 * (tb_passage_confirm_number()) are left out, as long as they stand between the same words.
 *
 * Returns: (transfer full) (element-type TbUnboundNumber): them, in order
 */
GPtrArray *
tb_passage_find_unbound (TbBook *book, const TbPassageEntry *passage, const char *text)
{
  GPtrArray *unbound = g_ptr_array_new_with_free_func (unbound_free);
  g_autoptr (GPtrArray) numbers = tb_number_scan (text);

  g_return_val_if_fail (TB_IS_BOOK (book), unbound);

  for (guint i = 0; i < numbers->len; i++)
    {
      const TbBareNumber *number = g_ptr_array_index (numbers, i);
      TbUnboundNumber *one;

      if ((passage->confirmed != NULL && g_hash_table_contains (passage->confirmed, number->phrase)) ||
          (passage->standard != NULL && strstr (passage->standard, number->phrase) != NULL))
        continue;
      one = g_new0 (TbUnboundNumber, 1);
      one->start = g_utf8_pointer_to_offset (text, text + number->start);
      one->end = g_utf8_pointer_to_offset (text, text + number->end);
      one->phrase = g_strdup (number->phrase);
      one->candidates = find_candidates (book, passage, text, number);
      g_ptr_array_add (unbound, one);
    }
  return unbound;
}

/**
 * tb_passage_confirm_number:
 * @book: a book
 * @passage: a passage's id
 * @phrase: a number with what stands around it, as tb_passage_find_unbound() gives it
 * @error: return location
 *
 * Confirms that a number is meant as it stands, in this period. Each has a cell of its own, so that two people who confirm
 * different numbers don't meet. It is one labelled change.
 *
 * Returns: %FALSE with the project's errors
 */
gboolean
tb_passage_confirm_number (TbBook *book, const char *passage, const char *phrase, GError **error)
{
  g_autofree char *what = g_strconcat (TB_PASSAGE_NUMBERS, ":", phrase, NULL);
  g_autofree char *cell = tb_passage_cell (passage, what);
  /* Translators: a change in the history; %s is the number with the words around it */
  g_autofree char *label = g_strdup_printf (_("Confirm the number · %s"), phrase);
  g_autoptr (TbEdit) edit = tb_edit_begin (tb_book_get_project (book), label, error);

  return edit != NULL && tb_passage_write (edit, tb_book_get_period (book), cell, "yes", error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}
