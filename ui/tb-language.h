/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes that Chinese characters are drawn in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tb_language_prefer_simplified_chinese (void);

G_END_DECLS
