/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds one child and wishes for a width of its own, whatever the child would like. */
#include "tb-width-bin.h"

/**
 * TbWidthBin:
 *
 * The window's leaflet folds when the natural widths of its two sides don't fit. The pages' own
 * natural widths differ, so each side is told a fixed one, and the window folds at the same width
 * whatever it shows.
 */
struct _TbWidthBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int natural_width;
};

enum
{
  PROP_CHILD = 1,
  PROP_NATURAL_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TbWidthBin, tb_width_bin, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static void
set_child (TbWidthBin *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  set_child (TB_WIDTH_BIN (buildable), GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = add_child;
}

static void
tb_width_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbWidthBin *self = TB_WIDTH_BIN (widget);

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->natural_width);
}

static void
tb_width_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbWidthBin *self = TB_WIDTH_BIN (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
tb_width_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TbWidthBin *self = TB_WIDTH_BIN (object);

  if (id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (id == PROP_NATURAL_WIDTH)
    g_value_set_int (value, self->natural_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tb_width_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TbWidthBin *self = TB_WIDTH_BIN (object);

  if (id == PROP_CHILD)
    set_child (self, g_value_get_object (value));
  else if (id == PROP_NATURAL_WIDTH)
    self->natural_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tb_width_bin_dispose (GObject *object)
{
  set_child (TB_WIDTH_BIN (object), NULL);

  G_OBJECT_CLASS (tb_width_bin_parent_class)->dispose (object);
}

static void
tb_width_bin_class_init (TbWidthBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tb_width_bin_dispose;
  object_class->get_property = tb_width_bin_get_property;
  object_class->set_property = tb_width_bin_set_property;
  widget_class->measure = tb_width_bin_measure;
  widget_class->size_allocate = tb_width_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tb_width_bin_init (TbWidthBin *self)
{
}
