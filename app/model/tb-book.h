/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open project as everything reads it: its organizations and the sheets of all topics, of the present period and of
 * the quarters before it. */
#pragma once

#include "model/tb-period.h"
#include "model/tb-sheet.h"

G_BEGIN_DECLS

/**
 * TbBook:
 *
 * An open project as everything reads it. Its properties are `project` and `catalog`, given when it is made, and
 * `period`, which can be set and notifies.
 */

/**
 * TB_DEMONSTRATION_SETTING:
 *
 * The setting that marks a project of made-up figures; its value is the seed that they were made from.
 */
#define TB_DEMONSTRATION_SETTING "demonstration"

/**
 * TB_DEMONSTRATION_SOURCE:
 *
 * What such a project names as its source, Chinese in every locale.
 */
#define TB_DEMONSTRATION_SOURCE "演示数据（非真实数据）"

#define TB_TYPE_BOOK (tb_book_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbBook, tb_book, TB, BOOK, GObject)

/**
 * TbBook::sheet-changed:
 * @self: the book
 * @topic_key: the topic of which a sheet is out of date
 *
 * Emitted after figures of a topic changed, in the present period or another one, and when another period becomes the
 * present one.
 */

/**
 * TbBook::changed:
 * @self: the book
 *
 * Emitted once after any change: figures, settings, organizations, passages or the period.
 */

TB_EXPORT
TbBook *tb_book_new (TbProject *project, TbCatalog *catalog, const char *period, GError **error);
TB_EXPORT
TbProject *tb_book_get_project (TbBook *self);
TB_EXPORT
TbCatalog *tb_book_get_catalog (TbBook *self);
TB_EXPORT
TbDirectory *tb_book_get_directory (TbBook *self);
TB_EXPORT
const char *tb_book_get_period (TbBook *self);
TB_EXPORT
void tb_book_set_period (TbBook *self, const char *period);
TB_EXPORT
void tb_book_get_dates (TbBook *self, GDate *cutoff, GDate *issued);
TB_EXPORT
TbSheet *tb_book_get_sheet (TbBook *self, const char *topic_key);
TB_EXPORT
TbSheet *tb_book_get_sheet_of (TbBook *self, const char *topic_key, const char *period);
TB_EXPORT
gboolean tb_book_has_period (TbBook *self, const char *period);
TB_EXPORT
GStrv tb_book_dup_periods (TbBook *self, guint n_quarters);

TB_EXPORT
gboolean tb_book_is_demonstration (TbBook *self);
TB_EXPORT
char *tb_book_dup_source (TbBook *self);
TB_EXPORT
char *tb_book_dup_name_among_cities (TbBook *self, TbOrganization *organization);

TB_EXPORT
gboolean tb_book_type (TbBook *self, const char *measure_key, TbOrganization *organization, const char *text, GError **error);

G_END_DECLS
