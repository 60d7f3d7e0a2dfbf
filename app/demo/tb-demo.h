/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demonstration projects: plausible figures, made up from a seed, for every measure of the loaded sections. */
#pragma once

#include "model/tb-catalog.h"

G_BEGIN_DECLS

/**
 * TB_DEMO_MAX_QUARTERS:
 *
 * How many quarters a demonstration project has at most: ten years.
 */
#define TB_DEMO_MAX_QUARTERS 40

TB_EXPORT
TbProject *tb_demo_create (const char *path, TbCatalog *catalog, guint n_quarters, guint64 seed, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
