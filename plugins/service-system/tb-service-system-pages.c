/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's half of the section: every topic is shown as the usual topic page. */
#include "tb-service-system-pages.h"

TB_DEFINE_SECTION_PAGES (TbServiceSystemPages, tb_service_system_pages)
