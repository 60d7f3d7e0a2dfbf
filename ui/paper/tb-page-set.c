/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages to show and to print, whatever is on them. They are drawn and freed by the thread that draws, and by no other:
 * for the screen while the window goes on, for print while the caller waits. */
#include "paper/tb-page-set.h"

#include "paper/tb-draw-thread.h"

/* paper of this size and less apart is the same */
#define SAME_SIZE 1.0

struct _TbPageSet
{
  GObject parent_instance;

  char *title; /* owned */
  guint n_pages;
  double width; /* of a page, in points */
  double height;
  TbPageSetDraw draw;
  gpointer pages; /* owned; used by the thread that draws */
  GDestroyNotify free_pages;
};

G_DEFINE_FINAL_TYPE (TbPageSet, tb_page_set, G_TYPE_OBJECT)

static void
tb_page_set_finalize (GObject *object)
{
  TbPageSet *self = TB_PAGE_SET (object);

  if (self->free_pages != NULL)
    tb_draw_thread_push (self->free_pages, self->pages);
  g_free (self->title);

  G_OBJECT_CLASS (tb_page_set_parent_class)->finalize (object);
}

static void
tb_page_set_class_init (TbPageSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_page_set_finalize;
}

static void
tb_page_set_init (TbPageSet *self)
{
}

/**
 * tb_page_set_new:
 * @title: what is printed, for the printer's list of jobs
 * @n_pages: how many pages there are
 * @width: a page's width in points
 * @height: its height
 * @draw: draws a page; called in the thread that draws
 * @pages: what it draws from; nothing else uses it from now on
 * @free_pages: (nullable): frees it, in that thread as well
 *
 * Returns: (transfer full): the pages
 */
TbPageSet *
tb_page_set_new (const char *title, guint n_pages, double width, double height, TbPageSetDraw draw, gpointer pages, GDestroyNotify free_pages)
{
  TbPageSet *self = g_object_new (TB_TYPE_PAGE_SET, NULL);

  self->title = g_strdup (title);
  self->n_pages = n_pages;
  self->width = width;
  self->height = height;
  self->draw = draw;
  self->pages = pages;
  self->free_pages = free_pages;

  return self;
}

typedef struct
{
  TbPageSet *whole; /* owned */
  double width;
  double height;
} Fitted;

static void
draw_fitted (gpointer pages, guint index, cairo_t *cr)
{
  const Fitted *self = pages;
  const TbPageSet *whole = self->whole;
  double scale = MIN (self->width / whole->width, self->height / whole->height);

  cairo_translate (cr, (self->width - whole->width * scale) / 2, (self->height - whole->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  whole->draw (whole->pages, index, cr);
}

static void
fitted_free (gpointer data)
{
  Fitted *self = data;

  g_object_unref (self->whole);
  g_free (self);
}

/**
 * tb_page_set_fit:
 * @self: pages
 * @width: the width of the paper there is, in points
 * @height: its height
 *
 * Fits pages to other paper: each as large as it has room, in the middle.
 *
 * Returns: (transfer full): pages of that size; @self where it has it already
 */
TbPageSet *
tb_page_set_fit (TbPageSet *self, double width, double height)
{
  Fitted *fitted;

  g_return_val_if_fail (TB_IS_PAGE_SET (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  if (ABS (width - self->width) < SAME_SIZE && ABS (height - self->height) < SAME_SIZE)
    return g_object_ref (self);

  fitted = g_new (Fitted, 1);
  *fitted = (Fitted){ g_object_ref (self), width, height };

  return tb_page_set_new (self->title, self->n_pages, width, height, draw_fitted, fitted, fitted_free);
}

/**
 * tb_page_set_get_title:
 * @self: pages
 *
 * Returns: (transfer none): what is printed
 */
const char *
tb_page_set_get_title (TbPageSet *self)
{
  g_return_val_if_fail (TB_IS_PAGE_SET (self), NULL);

  return self->title;
}

/**
 * tb_page_set_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
tb_page_set_get_n_pages (TbPageSet *self)
{
  g_return_val_if_fail (TB_IS_PAGE_SET (self), 0);

  return self->n_pages;
}

/**
 * tb_page_set_get_width:
 * @self: pages
 *
 * Returns: a page's width in points
 */
double
tb_page_set_get_width (TbPageSet *self)
{
  g_return_val_if_fail (TB_IS_PAGE_SET (self), 0);

  return self->width;
}

/**
 * tb_page_set_get_height:
 * @self: pages
 *
 * Returns: a page's height in points
 */
double
tb_page_set_get_height (TbPageSet *self)
{
  g_return_val_if_fail (TB_IS_PAGE_SET (self), 0);

  return self->height;
}

typedef struct
{
  TbPageSet *pages; /* borrowed */
  guint index;
  cairo_t *cr;
} Drawing;

static void
draw_now (gpointer data)
{
  Drawing *drawing = data;

  cairo_save (drawing->cr);
  drawing->pages->draw (drawing->pages->pages, drawing->index, drawing->cr);
  cairo_restore (drawing->cr);
}

/**
 * tb_page_set_draw:
 * @self: pages
 * @index: which, from 0
 * @cr: where to
 *
 * Draws a page in points, and returns when it is drawn.
 */
void
tb_page_set_draw (TbPageSet *self, guint index, cairo_t *cr)
{
  Drawing drawing = { self, index, cr };

  g_return_if_fail (TB_IS_PAGE_SET (self));
  g_return_if_fail (index < self->n_pages);

  tb_draw_thread_run (draw_now, &drawing);
}

typedef struct
{
  guint index;
  int width;
  int height;
} Picture;

static GdkTexture *
new_texture (cairo_surface_t *surface)
{
  const int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  const gsize stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height, (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
paint (gpointer data)
{
  g_autoptr (GTask) task = data;
  TbPageSet *self = g_task_get_source_object (task);
  const Picture *picture = g_task_get_task_data (task);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (g_task_return_error_if_cancelled (task))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->width, picture->height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, picture->width / self->width, picture->height / self->height);
  self->draw (self->pages, picture->index, cr);
  cairo_destroy (cr);
  g_task_return_pointer (task, new_texture (surface), g_object_unref);
  cairo_surface_destroy (surface);
}

/**
 * tb_page_set_paint_async:
 * @self: pages
 * @index: which, from 0
 * @width: the picture's width in pixels
 * @height: its height
 * @cancellable: (nullable): for when the picture isn't needed any more
 * @callback: called in the main thread when the picture is there
 * @data: data for @callback
 *
 * Paints a page on white, while the window goes on.
 */
void
tb_page_set_paint_async (TbPageSet *self, guint index, int width, int height, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  Picture *picture;

  g_return_if_fail (TB_IS_PAGE_SET (self));
  g_return_if_fail (index < self->n_pages);
  g_return_if_fail (width > 0 && height > 0);

  task = g_task_new (self, cancellable, callback, data);
  picture = g_new (Picture, 1);
  *picture = (Picture){ index, width, height };
  g_task_set_source_tag (task, tb_page_set_paint_async);
  g_task_set_task_data (task, picture, g_free);
  tb_draw_thread_push (paint, task);
}

/**
 * tb_page_set_paint_finish:
 * @self: pages
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full): the picture, or %NULL with %G_IO_ERROR_CANCELLED
 */
GdkTexture *
tb_page_set_paint_finish (TbPageSet *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
