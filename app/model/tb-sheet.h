/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One topic's figures of one period, typed and computed: what the grid, the charts, the checks and the
 * circular all read, so that they can't disagree. */
#pragma once

#include "model/tb-figure.h"

G_BEGIN_DECLS

/**
 * TbCellOrigin:
 * @TB_CELL_EMPTY: the cell can be filled and isn't
 * @TB_CELL_TYPED: a figure is stored (typed or imported)
 * @TB_CELL_COMPUTED: worked out from other cells
 * @TB_CELL_NONE: the organization doesn't have this measure
 */
typedef enum
{
  TB_CELL_EMPTY,
  TB_CELL_TYPED,
  TB_CELL_COMPUTED,
  TB_CELL_NONE,
} TbCellOrigin;

/**
 * TbCell:
 * @value: the value that text, table and chart show: the typed one, else the computed one
 * @computed: what the cell works out to, where it is computable (also beside a typed value)
 * @origin: where @value comes from
 * @unreadable: (nullable): the beginning of what the file holds in the figure's place, where that is no value; @value is
 *   blank then, nothing is worked out from the cell, and it has to be typed again
 * @named: (nullable): how the source named the organization
 * @note: (nullable): the note
 */
typedef struct
{
  TbValue value;
  TbValue computed;
  TbCellOrigin origin;
  const char *unreadable;
  const char *named;
  const char *note;
} TbCell;

/**
 * TbSheet:
 *
 * A snapshot: it never changes; TbBook makes a new one when cells change.
 */

#define TB_TYPE_SHEET (tb_sheet_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbSheet, tb_sheet, TB, SHEET, GObject)

TB_EXPORT
const char *tb_sheet_get_topic_key (TbSheet *self);
TB_EXPORT
const char *tb_sheet_get_period (TbSheet *self);
TB_EXPORT
GPtrArray *tb_sheet_get_measures (TbSheet *self);
TB_EXPORT
GPtrArray *tb_sheet_get_organizations (TbSheet *self);
TB_EXPORT
const TbCell *tb_sheet_get_cell (TbSheet *self, TbOrganization *organization, const TbMeasure *measure);
TB_EXPORT
const TbMeasure *tb_sheet_find_measure (TbSheet *self, const char *measure_id);

TB_EXPORT
void tb_sheet_count_cells (TbSheet *self, guint *n_filled, guint *n_cells);

TB_EXPORT
gboolean tb_sheet_sum (TbSheet *self, const TbMeasure *measure, TbOrganizationKind kinds, TbValue *out, guint *n_parts, guint *n_missing);
TB_EXPORT
gboolean tb_sheet_weighted_rate (TbSheet *self, const TbMeasure *rate, TbOrganizationKind kinds, TbValue *out);
TB_EXPORT
gboolean tb_sheet_total (TbSheet *self, const TbMeasure *measure, TbValue *out);
TB_EXPORT
gboolean tb_sheet_stated_total (TbSheet *self, const TbMeasure *measure, TbValue *out, const TbMeasure **by);
TB_EXPORT
gboolean tb_sheet_rank (TbSheet *self, const TbMeasure *measure, TbOrganization *organization, TbOrganizationKind among, guint *rank, GPtrArray **ahead);
TB_EXPORT
GArray *tb_sheet_rank_all (TbSheet *self, const TbMeasure *measure, TbOrganizationKind among, GPtrArray *organizations);

G_END_DECLS
