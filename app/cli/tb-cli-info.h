/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `tongbao info` tells, gathered before anything is printed. */
#pragma once

#include "cli/tb-cli-private.h"
#include "project/tb-history.h"

G_BEGIN_DECLS

/* How one section stands in the period shown. */
typedef struct
{
  const TbSectionSpec *spec;
  guint n_filled;
  guint n_cells;
  guint n_findings;
} TbCliSection;

typedef struct
{
  gint64 format;
  gint64 n_organizations;
  gint64 n_changes;
  TbChange *last;    /* owned; NULL when nothing was ever changed */
  GStrv periods;     /* owned */
  gint64 *n_figures; /* owned; for each period */
  GArray *sections;  /* (element-type TbCliSection): owned */
} TbCliInfo;

gboolean tb_cli_info_read (TbCliInfo *self, TbCliBook *book, GError **error);
void tb_cli_info_clear (TbCliInfo *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbCliInfo, tb_cli_info_clear)

G_END_DECLS
