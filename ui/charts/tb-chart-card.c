/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card's verbs are actions, which its menu, its keys and the pointer's menu share. */
#include "charts/tb-chart-card.h"

#include <glib/gi18n-lib.h>

#include "charts/tb-chart-files.h"
#include "dialogs/tb-chart-words-window.h"
#include "tb-tooltip.h"

struct _TbChartCard
{
  GtkWidget parent_instance;

  TbChartView *view;     /* a child */
  GtkMenuButton *button; /* a child */
  GtkWidget *menu;       /* a child: the menu at the pointer; NULL until it is first shown */
  gboolean is_enlarged;
};

G_DEFINE_FINAL_TYPE (TbChartCard, tb_chart_card, GTK_TYPE_WIDGET)

static GMenuModel *
make_section (const char *const (*items)[2])
{
  GMenu *section = g_menu_new ();

  for (; (*items)[0] != NULL; items++)
    g_menu_append (section, g_dgettext (GETTEXT_PACKAGE, (*items)[0]), (*items)[1]);
  return G_MENU_MODEL (section);
}

static GMenuModel *
make_menu (TbChartCard *self)
{
  static const char *const view[][2] = { { N_ ("_Enlarge"), "chart.enlarge" }, { NULL } };
  static const char *const files[][2] = { { N_ ("_Copy as Picture"), "chart.copy" }, { N_ ("_Save as Picture…"), "chart.save" }, { N_ ("_Print…"), "chart.print" }, { NULL } };
  static const char *const book[][2] = { { N_ ("_Title and Caption…"), "chart.words" }, { N_ ("Show in the Chart _Book"), "chart.show-in-book" }, { NULL } };
  GMenu *menu = g_menu_new ();
  const char *const(*sections[])[2] = { view, files, book };

  for (gsize i = self->is_enlarged ? 1 : 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenuModel) section = make_section (sections[i]);

      g_menu_append_section (menu, NULL, section);
    }
  return G_MENU_MODEL (menu);
}

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  menu = make_menu (data);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
show_menu_at (TbChartCard *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) menu = make_menu (self);

      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_secondary_pressed (TbChartCard *self, int n_press, double x, double y)
{
  show_menu_at (self, x, y);
}

static void
on_long_pressed (TbChartCard *self, double x, double y)
{
  show_menu_at (self, x, y);
}

static void
activate_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (TB_CHART_CARD (widget)->button);
}

/* @action is a verb of the window that is about this chart */
static void
activate_of_window (TbChartCard *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", tb_chart_view_get_id (self->view));
}

static void
activate_enlarge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!TB_CHART_CARD (widget)->is_enlarged)
    activate_of_window (TB_CHART_CARD (widget), "win.enlarge-chart");
}

static void
activate_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tb_chart_files_copy (TB_CHART_CARD (widget)->view);
}

static void
activate_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tb_chart_files_ask_save (TB_CHART_CARD (widget)->view);
}

static void
activate_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate_of_window (TB_CHART_CARD (widget), "win.print-chart");
}

static void
activate_words (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbChartView *view = TB_CHART_CARD (widget)->view;

  tb_chart_words_window_present (widget, tb_chart_view_get_charts (view), tb_chart_view_get_id (view));
}

static void
activate_show_in_book (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate_of_window (TB_CHART_CARD (widget), "win.show-in-chart-book");
}

static void
tb_chart_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbChartCard *self = TB_CHART_CARD (widget);
  int button_width, button_height;

  gtk_widget_measure (GTK_WIDGET (self->button), GTK_ORIENTATION_HORIZONTAL, -1, &button_width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->button), GTK_ORIENTATION_VERTICAL, -1, &button_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->button), &(GtkAllocation){ width - button_width, 0, button_width, button_height }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->view), &(GtkAllocation){ 0, 0, MAX (width - button_width, 0), height }, -1);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static GtkSizeRequestMode
tb_chart_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* the button has a strip of its own at the chart's right, so that it never covers a word */
static void
tb_chart_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbChartCard *self = TB_CHART_CARD (widget);
  int strip;

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (GTK_WIDGET (self->button), GTK_ORIENTATION_HORIZONTAL, -1, &strip, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->view), orientation, orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? MAX (for_size - strip, 0) : -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += strip;
      *natural += strip;
    }
}

/* the chart first, then its menu, however they are placed */
static gboolean
tb_chart_card_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TbChartCard *self = TB_CHART_CARD (widget);
  GtkWidget *parts[] = { GTK_WIDGET (self->view), GTK_WIDGET (self->button) };
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  const gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  const int from = focused == parts[0] ? 0 : focused == parts[1] ? 1
                                         : back                  ? 1
                                                                 : 0;

  for (int i = from; i >= 0 && i < (int) G_N_ELEMENTS (parts); i += back ? -1 : 1)
    if (gtk_widget_child_focus (parts[i], direction))
      return TRUE;
  return FALSE;
}

static gboolean
tb_chart_card_grab_focus (GtkWidget *widget)
{
  TbChartCard *self = TB_CHART_CARD (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view)) || gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
tb_chart_card_dispose (GObject *object)
{
  TbChartCard *self = TB_CHART_CARD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  if (self->view != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->view));
  self->view = NULL;

  G_OBJECT_CLASS (tb_chart_card_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, activate_menu);
  gtk_widget_class_install_action (widget_class, "chart.enlarge", NULL, activate_enlarge);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, activate_copy);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, activate_save);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, activate_print);
  gtk_widget_class_install_action (widget_class, "chart.words", NULL, activate_words);
  gtk_widget_class_install_action (widget_class, "chart.show-in-book", NULL, activate_show_in_book);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "chart.enlarge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "chart.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "chart.words", NULL);
}

static void
tb_chart_card_class_init (TbChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_card_dispose;
  widget_class->get_request_mode = tb_chart_card_get_request_mode;
  widget_class->measure = tb_chart_card_measure;
  widget_class->size_allocate = tb_chart_card_size_allocate;
  widget_class->focus = tb_chart_card_focus;
  widget_class->grab_focus = tb_chart_card_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chartcard");
  install_actions (widget_class);
}

static void
tb_chart_card_init (TbChartCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_secondary_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_long_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * tb_chart_card_new: (skip)
 * @charts: the chart book
 * @id: a chart's id
 *
 * Returns: (transfer floating): a card, to be filled by tb_chart_view_refresh() of its view
 */
GtkWidget *
tb_chart_card_new (TbChartBook *charts, const char *id)
{
  TbChartCard *self = g_object_new (TB_TYPE_CHART_CARD, NULL);

  self->view = TB_CHART_VIEW (tb_chart_view_new (charts, id));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  g_object_bind_property (self->view, "visible", self, "visible", G_BINDING_DEFAULT);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_menu, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  tb_tooltip_set (GTK_WIDGET (self->button), _("Chart Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart Menu"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

TbChartView *
tb_chart_card_get_view (TbChartCard *self)
{
  return self->view;
}

/**
 * tb_chart_card_set_enlarged: (skip)
 * @self: a card
 *
 * Has the chart fill the card, for one that has the window to itself.
 */
void
tb_chart_card_set_enlarged (TbChartCard *self)
{
  self->is_enlarged = TRUE;
  tb_chart_view_set_fills (self->view, TRUE);
}
