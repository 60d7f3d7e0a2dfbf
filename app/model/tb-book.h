/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open project as everything reads it: its organizations and, for one period, the sheets of all topics. */
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

#define TB_TYPE_BOOK (tb_book_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbBook, tb_book, TB, BOOK, GObject)

/**
 * TbBook::sheet-changed:
 * @self: the book
 * @topic_key: the topic whose sheet is out of date
 *
 * Emitted after figures of a topic of the present period changed.
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
gboolean tb_book_type (TbBook *self, const char *measure_key, TbOrganization *organization, const char *text, GError **error);

G_END_DECLS
