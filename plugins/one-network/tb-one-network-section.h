/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section/tb-section.h"

G_BEGIN_DECLS

#define TB_TYPE_ONE_NETWORK_SECTION (tb_one_network_section_get_type ())
G_DECLARE_FINAL_TYPE (TbOneNetworkSection, tb_one_network_section, TB, ONE_NETWORK_SECTION, GObject)

G_END_DECLS
