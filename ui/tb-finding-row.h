/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that says one finding and leads to its cell. */
#pragma once

#include <gtk/gtk.h>

#include "check/tb-check.h"

G_BEGIN_DECLS

GtkWidget *tb_finding_row_new (TbFinding *finding, TbCatalog *catalog);

G_END_DECLS
