/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes XML: elements are closed in the order in which they were opened, and whatever stands in a text or an attribute
 * is escaped. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TbXml TbXml;

TbXml *tb_xml_new (void);
TbXml *tb_xml_new_html (void);
void tb_xml_free (TbXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbXml, tb_xml_free)

void tb_xml_open (TbXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void tb_xml_close (TbXml *self);
void tb_xml_empty (TbXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void tb_xml_text (TbXml *self, const char *text);
void tb_xml_element (TbXml *self, const char *name, const char *text);
void tb_xml_markup (TbXml *self, const char *markup, gssize length);

/* (transfer full): the document; consumes the writer */
GBytes *tb_xml_end (TbXml *self);

G_END_DECLS
