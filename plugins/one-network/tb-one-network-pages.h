/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tb-section-pages.h"

G_BEGIN_DECLS

#define TB_TYPE_ONE_NETWORK_PAGES (tb_one_network_pages_get_type ())
G_DECLARE_FINAL_TYPE (TbOneNetworkPages, tb_one_network_pages, TB, ONE_NETWORK_PAGES, GObject)

G_END_DECLS
