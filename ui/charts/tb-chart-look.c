/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tb-chart-look.h"

#include <adwaita.h>

/**
 * tb_chart_look_get_style: (skip)
 * @widget: the widget that shows a chart
 *
 * Returns: the style of a chart on the screen: light or dark, with the theme's accent and contrast
 */
TbChartStyle
tb_chart_look_get_style (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  TbChartStyle style;
  GdkRGBA accent;

  tb_chart_style_init (&style, adw_style_manager_get_dark (manager) ? TB_CHART_STYLE_DARK : TB_CHART_STYLE_LIGHT);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color", &accent))
    {
      style.accent[0] = accent.red;
      style.accent[1] = accent.green;
      style.accent[2] = accent.blue;
    }
  style.high_contrast = adw_style_manager_get_high_contrast (manager);
  return style;
}

/**
 * tb_chart_look_get_points: (skip)
 * @widget: a widget
 *
 * Returns: how many of the screen's pixels a point has, in which charts are laid out
 */
double
tb_chart_look_get_points (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi / 1024.0 : 96.0) / 72.0;
}

/**
 * tb_chart_look_follow: (skip)
 * @widget: the widget that shows a chart
 * @callback: called with @widget
 *
 * Calls when the screen turns dark or light, or its contrast changes.
 */
void
tb_chart_look_follow (GtkWidget *widget, GCallback callback)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (manager, "notify::dark", callback, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", callback, widget, G_CONNECT_SWAPPED);
}
