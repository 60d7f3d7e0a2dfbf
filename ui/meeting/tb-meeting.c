/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meeting shows one slide: a chart as large as fits, its caption and its number. */
#include "meeting/tb-meeting-private.h"

#include <glib/gi18n-lib.h>

#include "charts/tb-chart-list.h"

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbMeeting, tb_meeting, GTK_TYPE_WIDGET)

static void
tell (TbMeeting *self)
{
  TbChart *chart = tb_chart_view_get_chart (self->view);
  g_autofree char *number = g_strdup_printf ("%d / %u", self->index + 1, self->list->len);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  gtk_label_set_label (self->number, number);
  if (chart == NULL)
    return;
  /* Translators: a slide's number, how many there are, and its title */
  label = g_strdup_printf (_("%d of %u: %s"), self->index + 1, self->list->len, tb_chart_get_title (chart));
  description = tb_chart_describe (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_slide (TbMeeting *self)
{
  const TbChartEntry *entry = tb_chart_book_find (self->charts, g_ptr_array_index (self->list, self->index), NULL);
  g_autofree char *caption = entry != NULL ? tb_chart_book_dup_caption (self->charts, entry) : NULL;

  tb_chart_view_refresh (self->view);
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  tell (self);
}

/**
 * tb_meeting_turn_to: (skip)
 * @self: a meeting
 * @index: a slide; the first or last one stands for those before and behind
 *
 * Turns to a slide.
 */
void
tb_meeting_turn_to (TbMeeting *self, int index)
{
  if (self->list->len == 0)
    return;
  self->index = CLAMP (index, 0, (int) self->list->len - 1);
  tb_chart_view_set_chart (self->view, g_ptr_array_index (self->list, self->index));
  show_slide (self);
}

/**
 * tb_meeting_end: (skip)
 * @self: a meeting
 *
 * Tells that the user wants to end it.
 */
void
tb_meeting_end (TbMeeting *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

/* The figures, the picks or the order changed: the slide stays the same chart's, if it is still there. */
static void
refresh (GtkWidget *widget)
{
  TbMeeting *self = TB_MEETING (widget);
  g_autoptr (GPtrArray) list = tb_chart_list_new (self->charts, TRUE);
  const int index = tb_chart_list_find (list, tb_chart_view_get_id (self->view));

  if (list->len == 0)
    {
      tb_meeting_end (self);
      return;
    }
  g_ptr_array_unref (self->list);
  self->list = g_steal_pointer (&list);
  if (index < 0)
    {
      tb_meeting_turn_to (self, self->index);
      return;
    }
  self->index = index;
  show_slide (self);
}

static void
tb_meeting_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (tb_meeting_parent_class)->snapshot (widget, snapshot);
  tb_meeting_pointer_draw (TB_MEETING (widget), snapshot);
}

static void
tb_meeting_dispose (GObject *object)
{
  TbMeeting *self = TB_MEETING (object);

  g_clear_handle_id (&self->hold, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->refresher);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_meeting_parent_class)->dispose (object);
}

static void
tb_meeting_class_init (TbMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_meeting_dispose;
  widget_class->snapshot = tb_meeting_snapshot;
  signals[ENDED] = g_signal_new ("ended", TB_TYPE_MEETING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "meeting");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tb_meeting_init (TbMeeting *self)
{
  self->list = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  tb_meeting_input_init (self);
}

static GtkWidget *
make_stage (TbMeeting *self)
{
  GtkWidget *stage = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (stage, "stage");
  self->view = TB_CHART_VIEW (tb_chart_view_new (self->charts, ""));
  tb_chart_view_set_fills (self->view, TRUE);
  tb_chart_view_set_pointable (self->view, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (GTK_BOX (stage), GTK_WIDGET (self->view));
  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "slide-caption");
  gtk_box_append (GTK_BOX (stage), GTK_WIDGET (self->caption));
  return stage;
}

static GtkWidget *
make_hint (TbMeeting *self)
{
  GtkWidget *label = gtk_label_new (_("← → turn   ·   hold the button or Ctrl: pointer   ·   Esc: end"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "osd");
  gtk_widget_add_css_class (label, "slide-hint");
  self->hint = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->hint, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->hint, label);
  gtk_widget_set_halign (GTK_WIDGET (self->hint), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->hint), GTK_ALIGN_END);
  gtk_widget_set_can_target (GTK_WIDGET (self->hint), FALSE);
  return GTK_WIDGET (self->hint);
}

static GtkWidget *
make_number (TbMeeting *self)
{
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "slide-number");
  gtk_widget_set_halign (GTK_WIDGET (self->number), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_END);
  gtk_widget_set_can_target (GTK_WIDGET (self->number), FALSE);
  return GTK_WIDGET (self->number);
}

/**
 * tb_meeting_new: (skip)
 * @charts: the chart book
 *
 * Returns: (transfer floating): a meeting that shows nothing yet
 */
GtkWidget *
tb_meeting_new (TbChartBook *charts)
{
  TbMeeting *self = g_object_new (TB_TYPE_MEETING, NULL);

  self->charts = g_object_ref (charts);
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), make_stage (self));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), make_number (self));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), make_hint (self));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
  g_signal_connect_object (tb_chart_book_get_book (charts), "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * tb_meeting_begin: (skip)
 * @self: a meeting
 * @chart: (nullable): the chart to begin with
 * @topic_key: (nullable): else the topic to begin with; where neither is in the chart book, it begins at its first chart
 *
 * Gets ready to be shown.
 *
 * Returns: whether the chart book has anything to show
 */
gboolean
tb_meeting_begin (TbMeeting *self, const char *chart, const char *topic_key)
{
  int index;

  g_ptr_array_unref (self->list);
  self->list = tb_chart_list_new (self->charts, TRUE);
  if (self->list->len == 0)
    return FALSE;
  index = tb_chart_list_find (self->list, chart);
  if (index < 0)
    index = tb_chart_list_find_topic (self->list, self->charts, topic_key);
  tb_meeting_turn_to (self, index);
  tb_meeting_wake (self);
  return TRUE;
}
