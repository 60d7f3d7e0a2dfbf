/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section/tb-section.h"

G_BEGIN_DECLS

#define TB_TYPE_SUPERVISION_SECTION (tb_supervision_section_get_type ())
G_DECLARE_FINAL_TYPE (TbSupervisionSection, tb_supervision_section, TB, SUPERVISION_SECTION, GObject)

G_END_DECLS
