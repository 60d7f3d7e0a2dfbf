/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a value of the chart says of itself: how much it is, which cell it is and where that figure comes from. */
#include <glib/gi18n-lib.h>

#include "charts/tb-chart-view-private.h"
#include "grid/tb-cell-story.h"
#include "tb-words.h"

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* what a percentage that the chart worked out is made of: 已完成 ÷ 全年计划 */
static char *
describe_share (TbChartView *self, const TbChartTarget *target)
{
  const TbChartEntry *entry = tb_chart_book_find (self->charts, self->id, NULL);
  TbSheet *sheet = tb_book_get_sheet (tb_chart_book_get_book (self->charts), self->topic_key);
  const TbMeasure *whole = entry != NULL && entry->spec->against != NULL ? tb_sheet_find_measure (sheet, entry->spec->against) : NULL;

  return whole != NULL && target->measure != NULL ? g_strdup_printf ("%s ÷ %s", target->measure->name, whole->name) : NULL;
}

/**
 * tb_chart_view_describe_source: (skip)
 * @self: a view
 * @target: one of its values
 *
 * Says where a value comes from: which figures it is made of, the cell's formula or who typed it, how the source named
 * it and its note; and of another quarter, that it is one.
 *
 * Returns: (transfer full): the lines
 */
char *
tb_chart_view_describe_source (TbChartView *self, const TbChartTarget *target)
{
  TbBook *book = tb_chart_book_get_book (self->charts);
  const char *period = target->period != NULL ? target->period : tb_book_get_period (book);
  GString *text = g_string_new (NULL);
  g_autofree char *share = describe_share (self, target);

  add_line (text, share);
  if (target->organization != NULL && target->measure != NULL)
    {
      g_autofree char *measure_key = g_strconcat (self->topic_key, "/", target->measure->id, NULL);
      g_autofree char *source = tb_cell_story_describe_source (book, period, measure_key, target->organization);

      add_line (text, source);
    }
  if (!g_str_equal (period, tb_book_get_period (book)))
    {
      g_autofree char *words = tb_words_period (period);
      g_autofree char *line = g_strdup_printf (_("The cell is in another quarter, %s."), words);

      add_line (text, line);
    }
  return g_string_free (text, FALSE);
}

/* Keys brought the focus; after a click nobody asked. */
static gboolean
is_walking (TbChartView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return gtk_event_controller_focus_contains_focus (self->keys) && GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root));
}

/**
 * tb_chart_view_update_hint: (skip)
 * @self: a view
 *
 * Shows the hint of the value under the pointer, else of the one that has the focus, else none.
 */
void
tb_chart_view_update_hint (TbChartView *self)
{
  const int index = self->hovered >= 0 ? self->hovered : is_walking (self) ? self->current
                                                                           : -1;
  TbChartTarget target;
  GdkRectangle at;
  g_autofree char *value = NULL;
  g_autofree char *source = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !tb_chart_view_get_target (self, index, &target))
    {
      if (self->hint != NULL)
        tb_chart_hint_hide (self->hint);
      return;
    }
  if (self->hint == NULL)
    self->hint = TB_CHART_HINT (tb_chart_hint_new (GTK_WIDGET (self)));
  value = tb_chart_describe_target (self->chart, &target);
  source = tb_chart_view_describe_source (self, &target);
  tb_chart_view_get_rectangle (self, &target, &at);
  tb_chart_hint_show (self->hint, &at, value, source);
  /* placed with the view, for what it says may be longer than before */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
