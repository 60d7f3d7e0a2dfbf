/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen. Colours follow the theme; what can be seen is also said, for AT-SPI. */
#include "topic/tb-chart-view.h"

#include <adwaita.h>

#include "tb-tooltip.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 460
#define MIN_HEIGHT 160

struct _TbChartView
{
  GtkWidget parent_instance;

  TbBook *book;            /* owned */
  char *section_id;        /* owned */
  const TbChartSpec *spec; /* static data of the section */
  TbChart *chart;          /* owned; a snapshot of the data */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbChartView, tb_chart_view, GTK_TYPE_WIDGET)

/* Charts are drawn in points. */
static double
points (TbChartView *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi / 1024.0 : 96.0) / 72.0;
}

static TbChartStyle
make_style (TbChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  TbChartStyle style = { .kind = adw_style_manager_get_dark (manager) ? TB_CHART_STYLE_DARK : TB_CHART_STYLE_LIGHT };
  GdkRGBA accent = { 0.208f, 0.518f, 0.894f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_bg_color", &accent);
  style.accent[0] = accent.red;
  style.accent[1] = accent.green;
  style.accent[2] = accent.blue;
  style.high_contrast = adw_style_manager_get_high_contrast (manager);
  return style;
}

static GtkSizeRequestMode
tb_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tb_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbChartView *self = TB_CHART_VIEW (widget);
  double scale = points (self);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *natural = MIN_HEIGHT;
  if (self->chart != NULL)
    *natural = MAX (MIN_HEIGHT, tb_chart_get_natural_height (self->chart, MAX (for_size, MIN_WIDTH) / scale) * scale + 1);
  *minimum = *natural;
}

static void
tb_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TbChartView *self = TB_CHART_VIEW (widget);
  double scale = points (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  TbChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  style = make_style (self);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  tb_chart_render (self->chart, &style, cr, width / scale, height / scale);
  cairo_destroy (cr);
}

static TbOrganization *
pick (TbChartView *self, double x, double y)
{
  double scale = points (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self)) / scale;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) / scale;
  TbChartTarget target;
  int index;

  if (self->chart == NULL)
    return NULL;
  index = tb_chart_pick (self->chart, width, height, x / scale, y / scale);
  return index >= 0 && tb_chart_get_target (self->chart, width, height, index, &target) ? target.organization : NULL;
}

static char *
value_in_words (TbSheet *sheet, TbOrganization *organization, const char *measure_id)
{
  const TbMeasure *measure = measure_id != NULL ? tb_sheet_find_measure (sheet, measure_id) : NULL;
  g_autofree char *words = NULL;

  if (measure == NULL)
    return NULL;
  words = tb_value_to_words (&tb_sheet_get_cell (sheet, organization, measure)->value, measure->unit);
  return g_strdup_printf ("%s %s", measure->name, *words != '\0' ? words : "—");
}

static char *
describe_mark (TbChartView *self, TbOrganization *organization)
{
  g_autofree char *topic_key = g_strdup_printf ("%s/%s", self->section_id, self->spec->topic);
  TbSheet *sheet = tb_book_get_sheet (self->book, topic_key);
  g_autofree char *value = value_in_words (sheet, organization, self->spec->measure);
  g_autofree char *against = value_in_words (sheet, organization, self->spec->against);
  const char *name = tb_organization_get_short_name (organization);

  if (value == NULL)
    return g_strdup (name);
  if (against == NULL)
    return g_strdup_printf ("%s: %s", name, value);
  return g_strdup_printf ("%s: %s, %s", name, value, against);
}

static gboolean
tb_chart_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  TbChartView *self = TB_CHART_VIEW (widget);
  TbOrganization *organization = keyboard ? NULL : pick (self, x, y);
  g_autofree char *text = NULL;

  if (organization == NULL)
    return FALSE;
  text = describe_mark (self, organization);
  tb_tooltip_show (tooltip, text);
  return TRUE;
}

static void
on_pressed (TbChartView *self, int n_press, double x, double y)
{
  TbOrganization *organization = pick (self, x, y);

  if (organization != NULL)
    g_signal_emit (self, signals[PICKED], 0, organization);
}

static void
on_motion (TbChartView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), pick (self, x, y) != NULL ? "pointer" : NULL);
}

static void
tb_chart_view_finalize (GObject *object)
{
  TbChartView *self = TB_CHART_VIEW (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->section_id, g_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_chart_view_parent_class)->finalize (object);
}

static void
tb_chart_view_class_init (TbChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_chart_view_finalize;
  widget_class->get_request_mode = tb_chart_view_get_request_mode;
  widget_class->measure = tb_chart_view_measure;
  widget_class->snapshot = tb_chart_view_snapshot;
  widget_class->query_tooltip = tb_chart_view_query_tooltip;

  signals[PICKED] = g_signal_new ("picked", TB_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, TB_TYPE_ORGANIZATION);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tb_chart_view_init (TbChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * tb_chart_view_new:
 * @book: the open book
 * @section_id: the section that declares the chart
 * @spec: the chart's declaration
 *
 * Makes a view of a chart.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
tb_chart_view_new (TbBook *book, const char *section_id, const TbChartSpec *spec)
{
  TbChartView *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (section_id != NULL && spec != NULL, NULL);

  self = g_object_new (TB_TYPE_CHART_VIEW, NULL);
  self->book = g_object_ref (book);
  self->section_id = g_strdup (section_id);
  self->spec = spec;
  tb_chart_view_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * tb_chart_view_refresh:
 * @self: a view
 *
 * Takes over the present figures.
 */
void
tb_chart_view_refresh (TbChartView *self)
{
  g_autofree char *description = NULL;

  g_return_if_fail (TB_IS_CHART_VIEW (self));

  g_clear_object (&self->chart);
  self->chart = tb_chart_new (self->book, self->section_id, self->spec);
  gtk_widget_set_visible (GTK_WIDGET (self), self->chart != NULL);
  if (self->chart == NULL)
    return;
  description = tb_chart_describe (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tb_chart_get_title (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tb_chart_view_get_spec:
 * @self: a view
 *
 * Returns: (transfer none): the declaration of its chart
 */
const TbChartSpec *
tb_chart_view_get_spec (TbChartView *self)
{
  g_return_val_if_fail (TB_IS_CHART_VIEW (self), NULL);

  return self->spec;
}
