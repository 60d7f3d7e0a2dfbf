/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as a page of the web: one file, to be put on a site or read on a phone. */
#pragma once

#include "circular/tb-document.h"

G_BEGIN_DECLS

TB_EXPORT
GBytes *tb_html_to_bytes (TbDocument *document, GError **error);

G_END_DECLS
