/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All changes of the project, newest first. */
#include "pages/tb-history-page.h"

#include "pages/tb-change-row.h"
#include "project/tb-history.h"
#include "tb-refresher.h"

#define BATCH 200

struct _TbHistoryPage
{
  AdwBin parent_instance;

  TbProject *project;     /* owned */
  TbRefresher *refresher; /* owned */
  GListStore *changes;    /* owned; of TbChangeItem */
  gboolean complete;      /* no earlier changes are left to read */

  GtkStack *states;
  AdwStatusPage *problem;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (TbHistoryPage, tb_history_page, ADW_TYPE_BIN)

/* (transfer full) (element-type TbChangeItem) */
static GPtrArray *
read_changes (TbHistoryPage *self, guint offset, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = tb_project_list_changes (self->project, offset, limit, error);
  GPtrArray *items;

  if (changes == NULL)
    return NULL;

  self->complete = changes->len < limit;
  items = g_ptr_array_new_full (changes->len, g_object_unref);
  g_ptr_array_set_free_func (changes, NULL);
  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (items, tb_change_item_new (changes->pdata[i]));

  return items;
}

static void
refresh (GtkWidget *widget)
{
  TbHistoryPage *self = TB_HISTORY_PAGE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->changes));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = read_changes (self, 0, MAX (n, BATCH), &error);

  if (items == NULL)
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem, message);
      gtk_stack_set_visible_child_name (self->states, "problem");
      return;
    }

  g_list_store_splice (self->changes, 0, n, items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->states, items->len > 0 ? "changes" : "empty");
}

static void
on_edge_reached (TbHistoryPage *self, GtkPositionType edge)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->changes));
  g_autoptr (GPtrArray) items = NULL;

  if (edge != GTK_POS_BOTTOM || self->complete)
    return;

  items = read_changes (self, n, BATCH, NULL);
  if (items != NULL)
    g_list_store_splice (self->changes, n, 0, items->pdata, items->len);
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, tb_change_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  tb_change_row_set_item (TB_CHANGE_ROW (gtk_list_item_get_child (item)), TB_CHANGE_ITEM (gtk_list_item_get_item (item)));
}

static void
tb_history_page_dispose (GObject *object)
{
  TbHistoryPage *self = TB_HISTORY_PAGE (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->changes);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (tb_history_page_parent_class)->dispose (object);
}

static void
tb_history_page_class_init (TbHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_history_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbHistoryPage, states);
  gtk_widget_class_bind_template_child (widget_class, TbHistoryPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TbHistoryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TbHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, TbHistoryPage, selection);
}

static void
tb_history_page_init (TbHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->changes = g_list_store_new (TB_TYPE_CHANGE_ITEM);
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->changes));
  g_signal_connect_object (self->scroller, "edge-reached", G_CALLBACK (on_edge_reached), self, G_CONNECT_SWAPPED);
}

/**
 * tb_history_page_new:
 * @project: the project
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
tb_history_page_new (TbProject *project)
{
  TbHistoryPage *self;

  g_return_val_if_fail (TB_IS_PROJECT (project), NULL);

  self = g_object_new (TB_TYPE_HISTORY_PAGE, NULL);
  self->project = g_object_ref (project);
  g_signal_connect_object (project, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
