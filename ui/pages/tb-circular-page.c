/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as it will read, re-rendered as cells change. */
#include "pages/tb-circular-page.h"

#include <glib/gi18n-lib.h>

#include "dialogs/tb-wording-window.h"
#include "tb-circular-view.h"
#include "tb-refresher.h"
#include "tb-tooltip.h"

struct _TbCircularPage
{
  AdwBin parent_instance;

  TbBook *book;           /* owned */
  TbRefresher *refresher; /* owned */
  char *topic;            /* owned; to be shown once the text is there */

  TbCircularView *view;
  GtkWidget *gaps;
  AdwButtonContent *gaps_content;
};

G_DEFINE_FINAL_TYPE (TbCircularPage, tb_circular_page, ADW_TYPE_BIN)

static void
update_gaps (TbCircularPage *self, guint n)
{
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u missing", "%u missing", n), n);

  adw_button_content_set_label (self->gaps_content, label);
  gtk_widget_set_visible (self->gaps, n > 0);
}

static void
update_actions (TbCircularPage *self)
{
  const TbBlock *block = tb_circular_view_get_block (self->view);
  gboolean writable = !tb_project_is_read_only (tb_book_get_project (self->book));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "circular.edit-wording", writable && block != NULL && block->passage != NULL);
}

static void
show_topic (TbCircularPage *self)
{
  if (self->topic != NULL)
    tb_circular_view_show_topic (self->view, self->topic);
  g_clear_pointer (&self->topic, g_free);
}

static void
refresh (GtkWidget *widget)
{
  TbCircularPage *self = TB_CIRCULAR_PAGE (widget);
  g_autoptr (TbDocument) document = tb_circular_compose (self->book);

  tb_circular_view_set_document (self->view, document);
  update_gaps (self, tb_document_get_n_missing (document));
  update_actions (self);
  show_topic (self);
}

static void
on_field_activated (TbCircularPage *self, const char *measure, const char *organization)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-cell", "(ss)", measure, organization);
}

static void
activate_edit_wording (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbCircularPage *self = TB_CIRCULAR_PAGE (widget);
  const TbBlock *block = tb_circular_view_get_block (self->view);

  if (block != NULL && block->passage != NULL)
    tb_wording_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->book, block->passage);
}

static void
activate_next_gap (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tb_circular_view_show_next_gap (TB_CIRCULAR_PAGE (widget)->view);
}

static void
tb_circular_page_dispose (GObject *object)
{
  TbCircularPage *self = TB_CIRCULAR_PAGE (object);

  g_clear_object (&self->refresher);
  g_clear_pointer (&self->topic, g_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_circular_page_parent_class)->dispose (object);
}

static void
tb_circular_page_class_init (TbCircularPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_circular_page_dispose;

  g_type_ensure (TB_TYPE_CIRCULAR_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-circular-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbCircularPage, view);
  gtk_widget_class_bind_template_child (widget_class, TbCircularPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, TbCircularPage, gaps_content);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);

  gtk_widget_class_install_action (widget_class, "circular.edit-wording", NULL, activate_edit_wording);
  gtk_widget_class_install_action (widget_class, "circular.next-gap", NULL, activate_next_gap);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "circular.edit-wording", NULL);
}

static void
tb_circular_page_init (TbCircularPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
  g_signal_connect_object (self->view, "field-activated", G_CALLBACK (on_field_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "cursor-moved", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}

/**
 * tb_circular_page_new:
 * @book: the book
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
tb_circular_page_new (TbBook *book)
{
  TbCircularPage *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  self = g_object_new (TB_TYPE_CIRCULAR_PAGE, NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::period", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tb_circular_page_show_topic:
 * @self: a page
 * @topic_key: a topic's key
 *
 * Brings the text of a topic into view.
 */
void
tb_circular_page_show_topic (TbCircularPage *self, const char *topic_key)
{
  g_return_if_fail (TB_IS_CIRCULAR_PAGE (self));

  g_free (self->topic);
  self->topic = g_strdup (topic_key);
  tb_refresher_queue (self->refresher);
}
