/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print dialog's preview. */
#include "paper/tb-print-preview-window.h"

#include "paper/tb-pages-view.h"

struct _TbPrintPreviewWindow
{
  AdwWindow parent_instance;

  GtkPrintOperationPreview *preview; /* owned; NULL once it was ended */

  AdwWindowTitle *heading;
  TbPagesView *pages;
};

enum
{
  PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbPrintPreviewWindow, tb_print_preview_window, ADW_TYPE_WINDOW)

static void
on_moved (TbPrintPreviewWindow *self)
{
  g_autofree char *place = tb_pages_view_dup_place (self->pages);

  adw_window_title_set_subtitle (self->heading, place);
}

static void
end_preview (TbPrintPreviewWindow *self)
{
  g_autoptr (GtkPrintOperationPreview) preview = g_steal_pointer (&self->preview);

  if (preview != NULL)
    gtk_print_operation_preview_end_preview (preview);
}

static gboolean
tb_print_preview_window_close_request (GtkWindow *window)
{
  end_preview (TB_PRINT_PREVIEW_WINDOW (window));

  return GTK_WINDOW_CLASS (tb_print_preview_window_parent_class)->close_request (window);
}

static void
activate_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkWidget) self = g_object_ref (widget);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[PRINT], 0);
}

static void
tb_print_preview_window_dispose (GObject *object)
{
  end_preview (TB_PRINT_PREVIEW_WINDOW (object));

  G_OBJECT_CLASS (tb_print_preview_window_parent_class)->dispose (object);
}

static void
tb_print_preview_window_class_init (TbPrintPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_print_preview_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tb_print_preview_window_close_request;

  signals[PRINT] = g_signal_new ("print", TB_TYPE_PRINT_PREVIEW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (TB_TYPE_PAGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/paper/tb-print-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TbPrintPreviewWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, TbPrintPreviewWindow, pages);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, activate_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print", NULL);
}

static void
tb_print_preview_window_init (TbPrintPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->pages, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

/**
 * tb_print_preview_window_new:
 * @parent: the window to stand over
 * @preview: the preview of a print operation, which ends when the window is closed
 * @pages: the pages, on the paper chosen in the dialog
 *
 * Returns: (transfer none): a window that shows pages as they will be printed
 */
GtkWidget *
tb_print_preview_window_new (GtkWindow *parent, GtkPrintOperationPreview *preview, TbPageSet *pages)
{
  TbPrintPreviewWindow *self = g_object_new (TB_TYPE_PRINT_PREVIEW_WINDOW, "transient-for", parent, NULL);

  self->preview = g_object_ref (preview);
  tb_pages_view_set_pages (self->pages, pages);

  return GTK_WIDGET (self);
}
