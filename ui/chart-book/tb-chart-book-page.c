/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the chart book: its charts to pick, order and word, and its pages as they will be printed. */
#include "chart-book/tb-chart-book-page.h"

#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-book-cards.h"
#include "chart-book/tb-chart-sheets.h"
#include "chart-book/tb-paper-button.h"
#include "charts/tb-shared-chart-book.h"
#include "paper/tb-pages-view.h"
#include "tb-refresher.h"
#include "tb-toast.h"
#include "tb-tooltip.h"
#include "tb-window.h"

struct _TbChartBookPage
{
  AdwBin parent_instance;

  TbChartBook *charts;    /* owned */
  TbRefresher *refresher; /* owned; of the pages */

  GtkStack *views;
  AdwBin *cards_bin;
  TbChartBookCards *cards;
  GtkStack *paper;
  TbPagesView *pages;
  GtkLabel *summary;
  TbPaperButton *paper_button;
  TbPaperButton *short_paper_button; /* where there is no room for words */
};

G_DEFINE_FINAL_TYPE (TbChartBookPage, tb_chart_book_page, ADW_TYPE_BIN)

static void
update_summary (TbChartBookPage *self)
{
  g_autofree char *words = NULL;
  guint n_printed, n_charts;

  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->paper))
    words = tb_pages_view_dup_place (self->pages);
  else
    {
      tb_chart_book_cards_count (self->cards, &n_printed, &n_charts);
      /* Translators: charts that are printed, and all */
      words = g_strdup_printf (_("%u of %u charts are printed"), n_printed, n_charts);
    }
  gtk_label_set_label (self->summary, words);
}

static void
refresh_pages (GtkWidget *pages)
{
  TbChartBookPage *self = TB_CHART_BOOK_PAGE (gtk_widget_get_ancestor (pages, TB_TYPE_CHART_BOOK_PAGE));
  g_autoptr (TbPageSet) sheets = tb_chart_sheets_new (tb_chart_pages_new (self->charts));

  gtk_stack_set_visible_child_name (self->paper, tb_page_set_get_n_pages (sheets) > 0 ? "pages" : "empty");
  tb_pages_view_set_pages (self->pages, sheets);
}

static void
set_all_picked (TbChartBookPage *self, gboolean is_picked, const char *said)
{
  g_autoptr (GError) error = NULL;

  if (!tb_chart_book_set_all_picked (self->charts, is_picked, &error))
    tb_window_show_error (TB_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The chart book can’t be changed"), error);
  else
    tb_toast_show_with_action (GTK_WIDGET (self), said, _("_Undo"), "win.undo");
}

static void
activate_pick_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_all_picked (TB_CHART_BOOK_PAGE (widget), TRUE, _("All charts will be printed"));
}

static void
activate_pick_none (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_all_picked (TB_CHART_BOOK_PAGE (widget), FALSE, _("All charts are left out"));
}

static void
update_actions (TbChartBookPage *self)
{
  gboolean is_writable = !tb_project_is_read_only (tb_book_get_project (tb_chart_book_get_book (self->charts)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-book.pick-all", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart-book.pick-none", is_writable);
}

static void
tb_chart_book_page_dispose (GObject *object)
{
  TbChartBookPage *self = TB_CHART_BOOK_PAGE (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_chart_book_page_parent_class)->dispose (object);
}

static gboolean
tb_chart_book_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (TB_CHART_BOOK_PAGE (widget)->views), GTK_DIR_TAB_FORWARD);
}

static void
tb_chart_book_page_class_init (TbChartBookPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_book_page_dispose;
  widget_class->grab_focus = tb_chart_book_page_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "chartbook");
  g_type_ensure (TB_TYPE_PAGES_VIEW);
  g_type_ensure (TB_TYPE_PAPER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/chart-book/tb-chart-book-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, views);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, cards_bin);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, paper);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, pages);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, paper_button);
  gtk_widget_class_bind_template_child (widget_class, TbChartBookPage, short_paper_button);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);

  gtk_widget_class_install_action (widget_class, "chart-book.pick-all", NULL, activate_pick_all);
  gtk_widget_class_install_action (widget_class, "chart-book.pick-none", NULL, activate_pick_none);
}

static void
tb_chart_book_page_init (TbChartBookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = tb_refresher_new (GTK_WIDGET (self->paper), refresh_pages);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "moved", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
}

/**
 * tb_chart_book_page_new:
 * @book: the book
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
tb_chart_book_page_new (TbBook *book)
{
  TbChartBookPage *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  self = g_object_new (TB_TYPE_CHART_BOOK_PAGE, NULL);
  self->charts = tb_shared_chart_book_get (book);
  self->cards = TB_CHART_BOOK_CARDS (tb_chart_book_cards_new (self->charts));
  adw_bin_set_child (self->cards_bin, GTK_WIDGET (self->cards));
  tb_paper_button_set_charts (self->paper_button, self->charts);
  tb_paper_button_set_charts (self->short_paper_button, self->charts);
  tb_paper_button_hide_words (self->short_paper_button);
  g_signal_connect_object (self->cards, "updated", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->charts, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::period", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);
  g_signal_connect_object (tb_book_get_project (book), "notify", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);

  return GTK_WIDGET (self);
}

/**
 * tb_chart_book_page_show_chart:
 * @self: the page
 * @id: a chart's id
 *
 * Shows a chart among the charts.
 */
void
tb_chart_book_page_show_chart (TbChartBookPage *self, const char *id)
{
  g_return_if_fail (TB_IS_CHART_BOOK_PAGE (self));

  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->cards_bin));
  tb_chart_book_cards_show_chart (self->cards, id);
}
