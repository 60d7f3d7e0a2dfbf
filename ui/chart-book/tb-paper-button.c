/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says how the chart book's pages look, and lets it be chosen. Each choice is one change of the project. */
#include "chart-book/tb-paper-button.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "tb-tooltip.h"
#include "tb-window.h"

struct _TbPaperButton
{
  GtkWidget parent_instance;

  TbChartBook *charts;         /* owned */
  GSimpleActionGroup *actions; /* owned; one for each row of choices */

  GtkWidget *button;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (TbPaperButton, tb_paper_button, GTK_TYPE_WIDGET)

static void
set_state (TbPaperButton *self, const char *name, const char *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !tb_project_is_read_only (tb_book_get_project (tb_chart_book_get_book (self->charts))));
}

static void
update (TbPaperButton *self)
{
  TbChartBookOptions options = tb_chart_book_get_options (self->charts);
  const char *paper = options.paper == TB_PAPER_A3 ? "A3" : "A4";
  g_autofree char *per_page = g_strdup_printf ("%u", options.per_page);
  /* Translators: charts on a page, paper, portrait or landscape, colour or not */
  g_autofree char *words = g_strdup_printf (_("%u a page · %s %s · %s"), options.per_page, paper,
                                               options.is_landscape ? _("landscape") : _("portrait"), options.is_mono ? _("black and white") : _("colour"));

  set_state (self, "per-page", per_page);
  set_state (self, "size", paper);
  set_state (self, "orientation", options.is_landscape ? "landscape" : "portrait");
  set_state (self, "colour", options.is_mono ? "mono" : "colour");
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
change (GSimpleAction *action, GVariant *value, gpointer data)
{
  TbPaperButton *self = data;
  TbChartBookOptions options = tb_chart_book_get_options (self->charts);
  const char *name = g_action_get_name (G_ACTION (action)), *choice = g_variant_get_string (value, NULL);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "per-page"))
    options.per_page = atoi (choice);
  else if (g_str_equal (name, "size"))
    options.paper = g_str_equal (choice, "A3") ? TB_PAPER_A3 : TB_PAPER_A4;
  else if (g_str_equal (name, "orientation"))
    options.is_landscape = g_str_equal (choice, "landscape");
  else
    options.is_mono = g_str_equal (choice, "mono");

  if (!tb_chart_book_set_options (self->charts, &options, &error))
    tb_window_show_error (TB_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("The chart book can’t be changed"), error);
}

static const GActionEntry entries[] = {
  { .name = "per-page", .parameter_type = "s", .state = "''", .change_state = change },
  { .name = "size", .parameter_type = "s", .state = "''", .change_state = change },
  { .name = "orientation", .parameter_type = "s", .state = "''", .change_state = change },
  { .name = "colour", .parameter_type = "s", .state = "''", .change_state = change },
};

static void
tb_paper_button_dispose (GObject *object)
{
  TbPaperButton *self = TB_PAPER_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_paper_button_parent_class)->dispose (object);
}

static void
tb_paper_button_class_init (TbPaperButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_paper_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/chart-book/tb-paper-button.ui");
  gtk_widget_class_bind_template_child (widget_class, TbPaperButton, button);
  gtk_widget_class_bind_template_child (widget_class, TbPaperButton, words);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tb_paper_button_init (TbPaperButton *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "paper", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tb_paper_button_set_charts:
 * @self: a button
 * @charts: the chart book
 *
 * Shows how the pages of a chart book look, and follows it. Call it once.
 */
void
tb_paper_button_set_charts (TbPaperButton *self, TbChartBook *charts)
{
  g_return_if_fail (TB_IS_PAPER_BUTTON (self));
  g_return_if_fail (self->charts == NULL);

  self->charts = g_object_ref (charts);
  g_signal_connect_object (charts, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tb_book_get_project (tb_chart_book_get_book (charts)), "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * tb_paper_button_hide_words:
 * @self: a button
 *
 * Makes the button small: it says how the pages look to screen readers only.
 */
void
tb_paper_button_hide_words (TbPaperButton *self)
{
  g_return_if_fail (TB_IS_PAPER_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
}
