/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One chart of the chart book: its picture, whether it is printed, and what can be done with it. */
#include "chart-book/tb-chart-thumbnail.h"

#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-sheets.h"
#include "dialogs/tb-chart-words-window.h"
#include "paper/tb-page-view.h"
#include "tb-toast.h"
#include "tb-tooltip.h"
#include "tb-window.h"

/* the mark lies in the middle of what is between two charts */
#define MARK_WIDTH 4
#define MARK_DISTANCE 7

struct _TbChartThumbnail
{
  GtkFlowBoxChild parent_instance;

  TbChartBook *charts; /* owned */
  char *id;            /* owned */
  char *topic_key;     /* owned */
  char *title;         /* owned; what the picture says */
  char *words;         /* owned; its title and caption with their fields, as drawn */
  guint place;         /* among all charts, from 0 */
  guint n_places;
  gboolean is_empty;
  gboolean is_updating; /* the tick is set by the program, not by the user */
  int mark;             /* the side where a dragged chart would go, or TB_CHART_THUMBNAIL_NO_MARK */

  TbPageView *picture;
  GtkLabel *reason;
  GtkCheckButton *check;
  GtkLabel *name;
  GtkLabel *topic;
  GtkLabel *caption;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (TbChartThumbnail, tb_chart_thumbnail, GTK_TYPE_FLOW_BOX_CHILD)

static const TbChartEntry *
get_entry (TbChartThumbnail *self)
{
  return tb_chart_book_find (self->charts, self->id, NULL);
}

static void
show_error (TbChartThumbnail *self, const GError *error)
{
  tb_window_show_error (TB_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The chart book can’t be changed"), error);
}

static void
pick (TbChartThumbnail *self, gboolean is_picked)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!tb_chart_book_set_picked (self->charts, self->id, is_picked, &error))
    {
      show_error (self, error);
      tb_chart_thumbnail_update_entry (self);
      return;
    }
  /* Translators: %s is what a chart shows */
  message = is_picked ? g_strdup_printf (_("“%s” will be printed"), tb_chart_thumbnail_get_name (self))
                      : g_strdup_printf (_("“%s” is left out of the chart book"), tb_chart_thumbnail_get_name (self));
  tb_toast_show_with_action (GTK_WIDGET (self), message, _("_Undo"), "win.undo");
}

static void
on_check_toggled (TbChartThumbnail *self)
{
  if (!self->is_updating)
    pick (self, gtk_check_button_get_active (self->check));
}

static void
activate_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-place", "s", TB_CHART_THUMBNAIL (widget)->topic_key);
}

static void
activate_toggle (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbChartThumbnail *self = TB_CHART_THUMBNAIL (widget);
  const TbChartEntry *entry = get_entry (self);

  if (entry != NULL)
    pick (self, !entry->is_picked);
}

static void
activate_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbChartThumbnail *self = TB_CHART_THUMBNAIL (widget);
  int place = CLAMP ((int) self->place + g_variant_get_int32 (parameter), 0, (int) self->n_places - 1);

  gtk_widget_activate_action (widget, "cards.move", "(su)", self->id, (guint) place);
}

static void
activate_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbChartThumbnail *self = TB_CHART_THUMBNAIL (widget);

  tb_chart_words_window_present (widget, self->charts, self->id);
}

static void
activate_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (TB_CHART_THUMBNAIL (widget)->menu_button);
}

static void
append_mark (TbChartThumbnail *self, GtkSnapshot *snapshot)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const double far = MARK_DISTANCE + MARK_WIDTH;
  GdkRGBA accent = { 0.208f, 0.518f, 0.894f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &accent);
  if (self->mark == GTK_POS_LEFT)
    gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (-far, 0, MARK_WIDTH, height));
  else if (self->mark == GTK_POS_RIGHT)
    gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (width + MARK_DISTANCE, 0, MARK_WIDTH, height));
  else if (self->mark == GTK_POS_TOP)
    gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (0, -far, width, MARK_WIDTH));
  else if (self->mark == GTK_POS_BOTTOM)
    gtk_snapshot_append_color (snapshot, &accent, &GRAPHENE_RECT_INIT (0, height + MARK_DISTANCE, width, MARK_WIDTH));
}

static void
tb_chart_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (tb_chart_thumbnail_parent_class)->snapshot (widget, snapshot);
  append_mark (TB_CHART_THUMBNAIL (widget), snapshot);
}

static void
tb_chart_thumbnail_dispose (GObject *object)
{
  TbChartThumbnail *self = TB_CHART_THUMBNAIL (object);

  g_clear_object (&self->charts);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->topic_key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (tb_chart_thumbnail_parent_class)->dispose (object);
}

/* menus show the last key of an action: not the keypad's */
static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
  } moves[] = {
    { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Up, -1 },
    { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Down, 1 },
    { GDK_KEY_Home, -10000 },
    { GDK_KEY_End, 10000 },
  };

  gtk_widget_class_install_action (widget_class, "card.open", NULL, activate_open);
  gtk_widget_class_install_action (widget_class, "card.toggle", NULL, activate_toggle);
  gtk_widget_class_install_action (widget_class, "card.move", "i", activate_move);
  gtk_widget_class_install_action (widget_class, "card.words", NULL, activate_words);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, activate_menu);

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_action (widget_class, moves[i].key, GDK_ALT_MASK, "card.move", "i", moves[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "card.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "card.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "card.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.words", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
}

static void
tb_chart_thumbnail_class_init (TbChartThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_thumbnail_dispose;
  widget_class->snapshot = tb_chart_thumbnail_snapshot;

  g_type_ensure (TB_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/chart-book/tb-chart-thumbnail.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, picture);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, reason);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, check);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, name);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, topic);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, caption);
  gtk_widget_class_bind_template_child (widget_class, TbChartThumbnail, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);
  add_actions (widget_class);
}

/* the second click of two opens; a right click is the menu's */
static void
on_pressed (TbChartThumbnail *self, int n_press, double x, double y, GtkGestureSingle *click)
{
  guint button = gtk_gesture_single_get_current_button (click);

  if (button == GDK_BUTTON_SECONDARY)
    gtk_menu_button_popup (self->menu_button);
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "card.open", NULL);
}

static void
tb_chart_thumbnail_init (TbChartThumbnail *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->mark = TB_CHART_THUMBNAIL_NO_MARK;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_check_toggled), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
show_names (TbChartThumbnail *self, const TbChartEntry *entry)
{
  TbCatalog *catalog = tb_book_get_catalog (tb_chart_book_get_book (self->charts));
  const TbSectionSpec *section = NULL;
  const TbTopic *topic = tb_catalog_get_topic (catalog, self->topic_key, &section);
  g_autofree char *words = g_strdup_printf ("%s · %s", section->name, topic->name);
  /* Translators: names the menu of a chart for screen readers; %s is what the chart shows */
  g_autofree char *menu = g_strdup_printf (_("What can be done with “%s”"), entry->spec->title);

  gtk_label_set_label (self->name, entry->spec->title);
  gtk_label_set_label (self->topic, words);
  tb_tooltip_set (GTK_WIDGET (self->name), entry->spec->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->spec->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

/**
 * tb_chart_thumbnail_new:
 * @charts: the chart book
 * @id: a chart's id
 *
 * Returns: (transfer floating): a card; it has no picture before tb_chart_thumbnail_update_chart()
 */
GtkWidget *
tb_chart_thumbnail_new (TbChartBook *charts, const char *id)
{
  TbChartThumbnail *self = g_object_new (TB_TYPE_CHART_THUMBNAIL, NULL);
  const TbChartEntry *entry = tb_chart_book_find (charts, id, NULL);

  self->charts = g_object_ref (charts);
  self->id = g_strdup (id);
  self->topic_key = g_strdup_printf ("%s/%s", entry->section_id, entry->spec->topic);
  show_names (self, entry);
  tb_chart_thumbnail_update_entry (self);

  return GTK_WIDGET (self);
}

/* what a screen reader says of the card: what it is, where it stands, and what becomes of it */
static void
update_description (TbChartThumbnail *self, const TbChartEntry *entry)
{
  const char *state = self->is_empty ? gtk_label_get_label (self->reason) : entry->is_picked ? _("is printed") : _("not printed");
  /* Translators: what a chart shows, its title, “is printed” or “left out”, its place, how many there are */
  g_autofree char *label = g_strdup_printf (_("%s: %s; %s; %u of %u"), entry->spec->title, self->title != NULL ? self->title : "", state, self->place + 1, self->n_places);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * tb_chart_thumbnail_update_entry:
 * @self: a thumbnail
 *
 * Shows whether the chart is picked, and its caption, as they are now.
 */
void
tb_chart_thumbnail_update_entry (TbChartThumbnail *self)
{
  const TbChartEntry *entry;
  gboolean is_writable;
  g_autofree char *caption = NULL;

  g_return_if_fail (TB_IS_CHART_THUMBNAIL (self));

  entry = get_entry (self);
  is_writable = tb_chart_thumbnail_is_movable (self);
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->check, entry->is_picked);
  self->is_updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.toggle", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.words", is_writable);
  set_css_class (GTK_WIDGET (self), "left-out", !entry->is_picked);

  caption = tb_chart_book_dup_caption (self->charts, entry);
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  update_description (self, entry);
}

/* both with their fields, to tell whether they were edited */
static char *
dup_words (TbChartThumbnail *self)
{
  const TbChartEntry *entry = get_entry (self);
  g_autofree char *title = entry != NULL ? tb_chart_book_dup_title_text (self->charts, entry) : NULL;
  g_autofree char *caption = entry != NULL ? tb_chart_book_dup_caption_text (self->charts, entry) : NULL;

  return g_strdup_printf ("%s\n%s", title, caption);
}

/**
 * tb_chart_thumbnail_update_chart:
 * @self: a thumbnail
 *
 * Draws the chart anew, with the figures as they are now.
 */
void
tb_chart_thumbnail_update_chart (TbChartThumbnail *self)
{
  const TbChartEntry *entry;
  TbChart *chart;
  g_autoptr (TbPageSet) sheet = NULL;

  g_return_if_fail (TB_IS_CHART_THUMBNAIL (self));

  entry = get_entry (self);
  chart = tb_chart_book_make_chart (self->charts, entry);
  self->is_empty = chart == NULL || tb_chart_is_empty (chart);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->is_empty);
  if (self->is_empty)
    gtk_label_set_label (self->reason, entry->spec->quarters > 1 ? _("needs the figures of two quarters") : _("no figures yet"));
  set_css_class (GTK_WIDGET (self), "empty", self->is_empty);

  g_free (self->words);
  self->words = dup_words (self);
  g_free (self->title);
  self->title = g_strdup (chart != NULL ? tb_chart_get_title (chart) : NULL);
  if (chart != NULL)
    sheet = tb_chart_sheets_new_thumbnail (chart, tb_chart_book_get_options (self->charts).is_mono);
  tb_page_view_set_page (self->picture, sheet, 0);
  tb_chart_thumbnail_update_entry (self);
}

/**
 * tb_chart_thumbnail_get_id:
 * @self: a thumbnail
 *
 * Returns: (transfer none): the chart's id
 */
const char *
tb_chart_thumbnail_get_id (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), NULL);

  return self->id;
}

/**
 * tb_chart_thumbnail_get_topic_key:
 * @self: a thumbnail
 *
 * Returns: (transfer none): the key of the topic that the chart is of
 */
const char *
tb_chart_thumbnail_get_topic_key (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), NULL);

  return self->topic_key;
}

/**
 * tb_chart_thumbnail_get_place:
 * @self: a thumbnail
 *
 * Returns: where the chart stands, from 0
 */
guint
tb_chart_thumbnail_get_place (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), 0);

  return self->place;
}

/**
 * tb_chart_thumbnail_set_place:
 * @self: a thumbnail
 * @place: where the chart stands, from 0
 * @n_places: how many charts there are
 */
void
tb_chart_thumbnail_set_place (TbChartThumbnail *self, guint place, guint n_places)
{
  g_return_if_fail (TB_IS_CHART_THUMBNAIL (self));

  self->place = place;
  self->n_places = n_places;
}

/**
 * tb_chart_thumbnail_is_printed:
 * @self: a thumbnail
 *
 * Returns: whether the chart is picked and has anything to print
 */
gboolean
tb_chart_thumbnail_is_printed (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), FALSE);

  return !self->is_empty && gtk_check_button_get_active (self->check);
}

/**
 * tb_chart_thumbnail_has_words:
 * @self: a thumbnail
 *
 * Returns: whether the chart has a title or a caption of the analyst's, which may tell figures of other topics
 */
gboolean
tb_chart_thumbnail_has_words (TbChartThumbnail *self)
{
  const TbChartEntry *entry;

  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), FALSE);

  entry = get_entry (self);

  return entry != NULL && (entry->has_own_title || entry->has_caption);
}

/**
 * tb_chart_thumbnail_are_words_stale:
 * @self: a thumbnail
 *
 * Returns: whether the chart's title or caption was worded otherwise since it was drawn
 */
gboolean
tb_chart_thumbnail_are_words_stale (TbChartThumbnail *self)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), FALSE);

  words = dup_words (self);

  return g_strcmp0 (words, self->words) != 0;
}

/**
 * tb_chart_thumbnail_get_name:
 * @self: a thumbnail
 *
 * Returns: (transfer none): what the chart shows, as people call it
 */
const char *
tb_chart_thumbnail_get_name (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), NULL);

  return gtk_label_get_label (self->name);
}

/**
 * tb_chart_thumbnail_is_movable:
 * @self: a thumbnail
 *
 * Returns: whether the book can be changed
 */
gboolean
tb_chart_thumbnail_is_movable (TbChartThumbnail *self)
{
  g_return_val_if_fail (TB_IS_CHART_THUMBNAIL (self), FALSE);

  return !tb_project_is_read_only (tb_book_get_project (tb_chart_book_get_book (self->charts)));
}

/**
 * tb_chart_thumbnail_set_mark:
 * @self: a thumbnail
 * @side: a #GtkPositionType, or %TB_CHART_THUMBNAIL_NO_MARK
 *
 * Marks the side of the chart where another one would go that is being dragged.
 */
void
tb_chart_thumbnail_set_mark (TbChartThumbnail *self, int side)
{
  g_return_if_fail (TB_IS_CHART_THUMBNAIL (self));

  if (self->mark == side)
    return;

  self->mark = side;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
