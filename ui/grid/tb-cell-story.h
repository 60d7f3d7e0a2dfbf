/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a figure comes from: what it was, who put it there, when and how. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

char *tb_cell_story_describe (TbBook *book, const char *period, const char *measure_key, TbOrganization *organization, const char *unit, guint n_steps);
char *tb_cell_story_describe_source (TbBook *book, const char *period, const char *measure_key, TbOrganization *organization);

G_END_DECLS
