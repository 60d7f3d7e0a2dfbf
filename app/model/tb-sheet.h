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
 * @named: (nullable): how the source named the organization
 * @note: (nullable): the note
 */
typedef struct
{
  TbValue value;
  TbValue computed;
  TbCellOrigin origin;
  const char *named;
  const char *note;
} TbCell;

#define TB_TYPE_SHEET (tb_sheet_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbSheet, tb_sheet, TB, SHEET, GObject)

/* A snapshot: it never changes; TbBook makes a new one when cells change. */

TB_EXPORT
const char *tb_sheet_get_topic_key (TbSheet *self);
TB_EXPORT
const char *tb_sheet_get_period (TbSheet *self);
/* (transfer none) (element-type TbMeasure): columns */
TB_EXPORT
GPtrArray *tb_sheet_get_measures (TbSheet *self);
/* (transfer none) (element-type TbOrganization): rows: all organizations of the kinds that any measure names */
TB_EXPORT
GPtrArray *tb_sheet_get_organizations (TbSheet *self);
/* never NULL; both found by hash */
TB_EXPORT
const TbCell *tb_sheet_get_cell (TbSheet *self, TbOrganization *organization, const TbMeasure *measure);
/* by id within the topic; NULL when the topic has no such measure */
TB_EXPORT
const TbMeasure *tb_sheet_find_measure (TbSheet *self, const char *measure_id);

/* How far the topic is filled: cells typed, and cells that are typed or still to be filled. An empty cell of a
 * sparse measure, and a computed one, is nothing to be filled. */
TB_EXPORT
void tb_sheet_count_cells (TbSheet *self, guint *n_filled, guint *n_cells);

/* Sum over organizations of @kinds; *n_parts (optional) counts numbers added and *n_missing those without.
 * Blank when there is none. */
TB_EXPORT
gboolean tb_sheet_sum (TbSheet *self, const TbMeasure *measure, TbOrganizationKind kinds, TbValue *out, guint *n_parts, guint *n_missing);
/* For a rate: Σ numerators ÷ Σ denominators over @kinds; FALSE when not known */
TB_EXPORT
gboolean tb_sheet_weighted_rate (TbSheet *self, const TbMeasure *rate, TbOrganizationKind kinds, TbValue *out);
/* The total row's value: the sum, or the weighted rate, over districts (or, where the measure has none, departments) */
TB_EXPORT
gboolean tb_sheet_total (TbSheet *self, const TbMeasure *measure, TbValue *out);
/* The city figure stated for that total: the measure that states it, or the city's own figure. FALSE when none */
TB_EXPORT
gboolean tb_sheet_stated_total (TbSheet *self, const TbMeasure *measure, TbValue *out, const TbMeasure **by);
/* 1 + the number of organizations of @among that are certainly better; equal values share a rank.
 * @ahead (out) (optional) (transfer container) (element-type TbOrganization): best first. FALSE when not known */
TB_EXPORT
gboolean tb_sheet_rank (TbSheet *self, const TbMeasure *measure, TbOrganization *organization, TbOrganizationKind among, guint *rank, GPtrArray **ahead);

G_END_DECLS
