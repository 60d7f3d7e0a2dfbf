/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One section's state on the overview: figures filled, findings, last change, and topics to look at. */
#include "pages/tb-section-card.h"

#include <glib/gi18n-lib.h>

#include "project/tb-history.h"
#include "tb-words.h"

struct _TbSectionCard
{
  AdwPreferencesGroup parent_instance;

  TbStanding *standing;         /* owned */
  const TbSectionSpec *section; /* static */
  GPtrArray *rows;              /* owned; the rows that are made anew (borrowed) */

  GtkWidget *findings;
  GtkLabel *filled;
  GtkProgressBar *progress;
  GtkLabel *last_change;
};

G_DEFINE_FINAL_TYPE (TbSectionCard, tb_section_card, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (TbSectionCard *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_subtitle);

  return row;
}

/* a topic with findings: it leads to its page */
static void
add_topic_row (TbSectionCard *self, const char *key, const char *name, const TbTopicStanding *topic)
{
  g_autofree char *findings = tb_words_findings (topic->n_errors, topic->n_warnings);
  GtkWidget *row = new_row (name, findings);
  GtkWidget *icon = gtk_image_new_from_icon_name (topic->n_errors > 0 ? "dialog-error-symbolic" : "dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, topic->n_errors > 0 ? "error" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (topic->plan != NULL)
    {
      g_autofree char *progress = g_strconcat (topic->done, "/", topic->plan, NULL);
      GtkWidget *label = gtk_label_new (progress);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-place");
  add_row (self, row);
}

static void
add_empty_row (TbSectionCard *self, const char *first_key, const char *names)
{
  GtkWidget *row = new_row (_("Not begun yet"), names);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", first_key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-place");
  add_row (self, row);
}

static void
update_topics (TbSectionCard *self)
{
  g_autofree char *first_empty = NULL;
  g_autoptr (GString) empty = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (gsize i = 0; i < self->section->n_topics; i++)
    {
      g_autofree char *key = g_strconcat (self->section->id, "/", self->section->topics[i].id, NULL);
      const char *name = self->section->topics[i].name;
      const TbTopicStanding *topic = tb_standing_get_topic (self->standing, key);

      if (topic == NULL)
        continue;
      if (topic->n_errors + topic->n_warnings > 0)
        add_topic_row (self, key, name, topic);
      if (topic->n_filled > 0 || topic->n_empty == 0)
        continue;
      g_string_append_printf (empty, "%s%s", empty->len > 0 ? "、" : "", name);
      if (first_empty == NULL)
        first_empty = g_steal_pointer (&key);
    }
  if (first_empty != NULL)
    add_empty_row (self, first_empty, empty->str);
}

static void
update_summary (TbSectionCard *self)
{
  TbTopicStanding sum = tb_standing_sum_section (self->standing, self->section);
  guint n = sum.n_filled + sum.n_empty;
  g_autofree char *filled = g_strdup_printf (_("%u of %u figures filled"), sum.n_filled, n);
  g_autofree char *findings = tb_words_findings (sum.n_errors, sum.n_warnings);

  gtk_label_set_label (self->filled, filled);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) sum.n_filled / n : 0);
  gtk_label_set_label (GTK_LABEL (self->findings), findings != NULL ? findings : "");
  gtk_widget_set_visible (self->findings, findings != NULL);
}

static void
update_last_change (TbSectionCard *self)
{
  TbBook *book = tb_standing_get_book (self->standing);
  g_autofree char *prefix = g_strconcat (self->section->id, "/", NULL);
  g_autoptr (TbChange) change = tb_project_get_last_change (tb_book_get_project (book), tb_book_get_period (book), prefix, NULL);
  g_autofree char *words = change != NULL ? tb_words_last_change (change) : NULL;

  gtk_label_set_label (self->last_change, words != NULL ? words : _("No figure was changed yet"));
}

/**
 * tb_section_card_update:
 * @self: a card
 *
 * Shows the section's state as it is now.
 */
void
tb_section_card_update (TbSectionCard *self)
{
  g_return_if_fail (TB_IS_SECTION_CARD (self));

  update_summary (self);
  update_last_change (self);
  update_topics (self);
}

static void
tb_section_card_dispose (GObject *object)
{
  TbSectionCard *self = TB_SECTION_CARD (object);

  g_clear_object (&self->standing);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tb_section_card_parent_class)->dispose (object);
}

static void
tb_section_card_class_init (TbSectionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_section_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-section-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TbSectionCard, findings);
  gtk_widget_class_bind_template_child (widget_class, TbSectionCard, filled);
  gtk_widget_class_bind_template_child (widget_class, TbSectionCard, progress);
  gtk_widget_class_bind_template_child (widget_class, TbSectionCard, last_change);
}

static void
tb_section_card_init (TbSectionCard *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tb_section_card_new:
 * @standing: how the book's topics stand
 * @index: the section's place, from 0
 * @section: the section
 *
 * Returns: (transfer floating): a new card; it shows nothing before tb_section_card_update()
 */
GtkWidget *
tb_section_card_new (TbStanding *standing, guint index, const TbSectionSpec *section)
{
  TbSectionCard *self;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (TB_IS_STANDING (standing), NULL);
  g_return_val_if_fail (section != NULL, NULL);

  self = g_object_new (TB_TYPE_SECTION_CARD, NULL);
  self->standing = g_object_ref (standing);
  self->section = section;
  name = tb_words_section (index, section->name);
  title = g_markup_escape_text (name, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);

  return GTK_WIDGET (self);
}
