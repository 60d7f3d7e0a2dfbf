/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tb-chart-focus.h"

struct _TbChartFocus
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TbChartFocus, tb_chart_focus, GTK_TYPE_WIDGET)

static void
tb_chart_focus_class_init (TbChartFocusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "chartvalue");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tb_chart_focus_init (TbChartFocus *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * tb_chart_focus_new: (skip)
 * @parent: the chart's view, which unparents it
 *
 * Returns: (transfer none): a place for the focus, not shown yet
 */
GtkWidget *
tb_chart_focus_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (TB_TYPE_CHART_FOCUS, NULL);

  gtk_widget_set_parent (self, parent);
  gtk_widget_set_child_visible (self, FALSE);
  return self;
}

/**
 * tb_chart_focus_set_words: (skip)
 * @self: a place for the focus
 * @value: whose value it is, and how much
 * @source: where that comes from
 *
 * Sets what a screen reader says.
 */
void
tb_chart_focus_set_words (TbChartFocus *self, const char *value, const char *source)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, value,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, source,
                                  -1);
}
