/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all places of a project: overview, the sections' topics, circular, chart book, checks, history. */
#include "tb-sidebar.h"

#include <glib/gi18n-lib.h>

#include "tb-sidebar-row.h"
#include "tb-words.h"

/* a part of the rows before and after the shown one stays in view */
#define SCROLL_MARGIN 18

/**
 * TbSidebar:
 *
 * A place is named by a word (`overview`, `circular`, `chart-book`, `checks`, `history`) or, for a topic, by the
 * topic's key.
 */
struct _TbSidebar
{
  GtkWidget parent_instance;

  TbStanding *standing; /* owned */
  GHashTable *rows;     /* owned; place -> row (borrowed) */
  GtkListBoxRow *shown; /* borrowed; the row of the place that the window shows */

  GtkWidget *scroller;
  GtkListBox *list;
  guint scroll; /* the tick callback that brings the shown row into view */
};

enum
{
  PLACE_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbSidebar, tb_sidebar, GTK_TYPE_WIDGET)

static void
select_row (TbSidebar *self, GtkListBoxRow *row, gboolean activated)
{
  g_signal_emit (self, signals[PLACE_SELECTED], 0, tb_sidebar_row_get_place (TB_SIDEBAR_ROW (row)), activated);
}

/* the list selects the row again that is selected when the focus comes to it: that chooses nothing */
static void
on_row_selected (TbSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL && row != self->shown)
    select_row (self, row, FALSE);
}

/* a click on the row that is selected already: the folded window must still go there */
static void
on_row_activated (TbSidebar *self, GtkListBoxRow *row)
{
  select_row (self, row, TRUE);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *heading = tb_sidebar_row_get_heading (TB_SIDEBAR_ROW (row));
  const char *above = before != NULL ? tb_sidebar_row_get_heading (TB_SIDEBAR_ROW (before)) : NULL;
  GtkWidget *header;

  if (g_strcmp0 (heading, above) == 0)
    return;

  if (heading == NULL)
    {
      header = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_add_css_class (header, "group");
    }
  else
    {
      header = gtk_label_new (heading);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_label_set_ellipsize (GTK_LABEL (header), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (header, "heading");
      gtk_widget_add_css_class (header, "group");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
add_row (TbSidebar *self, const char *place, const char *title, const char *icon_name, const char *heading)
{
  GtkWidget *row = tb_sidebar_row_new (place, title, icon_name, heading);

  gtk_list_box_append (self->list, row);
  g_hash_table_insert (self->rows, (gpointer) tb_sidebar_row_get_place (TB_SIDEBAR_ROW (row)), row);
}

static void
add_section (TbSidebar *self, guint index, const TbSectionSpec *section)
{
  g_autofree char *heading = tb_words_section (index, section->name);

  for (gsize i = 0; i < section->n_topics; i++)
    {
      g_autofree char *key = g_strconcat (section->id, "/", section->topics[i].id, NULL);

      add_row (self, key, section->topics[i].name, NULL, heading);
    }
}

static void
fill (TbSidebar *self)
{
  TbCatalog *catalog = tb_book_get_catalog (tb_standing_get_book (self->standing));

  add_row (self, TB_PLACE_OVERVIEW, _("Overview"), "view-grid-symbolic", NULL);
  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    add_section (self, i, tb_catalog_get_section (catalog, i));
  add_row (self, TB_PLACE_CIRCULAR, _("Circular"), "x-office-document-symbolic", NULL);
  add_row (self, TB_PLACE_CHART_BOOK, _("Chart Book"), "view-paged-symbolic", NULL);
  add_row (self, TB_PLACE_CHECKS, _("Checks"), "object-select-symbolic", NULL);
  add_row (self, TB_PLACE_HISTORY, _("History"), "document-open-recent-symbolic", NULL);
}

static void
update_checks (TbSidebar *self)
{
  guint n_findings = g_list_model_get_n_items (tb_standing_get_findings (self->standing));
  g_autofree char *number = n_findings > 0 ? g_strdup_printf ("%u", n_findings) : NULL;

  tb_sidebar_row_set_standing (g_hash_table_lookup (self->rows, TB_PLACE_CHECKS), number, 0, 0);
}

static void
on_standing_changed (TbSidebar *self)
{
  GHashTableIter iter;
  gpointer place, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &place, &row))
    {
      const TbTopicStanding *topic = tb_standing_get_topic (self->standing, place);
      g_autofree char *word = NULL;

      if (topic == NULL)
        continue;
      if (topic->plan != NULL)
        word = g_strconcat (topic->done, "/", topic->plan, NULL);
      else if (topic->n_filled > 0)
        word = g_strdup_printf ("%u", topic->n_filled);
      tb_sidebar_row_set_standing (row, word, topic->n_errors, topic->n_warnings);
    }
  update_checks (self);
}

/* before a row has its place, there is nowhere to scroll to */
static gboolean
scroll_to_shown (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  TbSidebar *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->shown), list, &bounds) || bounds.size.height <= 0)
    return G_SOURCE_CONTINUE;

  self->scroll = 0;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y - SCROLL_MARGIN, bounds.origin.y + bounds.size.height + SCROLL_MARGIN);

  return G_SOURCE_REMOVE;
}

static void
tb_sidebar_dispose (GObject *object)
{
  TbSidebar *self = TB_SIDEBAR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_object (&self->standing);

  G_OBJECT_CLASS (tb_sidebar_parent_class)->dispose (object);
}

/* the keys go on from the place that is shown */
static gboolean
tb_sidebar_grab_focus (GtkWidget *widget)
{
  TbSidebar *self = TB_SIDEBAR (widget);

  return self->shown != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->shown));
}

static void
tb_sidebar_class_init (TbSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_sidebar_dispose;
  widget_class->grab_focus = tb_sidebar_grab_focus;

  /**
   * TbSidebar::place-selected:
   * @self: the sidebar
   * @place: the place
   * @activated: whether by a click or Enter, not by going through the list
   *
   * Emitted when the user chose a place.
   */
  signals[PLACE_SELECTED] = g_signal_new ("place-selected", TB_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tbsidebar");
}

static void
tb_sidebar_init (TbSidebar *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places in this project"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * tb_sidebar_set_standing:
 * @self: a sidebar
 * @standing: how the topics of a book stand
 *
 * Fills the sidebar with the places of the standing's book. Call it once.
 */
void
tb_sidebar_set_standing (TbSidebar *self, TbStanding *standing)
{
  g_return_if_fail (TB_IS_SIDEBAR (self));
  g_return_if_fail (TB_IS_STANDING (standing));
  g_return_if_fail (self->standing == NULL);

  self->standing = g_object_ref (standing);
  fill (self);
  g_signal_connect_object (standing, "changed", G_CALLBACK (on_standing_changed), self, G_CONNECT_SWAPPED);
}

/**
 * tb_sidebar_select:
 * @self: a sidebar
 * @place: a place
 *
 * Marks a place as the one that is shown.
 *
 * Returns: whether there is such a place
 */
gboolean
tb_sidebar_select (TbSidebar *self, const char *place)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TB_IS_SIDEBAR (self), FALSE);

  row = g_hash_table_lookup (self->rows, place);
  if (row == NULL)
    return FALSE;

  self->shown = row;
  gtk_list_box_select_row (self->list, row);
  if (self->scroll == 0)
    self->scroll = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_shown, self, NULL);

  return TRUE;
}

/**
 * tb_sidebar_get_step:
 * @self: a sidebar
 * @step: how many places to go on; negative to go back
 *
 * Returns: (transfer none) (nullable): the place that many rows from the one shown
 */
const char *
tb_sidebar_get_step (TbSidebar *self, int step)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TB_IS_SIDEBAR (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  row = gtk_list_box_get_row_at_index (self->list, row != NULL ? MAX (0, gtk_list_box_row_get_index (row) + step) : 0);

  return row != NULL ? tb_sidebar_row_get_place (TB_SIDEBAR_ROW (row)) : NULL;
}
