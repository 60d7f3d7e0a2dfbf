/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All figures of one period, in the order of the circular: what lists and exports of figures print. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbFigureEntry:
 * @figure: the figure
 * @section: the section's id
 * @topic: the topic's name; its id where the section isn't loaded
 * @measure: the measure's name; its id where the section isn't loaded
 * @unit: the measure's unit; empty where the section isn't loaded
 * @organization: how the source named the organization, else its short name
 * @spec: (nullable): what the section declares; %NULL where it isn't loaded
 *
 * One figure with all that it is called. Borrowed from its table.
 */
typedef struct
{
  const TbFigure *figure;
  const char *section;
  const char *topic;
  const char *measure;
  const char *unit;
  const char *organization;
  const TbMeasure *spec;
} TbFigureEntry;

typedef struct _TbFigureTable TbFigureTable;

TB_EXPORT
TbFigureTable *tb_figure_table_new (TbBook *book, GError **error);
TB_EXPORT
void tb_figure_table_free (TbFigureTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbFigureTable, tb_figure_table_free)
TB_EXPORT
guint tb_figure_table_get_n_rows (TbFigureTable *self);
TB_EXPORT
const TbFigureEntry *tb_figure_table_get_row (TbFigureTable *self, guint index);

G_END_DECLS
