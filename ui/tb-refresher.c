/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a page up to date before the next frame, once for many changes, and only while it is seen. */
#include "tb-refresher.h"

struct _TbRefresher
{
  GObject parent_instance;

  GtkWidget *widget; /* borrowed: it owns this object */
  TbRefreshFunc func;
  guint idle;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (TbRefresher, tb_refresher, G_TYPE_OBJECT)

static void
refresh (TbRefresher *self)
{
  if (!self->stale)
    return;

  self->stale = FALSE;
  self->func (self->widget);
}

static gboolean
on_idle (gpointer data)
{
  TbRefresher *self = data;

  self->idle = 0;
  if (gtk_widget_get_mapped (self->widget))
    refresh (self);

  return G_SOURCE_REMOVE;
}

static void
tb_refresher_finalize (GObject *object)
{
  TbRefresher *self = TB_REFRESHER (object);

  g_clear_handle_id (&self->idle, g_source_remove);

  G_OBJECT_CLASS (tb_refresher_parent_class)->finalize (object);
}

static void
tb_refresher_class_init (TbRefresherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_refresher_finalize;
}

static void
tb_refresher_init (TbRefresher *self)
{
}

/**
 * tb_refresher_new:
 * @widget: the widget to keep up to date; it owns the new object
 * @func: brings it up to date
 *
 * Makes a refresher that is stale from the start, so that @func runs when @widget is first shown.
 *
 * Returns: (transfer full): a new refresher
 */
TbRefresher *
tb_refresher_new (GtkWidget *widget, TbRefreshFunc func)
{
  TbRefresher *self = g_object_new (TB_TYPE_REFRESHER, NULL);

  self->widget = widget;
  self->func = func;
  self->stale = TRUE;
  g_signal_connect_object (widget, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tb_refresher_queue:
 * @self: a refresher
 *
 * Notes that the widget is out of date. It is brought up to date before the next frame when it is
 * seen, else when it is next shown.
 */
void
tb_refresher_queue (TbRefresher *self)
{
  g_return_if_fail (TB_IS_REFRESHER (self));

  self->stale = TRUE;
  if (self->idle == 0 && gtk_widget_get_mapped (self->widget))
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}
