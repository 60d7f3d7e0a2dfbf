/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the directory only: how organizations are made. */
#pragma once

#include "model/tb-organization.h"

G_BEGIN_DECLS

TbOrganization *tb_organization_new (const char *id, TbOrganizationKind kind, const char *short_name, const char *full_name, const char *aliases, int position);
gboolean tb_organization_equal (TbOrganization *self, TbOrganization *other);

G_END_DECLS
