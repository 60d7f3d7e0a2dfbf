/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When another file took the open one's place: what we had is kept as a copy of its own. */
#pragma once

#include "project/tb-storage.h"

G_BEGIN_DECLS

char *tb_recovery_write (TbStorage *storage);

G_END_DECLS
