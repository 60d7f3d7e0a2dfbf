/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart's view keeps the chart in step with the book. What can be seen is also said, for AT-SPI. */
#include "charts/tb-chart-view-private.h"

#include "charts/tb-chart-look.h"

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbChartView, tb_chart_view, GTK_TYPE_WIDGET)

static const TbChartEntry *
get_entry (TbChartView *self)
{
  return tb_chart_book_find (self->charts, self->id, NULL);
}

/**
 * tb_chart_view_get_target: (skip)
 * @self: a view
 * @index: a value's index, or -1
 * @target: (out caller-allocates): the value
 *
 * Returns: whether the chart shows such a value
 */
gboolean
tb_chart_view_get_target (TbChartView *self, int index, TbChartTarget *target)
{
  TbChartPlace place;

  return index >= 0 && tb_chart_view_get_place (self, &place) &&
         tb_chart_get_target (self->chart, place.width, place.height, index, target);
}

/* A cell that isn't drawn itself is shown by what is made of it: the plan by its bar, a rate by the part that it is of. */
static gboolean
stands_for (const TbChartSpec *spec, const TbMeasure *measure)
{
  return g_strcmp0 (spec->against, measure->id) == 0 || (spec->measure != NULL && g_strcmp0 (measure->rate_of, spec->measure) == 0);
}

/**
 * tb_chart_view_find_cell: (skip)
 * @self: a view
 * @organization: (nullable): a cell's organization
 * @measure: (nullable): and its measure
 *
 * Returns: the index of the value that shows the cell of the present quarter, or -1
 */
int
tb_chart_view_find_cell (TbChartView *self, TbOrganization *organization, const TbMeasure *measure)
{
  const TbChartEntry *entry = get_entry (self);
  const char *period = tb_book_get_period (tb_chart_book_get_book (self->charts));
  TbChartPlace place;
  int index;

  if (entry == NULL || organization == NULL || measure == NULL || !tb_chart_view_get_place (self, &place))
    return -1;
  index = tb_chart_find_target (self->chart, place.width, place.height, organization, measure, period);
  if (index < 0 && stands_for (entry->spec, measure))
    index = tb_chart_find_target (self->chart, place.width, place.height, organization, NULL, period);
  return index;
}

/**
 * tb_chart_view_pick: (skip)
 * @self: a view
 * @index: a value's index, or -1
 *
 * Goes to the cell behind a value, where the present quarter has one.
 */
void
tb_chart_view_pick (TbChartView *self, int index)
{
  const char *period = tb_book_get_period (tb_chart_book_get_book (self->charts));
  TbChartTarget target;
  g_autofree char *measure_key = NULL;

  if (!tb_chart_view_get_target (self, index, &target) || target.organization == NULL || target.measure == NULL ||
      (target.period != NULL && !g_str_equal (target.period, period)))
    return;
  measure_key = g_strconcat (self->topic_key, "/", target.measure->id, NULL);
  g_signal_emit (self, signals[PICKED], 0, measure_key, tb_organization_get_id (target.organization));
}

static void
on_sheet_changed (TbChartView *self, const char *topic_key)
{
  if (g_strcmp0 (topic_key, self->topic_key) == 0)
    self->is_stale = TRUE;
}

static void
on_charts_changed (TbChartView *self)
{
  self->is_stale = TRUE;
}

/* Tab comes to one value, and from there goes on. */
static gboolean
tb_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && tb_chart_view_enter (TB_CHART_VIEW (widget));
}

static gboolean
tb_chart_view_grab_focus (GtkWidget *widget)
{
  return tb_chart_view_enter (TB_CHART_VIEW (widget));
}

static void
tb_chart_view_dispose (GObject *object)
{
  TbChartView *self = TB_CHART_VIEW (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->targets); i++)
    g_clear_pointer (&self->targets[i], gtk_widget_unparent);
  if (self->hint != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->hint));
  self->hint = NULL;
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  g_clear_object (&self->chart);
  g_clear_object (&self->marked_organization);

  G_OBJECT_CLASS (tb_chart_view_parent_class)->dispose (object);
}

static void
tb_chart_view_finalize (GObject *object)
{
  TbChartView *self = TB_CHART_VIEW (object);

  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->topic_key, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_chart_view_parent_class)->finalize (object);
}

static void
tb_chart_view_class_init (TbChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tb_chart_view_dispose;
  object_class->finalize = tb_chart_view_finalize;
  widget_class->focus = tb_chart_view_focus;
  widget_class->grab_focus = tb_chart_view_grab_focus;
  tb_chart_view_draw_class_init (widget_class);

  signals[PICKED] = g_signal_new ("picked", TB_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tb_chart_view_init (TbChartView *self)
{
  self->is_stale = TRUE;
  self->is_pointable = TRUE;
  self->pointer_x = self->pointer_y = -1;
  self->hovered = -1;
  self->current = -1;
  tb_chart_look_follow (GTK_WIDGET (self), G_CALLBACK (tb_chart_view_drop_drawing));
  tb_chart_view_keys_init (self);
  tb_chart_view_pointer_init (self);
}

/**
 * tb_chart_view_new: (skip)
 * @charts: the chart book
 * @id: a chart's id, `SECTION/CHART`
 *
 * Makes a view of a chart. It is filled by tb_chart_view_refresh().
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
tb_chart_view_new (TbChartBook *charts, const char *id)
{
  TbChartView *self = g_object_new (TB_TYPE_CHART_VIEW, NULL);

  self->charts = g_object_ref (charts);
  g_signal_connect_object (tb_chart_book_get_book (charts), "sheet-changed", G_CALLBACK (on_sheet_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (charts, "changed", G_CALLBACK (on_charts_changed), self, G_CONNECT_SWAPPED);
  tb_chart_view_set_chart (self, id);
  return GTK_WIDGET (self);
}

/**
 * tb_chart_view_set_chart: (skip)
 * @self: a view
 * @id: a chart's id
 *
 * Turns to another chart; it is shown at the next tb_chart_view_refresh().
 */
void
tb_chart_view_set_chart (TbChartView *self, const char *id)
{
  const TbChartEntry *entry;
  char *copy = g_strdup (id);

  g_free (self->id);
  g_free (self->topic_key);
  self->id = copy;
  entry = get_entry (self);
  self->topic_key = entry != NULL ? g_strconcat (entry->section_id, "/", entry->spec->topic, NULL) : NULL;
  self->is_stale = TRUE;
  self->hovered = -1;
  self->current = -1;
}

/**
 * tb_chart_view_set_fills: (skip)
 * @self: a view
 * @fills: whether the chart is enlarged to fill the space that the view gets, rather than asking for its own height
 */
void
tb_chart_view_set_fills (TbChartView *self, gboolean fills)
{
  self->fills = fills;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tb_chart_view_set_pointable: (skip)
 * @self: a view
 * @is_pointable: whether its values can be pointed at and walked through
 */
void
tb_chart_view_set_pointable (TbChartView *self, gboolean is_pointable)
{
  self->is_pointable = is_pointable;
}

/* A title of the analyst's may speak of any figure, and the foot names the office; both can change without the sheet. */
static gboolean
is_current (TbChartView *self, const TbChartEntry *entry, const char *source)
{
  return !self->is_stale && self->chart != NULL && !entry->has_own_title && g_strcmp0 (self->source, source) == 0;
}

/* The value walked to stays the same cell's when the order changes. */
static void
set_chart (TbChartView *self, TbChart *chart)
{
  g_autoptr (TbChart) before = self->chart;
  TbChartPlace place;
  TbChartTarget target;
  gboolean walked = tb_chart_view_get_target (self, self->current, &target);

  self->chart = chart;
  self->hovered = -1;
  self->current = walked && tb_chart_view_get_place (self, &place) && target.organization != NULL
                      ? tb_chart_find_target (chart, place.width, place.height, target.organization, target.measure, target.period)
                      : -1;
}

static void
tell (TbChartView *self)
{
  g_autofree char *description = tb_chart_describe (self->chart);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tb_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/**
 * tb_chart_view_refresh: (skip)
 * @self: a view
 *
 * Takes over the present figures and words, if they changed. A chart that has nothing to draw yet isn't shown.
 */
void
tb_chart_view_refresh (TbChartView *self)
{
  const TbChartEntry *entry;
  g_autofree char *source = NULL;
  TbChart *chart;

  g_return_if_fail (TB_IS_CHART_VIEW (self));

  entry = get_entry (self);
  source = tb_book_dup_source (tb_chart_book_get_book (self->charts));
  if (entry != NULL && is_current (self, entry, source))
    return;
  chart = entry != NULL ? tb_chart_book_make_chart (self->charts, entry) : NULL;
  g_free (self->source);
  self->source = g_steal_pointer (&source);
  self->is_stale = FALSE;
  set_chart (self, chart);
  gtk_widget_set_visible (GTK_WIDGET (self), chart != NULL && !tb_chart_is_empty (chart));
  if (chart != NULL)
    tell (self);
  tb_chart_view_drop_drawing (self);
  tb_chart_view_update_focus (self);
  tb_chart_view_update_hint (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tb_chart_view_mark_cell: (skip)
 * @self: a view
 * @measure: (nullable): the selected cell's measure
 * @organization: (nullable): its organization
 *
 * Marks the value of the cell that is selected elsewhere.
 */
void
tb_chart_view_mark_cell (TbChartView *self, const TbMeasure *measure, TbOrganization *organization)
{
  self->marked_measure = measure;
  g_set_object (&self->marked_organization, organization);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
tb_chart_view_get_id (TbChartView *self)
{
  return self->id;
}

TbChartBook *
tb_chart_view_get_charts (TbChartView *self)
{
  return self->charts;
}

TbChart *
tb_chart_view_get_chart (TbChartView *self)
{
  return self->chart;
}
