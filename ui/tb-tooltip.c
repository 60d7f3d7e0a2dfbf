/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that leave Chinese text its line.
 *
 * GTK makes a tooltip as wide as its text has characters, each as wide as a Latin letter. Chinese ones
 * are twice that, so that every tooltip of a few of them would be broken in the middle. Here the label
 * is as wide as its text, up to a line that is easy to read. */
#include "tb-tooltip.h"

#define MAX_WIDTH_CHARS 60

static GtkLabel *
get_label (GtkTooltip *tooltip)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (tooltip), "tb-label");

  if (label != NULL)
    return label;

  label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_max_width_chars (label, MAX_WIDTH_CHARS);
  gtk_label_set_xalign (label, 0);
  g_object_set_data_full (G_OBJECT (tooltip), "tb-label", label, g_object_unref);

  return label;
}

/**
 * tb_tooltip_show:
 * @tooltip: a tooltip that is about to be shown
 * @text: what it says, plain text
 *
 * Gives a tooltip its text, from a handler of #GtkWidget::query-tooltip.
 */
void
tb_tooltip_show (GtkTooltip *tooltip, const char *text)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_TOOLTIP (tooltip));
  g_return_if_fail (text != NULL);

  label = get_label (tooltip);
  gtk_label_set_text (label, text);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (label));
}

/**
 * tb_tooltip_on_query:
 * @widget: a widget with a tooltip's text
 * @x: where the pointer is
 * @y: where the pointer is
 * @keyboard: whether it was asked for by a key
 * @tooltip: the tooltip
 *
 * Shows the widget's own text; a handler of #GtkWidget::query-tooltip, for templates too.
 *
 * Returns: whether there is a text
 */
gboolean
tb_tooltip_on_query (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = gtk_widget_get_tooltip_text (widget);

  if (text == NULL || *text == '\0')
    return FALSE;

  tb_tooltip_show (tooltip, text);

  return TRUE;
}

/**
 * tb_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what its tooltip says, plain text; %NULL for none
 *
 * Gives a widget a tooltip.
 */
void
tb_tooltip_set (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, tb_tooltip_on_query, NULL) == 0)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (tb_tooltip_on_query), NULL);
  gtk_widget_set_tooltip_text (widget, text);
}
