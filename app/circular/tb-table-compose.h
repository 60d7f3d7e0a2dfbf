/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables within the circular, made of the figures that the text speaks of. */
#pragma once

#include "circular/tb-table.h"
#include "wording/tb-display.h"

G_BEGIN_DECLS

TbTable *tb_table_compose (const TbDisplay *display, const TbFieldContext *context, const char *title, GError **error);

G_END_DECLS
