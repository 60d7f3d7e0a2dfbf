/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell draws its text, a faint dot when it is blank, and small marks: a sign for a finding, a notch in
 * the corner for a note, a wavy line under what couldn't be read. Colours come from the theme. */
#include "grid/tb-grid-cell.h"

#include <math.h>

#include "tb-tooltip.h"

#define PADDING_X 10
#define PADDING_Y 7
#define MARK_SIZE 7

struct _TbGridCell
{
  GtkWidget parent_instance;

  TbGridCellKind kind;
  TbDatumFlags flags;
  char *text;          /* owned */
  char *unit;          /* owned; of a heading */
  char *label;         /* owned; for AT-SPI */
  char *detail;        /* owned; the tooltip */
  PangoLayout *layout; /* owned; made when needed */
};

G_DEFINE_FINAL_TYPE (TbGridCell, tb_grid_cell, GTK_TYPE_WIDGET)

static void
set_attributes (TbGridCell *self, PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  if (self->kind == TB_GRID_CELL_FIGURE)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (self->unit != NULL)
    {
      PangoAttribute *small = pango_attr_scale_new (0.85);
      PangoAttribute *light = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);

      small->start_index = light->start_index = strlen (self->text);
      pango_attr_list_insert (attributes, small);
      pango_attr_list_insert (attributes, light);
    }
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
get_layout (TbGridCell *self)
{
  g_autofree char *text = NULL;

  if (self->layout != NULL)
    return self->layout;
  text = self->unit != NULL ? g_strdup_printf ("%s\n%s", self->text, self->unit) : g_strdup (self->text);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  set_attributes (self, self->layout);
  if (self->kind == TB_GRID_CELL_COLUMN_HEADING)
    {
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    }
  return self->layout;
}

static void
drop_layout (TbGridCell *self)
{
  g_clear_object (&self->layout);
}

static GtkSizeRequestMode
tb_grid_cell_get_request_mode (GtkWidget *widget)
{
  return TB_GRID_CELL (widget)->kind == TB_GRID_CELL_COLUMN_HEADING ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* Only the headings of columns are broken into lines. */
static void
set_layout_width (TbGridCell *self, int width)
{
  int inner = width >= 0 ? MAX (width - 2 * PADDING_X, 1) * PANGO_SCALE : -1;

  pango_layout_set_width (get_layout (self), self->kind == TB_GRID_CELL_COLUMN_HEADING ? inner : -1);
}

static void
tb_grid_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbGridCell *self = TB_GRID_CELL (widget);
  int width, height;

  set_layout_width (self, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1);
  pango_layout_get_pixel_size (get_layout (self), &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height + 2 * PADDING_Y;
    }
  else
    {
      *natural = width + 2 * PADDING_X;
      *minimum = self->kind == TB_GRID_CELL_COLUMN_HEADING ? 2 * PADDING_X : *natural;
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
draw_dot (TbGridCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, float width, float height)
{
  GskRoundedRect dot;
  GdkRGBA faint = *color;

  faint.alpha *= 0.3f;
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (width - PADDING_X - 4, floorf (height / 2) - 1, 3, 3), 1.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &faint, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

/* A small triangle in a corner, by the cell's own colour for marks. */
static void
draw_corner (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float direction)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (MIN (x, x + direction * MARK_SIZE), 0, MARK_SIZE, MARK_SIZE));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, x, 0);
  cairo_line_to (cr, x + direction * MARK_SIZE, 0);
  cairo_line_to (cr, x, MARK_SIZE);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_wave (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width)
{
  cairo_t *cr;

  if (width < 4)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y - 2, width, 5));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.2);
  cairo_move_to (cr, x, y + 1);
  for (int step = 1; 2 * step <= width; step++)
    cairo_line_to (cr, x + 2 * step, step % 2 == 1 ? y - 1 : y + 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
lookup_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

/* The sign for a finding, at the cell's start, where no figure is. */
static void
draw_sign (TbGridCell *self, GtkSnapshot *snapshot, float height)
{
  g_autoptr (PangoLayout) sign = gtk_widget_create_pango_layout (GTK_WIDGET (self), "⚠\357\270\216");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA color;
  int sign_height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (sign, attributes);
  pango_layout_get_pixel_size (sign, NULL, &sign_height);
  lookup_color (GTK_WIDGET (self), (self->flags & TB_DATUM_ERROR) != 0 ? "error_color" : "warning_color", &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING_X / 2, floorf ((height - sign_height) / 2)));
  gtk_snapshot_append_layout (snapshot, sign, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_marks (TbGridCell *self, GtkSnapshot *snapshot, float width, float height)
{
  GdkRGBA color;

  if ((self->flags & (TB_DATUM_ERROR | TB_DATUM_WARNING)) != 0)
    draw_sign (self, snapshot, height);
  if ((self->flags & TB_DATUM_NOTED) != 0)
    {
      lookup_color (GTK_WIDGET (self), "accent_color", &color);
      draw_corner (snapshot, &color, width, -1);
    }
}

static void
tb_grid_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TbGridCell *self = TB_GRID_CELL (widget);
  PangoLayout *layout = get_layout (self);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GdkRGBA color;
  int text_width, text_height;
  float x = PADDING_X;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (self->kind == TB_GRID_CELL_FIGURE && (self->flags & TB_DATUM_EXISTS) == 0)
    return;
  if (self->kind == TB_GRID_CELL_FIGURE && *self->text == '\0')
    {
      draw_dot (self, snapshot, &color, width, height);
    }
  else
    {
      set_layout_width (self, width);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      if (self->kind == TB_GRID_CELL_FIGURE)
        x = MAX (width - PADDING_X - text_width, 2);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, floorf ((height - text_height) / 2)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_restore (snapshot);
      if ((self->flags & TB_DATUM_UNREADABLE) != 0)
        {
          GdkRGBA error;

          lookup_color (widget, "error_color", &error);
          draw_wave (snapshot, &error, x, floorf ((height + text_height) / 2), MIN (text_width, width - x));
        }
    }
  draw_marks (self, snapshot, width, height);
}

static void
tb_grid_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tb_grid_cell_parent_class)->css_changed (widget, change);
  drop_layout (TB_GRID_CELL (widget));
}

static void
tb_grid_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tb_grid_cell_parent_class)->system_setting_changed (widget, setting);
  drop_layout (TB_GRID_CELL (widget));
}

static gboolean
tb_grid_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  TbGridCell *self = TB_GRID_CELL (widget);

  if (self->detail == NULL)
    return FALSE;
  tb_tooltip_show (tooltip, self->detail);
  return TRUE;
}

static void
tb_grid_cell_finalize (GObject *object)
{
  TbGridCell *self = TB_GRID_CELL (object);

  drop_layout (self);
  g_free (self->detail);
  g_free (self->label);
  g_free (self->unit);
  g_free (self->text);

  G_OBJECT_CLASS (tb_grid_cell_parent_class)->finalize (object);
}

static void
tb_grid_cell_class_init (TbGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_grid_cell_finalize;
  widget_class->get_request_mode = tb_grid_cell_get_request_mode;
  widget_class->measure = tb_grid_cell_measure;
  widget_class->snapshot = tb_grid_cell_snapshot;
  widget_class->css_changed = tb_grid_cell_css_changed;
  widget_class->system_setting_changed = tb_grid_cell_system_setting_changed;
  widget_class->query_tooltip = tb_grid_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
tb_grid_cell_init (TbGridCell *self)
{
  self->text = g_strdup ("");
}

static const struct
{
  GtkAccessibleRole role;
  const char *css_class;
} kinds[] = {
  [TB_GRID_CELL_FIGURE] = { GTK_ACCESSIBLE_ROLE_GRID_CELL, "value" },
  [TB_GRID_CELL_ROW_HEADING] = { GTK_ACCESSIBLE_ROLE_ROW_HEADER, "row-heading" },
  [TB_GRID_CELL_COLUMN_HEADING] = { GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "column-heading" },
  [TB_GRID_CELL_SUBHEADING] = { GTK_ACCESSIBLE_ROLE_HEADING, "subheading" },
};

/**
 * tb_grid_cell_new: (skip)
 * @kind: what it shows
 *
 * Returns: (transfer floating): a cell or heading without text
 */
GtkWidget *
tb_grid_cell_new (TbGridCellKind kind)
{
  TbGridCell *self = g_object_new (TB_TYPE_GRID_CELL, "accessible-role", kinds[kind].role, NULL);

  self->kind = kind;
  gtk_widget_add_css_class (GTK_WIDGET (self), kinds[kind].css_class);
  return GTK_WIDGET (self);
}

static gboolean
replace (char **field, const char *text)
{
  if (g_strcmp0 (*field, text) == 0)
    return FALSE;
  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

static void
set_label (TbGridCell *self, const char *label)
{
  if (replace (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * tb_grid_cell_set_heading: (skip)
 * @self: a heading
 * @text: its text
 * @unit: (nullable): a unit that stands below it, smaller
 *
 * Sets what a heading says.
 */
void
tb_grid_cell_set_heading (TbGridCell *self, const char *text, const char *unit)
{
  gboolean changed = replace (&self->text, text);

  if (replace (&self->unit, unit) || changed)
    {
      drop_layout (self);
      set_label (self, text);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
}

static void
set_class (TbGridCell *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
set_flags (TbGridCell *self, TbDatumFlags flags)
{
  TbDatumFlags changed = self->flags ^ flags;

  if (changed == 0)
    return;
  self->flags = flags;
  if ((changed & TB_DATUM_COMPUTED) != 0)
    set_class (self, "computed", (flags & TB_DATUM_COMPUTED) != 0);
  if ((changed & TB_DATUM_UNREADABLE) != 0)
    {
      set_class (self, "unreadable", (flags & TB_DATUM_UNREADABLE) != 0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_STATE_INVALID,
                                   (flags & TB_DATUM_UNREADABLE) != 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                                   -1);
    }
  if ((changed & TB_DATUM_EXISTS) != 0)
    gtk_widget_set_focusable (GTK_WIDGET (self), (flags & TB_DATUM_EXISTS) != 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tb_grid_cell_set_datum: (skip)
 * @self: a figure's cell
 * @datum: what it shows
 * @row_title: its row's heading
 * @column_title: its column's heading
 *
 * Sets what a cell shows. Nothing is done where nothing changed.
 */
void
tb_grid_cell_set_datum (TbGridCell *self, const TbDatum *datum, const char *row_title, const char *column_title)
{
  g_autofree char *label = NULL;

  set_flags (self, datum->flags);
  if (replace (&self->text, datum->text))
    {
      drop_layout (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  if (replace (&self->detail, datum->detail))
    {
      gtk_widget_set_has_tooltip (GTK_WIDGET (self), self->detail != NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->detail != NULL ? self->detail : "", -1);
    }
  label = g_strdup_printf ("%s, %s: %s", row_title, datum->measure != NULL ? datum->measure->name : column_title, datum->text);
  set_label (self, label);
}

/**
 * tb_grid_cell_set_strong: (skip)
 * @self: a cell or heading
 * @strong: whether it belongs to a total
 *
 * Sets whether it is drawn bold.
 */
void
tb_grid_cell_set_strong (TbGridCell *self, gboolean strong)
{
  set_class (self, "total", strong);
}
