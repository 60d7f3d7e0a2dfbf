/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests and benchmarks may ask of a program that runs from its build folder.
 *
 * The D-Bus method WaitIdle of io.github.tongbao.Tongbao.Test, on the application's object path,
 * answers when all windows have drawn what they have to show and nothing is left to do. With
 * TONGBAO_EXIT_AFTER_FIRST_FRAME set, the program ends right after a window has drawn its first
 * frame. */
#include "tb-test-hook.h"

#include "paper/tb-draw-thread.h"

struct _TbTestHook
{
  guint registration;
};

static const char introspection[] =
    "<node>"
    "  <interface name='io.github.tongbao.Tongbao.Test'>"
    "    <method name='WaitIdle'/>"
    "  </interface>"
    "</node>";

static gboolean wait_for_frame (gpointer invocation);

/* what is painted beside the window's work is to be seen, too */
static gboolean
answer (gpointer data)
{
  if (tb_draw_thread_is_busy ())
    {
      g_timeout_add (2, wait_for_frame, data);
      return G_SOURCE_REMOVE;
    }
  g_dbus_method_invocation_return_value (data, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
answer_when_idle (gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW + 100, answer, data, NULL);

  return G_SOURCE_REMOVE;
}

static void
on_drawn (GdkFrameClock *clock, gpointer invocation)
{
  g_signal_handlers_disconnect_by_func (clock, on_drawn, invocation);
  answer_when_idle (invocation);
}

/* work that is waiting comes first, then the frame that shows it, then what that frame left to do */
static gboolean
wait_for_frame (gpointer invocation)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));
  GdkFrameClock *clock = window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)) ? gtk_widget_get_frame_clock (GTK_WIDGET (window)) : NULL;

  if (clock == NULL)
    return answer_when_idle (invocation);

  g_signal_connect (clock, "after-paint", G_CALLBACK (on_drawn), invocation);
  gtk_widget_queue_draw (GTK_WIDGET (window));

  return G_SOURCE_REMOVE;
}

static void
on_method_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW + 100, wait_for_frame, invocation, NULL);
}

/**
 * tb_test_hook_new:
 *
 * Returns: (transfer full): a new hook
 */
TbTestHook *
tb_test_hook_new (void)
{
  return g_new0 (TbTestHook, 1);
}

void
tb_test_hook_free (TbTestHook *self)
{
  g_free (self);
}

/**
 * tb_test_hook_register:
 * @self: the hook
 * @connection: the session bus
 * @path: the application's object path
 *
 * Offers WaitIdle on the bus.
 */
void
tb_test_hook_register (TbTestHook *self, GDBusConnection *connection, const char *path)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method_call };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (introspection, NULL);

  self->registration = g_dbus_connection_register_object (connection, path, info->interfaces[0], &vtable, self, NULL, NULL);
}

void
tb_test_hook_unregister (TbTestHook *self, GDBusConnection *connection)
{
  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
}

static void
on_first_frame (GdkFrameClock *clock, gpointer data)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_frame, data);
  g_application_quit (g_application_get_default ());
}

static void
on_realize (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_first_frame), NULL);
}

/**
 * tb_test_hook_add_window:
 * @self: the hook
 * @window: a new window
 *
 * Ends the program after @window's first frame, if the benchmark asked for that.
 */
void
tb_test_hook_add_window (TbTestHook *self, GtkWindow *window)
{
  if (g_getenv ("TONGBAO_EXIT_AFTER_FIRST_FRAME") != NULL)
    g_signal_connect_after (window, "realize", G_CALLBACK (on_realize), NULL);
}
