/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What analysts change of the chart book; each call is one change of the history, named after the chart. */
#include "chart-book/tb-chart-book-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "project/tb-edit.h"
#include "wording/tb-passage.h"

static TbEdit *
begin (TbChartBook *self, const char *label, GError **error)
{
  return tb_edit_begin (tb_book_get_project (tb_chart_book_get_book (self)), label, error);
}

/* One line without outer blanks; NULL for none. */
static char *
tidy (const char *text)
{
  char *line = g_strdup (text);

  if (line == NULL)
    return NULL;
  g_strdelimit (line, "\r\n\t", ' ');
  g_strstrip (line);
  if (*line == '\0')
    g_clear_pointer (&line, g_free);
  return line;
}

/* @text is looked through before anything is written */
static gboolean
check_text (TbChartBook *self, const TbChartEntry *entry, const char *text, GError **error)
{
  g_autofree char *preview = text != NULL ? tb_chart_book_preview (self, entry, text, error) : NULL;

  return text == NULL || preview != NULL;
}

static gboolean
write_text (TbChartBook *self, TbEdit *edit, const TbChartEntry *entry, const char *what, const char *text, GError **error)
{
  g_autofree char *passage = g_strdup_printf ("chart/%s/%s", entry->id, what);

  return tb_passage_set_wording (edit, tb_book_get_period (tb_chart_book_get_book (self)), passage, text, error);
}

static char *
make_label (const TbChartEntry *entry, gboolean title, gboolean caption)
{
  if (title && caption)
    /* Translators: a change in the history; %s is what the chart shows */
    return g_strdup_printf (_("Chart title and caption · %s"), entry->spec->title);
  if (caption)
    /* Translators: a change in the history; %s is what the chart shows */
    return g_strdup_printf (_("Chart caption · %s"), entry->spec->title);
  /* Translators: a change in the history; %s is what the chart shows */
  return g_strdup_printf (_("Chart title · %s"), entry->spec->title);
}

static gboolean
set_texts (TbChartBook *self, const char *id, gboolean sets_title, const char *title, gboolean sets_caption, const char *caption, GError **error)
{
  g_autofree char *title_line = tidy (title);
  g_autofree char *caption_line = tidy (caption);
  g_autofree char *label = NULL;
  const TbChartEntry *entry = tb_chart_book_find (self, id, error);
  g_autoptr (TbEdit) edit = NULL;

  if (g_strcmp0 (title_line, TB_CHART_BOOK_FINDING) == 0)
    g_clear_pointer (&title_line, g_free);
  if (entry == NULL || !check_text (self, entry, title_line, error) || !check_text (self, entry, caption_line, error))
    return FALSE;
  label = make_label (entry, sets_title, sets_caption);
  edit = begin (self, label, error);
  return edit != NULL &&
         (!sets_title || write_text (self, edit, entry, "title", title_line, error)) &&
         (!sets_caption || write_text (self, edit, entry, "caption", caption_line, error)) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_chart_book_set_title:
 * @self: a chart book
 * @id: a chart's id
 * @text: (nullable): its title in this period, with fields; %NULL, nothing or `{发现}` goes back to what the chart finds
 * @error: return location for an error
 *
 * Titles a chart.
 *
 * Returns: %FALSE with %TB_ERROR_FIELD when @text can't be read, naming the place and what was expected, or with the
 *   errors of tb_chart_book_find() and of the project
 */
gboolean
tb_chart_book_set_title (TbChartBook *self, const char *id, const char *text, GError **error)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  return set_texts (self, id, TRUE, text, FALSE, NULL, error);
}

/**
 * tb_chart_book_set_caption:
 * @self: a chart book
 * @id: a chart's id
 * @text: (nullable): what stands under it in this period, with fields; %NULL or nothing for no caption
 * @error: return location for an error
 *
 * Writes a caption under a chart.
 *
 * Returns: as tb_chart_book_set_title()
 */
gboolean
tb_chart_book_set_caption (TbChartBook *self, const char *id, const char *text, GError **error)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  return set_texts (self, id, FALSE, NULL, TRUE, text, error);
}

/**
 * tb_chart_book_set_words:
 * @self: a chart book
 * @id: a chart's id
 * @title: (nullable): its title, as for tb_chart_book_set_title()
 * @caption: (nullable): its caption, as for tb_chart_book_set_caption()
 * @error: return location for an error
 *
 * Titles a chart and writes its caption in one change.
 *
 * Returns: as tb_chart_book_set_title()
 */
gboolean
tb_chart_book_set_words (TbChartBook *self, const char *id, const char *title, const char *caption, GError **error)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  return set_texts (self, id, TRUE, title, TRUE, caption, error);
}

static gboolean
write_picked (TbEdit *edit, const TbChartEntry *entry, gboolean is_picked, GError **error)
{
  g_autofree char *setting = g_strdup_printf ("chart/%s/left-out", entry->id);

  return tb_edit_set_setting (edit, setting, is_picked ? NULL : "yes", error);
}

/**
 * tb_chart_book_set_picked:
 * @self: a chart book
 * @id: a chart's id
 * @is_picked: whether it is to be printed
 * @error: return location for an error
 *
 * Takes a chart into the printed book, or leaves it out.
 *
 * Returns: %FALSE with the errors of tb_chart_book_find() and of the project
 */
gboolean
tb_chart_book_set_picked (TbChartBook *self, const char *id, gboolean is_picked, GError **error)
{
  const TbChartEntry *entry;
  g_autoptr (TbEdit) edit = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  entry = tb_chart_book_find (self, id, error);
  if (entry == NULL)
    return FALSE;
  /* Translators: a change in the history; %s is what the chart shows */
  label = g_strdup_printf (is_picked ? _("Take into the chart book · %s") : _("Leave out of the chart book · %s"), entry->spec->title);
  edit = begin (self, label, error);
  return edit != NULL && write_picked (edit, entry, is_picked, error) && tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_chart_book_set_all_picked:
 * @self: a chart book
 * @is_picked: whether all charts are to be printed, or none
 * @error: return location for an error
 *
 * Takes all charts into the printed book, or leaves all out, as one change.
 *
 * Returns: %FALSE with the project's errors
 */
gboolean
tb_chart_book_set_all_picked (TbChartBook *self, gboolean is_picked, GError **error)
{
  g_autoptr (TbEdit) edit = NULL;
  GPtrArray *entries;

  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  edit = begin (self, is_picked ? _("Take all charts into the chart book") : _("Leave all charts out of the chart book"), error);
  if (edit == NULL)
    return FALSE;
  entries = tb_chart_book_get_entries (self);
  for (guint i = 0; i < entries->len; i++)
    if (!write_picked (edit, g_ptr_array_index (entries, i), is_picked, error))
      return FALSE;
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
write_position (TbEdit *edit, GPtrArray *entries, const TbBookedChart *chart, double position, GError **error)
{
  g_autofree char *setting = g_strdup_printf ("chart/%s/position", chart->id);
  g_autofree char *text = tb_chart_book_position_to_text (entries, chart, position);

  return tb_edit_set_setting (edit, setting, text, error);
}

/* When two charts were moved many times into the same gap, there is no number left between them. */
static gboolean
number_again (TbEdit *edit, GPtrArray *entries, GPtrArray *order, GError **error)
{
  for (guint i = 0; i < order->len; i++)
    if (!write_position (edit, entries, g_ptr_array_index (order, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_order (TbEdit *edit, GPtrArray *entries, const TbBookedChart *chart, guint position, GError **error)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  double low, high, middle;

  for (guint i = 0; i < entries->len; i++)
    if (g_ptr_array_index (entries, i) != chart)
      g_ptr_array_add (order, g_ptr_array_index (entries, i));
  position = MIN (position, order->len);
  low = position > 0 ? ((TbBookedChart *) g_ptr_array_index (order, position - 1))->position : -1;
  high = position < order->len ? ((TbBookedChart *) g_ptr_array_index (order, position))->position : entries->len;
  middle = low < chart->place && chart->place < high ? chart->place : low + (high - low) / 2;
  if (low < middle && middle < high)
    return write_position (edit, entries, chart, middle, error);
  g_ptr_array_insert (order, position, (gpointer) chart);
  return number_again (edit, entries, order, error);
}

/**
 * tb_chart_book_move:
 * @self: a chart book
 * @id: a chart's id
 * @position: where it is to stand among all entries, from 0
 * @error: return location for an error
 *
 * Moves a chart. Only the moved chart's own setting is written: a position between those of its new neighbours, which
 * have theirs from the sections' own order. So two people who move different charts don't undo each other's work.
 *
 * Returns: %FALSE with the errors of tb_chart_book_find() and of the project
 */
gboolean
tb_chart_book_move (TbChartBook *self, const char *id, guint position, GError **error)
{
  const TbChartEntry *entry;
  g_autoptr (TbEdit) edit = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);

  entry = tb_chart_book_find (self, id, error);
  if (entry == NULL)
    return FALSE;
  /* Translators: a change in the history; %s is what the chart shows */
  label = g_strdup_printf (_("Move in the chart book · %s"), entry->spec->title);
  edit = begin (self, label, error);
  return edit != NULL && write_order (edit, tb_chart_book_get_entries (self), (const TbBookedChart *) entry, position, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_chart_book_set_options:
 * @self: a chart book
 * @options: how its pages are to look
 * @error: return location for an error
 *
 * Sets how the pages look, as one change.
 *
 * Returns: %FALSE with the project's errors
 */
gboolean
tb_chart_book_set_options (TbChartBook *self, const TbChartBookOptions *options, GError **error)
{
  g_autoptr (TbEdit) edit = NULL;
  TbChartBookOptions now;

  g_return_val_if_fail (TB_IS_CHART_BOOK (self), FALSE);
  g_return_val_if_fail (options->per_page == 1 || options->per_page == 2 || options->per_page == 4, FALSE);

  now = tb_chart_book_get_options (self);
  edit = begin (self, _("Pages of the chart book"), error);
  if (edit == NULL)
    return FALSE;
  if (now.per_page != options->per_page &&
      !tb_edit_set_setting (edit, "chart-book/per-page", options->per_page == 1 ? "1" : options->per_page == 2 ? "2"
                                                                                                               : "4",
                            error))
    return FALSE;
  if (now.paper != options->paper &&
      !tb_edit_set_setting (edit, "chart-book/paper", options->paper == TB_PAPER_A3 ? "A3" : "A4", error))
    return FALSE;
  if (now.is_landscape != options->is_landscape &&
      !tb_edit_set_setting (edit, "chart-book/landscape", options->is_landscape ? "yes" : "no", error))
    return FALSE;
  if (now.is_mono != options->is_mono && !tb_edit_set_setting (edit, "chart-book/mono", options->is_mono ? "yes" : "no", error))
    return FALSE;
  return tb_edit_commit (g_steal_pointer (&edit), error);
}
