/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section/tb-section.h"

G_BEGIN_DECLS

#define TB_TYPE_SERVICE_SYSTEM_SECTION (tb_service_system_section_get_type ())
G_DECLARE_FINAL_TYPE (TbServiceSystemSection, tb_service_system_section, TB, SERVICE_SYSTEM_SECTION, GObject)

G_END_DECLS
