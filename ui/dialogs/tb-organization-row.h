/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One organization in the list of all: its names, to be changed, and a way to take it out. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_ORGANIZATION_ROW (tb_organization_row_get_type ())
G_DECLARE_FINAL_TYPE (TbOrganizationRow, tb_organization_row, TB, ORGANIZATION_ROW, AdwExpanderRow)

GtkWidget *tb_organization_row_new (TbBook *book, TbOrganization *organization);
TbOrganization *tb_organization_row_get_organization (TbOrganizationRow *self);
gboolean tb_organization_row_check_free (TbBook *book, TbOrganization *organization, const char *name, GError **error);

G_END_DECLS
