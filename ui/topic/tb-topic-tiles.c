/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tiles are made once; afterwards only their texts change. */
#include "topic/tb-topic-tiles.h"

#include <glib/gi18n-lib.h>

#include "tb-finding-row.h"
#include "tb-tooltip.h"
#include "topic/tb-topic-summary.h"

#define N_SUMMARIES 3

typedef struct
{
  GtkWidget *button;
  GtkWidget *caption;
  GtkWidget *value;
} Tile;

struct _TbTopicTiles
{
  GtkWidget parent_instance;

  TbGridModel *model; /* owned */
  GtkWidget *flow;    /* a child */
  Tile tiles[N_SUMMARIES];
  Tile findings;
  GtkWidget *list;      /* of findings, in the popover */
  GtkWidget *popover;   /* a child; the finding tile's */
  GPtrArray *summaries; /* owned; TbSummary, what the tiles show */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbTopicTiles, tb_topic_tiles, GTK_TYPE_WIDGET)

static void
on_tile_clicked (GtkButton *button, TbTopicTiles *self)
{
  for (guint i = 0; i < N_SUMMARIES && i < self->summaries->len; i++)
    if (self->tiles[i].button == GTK_WIDGET (button))
      {
        const TbSummary *summary = g_ptr_array_index (self->summaries, i);

        g_signal_emit (self, signals[PICKED], 0, summary->measure_key, summary->organization_id);
        return;
      }
}

static GtkWidget *
make_text (Tile *tile)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  tile->caption = gtk_label_new (NULL);
  tile->value = gtk_label_new (NULL);
  gtk_widget_add_css_class (tile->caption, "caption");
  gtk_widget_add_css_class (tile->value, "tile-value");
  gtk_widget_add_css_class (tile->value, "numeric");
  for (guint i = 0; i < 2; i++)
    {
      GtkLabel *label = GTK_LABEL (i == 0 ? tile->caption : tile->value);

      gtk_label_set_xalign (label, 0);
      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (label, 8);
      gtk_label_set_max_width_chars (label, 14);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
    }
  return box;
}

static void
add_to_flow (TbTopicTiles *self, Tile *tile, GtkWidget *button)
{
  GtkWidget *slot = gtk_flow_box_child_new ();

  tile->button = button;
  gtk_widget_add_css_class (button, "tile");
  gtk_widget_add_css_class (button, "card");
  gtk_widget_set_focusable (slot, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (slot), button);
  gtk_flow_box_append (GTK_FLOW_BOX (self->flow), slot);
}

static void
add_tile (TbTopicTiles *self, Tile *tile)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_text (tile));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_tile_clicked), self, 0);
  add_to_flow (self, tile, button);
}

static void
on_findings_clicked (TbTopicTiles *self)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (self->findings.button, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
add_findings_tile (TbTopicTiles *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_widget_set_size_request (scroller, 320, -1);
  gtk_button_set_child (GTK_BUTTON (button), make_text (&self->findings));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_findings_clicked), self, G_CONNECT_SWAPPED);
  add_to_flow (self, &self->findings, button);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
on_finding_activated (TbTopicTiles *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
tb_topic_tiles_dispose (GObject *object)
{
  TbTopicTiles *self = TB_TOPIC_TILES (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->flow, gtk_widget_unparent);

  G_OBJECT_CLASS (tb_topic_tiles_parent_class)->dispose (object);
}

static void
tb_topic_tiles_finalize (GObject *object)
{
  TbTopicTiles *self = TB_TOPIC_TILES (object);

  g_ptr_array_unref (self->summaries);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (tb_topic_tiles_parent_class)->finalize (object);
}

static void
tb_topic_tiles_class_init (TbTopicTilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_topic_tiles_dispose;
  G_OBJECT_CLASS (klass)->finalize = tb_topic_tiles_finalize;
  signals[PICKED] = g_signal_new ("picked", TB_TYPE_TOPIC_TILES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "topictiles");
}

static void
tb_topic_tiles_init (TbTopicTiles *self)
{
  self->summaries = g_ptr_array_new ();
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), N_SUMMARIES + 1);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 9);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 9);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  for (guint i = 0; i < N_SUMMARIES; i++)
    add_tile (self, &self->tiles[i]);
  add_findings_tile (self);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_finding_activated), self, G_CONNECT_SWAPPED);
}

/**
 * tb_topic_tiles_new:
 * @model: the topic's grid model
 *
 * Makes the tiles of a topic.
 *
 * Returns: (transfer floating): the tiles
 */
GtkWidget *
tb_topic_tiles_new (TbGridModel *model)
{
  TbTopicTiles *self;

  g_return_val_if_fail (TB_IS_GRID_MODEL (model), NULL);

  self = g_object_new (TB_TYPE_TOPIC_TILES, NULL);
  self->model = g_object_ref (model);
  return GTK_WIDGET (self);
}

static void
set_tile (Tile *tile, const char *caption, const char *value)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", caption, value);

  gtk_label_set_label (GTK_LABEL (tile->caption), caption);
  gtk_label_set_label (GTK_LABEL (tile->value), value);
  tb_tooltip_set (tile->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (gtk_widget_get_parent (tile->button), TRUE);
}

static void
refresh_findings (TbTopicTiles *self)
{
  GListModel *findings = tb_grid_model_get_findings (self->model);
  TbCatalog *catalog = tb_book_get_catalog (tb_grid_model_get_book (self->model));
  guint n = g_list_model_get_n_items (findings);
  g_autofree char *count = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list), tb_finding_row_new (finding, catalog));
    }
  gtk_widget_set_sensitive (self->findings.button, n > 0);
  if (n == 0)
    {
      gtk_widget_remove_css_class (self->findings.button, "has-findings");
      set_tile (&self->findings, _("Checks"), _("Nothing found"));
    }
  else
    {
      g_autoptr (TbFinding) first = g_list_model_get_item (findings, 0);
      g_autofree char *caption = g_strdup_printf ("⚠ %s", count);

      gtk_widget_add_css_class (self->findings.button, "has-findings");
      set_tile (&self->findings, caption, tb_finding_get_message (first));
    }
}

/**
 * tb_topic_tiles_refresh:
 * @self: the tiles
 *
 * Takes over the present figures and findings, after the model did.
 */
void
tb_topic_tiles_refresh (TbTopicTiles *self)
{
  g_return_if_fail (TB_IS_TOPIC_TILES (self));

  g_ptr_array_unref (self->summaries);
  self->summaries = tb_topic_summarize (tb_grid_model_get_book (self->model), tb_grid_model_get_topic_key (self->model));
  for (guint i = 0; i < N_SUMMARIES; i++)
    {
      if (i < self->summaries->len)
        {
          const TbSummary *summary = g_ptr_array_index (self->summaries, i);

          set_tile (&self->tiles[i], summary->caption, summary->value);
        }
      else
        {
          gtk_widget_set_visible (gtk_widget_get_parent (self->tiles[i].button), FALSE);
        }
    }
  refresh_findings (self);
}
