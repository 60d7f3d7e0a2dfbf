/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one door for writes: an edit becomes one labelled change made of cell operations. */
#pragma once

#include "project/tb-project.h"

G_BEGIN_DECLS

/**
 * TbCellRef:
 * @table: the table, for example `figure`
 * @row: the row id
 * @column: the column, or the empty string for the row as a whole (created or removed)
 *
 * Names one cell of the project.
 */
typedef struct
{
  const char *table;
  const char *row;
  const char *column;
} TbCellRef;

/**
 * TbColumn:
 * @name: the column
 * @value: (nullable): its value as text
 *
 * One column of a row to be created.
 */
typedef struct
{
  const char *name;
  const char *value;
} TbColumn;

/**
 * TbEdit:
 *
 * One write transaction: begin, any number of writes, commit. tb_edit_commit() takes the edit over (give it with
 * g_steal_pointer()), also when it fails; freeing an edit without commit rolls it back. Values are UTF-8 text; %NULL
 * empties a cell that may be empty. Setting a cell to its present value writes nothing.
 */
typedef struct _TbEdit TbEdit;

TB_EXPORT
TbEdit *tb_edit_begin (TbProject *project, const char *label, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TB_EXPORT
TbProject *tb_edit_get_project (TbEdit *self);
TB_EXPORT
void tb_edit_set_origin (TbEdit *self, const char *origin);
TB_EXPORT
gboolean tb_edit_insert (TbEdit *self, const char *table, const char *row, const TbColumn *columns, gsize n_columns, GError **error);
TB_EXPORT
gboolean tb_edit_set (TbEdit *self, const char *table, const char *row, const char *column, const char *value, GError **error);
TB_EXPORT
gboolean tb_edit_remove (TbEdit *self, const char *table, const char *row, GError **error);
TB_EXPORT
gboolean tb_edit_commit (TbEdit *self, GError **error);
TB_EXPORT
void tb_edit_free (TbEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbEdit, tb_edit_free)

TB_EXPORT
gboolean tb_edit_set_setting (TbEdit *self, const char *id, const char *value, GError **error);

TB_EXPORT
char *tb_row_id_new (void);
TB_EXPORT
char *tb_row_id_derive (const char *kind, const char *const *parts);

G_END_DECLS
