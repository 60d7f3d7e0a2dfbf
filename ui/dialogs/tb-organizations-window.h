/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project's organizations: whose figures are gathered, and under which names. */
#pragma once

#include <adwaita.h>

#include "model/tb-book.h"

G_BEGIN_DECLS

#define TB_TYPE_ORGANIZATIONS_WINDOW (tb_organizations_window_get_type ())
G_DECLARE_FINAL_TYPE (TbOrganizationsWindow, tb_organizations_window, TB, ORGANIZATIONS_WINDOW, AdwPreferencesWindow)

void tb_organizations_window_present (GtkWindow *parent, TbBook *book);

G_END_DECLS
