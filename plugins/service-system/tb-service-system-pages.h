/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tb-section-pages.h"

G_BEGIN_DECLS

#define TB_TYPE_SERVICE_SYSTEM_PAGES (tb_service_system_pages_get_type ())
G_DECLARE_FINAL_TYPE (TbServiceSystemPages, tb_service_system_pages, TB, SERVICE_SYSTEM_PAGES, GObject)

G_END_DECLS
