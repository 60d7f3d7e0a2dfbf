/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All topics and measures of the loaded sections, found by id or by name. */
#pragma once

#include "model/tb-measure.h"
#include "section/tb-section.h"

G_BEGIN_DECLS

#define TB_TYPE_CATALOG (tb_catalog_get_type ())

/**
 * TbCatalog:
 *
 * The sections in their order with their topics and measures. All of it is static data of the sections: pointers
 * stay valid for the life of the process, for a loaded module stays resident.
 *
 * A topic's key is `section/topic`, a measure's `section/topic/measure`, in the sections' ASCII ids. What people
 * type is found by id or by the office's name, with or without quotation marks, in either width.
 */
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbCatalog, tb_catalog, TB, CATALOG, GObject)

TB_EXPORT
TbCatalog *tb_catalog_new (void);
TB_EXPORT
gboolean tb_catalog_add (TbCatalog *self, const TbSectionSpec *section, GError **error);

TB_EXPORT
guint tb_catalog_get_n_sections (TbCatalog *self);
TB_EXPORT
const TbSectionSpec *tb_catalog_get_section (TbCatalog *self, guint index);
TB_EXPORT
const TbSectionSpec *tb_catalog_find_section (TbCatalog *self, const char *id);

TB_EXPORT
const TbTopic *tb_catalog_get_topic (TbCatalog *self, const char *topic_key, const TbSectionSpec **section);
TB_EXPORT
char *tb_catalog_find_topic (TbCatalog *self, const char *name, GError **error);

TB_EXPORT
const TbMeasure *tb_catalog_get_measure (TbCatalog *self, const char *measure_key);
TB_EXPORT
char *tb_catalog_find_measure (TbCatalog *self, const char *name, GError **error);
TB_EXPORT
GPtrArray *tb_catalog_list_measures (TbCatalog *self, const char *topic_key);

G_END_DECLS
