/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages one below the other, as wide as there is room or at a fixed size. */
#include "paper/tb-page-column.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 18
#define MIN_PAGE_WIDTH 240

/* where there is more room than this, pages aren't made larger: 1 is their size on paper */
#define MAX_FITTED_ZOOM 1.25

struct _TbPageColumn
{
  GtkWidget parent_instance;

  TbPageSet *pages; /* owned, nullable */
  double zoom;      /* of paper's own size, or 0 for as wide as there is room */
  int page_width;   /* as allocated */
};

G_DEFINE_FINAL_TYPE (TbPageColumn, tb_page_column, GTK_TYPE_WIDGET)

static double
get_natural_width (TbPageColumn *self)
{
  return self->pages != NULL ? tb_page_set_get_width (self->pages) * TB_PIXELS_PER_POINT : MIN_PAGE_WIDTH;
}

static int
get_page_width (TbPageColumn *self, int width)
{
  if (self->zoom > 0)
    return round (get_natural_width (self) * self->zoom);

  return CLAMP (width - 2 * GAP, MIN_PAGE_WIDTH, (int) (get_natural_width (self) * MAX_FITTED_ZOOM));
}

static int
get_page_height (TbPageColumn *self, int page_width)
{
  return self->pages != NULL ? round (page_width * tb_page_set_get_height (self->pages) / tb_page_set_get_width (self->pages)) : 0;
}

static guint
get_n_pages (TbPageColumn *self)
{
  return self->pages != NULL ? tb_page_set_get_n_pages (self->pages) : 0;
}

static GtkSizeRequestMode
tb_page_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tb_page_column_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbPageColumn *self = TB_PAGE_COLUMN (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_page_width (self, 0) + 2 * GAP;
      *natural = get_page_width (self, get_natural_width (self) + 2 * GAP) + 2 * GAP;
      return;
    }
  *minimum = *natural = GAP + get_n_pages (self) * (get_page_height (self, get_page_width (self, for_size)) + GAP);
}

static void
tb_page_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TbPageColumn *self = TB_PAGE_COLUMN (widget);
  GtkAllocation page = { 0, GAP, 0, 0 };

  self->page_width = page.width = get_page_width (self, width);
  page.height = get_page_height (self, page.width);
  page.x = MAX (GAP, (width - page.width) / 2);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_size_allocate (child, &page, -1);
      page.y += page.height + GAP;
    }
}

static void
remove_pages (TbPageColumn *self, guint n_left)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; child != NULL; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (i >= n_left)
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
tb_page_column_dispose (GObject *object)
{
  TbPageColumn *self = TB_PAGE_COLUMN (object);

  remove_pages (self, 0);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (tb_page_column_parent_class)->dispose (object);
}

static void
tb_page_column_class_init (TbPageColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_page_column_dispose;
  widget_class->get_request_mode = tb_page_column_get_request_mode;
  widget_class->measure = tb_page_column_measure;
  widget_class->size_allocate = tb_page_column_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "pagecolumn");
}

static void
tb_page_column_init (TbPageColumn *self)
{
}

/**
 * tb_page_column_new:
 *
 * Returns: (transfer floating): a column without pages
 */
GtkWidget *
tb_page_column_new (void)
{
  return g_object_new (TB_TYPE_PAGE_COLUMN, NULL);
}

static GtkWidget *
add_page (TbPageColumn *self)
{
  GtkWidget *view = tb_page_view_new ();

  tb_page_view_set_in_view (TB_PAGE_VIEW (view), FALSE);
  gtk_widget_set_parent (view, GTK_WIDGET (self));

  return view;
}

/**
 * tb_page_column_set_pages:
 * @self: a column
 * @pages: (nullable): pages
 *
 * Shows other pages; those that are painted stay until they are painted anew.
 */
void
tb_page_column_set_pages (TbPageColumn *self, TbPageSet *pages)
{
  GtkWidget *view;

  g_return_if_fail (TB_IS_PAGE_COLUMN (self));

  g_set_object (&self->pages, pages);
  remove_pages (self, get_n_pages (self));
  view = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < get_n_pages (self); i++)
    {
      g_autofree char *label = g_strdup_printf (_("Page %u of %u"), i + 1, get_n_pages (self));

      if (view == NULL)
        view = add_page (self);
      tb_page_view_set_page (TB_PAGE_VIEW (view), pages, i);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      view = gtk_widget_get_next_sibling (view);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tb_page_column_set_zoom:
 * @self: a column
 * @zoom: how large pages are, 1 for their size on paper; 0 for as wide as there is room
 */
void
tb_page_column_set_zoom (TbPageColumn *self, double zoom)
{
  g_return_if_fail (TB_IS_PAGE_COLUMN (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tb_page_column_get_zoom:
 * @self: a column
 *
 * Returns: how large pages are at present, 1 for their size on paper
 */
double
tb_page_column_get_zoom (TbPageColumn *self)
{
  g_return_val_if_fail (TB_IS_PAGE_COLUMN (self), 1);

  return self->zoom > 0 ? self->zoom : self->page_width / get_natural_width (self);
}

/**
 * tb_page_column_get_top:
 * @self: a column
 * @index: a page, from 0
 *
 * Returns: where the page begins, with half the gap above it
 */
double
tb_page_column_get_top (TbPageColumn *self, guint index)
{
  g_return_val_if_fail (TB_IS_PAGE_COLUMN (self), 0);

  return index > 0 ? GAP / 2 + index * (get_page_height (self, self->page_width) + GAP) : 0;
}

/**
 * tb_page_column_find_page:
 * @self: a column
 * @y: a place in it
 *
 * Returns: the page that is there, from 0
 */
guint
tb_page_column_find_page (TbPageColumn *self, double y)
{
  guint n_pages;
  int pitch;

  g_return_val_if_fail (TB_IS_PAGE_COLUMN (self), 0);

  n_pages = get_n_pages (self);
  pitch = get_page_height (self, self->page_width) + GAP;

  return n_pages > 0 ? CLAMP ((y - GAP / 2) / pitch, 0, n_pages - 1) : 0;
}

/**
 * tb_page_column_set_view:
 * @self: a column
 * @top: where the part that is seen begins
 * @height: its height
 *
 * Has the pages painted that are seen, and those a screen before and after.
 */
void
tb_page_column_set_view (TbPageColumn *self, double top, double height)
{
  guint first, last, index = 0;

  g_return_if_fail (TB_IS_PAGE_COLUMN (self));

  first = tb_page_column_find_page (self, top - height);
  last = tb_page_column_find_page (self, top + 2 * height);
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self)); view != NULL; view = gtk_widget_get_next_sibling (view))
    {
      tb_page_view_set_in_view (TB_PAGE_VIEW (view), index >= first && index <= last);
      index++;
    }
}
