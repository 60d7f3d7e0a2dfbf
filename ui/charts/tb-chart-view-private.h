/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the chart's view share. */
#pragma once

#include "charts/tb-chart-hint.h"
#include "charts/tb-chart-view.h"

G_BEGIN_DECLS

/**
 * TbChartPlace:
 * @scale: the pixels of a point
 * @x: where the chart begins, in pixels
 * @y: the same
 * @width: the chart's width in points
 * @height: its height
 *
 * Where the chart lies in the view.
 */
typedef struct
{
  double scale;
  double x, y;
  double width, height;
} TbChartPlace;

struct _TbChartView
{
  GtkWidget parent_instance;

  TbChartBook *charts; /* owned */
  char *id;            /* owned */
  char *topic_key;     /* owned */
  TbChart *chart;      /* owned; a snapshot of the figures */
  char *source;        /* owned; what the chart names as its source */
  gboolean is_stale;
  gboolean fills;
  gboolean is_pointable;

  GskRenderNode *drawing; /* owned; the chart as it was last drawn */
  TbChartPlace drawn;     /* and where */

  double pointer_x, pointer_y;
  int hovered;           /* the value under the pointer, or -1 */
  int current;           /* the value walked to, or -1 */
  GtkWidget *targets[2]; /* lie over the value walked to, by turns; the view unparents them */
  guint turn;
  GtkEventControllerFocus *keys; /* the view's own: whether it has the focus */
  TbChartHint *hint;             /* the view unparents it; NULL until it is first shown */

  TbOrganization *marked_organization; /* owned; the cell that is selected elsewhere */
  const TbMeasure *marked_measure;
};

/* tb-chart-view.c */
gboolean tb_chart_view_get_place (TbChartView *self, TbChartPlace *place);
gboolean tb_chart_view_get_target (TbChartView *self, int index, TbChartTarget *target);
int tb_chart_view_find_cell (TbChartView *self, TbOrganization *organization, const TbMeasure *measure);
void tb_chart_view_pick (TbChartView *self, int index);

/* tb-chart-view-draw.c: measuring, placing and drawing */
void tb_chart_view_draw_class_init (GtkWidgetClass *widget_class);
void tb_chart_view_drop_drawing (TbChartView *self);
void tb_chart_view_get_rectangle (TbChartView *self, const TbChartTarget *target, GdkRectangle *out);

/* tb-chart-view-hint.c: what a value says of itself */
char *tb_chart_view_describe_source (TbChartView *self, const TbChartTarget *target);
void tb_chart_view_update_hint (TbChartView *self);

/* tb-chart-view-keys.c */
void tb_chart_view_keys_init (TbChartView *self);
gboolean tb_chart_view_enter (TbChartView *self);
void tb_chart_view_place_focus (TbChartView *self);
void tb_chart_view_update_focus (TbChartView *self);

/* tb-chart-view-pointer.c */
void tb_chart_view_pointer_init (TbChartView *self);

G_END_DECLS
