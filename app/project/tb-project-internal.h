/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of this folder only: what a project is made of. */
#pragma once

#include "project/tb-edit.h"
#include "project/tb-history.h"
#include "project/tb-project-private.h"
#include "project/tb-row.h"
#include "project/tb-sql.h"
#include "project/tb-storage.h"
#include "project/tb-undo.h"

G_BEGIN_DECLS

struct _TbProject
{
  GObject parent_instance;

  TbStorage *storage;    /* owned */
  TbUndoStacks *stacks;  /* owned; NULL until someone asks */
  TbEdit *edit;          /* borrowed; the edit that is going on */
  char *author;          /* owned */
  char *identity;        /* owned; the project's random id */
  char *revision;        /* owned; id of the last change that we know */
  gint64 last_change;    /* number of the last change that we know */
  gint64 data_version;   /* SQLite's: moves when another connection writes */
  gint64 stamp;          /* the file's time of change after our last look, nanoseconds */
  GFileMonitor *monitor; /* owned; NULL until watched */
  GError *replaced;      /* owned; set once the file was replaced: nothing works from then on */
  gboolean is_told;      /* whether #TbProject::replaced was emitted */
};

/* One operation of the log. */
typedef struct
{
  gint64 site;
  gint64 sequence;
  const TbTable *table; /* static; NULL for a table that this version doesn't know */
  char *row;            /* owned */
  char *column;         /* owned; empty for the whole row */
  char *value;          /* owned; NULL */
  char *parents;        /* owned */
} TbOperation;

void tb_operation_clear (TbOperation *self);
char *tb_operation_dup_name (const TbOperation *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbOperation, tb_operation_clear)

/* tb-project.c */
void tb_project_notice (TbProject *self, GPtrArray *cells);

/* tb-edit.c */
TbEdit *tb_edit_begin_kind (TbProject *project, const char *label, TbChangeKind kind, const char *target, GError **error);
void tb_edit_set_target (TbEdit *self, const char *target, const char *label);

/* tb-log.c */
gint64 tb_log_find_site (TbProject *project, GError **error);
gint64 tb_log_next_sequence (TbProject *project, gint64 site, GError **error);
gint64 tb_log_next_change (TbProject *project, GError **error);
gboolean tb_log_load (TbProject *project, gint64 site, gint64 sequence, TbOperation *out, GError **error);
gboolean tb_log_parse_parent (const char **list, gint64 *site, gint64 *sequence);
gboolean tb_log_former_value (TbProject *project, const TbOperation *operation, char **value, GError **error);
gboolean tb_log_former_row (TbProject *project, const TbOperation *removal, TbRow *out, GError **error);

G_END_DECLS
