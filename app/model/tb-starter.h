/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new project: what the window's New and the command line's `new` begin with. */
#pragma once

#include "model/tb-period.h"

G_BEGIN_DECLS

TB_EXPORT
TbPeriod tb_starter_period (void);
TB_EXPORT
TbProject *tb_starter_create (const char *path, TbPeriod period, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
