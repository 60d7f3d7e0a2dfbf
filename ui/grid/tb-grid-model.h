/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figure grid shows: rows of organizations, columns of measures, made from a topic's sheet. */
#pragma once

#include "check/tb-check.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbGridRowKind:
 * @TB_GRID_FIGURES: an organization's figures
 * @TB_GRID_SUBHEADING: the name of a group of organizations
 * @TB_GRID_TOTAL: sums and weighted rates
 * @TB_GRID_STATED: the figures that were stated for the whole city
 */
typedef enum
{
  TB_GRID_FIGURES,
  TB_GRID_SUBHEADING,
  TB_GRID_TOTAL,
  TB_GRID_STATED,
} TbGridRowKind;

/**
 * TbGridRow:
 * @kind: what the row holds
 * @organization: (nullable): whose figures
 * @title: the row's heading
 */
typedef struct
{
  TbGridRowKind kind;
  TbOrganization *organization;
  char *title;
} TbGridRow;

/**
 * TbGridColumn:
 * @measure: the column's measure
 * @key: its key
 * @stated_by: (nullable): the city's measure that states this one's total; it stands in the stated row
 * @stated_key: (nullable): and its key
 */
typedef struct
{
  const TbMeasure *measure;
  char *key;
  const TbMeasure *stated_by;
  char *stated_key;
} TbGridColumn;

/**
 * TbDatumFlags:
 * @TB_DATUM_EXISTS: there is such a cell; it can have the focus
 * @TB_DATUM_EDITABLE: a figure can be typed into it
 * @TB_DATUM_COMPUTED: it was worked out
 * @TB_DATUM_WARNING: a check found something that may be wrong
 * @TB_DATUM_ERROR: a check found an error
 * @TB_DATUM_NOTED: it has a note
 * @TB_DATUM_UNREADABLE: @text is what was typed, and isn't stored, or what the file holds, and isn't a value
 */
typedef enum
{
  TB_DATUM_EXISTS = 1 << 0,
  TB_DATUM_EDITABLE = 1 << 1,
  TB_DATUM_COMPUTED = 1 << 2,
  TB_DATUM_WARNING = 1 << 3,
  TB_DATUM_ERROR = 1 << 4,
  TB_DATUM_NOTED = 1 << 5,
  TB_DATUM_UNREADABLE = 1 << 6,
} TbDatumFlags;

/**
 * TbDatum:
 * @flags: how it stands
 * @text: what is shown; empty for a blank cell
 * @detail: (nullable): the formula, the finding or the reason, for the tooltip
 * @measure: (nullable): the measure of this very cell
 * @key: (nullable): its key
 * @organization: (nullable): whose figure it is
 *
 * One cell as the grid shows it.
 */
typedef struct
{
  TbDatumFlags flags;
  char *text;
  char *detail;
  const TbMeasure *measure;
  const char *key;
  TbOrganization *organization;
} TbDatum;

/**
 * TbGridReport:
 * @n_stored: values that were stored
 * @n_unreadable: values that stay in their cells, marked
 * @n_outside: values that had no cell to go to
 *
 * What became of a block of values.
 */
typedef struct
{
  guint n_stored;
  guint n_unreadable;
  guint n_outside;
} TbGridReport;

#define TB_TYPE_GRID_MODEL (tb_grid_model_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbGridModel, tb_grid_model, TB, GRID_MODEL, GObject)

/**
 * TbGridModel::layout-changed:
 * @self: the model
 *
 * Emitted when rows or columns are others than before.
 */

/**
 * TbGridModel::cells-changed:
 * @self: the model
 *
 * Emitted when contents may have changed, in the same rows and columns.
 */

TB_EXPORT
TbGridModel *tb_grid_model_new (TbBook *book, const char *topic_key);
TB_EXPORT
void tb_grid_model_refresh (TbGridModel *self);
TB_EXPORT
TbBook *tb_grid_model_get_book (TbGridModel *self);
TB_EXPORT
const char *tb_grid_model_get_topic_key (TbGridModel *self);
TB_EXPORT
TbSheet *tb_grid_model_get_sheet (TbGridModel *self);
TB_EXPORT
GListModel *tb_grid_model_get_findings (TbGridModel *self);
TB_EXPORT
guint tb_grid_model_get_n_rows (TbGridModel *self);
TB_EXPORT
guint tb_grid_model_get_n_columns (TbGridModel *self);
TB_EXPORT
const TbGridRow *tb_grid_model_get_row (TbGridModel *self, guint row);
TB_EXPORT
const TbGridColumn *tb_grid_model_get_column (TbGridModel *self, guint column);
TB_EXPORT
const TbDatum *tb_grid_model_get_datum (TbGridModel *self, guint row, guint column);
TB_EXPORT
gboolean tb_grid_model_find (TbGridModel *self, const char *measure_key, const char *organization_id, guint *row, guint *column);

/* Writing (tb-grid-write.c). */
TB_EXPORT
gboolean tb_grid_model_type (TbGridModel *self, guint row, guint column, const char *text, GError **error);
TB_EXPORT
gboolean tb_grid_model_discard (TbGridModel *self, guint row, guint column);
TB_EXPORT
gboolean tb_grid_model_write (TbGridModel *self, guint row, guint column, GPtrArray *block, const char *label, TbGridReport *report, GError **error);
TB_EXPORT
gboolean tb_grid_model_set_note (TbGridModel *self, guint row, guint column, const char *note, GError **error);

G_END_DECLS
