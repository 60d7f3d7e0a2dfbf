/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All charts as small pictures, to pick and to put in order. Cards are made and brought up to date a few at a time, so
 * that the window goes on meanwhile, and only while they are seen. */
#include "chart-book/tb-chart-book-cards.h"

#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-book-drag.h"
#include "chart-book/tb-chart-thumbnail.h"
#include "tb-refresher.h"
#include "tb-toast.h"
#include "tb-window.h"

/* what the charts may take of a frame, in microseconds */
#define SLICE 4000
/* a frame's tick comes before its placing */
#define FRAMES_TO_PLACE 2

struct _TbChartBookCards
{
  GtkWidget parent_instance;

  TbChartBook *charts;    /* owned */
  TbRefresher *refresher; /* owned */
  GHashTable *cards;      /* owned; chart id -> TbChartThumbnail (borrowed) */
  GHashTable *stale;      /* owned; ids of charts to be drawn anew */
  TbChartBookOptions options;
  char *foot; /* owned; source and cut-off date, which stand on every chart */
  guint idle;
  char *wanted; /* owned, nullable: the chart that is to be shown once all are there */

  GtkWidget *scroller;
  GtkFlowBox *box;
};

enum
{
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbChartBookCards, tb_chart_book_cards, GTK_TYPE_WIDGET)

static TbChartThumbnail *
ensure_card (TbChartBookCards *self, const char *id, guint place, guint n_places)
{
  TbChartThumbnail *card = g_hash_table_lookup (self->cards, id);

  if (card != NULL)
    return card;

  card = TB_CHART_THUMBNAIL (tb_chart_thumbnail_new (self->charts, id));
  g_hash_table_insert (self->cards, (gpointer) tb_chart_thumbnail_get_id (card), card);
  tb_chart_thumbnail_set_place (card, place, n_places);
  tb_chart_book_drag_add_card (card);
  gtk_flow_box_append (self->box, GTK_WIDGET (card));

  return card;
}

/* it may have the focus already, which then doesn't scroll */
static void
scroll_to (TbChartBookCards *self, GtkWidget *card)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const double spacing = gtk_flow_box_get_row_spacing (self->box);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (card, GTK_WIDGET (self->box), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - spacing, bounds.origin.y + bounds.size.height + spacing);
}

/* when the cards that are new have their places */
static gboolean
show_wanted (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TbChartBookCards *self = TB_CHART_BOOK_CARDS (widget);
  guint *n_frames = data;
  GtkWidget *card;

  if (self->wanted == NULL)
    return G_SOURCE_REMOVE;
  if (self->idle != 0 || (*n_frames)++ < FRAMES_TO_PLACE)
    return G_SOURCE_CONTINUE;
  card = g_hash_table_lookup (self->cards, self->wanted);
  g_clear_pointer (&self->wanted, g_free);
  if (card != NULL)
    {
      gtk_widget_grab_focus (card);
      scroll_to (self, card);
    }
  return G_SOURCE_REMOVE;
}

/* in the book's order, as long as a frame has time for it */
static gboolean
update_some (gpointer data)
{
  TbChartBookCards *self = data;
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);
  gint64 end = g_get_monotonic_time () + SLICE;

  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);
      TbChartThumbnail *card;

      if (!g_hash_table_remove (self->stale, entry->id))
        continue;
      card = ensure_card (self, entry->id, i, entries->len);
      tb_chart_thumbnail_update_chart (card);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  g_signal_emit (self, signals[UPDATED], 0);

  return G_SOURCE_REMOVE;
}

static void
mark_stale (TbChartBookCards *self, const char *id)
{
  g_hash_table_add (self->stale, g_strdup (id));
}

static void
remove_unknown (TbChartBookCards *self)
{
  GHashTableIter iter;
  gpointer id, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, &card))
    if (tb_chart_book_find (self->charts, id, NULL) == NULL)
      {
        g_hash_table_iter_remove (&iter);
        gtk_flow_box_remove (self->box, card);
      }
}

static void
place_cards (TbChartBookCards *self)
{
  GPtrArray *entries = tb_chart_book_get_entries (self->charts);

  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);
      TbChartThumbnail *card = g_hash_table_lookup (self->cards, entry->id);

      if (card == NULL)
        {
          mark_stale (self, entry->id);
          continue;
        }
      tb_chart_thumbnail_set_place (card, i, entries->len);
      tb_chart_thumbnail_update_entry (card);
    }
  gtk_flow_box_invalidate_sort (self->box);
}

static void
refresh (GtkWidget *widget)
{
  TbChartBookCards *self = TB_CHART_BOOK_CARDS (widget);

  remove_unknown (self);
  place_cards (self);
  if (self->idle == 0)
    self->idle = g_idle_add (update_some, self);
}

static void
mark_cards (TbChartBookCards *self, const char *topic_key)
{
  GHashTableIter iter;
  gpointer id, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, &card))
    if (topic_key == NULL || tb_chart_thumbnail_has_words (card) || g_str_equal (tb_chart_thumbnail_get_topic_key (card), topic_key))
      mark_stale (self, id);
  tb_refresher_queue (self->refresher);
}

/* picks and places are the cards' own; titles, captions and colours are drawn */
static void
on_charts_changed (TbChartBookCards *self)
{
  TbChartBookOptions options = tb_chart_book_get_options (self->charts);
  GHashTableIter iter;
  gpointer id, card;

  if (options.is_mono != self->options.is_mono)
    mark_cards (self, NULL);
  self->options = options;
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, &card))
    if (tb_chart_book_find (self->charts, id, NULL) != NULL && tb_chart_thumbnail_are_words_stale (card))
      mark_stale (self, id);
  tb_refresher_queue (self->refresher);
}

static char *
dup_foot (TbBook *book)
{
  g_autofree char *source = tb_book_dup_source (book);
  GDate cutoff, issued;

  tb_book_get_dates (book, &cutoff, &issued);

  return g_strdup_printf ("%s %u", source, g_date_valid (&cutoff) ? g_date_get_julian (&cutoff) : 0);
}

static void
on_book_changed (TbChartBookCards *self, TbBook *book)
{
  char *foot = dup_foot (book);

  if (g_strcmp0 (foot, self->foot) != 0)
    mark_cards (self, NULL);
  g_free (self->foot);
  self->foot = foot;
}

static void
on_period_changed (TbChartBookCards *self)
{
  mark_cards (self, NULL);
}

static int
compare_places (GtkFlowBoxChild *a, GtkFlowBoxChild *b, gpointer data)
{
  guint left = tb_chart_thumbnail_get_place (TB_CHART_THUMBNAIL (a)), right = tb_chart_thumbnail_get_place (TB_CHART_THUMBNAIL (b));

  return left < right ? -1 : left > right;
}

static void
activate_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  guint place;

  g_variant_get (parameter, "(&su)", &id, &place);
  tb_chart_book_cards_move (TB_CHART_BOOK_CARDS (widget), id, place);
}

static void
tb_chart_book_cards_dispose (GObject *object)
{
  TbChartBookCards *self = TB_CHART_BOOK_CARDS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->refresher);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->foot, g_free);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_chart_book_cards_parent_class)->dispose (object);
}

static void
tb_chart_book_cards_class_init (TbChartBookCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_book_cards_dispose;

  signals[UPDATED] = g_signal_new ("updated", TB_TYPE_CHART_BOOK_CARDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "cards.move", "(su)", activate_move);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chartcards");
}

static void
tb_chart_book_cards_init (TbChartBookCards *self)
{
  self->cards = g_hash_table_new (g_str_hash, g_str_equal);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);

  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_activate_on_single_click (self->box, FALSE);
  gtk_flow_box_set_max_children_per_line (self->box, 6);
  gtk_flow_box_set_column_spacing (self->box, 18);
  gtk_flow_box_set_row_spacing (self->box, 18);
  gtk_flow_box_set_sort_func (self->box, compare_places, NULL, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Charts in the book’s order"), -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  tb_chart_book_drag_add_box (self->box);
}

/**
 * tb_chart_book_cards_new:
 * @charts: the chart book
 *
 * Returns: (transfer floating): its charts
 */
GtkWidget *
tb_chart_book_cards_new (TbChartBook *charts)
{
  TbChartBookCards *self;
  TbBook *book;

  g_return_val_if_fail (TB_IS_CHART_BOOK (charts), NULL);

  self = g_object_new (TB_TYPE_CHART_BOOK_CARDS, NULL);
  self->charts = g_object_ref (charts);
  self->options = tb_chart_book_get_options (charts);
  book = tb_chart_book_get_book (charts);
  self->foot = dup_foot (book);
  g_signal_connect_object (charts, "changed", G_CALLBACK (on_charts_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "sheet-changed", G_CALLBACK (mark_cards), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::period", G_CALLBACK (on_period_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tb_chart_book_cards_count:
 * @self: the cards
 * @n_printed: (out): how many charts are printed
 * @n_charts: (out): how many there are
 */
void
tb_chart_book_cards_count (TbChartBookCards *self, guint *n_printed, guint *n_charts)
{
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (TB_IS_CHART_BOOK_CARDS (self));

  *n_printed = 0;
  *n_charts = tb_chart_book_get_entries (self->charts)->len;
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    *n_printed += tb_chart_thumbnail_is_printed (card);
}

/**
 * tb_chart_book_cards_show_chart:
 * @self: the cards
 * @id: a chart's id
 *
 * Brings a chart into view, with the focus, as soon as the charts are there.
 */
void
tb_chart_book_cards_show_chart (TbChartBookCards *self, const char *id)
{
  g_return_if_fail (TB_IS_CHART_BOOK_CARDS (self));
  g_return_if_fail (id != NULL);

  if (self->wanted == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_wanted, g_new0 (guint, 1), g_free);
  g_free (self->wanted);
  self->wanted = g_strdup (id);
}

/**
 * tb_chart_book_cards_move:
 * @self: the cards
 * @id: a chart's id
 * @place: where it is to stand, from 0
 *
 * Moves a chart as one change, and says so.
 */
void
tb_chart_book_cards_move (TbChartBookCards *self, const char *id, guint place)
{
  TbChartThumbnail *card;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (TB_IS_CHART_BOOK_CARDS (self));

  card = g_hash_table_lookup (self->cards, id);
  if (card == NULL || tb_chart_thumbnail_get_place (card) == place)
    return;

  if (!tb_chart_book_move (self->charts, id, place, &error))
    {
      tb_window_show_error (TB_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The chart book can’t be changed"), error);
      return;
    }
  tb_chart_book_cards_show_chart (self, id);
  /* Translators: what a chart shows, and its new place */
  message = g_strdup_printf (_("“%s” is number %u now"), tb_chart_thumbnail_get_name (card), place + 1);
  tb_toast_show_with_action (GTK_WIDGET (self), message, _("_Undo"), "win.undo");
}
