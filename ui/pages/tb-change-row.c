/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change as a list item, and the row that shows one. */
#include "pages/tb-change-row.h"

#include <glib/gi18n-lib.h>

#include "model/tb-plain-text.h"
#include "tb-tooltip.h"
#include "tb-words.h"

struct _TbChangeItem
{
  GObject parent_instance;

  TbChange *change; /* owned */
};

G_DEFINE_FINAL_TYPE (TbChangeItem, tb_change_item, G_TYPE_OBJECT)

static void
tb_change_item_finalize (GObject *object)
{
  g_clear_pointer (&TB_CHANGE_ITEM (object)->change, tb_change_free);

  G_OBJECT_CLASS (tb_change_item_parent_class)->finalize (object);
}

static void
tb_change_item_class_init (TbChangeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_change_item_finalize;
}

static void
tb_change_item_init (TbChangeItem *self)
{
}

/**
 * tb_change_item_new:
 * @change: (transfer full): a change
 *
 * Returns: (transfer full): @change as an object, for list models
 */
TbChangeItem *
tb_change_item_new (TbChange *change)
{
  TbChangeItem *self = g_object_new (TB_TYPE_CHANGE_ITEM, NULL);

  self->change = change;

  return self;
}

struct _TbChangeRow
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *source;
  GtkWidget *undone;
};

G_DEFINE_FINAL_TYPE (TbChangeRow, tb_change_row, GTK_TYPE_BOX)

static void
tb_change_row_class_init (TbChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChangeRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TbChangeRow, label);
  gtk_widget_class_bind_template_child (widget_class, TbChangeRow, source);
  gtk_widget_class_bind_template_child (widget_class, TbChangeRow, undone);
}

static void
tb_change_row_init (TbChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tb_change_row_new (void)
{
  return g_object_new (TB_TYPE_CHANGE_ROW, NULL);
}

static const struct
{
  const char *icon_name;
  const char *name;
} kinds[] = {
  [TB_CHANGE_EDIT] = { "document-edit-symbolic", N_ ("Change") },
  [TB_CHANGE_UNDO] = { "edit-undo-symbolic", N_ ("Undo") },
  [TB_CHANGE_REDO] = { "edit-redo-symbolic", N_ ("Redo") },
};

static char *
describe_source (const TbChange *change)
{
  g_autofree char *author = tb_plain_text_cut (change->author, TB_PLAIN_TEXT_LABEL);
  g_autofree char *when = tb_words_when (change->time);
  const char *parts[5] = { NULL };
  g_autofree char *cells = NULL;
  guint n = 0;

  if (author != NULL && *author != '\0')
    parts[n++] = author;
  parts[n++] = when;
  if (change->n_operations > 1)
    parts[n++] = cells = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cell", "%u cells", change->n_operations), change->n_operations);

  return g_strjoinv (" · ", (char **) parts);
}

/**
 * tb_change_row_set_item:
 * @self: a row
 * @item: a change
 *
 * Shows a change: what was done, by whom and when, and whether it was taken back.
 */
void
tb_change_row_set_item (TbChangeRow *self, TbChangeItem *item)
{
  const TbChange *change = item->change;
  g_autofree char *label = tb_plain_text_cut (change->label, TB_PLAIN_TEXT_LABEL);
  g_autofree char *source = describe_source (change);

  gtk_image_set_from_icon_name (self->icon, kinds[change->kind].icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kinds[change->kind].name), -1);
  tb_tooltip_set (GTK_WIDGET (self->icon), _(kinds[change->kind].name));
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (self->undone, change->undone);
  if (change->undone)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
}
