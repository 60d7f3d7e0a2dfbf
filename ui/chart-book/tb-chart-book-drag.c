/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting the charts of the chart book in order by dragging them. A line between two cards marks where the dragged one
 * would go; near its edges the view scrolls on. */
#include "chart-book/tb-chart-book-drag.h"

/* how near to the edge the view scrolls, and how far in a frame, in pixels */
#define EDGE 48
#define MAX_STEP 24

/* how large the picture is that is dragged along */
#define ICON_SCALE 0.5

typedef struct
{
  GtkFlowBox *box;          /* borrowed; it owns this */
  TbChartThumbnail *marked; /* borrowed; the card beside the mark, or NULL */
  guint place;              /* before which card the dragged one goes */
  double x;                 /* where the pointer is, in the box */
  double y;
  guint tick; /* scrolls while the pointer is near an edge */
} Drop;

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, TbChartThumbnail *card)
{
  return tb_chart_thumbnail_is_movable (card) ? gdk_content_provider_new_typed (TB_TYPE_CHART_THUMBNAIL, card) : NULL;
}

/* (transfer full): small enough to leave the charts to be seen that it goes between */
static GdkPaintable *
new_icon (GtkWidget *card, int width, int height)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (card);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (paintable);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (picture, snapshot, width, height);

  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (width, height));
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *card)
{
  const int width = gtk_widget_get_width (card) * ICON_SCALE, height = gtk_widget_get_height (card) * ICON_SCALE;
  g_autoptr (GdkPaintable) icon = new_icon (card, width, height);

  /* below the pointer: the mark of where it goes is beside it */
  gtk_drag_source_set_icon (source, icon, width / 2, 0);
  gtk_widget_add_css_class (card, "dragged");
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkWidget *card)
{
  gtk_widget_remove_css_class (card, "dragged");
}

/**
 * tb_chart_book_drag_add_card:
 * @card: a new card
 *
 * Lets a card be dragged.
 */
void
tb_chart_book_drag_add_card (TbChartThumbnail *card)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), card, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), card, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), card, 0);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (source));
}

static void
set_mark (Drop *drop, TbChartThumbnail *card, int side)
{
  if (drop->marked != NULL && drop->marked != card)
    tb_chart_thumbnail_set_mark (drop->marked, TB_CHART_THUMBNAIL_NO_MARK);
  drop->marked = card;
  if (card != NULL)
    tb_chart_thumbnail_set_mark (card, side);
}

static GtkWidget *
get_bounds (Drop *drop, int index, graphene_rect_t *bounds)
{
  GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (drop->box, index);

  return card != NULL && gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (drop->box), bounds) ? GTK_WIDGET (card) : NULL;
}

/* before the first card whose middle is behind the pointer; at the end of a row, after the last card of it */
static void
update_place (Drop *drop)
{
  const gboolean is_stacked = gtk_widget_get_width (GTK_WIDGET (drop->box)) < 2 * gtk_widget_get_width (gtk_widget_get_first_child (GTK_WIDGET (drop->box)));
  const double spacing = gtk_flow_box_get_row_spacing (drop->box);
  graphene_rect_t bounds, next;
  GtkWidget *card;

  for (int i = 0; (card = get_bounds (drop, i, &bounds)) != NULL; i++)
    {
      const double end = bounds.origin.y + bounds.size.height;
      const gboolean is_before = is_stacked ? drop->y < end - bounds.size.height / 2 : drop->x < bounds.origin.x + bounds.size.width / 2;
      const GtkWidget *following = get_bounds (drop, i + 1, &next);
      const gboolean is_last = following == NULL || (!is_stacked && next.origin.y >= end && drop->y <= end + spacing / 2);

      if (following != NULL && !is_stacked && drop->y > end + spacing / 2)
        continue;
      if (!is_before && !is_last)
        continue;

      drop->place = is_before ? i : i + 1;
      set_mark (drop, TB_CHART_THUMBNAIL (card), is_stacked ? (is_before ? GTK_POS_TOP : GTK_POS_BOTTOM) : (is_before ? GTK_POS_LEFT : GTK_POS_RIGHT));
      return;
    }
}

static double
get_step (Drop *drop, GtkAdjustment *adjustment)
{
  const double y = drop->y - gtk_adjustment_get_value (adjustment), height = gtk_adjustment_get_page_size (adjustment);

  if (y < EDGE)
    return -MIN (EDGE - y, EDGE) / EDGE * MAX_STEP;
  if (y > height - EDGE)
    return MIN (y - height + EDGE, EDGE) / EDGE * MAX_STEP;

  return 0;
}

static gboolean
scroll (GtkWidget *box, GdkFrameClock *clock, gpointer data)
{
  Drop *drop = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (box, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  const double before = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, before + get_step (drop, adjustment));
  drop->y += gtk_adjustment_get_value (adjustment) - before;
  update_place (drop);

  return G_SOURCE_CONTINUE;
}

static void
stop (Drop *drop)
{
  if (drop->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (drop->box), drop->tick);
  drop->tick = 0;
  if (drop->marked != NULL)
    tb_chart_thumbnail_set_mark (drop->marked, TB_CHART_THUMBNAIL_NO_MARK);
  drop->marked = NULL;
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, Drop *drop)
{
  drop->x = x;
  drop->y = y;
  update_place (drop);
  if (drop->tick == 0)
    drop->tick = gtk_widget_add_tick_callback (GTK_WIDGET (drop->box), scroll, drop, NULL);

  return GDK_ACTION_MOVE;
}

static void
on_leave (GtkDropTarget *target, Drop *drop)
{
  stop (drop);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, Drop *drop)
{
  TbChartThumbnail *card = g_value_get_object (value);
  guint from, place;

  drop->x = x;
  drop->y = y;
  update_place (drop);
  stop (drop);

  /* a card of another window isn't in this book */
  if (gtk_widget_get_parent (GTK_WIDGET (card)) != GTK_WIDGET (drop->box))
    return FALSE;

  from = tb_chart_thumbnail_get_place (card);
  place = drop->place > from ? drop->place - 1 : drop->place;
  gtk_widget_activate_action (GTK_WIDGET (drop->box), "cards.move", "(su)", tb_chart_thumbnail_get_id (card), place);

  return TRUE;
}

/**
 * tb_chart_book_drag_add_box:
 * @box: the box that the cards are in, inside a scrolled window
 *
 * Lets cards be dropped between others; the action `cards.move` moves them then.
 */
void
tb_chart_book_drag_add_box (GtkFlowBox *box)
{
  GtkDropTarget *target = gtk_drop_target_new (TB_TYPE_CHART_THUMBNAIL, GDK_ACTION_MOVE);
  Drop *drop = g_new0 (Drop, 1);

  drop->box = box;
  g_object_set_data_full (G_OBJECT (box), "tb-drop", drop, g_free);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), drop);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), drop);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), drop);
  gtk_widget_add_controller (GTK_WIDGET (box), GTK_EVENT_CONTROLLER (target));
}
