/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of the sidebar: a place, and in a word how it stands. */
#include "tb-sidebar-row.h"

#include "tb-tooltip.h"
#include "tb-words.h"

struct _TbSidebarRow
{
  GtkListBoxRow parent_instance;

  char *place;   /* owned */
  char *text;    /* owned; what the row is called */
  char *heading; /* owned; of the group that starts at or holds this row */

  GtkImage *icon;
  GtkLabel *title;
  GtkImage *mark;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (TbSidebarRow, tb_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
tb_sidebar_row_finalize (GObject *object)
{
  TbSidebarRow *self = TB_SIDEBAR_ROW (object);

  g_free (self->place);
  g_free (self->text);
  g_free (self->heading);

  G_OBJECT_CLASS (tb_sidebar_row_parent_class)->finalize (object);
}

static void
tb_sidebar_row_class_init (TbSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_sidebar_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/tb-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TbSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TbSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, TbSidebarRow, mark);
  gtk_widget_class_bind_template_child (widget_class, TbSidebarRow, word);
}

static void
tb_sidebar_row_init (TbSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tb_sidebar_row_new:
 * @place: the place that the row leads to
 * @title: what it says
 * @icon_name: (nullable): its icon
 * @heading: (nullable): the heading of the group that it belongs to
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
tb_sidebar_row_new (const char *place, const char *title, const char *icon_name, const char *heading)
{
  TbSidebarRow *self = g_object_new (TB_TYPE_SIDEBAR_ROW, NULL);

  self->place = g_strdup (place);
  self->text = g_strdup (title);
  self->heading = g_strdup (heading);
  gtk_label_set_label (self->title, title);
  if (icon_name != NULL)
    gtk_image_set_from_icon_name (self->icon, icon_name);
  else
    gtk_widget_set_margin_start (GTK_WIDGET (self->title), 24);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  tb_sidebar_row_set_standing (self, NULL, 0, 0);

  return GTK_WIDGET (self);
}

const char *
tb_sidebar_row_get_place (TbSidebarRow *self)
{
  return self->place;
}

const char *
tb_sidebar_row_get_heading (TbSidebarRow *self)
{
  return self->heading;
}

/**
 * tb_sidebar_row_set_standing:
 * @self: a row
 * @word: (nullable): how the place stands, such as 49/51
 * @n_errors: its errors
 * @n_warnings: its warnings
 *
 * Shows how the place stands, and says it to assistive technology in the row's name.
 */
void
tb_sidebar_row_set_standing (TbSidebarRow *self, const char *word, guint n_errors, guint n_warnings)
{
  g_autofree char *findings = tb_words_findings (n_errors, n_warnings);
  g_autofree char *name = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  gtk_label_set_label (self->word, word != NULL ? word : "");
  gtk_widget_set_visible (GTK_WIDGET (self->word), word != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), findings != NULL);
  tb_tooltip_set (GTK_WIDGET (self->mark), findings);
  if (n_errors > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->mark), "quiet");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->mark), "quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), "finding");

  parts[n++] = self->text;
  if (word != NULL)
    parts[n++] = word;
  if (findings != NULL)
    parts[n++] = findings;
  name = g_strjoinv (", ", (char **) parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
