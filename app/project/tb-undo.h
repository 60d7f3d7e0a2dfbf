/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which changes can be taken back and done again, worked out from the list of changes. */
#pragma once

#include "project/tb-project.h"

G_BEGIN_DECLS

typedef struct _TbUndoStacks TbUndoStacks;

void tb_undo_stacks_free (TbUndoStacks *self);

/* The project's stacks, up to date; NULL with @error set on failure. */
TbUndoStacks *tb_undo_stacks_get (TbProject *project, GError **error);
gboolean tb_undo_stacks_is_undone (TbUndoStacks *self, gint64 number);

G_END_DECLS
