/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking through a chart's values by keys. Over the value walked to lies a widget that has the focus; two of them take
 * turns, so that each step is a new focus, which a screen reader says with its place. */
#include <math.h>

#include "charts/tb-chart-focus.h"
#include "charts/tb-chart-view-private.h"

/**
 * tb_chart_view_place_focus: (skip)
 * @self: a view that is being placed
 *
 * Puts the focus over the value walked to.
 */
void
tb_chart_view_place_focus (TbChartView *self)
{
  GtkWidget *widget = self->targets[self->turn];
  TbChartTarget target;
  GdkRectangle at;

  if (!gtk_widget_get_child_visible (widget) || !tb_chart_view_get_target (self, self->current, &target))
    return;
  tb_chart_view_get_rectangle (self, &target, &at);
  gtk_widget_size_allocate (widget, &at, -1);
}

/**
 * tb_chart_view_update_focus: (skip)
 * @self: a view
 *
 * Has the focus say the value walked to.
 */
void
tb_chart_view_update_focus (TbChartView *self)
{
  TbChartTarget target;
  g_autofree char *value = NULL;
  g_autofree char *source = NULL;

  if (!tb_chart_view_get_target (self, self->current, &target))
    return;
  value = tb_chart_describe_target (self->chart, &target);
  source = tb_chart_view_describe_source (self, &target);
  tb_chart_focus_set_words (TB_CHART_FOCUS (self->targets[self->turn]), value, source);
}

static guint
count (TbChartView *self)
{
  TbChartPlace place;

  return tb_chart_view_get_place (self, &place) ? tb_chart_count_targets (self->chart, place.width, place.height) : 0;
}

static void
walk_to (TbChartView *self, int index)
{
  GtkWidget *before = self->targets[self->turn];
  GtkWidget *after = self->targets[self->turn ^ 1];

  self->turn ^= 1;
  self->current = index;
  self->hovered = -1;
  tb_chart_view_update_focus (self);
  gtk_widget_set_child_visible (after, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (after);
  gtk_widget_set_child_visible (before, FALSE);
  tb_chart_view_update_hint (self);
}

/**
 * tb_chart_view_enter: (skip)
 * @self: a view
 *
 * Takes the focus to a value: the selected cell's, else the one it was at, else the first.
 *
 * Returns: whether there is one
 */
gboolean
tb_chart_view_enter (TbChartView *self)
{
  const int n = count (self);
  int index = tb_chart_view_find_cell (self, self->marked_organization, self->marked_measure);

  if (!self->is_pointable || n == 0)
    return FALSE;
  if (index < 0)
    index = self->current >= 0 && self->current < n ? self->current : 0;
  walk_to (self, index);
  return TRUE;
}

/* The nearest value above or below in the same column, for charts that have columns; else -1. */
static int
find_vertical (TbChartView *self, int step)
{
  TbChartTarget from, target;
  double nearest = G_MAXDOUBLE;
  int found = -1;

  if (!tb_chart_view_get_target (self, self->current, &from))
    return -1;
  for (int i = 0; tb_chart_view_get_target (self, i, &target); i++)
    {
      const double distance = step * (target.box.y + target.box.height / 2 - from.box.y - from.box.height / 2);

      if (target.column != from.column || target.item == from.item || distance < 0 || distance >= nearest ||
          (distance == 0 && (i - self->current) * step < 0))
        continue;
      nearest = distance;
      found = i;
    }
  return found;
}

/* A value can be pointed at in several places, a point and its name: keys come to the first. */
static gboolean
is_repeated (TbChartView *self, int index)
{
  TbChartTarget target, earlier;

  if (!tb_chart_view_get_target (self, index, &target))
    return FALSE;
  for (int i = 0; i < index && tb_chart_view_get_target (self, i, &earlier); i++)
    if (earlier.item == target.item && earlier.column == target.column)
      return TRUE;
  return FALSE;
}

/* The next value from @index on in the direction of @by; the present one where there is none. */
static int
find_next (TbChartView *self, int index, int by)
{
  const int n = count (self);

  for (; index >= 0 && index < n; index += by)
    if (!is_repeated (self, index))
      return index;
  return self->current;
}

/* Where a key leads: along the reading order, or up and down among the values of a column. */
static int
find_step (TbChartView *self, guint key)
{
  TbChartTarget target;

  switch (key)
    {
    case GDK_KEY_Home:
      return find_next (self, 0, 1);
    case GDK_KEY_End:
      return find_next (self, (int) count (self) - 1, -1);
    case GDK_KEY_Left:
      return find_next (self, self->current - 1, -1);
    case GDK_KEY_Right:
      return find_next (self, self->current + 1, 1);
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (tb_chart_view_get_target (self, self->current, &target) && target.column >= 0)
        return find_vertical (self, key == GDK_KEY_Down ? 1 : -1);
      return find_next (self, self->current + (key == GDK_KEY_Down ? 1 : -1), key == GDK_KEY_Down ? 1 : -1);
    default:
      return -1;
    }
}

static gboolean
on_key_pressed (TbChartView *self, guint key, guint code, GdkModifierType state)
{
  int index;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      tb_chart_view_pick (self, self->current);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
      index = find_step (self, key);
      if (index >= 0 && index != self->current)
        walk_to (self, index);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_focus_changed (TbChartView *self)
{
  tb_chart_view_update_hint (self);
}

/**
 * tb_chart_view_keys_init: (skip)
 * @self: a view
 *
 * Connects the keys.
 */
void
tb_chart_view_keys_init (TbChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (guint i = 0; i < G_N_ELEMENTS (self->targets); i++)
    self->targets[i] = tb_chart_focus_new (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->keys = GTK_EVENT_CONTROLLER_FOCUS (focus);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
