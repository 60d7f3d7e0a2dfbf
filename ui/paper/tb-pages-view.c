/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as they will be printed, to scroll through and to zoom. */
#include "paper/tb-pages-view.h"

#include <glib/gi18n-lib.h>

#include "paper/tb-page-column.h"
#include "tb-tooltip.h"

struct _TbPagesView
{
  GtkWidget parent_instance;

  TbPageSet *pages; /* owned, nullable */
  guint page;       /* the one that is read, from 0 */
  double upper;     /* how high all pages are, */
  double middle;    /* and which part of it is above the middle of what is seen; 0 at the top */

  GtkAdjustment *adjustment; /* borrowed; the scroller's */

  GtkWidget *overlay;
  GtkScrolledWindow *scroller;
  TbPageColumn *column;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3 };

G_DEFINE_FINAL_TYPE (TbPagesView, tb_pages_view, GTK_TYPE_WIDGET)

/* the page that is read is the one in the middle of what is seen */
static void
update_view (TbPagesView *self)
{
  double top = gtk_adjustment_get_value (self->adjustment);
  double height = gtk_adjustment_get_page_size (self->adjustment);

  tb_page_column_set_view (self->column, top, height);
  self->page = tb_page_column_find_page (self->column, top + height / 2);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
on_scrolled (TbPagesView *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);

  if (self->upper == gtk_adjustment_get_upper (self->adjustment))
    self->middle = value > 0 ? (value + gtk_adjustment_get_page_size (self->adjustment) / 2) / self->upper : 0;
  update_view (self);
}

/* what is read stays in the middle when pages become larger or smaller */
static void
on_resized (TbPagesView *self)
{
  double upper = gtk_adjustment_get_upper (self->adjustment);

  if (upper != self->upper)
    {
      self->upper = upper;
      if (self->middle > 0)
        gtk_adjustment_set_value (self->adjustment, self->middle * upper - gtk_adjustment_get_page_size (self->adjustment) / 2);
    }
  update_view (self);
}

static void
activate_zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbPagesView *self = TB_PAGES_VIEW (widget);
  double zoom = tb_page_column_get_zoom (self->column);

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > zoom * 1.02)
      {
        tb_page_column_set_zoom (self->column, zooms[i]);
        return;
      }
}

static void
activate_zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbPagesView *self = TB_PAGES_VIEW (widget);
  double zoom = tb_page_column_get_zoom (self->column);

  for (gsize i = G_N_ELEMENTS (zooms); i > 0; i--)
    if (zooms[i - 1] < zoom / 1.02)
      {
        tb_page_column_set_zoom (self->column, zooms[i - 1]);
        return;
      }
}

static void
activate_zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tb_page_column_set_zoom (TB_PAGES_VIEW (widget)->column, 0);
}

static void
go (TbPagesView *self, int step)
{
  guint n_pages = self->pages != NULL ? tb_page_set_get_n_pages (self->pages) : 0;

  if (n_pages > 0)
    gtk_adjustment_set_value (self->adjustment, tb_page_column_get_top (self->column, CLAMP ((int) self->page + step, 0, (int) n_pages - 1)));
}

static void
activate_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (TB_PAGES_VIEW (widget), 1);
}

static void
activate_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (TB_PAGES_VIEW (widget), -1);
}

static gboolean
on_scroll (TbPagesView *self, double dx, double dy, GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), dy > 0 ? "pages.zoom-out" : "pages.zoom-in", NULL);

  return GDK_EVENT_STOP;
}

static void
tb_pages_view_dispose (GObject *object)
{
  TbPagesView *self = TB_PAGES_VIEW (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (tb_pages_view_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } bindings[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pages.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pages.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "pages.zoom-fit" },
    { GDK_KEY_Right, 0, "pages.next" },
    { GDK_KEY_Left, 0, "pages.previous" },
  };

  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, activate_zoom_in);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, activate_zoom_out);
  gtk_widget_class_install_action (widget_class, "pages.zoom-fit", NULL, activate_zoom_fit);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, activate_next);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, activate_previous);
  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers, bindings[i].action, NULL);
}

static void
tb_pages_view_class_init (TbPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_pages_view_dispose;

  signals[MOVED] = g_signal_new ("moved", TB_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (TB_TYPE_PAGE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/paper/tb-pages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TbPagesView, overlay);
  gtk_widget_class_bind_template_child (widget_class, TbPagesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, TbPagesView, column);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);
  add_bindings (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pagesview");
}

static void
tb_pages_view_init (TbPagesView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (on_resized), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/**
 * tb_pages_view_new:
 *
 * Returns: (transfer floating): a view without pages
 */
GtkWidget *
tb_pages_view_new (void)
{
  return g_object_new (TB_TYPE_PAGES_VIEW, NULL);
}

/**
 * tb_pages_view_set_pages:
 * @self: a view
 * @pages: (nullable): pages
 *
 * Shows pages, at the place where those before were read.
 */
void
tb_pages_view_set_pages (TbPagesView *self, TbPageSet *pages)
{
  g_return_if_fail (TB_IS_PAGES_VIEW (self));

  g_set_object (&self->pages, pages);
  tb_page_column_set_pages (self->column, pages);
  update_view (self);
}

/**
 * tb_pages_view_get_pages:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the pages shown
 */
TbPageSet *
tb_pages_view_get_pages (TbPagesView *self)
{
  g_return_val_if_fail (TB_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

/**
 * tb_pages_view_dup_place:
 * @self: a view
 *
 * Says which page is read.
 *
 * Returns: (transfer full): the words: page 2 of 5
 */
char *
tb_pages_view_dup_place (TbPagesView *self)
{
  g_return_val_if_fail (TB_IS_PAGES_VIEW (self), NULL);

  if (self->pages == NULL || tb_page_set_get_n_pages (self->pages) == 0)
    return g_strdup (_("No pages"));

  return g_strdup_printf (_("Page %u of %u"), self->page + 1, tb_page_set_get_n_pages (self->pages));
}
