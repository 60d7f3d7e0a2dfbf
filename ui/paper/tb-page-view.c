/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page as a sheet of white paper, as large as it has room. It is painted beside the window's own work, and only
 * where it can be seen; until then the paper is blank, or shows what stood on it before. */
#include "paper/tb-page-view.h"

#include <math.h>

#define MIN_WIDTH 120

/* a larger picture is painted coarser: 24 million pixels take 96 MB */
#define MAX_PIXELS 24e6

struct _TbPageView
{
  GtkWidget parent_instance;

  TbPageSet *pages; /* owned, nullable */
  guint index;
  gboolean in_view;

  GdkTexture *picture;    /* owned, nullable */
  GCancellable *painting; /* owned; NULL while nothing is painted */
  int painted_width;      /* of the picture, or of the one that is being painted */
};

G_DEFINE_FINAL_TYPE (TbPageView, tb_page_view, GTK_TYPE_WIDGET)

static double
get_ratio (TbPageView *self)
{
  return self->pages != NULL ? tb_page_set_get_height (self->pages) / tb_page_set_get_width (self->pages) : M_SQRT2;
}

static void
stop_painting (TbPageView *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  self->painted_width = 0;
}

static void
on_painted (GObject *pages, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GdkTexture *picture = tb_page_set_paint_finish (TB_PAGE_SET (pages), result, &error);
  TbPageView *self = data;

  /* then the view may be gone, too */
  if (picture == NULL)
    return;

  g_clear_object (&self->painting);
  g_clear_object (&self->picture);
  self->picture = picture;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint (TbPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int height;

  if (!self->in_view || self->pages == NULL || width <= 0)
    return;

  width = MIN (width, sqrt (MAX_PIXELS / get_ratio (self)));
  height = MAX (1, round (width * get_ratio (self)));
  if (self->painted_width == width)
    return;

  stop_painting (self);
  self->painting = g_cancellable_new ();
  self->painted_width = width;
  tb_page_set_paint_async (self->pages, self->index, width, height, self->painting, on_painted, self);
}

static GtkSizeRequestMode
tb_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tb_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  TbPageView *self = TB_PAGE_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = round (MAX (for_size, MIN_WIDTH) * get_ratio (self));
}

static void
tb_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  paint (TB_PAGE_VIEW (widget));
}

static void
tb_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TbPageView *self = TB_PAGE_VIEW (widget);

  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
tb_page_view_dispose (GObject *object)
{
  TbPageView *self = TB_PAGE_VIEW (object);

  stop_painting (self);
  g_clear_object (&self->picture);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (tb_page_view_parent_class)->dispose (object);
}

static void
tb_page_view_class_init (TbPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_page_view_dispose;
  widget_class->get_request_mode = tb_page_view_get_request_mode;
  widget_class->measure = tb_page_view_measure;
  widget_class->size_allocate = tb_page_view_size_allocate;
  widget_class->snapshot = tb_page_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tb_page_view_init (TbPageView *self)
{
  self->in_view = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (paint), NULL);
}

/**
 * tb_page_view_new:
 *
 * Returns: (transfer floating): a sheet of paper without a page
 */
GtkWidget *
tb_page_view_new (void)
{
  return g_object_new (TB_TYPE_PAGE_VIEW, NULL);
}

/**
 * tb_page_view_set_page:
 * @self: a view
 * @pages: (nullable): pages
 * @index: which to show, from 0
 *
 * Shows another page; what is on the paper stays until the new page is painted.
 */
void
tb_page_view_set_page (TbPageView *self, TbPageSet *pages, guint index)
{
  double ratio;

  g_return_if_fail (TB_IS_PAGE_VIEW (self));
  g_return_if_fail (pages == NULL || index < tb_page_set_get_n_pages (pages));

  ratio = get_ratio (self);
  stop_painting (self);
  g_set_object (&self->pages, pages);
  self->index = index;
  if (get_ratio (self) != ratio || pages == NULL)
    g_clear_object (&self->picture);
  if (get_ratio (self) != ratio)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  paint (self);
}

/**
 * tb_page_view_set_in_view:
 * @self: a view
 * @in_view: whether it can be seen, or soon
 *
 * Has the page painted only while it can be seen. It is taken to be seen when it is made.
 */
void
tb_page_view_set_in_view (TbPageView *self, gboolean in_view)
{
  g_return_if_fail (TB_IS_PAGE_VIEW (self));

  if (self->in_view == in_view)
    return;

  self->in_view = in_view;
  if (in_view)
    {
      paint (self);
      return;
    }
  stop_painting (self);
  g_clear_object (&self->picture);
}
