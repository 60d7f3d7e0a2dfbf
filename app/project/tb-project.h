/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project: one SQLite file, read freely and written through one door (tb-edit.h). */
#pragma once

#include <gio/gio.h>

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TbProject:
 *
 * An open project file. Its properties, which all notify, are `path`, `read-only`, `can-undo`, `can-redo`,
 * `undo-label` and `redo-label`.
 */

#define TB_TYPE_PROJECT (tb_project_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbProject, tb_project, TB, PROJECT, GObject)

/**
 * TbProjectMode:
 * @TB_PROJECT_READ_WRITE: open for editing; a file that can't be written opens read-only
 * @TB_PROJECT_READ_ONLY: never write
 *
 * How to open a project.
 */
typedef enum
{
  TB_PROJECT_READ_WRITE,
  TB_PROJECT_READ_ONLY,
} TbProjectMode;

/**
 * TbProject::changed:
 * @self: the project
 * @cells: (element-type TbCellRef) (nullable): a GPtrArray of the cells that changed, or %NULL when
 *   anything may have (another process wrote, or the change was large)
 *
 * Emitted in the main context after a change was committed, by this object, by undo or redo, or
 * by another process (then @cells is %NULL).
 */

/**
 * TbProject::replaced:
 * @self: the project
 * @error: what happened, and what to do, for the user
 *
 * Emitted when a watched project's file turned out to be another one: from then on every call fails with
 * %TB_ERROR_REPLACED, and the file has to be opened again.
 */

TB_EXPORT
TbProject *tb_project_create (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TB_EXPORT
TbProject *tb_project_open (const char *path, TbProjectMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TB_EXPORT
gboolean tb_project_save_copy (TbProject *self, const char *path, GError **error);
TB_EXPORT
gboolean tb_project_refresh (TbProject *self, GError **error);
TB_EXPORT
void tb_project_watch (TbProject *self);

TB_EXPORT
const char *tb_project_get_path (TbProject *self);
TB_EXPORT
gboolean tb_project_is_read_only (TbProject *self);
TB_EXPORT
void tb_project_set_author (TbProject *self, const char *author);

TB_EXPORT
char *tb_project_get_setting (TbProject *self, const char *id);

G_END_DECLS
