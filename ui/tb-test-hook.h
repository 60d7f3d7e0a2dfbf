/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests and benchmarks may ask of a program that runs from its build folder. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _TbTestHook TbTestHook;

TbTestHook *tb_test_hook_new (void);
void tb_test_hook_free (TbTestHook *self);
void tb_test_hook_register (TbTestHook *self, GDBusConnection *connection, const char *path);
void tb_test_hook_unregister (TbTestHook *self, GDBusConnection *connection);
void tb_test_hook_add_window (TbTestHook *self, GtkWindow *window);

G_END_DECLS
