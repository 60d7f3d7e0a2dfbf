/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart's view measured, placed and drawn. The chart is drawn once and kept: what is under the pointer, walked to or
 * selected lies over it. */
#include "charts/tb-chart-view-private.h"

#include <math.h>

#include "charts/tb-chart-look.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 460
#define MIN_HEIGHT 160
/* a chart that fills its space is laid out like one of this width in points, so that its letters grow with the space */
#define FILLING_WIDTH 520.0
#define FILLING_MOST_SCALE 4.0
/* and is no wider than so many times its height */
#define FILLING_ASPECT 2.2
#define FILLING_MARGIN 12
/* how much of the height that suits a chart is enough */
#define FILLING_TIGHTNESS 0.85
/* and how much of it is more than enough: what is left stays below, so that all titles stand in the same place */
#define FILLING_LOOSENESS 1.5
#define RING_RADIUS 5
#define RING_GROWS 3
#define RING_WIDTH 2

static TbChartPlace
fill_place (TbChartView *self, double width, double height)
{
  const double least = tb_chart_look_get_points (GTK_WIDGET (self));
  const double natural = tb_chart_get_natural_height (self->chart, FILLING_WIDTH);
  TbChartPlace place = { .scale = CLAMP (MIN (width / FILLING_WIDTH, height / (natural * FILLING_TIGHTNESS)), least, FILLING_MOST_SCALE) };
  const double shown_width = MIN (width, MAX (height * FILLING_ASPECT, FILLING_WIDTH * place.scale));

  place.x = floor ((width - shown_width) / 2 + 0.5);
  place.width = shown_width / place.scale;
  place.height = MIN (height / place.scale, natural * FILLING_LOOSENESS);
  return place;
}

/**
 * tb_chart_view_get_place: (skip)
 * @self: a view
 * @place: (out caller-allocates): where the chart lies; before the view was placed, where it might
 *
 * Returns: whether there is a chart
 */
gboolean
tb_chart_view_get_place (TbChartView *self, TbChartPlace *place)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const double scale = tb_chart_look_get_points (GTK_WIDGET (self));

  if (self->chart == NULL)
    return FALSE;
  *place = (TbChartPlace){ scale, 0, 0, width / scale, height / scale };
  if (width <= 2 * FILLING_MARGIN || height <= 2 * FILLING_MARGIN)
    {
      place->width = NATURAL_WIDTH / scale;
      place->height = tb_chart_get_natural_height (self->chart, place->width);
    }
  else if (self->fills)
    {
      *place = fill_place (self, width - 2 * FILLING_MARGIN, height - 2 * FILLING_MARGIN);
      place->x += FILLING_MARGIN;
      place->y += FILLING_MARGIN;
    }
  return TRUE;
}

/**
 * tb_chart_view_get_rectangle: (skip)
 * @self: a view
 * @target: a value
 * @out: (out caller-allocates): where it is, in the view's pixels
 */
void
tb_chart_view_get_rectangle (TbChartView *self, const TbChartTarget *target, GdkRectangle *out)
{
  TbChartPlace place = { .scale = 1 };
  double x, y;

  tb_chart_view_get_place (self, &place);
  x = place.x + target->box.x * place.scale;
  y = place.y + target->box.y * place.scale;
  out->x = floor (x);
  out->y = floor (y);
  out->width = ceil (x + target->box.width * place.scale) - out->x;
  out->height = ceil (y + target->box.height * place.scale) - out->y;
}

/**
 * tb_chart_view_drop_drawing: (skip)
 * @self: a view
 *
 * Has the chart drawn anew.
 */
void
tb_chart_view_drop_drawing (TbChartView *self)
{
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbChartView *self = TB_CHART_VIEW (widget);
  double scale = tb_chart_look_get_points (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : MIN_HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->fills || self->chart == NULL)
    return;
  *natural = MAX (MIN_HEIGHT, tb_chart_get_natural_height (self->chart, MAX (for_size, MIN_WIDTH) / scale) * scale + 1);
  *minimum = *natural;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbChartView *self = TB_CHART_VIEW (widget);

  tb_chart_view_place_focus (self);
  if (self->hint != NULL)
    gtk_popover_present (GTK_POPOVER (self->hint));
}

static gboolean
is_same_place (const TbChartPlace *a, const TbChartPlace *b)
{
  return a->scale == b->scale && a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

static void
draw (TbChartView *self, const TbChartPlace *place)
{
  TbChartStyle style = tb_chart_look_get_style (GTK_WIDGET (self));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (place->x, place->y, ceil (place->width * place->scale), ceil (place->height * place->scale)));

  cairo_translate (cr, place->x, place->y);
  cairo_scale (cr, place->scale, place->scale);
  tb_chart_render (self->chart, &style, cr, place->width, place->height);
  cairo_destroy (cr);
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  self->drawing = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  self->drawn = *place;
}

static void
lay_ring (TbChartView *self, GtkSnapshot *snapshot, int index, float strength, gboolean filled)
{
  TbChartTarget target;
  GdkRectangle at;
  GskRoundedRect outline;
  GdkRGBA colour;

  if (!tb_chart_view_get_target (self, index, &target))
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  tb_chart_view_get_rectangle (self, &target, &at);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (at.x - RING_GROWS, at.y - RING_GROWS, at.width + 2 * RING_GROWS, at.height + 2 * RING_GROWS), RING_RADIUS);
  colour.alpha *= strength;
  if (filled)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      gtk_snapshot_append_border (snapshot, &outline, (float[4]){ RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH }, (GdkRGBA[4]){ colour, colour, colour, colour });
    }
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TbChartView *self = TB_CHART_VIEW (widget);
  TbChartPlace place;

  if (!tb_chart_view_get_place (self, &place))
    return;
  if (self->drawing == NULL || !is_same_place (&place, &self->drawn))
    draw (self, &place);
  lay_ring (self, snapshot, self->hovered, 0.12f, TRUE);
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);
  lay_ring (self, snapshot, tb_chart_view_find_cell (self, self->marked_organization, self->marked_measure), 0.75f, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (self->targets); i++)
    gtk_widget_snapshot_child (widget, self->targets[i], snapshot);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget)))->css_changed (widget, change);
  tb_chart_view_drop_drawing (TB_CHART_VIEW (widget));
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget)))->system_setting_changed (widget, setting);
  tb_chart_view_drop_drawing (TB_CHART_VIEW (widget));
}

/**
 * tb_chart_view_draw_class_init: (skip)
 * @widget_class: the view's class
 *
 * Sets what draws the view.
 */
void
tb_chart_view_draw_class_init (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;
}
