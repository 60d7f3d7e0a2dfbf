/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tb-chart-page.h"

#include <glib/gi18n-lib.h>

#include "charts/tb-chart-card.h"
#include "charts/tb-chart-list.h"
#include "tb-refresher.h"
#include "tb-tooltip.h"

struct _TbChartPage
{
  AdwBin parent_instance;

  TbChartBook *charts;    /* owned */
  GPtrArray *list;        /* owned; the charts to go through */
  TbChartCard *card;      /* a child, made for the first chart */
  TbRefresher *refresher; /* owned */

  /* template */
  GtkWidget *box;
  AdwWindowTitle *heading;
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbChartPage, tb_chart_page, ADW_TYPE_BIN)

static void
update_heading (TbChartPage *self)
{
  const char *id = tb_chart_page_get_chart (self);
  const TbChartEntry *entry = tb_chart_book_find (self->charts, id, NULL);
  const int index = tb_chart_list_find (self->list, id);
  /* Translators: the number of a chart, and how many there are */
  g_autofree char *place = index >= 0 ? g_strdup_printf (_("%d of %u"), index + 1, self->list->len) : g_strdup ("");

  adw_window_title_set_title (self->heading, entry != NULL ? entry->spec->title : "");
  adw_window_title_set_subtitle (self->heading, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-page.previous", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-page.next", index >= 0 && index + 1 < (int) self->list->len);
}

static void
refresh (GtkWidget *widget)
{
  TbChartPage *self = TB_CHART_PAGE (widget);

  if (self->card == NULL)
    return;
  g_ptr_array_unref (self->list);
  self->list = tb_chart_list_new (self->charts, FALSE);
  tb_chart_view_refresh (tb_chart_card_get_view (self->card));
  update_heading (self);
}

static void
step (TbChartPage *self, int by)
{
  const int index = tb_chart_list_find (self->list, tb_chart_page_get_chart (self)) + by;

  if (index >= 0 && index < (int) self->list->len)
    tb_chart_page_show_chart (self, g_ptr_array_index (self->list, index));
}

static void
activate_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (TB_CHART_PAGE (widget), -1);
}

static void
activate_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (TB_CHART_PAGE (widget), 1);
}

static void
activate_close (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
on_picked (TbChartPage *self, const char *measure_key, const char *organization_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-cell", "(ss)", measure_key, organization_id);
}

static void
tb_chart_page_dispose (GObject *object)
{
  TbChartPage *self = TB_CHART_PAGE (object);

  g_clear_object (&self->refresher);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_chart_page_parent_class)->dispose (object);
}

static void
tb_chart_page_class_init (TbChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_page_dispose;
  signals[CLOSED] = g_signal_new ("closed", TB_TYPE_CHART_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/charts/tb-chart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChartPage, box);
  gtk_widget_class_bind_template_child (widget_class, TbChartPage, heading);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);

  gtk_widget_class_install_action (widget_class, "chart-page.previous", NULL, activate_previous);
  gtk_widget_class_install_action (widget_class, "chart-page.next", NULL, activate_next);
  gtk_widget_class_install_action (widget_class, "chart-page.close", NULL, activate_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "chart-page.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "chart-page.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "chart-page.next", NULL);
}

static void
tb_chart_page_init (TbChartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tb_chart_page_new: (skip)
 * @charts: the chart book
 *
 * Returns: (transfer floating): a page, to be given a chart before it is shown
 */
GtkWidget *
tb_chart_page_new (TbChartBook *charts)
{
  TbChartPage *self = g_object_new (TB_TYPE_CHART_PAGE, NULL);

  self->charts = g_object_ref (charts);
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
  g_signal_connect_object (tb_chart_book_get_book (charts), "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
make_card (TbChartPage *self, const char *id)
{
  GtkWidget *card = tb_chart_card_new (self->charts, id);

  self->card = TB_CHART_CARD (card);
  tb_chart_card_set_enlarged (self->card);
  gtk_widget_add_css_class (card, "enlarged");
  gtk_widget_set_vexpand (card, TRUE);
  g_signal_connect_object (tb_chart_card_get_view (self->card), "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), card);
}

/**
 * tb_chart_page_show_chart: (skip)
 * @self: a page
 * @id: a chart's id
 *
 * Shows a chart.
 */
void
tb_chart_page_show_chart (TbChartPage *self, const char *id)
{
  if (self->card == NULL)
    make_card (self, id);
  else
    tb_chart_view_set_chart (tb_chart_card_get_view (self->card), id);
  refresh (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

const char *
tb_chart_page_get_chart (TbChartPage *self)
{
  return self->card != NULL ? tb_chart_view_get_id (tb_chart_card_get_view (self->card)) : NULL;
}
