/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between runs, apart from any project. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *tb_settings_get (void);
char *tb_settings_dup_author (void);

G_END_DECLS
