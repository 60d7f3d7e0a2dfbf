/* SPDX-License-Identifier: GPL-3.0-or-later */
/* It comes at once, unlike a tooltip, and takes neither the keys nor the pointer. */
#include "charts/tb-chart-hint.h"

#define MAX_WIDTH_CHARS 48

struct _TbChartHint
{
  GtkPopover parent_instance;

  GtkLabel *value;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (TbChartHint, tb_chart_hint, GTK_TYPE_POPOVER)

static void
tb_chart_hint_class_init (TbChartHintClass *klass)
{
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_WIDTH_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tb_chart_hint_init (TbChartHint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->value = add_label (box, "heading");
  self->source = add_label (box, "caption");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_TOP);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chart-hint");
}

/* A popover asks for the height of its child without saying for which width, and would cut the last line that wraps. */
static void
fit (TbChartHint *self)
{
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self));
  int width, height;

  gtk_widget_set_size_request (box, -1, -1);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (box, width, height);
}

/**
 * tb_chart_hint_new: (skip)
 * @parent: the widget that it stands over, which unparents it
 *
 * Returns: (transfer none): a hint, not shown yet
 */
GtkWidget *
tb_chart_hint_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (TB_TYPE_CHART_HINT, NULL);

  gtk_widget_set_parent (self, parent);
  return self;
}

/**
 * tb_chart_hint_show: (skip)
 * @self: a hint
 * @at: what it points at
 * @value: what is said in the first place
 * @source: where it comes from; may be empty
 *
 * Shows the hint beside a value.
 */
void
tb_chart_hint_show (TbChartHint *self, const GdkRectangle *at, const char *value, const char *source)
{
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source), *source != '\0');
  fit (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self));
}

void
tb_chart_hint_hide (TbChartHint *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}
