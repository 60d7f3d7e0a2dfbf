/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each section's state, what was done last, and the one next step. */
#include "pages/tb-overview-page.h"

#include <glib/gi18n-lib.h>

#include "pages/tb-section-card.h"
#include "project/tb-history.h"
#include "tb-refresher.h"
#include "tb-words.h"

struct _TbOverviewPage
{
  AdwBin parent_instance;

  TbStanding *standing;   /* owned */
  TbRefresher *refresher; /* owned */
  GPtrArray *cards;       /* owned; of TbSectionCard (borrowed) */

  GtkBox *content;
  GtkLabel *period;
  GtkLabel *last_change;
  GtkWidget *next_list;
  AdwActionRow *next;
  GtkImage *next_icon;
  AdwPreferencesGroup *problems;
};

G_DEFINE_FINAL_TYPE (TbOverviewPage, tb_overview_page, ADW_TYPE_BIN)

static void
update_last_change (TbOverviewPage *self)
{
  TbProject *project = tb_book_get_project (tb_standing_get_book (self->standing));
  g_autoptr (GPtrArray) changes = tb_project_list_changes (project, 0, 1, NULL);
  g_autofree char *words = NULL;

  if (changes != NULL && changes->len > 0)
    words = tb_words_last_change (changes->pdata[0]);
  gtk_label_set_label (self->last_change, words != NULL ? words : _("Nothing was changed yet"));
}

static void
set_next (TbOverviewPage *self, const char *icon_name, const char *title, const char *subtitle, const char *action, const char *place)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);

  gtk_image_set_from_icon_name (self->next_icon, icon_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->next), escaped_title);
  adw_action_row_set_subtitle (self->next, escaped_subtitle);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->next), place != NULL ? g_variant_new_string (place) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), action);
}

/* the first topic without any figure, in the order of the circular */
static char *
find_empty_topic (TbOverviewPage *self, const char **name)
{
  TbCatalog *catalog = tb_book_get_catalog (tb_standing_get_book (self->standing));

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_topics; j++)
        {
          g_autofree char *key = g_strconcat (section->id, "/", section->topics[j].id, NULL);
          const TbTopicStanding *topic = tb_standing_get_topic (self->standing, key);

          *name = section->topics[j].name;
          if (topic != NULL && topic->n_filled == 0 && topic->n_empty > 0)
            return g_steal_pointer (&key);
        }
    }

  return NULL;
}

static guint
count_errors (GListModel *findings)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);

      n += tb_finding_get_severity (finding) == TB_SEVERE;
    }

  return n;
}

static void
update_next (TbOverviewPage *self)
{
  const char *name = NULL;
  g_autofree char *empty = find_empty_topic (self, &name);
  guint n_errors = count_errors (tb_standing_get_findings (self->standing));

  if (empty != NULL)
    {
      g_autofree char *title = g_strdup_printf (_("Fill in “%s”"), name);

      set_next (self, "document-edit-symbolic", title, _("No figure of this topic is in yet"), "win.show-place", empty);
    }
  else if (n_errors > 0)
    {
      g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Clear up %u error", "Clear up %u errors", n_errors), n_errors);

      set_next (self, "dialog-error-symbolic", title, _("Figures that contradict each other, with their arithmetic"), "win.show-place", "checks");
    }
  else
    set_next (self, "x-office-document-symbolic", _("Read the circular and send it out"), _("All topics have figures, and the checks found no error"), "win.show-place", "circular");
}

/* the cards say what was counted, so they are made when it is known: after the first frame */
static void
add_cards (TbOverviewPage *self)
{
  TbCatalog *catalog = tb_book_get_catalog (tb_standing_get_book (self->standing));

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      GtkWidget *card = tb_section_card_new (self->standing, i, tb_catalog_get_section (catalog, i));

      g_ptr_array_add (self->cards, card);
      gtk_box_append (self->content, card);
    }
}

static void
refresh (GtkWidget *widget)
{
  TbOverviewPage *self = TB_OVERVIEW_PAGE (widget);
  g_autofree char *period = tb_words_period (tb_book_get_period (tb_standing_get_book (self->standing)));

  gtk_label_set_label (self->period, period);
  update_last_change (self);
  if (!tb_standing_is_known (self->standing))
    return;

  if (self->cards->len == 0)
    add_cards (self);
  update_next (self);
  gtk_widget_set_visible (self->next_list, TRUE);
  for (guint i = 0; i < self->cards->len; i++)
    tb_section_card_update (self->cards->pdata[i]);
}

static void
add_problems (TbOverviewPage *self, GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TbPluginProblem *problem = problems->pdata[i];
      g_autofree char *title = g_markup_escape_text (problem->name != NULL ? problem->name : problem->module, -1);
      g_autofree char *reason = g_markup_escape_text (problem->reason, -1);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
      adw_preferences_group_add (self->problems, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

static void
tb_overview_page_dispose (GObject *object)
{
  TbOverviewPage *self = TB_OVERVIEW_PAGE (object);

  g_clear_object (&self->refresher);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->standing);

  G_OBJECT_CLASS (tb_overview_page_parent_class)->dispose (object);
}

static void
tb_overview_page_class_init (TbOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_overview_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, content);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, period);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, last_change);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, next_list);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, next);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, next_icon);
  gtk_widget_class_bind_template_child (widget_class, TbOverviewPage, problems);
}

static void
tb_overview_page_init (TbOverviewPage *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = tb_refresher_new (GTK_WIDGET (self), refresh);
}

/**
 * tb_overview_page_new:
 * @standing: how the book's topics stand
 * @registry: the section plugins, for those that can't be used
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
tb_overview_page_new (TbStanding *standing, TbRegistry *registry)
{
  TbOverviewPage *self;

  g_return_val_if_fail (TB_IS_STANDING (standing), NULL);
  g_return_val_if_fail (TB_IS_REGISTRY (registry), NULL);

  self = g_object_new (TB_TYPE_OVERVIEW_PAGE, NULL);
  self->standing = g_object_ref (standing);
  add_problems (self, tb_registry_get_problems (registry));
  g_signal_connect_object (standing, "changed", G_CALLBACK (tb_refresher_queue), self->refresher, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
