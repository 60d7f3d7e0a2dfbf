/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's half of the section: every topic is shown as the usual topic page. */
#include "tb-one-network-pages.h"

TB_DEFINE_SECTION_PAGES (TbOneNetworkPages, tb_one_network_pages)
