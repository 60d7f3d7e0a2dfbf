/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window mode of the program: one process, its windows, and the projects that they share. */
#pragma once

#include <adwaita.h>

#include "project/tb-project.h"
#include "section/tb-registry.h"

G_BEGIN_DECLS

#define TB_TYPE_APPLICATION (tb_application_get_type ())
G_DECLARE_FINAL_TYPE (TbApplication, tb_application, TB, APPLICATION, AdwApplication)

TbApplication *tb_application_new (void);
TbRegistry *tb_application_get_registry (TbApplication *self);
TbProject *tb_application_open_project (TbApplication *self, const char *path, GError **error);
void tb_application_forget_project (TbApplication *self, const char *path);
void tb_application_show_file (TbApplication *self, GtkWindow *from, const char *path);

/* The program's window mode; the program calls it by name after loading this library. */
TB_EXPORT
int tb_ui_run (int argc, char **argv);

G_END_DECLS
