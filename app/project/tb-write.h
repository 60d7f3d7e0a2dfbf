/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside an edit: each write to a typed table goes with its operation in the log. */
#pragma once

#include "project/tb-project-internal.h"

G_BEGIN_DECLS

struct _TbEdit
{
  TbProject *project; /* owned */
  char *label;        /* owned */
  char *origin;       /* owned */
  char *target;       /* owned; NULL for an edit */
  TbChangeKind kind;
  gint64 change;          /* its number */
  gint64 site;            /* 0 until the first operation */
  gint64 first;           /* sequence of the first operation */
  gint64 sequence;        /* of the next operation */
  gboolean moved_on;      /* another process had written before */
  gboolean failed;        /* a statement failed halfway: it can only be rolled back */
  sqlite3_stmt *append;   /* borrowed; writes an operation */
  sqlite3_stmt *update;   /* borrowed; writes a cell of the column of @update_sql */
  const char *update_sql; /* static */
  GPtrArray *cells;       /* owned; TbCellRef, for the signal; NULL when there are too many */
  GStringChunk *strings;  /* owned; what the cells point to */
};

gboolean tb_write_take_site (TbEdit *self, GError **error);
gboolean tb_write_insert (TbEdit *self, const TbTable *table, const char *row, const char *const *values, GError **error);
gboolean tb_write_cell (TbEdit *self, const TbTable *table, const char *row, int column, const char *value, GError **error);
gboolean tb_write_remove (TbEdit *self, const TbTable *table, const char *row, GError **error);
gboolean tb_write_find (TbEdit *self, const TbTable *table, const char *row, TbRow *out, gboolean *found, GError **error);

G_END_DECLS
