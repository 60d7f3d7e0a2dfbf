/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checks found, with the arithmetic; each leads to its cell. */
#include "pages/tb-checks-page.h"

#include <glib/gi18n-lib.h>

#include "tb-finding-row.h"
#include "tb-refresher.h"
#include "tb-words.h"

struct _TbChecksPage
{
  AdwBin parent_instance;

  TbStanding *standing;   /* owned */
  TbRefresher *refresher; /* owned */

  GtkStack *states;
  GtkLabel *summary;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TbChecksPage, tb_checks_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer finding, gpointer data)
{
  TbChecksPage *self = data;

  return tb_finding_row_new (finding, tb_book_get_catalog (tb_standing_get_book (self->standing)));
}

static void
count (GListModel *findings, guint *n_errors, guint *n_warnings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);

      if (tb_finding_get_severity (finding) == TB_SEVERE)
        *n_errors += 1;
      else
        *n_warnings += 1;
    }
}

static void
refresh (GtkWidget *widget)
{
  TbChecksPage *self = TB_CHECKS_PAGE (widget);
  GListModel *findings;
  guint n_errors = 0, n_warnings = 0;
  g_autofree char *summary = NULL;

  tb_standing_ensure (self->standing);
  findings = tb_standing_get_findings (self->standing);
  count (findings, &n_errors, &n_warnings);
  summary = tb_words_findings (n_errors, n_warnings);

  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_stack_set_visible_child_name (self->states, summary != NULL ? "findings" : "clean");
  gtk_list_box_bind_model (self->list, findings, create_row, self, NULL);
}

static void
tb_checks_page_dispose (GObject *object)
{
  TbChecksPage *self = TB_CHECKS_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->refresher);
  g_clear_object (&self->standing);

  G_OBJECT_CLASS (tb_checks_page_parent_class)->dispose (object);
}

static void
tb_checks_page_class_init (TbChecksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_checks_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-checks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChecksPage, states);
  gtk_widget_class_bind_template_child (widget_class, TbChecksPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TbChecksPage, list);
}

static void
tb_checks_page_init (TbChecksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
}

/**
 * tb_checks_page_new:
 * @standing: what was found in a book
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
tb_checks_page_new (TbStanding *standing)
{
  TbChecksPage *self;

  g_return_val_if_fail (TB_IS_STANDING (standing), NULL);

  self = g_object_new (TB_TYPE_CHECKS_PAGE, NULL);
  self->standing = g_object_ref (standing);
  g_signal_connect_object (standing, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
