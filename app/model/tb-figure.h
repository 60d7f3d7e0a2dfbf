/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: measure × organization × period → a value, read and written. */
#pragma once

#include "model/tb-catalog.h"
#include "model/tb-value.h"

G_BEGIN_DECLS

/**
 * TbFigure:
 * @period: the period's id
 * @measure: the measure's key
 * @organization: the organization's id
 * @value: the value
 * @named: (nullable): how the source named the organization, where that isn't its short name
 * @note: (nullable): the analyst's note
 *
 * One figure as it is stored. tb_figures_list() makes them; the texts belong to the figure.
 */
typedef struct
{
  char *period;
  char *measure;
  char *organization;
  TbValue value;
  char *named;
  char *note;
} TbFigure;

TB_EXPORT
void tb_figure_free (TbFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbFigure, tb_figure_free)

TB_EXPORT
char *tb_figure_row_id (const char *period, const char *measure, const char *organization);

TB_EXPORT
gboolean tb_figure_set (TbEdit *edit, const char *period, const char *measure, const char *organization, const TbValue *value, GError **error);
TB_EXPORT
gboolean tb_figure_set_note (TbEdit *edit, const char *period, const char *measure, const char *organization, const char *named, const char *note, GError **error);

TB_EXPORT
GPtrArray *tb_figures_list (TbProject *project, const char *period, const char *prefix, GError **error);
TB_EXPORT
gint64 tb_figures_count (TbProject *project, const char *period, const char *prefix, GError **error);

G_END_DECLS
