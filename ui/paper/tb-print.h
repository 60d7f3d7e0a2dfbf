/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints pages with the system's dialog, whatever is on them. */
#pragma once

#include "paper/tb-page-set.h"

G_BEGIN_DECLS

void tb_print_pages (TbPageSet *pages, const char *folder, GtkWidget *teller);

G_END_DECLS
