/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tb-section-pages.h"

G_BEGIN_DECLS

#define TB_TYPE_SUPERVISION_PAGES (tb_supervision_pages_get_type ())
G_DECLARE_FINAL_TYPE (TbSupervisionPages, tb_supervision_pages, TB, SUPERVISION_PAGES, GObject)

G_END_DECLS
