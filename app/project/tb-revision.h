/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the file is still the one that was opened, and how far another process has gone on in it. */
#pragma once

#include "project/tb-project-internal.h"

G_BEGIN_DECLS

gboolean tb_revision_load (TbProject *self, GError **error);
gboolean tb_revision_begin (TbProject *self, gboolean *moved_on, GError **error);
gboolean tb_revision_after_commit (TbProject *self, const char *revision, gint64 change, GError **error);
gboolean tb_revision_refresh (TbProject *self, gboolean *moved_on, GError **error);
gboolean tb_revision_refuse (TbProject *self, GError **error);

G_END_DECLS
