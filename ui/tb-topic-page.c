/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A topic's page. One change of a cell brings grid, tiles, charts and text up to date before the next
 * frame; no widget is made anew for it. */
#include "tb-topic-page.h"

#include <glib/gi18n-lib.h>

#include "charts/tb-chart-card.h"
#include "charts/tb-shared-chart-book.h"
#include "grid/tb-figure-grid.h"
#include "tb-refresher.h"
#include "tb-toast.h"
#include "topic/tb-topic-layout.h"
#include "topic/tb-topic-summary.h"
#include "topic/tb-topic-text.h"
#include "topic/tb-topic-tiles.h"

struct _TbTopicPage
{
  GtkWidget parent_instance;

  TbBook *book;            /* owned */
  TbChartBook *chart_book; /* owned; shared with others that show charts */
  TbGridModel *model;      /* owned */
  TbRefresher *refresher;  /* owned */
  TbTopicArrangement arrangement;

  /* template */
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *tabs;
  GtkToggleButton *grid_tab;
  GtkToggleButton *chart_tab;
  GtkToggleButton *text_tab;
  GtkWidget *grid_scroller;
  GtkWidget *side;
  GtkWidget *charts;
  GtkWidget *texts;

  /* made for the topic, owned by the template's boxes */
  TbTopicTiles *tiles;
  TbFigureGrid *grid;
  TbTopicText *text;
};

G_DEFINE_FINAL_TYPE (TbTopicPage, tb_topic_page, GTK_TYPE_WIDGET)

static TbTopicParts
get_parts (TbTopicPage *self)
{
  return (TbTopicParts){ self->head, self->tabs, self->grid_scroller, self->side, gtk_toggle_button_get_active (self->grid_tab) };
}

/* A chart that has nothing to draw yet isn't shown. */
static gboolean
has_charts (TbTopicPage *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (self->charts); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (gtk_widget_get_visible (card))
      return TRUE;
  return FALSE;
}

/* In tabs the charts and the text are shown one at a time. */
static void
update_side (TbTopicPage *self)
{
  gboolean tabs = self->arrangement == TB_TOPIC_TABS;
  gboolean charts = has_charts (self);

  gtk_widget_set_visible (GTK_WIDGET (self->chart_tab), charts);
  if (!charts && gtk_toggle_button_get_active (self->chart_tab))
    gtk_toggle_button_set_active (self->grid_tab, TRUE);
  gtk_widget_set_visible (self->charts, charts && (!tabs || gtk_toggle_button_get_active (self->chart_tab)));
  gtk_widget_set_visible (self->texts, !tabs || gtk_toggle_button_get_active (self->text_tab));
}

static void
on_tab_toggled (TbTopicPage *self)
{
  update_side (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_arrangement_changed (gpointer data)
{
  TbTopicPage *self = data;

  if (self->side != NULL)
    update_side (self);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
tb_topic_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tb_topic_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbTopicParts parts = get_parts (TB_TOPIC_PAGE (widget));

  tb_topic_layout_measure (&parts, orientation, for_size, minimum, natural);
  *minimum_baseline = *natural_baseline = -1;
}

static void
tb_topic_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbTopicPage *self = TB_TOPIC_PAGE (widget);
  TbTopicParts parts = get_parts (self);
  TbTopicArrangement arrangement = tb_topic_layout_for_size (width, height);

  tb_topic_layout_allocate (&parts, width, height);
  if (arrangement == self->arrangement)
    return;
  self->arrangement = arrangement;
  /* what is shown can't change while it is being placed */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_arrangement_changed, g_object_ref (self), g_object_unref);
}

static void
refresh (GtkWidget *widget)
{
  TbTopicPage *self = TB_TOPIC_PAGE (widget);
  g_autofree char *subtitle = NULL;

  tb_grid_model_refresh (self->model);
  tb_topic_tiles_refresh (self->tiles);
  for (GtkWidget *card = gtk_widget_get_first_child (self->charts); card != NULL; card = gtk_widget_get_next_sibling (card))
    tb_chart_view_refresh (tb_chart_card_get_view (TB_CHART_CARD (card)));
  update_side (self);
  tb_topic_text_refresh (self->text);
  subtitle = tb_topic_describe (self->book, tb_grid_model_get_topic_key (self->model));
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
on_book_changed (TbTopicPage *self)
{
  tb_refresher_queue (self->refresher);
}

static void
on_message (TbTopicPage *self, const char *text, gboolean undoable)
{
  if (undoable)
    tb_toast_show_with_action (GTK_WIDGET (self), text, _("_Undo"), "win.undo");
  else
    tb_toast_show (GTK_WIDGET (self), text);
}

static void
on_picked (TbTopicPage *self, const char *measure_key, const char *organization_id)
{
  tb_topic_page_focus_cell (self, measure_key, organization_id);
}

/* the cell at the cursor is marked in the charts */
static void
on_cursor_moved (TbTopicPage *self, const char *measure_key, const char *organization_id)
{
  const TbMeasure *measure = measure_key != NULL ? tb_catalog_get_measure (tb_book_get_catalog (self->book), measure_key) : NULL;
  TbOrganization *organization = organization_id != NULL ? tb_directory_get (tb_book_get_directory (self->book), organization_id) : NULL;

  for (GtkWidget *card = gtk_widget_get_first_child (self->charts); card != NULL; card = gtk_widget_get_next_sibling (card))
    tb_chart_view_mark_cell (tb_chart_card_get_view (TB_CHART_CARD (card)), measure, organization);
}

static gboolean
on_chart_key (TbTopicPage *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  return TRUE;
}

static void
tb_topic_page_dispose (GObject *object)
{
  TbTopicPage *self = TB_TOPIC_PAGE (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->tabs, gtk_widget_unparent);
  g_clear_pointer (&self->grid_scroller, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_object (&self->refresher);
  g_clear_object (&self->model);
  g_clear_object (&self->chart_book);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_topic_page_parent_class)->dispose (object);
}

/* The style of grid, tiles and text, once for the display. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/tongbao/Tongbao/ui/topic/topic.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* who comes to the page by keys comes to type figures */
static gboolean
tb_topic_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TB_TOPIC_PAGE (widget)->grid));
}

static void
tb_topic_page_class_init (TbTopicPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_topic_page_dispose;
  widget_class->get_request_mode = tb_topic_page_get_request_mode;
  widget_class->grab_focus = tb_topic_page_grab_focus;
  widget_class->measure = tb_topic_page_measure;
  widget_class->size_allocate = tb_topic_page_size_allocate;
  load_style ();

  gtk_widget_class_set_css_name (widget_class, "topicpage");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/tb-topic-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, head);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, title);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, grid_tab);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, chart_tab);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, text_tab);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, grid_scroller);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, side);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, charts);
  gtk_widget_class_bind_template_child (widget_class, TbTopicPage, texts);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_toggled);
}

static void
tb_topic_page_init (TbTopicPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_chart (TbTopicPage *self, const char *section_id, const TbChartSpec *spec)
{
  g_autofree char *id = g_strconcat (section_id, "/", spec->id, NULL);
  GtkWidget *card = tb_chart_card_new (self->chart_book, id);

  gtk_widget_add_css_class (card, "card");
  g_signal_connect_object (tb_chart_card_get_view (TB_CHART_CARD (card)), "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->charts), card);
}

static void
add_charts (TbTopicPage *self, const TbSectionSpec *section, const TbTopic *topic)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (gsize i = 0; i < section->n_charts; i++)
    if (g_str_equal (section->charts[i].topic, topic->id))
      add_chart (self, section->id, &section->charts[i]);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_chart_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->charts, keys);
}

static void
build (TbTopicPage *self, const char *topic_key)
{
  const TbSectionSpec *section = NULL;
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (self->book), topic_key, &section);

  gtk_label_set_label (self->title, topic->name);
  self->tiles = TB_TOPIC_TILES (tb_topic_tiles_new (self->model));
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->tiles));
  self->grid = TB_FIGURE_GRID (tb_figure_grid_new (self->model));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, topic->name, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->grid_scroller), GTK_WIDGET (self->grid));
  add_charts (self, section, topic);
  self->text = TB_TOPIC_TEXT (tb_topic_text_new (self->book, topic_key));
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->text));
  update_side (self);

  g_signal_connect_object (self->tiles, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "cursor-moved", G_CALLBACK (on_cursor_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "message", G_CALLBACK (on_message), self, G_CONNECT_SWAPPED);
}

/**
 * tb_topic_page_new:
 * @book: the open book
 * @topic_key: the key of one of its topics
 *
 * Makes the page of a topic.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tb_topic_page_new (TbBook *book, const char *topic_key)
{
  TbTopicPage *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (tb_catalog_get_topic (tb_book_get_catalog (book), topic_key, NULL) != NULL, NULL);

  self = g_object_new (TB_TYPE_TOPIC_PAGE, NULL);
  self->book = g_object_ref (book);
  self->chart_book = tb_shared_chart_book_get (book);
  self->model = tb_grid_model_new (book, topic_key);
  build (self, topic_key);
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
  /* other topics' figures too: the circular's text and the organizations' names may come from anywhere */
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * tb_topic_page_focus_cell:
 * @self: a topic's page
 * @measure_key: a measure's key
 * @organization_id: (nullable): an organization's id; %NULL or empty for the total
 *
 * Moves the focus to a cell and brings it into view.
 */
void
tb_topic_page_focus_cell (TbTopicPage *self, const char *measure_key, const char *organization_id)
{
  guint row, column;
  const char *id = organization_id != NULL && *organization_id != '\0' ? organization_id : NULL;

  g_return_if_fail (TB_IS_TOPIC_PAGE (self));

  if (!tb_grid_model_find (self->model, measure_key, id, &row, &column))
    return;
  gtk_toggle_button_set_active (self->grid_tab, TRUE);
  tb_figure_grid_focus_cell (self->grid, row, column);
}
