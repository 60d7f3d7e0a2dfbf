/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the log tells: changes, undo and redo over the whole history, and a cell's story. */
#pragma once

#include "project/tb-edit.h"

G_BEGIN_DECLS

typedef enum
{
  TB_CHANGE_EDIT,
  TB_CHANGE_UNDO,
  TB_CHANGE_REDO,
} TbChangeKind;

/**
 * TbChange:
 * @number: its place in this file's order of arrival, from 1
 * @id: its 128-bit id, 32 hexadecimal digits
 * @kind: edit, undo or redo
 * @target: (nullable): for an undo or redo, the id of the change that it takes back or does again
 * @label: what was done, in words
 * @author: who did it
 * @time: when, seconds since 1970 UTC, for display only
 * @origin: how the values came: `typed`, `imported: NAME`, …
 * @n_operations: the number of its cell operations
 * @undone: whether it is at present taken back
 *
 * One labelled step of history.
 */
typedef struct
{
  gint64 number;
  char *id;
  TbChangeKind kind;
  char *target;
  char *label;
  char *author;
  gint64 time;
  char *origin;
  guint n_operations;
  gboolean undone;
} TbChange;

TB_EXPORT
void tb_change_free (TbChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbChange, tb_change_free)

/**
 * TbStoryStep:
 * @value: (nullable): the value that the cell got, in stored form
 * @label: the change's label
 * @author: who
 * @time: when, seconds since 1970 UTC
 * @origin: how the value came
 *
 * One value that a cell has had: its provenance.
 */
typedef struct
{
  char *value;
  char *label;
  char *author;
  gint64 time;
  char *origin;
} TbStoryStep;

TB_EXPORT
void tb_story_step_free (TbStoryStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbStoryStep, tb_story_step_free)

TB_EXPORT
gboolean tb_project_can_undo (TbProject *self);
TB_EXPORT
gboolean tb_project_can_redo (TbProject *self);
TB_EXPORT
char *tb_project_dup_undo_label (TbProject *self);
TB_EXPORT
char *tb_project_dup_redo_label (TbProject *self);
TB_EXPORT
gboolean tb_project_undo (TbProject *self, GError **error);
TB_EXPORT
gboolean tb_project_redo (TbProject *self, GError **error);

TB_EXPORT
GPtrArray *tb_project_list_changes (TbProject *self, guint offset, guint limit, GError **error);
TB_EXPORT
TbChange *tb_project_get_last_change (TbProject *self, const char *period, const char *prefix, GError **error);
TB_EXPORT
GPtrArray *tb_project_get_story (TbProject *self, const TbCellRef *cell, guint limit, GError **error);

G_END_DECLS
