/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds topics, measures, organizations and figures by a few words, and goes there. */
#pragma once

#include "tb-window.h"

G_BEGIN_DECLS

#define TB_TYPE_FINDER (tb_finder_get_type ())
G_DECLARE_FINAL_TYPE (TbFinder, tb_finder, TB, FINDER, GtkPopover)

GtkWidget *tb_finder_new (TbWindow *window);

G_END_DECLS
