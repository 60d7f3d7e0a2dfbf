/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints pages with the system's dialog, whatever is on them. */
#pragma once

#include "paper/tb-page-set.h"

G_BEGIN_DECLS

gboolean tb_print_pages (TbPageSet *pages, GtkWindow *parent, GError **error);

G_END_DECLS
